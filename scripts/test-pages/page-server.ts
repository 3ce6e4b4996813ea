/** Every name of the internet, as far as the browser knows: each saved page at its own address, nothing else. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { makeCertificate } from '../../tests/support/certificate';
import type { TruePage } from './truth';

export interface PageServer {
  readonly port: number;
  /** Chooses which page answers at its address. */
  show(page: TruePage): void;
  close(): Promise<void>;
}

/** @param folder of the saved pages. */
export async function startPageServer(folder: string): Promise<PageServer> {
  let shown: TruePage | null = null;
  const answer = async (host: string, path: string): Promise<Buffer | null> => {
    const wanted = shown === null ? null : new URL(shown.address);
    if (shown === null || wanted === null) return null;
    const isIt = host === wanted.hostname && path === `${wanted.pathname}${wanted.search}`;
    return isIt ? readFile(join(folder, shown.file)) : null;
  };
  const server = createServer(await makeCertificate(), (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    void answer(host, request.url ?? '/').then((body) => {
      // Fragments do not say how they are encoded; whole pages do, and where not, they are UTF-8 too.
      const type = { 'content-type': 'text/html; charset=utf-8' };
      if (body === null) response.writeHead(404).end();
      else response.writeHead(200, type).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    show: (page) => {
      shown = page;
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
