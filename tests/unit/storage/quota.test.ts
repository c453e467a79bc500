import { beforeEach, expect, test, vi } from 'vitest';
import { createConnection } from '../../../src/storage/connection.js';
import { createIndexedDbLog } from '../../../src/storage/indexeddb-log.js';
import { createIndexedDbVectors } from '../../../src/storage/indexeddb-vectors.js';
import { injectFault } from '../../support/failing-indexeddb.js';
import { freshIndexedDb } from '../../support/fresh-indexeddb.js';
import { now, view } from '../../support/interactions.js';

beforeEach(freshIndexedDb);

async function filled() {
  const onFull = vi.fn();
  const connection = createConnection('shop');
  const log = createIndexedDbLog(connection, onFull);
  const vectors = createIndexedDbVectors(connection);
  await vectors.save({
    model: 'm',
    dimensions: 1,
    hashes: ['h'],
    codes: Int8Array.of(1),
    scales: Float32Array.of(1),
  });
  await log.append(['a', 'b', 'c', 'd'].map((item) => view(item)));
  const items = async () => (await log.read(now)).rows.map((row) => 'item' in row && row.item);
  return { log, vectors, onFull, items };
}

test.each(['abort', 'throw'] as const)(
  'a full device (%s) loses the oldest half and the vectors, and then takes the new row',
  async (how) => {
    const { log, vectors, onFull, items } = await filled();
    // The first call opens the transaction, the second adds.
    const fault = injectFault({ call: 2, how, name: 'QuotaExceededError' });
    await log.append([view('new')]);
    fault.stop();
    expect(onFull).toHaveBeenCalledOnce();
    expect(await items()).toEqual(['c', 'd', 'new']);
    expect(await vectors.load('m')).toEqual([]);
  },
);

test('what was dismissed stays dismissed on a full device', async () => {
  const { log, items } = await filled();
  await log.append([{ type: 'dismiss', item: 'x', time: now }, view('e')]);
  for (const item of ['new', 'newer']) {
    const fault = injectFault({ call: 2, how: 'abort', name: 'QuotaExceededError' });
    await log.append([view(item)]);
    fault.stop();
  }
  // Five views lose three, the three then there lose two.
  expect(await items()).toEqual(['x', 'new', 'newer']);
});

test('a device that stays full is an error to the caller, and half-written rows are not there', async () => {
  const { log, items } = await filled();
  const fault = injectFault({ call: 2, how: 'abort', name: 'QuotaExceededError', forever: true });
  await expect(log.append([view('x'), view('y')])).rejects.toMatchObject({
    name: 'QuotaExceededError',
  });
  fault.stop();
  const left = await items();
  expect(left).not.toContain('x');
  expect(left).not.toContain('y');
});
