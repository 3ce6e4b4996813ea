/**
 * What tools that know nothing of Getuige say about a package: OpenSSL,
 * sha256sum, unzip, 7z and JSZip. None of our own code looks at it here.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { runCommand, type CommandOptions } from './run-command';

export interface ToolCheck {
  readonly tool: string;
  /** What was checked: a path in the package, or words. */
  readonly what: string;
  readonly holds: boolean;
  /** The tool's own last words. */
  readonly said: string;
  /** The tool is not on this computer, so it said nothing. */
  readonly absent?: true;
}

const SIGNATURE = 'META-INF/signature001.p7s';
const MANIFEST = 'META-INF/ASiCManifest001.xml';

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}

async function check(
  what: string,
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<ToolCheck> {
  try {
    const { code, stdout, stderr } = await runCommand(program, args, options);
    const said = lastLine(stderr) || lastLine(stdout);
    return { tool: program, what, holds: code === 0, said };
  } catch (error) {
    return { tool: program, what, holds: false, said: String(error), absent: true };
  }
}

/** Takes the signer's certificate out of the signature, then verifies with that as the only root. */
async function checkSignature(
  folder: string,
  signature: string,
  content: string,
): Promise<ToolCheck> {
  const signer = join(folder, `${signature.replaceAll('/', '-')}.pem`);
  const taken = await check(signature, 'openssl', [
    ...['pkcs7', '-inform', 'DER', '-in', join(folder, signature)],
    ...['-print_certs', '-out', signer],
  ]);
  if (!taken.holds) return taken;
  const verified = await check(`${signature} over ${content}`, 'openssl', [
    ...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', join(folder, signature)],
    ...['-content', join(folder, content), '-CAfile', signer],
    ...['-out', join(folder, 'signed-content')],
  ]);
  return { ...verified, tool: 'openssl cms -verify -cades' };
}

async function checkSums(folder: string): Promise<ToolCheck> {
  const args = ['-c', 'SHA256SUMS'];
  const first = await check('SHA256SUMS', 'sha256sum', args, { cwd: folder });
  const result =
    first.absent === true
      ? await check('SHA256SUMS', 'shasum', ['-a', '256', ...args], { cwd: folder })
      : first;
  const lines = await readFile(join(folder, 'SHA256SUMS'), 'utf8').catch(() => '');
  const count = lines.split('\n').filter(Boolean).length;
  return {
    ...result,
    tool: `${result.tool} -c`,
    said: result.holds ? `${count} files agree` : result.said,
  };
}

/** Path and SHA-256 (base64) of every file that the manifest lists. */
function referencesOf(manifest: string): readonly (readonly [string, string])[] {
  const references = manifest.matchAll(
    /<(?:\w+:)?DataObjectReference\b[^>]*\bURI="([^"]+)"[\s\S]*?<(?:\w+:)?DigestValue>([^<]+)</g,
  );
  return [...references].map(([, path = '', digest = '']) => [path, digest.trim()]);
}

async function checkWithJsZip(file: Buffer): Promise<readonly ToolCheck[]> {
  const tool = 'JSZip';
  try {
    const zip = await JSZip.loadAsync(file, { checkCRC32: true });
    const manifest = await zip.file(MANIFEST)?.async('string');
    if (manifest === undefined) {
      return [{ tool, what: MANIFEST, holds: false, said: 'is not there' }];
    }
    const references = referencesOf(manifest);
    const differing: string[] = [];
    for (const [path, expected] of references) {
      const content = await zip.file(path)?.async('nodebuffer');
      const digest =
        content === undefined ? null : createHash('sha256').update(content).digest('base64');
      if (digest !== expected) differing.push(path);
    }
    const listed = new Set(['mimetype', ...references.map(([path]) => path)]);
    const unlisted = Object.keys(zip.files).filter(
      (path) => !listed.has(path) && !path.startsWith('META-INF/'),
    );
    return [
      {
        tool,
        what: 'CRC-32, and SHA-256 of every file that the manifest lists',
        holds: references.length > 0 && differing.length === 0,
        said: differing.length === 0 ? `${references.length} files agree` : differing.join(', '),
      },
      {
        tool,
        what: 'no file that the manifest does not list',
        holds: unlisted.length === 0,
        said: unlisted.length === 0 ? 'none' : unlisted.join(', '),
      },
    ];
  } catch (error) {
    return [{ tool, what: 'the package', holds: false, said: String(error) }];
  }
}

async function sealsIn(folder: string): Promise<readonly string[]> {
  const paths = await readdir(folder, { recursive: true });
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^exhibits\/\d{4}\/seal\.p7s$/.test(path))
    .sort();
}

/** Windows has no unzip, but a tar that reads ZIP. */
async function extract(path: string, folder: string): Promise<ToolCheck> {
  const unzipped = await check('extracting', 'unzip', ['-q', '-o', path, '-d', folder]);
  return unzipped.absent === true
    ? check('extracting', 'tar', ['-xf', path, '-C', folder])
    : unzipped;
}

/** Everything that independent tools can say. A tool that is missing does not hold. */
export async function checkWithTools(path: string): Promise<readonly ToolCheck[]> {
  const folder = await mkdtemp(join(tmpdir(), 'getuige-package-'));
  try {
    const opened = await check('every entry', 'unzip', ['-t', path]);
    const seven = await check('every entry', '7z', ['t', path]);
    const extracted = await extract(path, folder);
    if (!extracted.holds) return [opened, seven, extracted];
    const seals = await sealsIn(folder);
    const signatures = [await checkSignature(folder, SIGNATURE, MANIFEST)];
    for (const seal of seals) {
      signatures.push(
        await checkSignature(folder, seal, seal.replace(/seal\.p7s$/, 'record.json')),
      );
    }
    const anySeal: ToolCheck = {
      tool: extracted.tool,
      what: 'at least one exhibit with a seal',
      holds: seals.length > 0,
      said: `${seals.length} found`,
    };
    return [
      { ...opened, tool: 'unzip -t' },
      { ...seven, tool: '7z t', said: seven.holds ? 'Everything is Ok' : seven.said },
      anySeal,
      await checkSums(folder),
      ...signatures,
      ...(await checkWithJsZip(await readFile(path))),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Our own verifier, as anyone runs it from the sources. @throws With what it says, unless all holds. */
export async function verifyPackage(path: string): Promise<void> {
  const args = ['--import', 'tsx', 'scripts/verify.ts', path];
  const { code, stdout, stderr } = await runCommand(process.execPath, args);
  if (code !== 0 || stderr !== '')
    throw new Error(`The package does not verify: ${stdout}${stderr}`);
}
