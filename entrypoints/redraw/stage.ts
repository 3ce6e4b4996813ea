/** A document of our own beside the page, out of sight, where the copy is laid out. */
import { rootOf } from '@/utils/platforms/dom';

/** A second line of defence: the copy has no addresses, and here none would be followed. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
const LOAD_MAX_MS = 2_000;

export interface Stage {
  readonly document: Document;
  /** Leaves nothing of it in the page. */
  remove(): void;
}

export async function openStage(width: number, height: number): Promise<Stage> {
  const host = document.createElement('div');
  const frame = document.createElement('iframe');
  const styles: Readonly<Record<string, string>> = {
    all: 'initial',
    position: 'fixed',
    left: '-100000px',
    top: '0',
    width: `${width}px`,
    height: `${height}px`,
    opacity: '0',
    border: '0',
    'pointer-events': 'none',
  };
  for (const element of [host, frame]) {
    for (const [name, value] of Object.entries(styles)) {
      element.style.setProperty(name, value, 'important');
    }
  }
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  host.attachShadow({ mode: 'closed' }).append(frame);
  // Firefox puts the empty document in only after a while, and takes what was there before away.
  const loaded = new Promise<void>((resolve) => {
    frame.addEventListener(
      'load',
      () => {
        resolve();
      },
      { once: true },
    );
    setTimeout(resolve, LOAD_MAX_MS);
  });
  rootOf(document)?.append(host);
  await loaded;
  const inner = frame.contentDocument;
  if (inner === null) {
    host.remove();
    throw new Error('no document');
  }
  return {
    document: inner,
    remove: () => {
      host.remove();
    },
  };
}

/** Puts the copy in place of what is there. */
export function fillStage({ document: stage }: Stage, copy: HTMLElement): void {
  const policy = stage.createElement('meta');
  policy.setAttribute('http-equiv', 'Content-Security-Policy');
  policy.setAttribute('content', POLICY);
  stage.head.append(policy);
  stage.replaceChild(stage.adoptNode(copy), stage.documentElement);
}
