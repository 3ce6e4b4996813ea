/** What a parser of ours says was wrong, for the detail of a finding. */

/**
 * The message of our own error, without the value that was there instead: that can be
 * content of a page. What else was thrown came from hostile input and says nothing.
 */
export function errorDetail(thrown: unknown): string {
  const own = thrown instanceof Error && thrown.name === 'EvidenceError';
  return own
    ? thrown.message.replace(/^bad-value: /, '').replace(/ but received [^]*$/, '')
    : 'cannot be read';
}
