import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NewInteraction } from '../../../src/storage/interaction-log.js';
import { expired } from '../../../src/storage/retention.js';
import type { StoredInteraction } from '../../../src/types.js';
import {
  anyInteraction,
  day,
  impression,
  minute,
  now,
  stored,
  view,
} from '../../support/interactions.js';

const views = (count: number) => Array.from({ length: count }, (_, at) => view(`v${at}`));
const dismiss = (item: string, time = now): NewInteraction => ({ type: 'dismiss', item, time });
const restore = (item: string): NewInteraction => ({ type: 'restore', item, time: now });
const fades = ({ type }: StoredInteraction) => type !== 'dismiss' && type !== 'restore';
const shown = (count: number) => Array.from({ length: count }, (_, at) => impression(`i${at}`));

test.each([
  ['nothing of an empty log', [], 90, 10, []],
  ['nothing while there is room', views(10), 90, 10, []],
  ['the oldest beyond the number', views(4), 90, 3, [1]],
  ['a row older than the days', [view('a', now - 90 * day - minute), view('b')], 90, 10, [1]],
  ['no row that is exactly that old', [view('a', now - 90 * day)], 90, 10, []],
  ['no row out of the future', [view('a', now + day)], 90, 10, []],
  ['impressions beyond half of all', [...shown(6)], 90, 10, [1]],
  ['impressions before views', [view('a'), ...shown(3), view('b')], 90, 3, [2, 3]],
  ['every impression where views fill the room', [...views(2), ...shown(2)], 90, 2, [3, 4]],
  ['all but the newest where one may stay', [...views(2), ...shown(2)], 90, 1, [1, 3, 4]],
  [
    'no dismissal in force, however old or many',
    [dismiss('a', now - 200 * day), ...views(3)],
    90,
    3,
    [],
  ],
  [
    'a dismissal that was taken back, with what took it back',
    [view('v'), dismiss('a'), restore('a')],
    90,
    10,
    [2, 3],
  ],
  ['a dismissal that was repeated', [dismiss('a'), dismiss('a')], 90, 10, [1]],
  ['what takes back nothing', [restore('a'), view('v')], 90, 10, [1]],
  [
    'no view to make room for a dismissal',
    [...views(2), dismiss('a'), dismiss('b'), dismiss('c')],
    90,
    2,
    [],
  ],
  [
    'dismissals beyond a thousand',
    Array.from({ length: 1_001 }, (_, at) => dismiss(`${at}`)),
    90,
    10,
    [1],
  ],
  [
    'by the order of recording, not by the clock',
    [view('a', now), view('b', now - day)],
    90,
    1,
    [1],
  ],
])('it removes %s', (_, rows, days, events, gone) => {
  expect(expired(stored(...rows), { days, events }, now)).toEqual(gone);
});

test('never more than the number stays, and no view goes while an impression stays beyond the number', () => {
  const limits = fc.record({ days: fc.integer({ min: 1, max: 200 }), events: fc.nat(20) });
  fc.assert(
    fc.property(fc.array(anyInteraction, { maxLength: 40 }), limits, (given, retention) => {
      const rows = stored(...given);
      const gone = new Set(expired(rows, retention, now));
      const kept = rows.filter(({ sequence }) => !gone.has(sequence)).filter(fades);
      expect(kept.length).toBeLessThanOrEqual(retention.events);
      const oldest = now - retention.days * day;
      for (const row of kept) expect(row.time).toBeGreaterThanOrEqual(oldest);
      const lostViews = rows.filter(
        (row) =>
          gone.has(row.sequence) && row.time >= oldest && row.type !== 'impression' && fades(row),
      );
      const keptViews = kept.filter(({ type }) => type !== 'impression');
      if (lostViews.length > 0) expect(keptViews).toHaveLength(retention.events);
    }),
  );
});

test('pruning what was pruned removes nothing more', () => {
  fc.assert(
    fc.property(fc.array(anyInteraction, { maxLength: 40 }), fc.nat(20), (given, events) => {
      const rows = stored(...given);
      const gone = new Set(expired(rows, { days: 60, events }, now));
      const kept = rows.filter(({ sequence }) => !gone.has(sequence));
      expect(expired(kept, { days: 60, events }, now)).toEqual([]);
    }),
  );
});
