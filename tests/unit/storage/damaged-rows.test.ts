import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createConnection } from '../../../src/storage/connection.js';
import { createIndexedDbLog } from '../../../src/storage/indexeddb-log.js';
import { readStoredRow } from '../../../src/storage/interaction-row.js';
import { freshIndexedDb, plant } from '../../support/fresh-indexeddb.js';
import { now, view, withoutSequence } from '../../support/interactions.js';

async function logWith(records: readonly unknown[]) {
  freshIndexedDb();
  const log = createIndexedDbLog(createConnection('shop'), () => undefined);
  await log.read(now);
  await plant('shop', 'interactions', records);
  return log;
}

test('damaged rows are left out and counted; the sound ones around them stay', async () => {
  const log = await logWith([
    view('a'),
    { type: 'glance', item: 'b' },
    { type: 'view' },
    view('c'),
    {},
  ]);
  const { rows, damaged } = await log.read(now);
  expect(rows.map(withoutSequence)).toEqual([view('a'), view('c')]);
  expect(damaged).toBe(3);
});

test('whatever JSON lies in the store, reading, pruning and adding never throw', async () => {
  const record = fc.dictionary(
    fc.oneof(fc.constantFrom('type', 'item', 'time', 'seconds'), fc.string()),
    fc.oneof(fc.constantFrom<unknown>('view', 'dwell', 'search', 'a', now), fc.jsonValue()),
    { noNullPrototype: true },
  );
  // A key of its own would have to be a valid key; the store gives one.
  const records = fc.array(record.map(({ sequence: _, ...rest }) => rest));
  await fc.assert(
    fc.asyncProperty(records, async (planted) => {
      const log = await logWith(planted);
      const { rows, damaged } = await log.read(now);
      expect(rows.length + damaged).toBe(planted.length);
      for (const row of rows) expect(readStoredRow(row, now)).toEqual(row);
      await log.append([view('new')]);
      await log.prune({ days: 90, events: 5 }, now);
      const after = await log.read(now);
      expect(after.rows.at(-1)).toMatchObject(view('new'));
      expect(after.rows.length).toBeLessThanOrEqual(5);
    }),
    { numRuns: 60 },
  );
});
