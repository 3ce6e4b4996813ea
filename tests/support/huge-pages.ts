/** Pages of a size that nobody reads. Made here, since no file of this size belongs in the house. */
import type { MadePage } from './fixture-server';

const MEGABYTE = 1_000_000;

function pageOf(title: string, head: string, main: string): MadePage {
  return {
    body: `<!doctype html><meta charset="utf-8"><title>${title}</title>${head}<body>${main}</body>`,
  };
}

function megabyteOf(word: string): string {
  return `${word} `.repeat(Math.ceil(MEGABYTE / (word.length + 1))).slice(0, MEGABYTE - 1) + '.';
}

/** A megabyte each for title, author and text, for machines only or where people read it. */
export const megabyteFields: Readonly<Record<'JSON-LD' | 'the DOM', () => MadePage>> = {
  'JSON-LD': () => {
    const posting = {
      '@context': 'https://schema.org',
      '@type': 'SocialMediaPosting',
      headline: megabyteOf('title'),
      author: { '@type': 'Person', name: megabyteOf('author') },
      articleBody: megabyteOf('text'),
    };
    const block = `<script type="application/ld+json">${JSON.stringify(posting)}</script>`;
    return pageOf('long', block, '<main>short</main>');
  },
  'the DOM': () =>
    pageOf(
      megabyteOf('page'),
      '',
      `<main itemscope itemtype="https://schema.org/SocialMediaPosting">
        <h1 itemprop="headline">${megabyteOf('title')}</h1>
        <b itemprop="author">${megabyteOf('author')}</b>
        <p itemprop="text">${megabyteOf('text')}</p></main>`,
    ),
};

/** @param paragraphs How many elements the length is spread over. */
export function longDocument(length: number, paragraphs: number): MadePage {
  const one = '<p></p>';
  const words = 'woorden '.repeat(Math.ceil(length / paragraphs / 8) + 1);
  const paragraph = `<p>${words.slice(0, Math.ceil(length / paragraphs) - one.length)}</p>`;
  return pageOf('very long', '', `<main>${paragraph.repeat(paragraphs)}</main>`);
}

/**
 * Made after loading, since a browser is slow to load so many.
 * @param sealed How many frames keep everybody else out. They stand behind others, but among the
 * first thousand: Chromium shows no more.
 */
export function manyFrames(frames: number, sealed: number): MadePage {
  const work = `<script>addEventListener('load', () => setTimeout(() => {
    const main = document.querySelector('main');
    for (let n = 0; n < ${frames}; n += 1) {
      const frame = document.createElement('iframe');
      frame.width = 40;
      frame.height = 20;
      if (n < 50) frame.srcdoc = 'inside';
      else if (n % 2 === 0) frame.src = 'about:blank';
      if (n >= 900 && n < ${900 + sealed}) frame.setAttribute('sandbox', '');
      main.append(frame);
    }
  }))</script>`;
  return pageOf('frames', '', `<main><p>words beside frames</p></main>${work}`);
}
