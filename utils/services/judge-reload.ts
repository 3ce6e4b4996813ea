/**
 * Whether the document in a tab is the one that our reload brought. Only what cannot be
 * otherwise counts as a yes: everything else is said as what it is.
 */
import * as v from 'valibot';
import type { Reload, ReloadOutcome } from '@/utils/evidence/reload-schema';
import { keepText } from '@/utils/evidence/text';
import { CountSchema, InstantSchema, UuidSchema } from '@/utils/evidence/values';
import type { LoadFacts } from './reload-port';

/** A reload that the browser began. Survives the background in the browser's session storage. */
export const BegunReloadSchema = v.strictObject({
  /** Of the exhibit that was saved before. */
  exhibitId: UuidSchema,
  tabId: CountSchema,
  /** Of the document that was left. */
  documentId: v.string(),
  addressBefore: v.string(),
  askedAt: InstantSchema,
  askedAtMs: CountSchema,
  /** When the tab began to load, milliseconds since 1970. */
  begunAtMs: CountSchema,
});
export type BegunReload = v.InferOutput<typeof BegunReloadSchema>;

/** Clocks of pages are rounded, in Firefox to 100 ms where it resists fingerprinting. */
const ROUNDING_MS = 150;
/**
 * From when the tab was seen to load until the load of the document began by its own clock. A
 * reload by hand has to fall within this time of ours to be taken for it.
 */
const BEGIN_MAX_MS = 500;

/** @param facts null where the page could not be read. */
export function judgeReload(begun: BegunReload, facts: LoadFacts | null): ReloadOutcome {
  if (facts === null || facts.documentId === begun.documentId) return 'uncertain';
  const { startedAtMs, navigation } = facts;
  const isOurs =
    navigation === 'reload' &&
    startedAtMs >= begun.askedAtMs - ROUNDING_MS &&
    startedAtMs <= begun.begunAtMs + BEGIN_MAX_MS;
  if (isOurs)
    return isSamePlace(facts.address, facts.loadedAddress) ? 'reloaded' : 'moved-in-place';
  const isLater = startedAtMs > begun.askedAtMs;
  return navigation !== 'reload' && isLater ? 'went-on' : 'uncertain';
}

/** Addresses without what only points into the page. */
export function isSamePlace(one: string, other: string): boolean {
  const place = (address: string): string => address.replace(/#.*$/, '');
  return place(one) === place(other);
}

/** What the record says of it. */
export function describeReload(begun: BegunReload, facts: LoadFacts | null): Reload {
  const browser = <T>(value: T) => ({ value, source: 'browser' as const });
  const { value, flags } = keepText(begun.addressBefore);
  return {
    outcome: judgeReload(begun, facts),
    askedAt: begun.askedAt,
    addressBefore: { ...browser(value), ...(flags.length === 0 ? {} : { flags }) },
    sameAddress: facts?.address === begun.addressBefore,
    ...(facts === null
      ? {}
      : {
          ...(facts.navigation === null ? {} : { navigation: browser(facts.navigation) }),
          loadComplete: browser(facts.complete),
          serviceWorker: browser(facts.serviceWorker),
          receivedBytes: browser(facts.receivedBytes),
        }),
  };
}
