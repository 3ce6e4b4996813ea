// @vitest-environment happy-dom
/** Strings that make a careless pattern run for hours. Each of these has to end within the test. */
import { describe, expect, it } from 'vitest';
import { cleanAddress, samePage } from '@/utils/platforms/address';
import { parseJsonLd } from '@/utils/platforms/json-ld-parse';
import { compared } from '@/utils/platforms/likeness';
import { withoutSecrets } from '@/utils/platforms/secrets';
import { isIsoTime } from '@/utils/platforms/time';
import { writtenText } from '@/utils/platforms/written-text';
import { documentOf } from './page';

const LONG = 1_000_000;

describe('strings made to be slow', () => {
  it.each([
    ['words and dots', 'a.'.repeat(LONG)],
    ['schemes', 'a://'.repeat(LONG / 4)],
    ['tokens', '-eyJ'.repeat(LONG / 4)],
    ['beginnings of tokens', 'eyJ.'.repeat(LONG / 4)],
    ['parameters', '?a'.repeat(LONG / 2) + '='],
    ['quotes', '"a" '.repeat(LONG / 4)],
    ['an open string', `"a":"${'\\"'.repeat(LONG / 2)}`],
    ['spaces', `"a"${' '.repeat(LONG)}=`],
  ])('secrets among %s', (_name, value) => {
    expect(typeof withoutSecrets(`${value}=@"eyJ`).count).toBe('number');
  });

  it.each([
    ['spaces', `{"a":${' '.repeat(LONG)}`],
    ['spaces before an end', `{"a":1,${' '.repeat(LONG)}x]]>`],
    ['commas', ','.repeat(LONG)],
    ['backslashes', `"${'\\'.repeat(LONG)}`],
  ])('JSON-LD of %s', (_name, raw) => {
    expect(parseJsonLd(raw)).toBeUndefined();
  });

  it('addresses', () => {
    const slashes = `https://a.example/${'/'.repeat(90_000)}x`;
    expect(samePage(slashes, slashes)).toBe(true);
    expect(cleanAddress(`https://a.example/?${'a&'.repeat(45_000)}`)).not.toBeNull();
    expect(cleanAddress(`https://a.example/?${'a&'.repeat(LONG)}`)).not.toBeNull();
  });

  it('texts', () => {
    const root = documentOf(`<pre>a${' '.repeat(90_000)}b</pre>`).body;
    expect(writtenText(root, { nodesLeft: 100 }, 100_000)).toHaveLength(90_002);
    const lines = documentOf('<div id="t"></div>');
    const many = lines.querySelector('#t')!;
    for (let line = 0; line < 20_000; line += 1) many.append('abc', lines.createElement('br'));
    expect(writtenText(many, { nodesLeft: 100_000 }, 100_000)).toHaveLength(79_999);
    expect(compared(' &amp; '.repeat(LONG / 7)).length).toBeGreaterThan(0);
    expect(isIsoTime('1'.repeat(LONG))).toBe(false);
  });
});
