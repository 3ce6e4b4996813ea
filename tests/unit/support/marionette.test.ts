import { expect, test } from 'vitest';
import { takeMessages } from '../../support/browsers/marionette';

const greeting = { applicationType: 'gecko', marionetteProtocol: 3 };
const frame = (message: unknown) => {
  const text = JSON.stringify(message);
  return `${Buffer.byteLength(text)}:${text}`;
};

test('takes whole messages and keeps the rest', () => {
  const bytes = Buffer.from(frame(greeting) + frame([1, 1, null, { value: 'één' }]) + '12:[1,');
  const { messages, rest } = takeMessages(bytes);
  expect(messages).toEqual([greeting, [1, 1, null, { value: 'één' }]]);
  expect(rest.toString()).toBe('12:[1,');
});

test('counts bytes, so that a message cut inside a letter waits', () => {
  const bytes = Buffer.from(frame(['é']));
  for (let end = 0; end < bytes.length; end += 1) {
    expect(takeMessages(bytes.subarray(0, end)).messages).toEqual([]);
  }
  expect(takeMessages(bytes).messages).toEqual([['é']]);
});

test('does not guess at a length that is none', () => {
  expect(() => takeMessages(Buffer.from('abc:{}'))).toThrow('no length');
});
