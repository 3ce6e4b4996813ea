/** Serves tests/pages at 127.0.0.1, by http or https. The only thing a browser under test can reach. */
import { readFile } from 'node:fs/promises';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate';
import { onePagePdf } from './pdf-file';

const PAGES = new URL('../pages/', import.meta.url);
/** Any other path is not found: nothing is looked up by what the browser asks. */
const NAMES = [
  'practice.en.html',
  'practice.nl.html',
  'news.html',
  'forum.html',
  'feed.html',
  'frames.html',
  'frame.html',
  'form.html',
  'coded.html',
  'coded.js',
] as const;
export type PageName = (typeof NAMES)[number] | 'letter.pdf';

const MODIFIED = 'Sat, 14 Mar 2026 20:09:30 GMT';

export interface FixtureServer {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** Every path that was asked for, in order. */
  readonly requests: readonly string[];
  address(page: PageName): string;
  /** The same page under a name of its own; only browsers under test know names under `.example`. */
  addressAt(host: `${string}.example`, page: PageName): string;
  /** Serves a page that a test makes itself; gives its address. */
  offer(name: string, page: MadePage): string;
  close(): Promise<void>;
}

export interface MadePage {
  readonly body: string | Buffer;
  readonly type?: string;
  /** Sends the browser on to this address. */
  readonly redirect?: string;
  /** Nothing is answered before. */
  readonly after?: Promise<unknown>;
}

async function contentOf(
  name: string,
  origin: string,
  otherOrigin: string,
): Promise<Buffer | null> {
  if (name === 'letter.pdf') return onePagePdf('A letter that is for practice');
  if (!(NAMES as readonly string[]).includes(name)) return null;
  const page = await readFile(new URL(name, PAGES), 'utf8');
  return Buffer.from(page.replaceAll('%ORIGIN%', origin).replaceAll('%OTHER_ORIGIN%', otherOrigin));
}

function typeOf(name: string): string {
  if (name.endsWith('.pdf')) return 'application/pdf';
  return `${name.endsWith('.js') ? 'text/javascript' : 'text/html'}; charset=utf-8`;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  scheme: string,
  offered: ReadonlyMap<string, MadePage>,
) {
  const host = request.headers.host ?? '';
  const name = new URL(request.url ?? '/', `${scheme}://${host}`).pathname.slice(1);
  const made = offered.get(name);
  if (made !== undefined) {
    await made.after;
    if (made.redirect !== undefined) {
      response.writeHead(302, { location: made.redirect, 'cache-control': 'no-store' }).end();
      return;
    }
    const type = made.type ?? 'text/html; charset=utf-8';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(made.body);
    return;
  }
  const port = host.split(':')[1] ?? '';
  const content = await contentOf(name, `${scheme}://${host}`, `${scheme}://other.example:${port}`);
  if (content === null) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  response
    .writeHead(200, {
      'content-type': typeOf(name),
      'last-modified': MODIFIED,
      'cache-control': 'no-store',
    })
    .end(content);
}

export async function startFixtureServer(
  scheme: 'http' | 'https' = 'http',
): Promise<FixtureServer> {
  const requests: string[] = [];
  const offered = new Map<string, MadePage>();
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    requests.push(request.url ?? '');
    answer(request, response, scheme, offered).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  };
  const server =
    scheme === 'http'
      ? createHttpServer(onRequest)
      : createHttpsServer(await makeCertificate(), onRequest);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${scheme}://127.0.0.1:${port}`,
    requests,
    address: (page) => `${scheme}://127.0.0.1:${port}/${page}`,
    addressAt: (host, page) => `${scheme}://${host}:${port}/${page}`,
    offer: (name, page) => {
      offered.set(name, page);
      return `${scheme}://127.0.0.1:${port}/${name}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
