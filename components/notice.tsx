/** A failure in calm words, announced once, with what to do next. */
import type { ErrorCode } from '@/utils/evidence/errors';
import { errorText } from '@/utils/texts/errors';
import { useLanguage } from './language';

export interface ProblemProps {
  readonly code: ErrorCode | null;
}

/** The container is always there, so that assistive technology hears what appears in it. */
export function Problem({ code }: ProblemProps) {
  const language = useLanguage();
  return (
    <div role="alert" class="problem">
      {code !== null && <p class="notice">{errorText(code, language)}</p>}
    </div>
  );
}
