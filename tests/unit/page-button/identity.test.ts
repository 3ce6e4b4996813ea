// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { identityOf } from '@/entrypoints/page-button/identity';

function post(html: string): Element {
  const made = document.createElement('article');
  made.innerHTML = html;
  return made;
}
const ANNA =
  '<a href="/anna/status/12">3 min</a><p>Wacht maar</p><b>12 likes</b><i data-id="m1"></i>';

test('a post stays itself while counts and ages go on', () => {
  const later = ANNA.replace('3 min', '4 min').replace('12 likes', '1304 likes');
  expect(identityOf(post(later))).toBe(identityOf(post(ANNA)));
});

test.each([
  ['its link', ANNA.replace('status/12', 'status/13')],
  ['its words', ANNA.replace('Wacht maar', 'Wacht niet')],
  ['its mark', ANNA.replace('m1', 'm2')],
])('another post differs in %s', (_, other) => {
  expect(identityOf(post(other))).not.toBe(identityOf(post(ANNA)));
});

test('its own mark counts too, where it has neither links nor words', () => {
  const [first, second] = [post('<img>'), post('<img>')];
  first.setAttribute('data-urn', 'urn:li:activity:1');
  second.setAttribute('data-urn', 'urn:li:activity:2');
  expect(identityOf(first)).not.toBe(identityOf(second));
});

test('a page cannot put an element of its own in the way, nor make it long', () => {
  const form = document.createElement('form');
  form.innerHTML = `<input name="textContent"><input name="querySelectorAll"><input name="getAttribute">${'<a href="/x">x</a>'.repeat(5_000)}${'woord '.repeat(50_000)}`;
  const identity = identityOf(form);
  expect(identity).toContain('/x');
  expect(identity.length).toBeLessThan(10_000);
});
