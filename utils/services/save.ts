/** A request to save, from the click to what the popup shows. Never throws: a failure is an outcome. */
import { errorCodeOf, EvidenceError } from '@/utils/evidence/errors';
import { isWebmail } from '@/utils/platforms/webmail';
import { capture, type CaptureDeps, type CaptureRequest } from './capture';
import type { SaveOutcome } from './messages';
import type { Settings } from './settings';
import { loadSavedView } from './view';

export interface SaveDeps extends CaptureDeps {
  readonly loadSettings: () => Promise<Settings>;
}

export interface SaveRequest extends CaptureRequest {
  /** The person said yes after `ask-first`. */
  readonly confirmed: boolean;
}

/** Saves, or says why not. */
export async function save(deps: SaveDeps, request: SaveRequest): Promise<SaveOutcome> {
  try {
    const settings = await deps.loadSettings();
    const tab = await deps.port.describe(request.tabId);
    if (tab.privateWindow && !settings.privateWindows) throw new EvidenceError('private-window');
    const reason = request.confirmed ? null : reasonToAsk(settings, tab.address);
    if (reason !== null) return { status: 'ask-first', reason };
    const { status, exhibitId } = await capture(deps, settings, request);
    const now = deps.environment.clock().unixMs;
    return { status, saved: await loadSavedView(deps.store, exhibitId, now) };
  } catch (thrown) {
    return { status: 'failed', code: errorCodeOf(thrown) };
  }
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
