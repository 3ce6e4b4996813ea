/** Colours of a saved picture, as the extension's own page decodes it. */
import type { Surface } from './browsers/types';

interface Messages {
  readonly runtime: {
    sendMessage(message: unknown): Promise<{ value: { dataAddress: string } }>;
  };
}

/** Share of each pure colour in the kept picture of an exhibit, from 0 to 1. */
export function coloursOf(
  desk: Surface,
  exhibitId: string,
): Promise<{ readonly red: number; readonly green: number; readonly blue: number }> {
  return desk.evaluate(async (id) => {
    const scope = globalThis as { browser?: Messages; chrome?: Messages };
    const api = (scope.browser ?? scope.chrome) as Messages;
    const answer = await api.runtime.sendMessage({ name: 'preview', request: { exhibitId: id } });
    const image = new Image();
    image.src = answer.value.dataAddress;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('There is no canvas');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const counts = [0, 0, 0];
    for (let at = 0; at < data.length; at += 4) {
      const rgb = [...data.subarray(at, at + 3)];
      const strong = rgb.findIndex((value) => value > 180);
      // The preview is a JPEG: colours are nearly what they were.
      if (strong >= 0 && rgb.every((value, n) => n === strong || value < 90)) {
        counts[strong] = (counts[strong] ?? 0) + 1;
      }
    }
    const [red = 0, green = 0, blue = 0] = counts.map((count) => count / (data.length / 4));
    return { red, green, blue };
  }, exhibitId);
}
