import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concatBytes, toHex, utf8, type Bytes } from '@/utils/evidence/bytes';
import * as der from '@/utils/evidence/der';
import { sha256, sha256Hex } from '@/utils/evidence/digest';
import { issuerAndSerialOf } from '@/utils/evidence/certificate-name';
import { OID } from '@/utils/evidence/oids';
import { sealBytes } from '@/utils/evidence/seal';
import { rawSignature, signDer, type SealingKey } from '@/utils/evidence/signing';
import type { KnownCertificates } from '@/utils/verify/certificate';
import { checkSignature, type SignatureResult } from '@/utils/verify/cms';
import { freshKey } from '../evidence/keys';

const CONTENT = utf8('{"text":"één bericht"}');
const TIME = new Date('2026-11-20T14:03:22Z');

let key: SealingKey;
let seal: Bytes;
let digest: string;

beforeAll(async () => {
  key = await freshKey();
  seal = await sealBytes(CONTENT, key, TIME);
  digest = await sha256Hex(CONTENT);
});

const codes = (result: SignatureResult): string[] => result.problems.map(({ code }) => code);

describe('a seal of ours', () => {
  it('holds, and says whose and when', async () => {
    const result = await checkSignature(seal, digest);
    expect(result.problems).toEqual([]);
    expect(result.certificate?.fingerprint).toBe(key.fingerprint);
    expect(result.certificate?.subject).toMatch(
      /^CN=Getuige sealing key, serialNumber=[0-9a-f]{16}$/,
    );
    expect(result.signingTime).toEqual(TIME);
  });

  it('holds in the years after 2049, which DER spells differently', async () => {
    const late = new Date('2050-01-01T00:00:00Z');
    const result = await checkSignature(await sealBytes(CONTENT, key, late), digest);
    expect(result.problems).toEqual([]);
    expect(result.signingTime).toEqual(late);
  });

  it('does not hold for other content', async () => {
    const result = await checkSignature(seal, await sha256Hex(utf8('other')));
    expect(codes(result)).toEqual(['signature-not-valid']);
  });

  it('is found out with any one byte changed, in either of two ways', async () => {
    for (let at = 0; at < seal.length; at++) {
      for (const flip of [0x01, 0x80]) {
        const changed = seal.slice();
        changed[at] = (changed[at] ?? 0) ^ flip;
        const result = await checkSignature(changed, digest);
        expect(result.problems, `byte ${at} ^ ${flip}`).not.toEqual([]);
      }
    }
  }, 60_000);

  it('is found out when cut at any byte, or with bytes behind it', async () => {
    for (let size = 0; size < seal.length; size++) {
      const result = await checkSignature(seal.slice(0, size), digest);
      expect(codes(result), `cut at ${size}`).toEqual(['signature-malformed']);
    }
    const longer = concatBytes(seal, new Uint8Array(1));
    expect(codes(await checkSignature(longer, digest))).toEqual(['signature-malformed']);
  });

  it('is judged the same behind another by the same key, with any one byte changed', async () => {
    const known: KnownCertificates = new Map();
    const another = await sealBytes(utf8('before'), key, TIME);
    for (let at = -1; at < seal.length; at++) {
      const changed = seal.slice();
      if (at >= 0) changed[at] = (changed[at] ?? 0) ^ 0x01;
      await checkSignature(another, digest, known);
      const behind = await checkSignature(changed, digest, known);
      expect(behind.problems, `byte ${at}`).toEqual(
        (await checkSignature(changed, digest)).problems,
      );
    }
    const other = await freshKey();
    const byOther = await checkSignature(await sealBytes(CONTENT, other, TIME), digest, known);
    expect(byOther.problems).toEqual([]);
    expect(byOther.certificate?.fingerprint).toBe(other.fingerprint);
  }, 60_000);

  it('has a twin signature, which anyone can compute and which says the same', async () => {
    const twin = await forge(() => ({ spell: twinOf }));
    expect((await checkSignature(twin, digest)).problems).toEqual([]);
  });
});

describe('a forged seal', () => {
  it('with the certificate of another key', async () => {
    const other = await freshKey();
    const forged = await sealBytes(CONTENT, { ...key, certificate: other.certificate }, TIME);
    expect(codes(await checkSignature(forged, digest))).toEqual(['signature-not-valid']);
  });

  it.each<[string, string, (parts: Parts) => Partial<Parts>]>([
    [
      'without signing-certificate-v2',
      'signature-not-cades',
      ({ attributes }) => ({ attributes: attributes.slice(0, 4) }),
    ],
    [
      'with an attribute twice',
      'signature-not-cades',
      ({ attributes }) => ({ attributes: [...attributes, ...attributes.slice(0, 1)] }),
    ],
    [
      'with its attributes in another order',
      'signature-not-cades',
      ({ attributes }) => ({ attributes: attributes.toReversed() }),
    ],
    [
      'with an attribute that we do not know',
      'signature-not-cades',
      ({ attributes }) => ({
        attributes: [
          ...attributes,
          der.sequence(der.oid('1.2.3.4.5'), der.setOf(der.utf8String('hidden'))),
        ],
      }),
    ],
    [
      'with an unsigned attribute that we do not know',
      'signature-malformed',
      () => ({
        unsigned: [der.sequence(der.oid('1.2.3.4.5'), der.setOf(der.utf8String('hidden')))],
      }),
    ],
    [
      'with a timestamp that nobody checked',
      'timestamp-not-checked',
      () => ({
        unsigned: [der.sequence(der.oid(OID.signatureTimestamp), der.setOf(der.sequence()))],
      }),
    ],
    ['with content inside', 'signature-malformed', () => ({ content: CONTENT })],
    [
      'with a second certificate',
      'signature-malformed',
      ({ certificates }) => ({ certificates: [...certificates, ...certificates] }),
    ],
    ['without a certificate', 'signature-malformed', () => ({ certificates: [] })],
    ['with two signers', 'signature-malformed', () => ({ signers: 2 })],
    ['without a signer', 'signature-malformed', () => ({ signers: 0 })],
    [
      'with r and s bare, as WebCrypto gives them',
      'signature-not-valid',
      () => ({ spell: (signature) => rawSignature(signature) ?? signature }),
    ],
  ])('%s', async (_name, code, change) => {
    const forged = await forge(change);
    expect(codes(await checkSignature(forged, digest))).toContain(code);
  });

  it('is not needed for the parts as they are: the forger itself makes a seal that holds', async () => {
    expect((await checkSignature(await forge(() => ({})), digest)).problems).toEqual([]);
  });
});

describe('hostile signatures', () => {
  it.each<[string, Bytes]>([
    ['nothing', new Uint8Array()],
    ['text', utf8('-----BEGIN CMS-----')],
    ['lengths that the file does not have', new Uint8Array([0x30, 0x84, 0xff, 0xff, 0xff, 0xff])],
    ['an indefinite length', new Uint8Array([0x30, 0x80, 0, 0])],
    ['nesting without an end', nested(20_000)],
    ['more bytes than any of ours', new Uint8Array(70_000)],
  ])('%s', async (_name, bytes) => {
    expect(codes(await checkSignature(bytes, digest))).toEqual(['signature-malformed']);
  });
});

describe('signatures by OpenSSL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'getuige-cms-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('are read, and refused for what makes them another kind than ours', async () => {
    const run = (command: string): void => {
      execFileSync('openssl', command.split(' '), { cwd: folder, stdio: 'ignore' });
    };
    writeFileSync(join(folder, 'content'), CONTENT);
    run(
      'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out cert.pem -subj /CN=Other -days 30',
    );
    run(
      'cms -sign -cades -binary -md sha256 -in content -signer cert.pem -inkey key.pem -outform DER -out out.p7s',
    );
    const bytes = new Uint8Array(readFileSync(join(folder, 'out.p7s')));
    expect(codes(await checkSignature(bytes, digest))).toEqual(['certificate-not-usable']);
  });
});

interface Parts {
  readonly attributes: readonly Bytes[];
  readonly certificates: readonly Bytes[];
  readonly unsigned: readonly Bytes[];
  readonly content: Bytes | null;
  readonly signers: number;
  readonly spell: (signature: Bytes) => Bytes;
}

/** A seal put together by hand with our key, and then not quite as ours. */
async function forge(change: (parts: Parts) => Partial<Parts>): Promise<Bytes> {
  const genuine = await genuineParts();
  const parts = { ...genuine, ...change(genuine) };
  const { issuer, serial } = issuerAndSerialOf(key.certificate);
  const digestAlgorithm = der.sequence(der.oid(OID.sha256));
  const signed = der.element(0x31, ...parts.attributes);
  const signerInfo = der.sequence(
    der.smallInteger(1),
    der.sequence(issuer, serial),
    digestAlgorithm,
    concatBytes(new Uint8Array([0xa0]), signed.subarray(1)),
    der.sequence(der.oid(OID.ecdsaWithSha256)),
    der.octetString(parts.spell(await signDer(signed, key.privateKey))),
    ...(parts.unsigned.length === 0 ? [] : [der.element(0xa1, ...parts.unsigned)]),
  );
  const inside = parts.content === null ? [] : [der.explicit(0, der.octetString(parts.content))];
  const signedData = der.sequence(
    der.smallInteger(1),
    der.setOf(digestAlgorithm),
    der.sequence(der.oid(OID.data), ...inside),
    ...(parts.certificates.length === 0 ? [] : [der.explicit(0, ...parts.certificates)]),
    der.setOf(...Array.from({ length: parts.signers }, () => signerInfo)),
  );
  return der.sequence(der.oid(OID.signedData), der.explicit(0, signedData));
}

async function genuineParts(): Promise<Parts> {
  const { issuer, serial } = issuerAndSerialOf(key.certificate);
  const attribute = (id: string, value: Bytes): Bytes =>
    der.sequence(der.oid(id), der.setOf(value));
  const hash = der.octetString(await sha256(key.certificate));
  const issuerSerial = der.sequence(der.sequence(der.explicit(4, issuer)), serial);
  const protection = der.sequence(
    der.sequence(der.oid(OID.sha256)),
    der.explicit(1, der.oid(OID.ecdsaWithSha256)),
  );
  return {
    attributes: [
      attribute(OID.contentType, der.oid(OID.data)),
      attribute(OID.signingTime, der.time(TIME)),
      attribute(OID.algorithmProtection, protection),
      attribute(OID.messageDigest, der.octetString(await sha256(CONTENT))),
      attribute(
        OID.signingCertificateV2,
        der.sequence(der.sequence(der.sequence(hash, issuerSerial))),
      ),
    ],
    certificates: [key.certificate],
    unsigned: [],
    content: null,
    signers: 1,
    spell: (signature) => signature,
  };
}

/** The order of the group of P-256 (SEC 2, 2.4.2). */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

function twinOf(signature: Bytes): Bytes {
  const raw = rawSignature(signature)!;
  const s = (ORDER - BigInt(`0x${toHex(raw.subarray(32))}`)).toString(16).padStart(64, '0');
  return der.sequence(der.integer(raw.subarray(0, 32)), der.integer(Buffer.from(s, 'hex')));
}

function nested(levels: number): Bytes {
  return new Uint8Array(Array.from({ length: levels }, () => [0x30, 0x80]).flat());
}
