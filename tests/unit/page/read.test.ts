// @vitest-environment happy-dom
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { createProbe } from '@/entrypoints/page/probe';
import { readThisPage } from '@/entrypoints/page/read';
import { PageReadingSchema, ProbeSchema } from '@/utils/platforms/page-reading';

const probe = { documentId: 'a'.repeat(32), address: 'https://krant.example/nieuws' };
const read = (wholeSource = false) => readThisPage({ wholeSource }, probe);

beforeEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
  document.title = 'De Krant';
  document.documentElement.lang = 'nl';
});

describe('a reading of the page', () => {
  it('fits what the background expects, and crosses a message unchanged', () => {
    const reading = read(true);
    expect(v.parse(PageReadingSchema, reading)).toEqual(reading);
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  });

  it('says what the page says of itself, and where', () => {
    expect(read().page).toMatchObject({
      address: { value: probe.address, source: 'browser' },
      title: { value: 'De Krant', source: 'dom' },
      language: { value: 'nl', source: 'dom' },
    });
    expect(read().page.platform).toBeUndefined();
  });

  it('takes the main content without the rest, and the whole source only when asked', () => {
    const main = document.createElement('main');
    main.textContent = 'Bericht';
    const menu = document.createElement('nav');
    menu.textContent = 'Menu';
    document.body.append(menu, main);
    expect(read().postSource?.text).toBe('<main>Bericht</main>');
    expect(read().pageSource).toBeNull();
    expect(read(true).pageSource?.text).toContain('Menu');
  });

  it('sees that a page can be typed into as a whole', () => {
    expect(read().circumstances.editable).toBe(false);
    document.body.setAttribute('contenteditable', 'true');
    expect(read().circumstances.editable).toBe(true);
    document.body.removeAttribute('contenteditable');
  });

  it('fits whatever the page holds', () => {
    const name = fc.constantFrom('div', 'main', 'form', 'img', 'section', 'textarea', 'meta');
    const attribute = fc.tuple(
      fc.constantFrom(
        'itemprop',
        'itemscope',
        'itemtype',
        'class',
        'name',
        'property',
        'content',
        'type',
      ),
      fc.oneof(
        fc.constantFrom(
          'https://schema.org/Comment',
          'author',
          'text',
          'h-entry',
          'p-name',
          'og:type',
        ),
        fc.string({ unit: 'binary', maxLength: 20 }),
      ),
    );
    const element = fc.record({
      name,
      attributes: fc.array(attribute, { maxLength: 4 }),
      text: fc.string({ unit: 'binary', maxLength: 30 }),
      inside: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(element, { maxLength: 8 }), (elements) => {
        document.body.replaceChildren();
        let last: Element = document.body;
        for (const one of elements) {
          const made = document.createElement(one.name);
          for (const [key, value] of one.attributes) made.setAttribute(key, value);
          made.textContent = one.text;
          (one.inside ? last : document.body).append(made);
          last = made;
        }
        const reading = readThisPage(
          { wholeSource: true, selectedText: 'iets', linkAddress: 'x' },
          probe,
        );
        expect(() => v.parse(PageReadingSchema, reading)).not.toThrow();
        expect(JSON.stringify(reading).isWellFormed()).toBe(true);
      }),
      { numRuns: 25 },
    );
  }, 30_000);
});

describe('the id of a document', () => {
  it('stays for one document and differs between two', () => {
    const [first, second] = [createProbe(crypto), createProbe(crypto)];
    expect(v.parse(ProbeSchema, first())).toEqual(first());
    expect(first().documentId).toMatch(/^[0-9a-f]{32}$/);
    expect(first().documentId).not.toBe(second().documentId);
    expect(first().address).toBe(location.href);
  });
});
