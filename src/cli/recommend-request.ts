import { startsFromItem, strategies } from '../engine/strategies.js';
import type { RecommendRequest, Strategy } from '../types.js';
import { readChoice, readShare, readWhole } from './parse-options.js';
import { UsageError } from './usage-error.js';

/** The options of `windowshop recommend` that make up the request, as typed. */
export interface RequestWords {
  strategy?: string | undefined;
  item?: string | undefined;
  limit?: string | undefined;
  history?: string | undefined;
  repeats?: string | undefined;
  diversity?: string | undefined;
}

/** What `--strategy` takes. */
export const strategyNames = Object.keys(strategies) as Strategy[];

/** The request they stand for. Throws `UsageError`. */
export function readRequest(words: RequestWords): RecommendRequest {
  const { strategy, item, limit, history, repeats, diversity } = words;
  const natural = item !== undefined && history === undefined ? 'similar' : 'for-you';
  const request: RecommendRequest = {
    strategy: strategy === undefined ? natural : readChoice('strategy', strategy, strategyNames),
  };
  if (item === undefined && startsFromItem.has(request.strategy!)) {
    throw new UsageError(`--strategy ${request.strategy} needs --item ID.`);
  }
  if (item !== undefined) request.item = item;
  if (limit !== undefined) request.limit = readWhole('limit', limit, 1, 200);
  if (diversity !== undefined) request.diversity = readShare('diversity', diversity);
  if (repeats !== undefined) {
    request.repeats = readChoice('repeats', repeats, ['exclude', 'allow']);
  }
  return request;
}

/** The ids in `"a, b,c"`, in order. */
export function readIds(list: string): string[] {
  return list
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);
}
