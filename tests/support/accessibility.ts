/** What axe-core finds wrong with a document: another's judgement, not ours. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Surface } from './browsers/types';

const SCRIPT = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** One line a violation: rule, and where. Empty where there is none. */
export async function violationsIn(surface: Surface): Promise<readonly string[]> {
  const script = await readFile(SCRIPT, 'utf8');
  // One call: what a call defines is not there in the next one in every browser.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it is only ever run in the document under test
  const run = new Function(`${script}
    return window.axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ' ' + failureSummary)));`);
  return surface.evaluate(run as () => Promise<readonly string[]>);
}
