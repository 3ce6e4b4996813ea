/** How it stands with the backup, in a line for the popup and the dossier. */
import { fill } from './fill';
import { formatCount, formatDate } from './format';
import { inBothLanguages, type Language } from './language';

const texts = inBothLanguages({
  nl: {
    never: 'Back-up: nooit gemaakt',
    last: 'Laatste back-up: {date}.',
    allIn: 'Alles staat erin.',
    onlyHereOne: '1 bewijsstuk staat alleen op deze computer.',
    onlyHereMany: '{count} bewijsstukken staan alleen op deze computer.',
  },
  en: {
    never: 'Backup: never made',
    last: 'Last backup: {date}.',
    allIn: 'Everything is in it.',
    onlyHereOne: '1 exhibit exists only on this computer.',
    onlyHereMany: '{count} exhibits exist only on this computer.',
  },
});

export interface BackupStateWords {
  /** Wall clock; null where there never was a backup. */
  readonly lastBackupLocal: string | null;
  readonly onlyHere: number;
}

/** `Backup: never made`, or the date and what is not in it. */
export function backupStateText(state: BackupStateWords, language: Language): string {
  const t = texts[language];
  if (state.lastBackupLocal === null) return t.never;
  const date = formatDate(state.lastBackupLocal.slice(0, 10), language);
  const rest = state.onlyHere === 0 ? t.allIn : onlyHereText(state.onlyHere, language);
  return `${fill(t.last, { date })} ${rest}`;
}

/** `12 exhibits exist only on this computer.` */
export function onlyHereText(count: number, language: Language): string {
  const t = texts[language];
  return count === 1
    ? t.onlyHereOne
    : fill(t.onlyHereMany, { count: formatCount(count, language) });
}
