/** What an export takes and gives. */
import type { ExhibitSummary } from '@/utils/evidence/exhibit';
import type { Language } from '@/utils/texts/language';
import type { VerificationReport } from '@/utils/verify/report';

export interface ExportChoice {
  /** In the order of the package. */
  readonly exhibitIds: readonly string[];
  readonly language: Language;
  /** Include viewer.json: who looked, and on what computer. */
  readonly includeViewer: boolean;
  /** Include whole source and page archive, where they were saved. */
  readonly includeWholePage: boolean;
}

export interface ExportProgress {
  readonly stage: 'reading' | 'building' | 'verifying';
  readonly done: number;
  readonly total: number;
}

export interface ExportResult {
  readonly packageId: string;
  readonly fileName: string;
  readonly content: Blob;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Of the key that signed the package. */
  readonly fingerprint: string;
  readonly report: VerificationReport;
  /** Chosen, but no longer as they were saved: the package holds none of them. */
  readonly leftOut: readonly ExhibitSummary[];
}

export interface LongWork {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}
