import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { InteractionLog, NewInteraction } from '../../src/storage/interaction-log.js';
import type { DismissalTarget, Retention } from '../../src/types.js';
import { anyInteraction, day, impression, now, view, withoutSequence } from './interactions.js';

export interface LogUnderTest {
  /** A log without rows, on a fresh device. */
  create(): InteractionLog;
  /** The same log as the next page finds it. */
  reopen(log: InteractionLog): InteractionLog;
}

const wide: Retention = { days: 3_650, events: 10_000 };

async function rowsOf(log: InteractionLog): Promise<NewInteraction[]> {
  const { rows, damaged } = await log.read(now);
  expect(damaged).toBe(0);
  return rows.map(withoutSequence);
}

/** What every interaction log that keeps anything must do. */
export function interactionLogContract(name: string, { create, reopen }: LogUnderTest): void {
  describe(name, () => {
    let log: InteractionLog;
    beforeEach(() => {
      log = create();
    });

    test('starts empty', async () => {
      expect(await log.read(now)).toEqual({ rows: [], damaged: 0 });
    });

    test('gives back what was added, oldest first, whatever the times say', async () => {
      const rows = [view('a', now - day), view('b', now - 2 * day), view('a', now)];
      await log.append(rows.slice(0, 2));
      await log.append(rows.slice(2));
      expect(await rowsOf(log)).toEqual(rows);
    });

    test('numbers rows upwards, also after everything was removed', async () => {
      await log.append([view('a'), view('b')]);
      const before = (await log.read(now)).rows.map(({ sequence }) => sequence);
      await log.clear();
      await log.append([view('c')]);
      const [after] = (await log.read(now)).rows;
      expect(before[1]).toBeGreaterThan(before[0]!);
      expect(after!.sequence).toBeGreaterThan(before[1]!);
    });

    test('adding nothing is allowed', async () => {
      await log.append([]);
      expect(await rowsOf(log)).toEqual([]);
    });

    test('rows added at the same moment all arrive', async () => {
      const items = Array.from({ length: 20 }, (_, index) => `item ${index}`);
      await Promise.all(items.map((item) => log.append([view(item)])));
      const found = (await rowsOf(log)).map((row) => 'item' in row && row.item);
      expect(found).toEqual(items);
    });

    test('what was read is the reader’s own: changing it changes nothing in the log', async () => {
      await log.append([view('a')]);
      const { rows } = await log.read(now);
      rows.pop();
      expect(await rowsOf(log)).toEqual([view('a')]);
    });

    test('pruning removes what is too old or too much, and nothing else', async () => {
      await log.append([view('old', now - 91 * day), view('a'), impression('b'), view('c')]);
      await log.prune({ days: 90, events: 500 }, now);
      expect(await rowsOf(log)).toEqual([view('a'), impression('b'), view('c')]);
      await log.prune({ days: 90, events: 1 }, now);
      expect(await rowsOf(log)).toEqual([view('c')]);
    });

    test('pruning tells how many rows went', async () => {
      await log.append([view('a'), view('b'), view('c')]);
      expect(await log.prune({ days: 90, events: 1 }, now)).toBe(2);
      expect(await log.prune({ days: 90, events: 1 }, now)).toBe(0);
    });

    test('removing takes the rows named, and those only, for the next page too', async () => {
      await log.append([view('a'), impression('b'), view('c')]);
      const [, second] = (await log.read(now)).rows;
      await log.remove([second!.sequence, 12_345]);
      expect(await rowsOf(reopen(log))).toEqual([view('a'), view('c')]);
    });

    test('clearing leaves nothing for the next page', async () => {
      await log.append([view('a')]);
      await log.clear();
      expect(await rowsOf(reopen(log))).toEqual([]);
    });

    test('whatever is done in whatever order, it holds what a plain list would hold', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          let tried = create();
          let model: NewInteraction[] = [];
          for (const { act, rows, retention } of steps) {
            if (act === 'append') {
              await tried.append(rows);
              model.push(...rows);
            } else if (act === 'prune') {
              await tried.prune(retention, now);
              model = pruned(model, retention);
            } else if (act === 'clear') {
              await tried.clear();
              model = [];
            } else tried = reopen(tried);
            expect(await rowsOf(tried)).toEqual(model);
          }
          await tried.prune(wide, now);
          expect(await rowsOf(tried)).toEqual(pruned(model, wide));
        }),
        { numRuns: 40 },
      );
    });
  });
}

const step = fc.record({
  act: fc.oneof(
    { weight: 4, arbitrary: fc.constant('append' as const) },
    { weight: 2, arbitrary: fc.constantFrom('prune' as const, 'reopen' as const) },
    { weight: 1, arbitrary: fc.constant('clear' as const) },
  ),
  rows: fc.array(anyInteraction, { maxLength: 6 }),
  retention: fc.record({
    days: fc.integer({ min: 1, max: 150 }),
    events: fc.integer({ min: 1, max: 12 }),
  }),
});

/** Retention once more, the slow and obvious way: from the newest row back, taking what has room. */
function pruned(rows: readonly NewInteraction[], { days, events }: Retention): NewInteraction[] {
  const standing = rows.filter((row, at) => {
    return row.type === 'dismiss' && !rows.slice(at + 1).some((later) => concernsSame(row, later));
  });
  const fading = rows.filter(({ type }) => type !== 'dismiss' && type !== 'restore');
  const young = fading.filter(({ time }) => time >= now - days * day);
  const isImpression = ({ type }: NewInteraction) => type === 'impression';
  const others = young
    .filter((row) => !isImpression(row))
    .reverse()
    .slice(0, events);
  const room = Math.min(events - others.length, Math.floor(events / 2));
  const impressions = young.filter(isImpression).reverse().slice(0, room);
  return rows.filter((row) => [standing, others, impressions].some((kept) => kept.includes(row)));
}

function concernsSame(one: NewInteraction, other: NewInteraction): boolean {
  if (other.type !== 'dismiss' && other.type !== 'restore') return false;
  const written = ({ item, brand, category }: Partial<DismissalTarget>) =>
    [item, brand?.toLowerCase(), category?.toLowerCase().replaceAll(' ', '')].join('|');
  return written(one as Partial<DismissalTarget>) === written(other);
}
