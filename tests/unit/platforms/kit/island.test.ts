// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64 } from '@/utils/platforms/kit/base64';
import {
  assignedIn,
  at,
  followingIn,
  islandsIn,
  numberAt,
  objectsIn,
  textAt,
} from '@/utils/platforms/kit/island';
import { keptData, pick } from '@/utils/platforms/kit/page-data';
import { documentOf } from '../page';

const script = (text: string, type = '') => documentOf(`<script${type}>${text}</script>`);

describe('JSON that a page keeps', () => {
  it('is parsed only where it holds what is looked for', () => {
    const document = documentOf(
      '<script type="application/json">{"id":"1"}</script><script type="application/json">{"id":"2"}</script><script type="application/json">{no</script>',
    );
    const ids = (holding: (string | RegExp)[]) =>
      islandsIn(document, 'script[type="application/json"]', holding).map(({ value }) =>
        textAt(value, 'id'),
      );
    expect(ids(['"2"'])).toEqual(['2']);
    expect(ids([/"[12]"/, 'id'])).toEqual(['1', '2']);
    expect(ids(['"3"'])).toEqual([]);
  });

  it('is cut out of a script by its brackets, whatever its strings hold', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.constant('} {"'))),
        (value) => {
          const json = JSON.stringify(value).replaceAll('<', '\\u003c');
          const document = script(`var other = 1; var wanted = ${json}; after({})`);
          expect(assignedIn(document, 'wanted')?.value).toEqual(JSON.parse(json));
        },
      ),
    );
  });

  it.each(['var wanted = {"a":', 'wanted', 'var wanted = [1]', 'var wanted == {"a":1}', ''])(
    'is nothing in %j',
    (text) => {
      expect(assignedIn(script(text), 'wanted')).toBeNull();
    },
  );

  it('is not taken from a script of another kind', () => {
    expect(assignedIn(script('wanted = {"a":1}', ' type="text/template"'), 'wanted')).toBeNull();
  });

  it('is found behind a mark, the first that fits', () => {
    const document = documentOf(
      '<script>x(["U",[],{"id":"0"}])</script><script>x(["U",[],{"id":"7"},3])</script>',
    );
    expect(followingIn(document, '"U",[],')).toEqual({ id: '0' });
    expect(followingIn(document, '"U",[],', (one) => one['id'] !== '0')).toEqual({ id: '7' });
    expect(followingIn(document, '"V",[],')).toBeNull();
  });

  it('is followed by own properties only', () => {
    const value = { a: [{ b: '5' }], n: 7, big: 2 ** 60 };
    expect([textAt(value, 'a', 0, 'b'), textAt(value, 'n'), numberAt(value, 'a', 0, 'b')]).toEqual([
      '5',
      '7',
      5,
    ]);
    expect([
      at(value, 'constructor'),
      at(value, 'a', 'length', 'x'),
      textAt(value, 'big'),
      numberAt('x'),
    ]).toEqual([undefined, undefined, null, null]);
  });

  it('is searched to a bound, outermost first', () => {
    const root = { id: '1', children: [{ id: '2' }, { id: '3', more: { id: '4' } }] };
    expect(objectsIn(root, (one) => 'id' in one).map((one) => one['id'])).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
    expect(objectsIn(root, (one) => 'id' in one, 2)).toHaveLength(2);
  });

  it('is kept small, and nothing where there is nothing', () => {
    expect(keptData('x', [pick({ a: 1, b: 2 }, ['a', 'c'])])).toEqual([
      { kind: 'x', text: '[{"a":1}]' },
    ]);
    expect([keptData('x', []), keptData('x', null), keptData('x', 'y'.repeat(300_000))]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('reads base64 with either alphabet, with and without padding', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\x20-\x7e]*$/), (text) => {
        const encoded = btoa(text);
        const web = encoded.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
        expect([fromBase64(encoded), fromBase64(web)]).toEqual([text, text]);
      }),
    );
    expect(fromBase64('geen base64!')).toBeNull();
  });
});
