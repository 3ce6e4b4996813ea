/**
 * Addresses: cleaned of tracking, and compared. Comparing decides whether data
 * on a page is about the page that is shown, so two addresses are the same only
 * where nothing but the way there differs.
 */
import { hostOf, isWebAddress, platformOf } from './platform-of';
import { ADDRESS_MAX_PARSED, ADDRESS_MAX_TAKEN_APART } from './limits';
import { isTracking } from './tracking';

export { PLATFORM_IDS, isWebAddress, platformOf, type PlatformId } from './platform-of';
export { isWebmail } from './webmail';

/** Hosts whose only work is to forward, and the parameter that holds the real address. */
const FORWARDERS: readonly { host: RegExp; path: RegExp; parameter: string }[] = [
  { host: /^lm?\.facebook\.com$/, path: /^\/l\.php$/, parameter: 'u' },
  { host: /^(?:www|m)\.facebook\.com$/, path: /^\/l\.php$/, parameter: 'u' },
  { host: /^l\.instagram\.com$/, path: /^\/$/, parameter: 'u' },
  { host: /^l\.threads\.(?:com|net)$/, path: /^\/$/, parameter: 'u' },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/redir\/redirect\/?$/, parameter: 'url' },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, parameter: 'q' },
  { host: /^out\.reddit\.com$/, path: /^\//, parameter: 'url' },
];

/** The same post under another host of its platform. */
const HOST_ALIASES: Readonly<Record<string, string>> = {
  'twitter.com': 'x.com',
  'threads.net': 'threads.com',
  'youtube-nocookie.com': 'youtube.com',
  'telegram.me': 't.me',
};
const PLATFORM_FRONTS = /^(?:www|m|mobile|old|new|web|mbasic|touch)\./;

/** An address from a page, made absolute; null where it is none. Never throws. */
export function parseAddress(raw: string, base?: string): URL | null {
  if (raw.length > ADDRESS_MAX_PARSED) return null;
  try {
    return new URL(raw, base);
  } catch {
    return null;
  }
}

/**
 * An http(s) address without tracking, without user name and password, and with
 * a forwarding address unwrapped. What remains keeps its order and spelling. An
 * address that is too long to be taken apart keeps its tracking.
 * @returns null for anything that is not an http(s) address.
 */
export function cleanAddress(raw: string, base?: string): string | null {
  const parsed = parseAddress(raw, base);
  const address = isLong(parsed) ? parsed : unwrapped(parsed);
  if (address === null || !isWebAddress(address)) return null;
  address.username = '';
  address.password = '';
  if (isLong(address)) return address.href;
  const platform = platformOf(address);
  const kept = pairsOf(address).filter(({ name, value }) => !isTracking(name, value, platform));
  // A question mark of the query's own must not be taken for the one before it.
  address.search = kept.length === 0 ? '' : `?${kept.map((pair) => pair.raw).join('&')}`;
  address.hash = address.hash.replace(/:~:.*$/, '');
  return address.href.replace(/#$/, '');
}

/** Taking apart costs more than the length: a page decides how much there is in it. */
function isLong(address: URL | null): boolean {
  return address !== null && address.href.length > ADDRESS_MAX_TAKEN_APART;
}

/**
 * Whether two addresses lead to the same page, whatever the fragment. Scheme,
 * `www.`, tracking, the order of parameters and a final slash make no difference.
 */
export function samePage(a: string, b: string): boolean {
  const key = pageKey(a);
  return key !== null && key === pageKey(b);
}

/** Whether two addresses name the same thing: the same page and the same fragment. */
export function sameAddress(a: string, b: string): boolean {
  return samePage(a, b) && fragmentOf(a) === fragmentOf(b);
}

/** The fragment without `#`, decoded where it can be; empty where there is none. */
export function fragmentOf(raw: string): string {
  const hash =
    parseAddress(raw)
      ?.hash.replace(/:~:.*$/, '')
      .slice(1) ?? '';
  return decoded(hash);
}

/** A forwarded address is shorter than the one that holds it, so this ends. */
function unwrapped(address: URL | null): URL | null {
  let current = address;
  let target = current === null ? null : forwardedTo(current);
  while (target !== null) {
    current = target;
    target = forwardedTo(current);
  }
  return current;
}

function forwardedTo(address: URL): URL | null {
  const host = hostOf(address);
  const forwarder = FORWARDERS.find(
    (entry) => entry.host.test(host) && entry.path.test(address.pathname),
  );
  const target = forwarder === undefined ? null : address.searchParams.get(forwarder.parameter);
  const parsed = target === null ? null : parseAddress(target);
  return parsed !== null && isWebAddress(parsed) ? parsed : null;
}

interface Pair {
  readonly raw: string;
  readonly name: string;
  readonly value: string;
}

function pairsOf(address: URL): Pair[] {
  return address.search
    .replace(/^\?/, '')
    .split('&')
    .filter((raw) => raw !== '')
    .map((raw) => {
      const [name = '', ...rest] = raw.split('=');
      return { raw, name: decodedField(name), value: decodedField(rest.join('=')) };
    });
}

/** Equal for addresses of the same page; null for what is no http(s) address. */
export function pageKey(raw: string): string | null {
  const cleaned = cleanAddress(raw);
  const address = cleaned === null ? null : parseAddress(cleaned);
  if (address === null) return null;
  if (isLong(address)) return address.href.replace(/#.*$/, '');
  const query = pairsOf(address)
    .map(({ name, value }) => JSON.stringify([name, value]))
    .sort();
  const path = normalPath(platformPath(address));
  const port = address.port === '' ? '' : `:${address.port}`;
  return shortLink(address) ?? `${normalHost(address)}${port}${path}?${query.join('&')}`;
}

/** Stack Exchange gives a question and an answer a long and a short path. */
function platformPath(address: URL): string {
  if (platformOf(address) !== 'stackexchange') return address.pathname;
  return address.pathname
    .replace(/^\/questions\/\d+\/[^/]+\/(\d+)$/, '/a/$1')
    .replace(/^\/questions\/(\d+)(?:\/[^/]*)?\/?$/, '/q/$1');
}

/** `youtu.be/ID` is `youtube.com/watch?v=ID`. */
function shortLink(address: URL): string | null {
  const id = hostOf(address) === 'youtu.be' ? /^\/([\w-]{11})$/.exec(address.pathname)?.[1] : null;
  return id ? `youtube.com/watch?${JSON.stringify(['v', id])}` : null;
}

function normalHost(address: URL): string {
  const host = hostOf(address);
  const bare = host.replace(platformOf(address) === null ? /^www\./ : PLATFORM_FRONTS, '');
  return Object.hasOwn(HOST_ALIASES, bare) ? (HOST_ALIASES[bare] ?? bare) : bare;
}

/** Percent-encoding as RFC 3986, 6.2.2 makes it equal; `@` is often encoded without need. */
function normalPath(path: string): string {
  const spelled = path.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~@-]/.test(character) ? character : code.toUpperCase();
  });
  let end = spelled.length;
  while (end > 0 && spelled[end - 1] === '/') end -= 1;
  return spelled.slice(0, end);
}

function decodedField(raw: string): string {
  return decoded(raw.replaceAll('+', ' '));
}

function decoded(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
