/** The asking end of the message map. Apart from the answering end, whose schemas the popup does not need. */
import type { AnswerOf, Ask, RequestName, RequestOf } from '@/utils/services/messages';
import { browser } from './api';

/**
 * Asks the background. It answers every message, with a code where something goes wrong:
 * only one that was ended at work does not, and then the browser rejects, or gives nothing.
 */
export const ask: Ask = async <N extends RequestName>(name: N, request: RequestOf<N>) => {
  try {
    const answer = await browser.runtime.sendMessage<unknown, AnswerOf<N> | undefined>({
      name,
      request,
    });
    return answer ?? { ok: false, code: 'cut-off' };
  } catch {
    return { ok: false, code: 'cut-off' };
  }
};
