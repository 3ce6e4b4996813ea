/** The fingerprint of the key that seals here, to be confirmed outside a package. */
import { useEffect, useState } from 'preact/hooks';
import { Copyable } from '@/components/copyable';
import { useLanguage, useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { errorCodeOf, type ErrorCode } from '@/utils/evidence/errors';
import type { KeyState } from '@/utils/services/keys';
import { fill } from '@/utils/texts/fill';
import { formatInstant } from '@/utils/texts/format';
import { settingsTexts } from '@/utils/texts/settings';
import { useService } from '../service-context';

export function KeySection() {
  const t = useTexts(settingsTexts);
  const service = useService();
  /** Null while it is read. */
  const [state, setState] = useState<KeyState | null>(null);
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  useEffect(() => {
    service.keyState().then(setState, (thrown: unknown) => {
      setProblem(errorCodeOf(thrown));
    });
  }, [service]);
  return (
    <section class="card stack stack--tight" aria-labelledby="key">
      <h2 id="key">{t.key}</h2>
      <p>{t.keyHint}</p>
      {state !== null && <Key state={state} />}
      <Problem code={problem} />
    </section>
  );
}

function Key({ state: { fingerprint, lost, replaces } }: { readonly state: KeyState }) {
  const t = useTexts(settingsTexts);
  const language = useLanguage();
  return (
    <>
      {fingerprint === null && lost === null && <p class="quiet">{t.keyNone}</p>}
      {lost !== null && <p class="notice">{t.keyLost}</p>}
      {fingerprint !== null && (
        <Fingerprint name={t.fingerprint} value={fingerprint} testId="key-fingerprint" />
      )}
      {replaces !== null && (
        <p class="notice">{fill(t.keyReplaced, { time: formatInstant(replaces.at, language) })}</p>
      )}
      <Earlier fingerprint={lost ?? replaces?.fingerprint ?? null} />
    </>
  );
}

function Earlier({ fingerprint }: { readonly fingerprint: string | null }) {
  const t = useTexts(settingsTexts);
  if (fingerprint === null) return null;
  return <Fingerprint name={t.fingerprintBefore} value={fingerprint} testId="key-before" />;
}

interface FingerprintProps {
  readonly name: string;
  readonly value: string;
  readonly testId: string;
}

function Fingerprint({ name, value, testId }: FingerprintProps) {
  return (
    <p>
      <span class="quiet small">{name} (SHA-256)</span>{' '}
      <Copyable value={value} name={name} testId={testId} />
    </p>
  );
}
