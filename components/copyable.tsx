/** A digest or fingerprint that people compare and copy. The text is exact: no spaces are added. */
import { useState } from 'preact/hooks';
import { sharedTexts } from '@/utils/texts/shared';
import { useTexts } from './language';

export interface CopyableProps {
  readonly value: string;
  /** What is copied, for people who do not see where the button stands. */
  readonly name: string;
  readonly testId?: string;
}

export function Copyable({ value, name, testId }: CopyableProps) {
  const t = useTexts(sharedTexts);
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const copy = async (): Promise<void> => {
    const done = await navigator.clipboard.writeText(value).then(
      () => true,
      () => false,
    );
    setOutcome(done ? 'copied' : 'failed');
  };
  return (
    <span class="copyable">
      <code data-testid={testId}>{value}</code>{' '}
      <button type="button" class="button button--quiet" onClick={() => void copy()}>
        {t.copy}
        <span class="visually-hidden"> {name}</span>
      </button>
      <span role="status" class="quiet small">
        {outcome === 'copied' && t.copied}
        {outcome === 'failed' && t.copyFailed}
      </span>
    </span>
  );
}
