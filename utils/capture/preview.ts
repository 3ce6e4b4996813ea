/**
 * Small pictures for people to recognise an exhibit by. A preview is never evidence
 * and always says of what size it was made.
 */
import { toBase64 } from '@/utils/evidence/bytes';

export interface Preview {
  /** JPEG as a data address. */
  readonly dataAddress: string;
  readonly width: number;
  readonly height: number;
  /** Of the picture that it was made from, in pixels. */
  readonly ofWidth: number;
  readonly ofHeight: number;
}

/** Longest preview, as a multiple of its width: a whole page would be a thread. */
const MAX_ASPECT = 2.5;

/** What a preview shows: all of the width, from the top. Sizes in pixels. */
export function planPreview(width: number, height: number, maxWidth: number) {
  const scale = Math.min(1, maxWidth / width);
  const shownHeight = Math.min(height, Math.round(width * MAX_ASPECT));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(shownHeight * scale)),
    shownHeight,
  };
}

/**
 * A preview of a picture. Rejects where the browser cannot decode it.
 * @param maxWidth in pixels.
 */
export async function renderPreview(picture: Blob, maxWidth: number): Promise<Preview> {
  const bitmap = await createImageBitmap(picture);
  try {
    const plan = planPreview(bitmap.width, bitmap.height, maxWidth);
    const canvas = new OffscreenCanvas(plan.width, plan.height);
    const context = canvas.getContext('2d', { alpha: false });
    if (context === null) throw new Error('no canvas');
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, bitmap.width, plan.shownHeight, 0, 0, plan.width, plan.height);
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 });
    const bytes = new Uint8Array(await jpeg.arrayBuffer());
    return {
      dataAddress: `data:image/jpeg;base64,${toBase64(bytes)}`,
      width: plan.width,
      height: plan.height,
      ofWidth: bitmap.width,
      ofHeight: bitmap.height,
    };
  } finally {
    bitmap.close();
  }
}
