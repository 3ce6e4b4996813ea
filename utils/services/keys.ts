/** The key in use: made at first need, kept where no script can read it out. */
import { createSealingKey } from '@/utils/evidence/certificate';
import { EvidenceError } from '@/utils/evidence/errors';
import { buildInstant } from '@/utils/evidence/instant';
import { signDer, type SealingKey } from '@/utils/evidence/signing';
import type { Fingerprint } from '@/utils/evidence/values';
import type { ExhibitStore, KeyChain, ReplacedKey } from '@/utils/storage/store';
import { newId, type Environment } from './environment';

export interface KeyInUse {
  readonly chain: KeyChain;
  readonly actor: string;
}

/** Makes a key pair; WebCrypto's own, handed in so that tests can break it. */
export type GenerateKeyPair = () => Promise<CryptoKeyPair>;

/** ECDSA P-256 that cannot be exported, for signing. */
export const generateKeyPair: GenerateKeyPair = () =>
  crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);

/** What there is of a key: one that signs, none yet, or the name of one that is lost. */
type Standing =
  | { readonly kind: 'usable'; readonly key: KeyInUse }
  | { readonly kind: 'none' }
  | { readonly kind: 'lost'; readonly fingerprint: Fingerprint; readonly actor: string | null };

/** The key as the dossier shows it. */
export interface KeyState {
  /** Null before the first save, and where the key is lost and no other was made yet. */
  readonly fingerprint: Fingerprint | null;
  /** A key that can no longer be used; the next save makes another. */
  readonly lost: Fingerprint | null;
  /** What the key in use took the place of. */
  readonly replaces: ReplacedKey | null;
}

/** Reads and tries the key; changes nothing. */
export async function loadKeyState(store: ExhibitStore): Promise<KeyState> {
  const standing = await tryKey(store);
  const { key, replaces } = standing.kind === 'usable' ? standing.key.chain : {};
  return {
    fingerprint: key?.fingerprint ?? null,
    lost: standing.kind === 'lost' ? standing.fingerprint : null,
    replaces: replaces ?? null,
  };
}

/**
 * The key in use, or a first one; where it is lost or signs no more, a new one that says
 * whose place it took. Call inside the exclusive lock: two first saves at once would
 * otherwise make two keys.
 * @throws EvidenceError `key-unusable` where the browser cannot make a key.
 */
export async function loadOrCreateKey(
  store: ExhibitStore,
  environment: Environment,
  generate: GenerateKeyPair = generateKeyPair,
): Promise<KeyInUse> {
  const standing = await tryKey(store);
  return standing.kind === 'usable'
    ? standing.key
    : createKey(store, environment, generate, standing);
}

async function tryKey(store: ExhibitStore): Promise<Standing> {
  const [chain, actor, fingerprint] = await Promise.all([
    store.loadKeyChain(),
    store.loadActor(),
    store.loadKeyName(),
  ]);
  if (fingerprint === null) return { kind: 'none' };
  if (chain === null || actor === null) return { kind: 'lost', fingerprint, actor };
  // Once more: giving up a key that only stumbled would cost its owner a new fingerprint.
  const signs = (await canSign(chain)) || (await canSign(chain));
  return signs ? { kind: 'usable', key: { chain, actor } } : { kind: 'lost', fingerprint, actor };
}

async function canSign({ key }: KeyChain): Promise<boolean> {
  try {
    await signDer(key.certificate, key.privateKey);
    return true;
  } catch {
    return false;
  }
}

async function createKey(
  store: ExhibitStore,
  environment: Environment,
  generate: GenerateKeyPair,
  before: Exclude<Standing, { kind: 'usable' }>,
): Promise<KeyInUse> {
  const at = buildInstant(environment.clock());
  const key = await makeKey(environment, generate, new Date(at.utc));
  const chain: KeyChain = {
    key,
    createdUtc: at.utc,
    lastNumber: 0,
    lastSealSha256: null,
    ...(before.kind === 'lost' ? { replaces: { fingerprint: before.fingerprint, at } } : {}),
  };
  const actor = (before.kind === 'lost' ? before.actor : null) ?? newId(environment);
  await store.saveKey(chain, actor);
  return { chain, actor };
}

async function makeKey(
  environment: Environment,
  generate: GenerateKeyPair,
  notBefore: Date,
): Promise<SealingKey> {
  let pair: CryptoKeyPair;
  try {
    pair = await generate();
  } catch (cause) {
    throw new EvidenceError('key-unusable', 'no key could be made', { cause });
  }
  return createSealingKey({
    ...pair,
    installation: environment.randomBytes(8),
    serial: environment.randomBytes(16),
    notBefore,
  });
}
