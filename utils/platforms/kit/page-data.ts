/** Page data that values came from, kept beside them; never the whole island of other people's data. */
import type { ReadResult } from '@/utils/platforms/types';
import type { JsonObject } from './island';

/** Longest piece that is kept, in UTF-16 code units. */
const KEPT_MAX_LENGTH = 200_000;

/** Written out anew; nothing where there is nothing, or too much. */
export function keptData(kind: string, value: unknown): ReadResult['pageData'] {
  const isNothing =
    value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  const text = isNothing ? '' : JSON.stringify(value);
  return text === '' || text.length > KEPT_MAX_LENGTH ? [] : [{ kind, text }];
}

/** Only these properties, as they stand. */
export function pick(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(
    names.flatMap((name) => (Object.hasOwn(object, name) ? [[name, object[name]]] : [])),
  );
}
