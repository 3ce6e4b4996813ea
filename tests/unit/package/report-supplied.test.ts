import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileToAdd } from '@/utils/services/add-file-types';
import { createCoDocument } from '@/utils/services/co-document';
import type { PackageChoice } from '@/utils/package/exhibit-view';
import { madeChat, madeJpeg, madeMail, type Made } from '../../support/made-files';
import { addTo } from '../services/added-files';
import { createWorld } from '../services/world';
import { buildAndUnpack, packageInput } from './build';
import { textOf } from './reading';

async function reportOf(
  content: Made,
  file: Partial<FileToAdd> = {},
  choice: Partial<PackageChoice> = {},
  change: (world: ReturnType<typeof createWorld>, id: string) => Promise<unknown> = () =>
    Promise.resolve(),
) {
  const world = createWorld();
  const { exhibitId } = await addTo(world, content, file, { suppliedBy: 'Robin de Wit' });
  await change(world, exhibitId);
  const exhibit = (await world.store.loadExhibit(exhibitId))!;
  const { key } = (await world.store.loadKeyChain())!;
  const chosen = { language: 'nl' as const, includeViewer: false, includeWholePage: false };
  const { text, files } = await buildAndUnpack(
    packageInput(key, [exhibit], { choice: { ...chosen, ...choice } }),
  );
  return { html: text('report.html'), said: textOf(text('report.html')), files: [...files.keys()] };
}

describe('an added file in the report', () => {
  it('says what it is, what it claims and what cannot be known', async () => {
    const { said, files } = await reportOf(madeJpeg({ taken: '2026:11:03 14:22:05' }), {
      name: 'IMG_2041.jpg',
    });
    expect(files).toContain('exhibits/0001/file.jpg');
    expect(said).toContain('Naam van het bestand IMG_2041.jpg van de browser');
    expect(said).toContain('Soort Afbeelding (image/jpeg) uit de inhoud');
    expect(said).toContain('Opname, zegt het bestand 3 november 2026 om 14:22:05');
    expect(said).toContain('Zonder tijdzone');
    expect(said).toContain('Laatst gewijzigd, zegt de computer 3 november 2026 om 13:22:05 (UTC)');
    expect(said).toContain('Wat er met het bestand is gebeurd voordat het is toegevoegd');
    expect(said).toContain('Tijden die een bestand noemt, kan iedereen veranderen');
    expect(said).not.toMatch(
      /De pagina|Pagina zonder titel|geen afzonderlijk bericht|undefined|\{[a-zA-Z]+\}/,
    );
  });

  it('names who gave it only where that part goes along', async () => {
    expect((await reportOf(madeMail())).html).not.toContain('Robin de Wit');
    const { said } = await reportOf(madeMail(), {}, { includeViewer: true });
    expect(said).toContain('Van wie het bestand komt Robin de Wit ingevuld door een persoon');
  });

  it('speaks English', async () => {
    const { said } = await reportOf(madeChat(), { name: 'chat.txt' }, { language: 'en' });
    expect(said).toContain('Kind Text (text/plain) from the content');
    expect(said).toContain('The added file is in exhibits/0001/file.txt');
    expect(said).not.toMatch(/undefined|\{[a-zA-Z]+\}/);
  });

  it('links to no file that a click could run', async () => {
    const { html } = await reportOf(madeChat(), { name: 'chat.html' });
    expect(html).not.toMatch(/<a href="exhibits[^"]*file/);
  });

  it('says when it was removed', async () => {
    const { said } = await reportOf(madeMail(), {}, {}, (world, id) =>
      createCoDocument(world).removeFile(id, 'file.eml', 'request'),
    );
    expect(said).toContain('Het bestand is verwijderd op');
  });

  it('never reads a name as markup', async () => {
    const names = fc.oneof(
      fc.constantFrom('<img src=x onerror=alert(1)>', '"><script>', '../../x', '\u202Egpj.exe'),
      fc.string({ maxLength: 40 }).map((text) => `<b>${text}`),
    );
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        const { html } = await reportOf(madeChat(), { name });
        expect(html).not.toMatch(/<img src=x|<script|<b>|\u202E/);
      }),
      { numRuns: 15 },
    );
  });
});
