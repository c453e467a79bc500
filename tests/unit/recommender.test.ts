import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { ErrorReport } from '../../src/errors.js';
import { createRecommender } from '../../src/index.js';
import type { RecommenderOptions, Status } from '../../src/types.js';
import { stubWorkers } from '../support/fake-worker.js';
import { freshIndexedDb } from '../support/fresh-indexeddb.js';

const catalog = [
  { id: 'a', title: 'A', popularity: 3 },
  { id: 'b', title: 'B', popularity: 2 },
  { id: 'c', title: 'C', popularity: 1 },
];

beforeEach(freshIndexedDb);

function open(options: Partial<RecommenderOptions> = {}) {
  stubWorkers();
  const problems: ErrorReport[] = [];
  const shop = createRecommender({
    catalog,
    model: false,
    workerUrl: 'https://shop.example/worker.js',
    onError: (problem) => problems.push(problem),
    ...options,
  });
  onTestFinished(() => shop.destroy());
  return { shop, problems };
}
const view = (item: string) => ({ type: 'view', item }) as const;

test('it starts at once, is ready with a status, and gives lists', async () => {
  const { shop, problems } = open();
  expect(shop.status().state).toBe('starting');
  expect(await shop.ready).toMatchObject({ state: 'ready', thread: 'worker', consent: 'memory' });
  const { items, timings } = await shop.recommend({ limit: 2 });
  expect(items.map(({ item }) => item)).toEqual(['a', 'b']);
  expect(timings.total).toBeGreaterThan(0);
  expect(problems).toEqual([]);
});

test('a page of lists comes in one call, and shows nothing twice', async () => {
  const workers = stubWorkers();
  const shop = createRecommender({ catalog, model: false, workerUrl: 'https://shop.example/w.js' });
  onTestFinished(() => shop.destroy());
  await shop.ready;
  const before = workers[0]!.calls.length;
  const slates = await shop.recommendPage([{ limit: 1 }, { limit: 1 }, { limit: 2 }]);
  expect(slates.map(({ items }) => items.map(({ item }) => item))).toEqual([['a'], ['b'], ['c']]);
  expect(slates.every(({ timings }) => timings.total > 0)).toBe(true);
  expect(workers[0]!.calls.slice(before)).toEqual(['recommendPage']);
});

test('a page of one request, of none or of nonsense is a page all the same', async () => {
  const { shop } = open();
  expect(await shop.recommendPage({ limit: 1 } as never)).toHaveLength(1);
  expect(await shop.recommendPage([])).toEqual([]);
  const odd = await shop.recommendPage([null, 7, { strategy: () => 1 }] as never);
  expect(odd.map(({ items }) => items.length)).toEqual([3, 0, 0]);
  expect(odd[2]?.error).toMatchObject({ detail: { field: 'strategy' } });
});

test('a rule that cannot cross to the worker is told by name, and costs no list', async () => {
  const { shop, problems } = open({ rules: { maxPerBrand: 1, filter: () => true } as never });
  await shop.ready;
  expect(problems).toMatchObject([{ code: 'OPTION_INVALID', detail: { field: 'rules.filter' } }]);
  const slate = await shop.recommend({ filter: () => true, limit: 2 } as never);
  expect(slate.error).toMatchObject({ code: 'REQUEST_INVALID', detail: { field: 'filter' } });
  expect(slate.items).toHaveLength(2);
});

test('rules of the shop hold for every list', async () => {
  const { shop, problems } = open({ rules: { exclude: ['a'], pin: { c: 0 } } });
  expect((await shop.recommend()).items.map(({ item }) => item)).toEqual(['c', 'b']);
  expect(problems).toEqual([]);
});

test('calls need not wait for it to be ready, and keep their order', async () => {
  const { shop } = open();
  const recorded = shop.record([view('a'), view('b')]);
  const history = shop.history();
  expect((await recorded).accepted).toBe(2);
  expect((await history).map((row) => 'item' in row && row.item)).toEqual(['a', 'b']);
});

test('while paused nothing is recorded, and each row is told so', async () => {
  const { shop } = open();
  shop.pause();
  expect(shop.status().paused).toBe(true);
  const { accepted, rejected } = await shop.record([view('a'), view('b')]);
  expect(accepted).toBe(0);
  expect(rejected.map(({ code, row }) => [code, row])).toEqual([
    ['RECORDING_PAUSED', 0],
    ['RECORDING_PAUSED', 1],
  ]);
  shop.resume();
  expect((await shop.record(view('a'))).accepted).toBe(1);
});

test('what is dismissed goes, is listed, and comes back', async () => {
  const { shop } = open();
  const list = async () => (await shop.recommend()).items.map(({ item }) => item);
  expect((await shop.dismiss({ item: 'a', slate: 's', position: 0 })).accepted).toBe(1);
  expect(await list()).toEqual(['b', 'c']);
  expect(await shop.dismissed()).toMatchObject([{ item: 'a', title: 'A' }]);
  await shop.restore({ item: 'a' });
  expect(await list()).toEqual(['a', 'b', 'c']);
  expect(await shop.dismissed()).toEqual([]);
});

test.each([
  [undefined],
  [null],
  [{}],
  ['a'],
  [{ item: 'a', brand: 'B' }],
  [{ type: 'view', item: '' }],
])('dismissing %j is refused with a reason', async (target) => {
  const { shop } = open();
  for (const receipt of [
    await shop.dismiss(target as never),
    await shop.restore(target as never),
  ]) {
    expect(receipt).toMatchObject({ accepted: 0, rejected: [{ code: 'INTERACTION_INVALID' }] });
  }
  expect(await shop.dismissed()).toEqual([]);
});

test('Global Privacy Control keeps what the shop assumes at `memory`, until the visitor chooses', async () => {
  vi.stubGlobal('navigator', { globalPrivacyControl: true });
  const { shop } = open({ consent: 'granted' });
  expect(await shop.ready).toMatchObject({
    consent: 'memory',
    cappedBy: 'global-privacy-control',
  });
  expect(await indexedDB.databases()).toEqual([]);
  const chosen = await shop.consent('granted');
  expect(chosen).toMatchObject({ consent: 'granted', storage: 'indexeddb' });
  expect(chosen.cappedBy).toBeUndefined();
});

test('a consent that is none is refused, and what was in force stays', async () => {
  const { shop, problems } = open();
  await shop.ready;
  expect((await shop.consent('yes' as never)).consent).toBe('memory');
  expect(problems).toMatchObject([{ code: 'OPTION_INVALID', detail: { field: 'consent' } }]);
});

test('each problem is told once, by its code', async () => {
  const { shop, problems } = open({ consent: 'maybe' as never, backend: 'abacus' as never });
  expect((await shop.ready).state).toBe('degraded');
  await shop.recommend({ item: 'unknown' });
  expect(problems.map(({ code }) => code)).toEqual(['OPTION_INVALID']);
});

test('a worker that cannot be had is told to the page, and lists come all the same', async () => {
  const problems: ErrorReport[] = [];
  vi.stubGlobal('Worker', undefined);
  const shop = createRecommender({ catalog, onError: (problem) => problems.push(problem) });
  onTestFinished(() => shop.destroy());
  expect(await shop.ready).toMatchObject({ state: 'degraded', thread: 'inline' });
  expect(problems.map(({ code }) => code)).toEqual(['WORKER_UNAVAILABLE']);
  expect((await shop.recommend()).items).toHaveLength(3);
});

test('a listener of the page’s own that throws hurts nobody', async () => {
  const shown = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { shop } = open({
    consent: 'maybe' as never,
    onError() {
      throw new Error('the page’s own mistake');
    },
  });
  expect((await shop.ready).problems).toHaveLength(1);
  expect(shown).toHaveBeenCalled();
});

test('a subscriber hears every change until its undo is called', async () => {
  const { shop } = open();
  await shop.ready;
  const heard: Status[] = [];
  const undo = shop.subscribe((status) => heard.push(status));
  await shop.record(view('a'));
  await expect.poll(() => heard.at(-1)?.interactions).toBe(1);
  undo();
  const count = heard.length;
  await shop.record(view('b'));
  shop.pause();
  expect(heard).toHaveLength(count);
});

test('the export holds the whole history, as a document', async () => {
  const { shop } = open();
  await shop.record([view('a')]);
  const { export: save } = shop;
  const document = await save();
  expect(document).toMatchObject({
    format: 'windowshop-history',
    version: 1,
    interactions: [{ type: 'view', item: 'a' }],
  });
  expect(Number.isNaN(Date.parse(document.exportedAt))).toBe(false);
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
});

test('an erase leaves nothing and says so', async () => {
  const { shop } = open({ consent: 'granted' });
  await shop.record([view('a')]);
  expect(await shop.erase()).toBe(true);
  expect(await shop.history()).toEqual([]);
});

test('a reset of learning takes the impressions, keeps the rest, and says so', async () => {
  const { shop } = open();
  await shop.record([view('a'), { type: 'impression', item: 'b', slate: 's', position: 0 }]);
  expect(await shop.resetLearning()).toBe(true);
  expect(await shop.history()).toMatchObject([{ type: 'view', item: 'a' }]);
});

test('destroyed, every method still answers, smaller, and nobody is told any more', async () => {
  const { shop, problems } = open();
  await shop.ready;
  const heard = vi.fn();
  shop.subscribe(heard);
  await shop.destroy();
  await shop.destroy();
  heard.mockClear();
  expect(shop.status()).toMatchObject({ state: 'off', thread: 'none' });
  expect(await shop.recommend()).toMatchObject({ items: [], error: { code: 'DESTROYED' } });
  expect(await shop.recommendPage([{ strategy: 'popular' }, {}])).toMatchObject([
    { items: [], strategy: 'popular', error: { code: 'DESTROYED' } },
    { items: [], strategy: 'for-you', error: { code: 'DESTROYED' } },
  ]);
  expect(await shop.record([view('a')])).toMatchObject({
    accepted: 0,
    rejected: [{ code: 'DESTROYED', row: 0 }],
  });
  expect(await shop.update([{ id: 'a' }])).toMatchObject({ accepted: 0 });
  expect((await shop.consent('granted')).state).toBe('off');
  expect([await shop.history(), await shop.erase()]).toEqual([[], false]);
  expect(await shop.resetLearning()).toBe(false);
  expect(await shop.profile()).toEqual({ interests: [], items: 0 });
  expect(await shop.catalogReport()).toEqual({ accepted: 0, rejected: [] });
  expect((await shop.export()).interactions).toEqual([]);
  expect(heard).not.toHaveBeenCalled();
  expect(problems).toEqual([]);
});

test.each([[undefined], [null], [{}], [{ catalog: 7 }], ['text']])(
  'options of %j do not throw: the list is empty and a problem says why',
  async (options) => {
    stubWorkers();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const shop = createRecommender(options as never);
    onTestFinished(() => shop.destroy());
    const { problems } = await shop.ready;
    expect(problems.map(({ code }) => code)).toContain('CATALOG_NOT_A_LIST');
    expect((await shop.recommend()).items).toEqual([]);
  },
);

test('on a server, where there is no page, nothing is heard and nothing fails', async () => {
  const { shop, problems } = open({ capture: true, consent: { from: 'consent-mode' } });
  await shop.ready;
  expect((await shop.record({ type: 'view', item: '1', aliases: ['a'] })).accepted).toBe(1);
  expect((await shop.recommend({ limit: 1 })).items).toHaveLength(1);
  expect(shop.status().consent).toBe('memory');
  await shop.destroy();
  expect(problems).toEqual([]);
});
