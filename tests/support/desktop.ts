/**
 * A screen that nobody sees, with a window manager, a keyboard and a mouse: for
 * what a browser's own protocol cannot press, the extension's shortcut and the
 * context menu. Needs Xvfb, openbox and xdotool.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { Surface } from './browsers/types';
import { runCommand } from './run-command';
import { waitUntil } from './wait';

export const DESKTOP_PROGRAMS = ['Xvfb', 'openbox', 'xdotool'] as const;

export interface Desktop {
  /** For the environment of the browser. */
  readonly env: Readonly<Record<string, string>>;
  /** Presses keys as xdotool names them, one after the other: `alt+shift+g`, `Return`. */
  press(...keys: readonly string[]): Promise<void>;
  click(place: ScreenPlace): Promise<void>;
  /** Waits until the window in front has this in its title: what is pressed now goes there. */
  waitForWindow(title: string): Promise<void>;
  /** Opens the context menu, and waits until it stands there. */
  openContextMenu(place: ScreenPlace): Promise<void>;
  stop(): Promise<void>;
}

/** Pixels of the screen. */
export interface ScreenPlace {
  readonly x: number;
  readonly y: number;
}

const SCREEN = '1280x1024x24';

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else
      child.once('exit', () => {
        resolve();
      });
  });
}

async function startScreen(): Promise<{ child: ChildProcess; display: string }> {
  // Xvfb chooses a free number itself and writes it to descriptor 3. Without -noreset it
  // throws everyone out when the last program leaves, the window manager that just arrives too.
  const child = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const display = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => {
      reject(new Error('Xvfb ended'));
    });
    (child.stdio[3] as Readable).once('data', (bytes: Buffer) => {
      resolve(`:${bytes.toString().trim()}`);
    });
  });
  return { child, display };
}

/** Only a window manager knows of desktops: an answer means that it has started. */
async function waitForManager(manager: ChildProcess, ask: () => Promise<string>): Promise<void> {
  let words = '';
  manager.stderr?.on('data', (bytes: Buffer) => {
    words += bytes.toString();
  });
  const early = ended(manager).then(() => {
    throw new Error(`The window manager ended: ${words}`);
  });
  await Promise.race([waitUntil('the window manager', ask), early]);
  early.catch(() => undefined);
}

export async function startDesktop(): Promise<Desktop> {
  const screen = await startScreen();
  const env = { DISPLAY: screen.display };
  const environment = { ...process.env, ...env };
  const xdotool = async (...args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await runCommand('xdotool', args, { env: environment });
    if (code !== 0) throw new Error(`xdotool ${args.join(' ')}: ${stderr}`);
    return stdout;
  };
  const windows = async () =>
    (await xdotool('search', '--onlyvisible', '--name', '.*')).split('\n').length;

  const manager = spawn('openbox', [], { stdio: ['ignore', 'ignore', 'pipe'], env: environment });
  const stop = async () => {
    for (const child of [manager, screen.child]) {
      child.kill('SIGTERM');
      await ended(child);
    }
  };
  try {
    await waitForManager(manager, () => xdotool('get_desktop'));
  } catch (error) {
    await stop();
    throw error;
  }

  const moveTo = ({ x, y }: ScreenPlace) =>
    xdotool('mousemove', '--sync', String(Math.round(x)), String(Math.round(y)));
  return {
    env,
    press: async (...keys) => {
      for (const key of keys) await xdotool('key', '--clearmodifiers', key);
    },
    click: async (place) => {
      await moveTo(place);
      await xdotool('click', '1');
    },
    waitForWindow: async (title) => {
      await waitUntil(`a window in front with ${title}`, async () =>
        (await xdotool('getactivewindow', 'getwindowname')).includes(title),
      );
    },
    openContextMenu: async (place) => {
      const before = await windows();
      await moveTo(place);
      await xdotool('click', '3');
      await waitUntil('the context menu', async () => (await windows()) > before);
    },
    stop,
  };
}

/** Where a place in a page stands on the screen. The window has no border below or beside the page. */
export async function onScreen(surface: Surface, x: number, y: number): Promise<ScreenPlace> {
  const corner = await surface.evaluate(() => {
    const firefox = window as unknown as { mozInnerScreenX?: number; mozInnerScreenY?: number };
    return {
      x: firefox.mozInnerScreenX ?? window.screenX + (window.outerWidth - window.innerWidth) / 2,
      y: firefox.mozInnerScreenY ?? window.screenY + window.outerHeight - window.innerHeight,
    };
  });
  return { x: corner.x + x, y: corner.y + y };
}
