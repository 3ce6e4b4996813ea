/**
 * Reading parsed JSON-LD: own fields by name, whatever their shape. Objects come
 * from outside, so nothing is ever copied into or merged with an object of ours.
 */
import { parseAddress, isWebAddress } from './address';
import type { FoundAuthor } from './found-item';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One value or a list of values, as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  return value === undefined || value === null ? [] : [value];
}

/** A field under its plain name, with a vocabulary before it, or with the old spelling of `…ofPage`. */
export function fieldOf(object: JsonObject, name: string): unknown {
  const spellings = [
    name,
    `schema:${name}`,
    `http://schema.org/${name}`,
    `https://schema.org/${name}`,
    name.replace('OfPage', 'ofPage'),
  ];
  const found = spellings.find((spelling) => Object.hasOwn(object, spelling));
  return found === undefined ? undefined : object[found];
}

/** The first non-empty string of a field, also inside `{"@value": …}`. */
export function stringOf(object: JsonObject, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const value of listOf(fieldOf(object, name))) {
      const text = isObject(value) && Object.hasOwn(value, '@value') ? value['@value'] : value;
      if (typeof text === 'string' && text.trim() !== '') return text;
    }
  }
  return null;
}

/** `@type` as a list of names. */
export function typesOf(object: JsonObject): string[] {
  return listOf(object['@type'] ?? object['type']).filter((type) => typeof type === 'string');
}

/** Absolute http(s) addresses of a field: strings, or objects with `@id` or `url`. */
export function addressesOf(object: JsonObject, name: string, base: string): string[] {
  return listOf(fieldOf(object, name)).flatMap((value) => {
    const raw = isObject(value) ? (stringOf(value, '@id') ?? stringOf(value, 'url')) : value;
    const address = typeof raw === 'string' ? absolute(raw, base) : null;
    return address === null ? [] : [address];
  });
}

/** An http(s) address made absolute, or null: a bare word ("True") is none. */
export function absolute(raw: string, base: string): string | null {
  const written = raw.trim();
  const address = /^(?:https?:|\.{0,2}\/|[?#])/i.test(written) ? parseAddress(written, base) : null;
  return address !== null && isWebAddress(address) ? address.href : null;
}

/** People and organisations of a field, in their order. */
export function authorsOf(values: readonly unknown[], base: string): FoundAuthor[] {
  return values.flatMap((value) => {
    if (typeof value === 'string') return value.trim() === '' ? [] : [authorNamed(value, base)];
    if (!isObject(value)) return [];
    const author = authorOf(value, base);
    const names = listOf(fieldOf(value, 'name')).filter(
      (name): name is string => typeof name === 'string' && name.trim() !== '',
    );
    if (names.length > 1) return names.map((name) => ({ name }));
    return author.name === undefined && author.handle === undefined ? [] : [author];
  });
}

/** Some pages give an address where a name should be. */
function authorNamed(value: string, base: string): FoundAuthor {
  const address = /^https?:\/\//i.test(value) ? absolute(value, base) : null;
  return address === null ? { name: value } : { address };
}

function authorOf(object: JsonObject, base: string): FoundAuthor {
  const name = stringOf(object, 'name');
  const alternate = stringOf(object, 'alternateName');
  const handle = alternate !== null && /^@\S+$/.test(alternate) ? alternate.slice(1) : null;
  const address =
    addressesOf(object, 'url', base)[0] ?? addressesOf(object, 'mainEntityOfPage', base)[0];
  return {
    ...(name === null ? {} : { name }),
    ...(handle === null ? {} : { handle }),
    ...(address === undefined ? {} : { address }),
  };
}
