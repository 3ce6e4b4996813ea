/** A failure in calm words, announced once, with what to do next. */
import type { ErrorCode } from '@/utils/evidence/errors';
import { useContext } from 'preact/hooks';
import { ErrorTextContext, useLanguage } from './language';

export interface ProblemProps {
  readonly code: ErrorCode | null;
}

/** The container is always there, so that assistive technology hears what appears in it. */
export function Problem({ code }: ProblemProps) {
  const language = useLanguage();
  const errorText = useContext(ErrorTextContext);
  return (
    <div role="alert" class="problem">
      {code !== null && <p class="notice">{errorText(code, language)}</p>}
    </div>
  );
}
