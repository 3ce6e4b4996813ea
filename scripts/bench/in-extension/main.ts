/** The page that the benchmark adds to a copy of the built extension, and what it can do there. */
import { floorOfExport, withJsZip, withZipJs } from './export-others';
import { lastExhibit } from './last-exhibit';
import { firstIds, seedBatch } from './seed';

const getuigeBench = {
  seedBatch,
  firstIds,
  lastExhibit,
  floorOfExport,
  withJsZip,
  withZipJs,
};

export type BenchPage = typeof getuigeBench;

Object.assign(globalThis, { getuigeBench });
