import { beforeEach, describe, expect, test, vi } from 'vitest';

const saveAsMHTML = vi.fn<(details: { tabId: number }) => Promise<Blob | undefined>>();
const contains = vi.fn(() => Promise.resolve(true));
// The polyfill wants a browser; this one has nothing but page archives.
vi.mock('@wxt-dev/webextension-polyfill/browser', () => ({
  browser: { pageCapture: { saveAsMHTML }, permissions: { contains } },
}));
const { savePageArchive } = await import('@/utils/browser/page-archive');

const WORDS = 'MIME-Version: 1.0';
const archive = () => new Blob([WORDS], { type: 'multipart/related' });
/** As Chromium gives it when its own file is gone already. */
const deleted = (): Blob =>
  Object.assign(archive(), {
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  });

beforeEach(() => {
  saveAsMHTML.mockReset();
  contains.mockResolvedValue(true);
});

describe('the archive of a page', () => {
  test('is in memory when it is handed on, whatever becomes of the file behind it', async () => {
    const given = archive();
    const bytes = vi.spyOn(given, 'arrayBuffer');
    saveAsMHTML.mockResolvedValue(given);
    const kept = await savePageArchive(7);
    expect(bytes).toHaveBeenCalledOnce();
    expect(kept).not.toBe(given);
    expect(await kept?.text()).toBe(WORDS);
    expect(saveAsMHTML).toHaveBeenCalledWith({ tabId: 7 });
  });

  test('is asked for again where its file is gone before it could be read', async () => {
    saveAsMHTML.mockResolvedValueOnce(deleted()).mockResolvedValueOnce(archive());
    expect(await (await savePageArchive(7))?.text()).toBe(WORDS);
  });

  test('is missing, and no reason for a save to fail, where it cannot be had', async () => {
    saveAsMHTML.mockImplementation(() => Promise.resolve(deleted()));
    expect(await savePageArchive(7)).toBeNull();
    saveAsMHTML.mockRejectedValue(new Error('refused'));
    expect(await savePageArchive(7)).toBeNull();
    saveAsMHTML.mockClear();
    contains.mockResolvedValue(false);
    expect(await savePageArchive(7)).toBeNull();
    expect(saveAsMHTML).not.toHaveBeenCalled();
  });
});
