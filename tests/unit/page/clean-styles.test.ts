import { expect, test } from 'vitest';
import { cleanStyle } from '@/entrypoints/redraw/clean-styles';
import { Counted } from '@/entrypoints/redraw/counted';

const clean = (text: string) => cleanStyle(text, new Counted());

test.each([
  'background: url(https://a.example/x.png) no-repeat',
  "background: url('https://a.example/x.png')",
  'background: url( "https://a.example/x\\".png" )',
  'background: URL(//a.example/x.png)',
  'background: url(https://a.example/x.png',
  'background-image: image-set("https://a.example/x.png" 1x)',
  'background-image: -webkit-image-set(url(https://a.example/x.png) 1x)',
  '--late: \\75 rl(https://a.example/x.png)',
  '--late: u\\72l(https://a.example/x.png)',
  '--late: ur\\l(https://a.example/x.png)',
  '@import "https://a.example/x.css";',
])('leaves nothing in %s that a browser would fetch', (text) => {
  expect(clean(text)).not.toMatch(/url\(|image-set|@import|\\75|\\72|\\l\(/i);
});

test.each([
  'color: red; background: url(data:image/png;base64,AA==)',
  'fill: url(#gradient)',
  '.md\\:flex { display: flex }',
  '.w-\\[calc\\(100\\%-1rem\\)\\] { width: calc(100% - 1rem) }',
  'width: calc((100% - 2px) / 2)',
])('leaves %s as it is', (text) => {
  expect(clean(text)).toBe(text);
});

test('counts what it takes away', () => {
  const counted = new Counted();
  cleanStyle('background: url(a.png), url(b.png)', counted);
  expect(counted.leftOut()).toEqual([{ what: 'background-picture', count: 2 }]);
});
