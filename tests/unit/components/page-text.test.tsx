// @vitest-environment happy-dom
import fc from 'fast-check';
import { render } from 'preact';
import { expect, test } from 'vitest';
import { Filled } from '@/components/filled';
import { cutAt, LongPageText, PageText } from '@/components/page-text';
import { HOSTILE } from './fake-exhibits';
import { draw } from './screen';

test.each(HOSTILE)('%.40s is shown as the text that it is, in its own direction', async (text) => {
  const { root } = await draw(<PageText text={text} limit={10_000} />);
  expect(root.textContent).toBe(text);
  expect(root.querySelectorAll('*')).toHaveLength(1);
  expect(root.querySelector('bdi')?.dir).toBe('auto');
});

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
/** Halves of surrogate pairs, controls and all. */
const anyText = fc.array(unit, { maxLength: 200 }).map((units) => units.join(''));
const wellFormed = anyText.map((text) => text.toWellFormed());

test('any text at all stays text', () => {
  const root = document.createElement('div');
  fc.assert(
    fc.property(anyText, (text) => {
      render(<PageText text={text} />, root);
      expect(root.textContent).toBe(text);
      expect(root.childElementCount).toBe(1);
      expect(root.firstElementChild?.childElementCount).toBe(0);
    }),
  );
});

test('a cut never leaves half a character', () => {
  fc.assert(
    fc.property(wellFormed, fc.nat(200), (text, limit) => {
      const start = cutAt(text, limit);
      expect(text.startsWith(start)).toBe(true);
      expect(start.length).toBeLessThanOrEqual(limit);
      expect(start.isWellFormed()).toBe(true);
    }),
  );
});

test('a very long text is cut until someone wants the rest', async () => {
  const long = `${'a'.repeat(3000)}THE END`;
  const { text, press } = await draw(<LongPageText text={long} />);
  expect(text()).not.toContain('THE END');
  await press('Show the whole text');
  expect(text()).toContain('THE END');
});

test('what is filled in is not read as a place to fill in', async () => {
  const { root } = await draw(
    <Filled text="{name} said {what}" values={{ name: '{what}', what: <b>x</b> }} />,
  );
  expect(root.textContent).toBe('{what} said x');
});
