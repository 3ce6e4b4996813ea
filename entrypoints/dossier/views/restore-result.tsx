/** What a restored backup brought, one sentence for each thing that happened. */
import { useEffect, useRef } from 'preact/hooks';
import { Copyable } from '@/components/copyable';
import { useLanguage, useTexts } from '@/components/language';
import type { RestoreResult } from '@/utils/services/backup-types';
import { backupTexts } from '@/utils/texts/backup';
import { fill } from '@/utils/texts/fill';
import { formatCount, formatInstant } from '@/utils/texts/format';
import { LIST_HASH } from '../route';

const COUNTED = [
  'alreadyHere',
  'extended',
  'stayRemoved',
  'removedElsewhere',
  'filesStay',
  'damaged',
] as const;

export function RestoreResultView({ result }: { readonly result: RestoreResult }) {
  const t = useTexts(backupTexts);
  const language = useLanguage();
  const done = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    done.current?.focus();
  }, []);
  const added = formatCount(result.added, language);
  const nothingNew = result.added === 0 && result.extended === 0;
  return (
    <>
      <p ref={done} tabIndex={-1} role="status">
        {fill(t.restored, { date: formatInstant(result.madeAt, language) })}
      </p>
      <ul class="lines">
        {result.added === 1 && <li>{t.addedOne}</li>}
        {result.added > 1 && <li>{fill(t.addedMany, { count: added })}</li>}
        {nothingNew && <li>{t.addedNone}</li>}
        {COUNTED.filter((what) => result[what] > 0).map((what) => (
          <li key={what}>
            {result[what] === 1
              ? t[`${what}-one`]
              : fill(t[`${what}-many`], { count: formatCount(result[what], language) })}
          </li>
        ))}
        {result.diverged.length > 0 && (
          <li>{fill(t.diverged, { numbers: result.diverged.join(', ') })}</li>
        )}
      </ul>
      {result.continues !== null && (
        <div class="stack stack--tight">
          <p>{t.newKey}</p>
          <Copyable value={result.fingerprint} name={t.fingerprint} />
        </div>
      )}
      <div>
        <a class="button" href={LIST_HASH}>
          {t.toList}
        </a>
      </div>
    </>
  );
}
