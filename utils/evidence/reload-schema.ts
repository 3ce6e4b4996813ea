/** What came of a reload that this program asked of the browser: docs/decisions/0011. */
import * as v from 'valibot';
import { InstantSchema, SourcedFlagSchema, SourcedNumberSchema, SourcedTextSchema } from './values';

export const RELOAD_OUTCOMES = [
  /** The document is the one that the reload brought, and stands at the address that it loaded. */
  'reloaded',
  /** The page went on to another document after the reload. */
  'went-on',
  /** The document is the one of the reload, but its address changed in place since. */
  'moved-in-place',
  /** It cannot be said that this document came of our reload: another reload, or no reading. */
  'uncertain',
] as const;
export const ReloadOutcomeSchema = v.picklist(RELOAD_OUTCOMES);
export type ReloadOutcome = v.InferOutput<typeof ReloadOutcomeSchema>;

export const ReloadSchema = v.looseObject({
  outcome: ReloadOutcomeSchema,
  /** When the browser was asked to reload. */
  askedAt: InstantSchema,
  addressBefore: SourcedTextSchema,
  /** The document that was saved stands at `addressBefore`. */
  sameAddress: v.boolean(),
  /** `type` of PerformanceNavigationTiming (Navigation Timing 2): `reload`, `navigate`, … */
  navigation: v.optional(SourcedTextSchema),
  /** The load event of the document had come when the picture was taken. */
  loadComplete: v.optional(SourcedFlagSchema),
  /** A service worker of the site stood between the page and its server. */
  serviceWorker: v.optional(SourcedFlagSchema),
  /** Bytes that came over the network for the document itself; 0 where the browser does not say. */
  receivedBytes: v.optional(SourcedNumberSchema),
});
export type Reload = v.InferOutput<typeof ReloadSchema>;
