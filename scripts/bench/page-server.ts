/** Serves pages of a forum: one with a megabyte of source, and long ones. People and posts are invented. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageServer {
  readonly address: string;
  readonly sourceBytes: number;
  longAddress(height: LongPage): string;
  close(): Promise<void>;
}

/** As high as so many windows, or so many CSS pixels. */
export type LongPage = `${number}vh` | `${number}px`;

const SOURCE_BYTES = 1_000_000;
/** Enough text for any height that is measured; what is too much is cut off. */
const LONG_BYTES = 300_000;
const LONG = /^\/long\/(\d+(?:vh|px))$/;

export async function startPageServer(): Promise<PageServer> {
  const page = Buffer.from(buildPage(SOURCE_BYTES, ''));
  const server = createServer(({ url = '' }, response) => {
    const [, height] = LONG.exec(url) ?? [];
    const content = height === undefined ? page : buildPage(LONG_BYTES, styleOf(height));
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/thread/12`,
    sourceBytes: page.length,
    longAddress: (height) => `http://127.0.0.1:${port}/long/${height}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Exactly so high, whatever stands in it. */
function styleOf(height: string): string {
  return `html{overflow:auto}body{display:flow-root;margin:0 auto;height:${height};overflow:clip}`;
}

/** `#round` is what a benchmark changes, so that no two pictures are the same. */
function buildPage(bytes: number, style: string): string {
  const posts: string[] = [];
  for (let size = 0; size < bytes; size += posts.at(-1)?.length ?? 0) {
    posts.push(buildPost(posts.length + 1));
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Thread 12</title>
<style>body{font:15px system-ui;max-width:52rem;margin:auto}article{border-top:1px solid #bbb}
#round{font-size:40px;color:#a33}${style}</style></head>
<body><h1>What we think of the report</h1><p id="round">round 0</p><main>${posts.join('')}</main></body></html>`;
}

function buildPost(number: number): string {
  const words = `I read the report on page ${number} and I know where the writer works. `;
  return `<article id="post-${number}" class="post post--thread" data-depth="${number % 7}">
<header><a href="/member/${number}" rel="author">Member ${number}</a>
<time datetime="2026-03-14T${String(number % 24).padStart(2, '0')}:09:30Z">14 March</time></header>
<p>${words.repeat(1 + (number % 6))}</p></article>`;
}
