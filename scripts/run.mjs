/**
 * What `npm run demo`, `npm test`, `npm run verify` and `npm run bench` start. It runs before
 * anything is installed, so it needs nothing but Node. It installs what the
 * command needs, says each step in one line, and then runs the command.
 * All of its own words go to standard error: standard output is the command's.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const CACHE = join(ROOT, 'node_modules/.cache/getuige');
const STAMP = join(ROOT, 'node_modules/.getuige-lock');
const PLACES = JSON.parse(readFileSync(join(ROOT, 'tests/support/browsers/places.json'), 'utf8'));

/** Program → the Debian package that brings it. */
const PROGRAMS = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
  openssl: 'openssl',
  unzip: 'unzip',
  '7z': 'p7zip-full',
  Xvfb: 'xvfb',
  openbox: 'openbox',
  xdotool: 'xdotool',
};

const COMMANDS = {
  demo: {
    script: 'scripts/demo.ts',
    programs: (args) => [optionOf(args, '--browser') ?? 'chromium', 'openssl', 'unzip', '7z'],
  },
  test: { script: 'scripts/test.ts', programs: () => Object.keys(PROGRAMS) },
  'test:pages': {
    script: 'scripts/test-pages.ts',
    programs: () => ['chromium', 'openssl', 'Xvfb', 'openbox', 'xdotool'],
  },
  verify: {
    script: 'scripts/verify.ts',
    beside: ['scripts/verify/hash-thread.mjs'],
    programs: () => [],
  },
  bench: {
    script: 'scripts/bench.ts',
    programs: (args) => optionOf(args, '--browser')?.split(',') ?? ['chromium', 'firefox'],
  },
};

function say(line) {
  process.stderr.write(`[getuige] ${line}\n`);
}

function fail(line) {
  say(line);
  process.exit(1);
}

function optionOf(args, name) {
  const inline = args.find((argument) => argument.startsWith(`${name}=`));
  if (inline !== undefined) return inline.slice(name.length + 1);
  const at = args.indexOf(name);
  return at === -1 ? undefined : args[at + 1];
}

/** Runs a step whose words are shown on standard error; ends everything when it fails. */
function step(line, program, args, options = {}) {
  say(line);
  const { status, error } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    ...options,
  });
  if (status !== 0)
    fail(`This step failed${error === undefined ? '' : ` (${error.message})`}: ${line}`);
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isPresent(program) {
  const variable = PLACES.variables[program];
  if (variable !== undefined && process.env[variable] !== undefined) return true;
  const names = PLACES.commands[program] ?? [program];
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter), '/snap/bin'];
  return names.some((name) => folders.some((folder) => canRun(join(folder, name))));
}

function installPackages() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const installed = join(ROOT, 'node_modules/.package-lock.json');
  if (existsSync(STAMP)) {
    if (readFileSync(STAMP, 'utf8') === wanted) return;
  } else if (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs
  ) {
    // Somebody ran npm themselves, after the lock file last changed.
    writeFileSync(STAMP, wanted);
    return;
  }
  step('Installing the packages of package-lock.json (npm ci)', 'npm', ['ci']);
  writeFileSync(STAMP, wanted);
}

function prepareTypes() {
  if (existsSync(join(ROOT, '.wxt/tsconfig.json'))) return;
  step('Preparing the types of the extension (wxt prepare)', 'npx', ['wxt', 'prepare']);
}

function installPrograms(programs) {
  if (process.platform !== 'linux') return;
  const missing = programs.filter((program) => !isPresent(program));
  if (missing.length === 0) return;
  const packages = missing.map((program) => PROGRAMS[program]);
  const command = `apt-get install ${packages.join(' ')}`;
  if (!existsSync('/etc/debian_version') || process.getuid() !== 0) {
    say(`Not found: ${missing.join(', ')}. On Debian, as root: ${command}`);
    say('Going on without; what needs them will fail and say so.');
    return;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  step('Reading the list of Debian packages (apt-get update)', 'apt-get', ['update', '-qq'], {
    env,
  });
  step(
    `Installing Debian packages: ${packages.join(' ')}`,
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    { env },
  );
}

/**
 * One file starts five times as fast as the hundreds that it is made of. Its name is that of its
 * content, so that no two runs ever write into one file.
 * @param beside files that it asks for by name.
 */
async function bundle(script, beside) {
  const notes = join(CACHE, `${basename(script)}.json`);
  const known = bundledBefore(notes);
  if (known !== null) return known;
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    entryPoints: [join(ROOT, script)],
    absWorkingDir: ROOT,
    bundle: true,
    metafile: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    alias: { '@': ROOT },
    logLevel: 'error',
  });
  const [{ contents }] = outputFiles;
  const digest = createHash('sha256').update(contents);
  for (const file of beside) digest.update(readFileSync(join(ROOT, file)));
  const folder = join(CACHE, digest.digest('hex').slice(0, 32));
  const bundled = join(folder, 'index.mjs');
  if (!existsSync(bundled)) {
    mkdirSync(folder, { recursive: true });
    for (const file of beside) copyFileSync(join(ROOT, file), join(folder, basename(file)));
    writeAtOnce(bundled, contents);
  }
  const inputs = [...Object.keys(metafile.inputs), ...beside].map((file) => [file, stateOf(file)]);
  writeAtOnce(notes, JSON.stringify({ bundled, inputs }));
  return bundled;
}

/** What was made of files that are still as they were; null where any is not. */
function bundledBefore(notes) {
  try {
    const { bundled, inputs } = JSON.parse(readFileSync(notes, 'utf8'));
    const isSame = inputs.every(([file, state]) => stateOf(file) === state);
    return isSame && existsSync(bundled) ? bundled : null;
  } catch {
    return null;
  }
}

function stateOf(file) {
  const { size, mtimeMs } = statSync(join(ROOT, file));
  return `${size} ${mtimeMs}`;
}

function writeAtOnce(path, content) {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, path);
}

/** What Node is given to run a command. */
async function programOf({ script, beside }) {
  return beside === undefined
    ? ['--import', 'tsx', join(ROOT, script)]
    : [await bundle(script, beside)];
}

async function main() {
  const [name, ...args] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (command === undefined) fail(`Usage: node scripts/run.mjs ${Object.keys(COMMANDS).join('|')}`);
  installPackages();
  prepareTypes();
  installPrograms(command.programs(args).filter((program) => program in PROGRAMS));
  const { status, signal } = spawnSync(process.execPath, [...(await programOf(command)), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (signal !== null) say(`Stopped by ${signal}`);
  process.exit(status ?? 1);
}

await main();
