/**
 * Reloading a page and saving it with nothing in between, so that what somebody may have
 * changed in the page by hand is gone. Both exhibits stay; the second one names the first.
 */
import { EvidenceError } from '@/utils/evidence/errors';
import { buildInstant } from '@/utils/evidence/instant';
import type { Reload } from '@/utils/evidence/reload-schema';
import { ProbeSchema, type Probe } from '@/utils/platforms/page-reading';
import { prepare } from './capture';
import { requireKept } from './exhibit-log';
import { describeReload, judgeReload, type BegunReload } from './judge-reload';
import { parsed } from './page-guard';
import {
  LoadFactsSchema,
  type LoadFacts,
  type ReloadPort,
  type WatchedReload,
} from './reload-port';
import {
  commitPrepared,
  type CaptureDeps,
  type CaptureRequest,
  type Prepared,
} from './seal-exhibit';
import type { Settings } from './settings';

export interface ReloadDeps extends CaptureDeps {
  readonly reload: ReloadPort;
  readonly sleep: (ms: number) => Promise<void>;
}

/** A page that asks before it is left is waited for this long, and one that loads: milliseconds. */
export const LEAVING_MAX_MS = 60_000;
export const LOADING_MAX_MS = 30_000;
/** A document that answers for this long after the request is one that stays. */
export const STAYS_AFTER_MS = 3_000;
const BETWEEN_LOOKS_MS = 50;

/**
 * Looks at the page of an exhibit, before it is reloaded or redrawn.
 * @throws EvidenceError `exhibit-not-found`, `exhibit-removed`, `tab-gone`, `other-page-now`,
 * and `page-protected` where the page cannot be asked which it is.
 */
export async function lookAtSaved(
  { store, port }: Pick<ReloadDeps, 'store' | 'port'>,
  tabId: number,
  exhibitId: string,
): Promise<Probe> {
  const { address } = await requireKept(store, exhibitId);
  const tab = await port.describe(tabId);
  if (tab.address === null || tab.address !== address) {
    throw new EvidenceError('other-page-now', 'not the address of the exhibit');
  }
  const probe = parsed(ProbeSchema, await port.probe(tabId));
  if (probe === null) throw new EvidenceError('page-protected', 'the page cannot be read');
  return { documentId: probe.documentId, address: probe.address };
}

/**
 * Has the browser load the page anew, and waits until it is there.
 * @throws EvidenceError `reload-not-done`, `tab-gone`.
 */
export async function reloadPage(
  deps: ReloadDeps,
  tabId: number,
  exhibitId: string,
  before: Probe,
): Promise<BegunReload> {
  const { reload, environment } = deps;
  const askedAt = environment.clock();
  const watched = await reload.reload(tabId);
  try {
    const begunAtMs = await waitForBegin(deps, tabId, before, watched);
    await waitForEnd(deps, tabId);
    return {
      exhibitId,
      tabId,
      documentId: before.documentId,
      addressBefore: before.address,
      askedAt: buildInstant(askedAt),
      askedAtMs: Math.floor(askedAt.unixMs),
      begunAtMs: Math.ceil(begunAtMs),
    };
  } finally {
    watched.stop();
  }
}

/**
 * When the tab began to load, milliseconds since 1970. Chromium sends its event only once the
 * new document is there, so the tab is asked as well. A page may ask the person before it is
 * left, and the person may stay.
 */
async function waitForBegin(
  { reload, environment, sleep }: ReloadDeps,
  tabId: number,
  { documentId }: Probe,
  watched: WatchedReload,
): Promise<number> {
  const since = environment.clock().monotonicMs;
  for (;;) {
    const isLoading = await reload.isLoading(tabId);
    const begunAtMs = watched.begunAtMs() ?? (isLoading ? environment.clock().unixMs : null);
    if (begunAtMs !== null) return begunAtMs;
    const waitedMs = environment.clock().monotonicMs - since;
    if (waitedMs > STAYS_AFTER_MS) {
      const facts = parsed(LoadFactsSchema, await reload.facts(tabId));
      const stays = facts?.documentId === documentId && watched.begunAtMs() === null;
      if (stays || waitedMs > LEAVING_MAX_MS) {
        throw new EvidenceError('reload-not-done', 'the tab does not begin to load');
      }
    }
    await sleep(BETWEEN_LOOKS_MS);
  }
}

/** A page that never ends loading is saved as it is by then; the record says so. */
async function waitForEnd(
  { reload, environment, sleep }: ReloadDeps,
  tabId: number,
): Promise<void> {
  const since = environment.clock().monotonicMs;
  while (await reload.isLoading(tabId)) {
    if (environment.clock().monotonicMs - since > LOADING_MAX_MS) return;
    await sleep(BETWEEN_LOOKS_MS);
  }
}

/** What the document in the tab says of how it was loaded; null where it cannot be asked. */
export async function lookAtLoaded(
  { port, reload }: Pick<ReloadDeps, 'port' | 'reload'>,
  tabId: number,
): Promise<LoadFacts | null> {
  const probe = parsed(ProbeSchema, await port.probe(tabId));
  if (probe === null) return null;
  return parsed(LoadFactsSchema, await reload.facts(tabId));
}

/**
 * Saves what came of the reload, whatever it is: the record says what that was.
 * @throws EvidenceError `reload-not-done` where the old document is still there, and as `capture`.
 */
export async function saveReloaded(
  deps: ReloadDeps,
  settings: Settings,
  request: CaptureRequest,
  begun: BegunReload,
): Promise<{ readonly exhibitId: string; readonly reload: Reload }> {
  const prepared = await prepare(deps, settings, request);
  const facts = await factsOf(deps, prepared);
  if (prepared.frame.reading?.documentId === begun.documentId) {
    throw new EvidenceError('reload-not-done', 'the same document');
  }
  const reload = describeReload(begun, facts);
  const related = [{ type: 'reload-of', exhibitId: begun.exhibitId }] as const;
  const exhibitId = await deps.environment.exclusively(async () => {
    await requireKept(deps.store, begun.exhibitId);
    return commitPrepared(deps, { ...prepared, reload, related });
  });
  return { exhibitId, reload };
}

/** Of the very document that the picture is of; null where another one took its place, or none can be asked. */
async function factsOf(
  { reload }: ReloadDeps,
  { frame, request }: Prepared,
): Promise<LoadFacts | null> {
  const facts = parsed(LoadFactsSchema, await reload.facts(request.tabId));
  const { reading } = frame;
  const isSame =
    facts !== null &&
    reading !== null &&
    facts.documentId === reading.documentId &&
    facts.address === reading.address;
  return isSame ? facts : null;
}

/** Whether the tab shows exactly what our reload brought. */
export async function showsReloaded(deps: ReloadDeps, begun: BegunReload): Promise<boolean> {
  return judgeReload(begun, await lookAtLoaded(deps, begun.tabId)) === 'reloaded';
}
