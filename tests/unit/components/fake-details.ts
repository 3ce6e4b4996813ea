/** Invented exhibits as the dossier shows them. */
import type {
  Added,
  Correction,
  CustodyEntry,
  CustodyEvent,
} from '@/utils/evidence/custody-schema';
import type { Post } from '@/utils/evidence/post-schema';
import type { EvidenceRecord } from '@/utils/evidence/record-schema';
import type { Instant } from '@/utils/evidence/values';
import type { ExhibitDetail } from '@/utils/services/dossier-types';
import { idOf, KEY, PAGE, POST, summaryOf } from './fake-exhibits';

const RUN = '0b6f3c1e-6d1c-4f0a-9a53-0f1d1b2c3d4e';
export const SHA = 'c4ca4238a0b923820dcc509a6f75849bc81e728d9d4c2f636f067f89cc14862c';
const SALT = `${'A'.repeat(43)}=`;

export function instantOf(minute: number): Instant {
  const clock = `${String(minute % 60).padStart(2, '0')}:22.123`;
  return {
    utc: `2026-11-20T13:${clock}Z`,
    zone: 'Europe/Amsterdam',
    offsetMinutes: 60,
    local: `2026-11-20T14:${clock}`,
    monotonicMs: 1000 * minute,
    run: RUN,
  };
}

export function recordOf(number: number, over: Partial<EvidenceRecord> = {}): EvidenceRecord {
  return {
    format: 'getuige-record',
    version: 1,
    exhibitId: idOf(number),
    kind: 'page',
    sequence: { key: KEY, number, previousSealSha256: SHA },
    saved: { trigger: 'toolbar', requestedAt: instantOf(number), sealedAt: instantOf(number) },
    page: { ...PAGE, modified: { value: '2026-11-18T22:41:10Z', source: 'browser' } },
    posts: [POST],
    subject: 0,
    subjectReason: 'address',
    artifacts: [
      artifactOf(number, 'screen.png', 'viewport', 'image/png', 402_118),
      artifactOf(number, 'post.html.txt', 'post-source', 'text/plain', 9_871),
      artifactOf(number, 'page-data-1.json', 'page-data', 'application/json', 342),
    ],
    notCaptured: [
      { what: 'page-source', reason: 'switched-off' },
      { what: 'page-archive', reason: 'switched-off' },
      { what: 'frame', reason: 'cross-origin', count: 3 },
    ],
    circumstances: {
      openForMs: { value: 192_000, source: 'browser' },
      reloadedByGetuige: false,
      zoom: { value: 1.1, source: 'browser' },
      viewport: { width: 1280, height: 720 },
      scroll: { x: 0, y: 340, maxX: 0, maxY: 5_210 },
      colorScheme: { value: 'dark', source: 'browser' },
      privateWindow: { value: false, source: 'browser' },
      otherExtensions: 'cannot-be-known',
    },
    browser: { name: 'Chromium', version: '156.0.7310.12', extensionVersion: '0.1.0' },
    viewer: { sha256: SHA, size: 512 },
    ...over,
  };
}

function artifactOf(
  number: number,
  name: string,
  role: EvidenceRecord['artifacts'][number]['role'],
  mediaType: string,
  size: number,
): EvidenceRecord['artifacts'][number] {
  return {
    name,
    role,
    mediaType,
    size,
    sha256: `${name.length}`.padStart(4, '0') + SHA.slice(4),
    crc32: 'cbf43926',
    method: role === 'viewport' ? 'shown-on-screen' : 'serialized-from-dom',
    takenAt: instantOf(number),
    ...(role === 'viewport' ? { pixels: { width: 1280, height: 720 } } : {}),
  };
}

export function entryOf(entry: number, event: CustodyEvent): CustodyEntry {
  return {
    format: 'getuige-custody',
    version: 1,
    exhibitId: idOf(12),
    key: KEY,
    entry,
    previousSha256: entry === 1 ? null : SHA,
    at: instantOf(11 + entry),
    actor: RUN,
    event,
    signature: 'MEUCIQ==',
  };
}

export function detailOf(number: number, over: Partial<ExhibitDetail> = {}): ExhibitDetail {
  const record = over.record ?? recordOf(number);
  return {
    summary: summaryOf(number),
    record,
    namedBy: [],
    viewer: {
      format: 'getuige-viewer',
      version: 1,
      exhibitId: idOf(number),
      salt: SALT,
      actor: RUN,
      account: { handle: { value: 'dr_vermeer', source: 'dom' } },
      userAgent:
        'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36',
      operatingSystem: 'Linux',
      languages: ['nl', 'en'],
      screen: { width: 1920, height: 1080 },
    },
    viewerRemoval: null,
    recordSha256: SHA,
    sealSha256: SHA.toUpperCase().toLowerCase().split('').reverse().join(''),
    artifacts: record.artifacts.map((artifact) => ({ ...artifact, present: true, removal: null })),
    added: [],
    damage: [],
    custody: [entryOf(1, { type: 'saved', recordSha256: SHA, sealSha256: SHA })],
    subject: record.subject,
    ...over,
  };
}

export function noteOf(number: number, text: string): Added {
  return { kind: 'note', id: idOf(900 + number), at: instantOf(20), actor: RUN, salt: SALT, text };
}

export function correctionOf(pointer: string, was: string | null, value: string): Correction {
  const common = { id: idOf(950), at: instantOf(25), actor: RUN, salt: SALT };
  return { kind: 'correction', ...common, pointer, was, value };
}

/** Three posts of three people. */
export const THREAD: readonly Post[] = [
  POST,
  {
    text: { value: 'Zo hoort het. Laat haar maar voelen.', source: 'dom' },
    author: {
      name: { value: 'Anoniem 1973', source: 'dom' },
      handle: { value: 'anoniem1973', source: 'dom' },
    },
    timeShown: { value: '1 d', source: 'dom' },
  },
  { text: { value: 'Doe normaal, zeg.', source: 'dom' } },
];
