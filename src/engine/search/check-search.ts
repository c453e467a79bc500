import * as v from 'valibot';
import type { ErrorReport } from '../../errors.js';
import type { ProductFilter, SearchRequest } from '../../types.js';
import { checkFilter } from '../check-filter.js';
import { limit, withinLimit } from '../check-limit.js';
import { readFields, refuseWith } from '../read-fields.js';

/** A search with every default filled in. */
export interface CheckedSearch {
  text: string;
  limit: number;
  filter: ProductFilter;
  personal: boolean;
  without: readonly string[];
  prefix: boolean;
}

const fields = {
  limit,
  filter: v.unknown(),
  personal: v.boolean(),
  without: v.array(v.pipe(v.string(), v.maxLength(500))),
  prefix: v.boolean(),
} satisfies Record<keyof SearchRequest, v.GenericSchema<unknown, unknown>>;

/** An untrusted search with its defaults; a field that cannot be used is reported and defaulted. */
export function checkSearch(
  text: unknown,
  input: unknown,
): { search: CheckedSearch; problems: ErrorReport[] } {
  const problems: ErrorReport[] = [];
  const refuse = refuseWith('SEARCH_INVALID', (problem) => problems.push(problem));
  if (typeof text !== 'string') refuse('text', `is ${typeof text}`);
  const read = readFields(fields, input, '', refuse);
  const search: CheckedSearch = {
    text: typeof text === 'string' ? text : '',
    limit: withinLimit(read.limit ?? 20, refuse),
    filter: checkFilter(read.filter, 'filter.', refuse),
    personal: read.personal ?? true,
    without: read.without ?? [],
    prefix: read.prefix ?? true,
  };
  return { search, problems };
}
