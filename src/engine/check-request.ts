import * as v from 'valibot';
import { type ErrorReport, report } from '../errors.js';
import type { RecommendRequest, Strategy } from '../types.js';
import type { CheckedRequest } from './checked-request.js';
import { strategies } from './strategies.js';

// Trimmed as the catalogue trims its ids, so that they meet.
const id = v.union([
  v.pipe(v.string(), v.trim(), v.minLength(1)),
  v.pipe(v.number(), v.transform(String)),
]);

const fields = {
  strategy: v.picklist(Object.keys(strategies) as Strategy[]),
  item: id,
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
  exclude: v.array(v.unknown()),
  repeats: v.picklist(['exclude', 'allow']),
  diversity: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  outOfStock: v.boolean(),
} satisfies Record<keyof RecommendRequest, v.GenericSchema<unknown, unknown>>;

const startsFromItem: ReadonlySet<Strategy> = new Set(['similar', 'complementary']);
const forgetsHistory: ReadonlySet<Strategy> = new Set(['for-you', 'because-you-viewed']);

/** An untrusted request with its defaults; a field that cannot be used is reported and defaulted. */
export function checkRequest(input: unknown): { request: CheckedRequest; problems: ErrorReport[] } {
  const given = (typeof input === 'object' && input !== null ? input : {}) as Record<
    string,
    unknown
  >;
  const problems: ErrorReport[] = [];
  function read<K extends keyof typeof fields>(
    field: K,
  ): v.InferOutput<(typeof fields)[K]> | undefined {
    if (given[field] === undefined) return undefined;
    const result = v.safeParse(fields[field], given[field]);
    if (result.success) return result.output as v.InferOutput<(typeof fields)[K]>;
    const { received, expected } = result.issues[0];
    const why = expected ? `is ${received} instead of ${expected}` : `is ${received}`;
    problems.push(report('REQUEST_INVALID', { field, why }));
    return undefined;
  }
  // One bad entry must not let the others back into the list.
  function readIds(entries: readonly unknown[]): string[] {
    const parsed = entries.map((entry) => v.safeParse(id, entry));
    if (parsed.some(({ success }) => !success)) {
      problems.push(report('REQUEST_INVALID', { field: 'exclude', why: 'holds what is no id' }));
    }
    return parsed.flatMap((one) => (one.success ? [one.output] : []));
  }
  const strategy = read('strategy') ?? 'for-you';
  const request: CheckedRequest = {
    strategy,
    item: read('item'),
    limit: read('limit') ?? 10,
    exclude: readIds(read('exclude') ?? []),
    repeats: read('repeats') ?? (forgetsHistory.has(strategy) ? 'exclude' : 'allow'),
    diversity: read('diversity') ?? 0.3,
    outOfStock: read('outOfStock') ?? false,
  };
  if (request.item === undefined && startsFromItem.has(strategy)) {
    problems.push(report('REQUEST_INVALID', { field: 'item', why: `is missing for ${strategy}` }));
  }
  return { request, problems };
}
