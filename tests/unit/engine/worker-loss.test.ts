import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stubWorkers, throughTime } from '../../support/fake-worker.js';
import { freshIndexedDb } from '../../support/fresh-indexeddb.js';
import { viewOf } from '../../support/history-tab.js';
import { takeSeat } from '../../support/seat-under-test.js';

beforeEach(() => {
  freshIndexedDb();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const deaf = { deaf: ['recommend', 'close'] };

test('a call that is never answered is answered by a new worker, which knows what the old one knew', async () => {
  const workers = stubWorkers(deaf);
  const { seat, view, list, items, problems } = takeSeat();
  await view('a');
  await view('b');
  await throughTime(seat.update([{ id: 'a', availability: 'out-of-stock' }]));
  expect(await list()).toEqual(['b']);
  expect(workers).toMatchObject([{ terminated: true }, { terminated: false }]);
  expect(await items()).toEqual(['a', 'b']);
  expect(problems).toEqual([]);
});

test('a new worker knows what was dismissed, however much came after it', async () => {
  stubWorkers(deaf);
  const { ask, view, list, items } = takeSeat({ retention: { days: 90, events: 2 } });
  await ask((engine) => engine.record([{ type: 'dismiss', item: 'a' }]));
  for (const item of ['b', 'c', 'd']) await view(item);
  expect(await list()).toEqual(['b']);
  expect(await items()).toEqual(['a', 'c', 'd']);
});

test('what lies on the device is not told again to the new worker', async () => {
  stubWorkers(deaf);
  const { view, list, items } = takeSeat({ consent: 'granted' });
  await view('a');
  await list();
  expect(await items()).toEqual(['a']);
});

test('what was erased is not told again to the new worker', async () => {
  stubWorkers(deaf);
  const { view, ask, list, items } = takeSeat();
  await view('a');
  await ask((engine) => engine.erase());
  await list();
  expect(await items()).toEqual([]);
});

test('what a reset of learning removed is not told again to the new worker', async () => {
  stubWorkers(deaf);
  const { view, ask, list, items } = takeSeat();
  await view('a');
  const shown = { type: 'impression', item: 'b', slate: 's', position: 0 };
  await ask((engine) => engine.record([shown]));
  await ask((engine) => engine.resetLearning());
  await list();
  expect(await items()).toEqual(['a']);
});

test('a call that two workers leave unanswered is answered on the page’s own thread', async () => {
  const workers = stubWorkers(deaf, deaf);
  const { list, thread, problems } = takeSeat();
  expect(await list()).toEqual(['a', 'b']);
  expect(workers).toMatchObject([{ terminated: true }, { terminated: true }]);
  expect(thread()).toBe('inline');
  expect(problems).toEqual(['WORKER_LOST']);
});

test('a page starts two workers anew at most; then its own thread takes over with all it knows', async () => {
  const workers = stubWorkers(
    { deaf: ['recommend'] },
    { deaf: ['profile'] },
    { deaf: ['catalogReport', 'close'] },
  );
  const { seat, ask, view, list, items, thread, problems } = takeSeat();
  await view('a');
  await list();
  await throughTime(seat.update([{ id: 'a', availability: 'out-of-stock' }]));
  await ask((engine) => engine.profile());
  await view('b');
  expect(thread()).toBe('worker');
  await ask((engine) => engine.catalogReport());
  expect(thread()).toBe('inline');
  expect(workers).toHaveLength(3);
  expect(workers.every(({ terminated }) => terminated)).toBe(true);
  expect(problems).toEqual(['WORKER_LOST']);
  expect(await items()).toEqual(['a', 'b']);
  expect(await list()).toEqual(['b']);
});

test('calls that lose their worker together share one new worker', async () => {
  const workers = stubWorkers(deaf);
  const { seat } = takeSeat();
  const asked = [1, 2, 3].map(() => seat.ask((engine) => engine.recommend({})));
  const slates = await throughTime(Promise.all(asked));
  expect(slates.map(({ items }) => items.length)).toEqual([2, 2, 2]);
  expect(workers).toHaveLength(2);
});

test('calls that lose the last worker together share one engine, and every row is kept', async () => {
  const lost = { deaf: ['record', 'close'] };
  stubWorkers(lost, lost, lost);
  const { seat, items, problems } = takeSeat();
  const asked = ['a', 'b', 'c'].map((item) => seat.ask((engine) => engine.record([viewOf(item)])));
  const receipts = await throughTime(Promise.all(asked));
  expect(receipts.map(({ accepted }) => accepted)).toEqual([1, 1, 1]);
  expect((await items()).sort()).toEqual(['a', 'b', 'c']);
  expect(problems).toEqual(['WORKER_LOST']);
});

test('a new worker that cannot be started either leaves the page’s own thread', async () => {
  stubWorkers(deaf, { greeting: false });
  const { view, list, items, thread, problems } = takeSeat();
  await view('a');
  expect(await list()).toEqual(['a', 'b']);
  expect(thread()).toBe('inline');
  expect(problems).toEqual(['WORKER_UNAVAILABLE']);
  expect(await items()).toEqual(['a']);
});

test('an error of the engine’s own is no loss: the worker stays', async () => {
  const workers = stubWorkers();
  const { seat, list } = takeSeat();
  const failing = seat.ask(() => Promise.reject(new Error('its own')));
  await expect(throughTime(failing)).rejects.toThrow('its own');
  expect(await list()).toEqual(['a', 'b']);
  expect(workers).toHaveLength(1);
});
