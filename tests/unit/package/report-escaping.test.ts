import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromUtf8 } from '@/utils/evidence/bytes';
import { addressOf, firstWords, lineOf, textOf } from '@/utils/package/page-words';
import { fillHtml, Html, markup } from '@/utils/package/html';
import { freshKey } from '../evidence/keys';
import { buildAndUnpack, packageInput } from './build';
import {
  ACTOR,
  instant,
  sampleExhibit,
  sourced,
  uuid,
  type SampleOptions,
} from './sample-exhibits';

const SALT = `${'A'.repeat(43)}=`;
const key = await freshKey();

/** An exhibit in which every field that a page or a person fills holds the same text. */
function filledWith(text: string): SampleOptions {
  const said = {
    ...sourced(text),
    asShown: `${text}.`,
    alternatives: [{ value: text, source: 'dom' as const }],
  };
  const account = { name: said, handle: said, address: said, accountId: said };
  return {
    page: {
      address: said,
      canonicalAddress: said,
      title: said,
      language: said,
      referrer: said,
      modified: said,
      platform: said,
      siteName: said,
    },
    posts: [
      {
        kind: said,
        title: said,
        text: said,
        textOriginal: said,
        language: said,
        permalink: said,
        author: account,
        coAuthors: [account, { name: said }],
        signedBy: account,
        time: said,
        timeShown: said,
        idTime: said,
        editedTime: said,
        place: { kind: said, name: said, address: said, id: said, audience: said },
        replyTo: account,
        repostedBy: account,
        mentions: [account],
        media: [{ address: said, description: said }],
        counts: { [text]: { value: 3, source: 'dom' } },
      },
      {
        kind: said,
        author: account,
        text: said,
        time: said,
        relation: { type: 'reply-to', post: 0 },
      },
    ],
    subject: 0,
    added: [
      { kind: 'note', id: uuid(90), at: instant(), actor: ACTOR, salt: SALT, text },
      {
        kind: 'correction',
        id: uuid(91),
        at: instant(),
        actor: ACTOR,
        salt: SALT,
        pointer: '/posts/0/text',
        was: text,
        value: text,
      },
      {
        kind: 'correction',
        id: uuid(92),
        at: instant(),
        actor: ACTOR,
        salt: SALT,
        pointer: `/elsewhere/${text}`,
        was: null,
        value: text,
      },
    ],
  };
}

async function reportOf(text: string): Promise<string> {
  const exhibit = await sampleExhibit(key, filledWith(text));
  const choice = { language: 'nl', includeViewer: true, includeWholePage: false } as const;
  const { files } = await buildAndUnpack(packageInput(key, [exhibit], { choice }));
  return fromUtf8(files.get('report.html')!);
}

/** Everything between angle brackets, in order: what a browser could take for markup. */
function tagsOf(html: string): string[] {
  return html.match(/<[^>]*>?/g) ?? [];
}

/** Pieces of attacks, and whatever else. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<script>alert(1)</script>',
        '<img src=x onerror=alert(1)>',
        '"><svg/onload=alert(1)>',
        "'--><style>*{}</style>",
        '</title></style></div>',
        '<!--',
        ']]>',
        '&lt;b&gt;&#60;',
        '{place}{count}',
        '$& $1 ${x}',
        'javascript:alert(1)',
        '\u202e\u2066\u0000\u001b[2J',
        '\r\n\t',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => `x${parts.join('')}x`.toWellFormed())
  .filter((text) => text.length < 200);

describe('text of a page in the report', () => {
  it('never becomes markup: the tags are those of a harmless page', async () => {
    const harmless = tagsOf(await reportOf('xgewoonx'));
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        expect(tagsOf(await reportOf(text))).toEqual(harmless);
      }),
      { numRuns: 40 },
    );
  });

  it('is shown, so that nothing was merely dropped', async () => {
    const report = await reportOf('x<b>"&\'</b>x');
    const shown = 'x&lt;b&gt;&quot;&amp;&#39;&lt;/b&gt;x';
    expect(report.split(shown).length).toBeGreaterThan(40);
    expect(report).not.toContain('<b>');
  });

  it('leaves no script, no handler and no address that could be opened', async () => {
    const report = await reportOf('xjavascript:alert(1)x');
    expect(report).not.toMatch(/<(?:script|iframe|object|embed|form|input|svg|base|link)\b/i);
    expect(report).not.toMatch(/<[^>]*\son[a-z]+=/i);
    const targets = [...report.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1]);
    for (const target of targets) {
      expect(target).toMatch(/^(?:#exhibit-\d{4}|exhibits\/\d{4}\/screen\.png|data:image\/.*)$/);
    }
  });
});

describe('markup', () => {
  it('escapes whatever is filled in, in text and in attributes', () => {
    expect(markup`<p title="${'"<'}">${['<', 1, null, markup`<b>`]}</p>`.toString()).toBe(
      '<p title="&quot;&lt;">&lt;1<b></p>',
    );
  });

  it('reads what is filled in never again as a placeholder', () => {
    expect(fillHtml('{a} {b} {c}', { a: '{b}', b: markup`<i>` }).toString()).toBe('{b} <i> {c}');
  });

  it('refuses CSS that could end its element', () => {
    expect(() => Html.ofStyle('a{}</style>')).toThrow(TypeError);
  });
});

describe('words of a page', () => {
  it('draws signs that would hide or turn text, on one line', () => {
    expect(lineOf('a\u202eb\u0007c\nd').toString()).toBe('<bdi>a[U+202E]b\u2407c\u240ad</bdi>');
    expect(addressOf('https://x.example/\u2066').toString()).toContain('[U+2066]');
  });

  it('keeps running text as it was written', () => {
    expect(textOf('een\ntwee\t\u202edrie', 'ingekort', 'nl').toString()).toBe(
      '<div class="text" dir="auto" lang="nl">een\ntwee\t\u202edrie</div>',
    );
  });

  it('claims no language that is not one', () => {
    expect(textOf('a', '', '"><script>').toString()).toContain('lang=""');
  });

  it('says when it shortens a text, and never cuts a character in two', () => {
    const long = textOf('😀'.repeat(20_000), 'ingekort').toString();
    expect(long).toContain('ingekort');
    expect(long.isWellFormed()).toBe(true);
    expect(long.length).toBeLessThan(21_000);
    expect(firstWords('een twee\n drie', 8).toString()).toBe('<bdi>een twee…</bdi>');
  });
});
