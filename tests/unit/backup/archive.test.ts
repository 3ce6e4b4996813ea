import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Encrypter } from 'age-encryption';
import { openBackup, readBackup, writeBackup } from '@/utils/backup/archive';
import { decrypt, encrypt, unlock } from '@/utils/backup/encryption';
import type { BackupPart } from '@/utils/backup/parts';
import { utf8, type Bytes } from '@/utils/evidence/bytes';
import { canonicalBytes } from '@/utils/evidence/canonical-json';
import { errorCodeOf } from '@/utils/evidence/errors';
import { writeTar } from '@/utils/backup/tar-writer';

const PASSWORD = 'correct horse battery';
const ID = '0192f0c1-2345-7abc-8def-0123456789ab';
const AT = {
  utc: '2026-11-20T14:03:22.123Z',
  zone: 'Europe/Amsterdam',
  offsetMinutes: 60,
  local: '2026-11-20T15:03:22.123',
  monotonicMs: 1,
  run: ID,
};

const SMALLEST: readonly BackupPart[] = [
  {
    type: 'backup',
    backup: {
      format: 'getuige-backup',
      version: 1,
      backupId: ID,
      madeAt: AT,
      generator: { name: 'Getuige', version: '0.1.0' },
    },
  },
  { type: 'settings', settings: { language: 'nl' } },
  { type: 'removals', notices: [] },
  {
    type: 'end',
    end: {
      format: 'getuige-backup-end',
      version: 1,
      backupId: ID,
      kept: 0,
      removed: 0,
      damaged: [],
    },
  },
];

async function* each<T>(items: readonly T[]): AsyncGenerator<T, void, void> {
  await Promise.resolve();
  yield* items;
}

async function write(parts: readonly BackupPart[] = SMALLEST): Promise<Bytes> {
  const stream = await writeBackup(each(parts), {
    password: PASSWORD,
    modifiedSeconds: 1,
    workFactor: 1,
  });
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function read(bytes: Bytes, password = PASSWORD): Promise<BackupPart[]> {
  const parts: BackupPart[] = [];
  for await (const part of readBackup(await openBackup(new Blob([bytes]), password)))
    parts.push(part);
  return parts;
}

const outcomeOf = (bytes: Bytes, password?: string): Promise<string> =>
  read(bytes, password).then(() => 'read', errorCodeOf);

/** Files of a foreign archive under our password. */
async function encryptFiles(files: readonly { path: string; content: Bytes }[]): Promise<Bytes> {
  const pieces = writeTar(each(files), 1);
  const plain = new ReadableStream<Bytes>({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
  });
  return new Uint8Array(await new Response(await encrypt(plain, PASSWORD, 1)).arrayBuffer());
}

describe('a backup', () => {
  it('comes back part by part', async () => {
    expect(await read(await write())).toEqual(SMALLEST);
  });

  it('is never the same twice', async () => {
    expect(await write()).not.toEqual(await write());
  });

  it('takes the same word for the same password, however its accents are typed', async () => {
    const stream = await encrypt(new Blob(['x']).stream(), 'e\u0301e\u0301n twee drie', 1);
    const file = new Blob([await new Response(stream).arrayBuffer()]);
    const reader = await decrypt(await unlock(file, '\u00e9\u00e9n twee drie'));
    expect((await reader.read()).value).toEqual(utf8('x'));
  });
});

describe('a backup that is not as it was', () => {
  it('is found out, whichever byte was changed', async () => {
    const bytes = await write();
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at]! ^= 1 << (at % 8);
      const code = await outcomeOf(changed);
      expect(code, `byte ${at}`).toMatch(/^backup-(?:damaged|cut|not-a-backup|password-wrong)$/);
    }
  }, 120_000);

  it('is found out, wherever it was cut', async () => {
    const bytes = await write();
    // Every length within the header and the last block, and some of those between.
    for (let length = 0; length < bytes.length; length += step(length, bytes.length)) {
      const code = await outcomeOf(bytes.slice(0, length));
      expect(code, `${length} bytes`).toBe(length === 0 ? 'backup-not-a-backup' : 'backup-cut');
    }
  }, 60_000);

  it('is found out, whatever was put behind it', async () => {
    const bytes = await write();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 2000 }), async (more) => {
        expect(await outcomeOf(new Uint8Array([...bytes, ...more]))).toMatch(/^backup-/);
      }),
      { numRuns: 40 },
    );
  });

  it('says where: a large one cut in the middle, or damaged there', async () => {
    const settings = { filling: 'x'.repeat(300_000) };
    const [first, , ...rest] = SMALLEST;
    const bytes = await write([first!, { type: 'settings', settings }, ...rest]);
    expect(await outcomeOf(bytes.slice(0, 150_000))).toBe('backup-cut');
    const changed = bytes.slice();
    changed[100_000]! ^= 1;
    expect(await outcomeOf(changed)).toBe('backup-damaged');
    // Cut where one piece of the encryption ends and the next begins.
    const header = bytes.findIndex((byte, at) => byte === 10 && isLastLine(bytes, at)) + 1;
    const boundary = header + 16 + 2 * (65_536 + 16);
    expect(await outcomeOf(bytes.slice(0, boundary))).toBe('backup-cut');
  });
});

function step(at: number, size: number): number {
  return at < 300 || at > size - 600 ? 1 : 13;
}

/** Whether the line that ends here is the last of the header. */
function isLastLine(bytes: Bytes, end: number): boolean {
  return bytes[end - 44] === 32 && bytes[end - 45] === 45;
}

describe('a file that is something else', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['text', utf8('Hello')],
    ['a package', utf8('PK\u0003\u0004'.padEnd(5000, 'x'))],
    ['one line without an end', utf8('age-encryption.org/v2 '.padEnd(100_000, 'x'))],
  ])('is refused: %s', async (_name, bytes) => {
    expect(await outcomeOf(bytes)).toBe('backup-not-a-backup');
  });

  it('is refused: encrypted for a key instead of a password', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient('age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p');
    const bytes = (await encrypter.encrypt('x')) as Bytes;
    expect(await outcomeOf(bytes)).toBe('backup-not-a-backup');
  });

  it('is refused: a photo under the same password', async () => {
    const plain = new Blob(['x'.repeat(5000)]).stream();
    const stream = await encrypt(plain, PASSWORD, 1);
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    expect(await outcomeOf(bytes)).toBe('backup-not-a-backup');
  });

  it.each([
    ['another first file', 'photo.jpg', canonicalBytes({})],
    ['another format', 'backup.json', canonicalBytes({ format: 'other', version: 1 })],
    ['no object', 'backup.json', canonicalBytes(null)],
  ])('is refused: %s', async (_name, path, content) => {
    expect(await outcomeOf(await encryptFiles([{ path, content }]))).toBe('backup-not-a-backup');
  });

  it('is refused with its own word: a later version, whatever follows', async () => {
    const content = canonicalBytes({ format: 'getuige-backup', version: 2 });
    const bytes = await encryptFiles([
      { path: 'backup.json', content },
      { path: 'new/things', content },
    ]);
    expect(await outcomeOf(bytes)).toBe('backup-newer');
  });
});

describe('a password', () => {
  it('opens nothing when it is another', async () => {
    const bytes = await write();
    expect(await outcomeOf(bytes, 'Correct horse battery')).toBe('backup-password-wrong');
    expect(await outcomeOf(bytes, '')).toBe('backup-password-wrong');
  });

  it('has at least 12 characters, as people count them', async () => {
    const plain = () => new Blob(['x']).stream();
    await expect(encrypt(plain(), 'elf tekens.', 1)).rejects.toMatchObject({
      code: 'backup-password-short',
    });
    await expect(encrypt(plain(), '\u{1f600}'.repeat(11), 1)).rejects.toMatchObject({
      code: 'backup-password-short',
    });
    await expect(encrypt(plain(), 'twaalf teken', 1)).resolves.toBeDefined();
  });
});

describe('parts', () => {
  const [backup, settings, removals, end] = SMALLEST as [
    BackupPart,
    BackupPart,
    BackupPart,
    BackupPart,
  ];

  it.each([
    ['in another order', [backup, removals, settings, end]],
    ['with one missing', [backup, settings, end]],
    ['without an end', [backup, settings, removals]],
    ['with two ends', [backup, settings, removals, end, end]],
  ])('%s are refused', async (_name, parts) => {
    expect(await outcomeOf(await write(parts))).toBe('backup-damaged');
  });

  it('whose number is not the one that the end says, are refused', async () => {
    if (end.type !== 'end') throw new Error('no end');
    const other: BackupPart = { ...end, end: { ...end.end, kept: 1 } };
    expect(await outcomeOf(await write([backup, settings, removals, other]))).toBe(
      'backup-damaged',
    );
  });
});
