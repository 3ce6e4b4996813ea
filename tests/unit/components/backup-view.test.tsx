// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { EvidenceError } from '@/utils/evidence/errors';
import { createFakeBackup, madeOf, restoredOf, type FakeBackupOptions } from './fake-backup';
import { openDossierAt } from './fake-mount';
import { settle } from './screen';

const PASSWORD = 'paard lamp regen zes';
const never = <T,>(): Promise<T> => new Promise<T>(() => undefined);

async function open(options: FakeBackupOptions = {}) {
  const backup = createFakeBackup(options);
  const screen = await openDossierAt('#/backup', { backup });
  const submitIn = (field: string) => screen.submit(field);
  const make = async (password: string, again = password): Promise<void> => {
    await screen.type('Password', password);
    await screen.type('The same password once more', again);
    await submitIn('Password');
    await afterPaint();
  };
  const chooseFile = (): Promise<void> =>
    settle(() => {
      const input = screen.root.querySelector<HTMLInputElement>('#backup-file')!;
      const file = new File(['encrypted'], 'getuige-backup.tar.age');
      Object.defineProperty(input, 'files', { value: [file] });
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
  const restore = async (password: string): Promise<void> => {
    await chooseFile();
    await screen.type('Password of the backup', password);
    await submitIn('Password of the backup');
    await afterPaint();
  };
  return { ...screen, backup, make, restore };
}

/** The work begins when the page was painted. */
async function afterPaint(): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
  await settle(() => undefined);
}

describe('how it stands', () => {
  test('says what exists only here', async () => {
    const { text } = await open({ state: { lastBackupLocal: null, onlyHere: 12 } });
    expect(text()).toContain('12 exhibits exist only on this computer.Backup: never made');
  });

  test('says when the last backup was made, and what came after it', async () => {
    const state = { lastBackupLocal: '2026-11-20T15:03:22.123', onlyHere: 1 };
    const { text } = await open({ state });
    expect(text()).toContain(
      'Last backup: 20 November 2026. 1 exhibit exists only on this computer.',
    );
  });
});

describe('making a backup', () => {
  test.each([
    ['a short password', 'elf tekens.', 'elf tekens.', 'too short'],
    ['two that differ', PASSWORD, `${PASSWORD} `, 'not the same'],
  ])('refuses %s before any work', async (_name, password, again, said) => {
    const { make, text, backup } = await open();
    await make(password, again);
    expect(text()).toContain(said);
    expect(backup.calls).toEqual([]);
  });

  test('shows the password only when asked', async () => {
    const { field } = await open();
    expect(field('Password')).toMatchObject({ type: 'password' });
    await settle(() => {
      field('Show password').click();
    });
    expect(field('Password')).toMatchObject({ type: 'text' });
    expect(field('The same password once more')).toMatchObject({ type: 'text' });
  });

  test('offers the file, and tells that it was downloaded', async () => {
    const { make, press, text, backup, root } = await open();
    await make(PASSWORD);
    expect(text()).toContain('read back and checked');
    const link = root.querySelector<HTMLAnchorElement>('[data-testid=download-backup]')!;
    expect(link.download).toBe('getuige-backup-2026-11-20.tar.age');
    await press('Download backup');
    expect(text()).toContain('The download has started');
    expect(backup.calls).toEqual([
      ['make', PASSWORD],
      ['markMade', madeOf().backupId],
    ]);
  });

  test('says which exhibits were damaged already', async () => {
    const { make, text } = await open({ make: () => Promise.resolve(madeOf({ damagedCount: 2 })) });
    await make(PASSWORD);
    expect(text()).toContain('2 exhibits were damaged already');
  });

  test('tells how far it is, and stops when asked', async () => {
    const { make, press, text, backup } = await open({ make: never });
    await make(PASSWORD);
    expect(text()).toContain('Working on the password');
    await settle(() => {
      backup.work().onProgress({ stage: 'writing', done: 1_000_000, total: 4_000_000 });
    });
    expect(text()).toContain('Writing the backup: 1.0 MB of 4.0 MB');
    await press('Stop');
    expect(backup.work().signal.aborted).toBe(true);
    expect(text()).toContain('You stopped the work.');
  });

  test('says why it did not succeed', async () => {
    const { make, text } = await open({
      make: () => Promise.reject(new EvidenceError('disk-full')),
    });
    await make(PASSWORD);
    expect(text()).toContain('There is too little space');
  });

  test('erases a file that nobody downloaded', async () => {
    let discarded = 0;
    const discard = (): Promise<void> => {
      discarded += 1;
      return Promise.resolve();
    };
    const { make, press } = await open({ make: () => Promise.resolve(madeOf({ discard })) });
    await make(PASSWORD);
    await press('Make another backup');
    expect(discarded).toBe(1);
  });
});

describe('restoring a backup', () => {
  test('asks for a file and a password first', async () => {
    const { submit, text, backup } = await open();
    await submit('Password of the backup');
    expect(text()).toContain('First choose the backup file.');
    expect(backup.calls).toEqual([]);
  });

  test('keeps file and password after a typing error', async () => {
    const { restore, text, field } = await open({
      restore: () => Promise.reject(new EvidenceError('backup-password-wrong')),
    });
    await restore('paard lamp regen zeven');
    expect(text()).toContain('This password does not fit this backup.');
    expect(text()).toContain('getuige-backup.tar.age');
    expect(field('Password of the backup').value).toBe('paard lamp regen zeven');
    await afterPaint();
    expect(document.activeElement?.id).toBe('backup-password');
  });

  test('says everything that happened', async () => {
    const result = restoredOf({
      added: 3,
      alreadyHere: 1,
      extended: 2,
      diverged: [4, 7],
      stayRemoved: 1,
      removedElsewhere: 2,
      damaged: 1,
      continues: 'b'.repeat(64),
    });
    const { restore, text } = await open({ restore: () => Promise.resolve(result) });
    await restore(PASSWORD);
    for (const said of [
      '3 exhibits were added.',
      '1 exhibit was here already.',
      '2 exhibits got later notes',
      'For number 4, 7, the logs',
      '1 exhibit was removed here',
      '2 exhibits had been removed in the backup',
      '1 exhibit was damaged already',
      'a'.repeat(64),
    ]) {
      expect(text()).toContain(said);
    }
  });

  test('says when there was nothing new', async () => {
    const result = restoredOf({ added: 0, alreadyHere: 2 });
    const { restore, text } = await open({ restore: () => Promise.resolve(result) });
    await restore(PASSWORD);
    expect(text()).toContain('There was nothing new');
  });
});

describe('deleting everything', () => {
  test('wants two answers and a word', async () => {
    const { press, type, text, backup } = await open();
    await press('Delete everything…');
    expect(text()).toContain('Getuige cannot erase those.');
    await press('Yes, delete everything');
    expect(text()).toContain('First type “delete everything”.');
    expect(backup.calls).toEqual([]);
    await type('Type “delete everything” to go on', ' Delete everything');
    await press('Yes, delete everything');
    expect(backup.calls).toEqual([['eraseEverything']]);
    expect(text()).toContain('Everything on this computer was erased');
  });

  test('says what would be lost, and can be left', async () => {
    const { press, text, backup } = await open({ state: { lastBackupLocal: null, onlyHere: 3 } });
    await press('Delete everything…');
    expect(text()).toContain(
      '3 exhibits exist only on this computer. After that, nothing is left of them.',
    );
    await press('Do not delete');
    expect(backup.calls).toEqual([]);
    expect(text()).not.toContain('Type “delete everything”');
  });

  test('says when it did not succeed', async () => {
    const { press, type, text } = await open({
      erase: () => Promise.reject(new EvidenceError('unexpected')),
    });
    await press('Delete everything…');
    await type('Type “delete everything” to go on', 'delete everything');
    await press('Yes, delete everything');
    expect(text()).toContain('Something went wrong.');
  });
});
