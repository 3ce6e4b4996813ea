import { expect, test } from 'vitest';
import { collectWords, WORDS_MAX, type PieceOfText } from '@/utils/pdf/page-words';

async function* given(...pieces: readonly PieceOfText[]): AsyncGenerator<PieceOfText> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

test('puts pieces together, and ends lines where the file ends them', async () => {
  const words = await collectWords(
    given(
      { str: 'Wij weten ', hasEOL: false },
      { str: 'waar je woont', hasEOL: true },
      { str: 'Tot vanavond', hasEOL: true },
    ),
  );
  expect(words).toEqual({ text: 'Wij weten waar je woont\nTot vanavond', cut: false });
});

test('is empty for a page that is only a picture', async () => {
  expect(await collectWords(given({ str: ' ', hasEOL: true }))).toEqual({ text: '', cut: false });
});

test('reads no more than it shows, and says that there is more', async () => {
  let read = 0;
  async function* endless(): AsyncGenerator<PieceOfText> {
    for (;;) {
      read += 1;
      yield await Promise.resolve({ str: 'a'.repeat(1000), hasEOL: false });
    }
  }
  const { text, cut } = await collectWords(endless());
  expect(cut).toBe(true);
  expect(text).toHaveLength(WORDS_MAX);
  expect(read).toBe(WORDS_MAX / 1000 + 1);
});
