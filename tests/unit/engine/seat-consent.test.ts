import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stubWorkers, throughTime } from '../../support/fake-worker.js';
import { freshIndexedDb } from '../../support/fresh-indexeddb.js';
import { takeSeat } from '../../support/seat-under-test.js';

beforeEach(() => {
  freshIndexedDb();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('declining ends the worker and forgets the history; lists go on', async () => {
  const workers = stubWorkers();
  const { seat, view, items, list, thread } = takeSeat();
  await view('a');
  await throughTime(seat.setConsent('denied'));
  expect(workers).toMatchObject([{ terminated: true }]);
  expect(thread()).toBe('inline');
  expect(await items()).toEqual([]);
  expect(await list()).toEqual(['a', 'b']);
});

test('agreeing after declining starts a worker', async () => {
  const workers = stubWorkers();
  const { seat, view, items, thread } = takeSeat({ consent: 'denied' });
  await view('a');
  await throughTime(seat.setConsent('memory'));
  expect(workers).toMatchObject([{ terminated: false }]);
  expect(thread()).toBe('worker');
  await view('b');
  expect(await items()).toEqual(['b']);
});

test('live facts about products outlast every change of consent', async () => {
  stubWorkers();
  const { seat, list } = takeSeat({ consent: 'denied' });
  await throughTime(seat.update([{ id: 'a', availability: 'out-of-stock' }]));
  expect(await list()).toEqual(['b']);
  await throughTime(seat.setConsent('granted'));
  expect(await list()).toEqual(['b']);
  await throughTime(seat.update([{ id: 'c', title: 'C', popularity: 9 }]));
  await throughTime(seat.setConsent('denied'));
  expect(await list()).toEqual(['c', 'b']);
});

test.each(['memory', 'granted'] as const)(
  'on the page’s own thread the choice `%s` loses no row of the page',
  async (choice) => {
    stubWorkers({ greeting: false });
    const { seat, view, items, thread } = takeSeat();
    await view('a');
    await throughTime(seat.setConsent(choice));
    await view('b');
    expect(thread()).toBe('inline');
    expect(await items()).toEqual(['a', 'b']);
  },
);

test('a withdrawal reaches the device even where the worker is lost over it', async () => {
  const lost = { deaf: ['setConsent', 'close'] };
  stubWorkers(lost, lost, lost);
  const { seat, view } = takeSeat({ consent: 'granted' });
  await view('a');
  await throughTime(seat.setConsent('denied'));
  expect(await indexedDB.databases()).toEqual([]);
});
