/**
 * Imported before the library in the thread that reads a PDF. The policy of the extension forbids
 * the network there as well; a thread that has no means to ask for anything does not depend on it.
 */
import { PART_MISSING } from './messages';

for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport']) {
  Object.defineProperty(globalThis, name, { value: undefined });
}

/** What the library leaves out it says in a warning and nowhere else. */
const LEFT_OUT =
  /image|^Warning: (?:getOperatorList|getContentStream|loadFont|parseShading|handleTilingType|_handleColorSpace) - /i;

Object.defineProperty(console, 'warn', {
  value: (message: unknown) => {
    if (LEFT_OUT.test(String(message))) postMessage(PART_MISSING);
  },
});
