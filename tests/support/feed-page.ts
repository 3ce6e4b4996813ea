/**
 * A feed with the places that X has, of invented people. `feed` in the page does to it what feeds
 * do: it draws posts anew, puts other posts into the same elements, takes away what it did not make.
 */

export interface FeedOptions {
  readonly count: number;
  readonly dark?: boolean;
  /** Runs in the page after everything else. */
  readonly script?: string;
}

const NAMES = ['Sanne Verzonnen', 'Boze Bram', 'Storm de Wit', 'Noor Bedacht', 'Kees van Niks'];

/** The n-th post, from 1. */
export function postOf(n: number): { handle: string; name: string; text: string; id: string } {
  const name = NAMES[(n - 1) % NAMES.length] ?? '';
  return {
    name,
    handle: `oefen_${n}`,
    text: `Oefenbericht ${n}: dit is bedacht om mee te oefenen.`,
    id: String(1_983_130_065_320_000_000n + BigInt(n)),
  };
}

export function feedPage({ count, dark = false, script = '' }: FeedOptions): string {
  const posts = Array.from({ length: count }, (_, at) => postOf(at + 1));
  const [ground, text, line] = dark
    ? ['#000', '#e7e9ea', '#2f3336']
    : ['#fff', '#0f1419', '#eff3f4'];
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Startpagina</title><style>
body{margin:0;background:${ground};color:${text};font:15px/20px system-ui}
main{width:600px;margin:0 auto;border:1px solid ${line}}
header.bar{position:sticky;top:0;z-index:2;height:52px;background:${ground};border-bottom:1px solid ${line}}
article{display:flex;gap:12px;padding:12px 16px;border-bottom:1px solid ${line};position:relative}
article:hover{background:${dark ? '#080808' : '#f7f7f7'}}
.avatar{flex:none;width:40px;height:40px;border-radius:50%;background:#8a9ba8}
.body{flex:1;min-width:0}.top{display:flex;gap:4px}.top a{color:inherit;text-decoration:none}
[data-testid=User-Name]{display:flex;gap:4px}.more{margin-left:auto}
button.page{border:0;background:none;color:#71767b;font:inherit}
.photo{height:180px;border-radius:16px;background:linear-gradient(90deg,#9cb,#bc9);margin-top:8px}
[role=group]{display:flex;justify-content:space-between;margin-top:10px;max-width:425px}
</style></head><body><main><header class="bar"></header><section id="feed"></section></main><script>
const posts = ${JSON.stringify(posts)};
const opened = [];
const inner = ({ name, handle, text, id }, n) => \`<div class="avatar"></div><div class="body"><div class="top">
<div data-testid="User-Name"><div><a href="/\${handle}"><div dir="ltr"><span><b>\${name}</b></span></div></a></div><div><a href="/\${handle}"><div dir="ltr"><span>@\${handle}</span></div></a></div></div>
<a href="/\${handle}/status/\${id}"><time datetime="2026-11-20T13:\${String(n % 60).padStart(2, '0')}:00.000Z">\${n} m</time></a>
<button class="page more" aria-label="Meer">⋯</button></div>
<div data-testid="tweetText" lang="nl"><span>\${text}</span></div>\${n % 4 === 0 ? '<div class="photo"></div>' : ''}
<div role="group"><button class="page">↩ 3</button><button class="page">⟲ 1</button><button class="page">♡ 12</button><button class="page">⤴</button></div></div>\`;
const article = (post, n) => {
  const made = document.createElement('article');
  made.dataset.testid = 'tweet';
  made.tabIndex = 0;
  made.innerHTML = inner(post, n);
  made.addEventListener('click', () => opened.push('click'));
  made.addEventListener('keydown', () => opened.push('key'));
  return made;
};
const section = document.querySelector('#feed');
const feed = {
  opened,
  drawAnew: () => section.replaceChildren(...posts.map((post, at) => article(post, at + 1))),
  /** The element of the n-th post shows another one from now on; what it did not make stays. */
  recycle(n, by) {
    const element = section.children[n - 1];
    const body = article(posts[by - 1], by);
    element.querySelector('.avatar').replaceWith(body.querySelector('.avatar'));
    element.querySelector('.body').replaceWith(body.querySelector('.body'));
  },
};
globalThis.feed = feed;
feed.drawAnew();
${script}
</script></body></html>`;
}
