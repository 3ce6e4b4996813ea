/**
 * What in a page is a secret of the person who looks at it, by name and shape.
 * The rule and its reasons: docs/decisions/0005-saved-source.md.
 */

/** Parts of a name that mean a secret wherever they stand. */
const ANYWHERE =
  /csrf|xsrf|nonce|token|passw(?:or)?d|passphrase|passcode|secret|oauth|jwt|bearer|credential|sess(?:ion)?[-_]?(?:id|key)|saml|api[-_]?key|auth[-_]?(?:key|code)|authorization|authenticity|cookie/i;

/** Words that mean a secret only as a whole word: `auth`, not `author`. */
const WORDS = new Set(['auth', 'sess', 'session', 'sid', 'pwd', 'pass', 'otp']);

/** A page has few names and many of each. */
const known = new Map<string, boolean>();
const KNOWN_MAX = 5_000;

/** Whether the name of an attribute, a field or a parameter means a secret. */
export function isSecretName(name: string): boolean {
  const answer = known.get(name) ?? hasSecretWord(name);
  if (known.size < KNOWN_MAX) known.set(name, answer);
  return answer;
}

function hasSecretWord(name: string): boolean {
  if (ANYWHERE.test(name)) return true;
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => WORDS.has(word));
}

// Each of these starts only where the run before it ended, so that no page makes them slow.
/** A JSON Web Token (RFC 7519), wherever it stands. */
const JSON_WEB_TOKEN = /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g;
/** `?name=value`, `&name=value`, also escaped for HTML inside a value. */
const PARAMETER = /([?&#;]|\bamp;)([\w.%[\]-]{1,100})=([^&#;\s"'<>]+)/g;
/** `"name":"value"` and `"name":123` of JSON inside an attribute. */
const JSON_FIELD = /("([\w.$-]{1,100})"\s*:\s*)("(?:[^"\\]|\\.)*"|[\w.+-]+)/g;
/** `https://user:password@host`. */
const USER_INFO = /((?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/)[^\s/?#@"']*@/gi;

export interface Cleaned {
  readonly text: string;
  /** How many secrets were taken out. */
  readonly count: number;
}

/** A value without the secrets inside it; what surrounds them stays to the letter. */
export function withoutSecrets(value: string): Cleaned {
  if (!/[=@"]|eyJ/.test(value)) return { text: value, count: 0 };
  let count = 0;
  const drop = (kept: string): string => {
    count += 1;
    return kept;
  };
  const text = value
    .replace(USER_INFO, (_all, scheme: string) => drop(scheme))
    .replace(PARAMETER, (all, before: string, name: string) =>
      isSecretName(decoded(name)) ? drop(`${before}${name}=`) : all,
    )
    .replace(JSON_FIELD, (all, before: string, name: string) =>
      isSecretName(name) ? drop(`${before}""`) : all,
    )
    .replace(JSON_WEB_TOKEN, () => drop(''));
  return { text, count };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
