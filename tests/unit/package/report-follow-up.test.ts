import { describe, expect, it } from 'vitest';
import type { Reconstruction } from '@/utils/evidence/reconstruction-schema';
import type { Reload } from '@/utils/evidence/reload-schema';
import { describeCircumstances } from '@/utils/package/report-capture';
import { reconstructionTexts, reloadTexts } from '@/utils/texts/report-follow-up';
import { reportExhibitTexts } from '@/utils/texts/report-exhibit';
import { key, reportOf, reportOn, textOf } from './reading';
import { instant, sampleExhibit, sourced, uuid } from './sample-exhibits';

const ADDRESS = 'https://x.com/storm_van_recht/status/1859274610293847165';
const RELOAD: Reload = {
  outcome: 'reloaded',
  askedAt: instant(),
  addressBefore: sourced(ADDRESS, 'browser'),
  sameAddress: true,
  navigation: sourced('reload', 'browser'),
  loadComplete: { value: true, source: 'browser' },
  serviceWorker: { value: false, source: 'browser' },
  receivedBytes: { value: 1234, source: 'browser' },
};
const RECONSTRUCTION: Reconstruction = {
  picture: 'reconstruction.png',
  program: 'html2canvas-pro 2.5',
  bandHeight: 72,
  drawn: { width: 1280, height: 900 },
  scale: 1,
  elements: 12,
  opened: { folded: 1, scrolling: 0 },
  notDrawnBelow: 0,
  leftOut: [{ what: 'picture', count: 3 }],
};

const told = (reload: Partial<Reload>, reloadedByGetuige: boolean) =>
  describeCircumstances(
    {
      reloadedByGetuige,
      reload: { ...RELOAD, ...reload },
      privateWindow: { value: false, source: 'browser' },
      otherExtensions: 'cannot-be-known',
    },
    'en',
  );
const doubts = (reload: Partial<Reload>, reloaded: boolean) =>
  told(reload, reloaded).flatMap(({ text, doubt }) => (doubt ? [text] : []));

describe('a reload, in the report', () => {
  it('is told as a fact, with what it means, where it is certain', () => {
    const texts = told({}, true).map(({ text }) => text);
    expect(doubts({}, true)).toEqual([]);
    expect(texts).toContain(reloadTexts.en.reloaded);
    expect(texts).toContain(reloadTexts.en.meaning);
    expect(texts).not.toContain(reportExhibitTexts.en.notReloaded);
  });

  it.each(['went-on', 'moved-in-place', 'uncertain'] as const)('is a doubt as %s', (outcome) => {
    const texts = told({ outcome }, false).map(({ text }) => text);
    expect(doubts({ outcome }, false)).toEqual([reloadTexts.en[outcome]]);
    expect(texts).not.toContain(reloadTexts.en.reloaded);
  });

  it('is not believed in a record that says two things', () => {
    expect(doubts({}, false)).toEqual([reloadTexts.en.uncertain]);
    expect(doubts({ outcome: 'went-on' }, true)).toEqual([reloadTexts.en['went-on']]);
  });

  it('names every doubt about the address, the loading and the delivery', () => {
    const all = doubts(
      {
        sameAddress: false,
        loadComplete: { value: false, source: 'browser' },
        serviceWorker: { value: true, source: 'browser' },
      },
      true,
    );
    const { otherAddress, notComplete, serviceWorker } = reloadTexts.en;
    expect(all).toEqual([otherAddress, notComplete, serviceWorker]);
  });

  it('shows the address from before as text, whatever stands in it', async () => {
    const hostile = 'https://x.com/<script>\u202Ealert(1)</script>';
    const reload = { ...RELOAD, addressBefore: sourced(hostile, 'browser') };
    const report = await reportOn({ circumstances: { reloadedByGetuige: true, reload } });
    expect(report).not.toContain('<script>');
    expect(report).not.toContain('\u202E');
  });
});

describe('exhibits that belong together', () => {
  it('lead to each other where both are in the package', async () => {
    const first = await sampleExhibit(key);
    const second = await sampleExhibit(key, {
      number: 2,
      related: [{ type: 'reload-of', exhibitId: uuid(1) }],
    });
    const said = textOf(await reportOf([first, second]));
    expect(said).toContain('Dezelfde pagina, bewaard voor het herladen: bewijsstuk 1');
    expect(said).toContain('Dezelfde pagina, bewaard na het herladen: bewijsstuk 2');
  });

  it('are named by the first one alone, where the second is not in the package', async () => {
    const [one, two] = [uuid(2), uuid(3)];
    const namedBy = new Map([
      [
        uuid(1),
        [
          { exhibitId: one, number: 2, type: 'reload-of' },
          { exhibitId: two, number: 3, type: 'screen-saved-before' },
        ],
      ],
    ]);
    const said = textOf(await reportOn({}, { namedBy }));
    expect(said).toContain(
      `Dezelfde pagina, bewaard na het herladen: nummer 2, niet in dit pakket (${one})`,
    );
    expect(said).toContain(`De hele pagina, hierna bewaard: nummer 3, niet in dit pakket (${two})`);
  });

  it('are not told twice where both are in the package', async () => {
    const first = await sampleExhibit(key);
    const related = [{ type: 'reload-of', exhibitId: uuid(1) }];
    const second = await sampleExhibit(key, { number: 2, related });
    const namedBy = new Map([[uuid(1), [{ exhibitId: uuid(2), number: 2, type: 'reload-of' }]]]);
    const said = textOf(await reportOf([first, second], { namedBy }));
    expect(said.split('bewaard na het herladen')).toHaveLength(2);
    expect(said).not.toContain('niet in dit pakket');
  });

  it('are named where the other is not in the package, and where their relation is not known', async () => {
    const report = await reportOn({ related: [{ type: 'something', exhibitId: uuid(9) }] });
    expect(textOf(report)).toContain(`Een ander bewijsstuk: niet in dit pakket (${uuid(9)})`);
  });
});

describe('a reconstruction, in the report', () => {
  it('is the last thing of its exhibit, and says what it is', async () => {
    const report = await reportOn({ reconstruction: RECONSTRUCTION });
    const said = textOf(report);
    const at = said.lastIndexOf(reconstructionTexts.nl.title);
    expect(at).toBeGreaterThan(said.indexOf(reportExhibitTexts.nl.logTitle));
    expect(at).toBeGreaterThan(said.indexOf(reportExhibitTexts.nl.filesTitle));
    expect(said).toContain('afbeeldingen die de browser afschermt (3)');
    expect(said).toContain('exhibits/0001/reconstruction.png');
    expect(said).toContain('De bovenste 72 beeldpunten');
  });

  it('says that it is gone where it was removed', async () => {
    const report = await reportOn({
      reconstruction: RECONSTRUCTION,
      removedArtifacts: ['reconstruction.png'],
    });
    expect(textOf(report)).toContain(reconstructionTexts.nl.gone);
  });
});
