import { beforeEach, expect, test, vi } from 'vitest';
import { Journal } from '../../src/capture/journal.js';
import type { InteractionType } from '../../src/types.js';
import { dump, freshIndexedDb } from '../support/fresh-indexeddb.js';
import { codeIn, tableRows } from '../support/readme.js';
import { startWorld } from '../support/test-engine.js';

beforeEach(freshIndexedDb);

/** The fields that `docs/privacy.md` lists for a type, a store or a key. */
function inventory(name: string): string[] {
  const row = tableRows('docs/privacy.md').find(([first]) => first === `\`${name}\``);
  return codeIn(row?.[1] ?? '')
    .filter((field) => field !== 'storeSearchText')
    .sort();
}

// A type that is added and not listed does not compile.
const types: Record<InteractionType, true> = {
  view: true,
  dwell: true,
  cart: true,
  'remove-from-cart': true,
  purchase: true,
  return: true,
  search: true,
  impression: true,
  click: true,
  dismiss: true,
  restore: true,
};

/** All that a page could tell, and more. */
const everything = {
  time: Date.now(),
  slate: 's',
  position: 1,
  quantity: 2,
  value: 3,
  seconds: 4,
  text: 'tent',
  aliases: ['/p/tent'],
  visitor: 'somebody',
  url: 'https://shop.example/p/tent',
  title: 'Tent',
};

test('the device holds what the inventory lists, and nothing else', async () => {
  const world = await startWorld({
    items: [{ id: 'tent', title: 'Tent', vector: [1, 0] }],
    consent: 'granted',
    options: { storeSearchText: true, database: 'windowshop' },
  });
  for (const type of Object.keys(types)) {
    const isDismissal = type === 'dismiss';
    const targets = isDismissal
      ? [{ item: 'tent' }, { brand: 'B' }, { category: 'C' }]
      : [{ item: type === 'restore' ? 'lamp' : 'tent' }];
    await world.engine.record(targets.map((target) => ({ type, ...everything, ...target })));
  }
  await world.settled();
  await world.engine.close();
  const { windowshop, ...others } = await dump();
  expect(others).toEqual({});
  expect(Object.keys(windowshop!).sort()).toEqual(['interactions', 'vectors']);
  for (const type of Object.keys(types)) {
    const rows = windowshop!.interactions!.filter((row) => (row as { type: string }).type === type);
    const fields = new Set(rows.flatMap((row) => Object.keys(row as object)));
    expect([type, ...[...fields].sort()]).toEqual([type, ...inventory(type)]);
  }
  const fields = windowshop!.vectors!.flatMap((block) => Object.keys(block as object));
  expect(fields.sort()).toEqual(inventory('vectors'));
});

test('the journal holds what the inventory lists', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  const journal = new Journal('windowshop-journal');
  const key = journal.add([{ type: 'view', item: 'tent' }]);
  const [entry] = JSON.parse(kept.get('windowshop-journal')!);
  expect(Object.keys(entry).sort()).toEqual(inventory('windowshop-journal').sort());
  journal.remove(key);
  expect(kept.size).toBe(0);
});

test('a journal that another script wrote, or a storage that refuses, costs the tail alone', () => {
  const journal = new Journal('windowshop-journal');
  for (const found of ['{', '7', '[null, 1, {"key": 1}]', '{"key": "a"}', null]) {
    vi.stubGlobal('sessionStorage', { getItem: () => found, setItem() {}, removeItem() {} });
    expect(journal.entries()).toEqual({ keys: [], interactions: [] });
  }
  vi.stubGlobal('sessionStorage', undefined);
  expect(() => journal.remove(journal.add([1n]))).not.toThrow();
});
