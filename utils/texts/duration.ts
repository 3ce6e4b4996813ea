/** How long something took, in words. Apart from format.ts, so that the popup loads no locale of date-fns. */
import { formatDuration as durationInWords } from 'date-fns/formatDuration';
import { enGB } from 'date-fns/locale/en-GB';
import { nl } from 'date-fns/locale/nl';
import type { Language } from './language';

const LOCALES = { nl, en: enGB } as const;

/** `3 minuten 12 seconden`; less than a second is said as such by the caller. Whole seconds, from milliseconds. */
export function formatDuration(ms: number, language: Language): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const duration = {
    days: Math.floor(seconds / 86_400),
    hours: Math.floor((seconds % 86_400) / 3600),
    minutes: Math.floor((seconds % 3600) / 60),
    seconds: seconds % 60,
  };
  const locale = LOCALES[language];
  return (
    durationInWords(duration, { locale }) || durationInWords({ seconds: 0 }, { locale, zero: true })
  );
}
