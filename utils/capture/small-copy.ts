/** A picture from outside, drawn anew: what is shown is a copy, never the bytes of the file. */

/** Longest side of a copy, in pixels. */
const COPY_MAX_SIDE = 2400;

/**
 * A PNG of the picture. Only for pictures whose size is known to be bearable: the browser
 * decodes all of it first. Rejects where the browser cannot decode it.
 */
export async function renderCopy(picture: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(picture);
  try {
    const { width, height } = bitmap;
    const scale = Math.min(1, COPY_MAX_SIDE / Math.max(width, height));
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(width * scale)),
      Math.max(1, Math.round(height * scale)),
    );
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    bitmap.close();
  }
}
