/** Corrections by the place in the record that they correct. */
import type { Added, Correction, Note } from '@/utils/evidence/custody-schema';

/** A pointer may name the sourced value or its `value`: both mean the same field. */
function fieldOf(pointer: string): string {
  return pointer.replace(/\/value$/, '');
}

/** Corrections of one field, oldest first. */
export function correctionsOf(added: readonly Added[], pointer: string): Correction[] {
  return allCorrections(added).filter((correction) => fieldOf(correction.pointer) === pointer);
}

/** Corrections of fields that are not among these. */
export function correctionsElsewhere(
  added: readonly Added[],
  pointers: ReadonlySet<string>,
): Correction[] {
  return allCorrections(added).filter(({ pointer }) => !pointers.has(fieldOf(pointer)));
}

function allCorrections(added: readonly Added[]): Correction[] {
  return added.filter((item): item is Correction => item.kind === 'correction');
}

/** Notes, oldest first. */
export function notesOf(added: readonly Added[]): Note[] {
  return added.filter((item): item is Note => item.kind === 'note');
}
