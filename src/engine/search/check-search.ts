import * as v from 'valibot';
import { type ErrorReport, report } from '../../errors.js';
import type { SearchFilter, SearchRequest } from '../../types.js';

/** A search with every default filled in. */
export interface CheckedSearch {
  text: string;
  limit: number;
  filter: SearchFilter;
  personal: boolean;
  without: readonly string[];
  prefix: boolean;
}

const names = v.array(v.pipe(v.string(), v.maxLength(500)));
const price = v.pipe(v.number(), v.minValue(0));

const fields = {
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
  personal: v.boolean(),
  without: names,
  prefix: v.boolean(),
} satisfies Record<Exclude<keyof SearchRequest, 'filter'>, v.GenericSchema<unknown, unknown>>;

const filterFields = {
  categories: names,
  brands: names,
  minPrice: price,
  maxPrice: price,
  inStock: v.boolean(),
} satisfies Record<keyof SearchFilter, v.GenericSchema<unknown, unknown>>;

/** An untrusted search with its defaults; a field that cannot be used is reported and defaulted. */
export function checkSearch(
  text: unknown,
  input: unknown,
): { search: CheckedSearch; problems: ErrorReport[] } {
  const problems: ErrorReport[] = [];
  const refuse = (field: string, why: string) => {
    problems.push(report('SEARCH_INVALID', { field, why: `is ${why}` }));
  };
  const readFields = <F extends Record<string, v.GenericSchema<unknown, unknown>>>(
    schemas: F,
    values: unknown,
    place: string,
  ): { [K in keyof F]?: v.InferOutput<F[K]> } => {
    const given = (typeof values === 'object' && values !== null ? values : {}) as Record<
      string,
      unknown
    >;
    const read: Record<string, unknown> = {};
    for (const [field, schema] of Object.entries(schemas)) {
      if (given[field] === undefined) continue;
      const result = v.safeParse(schema, given[field]);
      if (result.success) read[field] = result.output;
      else refuse(place + field, result.issues[0].received);
    }
    return read as { [K in keyof F]?: v.InferOutput<F[K]> };
  };
  if (typeof text !== 'string') refuse('text', typeof text);
  const {
    limit = 20,
    personal = true,
    without = [],
    prefix = true,
  } = readFields(fields, input, '');
  const filter = readFields(filterFields, (input as SearchRequest | null)?.filter, 'filter.');
  const search = { limit, personal, without, prefix, filter };
  return { search: { ...search, text: typeof text === 'string' ? text : '' }, problems };
}
