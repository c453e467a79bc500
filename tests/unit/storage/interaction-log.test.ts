import { expect, test } from 'vitest';
import { createConnection } from '../../../src/storage/connection.js';
import { createIndexedDbLog } from '../../../src/storage/indexeddb-log.js';
import { createEmptyLog, createMemoryLog } from '../../../src/storage/memory-log.js';
import { freshIndexedDb } from '../../support/fresh-indexeddb.js';
import { interactionLogContract } from '../../support/interaction-log-contract.js';
import { now, view } from '../../support/interactions.js';

// Memory has no next page: what reopens is the same log.
interactionLogContract('the memory log', { create: createMemoryLog, reopen: (log) => log });

const open = () => createIndexedDbLog(createConnection('shop'), () => undefined);

interactionLogContract('the IndexedDB log', {
  create() {
    freshIndexedDb();
    return open();
  },
  reopen: open,
});

test('the log of a visitor who declined keeps nothing', async () => {
  const log = createEmptyLog();
  await log.append([view('a')]);
  expect(await log.read(now)).toEqual({ rows: [], damaged: 0 });
  expect(log.kind).toBe('none');
});

test('two tabs that write at the same time lose none of each other’s rows', async () => {
  freshIndexedDb();
  const tabs = [open(), open()];
  const writes = Array.from({ length: 100 }, (_, index) =>
    tabs[index % 2]!.append([view(`${index}`)]),
  );
  await Promise.all(writes);
  const { rows } = await tabs[0]!.read(now);
  expect(new Set(rows.map((row) => 'item' in row && row.item)).size).toBe(100);
  expect(new Set(rows.map(({ sequence }) => sequence)).size).toBe(100);
});
