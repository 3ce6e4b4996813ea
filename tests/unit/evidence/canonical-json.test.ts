import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, utf8 } from '@/utils/evidence/bytes';
import { canonicalBytes, canonicalText, parseCanonical } from '@/utils/evidence/canonical-json';

/** RFC 8785, appendix B: bits of a double, its one spelling. */
const NUMBERS: [string, string][] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

describe('canonical JSON (RFC 8785)', () => {
  it.each(NUMBERS)('spells the double %s as %s', (bits, spelling) => {
    expect(canonicalText(new DataView(fromHex(bits).buffer).getFloat64(0))).toBe(spelling);
  });

  it('gives the bytes of section 3.2.4', () => {
    const value: unknown = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
        String.raw`"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    );
    expect(canonicalBytes(value)).toEqual(
      fromHex(
        '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e' +
          '756d62657273223a5b3333333333333333332e333333333333332c31652b33302c' +
          '342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75' +
          '303030665c6e4127425c225c5c5c5c5c222f227d',
      ),
    );
  });

  it('sorts keys by UTF-16 code units, as section 3.2.3 shows', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonicalText(value)) as object)).toEqual([
      'One',
      'Carriage Return',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
    expect(canonicalText(value)).toMatch(/^\{"\\r":.*"1":/);
  });

  it.each([
    ['NaN', NaN],
    ['infinity', -Infinity],
    ['undefined in an object', { a: undefined }],
    ['undefined in a list', [undefined]],
    ['a bigint', 1n],
    ['a lone surrogate', 'a\ud800'],
    ['a lone surrogate as key', { '\udc00': 1 }],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a function', () => 1],
  ])('refuses %s', (_name, value) => {
    expect(() => canonicalText(value)).toThrow(expect.objectContaining({ code: 'bad-value' }));
  });

  it('refuses what is nested without end', () => {
    const loop: unknown[] = [];
    loop.push(loop);
    expect(() => canonicalText(loop)).toThrow(expect.objectContaining({ code: 'bad-value' }));
  });

  it('says the same as JSON for every value, whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        const bytes = canonicalBytes(value);
        expect(parseCanonical(bytes)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalBytes(reversed(value))).toEqual(bytes);
      }),
    );
  });

  it.each(['{"b":1,"a":2}', '{"a": 1}', '{"a":1}\n', '1.0', '{"a":1,"a":1}', '"\\u0041"', '{'])(
    'does not take %s for canonical',
    (text) => {
      expect(() => parseCanonical(utf8(text))).toThrow(
        expect.objectContaining({ code: 'bad-value' }),
      );
    },
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}
