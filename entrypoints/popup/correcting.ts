/** Where each value came from, who else wrote, and corrections: half-typed ones stay until they are saved. */
import { EvidenceError } from '@/utils/evidence/errors';
import { savedIn, type Room } from './room';
import { shownAnew } from './state';

export interface Correcting {
  readonly toggleSources: () => void;
  readonly togglePeople: () => void;
  /** @param value Null forgets what was begun. */
  readonly writeCorrection: (pointer: string, value: string | null) => void;
  /** @throws EvidenceError */
  readonly correct: (pointer: string, value: string) => Promise<void>;
}

/** Brings back what was typed before the popup closed, with its fields on show. */
export async function loadBegun({ deps, change, now }: Room, exhibitId: string): Promise<void> {
  const begun = parseBegun(await deps.correctionDrafts.load(exhibitId));
  const isOnShow = savedIn(now())?.summary.exhibitId === exhibitId;
  if (!isOnShow || Object.keys(begun).length === 0) return;
  change((state) => ({ begun: { ...begun, ...state.begun }, sourcesShown: true }));
}

/** Only this program writes there; what is not as it writes is left. */
function parseBegun(kept: string): Readonly<Record<string, string>> {
  try {
    const entries = Object.entries(JSON.parse(kept) as object);
    return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string'));
  } catch {
    return {};
  }
}

export function createCorrecting({ deps, change, ask, now }: Room): Correcting {
  return {
    toggleSources() {
      change(({ sourcesShown }) => ({ sourcesShown: !sourcesShown }));
    },
    togglePeople() {
      change(({ peopleShown }) => ({ peopleShown: !peopleShown }));
    },
    writeCorrection(pointer, value) {
      const exhibitId = savedIn(now())?.summary.exhibitId;
      if (exhibitId === undefined) return;
      const { [pointer]: _, ...rest } = now().begun;
      const begun = value === null ? rest : { ...rest, [pointer]: value };
      change(() => ({ begun }));
      const isEmpty = Object.keys(begun).length === 0;
      deps.correctionDrafts.keep(exhibitId, isEmpty ? '' : JSON.stringify(begun));
    },
    async correct(pointer, value) {
      const exhibitId = savedIn(now())?.summary.exhibitId;
      if (exhibitId === undefined) throw new EvidenceError('exhibit-not-found');
      const answer = await ask('correct', { exhibitId, pointer, value });
      if (!answer.ok) throw new EvidenceError(answer.code);
      change((state) => shownAnew(state, answer.value));
    },
  };
}
