// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { writtenText } from '@/utils/platforms/written-text';
import { documentOf } from './page';

const textOf = (html: string, nodesLeft = 1_000, maxLength = 1_000) =>
  writtenText(
    documentOf(`<div id="t">${html}</div>`).querySelector('#t')!,
    { nodesLeft },
    maxLength,
  );

describe('text as it was written', () => {
  it.each([
    ['a<br>b<br><br>c', 'a\nb\n\nc'],
    ['<p>a</p>\n  <p>b</p>', 'a\n\nb'],
    ['<div>a</div><div>b<div>c</div></div>d', 'a\nb\nc\nd'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['a <b>b</b>c <i> d</i>', 'a bc d'],
    ['  veel\n   ruimte ', 'veel ruimte'],
    ['<pre>x\n  y</pre>', 'x\n  y'],
    ['vast\u00a0 blijft', 'vast\u00a0 blijft'],
    ['goed <img alt="👍🏽" src="/e.png"> zo', 'goed 👍🏽 zo'],
    ['<img class="emoji" alt=":boom:" src="/b.png">', ':boom:'],
    ['foto <img alt="Een hond" src="/h.jpg">', 'foto'],
    ['a<script>1</script><style>b</style><textarea>c</textarea><select><option>d</select>', 'a'],
    ['a<div contenteditable>concept</div><p role="textbox">concept</p>', 'a'],
    ['a<p contenteditable="false">b</p>', 'a\n\nb'],
    ['a<aside>lees ook</aside><button>Deel</button>', 'a'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['', ''],
  ])('%s', (html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it.each(['<p id="f" contenteditable>concept</p>', '<textarea id="f">concept</textarea>'])(
    'has nothing of what somebody writes: %s',
    (html) => {
      const field = documentOf(html).querySelector('#f')!;
      expect(writtenText(field, { nodesLeft: 100 }, 100)).toBe('');
    },
  );

  it('ends where the page does not', () => {
    expect(textOf('<b>a</b>'.repeat(1_000), 20).length).toBeLessThan(20);
    expect(textOf('<b>abcde</b>'.repeat(1_000), 10_000, 50).length).toBeLessThan(60);
    expect(textOf(`${'<b>'.repeat(400)}a`, 10_000)).toBe('a');
  });
});
