/** The fingerprint of the key that seals here, to be confirmed outside a package. */
import { useEffect, useState } from 'preact/hooks';
import { Copyable } from '@/components/copyable';
import { useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { errorCodeOf, type ErrorCode } from '@/utils/evidence/errors';
import { settingsTexts } from '@/utils/texts/settings';
import { useService } from '../service-context';

export function KeySection() {
  const t = useTexts(settingsTexts);
  const service = useService();
  /** Undefined while it is read, null while there is none. */
  const [fingerprint, setFingerprint] = useState<string | null | undefined>(undefined);
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  useEffect(() => {
    service.keyFingerprint().then(setFingerprint, (thrown: unknown) => {
      setProblem(errorCodeOf(thrown));
    });
  }, [service]);
  return (
    <section class="card stack stack--tight" aria-labelledby="key">
      <h2 id="key">{t.key}</h2>
      <p>{t.keyHint}</p>
      {fingerprint === null && <p class="quiet">{t.keyNone}</p>}
      {typeof fingerprint === 'string' && (
        <p>
          <span class="quiet small">{t.fingerprint} (SHA-256)</span>{' '}
          <Copyable value={fingerprint} name={t.fingerprint} testId="key-fingerprint" />
        </p>
      )}
      <Problem code={problem} />
    </section>
  );
}
