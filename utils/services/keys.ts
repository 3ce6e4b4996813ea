/** The key in use: made at first need, kept where no script can read it out. */
import { createSealingKey } from '@/utils/evidence/certificate';
import { EvidenceError } from '@/utils/evidence/errors';
import type { ExhibitStore, KeyChain } from '@/utils/storage/store';
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

/**
 * The key in use, or a first one. Call inside the exclusive lock: two first saves at
 * once would otherwise make two keys.
 * @throws EvidenceError `key-unusable` where the browser cannot make a key.
 */
export async function loadOrCreateKey(
  store: ExhibitStore,
  environment: Environment,
  generate: GenerateKeyPair = generateKeyPair,
): Promise<KeyInUse> {
  const [chain, actor] = await Promise.all([store.loadKeyChain(), store.loadActor()]);
  if (chain !== null && actor !== null) return { chain, actor };
  return createKey(store, environment, generate, actor);
}

async function createKey(
  store: ExhibitStore,
  environment: Environment,
  generate: GenerateKeyPair,
  knownActor: string | null,
): Promise<KeyInUse> {
  const now = new Date(environment.clock().unixMs);
  let pair: CryptoKeyPair;
  try {
    pair = await generate();
  } catch (cause) {
    throw new EvidenceError('key-unusable', 'no key could be made', { cause });
  }
  const key = await createSealingKey({
    ...pair,
    installation: environment.randomBytes(8),
    serial: environment.randomBytes(16),
    notBefore: now,
  });
  const chain: KeyChain = {
    key,
    createdUtc: now.toISOString(),
    lastNumber: 0,
    lastSealSha256: null,
  };
  const actor = knownActor ?? newId(environment);
  await store.saveKey(chain, actor);
  return { chain, actor };
}
