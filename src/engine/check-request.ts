import * as v from 'valibot';
import { type ErrorReport, report } from '../errors.js';
import type { RecommendRequest, Strategy } from '../types.js';
import type { CheckedRequest } from './checked-request.js';
import { strategies } from './strategies.js';

const id = v.union([v.pipe(v.string(), v.minLength(1)), v.pipe(v.number(), v.transform(String))]);

const fields = {
  strategy: v.picklist(Object.keys(strategies) as Strategy[]),
  item: id,
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
  exclude: v.array(id),
  repeats: v.picklist(['exclude', 'allow']),
  diversity: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  outOfStock: v.boolean(),
} satisfies Record<keyof RecommendRequest, v.GenericSchema<unknown, unknown>>;

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
    problems.push(report('REQUEST_INVALID', { field, why: `is ${result.issues[0].received}` }));
    return undefined;
  }
  const strategy = read('strategy') ?? 'for-you';
  const request: CheckedRequest = {
    strategy,
    item: read('item'),
    limit: read('limit') ?? 10,
    exclude: read('exclude') ?? [],
    repeats: read('repeats') ?? (forgetsHistory.has(strategy) ? 'exclude' : 'allow'),
    diversity: read('diversity') ?? 0.3,
    outOfStock: read('outOfStock') ?? false,
  };
  return { request, problems };
}
