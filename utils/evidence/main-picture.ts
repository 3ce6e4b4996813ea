/** The one picture that people see of an exhibit. */
import type { ArtifactRole } from './record-schema';

/** The first of a post's pictures, where somebody pointed at one; the window's, which every page has. */
export const MAIN_PICTURE_NAMES = ['post.png', 'screen.png'] as const;

/** Of the post that somebody pointed at, else of the window. */
export function mainPictureOf<T extends { readonly role: ArtifactRole }>(
  artifacts: readonly T[],
): T | undefined {
  return (
    artifacts.find(({ role }) => role === 'post-picture') ??
    artifacts.find(({ role }) => role === 'viewport')
  );
}
