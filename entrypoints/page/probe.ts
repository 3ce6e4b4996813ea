/** Which document this is: an id that a reload or a new page does not share. */
import type { Probe } from '@/utils/platforms/page-reading';

/** `randomUUID` is missing on pages without TLS, so the id is made of plain random bytes. */
export function createProbe(random: Pick<Crypto, 'getRandomValues'>): () => Probe {
  const bytes = random.getRandomValues(new Uint8Array(16));
  const documentId = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return () => ({ documentId, address: location.href });
}
