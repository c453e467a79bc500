import * as fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { createConnection } from '../../../src/storage/connection.js';
import { migrations } from '../../../src/storage/schema.js';
import { freshIndexedDb, plant } from '../../support/fresh-indexeddb.js';
import { openTab, type Tab, viewOf } from '../../support/history-tab.js';
import { day, minute, now } from '../../support/interactions.js';

beforeEach(freshIndexedDb);

test('a receipt tells what was kept and what was not, by place', async () => {
  const tab = openTab();
  await tab.history.setConsent('memory');
  const receipt = await tab.history.append([viewOf('a'), { type: 'glance' }, viewOf('b'), null]);
  expect(receipt.accepted).toBe(2);
  expect(receipt.rejected).toMatchObject([
    { code: 'INTERACTION_INVALID', row: 1, kept: false },
    { code: 'INTERACTION_INVALID', row: 3, kept: false },
  ]);
  expect(tab.items()).toEqual(['a', 'b']);
});

test('calls that are not awaited keep their order', async () => {
  const tab = openTab();
  const done = [tab.history.setConsent('granted')];
  for (const item of ['a', 'b', 'c']) done.push(tab.history.append([viewOf(item)]).then());
  done.push(tab.history.erase());
  for (const item of ['d', 'e']) done.push(tab.history.append([viewOf(item)]).then());
  await Promise.all(done);
  expect(tab.items()).toEqual(['d', 'e']);
});

test.each(['memory', 'granted'] as const)(
  'under `%s` only as much is kept as the shop said, and only as long',
  async (consent) => {
    let time = now;
    const tab = openTab({ retention: { days: 30, events: 3 }, clock: () => time });
    await tab.history.setConsent(consent);
    await tab.history.append(['a', 'b', 'c', 'd'].map(viewOf));
    expect(tab.items()).toEqual(['b', 'c', 'd']);
    time += 30 * day + minute;
    await tab.history.append([viewOf('e')]);
    expect(tab.items()).toEqual(['e']);
  },
);

test('what is too old goes when the history is opened, before anything is recorded', async () => {
  const before = openTab();
  await before.history.setConsent('granted');
  await before.history.append([viewOf('a')]);
  const later = openTab({ clock: () => now + 91 * day });
  await later.history.setConsent('granted');
  expect(later.items()).toEqual([]);
});

test('a clock that was set back never makes rows younger than now', async () => {
  let time = now;
  const tab = openTab({ clock: () => time });
  await tab.history.setConsent('granted');
  await tab.history.append([viewOf('a')]);
  time = now - 20 * day;
  await tab.history.append([viewOf('b')]);
  expect(tab.items()).toEqual(['a', 'b']);
  for (const row of tab.history.rows) expect(row.time).toBeLessThanOrEqual(time);
});

test('damaged rows are reported and do not hide the sound ones', async () => {
  const first = openTab();
  await first.history.setConsent('granted');
  await first.history.append([viewOf('a')]);
  await plant('shop', 'interactions', [{ type: 'glance' }, { nothing: true }]);
  const tab = openTab();
  await tab.history.setConsent('granted');
  expect(tab.items()).toEqual(['a']);
  expect(tab.problems).toMatchObject([{ code: 'STORAGE_ROW_DAMAGED', detail: { count: 2 } }]);
});

async function twoTabs(): Promise<[Tab, Tab]> {
  const others: Tab[] = [];
  const tabs: [Tab, Tab] = [openTab({ others }), openTab({ others })];
  for (const { history } of tabs) await history.setConsent('granted');
  return tabs;
}

/** Until what a tab was told has been dealt with: its queue is serial. */
const settled = (tab: Tab) => tab.history.append([]);

test('a tab sees what another one recorded', async () => {
  const [one, other] = await twoTabs();
  await one.history.append([viewOf('a')]);
  await settled(other);
  expect(other.items()).toEqual(['a']);
});

test('an erase is heard by the other tab, which cannot write old rows back', async () => {
  const [one, other] = await twoTabs();
  await one.history.append([viewOf('a')]);
  await other.history.append([viewOf('b')]);
  await one.history.erase();
  await settled(other);
  expect(other.items()).toEqual([]);
  await other.history.append([viewOf('c')]);
  await settled(one);
  expect(one.items()).toEqual(['c']);
});

test('an erase empties another tab’s memory too', async () => {
  const others: Tab[] = [];
  const [one, other] = [openTab({ others }), openTab({ others })];
  await one.history.setConsent('granted');
  await other.history.setConsent('memory');
  await other.history.append([viewOf('a')]);
  await one.history.erase();
  await settled(other);
  expect(other.items()).toEqual([]);
});

test('two tabs that record at the same time, in any order, both keep everything', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 16 }), async (turns) => {
      freshIndexedDb();
      const [one, other] = await twoTabs();
      const items = turns.map((_, index) => `${index}`);
      await Promise.all(
        turns.map((first, index) => (first ? one : other).history.append([viewOf(items[index]!)])),
      );
      await settled(one);
      await settled(other);
      expect(one.items().sort()).toEqual(items.sort());
      expect(other.items()).toEqual(expect.arrayContaining(items));
    }),
    { numRuns: 25 },
  );
});

test('beside a newer script an old tab goes on in memory, and both keep what they know', async () => {
  const old = openTab();
  await old.history.setConsent('granted');
  await old.history.append([viewOf('a')]);
  const newer = createConnection('shop', [...migrations, () => undefined]);
  expect(await newer.run((database) => database.count('interactions'))).toBe(1);
  await old.history.append([viewOf('b')]);
  expect(old.items()).toEqual(['a', 'b']);
  expect(old.history.kind).toBe('memory');
  expect(old.problems).toMatchObject([{ code: 'STORAGE_UNAVAILABLE' }]);
  expect(await newer.run((database) => database.count('interactions'))).toBe(1);
});
