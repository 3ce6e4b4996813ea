/**
 * Messages between our own pages and the background. A message counts only if it
 * comes from a page of this extension and has the shape that the map gives it; no
 * page of the web and no other extension can ask for anything.
 */
import * as v from 'valibot';
import { errorCodeOf } from '@/utils/evidence/errors';
import {
  REQUESTS,
  type AnswerOf,
  type Answers,
  type RequestName,
  type RequestOf,
} from '@/utils/services/messages';
import { browser } from './api';

export type Handlers = { [N in RequestName]: (request: RequestOf<N>) => Promise<Answers[N]> };

export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

/** Whether a message comes from one of our own pages. */
export function isOwnPage(sender: Sender, ownId: string, ownOrigin: string): boolean {
  return sender.id === ownId && sender.url?.startsWith(ownOrigin) === true;
}

/** The answer to one message, whatever it is. Never rejects. */
export async function answer(handlers: Handlers, message: unknown): Promise<AnswerOf<RequestName>> {
  const parsed = v.safeParse(v.object({ name: v.string(), request: v.unknown() }), message);
  if (!parsed.success || !Object.hasOwn(REQUESTS, parsed.output.name)) {
    return { ok: false, code: 'bad-message' };
  }
  const name = parsed.output.name as RequestName;
  const request = v.safeParse(REQUESTS[name], parsed.output.request);
  if (!request.success) return { ok: false, code: 'bad-message' };
  const start = performance.now();
  try {
    const handle = handlers[name] as (request: unknown) => Promise<Answers[RequestName]>;
    return { ok: true, value: await handle(request.output) };
  } catch (thrown) {
    return { ok: false, code: errorCodeOf(thrown) };
  } finally {
    // For the browser's own performance panel and for `npm run bench`.
    performance.measure(name, { start });
  }
}

/** Answers messages from now on. Call while the background starts, before any await. */
export function listen(handlers: Handlers): void {
  const origin = browser.runtime.getURL('');
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    if (!isOwnPage(sender, browser.runtime.id, origin)) return undefined;
    return answer(handlers, message);
  });
}
