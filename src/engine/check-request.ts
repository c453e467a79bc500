import * as v from 'valibot';
import type { ErrorReport } from '../errors.js';
import { defaultDiversity } from '../ranking/index.js';
import type { RecommendRequest, Rules, Strategy } from '../types.js';
import { limit, withinLimit } from './check-limit.js';
import { checkRules, id, joinRules, ruleFields } from './check-rules.js';
import type { CheckedRequest, CheckedRules } from './checked-request.js';
import { readFields, refuseWith } from './read-fields.js';
import { forgetsHistory, startsFromItem, strategies } from './strategies.js';

const requestFields = {
  strategy: v.picklist(Object.keys(strategies) as Strategy[]),
  item: id,
  limit,
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
  const refuse = refuseWith('REQUEST_INVALID', (problem) => problems.push(problem));
  const {
    strategy = 'for-you',
    item,
    limit: asked = 10,
    repeats,
    outOfStock,
    ...rest
  } = readFields(fields, input, '', refuse);
  const rules = joinRules(shop, checkRules(rest, '', refuse));
  const request: CheckedRequest = {
    ...rules,
    strategy,
    item,
    limit: withinLimit(asked, refuse),
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
