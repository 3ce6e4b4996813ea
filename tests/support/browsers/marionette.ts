/**
 * A small client of Marionette, Firefox's own remote protocol: messages are
 * `LENGTH:[0, id, command, parameters]`, answers `LENGTH:[1, id, error, result]`,
 * LENGTH in bytes.
 */
import { connect, type Socket } from 'node:net';

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Answer = readonly [
  type: 1,
  id: number,
  error: { readonly error: string; readonly message: string } | null,
  result: unknown,
];

const COLON = 0x3a;

/** Cuts whole messages off the front of what has arrived. */
export function takeMessages(received: Buffer): { messages: unknown[]; rest: Buffer } {
  const messages: unknown[] = [];
  let rest = received;
  for (;;) {
    const colon = rest.indexOf(COLON);
    if (colon === -1) return { messages, rest };
    const length = Number(rest.subarray(0, colon).toString('latin1'));
    if (!Number.isSafeInteger(length)) throw new Error('Marionette sent no length');
    const end = colon + 1 + length;
    if (rest.length < end) return { messages, rest };
    messages.push(JSON.parse(rest.subarray(colon + 1, end).toString('utf8')));
    rest = rest.subarray(end);
  }
}

export class Marionette {
  private readonly pending = new Map<number, Pending>();
  private received: Buffer = Buffer.alloc(0);
  private lastId = 0;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (bytes) => {
      this.take(bytes);
    });
    socket.on('close', () => {
      for (const { reject } of this.pending.values()) reject(new Error('Firefox has closed'));
      this.pending.clear();
    });
    // `close` follows and says it to everyone who waits.
    socket.on('error', () => undefined);
  }

  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.removeListener('error', reject);
        resolve(new Marionette(socket));
      });
    });
  }

  send(command: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.socket.destroyed) {
        reject(new Error('Firefox has closed'));
        return;
      }
      this.lastId += 1;
      this.pending.set(this.lastId, { resolve, reject });
      const message = JSON.stringify([0, this.lastId, command, parameters]);
      this.socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  }

  /** Runs the body of a function in the browser's own context, with `args` as `arguments`. */
  async run(body: string, ...args: readonly unknown[]): Promise<unknown> {
    const answer = await this.send('WebDriver:ExecuteScript', {
      script: body,
      args,
      sandbox: 'system',
    });
    return (answer as { readonly value: unknown }).value;
  }

  whenClosed(): Promise<void> {
    return new Promise((resolve) => {
      if (this.socket.destroyed) resolve();
      else
        this.socket.once('close', () => {
          resolve();
        });
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private take(bytes: Buffer): void {
    const { messages, rest } = takeMessages(Buffer.concat([this.received, bytes]));
    this.received = rest;
    for (const message of messages) {
      // The first message greets: {applicationType, marionetteProtocol}.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message as unknown as Answer;
      const waiting = this.pending.get(id);
      this.pending.delete(id);
      if (error === null) waiting?.resolve(result);
      else waiting?.reject(new Error(`${error.error}: ${error.message}`));
    }
  }
}
