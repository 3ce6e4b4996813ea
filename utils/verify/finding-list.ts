/** Collects what a verification finds and which of its steps held. */
import type { Check, Finding, FindingCode } from './report';

/** A hostile package cannot make a report longer than this, of each severity. */
export const MAX_FINDINGS = 500;
const MAX_WHERE_LENGTH = 300;

export interface FindingList {
  readonly findings: readonly Finding[];
  readonly checks: readonly Check[];
  /** Whether anything broken was found, also beyond the longest list. */
  isBroken(): boolean;
  /** Something does not hold. */
  broken(code: FindingCode, where: string, detail: string): void;
  /** Something to know, which changes no verdict. */
  remark(code: FindingCode, where: string, detail: string): void;
  /** Runs a step; it holds when nothing broken was found in it. */
  check<T>(what: Check['what'], where: string, step: () => T | Promise<T>): Promise<T>;
}

/** An empty list. */
export function createFindingList(): FindingList {
  const findings: Finding[] = [];
  const checks: Check[] = [];
  const counts = { broken: 0, remark: 0 };
  const add = (finding: Finding): void => {
    const count = ++counts[finding.severity];
    if (count <= MAX_FINDINGS) findings.push(finding);
    else if (count === MAX_FINDINGS + 1) findings.push(tooMany(finding.severity));
  };
  const printed = (text: string): string =>
    text.replace(/\p{C}/gu, '\uFFFD').slice(0, MAX_WHERE_LENGTH);
  return {
    findings,
    checks,
    isBroken: () => counts.broken > 0,
    broken(code, where, detail) {
      add({ code, severity: 'broken', where: printed(where), detail: printed(detail) });
    },
    remark(code, where, detail) {
      add({ code, severity: 'remark', where: printed(where), detail: printed(detail) });
    },
    async check(what, where, step) {
      const before = counts.broken;
      const result = await step();
      checks.push({ what, where, holds: counts.broken === before });
      return result;
    },
  };
}

function tooMany(severity: Finding['severity']): Finding {
  return { code: 'more-findings', severity, where: '', detail: `more than ${MAX_FINDINGS}` };
}
