import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '@/utils/evidence/bytes';
import { OID } from '@/utils/evidence/oids';
import { sealBytes } from '@/utils/evidence/seal';
import { rawSignature, signDer, verifyDer } from '@/utils/evidence/signing';
import { freshKey } from './keys';

const folder = mkdtempSync(join(tmpdir(), 'getuige-seal-'));
const at = (name: string): string => join(folder, name);
const openssl = (...args: string[]): string =>
  execFileSync('openssl', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const VERIFY =
  'cms -verify -cades -binary -inform DER -in seal.p7s -CAfile signer.pem -purpose any';

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a seal, checked by OpenSSL', () => {
  let fingerprint = '';

  beforeAll(async () => {
    const key = await freshKey();
    fingerprint = key.fingerprint;
    const content = utf8('{"text":"één bericht"}');
    writeFileSync(at('content'), content);
    writeFileSync(at('certificate.der'), key.certificate);
    writeFileSync(at('seal.p7s'), await sealBytes(content, key, new Date('2026-11-20T14:03:22Z')));
    openssl('pkcs7', '-inform', 'DER', '-in', 'seal.p7s', '-print_certs', '-out', 'signer.pem');
  });

  it('is a valid CAdES signature over the content', () => {
    openssl(...VERIFY.split(' '), '-content', 'content', '-out', 'out');
    expect(readFileSync(at('out'))).toEqual(readFileSync(at('content')));
  });

  it('does not hold for other content', () => {
    writeFileSync(at('other'), '{"text":"een ander bericht"}');
    expect(() => openssl(...VERIFY.split(' '), '-content', 'other', '-out', 'out')).toThrow();
  });

  it('names the fingerprint that OpenSSL prints', () => {
    const printed = openssl('x509', '-in', 'signer.pem', '-noout', '-fingerprint', '-sha256');
    expect(printed.split('=')[1]?.trim().replaceAll(':', '').toLowerCase()).toBe(fingerprint);
  });

  it('carries a certificate that signs, is no authority and does not end', () => {
    const printed = openssl('x509', '-in', 'signer.pem', '-noout', '-text');
    expect(printed).toContain('Not After : Dec 31 23:59:59 9999 GMT');
    expect(printed).toContain('CA:FALSE');
    expect(printed).toContain('Digital Signature, Non Repudiation');
    expect(printed).toMatch(/X509v3 Subject Key Identifier/);
    expect(printed).toMatch(/X509v3 Authority Key Identifier/);
  });

  it('keeps its signed attributes in the order of DER, which EU validators demand', () => {
    const printed = openssl('cms', '-cmsout', '-print', '-inform', 'DER', '-in', 'seal.p7s');
    const order = [...printed.matchAll(/object: \S+ \(([\d.]+)\)/g)].map((match) => match[1]);
    const attributes = order.slice(-5);
    expect(attributes).toEqual([
      OID.contentType,
      OID.signingTime,
      OID.algorithmProtection,
      OID.messageDigest,
      OID.signingCertificateV2,
    ]);
  });
});

describe('ECDSA in DER', () => {
  it('round-trips, and every other byte makes it invalid', async () => {
    const key = await freshKey();
    const content = utf8('content');
    const signature = await signDer(content, key.privateKey);
    expect(await verifyDer(content, signature, key.publicKey)).toBe(true);
    for (let byte = 0; byte < signature.length; byte++) {
      const changed = signature.slice();
      changed[byte] = (changed[byte] ?? 0) ^ 1;
      expect(await verifyDer(content, changed, key.publicKey), `byte ${byte}`).toBe(false);
    }
  });

  it.each([
    ['longer than it says', [0x30, 6, 2, 1, 1, 2, 1, 1, 0]],
    ['a negative number', [0x30, 6, 2, 1, 0x81, 2, 1, 1]],
    ['a needless zero', [0x30, 7, 2, 2, 0, 1, 2, 1, 1]],
    ['one number only', [0x30, 3, 2, 1, 1]],
    ['an empty number', [0x30, 5, 2, 0, 2, 1, 1]],
  ])('refuses %s', (_name, bytes) => {
    expect(rawSignature(new Uint8Array(bytes))).toBeNull();
  });
});
