import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { reportTexts } from '@/utils/texts/report';
import { reportExhibitTexts } from '@/utils/texts/report-exhibit';
import { key, reportOf, reportOn, textOf } from './reading';
import { ACTOR, instant, OTHER_ACTOR, sampleExhibit, sourced, uuid } from './sample-exhibits';

const SALT = `${'A'.repeat(43)}=`;
const nl = { ...reportTexts.nl, ...reportExhibitTexts.nl };

describe('report.html', () => {
  it('allows nothing but its own style and pictures inside it', async () => {
    const report = await reportOn({});
    const style = /<style>([^]*?)<\/style>/.exec(report)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(report).toContain(
      `content="default-src &#39;none&#39;; img-src data:; style-src &#39;sha256-${digest}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    );
    expect(report).not.toMatch(/\sstyle="/);
    expect(report).not.toMatch(/url\(|@import|https?:\/\/[^ ]*\.(?:css|js|woff)/);
  });

  it.each(['nl', 'en'] as const)('says in %s what the seal does not prove', async (language) => {
    const choice = { language, includeViewer: false, includeWholePage: false };
    const report = await reportOn({}, { choice });
    const said = textOf(report);
    const texts = reportTexts[language];
    expect(report).toContain(`<html lang="${language}">`);
    for (const part of [
      texts.notWho,
      texts.notBefore,
      texts.notHolder,
      texts.notWhen,
      texts.trust,
    ]) {
      expect(said).toContain(part);
    }
    expect(said).not.toMatch(/\{[a-zA-Z]+\}/);
    expect(said).not.toMatch(/undefined|\[object|NaN/);
  });

  it('shows who, what, where and when, each with its source', async () => {
    const said = textOf(await reportOn({}));
    expect(said).toContain('Naam Storm van Recht uit de zichtbare pagina');
    expect(said).toContain('Account @storm_van_recht uit het webadres');
    expect(said).toContain('Wij weten waar je woont. Tot vanavond.');
    expect(said).toContain('20 november 2026 om 13:41:07 (UTC)');
    expect(said).toContain('In Europe/Amsterdam : 20 november 2026 om 14:41:07'.replace(' :', ':'));
    expect(said).toContain('Op de pagina staat: 22 m');
    expect(said).toContain('20 november 2026 om 15:03:22 (Europe/Amsterdam, UTC+01:00)');
  });

  it('says what the page did not say', async () => {
    const report = await reportOn({ posts: [{ text: sourced('Alleen tekst') }] });
    expect(textOf(report)).toContain(
      'Niet op de pagina gevonden: naam, account, adres van het account.',
    );
    expect(textOf(report)).toContain('Niet op de pagina gevonden: tijd van het bericht.');
  });

  it('names several authors as people apart', async () => {
    const first = { name: sourced('Fenna de Wit') };
    const report = await reportOn({
      posts: [
        {
          author: first,
          coAuthors: [
            first,
            { name: sourced('Joris Bakkum') },
            { name: sourced('Sofia El Amrani') },
          ],
        },
      ],
    });
    const said = textOf(report);
    expect(said).toContain('Auteur 1 van 3 Naam Fenna de Wit');
    expect(said).toContain('Auteur 2 van 3 Naam Joris Bakkum');
    expect(said).toContain('Auteur 3 van 3 Naam Sofia El Amrani');
  });

  it('puts a correction beside what the page said, also where it said nothing', async () => {
    const correction = (id: number, pointer: string, was: string | null, value: string) => ({
      kind: 'correction' as const,
      id: uuid(id),
      at: instant(),
      actor: OTHER_ACTOR,
      salt: SALT,
      pointer,
      was,
      value,
    });
    const said = textOf(
      await reportOn({
        added: [
          {
            kind: 'note',
            id: uuid(80),
            at: instant(),
            actor: ACTOR,
            salt: SALT,
            text: 'Zie foto.',
          },
          correction(81, '/posts/0/author/name', 'Storm van Recht', 'S. v. R.'),
          correction(82, '/posts/0/author/accountId', null, '14409'),
          correction(83, '/posts/7/title', null, 'Elders'),
          correction(84, '/unknown/x', null, 'Nergens'),
        ],
      }),
    );
    expect(said).toContain(
      'Naam Storm van Recht Correctie S. v. R. De pagina zei: Storm van Recht',
    );
    expect(said).toContain('Correctie 14409 De pagina zei hier niets over. persoon 2');
    expect(said).toContain('Zie foto. persoon 1, 20 november 2026');
    expect(said).toContain('Bericht 8: Titel Correctie Elders');
    expect(said).toContain('/unknown/x Correctie Nergens');
  });

  it('does not choose between posts where nothing says which is meant', async () => {
    const posts = [{ text: sourced('Een') }, { text: sourced('Twee') }];
    const said = textOf(await reportOn({ posts, subject: null }));
    expect(said).toContain('Op de pagina staan 2 berichten. Welk bericht wordt bedoeld');
    expect(said).toContain('Berichten op de pagina Bericht 1 Een Bericht 2 Twee');
    const later = await reportOn({
      posts,
      subject: null,
      events: [{ type: 'subject-chosen', subject: 1 }],
    });
    expect(textOf(later)).toContain(nl.subjectChosen);
    expect(textOf(later)).toContain('Tekst Twee uit de zichtbare pagina');
  });

  it('says that no post was recognised', async () => {
    expect(textOf(await reportOn({ posts: [] }))).toContain(nl.noPost);
  });

  it('raises the doubts itself', async () => {
    const flag = { value: true, source: 'dom' as const };
    const said = textOf(
      await reportOn({
        circumstances: {
          editable: flag,
          changedInPlace: flag,
          translatedByBrowser: flag,
          zoom: { value: 1.5, source: 'browser' },
          scroll: { x: 0, y: 640, maxX: 0, maxY: 4200 },
          privateWindow: { value: true, source: 'browser' },
        },
        notCaptured: [{ what: 'frame', reason: 'cross-origin', count: 2 }],
      }),
    );
    for (const sentence of [nl.editable, nl.changedInPlace, nl.translated, nl.privateWindow]) {
      expect(said).toContain(sentence);
    }
    expect(said).toContain('tot 150%');
    expect(said).toContain('begint 640 punten onder de bovenkant');
    expect(said).toContain('3.560 punten');
    expect(said).toContain('Ingebedde pagina (frame) (2 keer): het komt van een andere website');
  });

  it('trusts no clock that nobody else saw', async () => {
    const said = textOf(await reportOn({ posts: [{ text: sourced('Zonder tijd') }] }));
    expect(said).toContain(nl.notEarlierUnknown);
    expect(said).toContain(nl.notLaterUnknown);
    expect(said).toContain(nl.clockOwn);
    const stamped = { ...(await sampleExhibit(key)), timestamp: new Uint8Array([0x30, 0]) };
    expect(textOf(await reportOf([stamped]))).toContain(nl.notLaterStamp);
  });

  it('says which numbers are missing', async () => {
    const exhibits = await Promise.all([3, 4, 7].map((number) => sampleExhibit(key, { number })));
    const said = textOf(await reportOf(exhibits));
    expect(said).toContain('dit pakket bevat nummers 3–4, 7.');
    expect(said).toContain('Niet in dit pakket: nummers 1–2, 5–6.');
    expect(textOf(await reportOn({}))).toContain('Er ontbreekt geen nummer tot en met 1.');
  });
});

describe('who looked', () => {
  it('stands in the report only when it is in the package', async () => {
    const left = await reportOn({});
    expect(left).not.toContain('@m_jansen_raad');
    expect(left).not.toContain('Mozilla/5.0');
    expect(left).not.toContain(ACTOR);
    expect(textOf(left)).toContain('Dit deel (viewer.json) is weggelaten bij de export.');
    const choice = { language: 'nl', includeViewer: true, includeWholePage: false } as const;
    expect(await reportOn({}, { choice })).toContain('@m_jansen_raad');
  });
});

describe('the picture', () => {
  const preview = {
    dataAddress: 'data:image/jpeg;base64,AAAA',
    width: 640,
    height: 360,
    ofWidth: 1280,
    ofHeight: 720,
  };
  const withPreview = (changes: object) => ({
    previews: new Map([[uuid(1), { ...preview, ...changes }]]),
  });

  it('is inside the report, with the size of the original', async () => {
    const report = await reportOn({}, withPreview({}));
    expect(report).toContain('<img src="data:image/jpeg;base64,AAAA" width="640" height="360"');
    expect(textOf(report)).toContain('1280 × 720 beeldpunten');
  });

  it('is named where it could not be put in', async () => {
    expect(textOf(await reportOn({}))).toContain(
      'staat niet in dit rapport, maar in exhibits/0001/screen.png',
    );
  });

  it.each([
    ['nl', /verwijderd op 20 november 2026 om 15:04:22.*Reden: op verzoek/, 'Reden: op verzoek'],
    ['en', /removed on 20 November 2026 at 15:04:22.*Reason: on request/, 'Reason: on request'],
  ] as const)('is said in %s to be removed, when and why', async (language, sentence, reason) => {
    const choice = { language, includeViewer: true, includeWholePage: false };
    const removedArtifacts = ['screen.png', 'post.html.txt'];
    const text = textOf(await reportOn({ removedArtifacts }, { choice }));
    const gap = text.slice(0, text.indexOf('post.html.txt'));
    expect(gap).toMatch(sentence);
    expect(text.split(reason).length - 1).toBe(3);
  });

  it.each([
    { dataAddress: 'data:image/svg+xml;base64,AAAA' },
    { dataAddress: 'https://example.org/a.png' },
    { dataAddress: 'data:image/png;base64,AA"onload="x' },
    { dataAddress: `data:image/png;base64,${'A'.repeat(2_000_000)}` },
    { width: 0 },
    { ofHeight: Number.NaN },
  ])('is refused when it is %j', async (changes) => {
    await expect(reportOn({}, withPreview(changes))).rejects.toMatchObject({ code: 'bad-value' });
  });

  it('is bounded over all exhibits together', async () => {
    const exhibits = await Promise.all(
      Array.from({ length: 22 }, (_, at) => sampleExhibit(key, { number: at + 1 })),
    );
    const large = `data:image/png;base64,${'A'.repeat(1_900_000)}`;
    const previews = new Map(
      exhibits.map(({ summary }) => [summary.exhibitId, { ...preview, dataAddress: large }]),
    );
    const report = await reportOf(exhibits, { previews });
    expect(report.split('<img ').length - 1).toBe(21);
    expect(report.length).toBeLessThan(41_000_000);
  });
});
