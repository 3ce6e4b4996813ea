import { describe, expect, it } from 'vitest';
import { linesOfRecord } from '@/scripts/demo/what-was-read';
import { recordOf } from '../components/fake-details';

describe('what the demo prints of a record', () => {
  it('is who, what, where and when, each with its source', () => {
    const lines = linesOfRecord(
      recordOf(1, {
        reader: { id: 'x', confirmedOnRealPage: true },
        posts: [
          {
            author: { name: { value: 'Storm Verzonnen', source: 'dom' } },
            text: { value: 'Een dreigement', source: 'dom' },
            time: {
              value: '2026-03-14T21:07:00+01:00',
              source: 'structured-data',
              asShown: '2 d',
              alternatives: [{ value: '2026-03-15', source: 'dom' }],
            },
          },
        ],
      }),
    );
    expect(lines[0]).toBe('Read by: x; 1 posts, number 1 is meant');
    expect(lines).toContain('  name: Storm Verzonnen (dom)');
    expect(lines).toContain('  text: Een dreigement (dom)');
    expect(lines).toContain(
      '  time: 2026-03-14T21:07:00+01:00 (structured-data, shown as "2 d"; dom says "2026-03-15")',
    );
  });

  it('says where the page does not say, and which reader nobody has checked', () => {
    const reader = { id: 'discord', confirmedOnRealPage: false };
    const lines = linesOfRecord(recordOf(1, { reader, posts: [], subject: null }));
    expect(lines[0]).toMatch(/^Read by: discord \(not yet checked on a real page\); 0 posts/);
    expect(lines).toContain('Who: the page does not say');
  });

  it('names whoever else wrote, each apart', () => {
    const by = (name: string, handle: string) => ({
      author: {
        name: { value: name, source: 'dom' as const },
        handle: { value: handle, source: 'address' as const },
      },
    });
    const reply = { ...by('Boze Bram', 'bram'), relation: { type: 'reply-to' as const, post: 0 } };
    const posts = [by('Fenna Fictie', 'fenna'), reply];
    const lines = linesOfRecord(recordOf(1, { posts, subject: 0, postsInView: [0, 1] }));
    expect(lines.slice(-2)).toEqual([
      'Others:',
      '  Boze Bram (dom), bram (address): answered, post 2, in view',
    ]);
  });

  it('hands no control characters of a page to the terminal', () => {
    const text = { value: 'rood\u001B[31m\u202Ekool\nwit', source: 'dom' as const };
    const lines = linesOfRecord(recordOf(1, { posts: [{ text }] })).join('|');
    expect(lines).toContain('rood [31m kool wit');
    expect(lines).not.toMatch(/\p{Cc}|\u202E/u);
  });
});
