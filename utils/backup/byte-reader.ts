/** Exactly so many bytes at a time out of a stream that comes in pieces of any size. */
import { concatBytes, type Bytes } from '@/utils/evidence/bytes';
import { EvidenceError } from '@/utils/evidence/errors';

export interface ByteReader {
  /** The next bytes, at least one and at most so many. @throws EvidenceError `backup-cut`. */
  some(atMost: number): Promise<Bytes>;
  /** Exactly so many bytes. @throws EvidenceError `backup-cut` where the stream ends before. */
  exactly(count: number): Promise<Bytes>;
  /** Whether nothing is left. */
  ended(): Promise<boolean>;
}

/** What the stream throws, goes through as it is. */
export function createByteReader(stream: ReadableStreamDefaultReader<Bytes>): ByteReader {
  let left: Bytes = new Uint8Array();
  const fill = async (): Promise<boolean> => {
    while (left.length === 0) {
      const { done, value } = await stream.read();
      if (done) return false;
      left = value;
    }
    return true;
  };
  const some = async (atMost: number): Promise<Bytes> => {
    if (!(await fill())) throw new EvidenceError('backup-cut', 'the archive ends too soon');
    const taken = left.subarray(0, atMost);
    left = left.subarray(taken.length);
    return taken;
  };
  return {
    some,
    exactly: async (count) => {
      const parts: Bytes[] = [];
      for (let missing = count; missing > 0;) {
        const part = await some(missing);
        parts.push(part);
        missing -= part.length;
      }
      return concatBytes(...parts);
    },
    ended: async () => !(await fill()),
  };
}
