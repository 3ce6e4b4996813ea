/** The steps of a save, each by the call with which it begins, and how to hold a save there. */
import type { Background, BrowserKind } from './browsers/types';
import { waitUntil } from './wait';

/** A call in the background that is to be held: the `nth` that fits, from 1. */
export interface HoldPoint {
  /** Where the function stands: `api` is the browser's own interface. */
  readonly on: 'api' | 'SubtleCrypto' | 'LockManager' | 'IDBObjectStore';
  /** `tabs.get` of the interface; else the name of a method. */
  readonly call: string;
  /** First argument; for an object store, its name. */
  readonly of?: string;
  readonly nth?: number;
  /** The call is made, and held before it has an effect outside its transaction. */
  readonly made?: true;
}

export interface SaveStep {
  readonly name: string;
  readonly point: HoldPoint;
  /** The exhibit is written by then. */
  readonly committed?: true;
  readonly only?: BrowserKind;
}

const EXHIBITS_LOCK = 'getuige-exhibits';
const inStore = (of: string, call: string, more: Partial<HoldPoint> = {}): HoldPoint => ({
  on: 'IDBObjectStore',
  call,
  of,
  ...more,
});
const inApi = (call: string, more: Partial<HoldPoint> = {}): HoldPoint => ({
  on: 'api',
  call,
  ...more,
});

/** Where there is no key yet. */
export const FIRST_SAVE_STEPS: readonly SaveStep[] = [
  { name: 'making the key', point: { on: 'SubtleCrypto', call: 'generateKey' } },
  { name: 'writing the key', point: inStore('keys', 'add') },
  // The first signature is the certificate's own.
  { name: 'sealing with a new key', point: { on: 'SubtleCrypto', call: 'sign', nth: 2 } },
];

/** In their order. */
export const SAVE_STEPS: readonly SaveStep[] = [
  { name: 'reading the settings', point: inApi('storage.local.get', { of: 'settings' }) },
  { name: 'describing the tab', point: inApi('tabs.get') },
  { name: 'injecting the page script', point: inApi('scripting.executeScript') },
  { name: 'asking which document it is', point: inApi('scripting.executeScript', { nth: 2 }) },
  { name: 'taking the picture', point: inApi('tabs.captureVisibleTab') },
  { name: 'reading the page', point: inApi('scripting.executeScript', { nth: 3 }) },
  { name: 'archiving the page', point: inApi('permissions.contains'), only: 'chromium' },
  { name: 'hashing', point: { on: 'SubtleCrypto', call: 'digest' } },
  { name: 'taking the lock', point: { on: 'LockManager', call: 'request', of: EXHIBITS_LOCK } },
  { name: 'loading the key', point: inStore('installation', 'get') },
  { name: 'sealing', point: { on: 'SubtleCrypto', call: 'sign' } },
  { name: 'signing the first log line', point: { on: 'SubtleCrypto', call: 'sign', nth: 2 } },
  { name: 'the first write of the commit', point: inStore('keys', 'put') },
  { name: 'the middle of the commit', point: inStore('artifacts', 'add') },
  { name: 'the end of the commit', point: inStore('custody', 'add', { made: true }) },
  { name: 'reading back', point: inStore('exhibits', 'get'), committed: true },
  { name: 'the answer', point: inStore('exhibits', 'get', { nth: 2 }), committed: true },
];

/** The step of that name. */
export function stepOf(name: string): SaveStep {
  const found = SAVE_STEPS.find((step) => step.name === name);
  if (found === undefined) throw new Error(`There is no step "${name}"`);
  return found;
}

/** From now on the background stops short at this call, and goes no further. */
export async function holdAt(background: Background, point: HoldPoint): Promise<void> {
  await background.evaluate(installHold, { nth: 1, of: null, made: false, ...point });
}

/** Waits until a call is held. */
export async function waitUntilHeld(background: Background): Promise<void> {
  await waitUntil('the save to come to this step', () =>
    background.evaluate(() => (self as { held?: boolean }).held === true),
  );
}

/** Runs in the background, and so can use nothing from outside itself. */
function installHold(point: {
  readonly on: string;
  readonly call: string;
  readonly of: string | null;
  readonly nth: number;
  readonly made: boolean;
}): void {
  type Callable = (this: unknown, ...args: unknown[]) => unknown;
  type Owner = Record<string, unknown>;
  const scope = self as unknown as Owner & { held?: boolean; browser?: Owner; chrome?: Owner };
  const path = point.call.split('.');
  const method = path.pop() ?? '';
  const root = point.on === 'api' ? (scope.browser ?? scope.chrome) : scope[point.on];
  const start = point.on === 'api' ? root : (root as { prototype: unknown }).prototype;
  const owner = path.reduce((at, name) => at[name] as Owner, start as Owner);
  const original = owner[method] as Callable;
  const stays = () => {
    scope.held = true;
    return new Promise(() => undefined);
  };
  /** A transaction without a request ends by itself: this one is kept open. */
  const staysOpen = (store: IDBObjectStore) => {
    scope.held = true;
    const again = () => {
      store.count().onsuccess = again;
    };
    again();
    return {};
  };
  let count = 0;
  owner[method] = function (this: unknown, ...args: unknown[]) {
    const store = point.on === 'IDBObjectStore' ? (this as IDBObjectStore) : null;
    const name = store === null ? args[0] : store.name;
    if (point.of === null || name === point.of) count += 1;
    else return original.apply(this, args);
    if (count < point.nth) return original.apply(this, args);
    if (point.made) original.apply(this, args);
    return store === null ? stays() : staysOpen(store);
  };
}
