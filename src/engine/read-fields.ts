import * as v from 'valibot';
import { type ErrorCode, type ErrorReport, report } from '../errors.js';

type Schema = v.GenericSchema<unknown, unknown>;

/**
 * Hears of a field that cannot be used, and why: `limit`, `is "5" instead of number`.
 *
 * @param used in its place, where that is not the default.
 */
export type Refuse = (field: string, why: string, used?: string) => void;

/** Makes each refusal a problem of this code. */
export function refuseWith(code: ErrorCode, onProblem: (problem: ErrorReport) => void): Refuse {
  return (field, why, used = 'The default') => onProblem(report(code, { field, why, used }));
}

/**
 * The fields of an untrusted object, by their schemas. One that cannot be used, or that nobody knows, is
 * refused and left out.
 *
 * @param place of the object within another, with its last dot: `"filter."`. There it must be one.
 */
export function readFields<F extends Record<string, Schema>>(
  schemas: F,
  input: unknown,
  place: string,
  refuse: Refuse,
): { [K in keyof F]?: v.InferOutput<F[K]> } {
  if (place !== '' && input !== undefined && !isObject(input)) {
    refuse(place.slice(0, -1), 'is no plain object');
  }
  const read: [string, unknown][] = [];
  for (const [field, value] of Object.entries(isObject(input) ? input : {})) {
    if (value === undefined) continue;
    if (!Object.hasOwn(schemas, field)) {
      refuse(place + field, 'is not known');
      continue;
    }
    const result = v.safeParse(schemas[field]!, value);
    if (result.success) read.push([field, result.output]);
    else refuse(place + field, whyOf(result.issues[0]));
  }
  // fromEntries defines properties instead of assigning them: a key `__proto__` stays a plain key.
  return Object.fromEntries(read) as { [K in keyof F]?: v.InferOutput<F[K]> };
}

/** Those of `entries` that fit: one bad entry must not take the others along. */
export function readEach<S extends Schema>(
  schema: S,
  entries: readonly unknown[],
  field: string,
  refuse: Refuse,
): v.InferOutput<S>[] {
  const results = entries.map((entry) => v.safeParse(schema, entry));
  const bad = results.find(({ success }) => !success);
  if (bad) refuse(field, `holds what ${whyOf(bad.issues![0])}`);
  return results.flatMap((result) => (result.success ? [result.output] : []));
}

export function isObject(input: unknown): input is object {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

function whyOf({ received, expected }: v.BaseIssue<unknown>): string {
  return expected ? `is ${received} instead of ${expected}` : `is ${received}`;
}
