/** The least that a save can be. Runs in the background and stands alone: it is sent as text. */

/** Milliseconds, from asking for the picture to the digest of what was read back. */
export async function floorOfSave(): Promise<number> {
  interface Api {
    readonly tabs: { captureVisibleTab(windowId: undefined, options: object): Promise<string> };
  }
  const scope = globalThis as unknown as { browser?: Api; chrome: Api; floorDb?: IDBDatabase };
  const { tabs } = scope.browser ?? scope.chrome;
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(new Error(request.error?.message ?? 'refused'));
      };
    });
  const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
    String(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

  if (scope.floorDb === undefined) {
    const opening = indexedDB.open('floor', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('files');
    };
    scope.floorDb = await done(opening);
  }
  const db = scope.floorDb;

  const start = performance.now();
  const address = await tabs.captureVisibleTab(undefined, { format: 'png' });
  const text = atob(address.slice(address.indexOf(',') + 1));
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  const taken = await digest(bytes);
  const write = db.transaction('files', 'readwrite', { durability: 'strict' });
  write.objectStore('files').put(new Blob([bytes], { type: 'image/png' }), 'screen.png');
  await new Promise<void>((resolve, reject) => {
    write.oncomplete = () => {
      resolve();
    };
    write.onabort = () => {
      reject(new Error(write.error?.message ?? 'aborted'));
    };
  });
  const kept = (await done(db.transaction('files').objectStore('files').get('screen.png'))) as Blob;
  const same = (await digest(new Uint8Array(await kept.arrayBuffer()))) === taken;
  const ms = performance.now() - start;
  if (!same) throw new Error('read back differs');
  return ms;
}
