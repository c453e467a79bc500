import * as v from 'valibot';
import { minute } from '../shared/clock.js';
import { categoryKey } from '../shared/names.js';
import type { StoredInteraction } from '../types.js';
import type { NewInteraction } from './interaction-log.js';

// Trimmed as the catalogue trims its ids, so that they meet.
const text = (limit: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limit));
const item = v.union([text(200), v.pipe(v.number(), v.finite(), v.transform(String))]);
const time = v.fallback(v.optional(v.pipe(v.number(), v.finite())), undefined);
/** A fact beside the point: one that cannot be used is left out, and what happened still counts. */
const beside = <S extends v.GenericSchema<unknown, unknown>>(schema: S) =>
  v.fallback(v.optional(schema), undefined);
const inSlate = {
  slate: beside(text(100)),
  position: beside(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))),
};
const traded = {
  quantity: beside(v.pipe(v.number(), v.gtValue(0), v.maxValue(1e6))),
  value: beside(v.pipe(v.number(), v.minValue(0), v.maxValue(1e12))),
};
/** One of an item, a brand and a category, and no second. */
function onTarget<T extends 'dismiss' | 'restore', E extends v.ObjectEntries>(type: T, more: E) {
  const category = v.pipe(
    text(500),
    v.check((path) => categoryKey(path) !== ''),
  );
  const target = {
    item: v.optional(item),
    brand: v.optional(text(200)),
    category: v.optional(category),
  };
  return v.pipe(
    v.object({ type: v.literal(type), time, ...target, ...more }),
    v.check(
      (row) => [row.item, row.brand, row.category].filter(Boolean).length === 1,
      'it must name one of `item`, `brand` and `category`',
    ),
  );
}

const longestDwell = 30 * 60;
const seconds = v.pipe(
  v.number(),
  v.gtValue(0),
  v.transform((given) => Math.ceil(Math.min(given, longestDwell))),
);

const schema = v.variant('type', [
  v.object({ type: v.literal('view'), item, time, ...inSlate }),
  v.object({ type: v.literal('dwell'), item, time, seconds }),
  v.object({ type: v.literal('cart'), item, time, ...inSlate, ...traded }),
  v.object({ type: v.literal('remove-from-cart'), item, time, ...traded }),
  v.object({ type: v.literal('purchase'), item, time, ...traded }),
  v.object({ type: v.literal('return'), item, time, ...traded }),
  v.object({
    type: v.literal('search'),
    text: v.optional(v.pipe(v.string(), v.maxLength(10_000))),
    time,
  }),
  v.object({ type: v.literal('impression'), item, time, ...inSlate }),
  v.object({ type: v.literal('click'), item, time, ...inSlate }),
  onTarget('dismiss', inSlate),
  onTarget('restore', {}),
]);

export type CheckedInteraction = { row: NewInteraction } | { why: string };

/**
 * An untrusted interaction as the row to store. Unknown fields are dropped, and so are unusable values
 * of fields that may be missing; `time` is cut to the
 * minute and never lies after `now`; the text of a search is kept only with `storeSearchText`.
 */
export function checkInteraction(
  input: unknown,
  now: number,
  storeSearchText: boolean,
): CheckedInteraction {
  const checked = v.safeParse(schema, input);
  if (!checked.success) return { why: describe(checked.issues[0]) };
  const given = checked.output;
  const stamped = { ...given, time: toMinute(given.time ?? now, now) };
  if (stamped.type === 'search') {
    if (stamped.text === undefined) return { why: '`text` is missing' };
    if (!storeSearchText) delete stamped.text;
  }
  return { row: withoutUndefined(stamped) as NewInteraction };
}

/** A row as read from storage, or `undefined` where another version or a defect made it unreadable. */
export function readStoredRow(row: unknown, now: number): StoredInteraction | undefined {
  const sequence = (row as { sequence?: unknown } | null | undefined)?.sequence;
  if (typeof sequence !== 'number' || !Number.isFinite(sequence)) return undefined;
  const checked = v.safeParse(schema, row);
  if (!checked.success) return undefined;
  // A clock that was set back leaves times in the future: they count as now, so no age is negative.
  const time = toMinute(checked.output.time ?? 0, now);
  return withoutUndefined({ ...checked.output, time, sequence }) as StoredInteraction;
}

function toMinute(time: number, now: number): number {
  return Math.floor(Math.max(0, Math.min(time, now)) / minute) * minute;
}

function withoutUndefined<T extends object>(row: T): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T;
}

function describe(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'check' && !issue.path) return issue.message;
  const field = issue.path?.map((step) => String(step.key)).join('.');
  return field ? `\`${field}\` is ${issue.received}` : `it is ${issue.received}`;
}
