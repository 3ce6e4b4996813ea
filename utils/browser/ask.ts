/** The asking end of the message map. Apart from the answering end, whose schemas the popup does not need. */
import { errorCodeOf } from '@/utils/evidence/errors';
import type { AnswerOf, RequestName, RequestOf } from '@/utils/services/messages';
import { browser } from './api';

/** Asks the background. Never rejects: what goes wrong is an answer with a code. */
export async function ask<N extends RequestName>(
  name: N,
  request: RequestOf<N>,
): Promise<AnswerOf<N>> {
  try {
    const answer = await browser.runtime.sendMessage<unknown, AnswerOf<N> | undefined>({
      name,
      request,
    });
    return answer ?? { ok: false, code: 'unexpected' };
  } catch (thrown) {
    return { ok: false, code: errorCodeOf(thrown) };
  }
}
