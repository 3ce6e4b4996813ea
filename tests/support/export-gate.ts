/**
 * Holds an export at a stage of its own, in the dossier page of the build under test: the
 * browser's function that the stage begins with waits until the test lets it go.
 */
import type { Surface } from './browsers/types';
import { waitUntil } from './wait';

export type ExportStage = 'reading' | 'log' | 'previews' | 'building' | 'verifying';

interface Gate {
  reached: boolean;
  open: () => void;
}
interface Held {
  exportGate?: Gate;
}

/** Holds the next work of this page that comes to the stage. */
export async function holdExport(view: Surface, stage: ExportStage): Promise<void> {
  if (stage === 'reading') await view.evaluate(holdRecords);
  else if (stage === 'log') await view.evaluate(holdLock);
  else await view.evaluate(holdCall, stage);
}

/** Waits until the export stands still at the stage. */
export async function waitForExport(view: Surface): Promise<void> {
  await waitUntil('the export to come to its stage', () =>
    view.evaluate(() => (self as Held).exportGate?.reached === true),
  );
}

/** Lets the export go on. */
export async function letExportGo(view: Surface): Promise<void> {
  await view.evaluate(() => {
    (self as Held).exportGate?.open();
  });
}

/** A transaction stays open as long as it has requests: the read of a record waits in its own. */
function holdRecords(): void {
  const gate: Gate = { reached: false, open: () => undefined };
  (self as Held).exportGate = gate;
  let held = true;
  gate.open = () => {
    held = false;
  };
  type Read = (this: IDBObjectStore, key: IDBValidKey) => IDBRequest<unknown>;
  const stores = IDBObjectStore.prototype as unknown as { get: Read };
  const read = stores.get;
  stores.get = function (key) {
    if (this.name !== 'exhibits' || gate.reached) return read.call(this, key);
    gate.reached = true;
    const answer = {} as IDBRequest<unknown>;
    const again = (): void => {
      if (held) this.count().onsuccess = again;
      else {
        const { onsuccess, onerror } = answer;
        Object.assign(read.call(this, key), { onsuccess, onerror });
      }
    };
    again();
    return answer;
  };
}

/** The lock of everything that writes: the export waits for it before its first log line. */
async function holdLock(): Promise<void> {
  const gate: Gate = { reached: false, open: () => undefined };
  (self as Held).exportGate = gate;
  const { locks } = navigator;
  await new Promise<void>((held) => {
    void locks.request('getuige-exhibits', () => {
      held();
      return new Promise<void>((resolve) => {
        gate.open = resolve;
      });
    });
  });
  type Ask = (this: LockManager, ...args: unknown[]) => Promise<unknown>;
  const manager = LockManager.prototype as unknown as { request: Ask };
  const ask = manager.request;
  manager.request = function (...args) {
    gate.reached = true;
    manager.request = ask;
    return ask.apply(this, args);
  };
}

/** Previews begin with decoding; the first digest after them builds, the first check of a signature verifies. */
function holdCall(stage: string): void {
  type Call = (this: unknown, ...args: unknown[]) => Promise<unknown>;
  const gate: Gate = { reached: false, open: () => undefined };
  const scope = self as unknown as Held & { createImageBitmap: Call };
  scope.exportGate = gate;
  const opened = new Promise<void>((resolve) => {
    gate.open = resolve;
  });
  const crypto = SubtleCrypto.prototype as unknown as { digest: Call; verify: Call };
  const { createImageBitmap } = scope;
  const { digest, verify } = crypto;
  let drawn = false;
  const held = (of: string, call: Call): Call =>
    async function (this: unknown, ...args) {
      if (of === 'previews') drawn = true;
      if (of === stage && drawn) {
        gate.reached = true;
        await opened;
      }
      return call.apply(this, args);
    };
  scope.createImageBitmap = held('previews', createImageBitmap);
  crypto.digest = held('building', digest);
  crypto.verify = held('verifying', verify);
}
