import * as v from 'valibot';
import type { ProductFilter } from '../types.js';
import { type Refuse, readFields } from './read-fields.js';

/** A name of a brand or a category. */
export const name = v.pipe(v.string(), v.maxLength(500));
const value = v.union([name, v.pipe(v.number(), v.transform(String))]);
const price = v.pipe(v.number(), v.minValue(0));

const names = v.array(name);

const fields = {
  categories: names,
  brands: names,
  attributes: v.record(v.string(), v.union([value, v.array(value)])),
  minPrice: price,
  maxPrice: price,
  inStock: v.boolean(),
} satisfies Record<keyof ProductFilter, v.GenericSchema<unknown, unknown>>;

/** An untrusted filter; a condition that cannot be used or met is refused and left out. */
export function checkFilter(input: unknown, place: string, refuse: Refuse): ProductFilter {
  const filter = readFields(fields, input, place, refuse);
  const { minPrice = 0, maxPrice = minPrice } = filter;
  if (minPrice > maxPrice) {
    refuse(`${place}minPrice`, `is ${minPrice}, which is above maxPrice ${maxPrice}`);
    delete filter.minPrice;
    delete filter.maxPrice;
  }
  return filter;
}
