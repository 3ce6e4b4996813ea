// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialize } from '@/utils/platforms/serialize';
import { documentOf } from './page';

const bodyOf = (html: string) => documentOf(`<html><head></head><body>${html}</body></html>`).body;
const sourceOf = (html: string) => serialize(bodyOf(html))!;
const inside = (html: string) => sourceOf(html).text.replace(/^<body>|<\/body>$/g, '');

describe('the source that is saved', () => {
  it.each([
    '<p class="a">Tekst <b>vet</b></p>',
    '<a href="/x?a=1&amp;b=2" title="&quot;hoi&quot;">&lt;3 &amp; meer&nbsp;</a>',
    '<img src="/a.png" alt="Een hond"><br>',
    '<time datetime="2026-03-01">1 maart</time>',
    '<script type="application/ld+json">{"@type":"Article","name":"a < b"}</script>',
    '<style>p > b { color: red }</style>',
    '<ol><li value="3">c</li></ol>',
  ])('keeps %s', (html) => {
    expect(inside(html)).toBe(html);
    expect(sourceOf(html).leftOut).toEqual([]);
  });

  it.each([
    ['<script>var token = 1</script>', '<script></script>', 'script'],
    [
      '<script type="application/json">{"a":1}</script>',
      '<script type="application/json"></script>',
      'script',
    ],
    ['<p onclick="steal()">a</p>', '<p>a</p>', 'script'],
    ['<a href=" javascript:x()">a</a>', '<a>a</a>', 'script'],
    ['<input type="hidden" name="csrf" value="abc">', '', 'hidden-input'],
    ['<input name="q" value="abc">', '<input name="q">', 'form-value'],
    ['<input type="checkbox" checked="">', '<input type="checkbox">', 'form-value'],
    ['<textarea>concept</textarea>', '<textarea></textarea>', 'form-value'],
    ['<select><option selected>x</option></select>', '<select></select>', 'form-value'],
    [
      '<div contenteditable="true"><p>concept</p></div>',
      '<div contenteditable="true"></div>',
      'draft',
    ],
    ['<div role="textbox">concept</div>', '<div role="textbox"></div>', 'draft'],
    ['<p data-csrf-token="abc">a</p>', '<p data-csrf-token="">a</p>', 'secret'],
    ['<meta name="csrf-token" content="abc">', '<meta name="csrf-token" content="">', 'secret'],
    ['<a href="/a?sid=abc">a</a>', '<a href="/a?sid=">a</a>', 'secret'],
    ['a<!-- geheim -->b', 'ab', 'comment'],
    ['<noscript><b>x</b></noscript>', '<noscript></noscript>', 'noscript'],
    ['<template><b>x</b></template>', '<template></template>', 'template'],
    ['<iframe src="/x" srcdoc="<b>x</b>"></iframe>', '<iframe src="/x"></iframe>', 'frame'],
  ])('of %s keeps %s', (html, kept, what) => {
    expect(inside(html)).toBe(kept);
    expect(sourceOf(html).leftOut.map((one) => one.what)).toEqual([what]);
  });

  it('counts what it leaves out', () => {
    const html = '<script>a</script><script>b</script><!-- c --><input value="d">';
    expect(sourceOf(html).leftOut).toEqual([
      { what: 'script', count: 2 },
      { what: 'form-value', count: 1 },
      { what: 'comment', count: 1 },
    ]);
    expect(sourceOf('<script src="/a.js"></script><textarea></textarea>').leftOut).toEqual([]);
  });

  it('does not take a page that is editable as a whole for a draft', () => {
    const document = documentOf('<body contenteditable="true"><p>Tekst</p></body>');
    expect(serialize(document.body)!.text).toContain('<p>Tekst</p>');
  });

  it('leaves out a copy of what somebody types', () => {
    const body = bodyOf(
      '<div class="grow"><textarea></textarea><div class="mirror"> mijn antwoord </div></div><p>mijn antwoord aan u</p>',
    );
    body.querySelector('textarea')!.value = 'mijn antwoord';
    body.querySelector('.grow')!.setAttribute('data-replicated-value', 'mijn antwoord');
    const source = serialize(body)!;
    expect(source.text).toBe(
      '<body><div class="grow"><textarea></textarea><div class="mirror"></div></div><p>mijn antwoord aan u</p></body>',
    );
    expect(source.leftOut).toEqual([
      { what: 'form-value', count: 2 },
      { what: 'draft', count: 1 },
    ]);
  });

  it('leaves out a password that the page repeats as text', () => {
    const body = bodyOf('<input type="password"><span>hunter2secret</span>');
    body.querySelector('input')!.value = 'hunter2secret';
    expect(serialize(body)!.text).toBe('<body><input type="password"><span></span></body>');
  });

  it('enters open shadow roots', () => {
    const body = bodyOf('<x-post><p>licht</p></x-post>');
    body.querySelector('x-post')!.attachShadow({ mode: 'open' }).append('schaduw');
    expect(serialize(body)!.text).toBe(
      '<body><x-post><template shadowrootmode="open">schaduw</template><p>licht</p></x-post></body>',
    );
  });

  it('writes a whole document', () => {
    const document = documentOf(
      '<!doctype html><html lang="nl"><head></head><body>a</body></html>',
    );
    expect(serialize(document)!.text).toMatch(
      /^<!DOCTYPE html>\s*<html lang="nl"><head><\/head><body>a<\/body><\/html>$/,
    );
  });

  it('is nothing when it is too large', () => {
    const body = bodyOf('<p>abc</p>'.repeat(100));
    expect(serialize(body, { maxLength: 100, maxNodes: 10_000 })).toBeNull();
    expect(serialize(body, { maxLength: 10_000, maxNodes: 50 })).toBeNull();
    expect(serialize(body, { maxLength: 10_000, maxNodes: 10_000 })).not.toBeNull();
  });

  it('makes text well-formed', () => {
    const body = bodyOf('<p></p>');
    body.querySelector('p')!.textContent = 'a\ud800b';
    expect(serialize(body)!.text).toBe('<body><p>a\ufffdb</p></body>');
  });
});

describe('values of form controls', () => {
  const value = fc.stringMatching(/^[a-z0-9]{4,20}$/).map((text) => `GEHEIM${text}`);
  const control = fc.record({
    name: fc.constantFrom('input', 'textarea', 'select', 'output', 'button', 'div'),
    type: fc.constantFrom(
      'text',
      'password',
      'hidden',
      'email',
      'search',
      'checkbox',
      'radio',
      'submit',
      'range',
    ),
    value,
    how: fc.constantFrom('attribute', 'property', 'both'),
    wrap: fc.constantFrom('form', 'label', 'div', 'shadow'),
    mirror: fc.boolean(),
  });

  it('never show up', () => {
    fc.assert(
      fc.property(fc.array(control, { minLength: 1, maxLength: 6 }), (controls) => {
        const document = documentOf('<body><p>Bericht</p></body>');
        for (const one of controls) addControl(document, one);
        const { text } = serialize(document)!;
        expect(text).not.toContain('GEHEIM');
        expect(text).toContain('<p>Bericht</p>');
      }),
      { numRuns: 300 },
    );
  });

  type Control = typeof control extends fc.Arbitrary<infer C> ? C : never;

  function addControl(
    document: Document,
    { name, type, value: typed, how, wrap, mirror }: Control,
  ): void {
    const outer = document.createElement(wrap === 'shadow' ? 'x-form' : wrap);
    const root = wrap === 'shadow' ? outer.attachShadow({ mode: 'open' }) : outer;
    const element = document.createElement(name);
    root.append(element);
    document.body.append(outer);
    if (name === 'div') element.setAttribute('contenteditable', '');
    if (name === 'input') element.setAttribute('type', type);
    if (['div', 'output', 'textarea'].includes(name)) element.textContent = typed;
    if (name === 'select') {
      const option = document.createElement('option');
      option.textContent = typed;
      element.append(option);
    }
    if (how !== 'property') element.setAttribute('value', typed);
    if (how !== 'attribute' && name !== 'div') Reflect.set(element, 'value', typed);
    const isTyped =
      name === 'textarea' || (name === 'input' && /text|password|email|search/.test(type));
    if (mirror && isTyped && wrap !== 'shadow') outer.setAttribute('data-value-of', typed);
  }
});
