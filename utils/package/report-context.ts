/** What every part of the report needs to know: the language, the people, the previews. */
import type { Naming } from '@/utils/evidence/exhibit';
import type { Fingerprint, Instant } from '@/utils/evidence/values';
import { fill } from '@/utils/texts/fill';
import { formatInstant, formatLocal, formatOffset } from '@/utils/texts/format';
import type { Language } from '@/utils/texts/language';
import { reportExhibitTexts } from '@/utils/texts/report-exhibit';
import type { ExhibitView } from './exhibit-view';

/** A small picture of an exhibit's screenshot. Sizes in pixels. */
export interface Preview {
  /** `data:image/jpeg;base64,…` (or png, webp), at most 2,000,000 characters. */
  readonly dataAddress: string;
  readonly width: number;
  readonly height: number;
  /** Of the original. */
  readonly ofWidth: number;
  readonly ofHeight: number;
}

export interface ReportInput {
  readonly exhibits: readonly ExhibitView[];
  readonly language: Language;
  readonly packageId: string;
  readonly fileName: string;
  readonly preparedAt: Instant;
  /** Of the key that signs the package. */
  readonly fingerprint: Fingerprint;
  /** Of Getuige. */
  readonly version: string;
  /** Of screenshots by exhibit id, of drawings by `previewKeyOf`; one that is missing is said. */
  readonly previews: ReadonlyMap<string, Preview>;
  /** By exhibit id: the exhibits of the dossier that name it, of this package and others. */
  readonly namedBy: ReadonlyMap<string, readonly Naming[]>;
}

export interface ReportContext extends ReportInput {
  /** `persoon 1`: an actor under a number that is the same in the whole report. */
  readonly person: (actor: string) => string;
  /** A moment in the language of the report, with its zone. */
  readonly moment: (instant: Instant) => string;
  /** The same where there is less room: with its offset only. */
  readonly shortMoment: (instant: Instant) => string;
}

/** Under which a file of an exhibit that is not its screenshot has its preview. */
export function previewKeyOf(exhibitId: string, name: string): string {
  return `${exhibitId}/${name}`;
}

/** Numbers people in the order in which the report meets them. */
export function buildContext(input: ReportInput): ReportContext {
  const actors = new Set<string>();
  for (const { custody, added } of input.exhibits) {
    for (const { actor } of [...custody, ...added]) actors.add(actor);
  }
  const order = [...actors];
  const { personNumber } = reportExhibitTexts[input.language];
  return {
    ...input,
    person: (actor) => fill(personNumber, { count: order.indexOf(actor) + 1 }),
    moment: (instant) => formatInstant(instant, input.language),
    shortMoment: (instant) =>
      `${formatLocal(instant.local, input.language)} (${formatOffset(instant.offsetMinutes)})`,
  };
}
