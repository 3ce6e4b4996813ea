/** Keys for tests, made as the product makes them. */
import { createSealingKey } from '@/utils/evidence/certificate';
import type { SealingKey } from '@/utils/evidence/signing';

/** A fresh sealing key; `publicKey` verifies what it signs. */
export async function freshKey(): Promise<SealingKey & { publicKey: CryptoKey }> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
  const key = await createSealingKey({
    ...pair,
    installation: crypto.getRandomValues(new Uint8Array(8)),
    serial: crypto.getRandomValues(new Uint8Array(16)),
    notBefore: new Date('2026-11-20T12:00:00Z'),
  });
  return { ...key, publicKey: pair.publicKey };
}
