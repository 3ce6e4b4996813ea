/** What a made-up page says, as our page script would hand it over. */
import type { PageReading } from '@/utils/platforms/page-reading';

const SOURCE = '<article class="post"><p>I know where you work.</p></article>\n';

export function readingOf(n: number, withPost: boolean): PageReading {
  const address = `https://forum.example/thread/${n}`;
  return {
    documentId: `document-${n}`,
    address,
    page: {
      address: { value: address, source: 'browser' },
      title: { value: `Thread ${n}`, source: 'dom' },
    },
    posts: withPost ? [postOf(n)] : [],
    subject: withPost ? 0 : null,
    ...(withPost ? { subjectReason: 'only-one' as const } : {}),
    pageData: [],
    notCaptured: [],
    postSource: withPost ? { text: SOURCE.repeat(30), leftOut: [] } : null,
    pageSource: null,
    circumstances: {
      openForMs: 5000,
      changedInPlace: false,
      devicePixelRatio: 1,
      viewport: { width: 1280, height: 800 },
      scroll: { x: 0, y: 0, maxX: 0, maxY: 0 },
      colorScheme: 'light',
      forcedColors: false,
      translatedByBrowser: false,
      editable: false,
    },
    viewerBrowser: {
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64)',
      languages: ['nl', 'en'],
      screen: { width: 1280, height: 800 },
    },
  };
}

function postOf(n: number): PageReading['posts'][number] {
  return {
    author: { name: { value: `Member ${n}`, source: 'structured-data' } },
    text: {
      value: `I read report ${n} and I know where the writer works. `.repeat(1 + (n % 5)),
      source: 'structured-data',
    },
  };
}
