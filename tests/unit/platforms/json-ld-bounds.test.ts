// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { jsonLd, PAGE, plain, reading } from './page';

const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Brand in loods',
  author: { '@type': 'Person', name: 'Saar de Wit' },
  mainEntityOfPage: { '@type': 'WebPage', '@id': PAGE },
};

describe('JSON-LD past its bounds', () => {
  const CUT = [{ what: 'page-data', reason: 'too-large' }];
  const long = (length: number) => ({ ...ARTICLE, articleBody: 'a'.repeat(length) });

  it('is read up to five million letters', () => {
    const result = reading(jsonLd(long(3_000_000)));
    expect(plain(result)).toMatchObject({ author: 'Saar de Wit', title: 'Brand in loods' });
    expect(result.notCaptured).toEqual([]);
  });

  it.each([
    ['one block that is too long', jsonLd(long(5_000_000))],
    ['a long block that would have to be repaired', jsonLd(`${JSON.stringify(long(2_000_000))},`)],
    ['blocks beyond the last one counted', jsonLd({}).repeat(50) + jsonLd(ARTICLE)],
    ['blocks that are too long together', jsonLd({ a: 'a'.repeat(4_500_000) }).repeat(3)],
    [
      'too many objects',
      jsonLd({ ...ARTICLE, comment: Array(6_000).fill({ '@type': 'Comment' }) }),
    ],
  ])('is said to be left out: %s', (_name, html) => {
    expect(reading(html).notCaptured).toEqual(CUT);
  });

  it('does not keep a block that fits from being read', () => {
    const result = reading(jsonLd({ a: 'a'.repeat(5_000_000) }) + jsonLd(ARTICLE));
    expect(plain(result)).toMatchObject({ author: 'Saar de Wit' });
    expect(result.notCaptured).toEqual(CUT);
  });
});
