import * as v from 'valibot';
import type { ErrorReport } from '../errors.js';
import type { Emphasis, ExcludeRule, Rules } from '../types.js';
import { checkFilter, name } from './check-filter.js';
import type { CheckedRules, Pin } from './checked-request.js';
import { isObject, type Refuse, readEach, readFields, refuseWith } from './read-fields.js';

// Trimmed as the catalogue trims its ids, so that they meet.
export const id = v.union([
  v.pipe(v.string(), v.trim(), v.minLength(1)),
  v.pipe(v.number(), v.transform(String)),
]);

const list = v.array(v.unknown());
const emphases = v.pipe(list, v.maxLength(50));
const most = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200));
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(199));

/** The fields of `Rules`; what lies within those that hold more is read by `checkRules`. */
export const ruleFields = {
  filter: v.unknown(),
  exclude: v.unknown(),
  boost: emphases,
  bury: emphases,
  maxPerBrand: most,
  maxPerCategory: most,
  pin: v.unknown(),
  diversity: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
} satisfies Record<keyof Rules, v.GenericSchema<unknown, unknown>>;

const excludeFields = {
  items: list,
  brands: list,
  categories: list,
} satisfies Record<keyof ExcludeRule, v.GenericSchema<unknown, unknown>>;

const emphasisFields = {
  when: v.unknown(),
  factor: v.pipe(v.number(), v.minValue(1), v.maxValue(100)),
} satisfies Record<keyof Emphasis, v.GenericSchema<unknown, unknown>>;

/** The untrusted `rules` of a shop; what cannot be used is reported and left out. */
export function checkShopRules(
  input: unknown,
  onProblem: (problem: ErrorReport) => void,
): CheckedRules {
  const refuse = refuseWith('OPTION_INVALID', onProblem);
  return checkRules(readFields(ruleFields, input, 'rules.', refuse), 'rules.', refuse);
}

/**
 * Rules whose fields were read with `ruleFields`; what cannot be used within them is refused and left out.
 *
 * @param place of the rules within another object, with its last dot.
 */
export function checkRules(
  read: { [K in keyof Rules]?: v.InferOutput<(typeof ruleFields)[K]> },
  place: string,
  refuse: Refuse,
): CheckedRules {
  return {
    filters: read.filter === undefined ? [] : [checkFilter(read.filter, `${place}filter.`, refuse)],
    exclude: readExclude(read.exclude, `${place}exclude`, refuse),
    boost: readEmphases(read.boost, `${place}boost`, refuse),
    bury: readEmphases(read.bury, `${place}bury`, refuse),
    maxPerBrand: read.maxPerBrand,
    maxPerCategory: read.maxPerCategory,
    pins: read.pin === undefined ? undefined : readPins(read.pin, `${place}pin.`, refuse),
    diversity: read.diversity,
  };
}

/** Where nobody gave any. */
export const noRules = checkRules({}, '', () => undefined);

/** Rules of the shop and of a request: see `Rules` for which of them hold. */
export function joinRules(shop: CheckedRules, own: CheckedRules): CheckedRules {
  const both = <K extends 'items' | 'brands' | 'categories'>(field: K) => [
    ...shop.exclude[field],
    ...own.exclude[field],
  ];
  return {
    filters: [...shop.filters, ...own.filters],
    exclude: { items: both('items'), brands: both('brands'), categories: both('categories') },
    boost: [...shop.boost, ...own.boost],
    bury: [...shop.bury, ...own.bury],
    maxPerBrand: own.maxPerBrand ?? shop.maxPerBrand,
    maxPerCategory: own.maxPerCategory ?? shop.maxPerCategory,
    pins: own.pins ?? shop.pins,
    diversity: own.diversity ?? shop.diversity,
  };
}

function readExclude(input: unknown, place: string, refuse: Refuse): Required<ExcludeRule> {
  const isList = Array.isArray(input);
  const { items, brands, categories } = readFields(
    excludeFields,
    isList ? { items: input } : input,
    `${place}.`,
    refuse,
  );
  return {
    items: readEach(id, items ?? [], isList ? place : `${place}.items`, refuse),
    brands: readEach(name, brands ?? [], `${place}.brands`, refuse),
    categories: readEach(name, categories ?? [], `${place}.categories`, refuse),
  };
}

/** An entry is used whole or not at all: with a condition less it would mean other products. */
function readEmphases(entries: readonly unknown[] = [], place: string, refuse: Refuse): Emphasis[] {
  return entries.flatMap((entry, index) => {
    let isWhole = true;
    const refuseEntry: Refuse = (field, why) => {
      isWhole = false;
      refuse(field, why);
    };
    const at = `${place}.${index}.`;
    const { when, factor = 1 } = readFields(emphasisFields, entry, at, refuseEntry);
    const conditions = checkFilter(when, `${at}when.`, refuseEntry);
    return isWhole ? [{ when: conditions, factor }] : [];
  });
}

// In an order of their own, so that the order of the keys does not matter.
function readPins(input: unknown, at: string, refuse: Refuse): Pin[] {
  const items = isObject(input) ? Object.keys(input) : [];
  const schemas = Object.fromEntries(items.map((item) => [item, place]));
  return Object.entries(readFields(schemas, input, at, refuse))
    .map(([item, position]) => ({ item: item.trim(), position: position! }))
    .sort((one, other) => one.position - other.position || (one.item < other.item ? -1 : 1));
}
