import { describe, expect, it } from 'vitest';
import { createFindingList } from '@/utils/verify/finding-list';
import { checkSequence, type SequencePlace } from '@/utils/verify/sequence';

function findingsOf(...times: readonly string[]): string[] {
  const places = times.map((time, at): SequencePlace => ({
    where: `exhibits/000${at + 1}`,
    key: 'a'.repeat(64),
    number: at + 1,
    previousSealSha256: at === 0 ? null : String(at).repeat(64),
    sealSha256: String(at + 1).repeat(64),
    sealedUtc: `2026-11-${time}.000Z`,
  }));
  const list = createFindingList();
  checkSequence(places.reverse(), list);
  return list.findings.map(({ severity, code, where }) => `${severity} ${code} ${where}`);
}

describe('times along the sequence', () => {
  it('may follow each other', () => {
    expect(findingsOf('20T14:03:22', '20T14:03:22', '21T09:00:00')).toEqual([]);
  });

  it('say so where a later number has an earlier time', () => {
    expect(findingsOf('20T14:03:22', '01T09:00:00', '21T09:00:00')).toEqual([
      'remark sequence-clock-set-back exhibits/0002',
    ]);
  });
});
