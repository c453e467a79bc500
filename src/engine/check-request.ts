import * as v from 'valibot';
import { type ErrorReport, report } from '../errors.js';
import { defaultDiversity } from '../ranking/index.js';
import type { RecommendRequest, Rules, Strategy } from '../types.js';
import { checkRules, id, joinRules, ruleFields } from './check-rules.js';
import type { CheckedRequest, CheckedRules } from './checked-request.js';
import { readFields } from './read-fields.js';
import { forgetsHistory, startsFromItem, strategies } from './strategies.js';

const requestFields = {
  strategy: v.picklist(Object.keys(strategies) as Strategy[]),
  item: id,
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
  repeats: v.picklist(['exclude', 'allow']),
  outOfStock: v.boolean(),
} satisfies Record<Exclude<keyof RecommendRequest, keyof Rules>, v.GenericSchema<unknown, unknown>>;

const fields = { ...requestFields, ...ruleFields };

/**
 * An untrusted request with its defaults, and the shop's rules joined to its own; a field that cannot be
 * used is reported and defaulted.
 */
export function checkRequest(
  input: unknown,
  shop: CheckedRules,
): { request: CheckedRequest; problems: ErrorReport[] } {
  const problems: ErrorReport[] = [];
  const refuse = (field: string, why: string) => {
    problems.push(report('REQUEST_INVALID', { field, why }));
  };
  const {
    strategy = 'for-you',
    item,
    limit,
    repeats,
    outOfStock,
    ...rest
  } = readFields(fields, input, '', refuse);
  const rules = joinRules(shop, checkRules(rest, '', refuse));
  const request: CheckedRequest = {
    ...rules,
    strategy,
    item,
    limit: limit ?? 10,
    repeats: repeats ?? (forgetsHistory.has(strategy) ? 'exclude' : 'allow'),
    outOfStock: outOfStock ?? false,
    pins: rules.pins ?? [],
    diversity: rules.diversity ?? defaultDiversity,
  };
  if (item === undefined && startsFromItem.has(strategy)) {
    refuse('item', `is missing for ${strategy}`);
  }
  return { request, problems };
}
