/** Adding files in the dossier, as a person does it. */
import type { BrowserUnderTest, Surface } from '../browsers/types';
import type { Made } from '../made-files';

export interface HandedFile {
  readonly name: string;
  readonly content: Made;
  readonly type?: string;
  /** Milliseconds since 1970. */
  readonly lastModified?: number;
  /** The content so many times, put together in the page: large files go slowly through a driver. */
  readonly times?: number;
}

export async function openAddView(browser: BrowserUnderTest): Promise<Surface> {
  const view = await browser.openExtensionPage('dossier.html#/add');
  await view.find({ css: '#add-files' });
  return view;
}

export type Way = 'picker' | 'drop' | 'paste';

/** Hands files over with the event that choosing, dropping or pasting them gives. */
export async function handOver(
  view: Surface,
  way: Way,
  files: readonly HandedFile[],
  selector = 'body',
): Promise<void> {
  const made = files.map(
    ({ name, content, type = '', times = 1, lastModified = 1_762_176_125_120 }) => ({
      name,
      times,
      type,
      lastModified,
      base64: Buffer.from(content).toString('base64'),
    }),
  );
  await view.evaluate(
    (by, given, at) => {
      const transfer = new DataTransfer();
      for (const { name, type, times, lastModified, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(
          new File(Array<BlobPart>(times).fill(bytes), name, { type, lastModified }),
        );
      }
      if (by === 'picker') {
        const input = document.querySelector<HTMLInputElement>('#add-files');
        if (input === null) throw new Error('There is no file input');
        input.files = transfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        return;
      }
      const target = document.querySelector(at) ?? document.body;
      const about = { bubbles: true, cancelable: true };
      if (by === 'paste') {
        const event = new ClipboardEvent('paste', { ...about, clipboardData: transfer });
        // Firefox makes an empty clipboard of its own.
        if (event.clipboardData?.files.length === 0) {
          for (const file of transfer.files) event.clipboardData.items.add(file);
        }
        target.dispatchEvent(event);
        return;
      }
      for (const step of ['dragenter', 'dragover', 'drop']) {
        target.dispatchEvent(new DragEvent(step, { ...about, dataTransfer: transfer }));
      }
    },
    way,
    made,
    selector,
  );
}

/** Presses the button that saves, and waits until every file says what came of it. */
export async function saveChosen(view: Surface, suppliedBy = ''): Promise<string> {
  if (suppliedBy !== '') await view.fill({ css: '#supplied-by' }, suppliedBy);
  await view.click({ css: 'form button[type=submit]' });
  return view.waitForText(
    /Done\. Saved: \d+|Not saved: \d+|already saved|al bewaard|Klaar\. Bewaard: \d+/,
  );
}
