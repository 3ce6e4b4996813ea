/**
 * The thread of `hash-beside`: takes the SHA-256 of all pieces that it is given, in order,
 * gives each back, and answers `null` with the digest.
 */
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

const hash = createHash('sha256');

parentPort?.on('message', (piece) => {
  if (piece === null) {
    parentPort?.postMessage(hash.digest('hex'));
    return;
  }
  hash.update(piece);
  parentPort?.postMessage(piece.buffer, [piece.buffer]);
});
