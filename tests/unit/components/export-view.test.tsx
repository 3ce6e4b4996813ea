// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { EvidenceError } from '@/utils/evidence/errors';
import type { LongWork } from '@/utils/services/export-types';
import { detailOf } from './fake-details';
import { idOf, KEY, summaryOf } from './fake-exhibits';
import { openDossierAt } from './fake-mount';
import { settle } from './screen';

const details = [10, 11, 12].map((number) => detailOf(number, { summary: summaryOf(number) }));
const BOTH = `#/export?ids=${idOf(12)},${idOf(10)}`;

function tick(root: HTMLElement, name: string): Promise<void> {
  return settle(() => {
    const label = [...root.querySelectorAll('label')].find((one) => one.textContent.includes(name));
    const box = label?.querySelector('input') ?? document.getElementById(label?.htmlFor ?? '');
    box?.click();
  });
}

describe('choosing', () => {
  test('takes what was chosen elsewhere, in the order of saving, and nothing more', async () => {
    const { press, called } = await openDossierAt(BOTH, { details });
    await press('Make package');
    expect(called('exportPackage')).toEqual([
      [
        {
          exhibitIds: [idOf(10), idOf(12)],
          language: 'en',
          includeViewer: false,
          includeWholePage: false,
        },
      ],
    ]);
  });

  test('who looked and the whole page go along only when someone says so', async () => {
    const { root, press, called } = await openDossierAt(BOTH, { details });
    await tick(root, 'Also who looked');
    await tick(root, 'Also the whole page');
    await tick(root, 'Dutch');
    await tick(root, 'No. 12');
    await tick(root, 'No. 11');
    await press('Make package');
    expect(called('exportPackage')).toEqual([
      [
        {
          exhibitIds: [idOf(10), idOf(11)],
          language: 'nl',
          includeViewer: true,
          includeWholePage: true,
        },
      ],
    ]);
  });

  test('reminds of what pictures show', async () => {
    const { text } = await openDossierAt(BOTH, { details, language: 'nl' });
    expect(text()).toContain('Dat kan ook uw eigen naam zijn');
  });

  test('a failure is said, and what was chosen stays', async () => {
    const { root, press, text } = await openDossierAt(BOTH, {
      details,
      exportPackage: () => Promise.reject(new EvidenceError('export-too-large')),
    });
    await tick(root, 'Also who looked');
    await press('Make package');
    expect(text()).toContain('This package would be too large');
    const boxes = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.filter((box) => box.checked)).toHaveLength(3);
  });
});

describe('making', () => {
  function held() {
    const works: LongWork[] = [];
    return {
      works,
      exportPackage: (_choice: unknown, work: LongWork) => {
        works.push(work);
        return new Promise<never>((_resolve, reject) => {
          work.signal.addEventListener('abort', () => {
            reject(new EvidenceError('export-cancelled'));
          });
        });
      },
    };
  }

  test('shows how far it is, and stops when asked', async () => {
    const { works, exportPackage } = held();
    const { press, root, text, buttons } = await openDossierAt(BOTH, { details, exportPackage });
    await press('Make package');
    await settle(() => works[0]?.onProgress({ stage: 'building', done: 3, total: 14 }));
    expect(text()).toContain('Building the package: 3 of 14');
    expect(root.querySelector('progress')?.value).toBe(3);
    expect(buttons()).not.toContain('Make package');
    await press('Cancel');
    expect(works[0]?.signal.aborted).toBe(true);
    expect(text()).toContain('You stopped making the package.');
    expect(buttons()).toContain('Make package');
    expect(document.activeElement?.textContent).toBe('Make package');
  });

  test('stops when someone goes elsewhere', async () => {
    const { works, exportPackage } = held();
    const { press, goTo } = await openDossierAt(BOTH, { details, exportPackage });
    await press('Make package');
    await goTo('#/');
    expect(works[0]?.signal.aborted).toBe(true);
  });
});

describe('the finished package', () => {
  test('is a link to download, with its digest and the key’s fingerprint', async () => {
    const { press, root, text } = await openDossierAt(BOTH, { details });
    await press('Make package');
    const link = root.querySelector<HTMLAnchorElement>('[data-testid=download]');
    expect(link?.textContent).toBe('Download');
    expect(link?.download).toBe('getuige-2026-11-20.zip');
    expect(link?.href).toMatch(/^blob:/);
    const sha256 = root.querySelector('[data-testid=package-sha256]')?.textContent;
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(root.querySelector('[data-testid=key-fingerprint]')?.textContent).toBe(KEY);
    expect(text()).toContain('Give the fingerprint of the key outside the package');
  });

  test('is logged as offered by the click, once', async () => {
    const { press, called, text } = await openDossierAt(BOTH, { details });
    await press('Make package');
    expect(called('markOffered')).toEqual([]);
    await press('Download');
    await press('Download');
    expect(called('markOffered')).toEqual([[[idOf(10), idOf(12)], idOf(500)]]);
    expect(text()).toContain('The download has started.');
  });

  test('another one begins with the same choices', async () => {
    const { root, press } = await openDossierAt(BOTH, { details });
    await tick(root, 'Also who looked');
    await press('Make package');
    expect(document.activeElement?.textContent).toBe('Download');
    await press('Make another package');
    expect(root.querySelector('[data-testid=download]')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Make a package');
    const boxes = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.filter((box) => box.checked)).toHaveLength(3);
  });

  test('a log that could not be written is said', async () => {
    const { press, service, text, buttons } = await openDossierAt(BOTH, { details });
    await press('Make package');
    service.failWith('markOffered', 'disk-full');
    await press('Download');
    expect(text()).toContain('There is too little space on this computer.');
    expect(buttons()).toContain('Download');
  });
});
