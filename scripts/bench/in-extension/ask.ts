/** Asks the page of the benchmark. Runs there, and stands alone: it is sent as text. */
import type { LastExhibit } from './last-exhibit';
import type { BenchPage } from './main';

export function askLastExhibit(): Promise<LastExhibit> {
  return (globalThis as unknown as { getuigeBench: BenchPage }).getuigeBench.lastExhibit();
}
