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

/** How large a preview may be. */
export interface PreviewLimits {
  /** Pixels. */
  readonly maxWidth: number;
  /** Of the JPEG, as far as a picture that can still be recognised allows. */
  readonly maxBytes?: number;
}

/** Narrower, nobody recognises anything. Pixels. */
const WIDTH_MIN = 480;

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

/** How wide a preview is to be whose JPEG took `bytes` at `width`: bytes go with the area. */
export function narrowed(width: number, bytes: number, maxBytes: number): number {
  if (bytes <= maxBytes) return width;
  const scaled = Math.floor(width * Math.sqrt(maxBytes / bytes));
  return Math.min(width, Math.max(WIDTH_MIN, scaled));
}

type Plan = ReturnType<typeof planPreview>;

/** A preview of a picture. Rejects where the browser cannot decode it. */
export async function renderPreview(
  picture: Blob,
  { maxWidth, maxBytes = Infinity }: PreviewLimits,
): Promise<Preview> {
  const bitmap = await createImageBitmap(picture);
  try {
    let plan = planPreview(bitmap.width, bitmap.height, maxWidth);
    let jpeg = await draw(bitmap, plan);
    const width = narrowed(plan.width, jpeg.size, maxBytes);
    if (width < plan.width) {
      plan = planPreview(bitmap.width, bitmap.height, width);
      jpeg = await draw(bitmap, plan);
    }
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

async function draw(bitmap: ImageBitmap, { width, height, shownHeight }: Plan): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, bitmap.width, shownHeight, 0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 });
}
