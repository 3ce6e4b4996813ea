// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { detailOf, recordOf } from './fake-details';
import { summaryOf } from './fake-exhibits';
import { openDossierAt } from './fake-mount';
import { settle } from './screen';

const FILE = {
  name: 'file.pdf',
  role: 'supplied-file' as const,
  mediaType: 'application/pdf',
  method: 'supplied-by-person' as const,
};
const HOSTILE = '<img src=x onerror=alert(1)>.pdf';

function fileDetail() {
  const detail = detailOf(12);
  const [artifact] = detail.artifacts;
  const record = recordOf(12, {
    kind: 'file',
    page: {},
    posts: [],
    subject: null,
    notCaptured: [],
    artifacts: [{ ...artifact!, ...FILE }],
    supplied: {
      artifact: 'file.pdf',
      name: { value: HOSTILE, source: 'browser' },
      via: 'drop',
      claimedTimes: [],
    },
  });
  return {
    ...detail,
    record,
    artifacts: [{ ...artifact!, ...FILE }],
    summary: summaryOf(12, {
      address: '',
      title: HOSTILE,
      author: null,
      text: null,
      platform: null,
      fileType: 'application/pdf',
    }),
  };
}

describe('an added file in the dossier', () => {
  it('stands in the list with its name as text and its kind as a word', async () => {
    const { root, text } = await openDossierAt('#/', { details: [fileDetail()] });
    expect(text()).toContain(`${HOSTILE} · PDF`);
    expect(text()).not.toMatch(/Page without an address/);
    expect(root.querySelector('img[src=x]')).toBeNull();
  });

  it('is told of without a page, and a PDF is opened only when asked', async () => {
    const { text, root } = await openDossierAt(`#/exhibit/${fileDetail().summary.exhibitId}`, {
      details: [fileDetail()],
    });
    expect(text()).toContain('Added file');
    expect(text()).toContain('The file gives no time.');
    expect(text()).toContain('Outside Getuige a PDF can connect to the internet');
    expect(text()).toContain('Show PDF');
    expect(text()).toContain('What happened to the file before it was added');
    expect(text()).not.toMatch(/No separate post|The page was not reloaded/);
    expect(root.querySelectorAll('canvas, iframe, embed, object, img[src=x]')).toHaveLength(0);
  });
});

describe('the view to add files', () => {
  it.each(['nl', 'en'] as const)('asks in %s who gave them, and saves', async (language) => {
    const view = await openDossierAt('#/add', { language });
    const input = view.root.querySelector<HTMLInputElement>('#add-files')!;
    Object.defineProperty(input, 'files', { value: [new File(['x'], HOSTILE)] });
    await settle(() => {
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(view.text()).toContain(HOSTILE);
    const question = language === 'nl' ? 'Van wie hebt u dit gekregen?' : 'Who gave you this?';
    await view.type(question, 'Robin');
    await view.submit(question);
    await expect
      .poll(() => view.called('addFile'))
      .toEqual([[HOSTILE, { suppliedBy: 'Robin', again: false }]]);
    await expect
      .poll(view.text)
      .toContain(language === 'nl' ? 'Bewaard als bewijsstuk 12' : 'Saved as exhibit 12');
    expect(view.text()).not.toMatch(/undefined|\{[a-z]+\}/i);
  });

  it('is reached from the list', async () => {
    const { root } = await openDossierAt('#/');
    expect(root.querySelector('a[href="#/add"]')?.textContent).toBe('Add a file');
  });
});
