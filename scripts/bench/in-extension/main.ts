/** The page that the benchmark adds to a copy of the built extension, and what it can do there. */
import { floorOfExport, withJsZip, withZipJs } from './export-others';
import { firstIds, seedBatch } from './seed';

const getuigeBench = { seedBatch, firstIds, floorOfExport, withJsZip, withZipJs };

export type BenchPage = typeof getuigeBench;

Object.assign(globalThis, { getuigeBench });
