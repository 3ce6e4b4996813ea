/**
 * A proxy that writes down everything that a browser asks of it. It passes on only what
 * is for 127.0.0.1, where our own server stands; the rest is written down and refused.
 */
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

export interface RecordingProxy {
  readonly port: number;
  /** `GET http://host:port/path` and `CONNECT host:port`, in their order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

const OWN_HOST = '127.0.0.1';

function passOn(request: IncomingMessage, response: ServerResponse): void {
  const address = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : null;
  if (address?.hostname !== OWN_HOST) {
    response.writeHead(502).end();
    return;
  }
  const { method, headers } = request;
  const onward = ask(address, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

/** For https and WebSockets, of which only the host can be seen. */
function passThrough(request: IncomingMessage, socket: Socket, head: Buffer): void {
  socket.on('error', () => socket.destroy());
  const [host, port] = (request.url ?? '').split(':');
  if (host !== OWN_HOST) {
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    return;
  }
  const onward = connect(Number(port), OWN_HOST, () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    onward.write(head);
    onward.pipe(socket).pipe(onward);
  });
  onward.on('error', () => socket.destroy());
}

export async function startRecordingProxy(): Promise<RecordingProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    passOn(request, response);
  });
  server.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    asked.push(`CONNECT ${request.url ?? ''}`);
    passThrough(request, socket, head);
  });
  await new Promise<void>((resolve) => server.listen(0, OWN_HOST, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
