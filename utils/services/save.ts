/** A request to save, from the click to what the popup shows. Never throws: a failure is an outcome. */
import { errorCodeOf, EvidenceError } from '@/utils/evidence/errors';
import { isWebmail } from '@/utils/platforms/webmail';
import { capture, type CaptureDeps, type CaptureRequest } from './capture';
import { inJournal } from './in-journal';
import type { SaveOutcome } from './messages';
import type { SaveJournal } from './save-journal';
import type { Settings } from './settings';
import { loadSavedView } from './view';

export interface SaveDeps extends CaptureDeps {
  readonly loadSettings: () => Promise<Settings>;
  readonly journal: SaveJournal;
}

export interface SaveRequest extends Omit<CaptureRequest, 'exhibitId'> {
  /** The person said yes after `ask-first`. */
  readonly confirmed: boolean;
}

/** Saves, or says why not. */
export async function save(deps: SaveDeps, request: SaveRequest): Promise<SaveOutcome> {
  try {
    const [settings, tab] = await Promise.all([
      deps.loadSettings(),
      deps.port.describe(request.tabId),
    ]);
    if (tab.privateWindow && !settings.privateWindows) throw new EvidenceError('private-window');
    const reason = request.confirmed ? null : reasonToAsk(settings, tab.address);
    if (reason !== null) return { status: 'ask-first', reason };
    return await captureInJournal(deps, settings, request);
  } catch (thrown) {
    return { status: 'failed', code: errorCodeOf(thrown) };
  }
}

/** Only from here on, since a refused private window must leave nothing behind. */
function captureInJournal(
  deps: SaveDeps,
  settings: Settings,
  request: SaveRequest,
): Promise<SaveOutcome> {
  const { environment, store } = deps;
  return inJournal(deps, request.requestedAtMs, async (exhibitId, written) => {
    const captured = await capture(deps, settings, { ...request, exhibitId }, written);
    const now = environment.clock().unixMs;
    const saved = await loadSavedView(store, captured.exhibitId, now);
    return { status: captured.status, saved };
  });
}

/** Why a save must be confirmed first; null where a click is enough. */
export function reasonToAsk(
  settings: Settings,
  address: string | null,
): 'setting' | 'webmail' | null {
  if (settings.askBeforeSaving) return 'setting';
  if (address === null || !URL.canParse(address)) return null;
  return isWebmail(new URL(address)) ? 'webmail' : null;
}
