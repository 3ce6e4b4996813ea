/** Schemas at the borders, with our own error. */
import * as v from 'valibot';
import { EvidenceError } from './errors';

/** The value, if the schema takes it. @throws EvidenceError `bad-value` that names the field. */
export function checked<T extends v.GenericSchema>(schema: T, value: unknown): v.InferOutput<T> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new EvidenceError('bad-value', `${v.getDotPath(issue) ?? 'value'}: ${issue.message}`);
}
