/**
 * A browser under the rules of an organisation, read from the real place below /etc. Only that
 * browser sees them: it runs in a mount namespace of its own, where they lie over /etc.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findBrowser } from './browsers/find-browser';
import type { BrowserKind } from './browsers/types';
import { runCommand } from './run-command';

export interface ManagedBrowser {
  /** Starts the browser under the rules. */
  readonly executable: string;
  remove(): Promise<void>;
}

/** Below /etc. Which of them a browser reads hangs on who built it. */
const PLACES: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser', 'opt/chrome', 'opt/edge'].map(
    (folder) => `${folder}/policies/managed/getuige-test.json`,
  ),
  firefox: ['firefox', 'firefox-esr'].map((folder) => `${folder}/policies/policies.json`),
};

function quoted(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`;
}

/**
 * @param rules Chromium: policies by name. Firefox: what stands below `policies`.
 * @throws Where nothing may be mounted: only an administrator may, on Linux.
 */
export async function manageBrowser(
  kind: BrowserKind,
  rules: Readonly<Record<string, unknown>>,
): Promise<ManagedBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'getuige-rules-'));
  const over = join(folder, 'etc');
  const content = JSON.stringify(kind === 'firefox' ? { policies: rules } : rules);
  for (const place of PLACES[kind]) {
    await mkdir(dirname(join(over, place)), { recursive: true });
    await writeFile(join(over, place), content);
  }
  const executable = join(folder, kind);
  const mount = `mount -t overlay overlay -o lowerdir=${over}:/etc /etc`;
  await writeFile(
    executable,
    `#!/bin/sh\nexec unshare --mount sh -c '${mount} && exec "$0" "$@"' ${quoted(findBrowser(kind))} "$@"\n`,
    { mode: 0o755 },
  );
  const remove = () => rm(folder, { recursive: true });
  const { code, stderr } = await runCommand('unshare', ['--mount', 'sh', '-c', mount]);
  if (code !== 0) {
    await remove();
    throw new Error(`The rules of an organisation could not be put over /etc: ${stderr}`);
  }
  return { executable, remove };
}
