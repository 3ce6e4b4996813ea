import { describe, expect, it } from 'vitest';
import { reportOn, textOf } from './reading';
import { sourced } from './sample-exhibits';

describe('a doubt about what was read', () => {
  it('doubts a reader that no real page has confirmed', async () => {
    const doubt = 'is nog niet op een echte pagina gecontroleerd';
    const posts = [{ author: { name: sourced('Fenna de Wit') } }];
    const unconfirmed = { id: 'discord', confirmedOnRealPage: false };
    expect(textOf(await reportOn({ posts, reader: unconfirmed }))).toContain(doubt);
    const confirmed = { id: 'x', confirmedOnRealPage: true };
    expect(textOf(await reportOn({ posts, reader: confirmed }))).not.toContain(doubt);
  });

  it('doubts what the page did not show, of the post that is meant and of the others', async () => {
    const name = { ...sourced('Fenna de Wit'), seenOnPage: false as const };
    const doubt = 'Niet zo gevonden in wat de pagina liet zien.';
    const post = { author: { name } };
    expect(textOf(await reportOn({ posts: [post] }))).toContain(`Fenna de Wit ${doubt}`);
    const several = textOf(await reportOn({ posts: [{}, post], subject: null }));
    expect(several).toContain(doubt);
    expect(textOf(await reportOn({}))).not.toContain(doubt);
  });
});
