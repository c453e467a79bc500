import * as v from 'valibot';
import { type ErrorReport, report } from '../../errors.js';
import type { ProductFilter, SearchRequest } from '../../types.js';
import { checkFilter } from '../check-filter.js';
import { readFields } from '../read-fields.js';

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
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
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
  const refuse = (field: string, why: string) => {
    problems.push(report('SEARCH_INVALID', { field, why }));
  };
  if (typeof text !== 'string') refuse('text', `is ${typeof text}`);
  const read = readFields(fields, input, '', refuse);
  const search: CheckedSearch = {
    text: typeof text === 'string' ? text : '',
    limit: read.limit ?? 20,
    filter: checkFilter(read.filter, 'filter.', refuse),
    personal: read.personal ?? true,
    without: read.without ?? [],
    prefix: read.prefix ?? true,
  };
  return { search, problems };
}
