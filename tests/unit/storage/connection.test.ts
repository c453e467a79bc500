import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createConnection, type Database } from '../../../src/storage/connection.js';
import { type Migration, migrations } from '../../../src/storage/schema.js';
import { freshIndexedDb, openRaw } from '../../support/fresh-indexeddb.js';

beforeEach(freshIndexedDb);
afterEach(() => {
  vi.useRealTimers();
});

const lost = () => new DOMException('Connection to Indexed Database server lost', 'UnknownError');
const add = (item: string) => (database: Database) => database.add('interactions', { item });
const count = (database: Database) => database.count('interactions');
const newer: readonly Migration[] = [
  ...migrations,
  (database) => {
    (database as unknown as IDBDatabase).createObjectStore('of the next version');
  },
];

test('a connection closed under us is opened anew, and the caller does not notice', async () => {
  const connection = createConnection('shop');
  await connection.run(add('a'));
  await connection.run(async (database) => database.close());
  await connection.run(add('b'));
  expect(await connection.run(count)).toBe(2);
});

test.each(['UnknownError', 'InvalidStateError', 'AbortError'])(
  'a job that fails with %s is tried once more on a new connection, and not a third time',
  async (name) => {
    const used = new Set<Database>();
    const job = vi.fn(async (database: Database) => {
      used.add(database);
      throw new DOMException('gone', name);
    });
    await expect(createConnection('shop').run(job)).rejects.toMatchObject({ name });
    expect(job).toHaveBeenCalledTimes(2);
    expect(used.size).toBe(2);
  },
);

test('what does not mean a lost connection is not tried again', async () => {
  const job = vi.fn(() => Promise.reject(new DOMException('no', 'ConstraintError')));
  await expect(createConnection('shop').run(job)).rejects.toMatchObject({
    name: 'ConstraintError',
  });
  expect(job).toHaveBeenCalledOnce();
});

test('many jobs that lose their connection together all come through', async () => {
  const connection = createConnection('shop');
  let failures = 5;
  const job = async (database: Database) => {
    if (failures-- > 0) throw lost();
    return database.add('interactions', { item: 'x' });
  };
  await Promise.all(Array.from({ length: 5 }, () => connection.run(job)));
  expect(await connection.run(count)).toBe(5);
});

test('a newer script passes at once and finds all data; the older one stands aside', async () => {
  const old = createConnection('shop');
  await old.run(add('kept'));
  const young = createConnection('shop', newer);
  expect(await young.run(count)).toBe(1);
  await young.run(add('more'));
  await expect(old.run(count)).rejects.toMatchObject({
    code: 'STORAGE_UNAVAILABLE',
    detail: { why: expect.stringContaining('newer version') },
  });
  expect(await young.run(count)).toBe(2);
});

test('an older script that comes after a newer one stands aside and damages nothing', async () => {
  const young = createConnection('shop', newer);
  await young.run(add('kept'));
  await expect(createConnection('shop').run(count)).rejects.toMatchObject({
    code: 'STORAGE_UNAVAILABLE',
  });
  expect(await young.run(count)).toBe(1);
});

test('a tab that lets nobody upgrade costs two seconds, not for ever', async () => {
  await createConnection('shop').run(add('kept'));
  const stubborn = await openRaw('shop');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const young = createConnection('shop', newer);
  const refused = expect(young.run(count)).rejects.toMatchObject({
    code: 'STORAGE_UNAVAILABLE',
    detail: { why: expect.stringContaining('2000 ms') },
  });
  await vi.advanceTimersByTimeAsync(2_000);
  await refused;
  vi.useRealTimers();
  stubborn.close();
  // The late opening went through and was closed again: nothing stands in the way of a third version.
  const third = createConnection('shop', [...newer, () => undefined]);
  expect(await third.run(count)).toBe(1);
});

test('an opening that never settles is given up, and the next call tries again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { open } = IDBFactory.prototype;
  const silent = new IDBOpenDBRequest();
  const opening = vi.spyOn(IDBFactory.prototype, 'open').mockReturnValueOnce(silent);
  const connection = createConnection('shop');
  const refused = expect(connection.run(count)).rejects.toMatchObject({
    code: 'STORAGE_UNAVAILABLE',
  });
  await vi.advanceTimersByTimeAsync(2_000);
  await refused;
  vi.useRealTimers();
  opening.mockImplementation(open);
  expect(await connection.run(count)).toBe(0);
});

test('a closed connection stays closed: late work does not bring a removed database back', async () => {
  const connection = createConnection('shop');
  await connection.run(add('a'));
  connection.close();
  await expect(connection.run(add('b'))).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
  const early = createConnection('never opened');
  early.close();
  await expect(early.run(count)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['shop']);
});
