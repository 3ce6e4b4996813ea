/** A saved page with buttons, as a person goes through it: down the page, from one button to the next. */
import type { Surface } from '../../tests/support/browsers/types';
import { waitUntil } from '../../tests/support/wait';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What stands in the page for this test. */
interface Walk {
  /** Goes to the next button that was not visited. @returns the first words beside it. */
  next(): string | null;
  /** The middle of that button, scrolled to where nothing covers it; null where something does everywhere. */
  spot(): Spot | null;
  addMade(html: string): void;
  buttonsInMade(): number;
  removeMade(): void;
}
type Walked = typeof globalThis & { readonly walk: Walk };

/** Posts of invented people, which are known to have buttons. */
export interface MadePosts {
  readonly html: string;
  readonly count: number;
}

/** Buttons stand before a post comes into the window: half a window above, half a window below. */
const STEP_IN_WINDOWS = 1.5;

/**
 * Visits every button of the page, each once, in the order of the page.
 * @param made stand at the end of the page for a moment: where they have their buttons, so has
 * everything else that gets one, and where they have and nothing else does, the page was looked at.
 * @param visit is handed a way to press the button, and the first words beside it.
 */
export async function walkButtons(
  page: Surface,
  made: MadePosts,
  visit: (press: () => Promise<void>, beside: string) => Promise<void>,
): Promise<void> {
  await page.evaluate(startWalk);
  for (let step = 0; await page.evaluate(scrollTo, step, STEP_IN_WINDOWS); step += 1) {
    await waitForButtons(page, made);
    for (;;) {
      const beside = await page.evaluate(() => (globalThis as Walked).walk.next());
      if (beside === null) break;
      await visit(() => pressHere(page), beside);
    }
  }
}

async function waitForButtons(page: Surface, { html, count }: MadePosts): Promise<void> {
  await page.evaluate((posts) => {
    (globalThis as Walked).walk.addMade(posts);
  }, html);
  await waitUntil('buttons beside made posts', async () => {
    return (await page.evaluate(() => (globalThis as Walked).walk.buttonsInMade())) === count;
  });
  await page.evaluate(() => {
    (globalThis as Walked).walk.removeMade();
  });
}

async function pressHere(page: Surface): Promise<void> {
  let before = '';
  const { x, y } = await waitUntil('the button to stand still, with nothing over it', async () => {
    const spot = await page.evaluate(() => (globalThis as Walked).walk.spot());
    const last = before;
    before = JSON.stringify(spot);
    return before === last ? spot : null;
  });
  await page.moveTo(x, y);
  await page.pressAt(x, y);
}

/** Runs in the page. @returns false where the page has ended. */
function scrollTo(step: number, stepInWindows: number): boolean {
  const top = step * stepInWindows * innerHeight;
  window.scrollTo({ top, behavior: 'instant' });
  return step === 0 || top < document.documentElement.scrollHeight;
}

/** Runs in the page, and so can use nothing from outside itself. */
function startWalk(): void {
  const visited = new WeakSet<Element>();
  let made: Element | null = null;
  let here: Element | null = null;
  // A closed shadow root shows nothing of itself; the element that holds it is like no other.
  const buttons = (root: ParentNode): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('div:empty')].filter(
      ({ style }) => style.getPropertyPriority('all') === 'important',
    );
  const besideOf = (button: Element): HTMLElement =>
    (button.previousElementSibling ?? button.parentElement) as HTMLElement;
  const walk: Walk = {
    next() {
      here = buttons(document).find((button) => !visited.has(besideOf(button))) ?? null;
      if (here === null) return null;
      const beside = besideOf(here);
      visited.add(beside);
      return beside.innerText.replace(/\s+/g, ' ').trim().slice(0, 60);
    },
    spot() {
      for (const block of ['nearest', 'center', 'start', 'end'] as const) {
        here?.scrollIntoView({ block, behavior: 'instant' });
        const box = here?.getBoundingClientRect() ?? new DOMRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        if (box.width > 0 && document.elementFromPoint(x, y) === here) return { x, y };
      }
      return null;
    },
    addMade(html) {
      made = document.createElement('div');
      made.setAttribute('style', 'position: fixed; inset: 0; overflow: hidden; background: white');
      made.innerHTML = html;
      document.body.append(made);
    },
    buttonsInMade: () => (made === null ? 0 : buttons(made).length),
    removeMade() {
      made?.remove();
    },
  };
  Object.assign(globalThis, { walk });
}
