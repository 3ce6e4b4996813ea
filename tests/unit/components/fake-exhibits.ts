/** Invented exhibits, people and pages, for tests and for looking at the pages. */
import type { ExhibitSummary } from '@/utils/evidence/exhibit';
import type { Post } from '@/utils/evidence/post-schema';
import type { Page } from '@/utils/evidence/record-schema';
import type { SavedView } from '@/utils/services/messages';

/** A version 7 UUID that ends in the number. */
export function idOf(number: number): string {
  return `0193a2b4-7c10-7000-8000-${String(number).padStart(12, '0')}`;
}

export const KEY = '9f2c41d87be05a63c8d1740e6b3a5f9290c47d1eab6358f02d9174c6e83b5a17';

export function summaryOf(number: number, over: Partial<ExhibitSummary> = {}): ExhibitSummary {
  return {
    exhibitId: idOf(number),
    key: KEY,
    number,
    savedUtc: `2026-11-20T13:${String(number % 60).padStart(2, '0')}:22.123Z`,
    savedLocal: `2026-11-20T14:${String(number % 60).padStart(2, '0')}:22.123`,
    address: `https://x.com/boze_wolf_88/status/18590000000000000${String(number).padStart(2, '0')}`,
    title: 'Boze Wolf on X: "We weten waar je woont"',
    platform: 'x',
    author: '@boze_wolf_88',
    text: 'We weten waar je woont, mevrouw de onderzoeker. Kijk maar goed om je heen vanavond.',
    sizeBytes: 412_331,
    state: 'kept',
    removedReason: null,
    ...over,
  };
}

export const POST: Post = {
  kind: { value: 'post', source: 'dom' },
  id: { value: '1859000000000000012', source: 'address' },
  permalink: {
    value: 'https://x.com/boze_wolf_88/status/1859000000000000012',
    source: 'address',
  },
  text: {
    value:
      'We weten waar je woont, mevrouw de onderzoeker.\nKijk maar goed om je heen vanavond. 🐺',
    source: 'dom',
  },
  author: {
    name: { value: 'Boze Wolf', source: 'dom' },
    handle: { value: 'boze_wolf_88', source: 'dom' },
    address: { value: 'https://x.com/boze_wolf_88', source: 'dom' },
    accountId: { value: '1420000000000000001', source: 'page-data' },
  },
  time: { value: '2026-11-18T22:40:00.000Z', source: 'dom', asShown: '2 d' },
  idTime: { value: '2026-11-18T22:40:00.312Z', source: 'id-time' },
};

export const PAGE: Page = {
  address: {
    value: 'https://x.com/boze_wolf_88/status/1859000000000000012',
    source: 'browser',
  },
  title: { value: 'Boze Wolf on X: "We weten waar je woont"', source: 'browser' },
  platform: { value: 'x', source: 'address' },
};

export function savedViewOf(number: number, over: Partial<SavedView> = {}): SavedView {
  return {
    summary: summaryOf(number),
    page: PAGE,
    posts: [POST],
    subject: 0,
    postsInView: [],
    readerUnconfirmed: false,
    notCaptured: [],
    removableAsAccident: true,
    noteCount: 0,
    corrections: [],
    others: { inView: 0, onPage: 0 },
    pictureOf: 'screen',
    pictureThere: true,
    newKey: false,
    reconstructed: false,
    ...over,
  };
}

/** A forum page that says nothing about who wrote, nor when. */
export function silentView(number: number): SavedView {
  const address = 'https://forum.voorbeeld.example/draad/8831#reactie-14';
  return savedViewOf(number, {
    summary: summaryOf(number, {
      address,
      title: 'Draad 8831',
      platform: null,
      author: null,
      text: null,
    }),
    page: { address: { value: address, source: 'browser' } },
    posts: [],
    subject: null,
  });
}

/** Strings that must come out as nothing but text. */
export const HOSTILE = [
  '<img src=x onerror="window.hacked=1">',
  '</textarea><script>window.hacked=1</script>',
  '\u202Eelttil a\u202C {number} {count}',
  'a'.repeat(5000),
] as const;
