// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { createAdding } from '@/entrypoints/dossier/adding';
import { filesIn, holdsFiles, isTextField } from '@/entrypoints/dossier/taken-files';
import { EvidenceError } from '@/utils/evidence/errors';
import type { AddedFile } from '@/utils/services/add-file-types';
import type { DossierService } from '@/utils/services/dossier-types';
import { idOf } from './fake-exhibits';

type AddFile = DossierService['addFile'];
const saved = (number: number, status: AddedFile['status'] = 'saved'): AddedFile => ({
  status,
  exhibitId: idOf(number),
  number,
});
const file = (name: string, content = 'x') =>
  ({ kind: 'file', file: new File([content], name, { lastModified: 1000 }) }) as const;

function createOn(addFile: AddFile) {
  const spy = vi.fn(addFile);
  return { spy, adding: createAdding({ addFile: spy }, () => 5000) };
}
const phases = ({ items }: ReturnType<typeof createAdding>) =>
  items.value.map(({ name, state }) => `${name} ${state.phase}`);

describe('files on their way in', () => {
  it('are saved one after the other, and one that fails stops no other', async () => {
    const { adding, spy } = createOn(({ name }) =>
      name === 'b'
        ? Promise.reject(new EvidenceError('file-unreadable'))
        : Promise.resolve(saved(3)),
    );
    adding.take([file('a'), file('b'), file('c')], 'drop');
    adding.suppliedBy.value = 'Robin';
    await adding.start();
    expect(phases(adding)).toEqual(['a done', 'b failed', 'c done']);
    expect(adding.working.value).toBe(false);
    expect(spy.mock.calls[0]?.[0]).toMatchObject({
      via: 'drop',
      handedMs: 5000,
      lastModifiedMs: 1000,
    });
    expect(spy.mock.calls[0]?.[1]).toEqual({ suppliedBy: 'Robin', again: false });
  });

  it('are refused at once where they are empty or a folder', async () => {
    const { adding, spy } = createOn(() => Promise.resolve(saved(1)));
    adding.take([file('leeg', ''), { kind: 'folder', name: 'map' }], 'drop');
    await adding.start();
    expect(adding.items.value.map(({ state }) => state)).toEqual([
      { phase: 'failed', code: 'file-empty' },
      { phase: 'failed', code: 'file-is-folder' },
    ]);
    expect(spy).not.toHaveBeenCalled();
  });

  it('wait on when somebody stops, and can be left out', async () => {
    const { adding, spy } = createOn((_, __, { signal }) =>
      signal.aborted
        ? Promise.resolve(saved(9))
        : new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              reject(new EvidenceError('adding-cancelled'));
            });
          }),
    );
    adding.take([file('a'), file('b')], 'picker');
    const work = adding.start();
    adding.stop();
    await work;
    expect(phases(adding)).toEqual(['a failed', 'b waiting']);
    expect(spy).toHaveBeenCalledTimes(1);
    adding.leaveOut(adding.items.value[1]!.id);
    expect(phases(adding)).toEqual(['a failed']);
  });

  it('can be saved once more where they were there already', async () => {
    const { adding, spy } = createOn((_, { again }) =>
      Promise.resolve(saved(again ? 8 : 2, again ? 'saved' : 'already-saved')),
    );
    adding.take([file('a')], 'paste');
    await adding.start();
    await adding.saveAgain(adding.items.value[0]!.id);
    expect(spy).toHaveBeenCalledTimes(2);
    expect(adding.items.value[0]?.state).toEqual({ phase: 'done', added: saved(8) });
  });

  it('make place for the next ones once all is over, with a fresh answer to who gave them', async () => {
    const { adding } = createOn(() => Promise.resolve(saved(1)));
    adding.take([file('a')], 'picker');
    adding.suppliedBy.value = 'Robin';
    adding.take([file('b')], 'picker');
    expect(adding.suppliedBy.value).toBe('Robin');
    await adding.start();
    adding.take([file('c')], 'picker');
    expect(phases(adding)).toEqual(['c waiting']);
    expect(adding.suppliedBy.value).toBe('');
  });
});

describe('what is dropped or pasted', () => {
  const item = (more: object) =>
    ({ kind: 'file', webkitGetAsEntry: () => null, getAsFile: () => null, ...more }) as unknown;
  const transfer = (...items: unknown[]) =>
    ({ items, types: ['Files'] }) as unknown as DataTransfer;

  it('is files and folders, never text', () => {
    const one = new File(['x'], 'a.png');
    const taken = filesIn(
      transfer(
        item({ getAsFile: () => one }),
        item({ webkitGetAsEntry: () => ({ isDirectory: true, name: 'map' }) }),
        { kind: 'string' },
        item({}),
      ),
    );
    expect(taken).toEqual([
      { kind: 'file', file: one },
      { kind: 'folder', name: 'map' },
    ]);
    expect(filesIn(null)).toEqual([]);
    expect(holdsFiles({ types: ['text/plain'] } as unknown as DataTransfer)).toBe(false);
  });

  it('belongs to whoever is typing', () => {
    const made = (html: string): Element => {
      const box = document.createElement('div');
      const [tag = '', type] = html.split(' ');
      const element = document.createElement(tag);
      if (type !== undefined) element.setAttribute('type', type);
      box.append(element);
      return element;
    };
    for (const typed of ['textarea', 'input', 'input search', 'input text', 'input password']) {
      expect(isTextField(made(typed)), typed).toBe(true);
    }
    for (const other of ['div', 'button', 'input checkbox', 'input radio', 'input file']) {
      expect(isTextField(made(other)), other).toBe(false);
    }
    expect(isTextField(null)).toBe(false);
  });
});
