/* Builds a page whose every row and column is coded; what stands on it comes from the address. */
const asked = new URLSearchParams(location.hash.slice(1));
const numberOf = (name, otherwise) => Number(asked.get(name) ?? otherwise);
const height = numberOf('height', 3000);
const width = asked.get('width');

/** Blocks of at most 1,000 rows, each a canvas as fine as the screen is. */
function coded(parent, rows, code = 0) {
  const ratio = devicePixelRatio;
  const columns = Math.round((width === null ? parent.clientWidth : Number(width)) * ratio);
  const wanted = Math.round(rows * ratio);
  for (let top = 0; top < wanted; top += 1000) {
    const part = Math.min(1000, wanted - top);
    const canvas = document.createElement('canvas');
    canvas.width = columns;
    canvas.height = part;
    canvas.style.width = `${columns / ratio}px`;
    canvas.style.height = `${part / ratio}px`;
    const context = canvas.getContext('2d');
    const image = context.createImageData(columns, part);
    for (let y = 0; y < part; y++) {
      for (let x = 0; x < columns; x++) {
        const at = 4 * (y * columns + x);
        const row = top + y;
        image.data[at] = row >> 8;
        image.data[at + 1] = row & 255;
        image.data[at + 2] = (x + code) & 255;
        image.data[at + 3] = 255;
      }
    }
    context.putImageData(image, 0, 0);
    parent.append(canvas);
  }
}

function element(name, style, text = '', parent = document.body) {
  const made = document.createElement(name);
  made.setAttribute('style', style);
  made.textContent = text;
  parent.append(made);
  return made;
}

if (asked.get('dir') === 'rtl') document.documentElement.dir = 'rtl';
if (asked.has('bodyStyle')) document.body.setAttribute('style', asked.get('bodyStyle'));
if (asked.has('smooth')) {
  document.documentElement.style.scrollBehavior = 'smooth';
  document.documentElement.style.scrollSnapType = 'y mandatory';
}
if (asked.has('transform')) document.documentElement.style.transform = 'translateX(0)';
if (asked.has('root')) {
  const [, name = ''] = /^(\w+)/.exec(asked.get('root'));
  document.documentElement.style.transform = asked.get('root');
  if (name === 'scale') document.documentElement.style.transformOrigin = '0 0';
}
if (asked.get('header') === 'sticky') {
  element('header', 'position:sticky;top:0;height:60px;z-index:2', 'Sticky header').className =
    'box';
}
if (!asked.has('bare')) coded(document.body, height);
if (asked.has('tall'))
  element('div', `height:${numberOf('tall', 0)}px;background:linear-gradient(#fff,#abc)`);
if (asked.has('snap')) {
  for (const canvas of document.querySelectorAll('canvas')) canvas.style.scrollSnapAlign = 'start';
}
if (asked.get('header') === 'fixed') {
  const header = element(
    'header',
    'position:fixed;top:0;left:0;right:0;height:60px',
    'Fixed header',
  );
  header.className = 'box';
  header.style.transition = 'opacity 2s';
}
if (asked.has('footer')) {
  element(
    'footer',
    'position:fixed;bottom:0;left:0;right:0;height:50px',
    'Fixed footer',
  ).className = 'box';
}
if (asked.has('sidebar')) {
  element(
    'aside',
    'position:fixed;top:100px;left:0;width:90px;height:200px',
    'Fixed sidebar',
  ).className = 'box';
}
if (asked.has('shadow')) {
  const host = element('x-bar', '');
  const root = host.attachShadow({ mode: 'closed' });
  element(
    'div',
    'position:fixed;top:0;right:0;width:120px;height:40px;background:#123456',
    'In shadow',
    root,
  );
}
if (asked.has('animated')) {
  const box = element(
    'div',
    'position:absolute;left:0;width:40px;height:100%;top:0;background:#654321',
  );
  let at = 0;
  const turn = () => {
    box.style.backgroundColor = `rgb(${(at += 1) & 255} 1 2)`;
    requestAnimationFrame(turn);
  };
  turn();
}
if (asked.has('shift')) {
  // A block that comes late: once the page has been scrolled over for a while.
  addEventListener('scroll', () => {
    if (scrollY < numberOf('shift', 1000) || document.getElementById('late')) return;
    const late = element('div', 'height:20px;background:#fedcba', '');
    late.id = 'late';
    document.body.prepend(late);
  });
  document.documentElement.style.overflowAnchor = 'none';
}
if (asked.has('endless')) {
  addEventListener('scroll', () => {
    if (scrollY + innerHeight * 2 > document.documentElement.scrollHeight)
      coded(document.body, 1000);
  });
}
if (asked.has('fights')) {
  addEventListener('scroll', () => {
    if (scrollY > numberOf('fights', 900)) scrollTo(0, 0);
  });
}
if (asked.has('hostile')) {
  for (const proto of [Element.prototype, HTMLElement.prototype, Document.prototype]) {
    for (const name of ['getBoundingClientRect', 'scrollTo', 'querySelectorAll', 'getAttribute']) {
      proto[name] = () => {
        throw new Error('replaced');
      };
    }
  }
  window.scrollTo = () => undefined;
  addEventListener('scroll', () => {
    throw new Error('from a scroll listener');
  });
}
if (asked.has('leaves')) {
  addEventListener('scroll', () => {
    if (scrollY > numberOf('leaves', 900)) location.href = 'news.html';
  });
}
if (asked.has('lazy')) {
  const seen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) target.style.background = '#0a0b0c';
    }
  });
  for (let at = 0; at < height; at += 500) {
    const image = element('div', `position:absolute;left:0;top:${at}px;width:30px;height:30px`);
    image.className = 'lazy';
    seen.observe(image);
  }
}
/** A post of its own code, as wide as asked for; it begins on a whole pixel unless asked otherwise. */
function post(parent, top) {
  const made = element(
    'article',
    `position:absolute;left:${numberOf('postLeft', 40)}px;top:${top}px;width:${numberOf('postWidth', 400)}px`,
    '',
    parent,
  );
  made.id = 'post';
  coded(made, numberOf('postHeight', 200), 7);
  return made;
}
if (asked.has('post') && !asked.has('inner')) post(document.body, numberOf('post', 100));
if (asked.has('fightsKeys')) {
  // Everything that is pressed belongs to the page, before anybody else hears of it.
  const kinds = [
    'pointerdown',
    'pointerup',
    'pointermove',
    'mousedown',
    'mouseup',
    'click',
    'keydown',
  ];
  for (const kind of kinds) {
    const take = (event) => {
      event.stopImmediatePropagation();
      event.preventDefault();
    };
    addEventListener(kind, take, true);
  }
  // Nothing that the page did not make may stay.
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!document.body.contains(node) && document.body.dataset.tidy !== 'done') {
          document.body.dataset.tidy = 'done';
          node.remove();
        }
      }
    }
  }).observe(document.documentElement, { childList: true });
}
if (asked.has('dialog')) {
  const dialog = element('dialog', 'margin:60px 80px;width:600px;height:500px;padding:0;border:0');
  dialog.showModal();
  post(dialog, 20);
}
if (asked.has('grows')) {
  addEventListener('scroll', () => {
    const grown = document.getElementById('post');
    if (scrollY > 0 && grown.dataset.grown === undefined) {
      grown.dataset.grown = 'yes';
      coded(grown, 100, 7);
    }
  });
}
if (asked.has('goes')) {
  addEventListener('scroll', () => document.getElementById('post')?.remove());
}
if (asked.has('inner')) {
  const pane = element(
    'div',
    'position:absolute;left:40px;top:30px;width:500px;height:400px;overflow-y:scroll;border:3px solid #000;background:#fff',
  );
  pane.setAttribute('role', 'log');
  pane.setAttribute('aria-label', 'Conversation');
  const inside = element('div', 'width:400px', '', pane);
  coded(inside, numberOf('inner', 2000), 7);
  if (asked.has('post')) post(pane, numberOf('post', 100));
}
document.body.dataset.ready = 'yes';
