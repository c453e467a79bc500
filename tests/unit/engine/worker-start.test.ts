import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { stubWorkers, throughTime } from '../../support/fake-worker.js';
import { takeSeat } from '../../support/seat-under-test.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a worker that greets takes the seat', async () => {
  const workers = stubWorkers();
  const { seat, thread, list, problems } = takeSeat();
  await throughTime(seat.ready());
  expect(thread()).toBe('worker');
  expect(await list()).toEqual(['a', 'b']);
  expect(problems).toEqual([]);
  expect(workers).toMatchObject([{ url: 'https://shop.example/worker.js', terminated: false }]);
});

test.each([
  ['says nothing', false],
  ['is of another version', { windowshop: 'hello', protocol: -1 }],
  ['is another program', 'ready'],
  ['cannot be loaded', new Error('404')],
])('a worker that %s is ended, and lists come from the page’s own thread', async (_, greeting) => {
  const workers = stubWorkers({ greeting });
  const { seat, thread, list, problems } = takeSeat();
  await throughTime(seat.ready());
  expect(workers).toMatchObject([{ terminated: true }]);
  expect(problems).toEqual(['WORKER_UNAVAILABLE']);
  expect(thread()).toBe('inline');
  expect(await list()).toEqual(['a', 'b']);
});

test('a page that allows no worker at all gets its lists from its own thread', async () => {
  vi.stubGlobal('Worker', undefined);
  const { seat, list, problems } = takeSeat();
  await throughTime(seat.ready());
  expect(problems).toEqual(['WORKER_UNAVAILABLE']);
  expect(await list()).toEqual(['a', 'b']);
});

test('a page under Trusted Types gives the worker’s address through a policy of ours', async () => {
  const workers = stubWorkers();
  const createPolicy = vi.fn((_: string, rules: { createScriptURL(url: string): string }) => rules);
  vi.stubGlobal('trustedTypes', { createPolicy });
  const { seat } = takeSeat();
  await throughTime(seat.ready());
  expect(createPolicy).toHaveBeenCalledExactlyOnceWith('windowshop', expect.anything());
  expect(workers[0]?.url).toBe('https://shop.example/worker.js');
});

describe('a worker script of another origin', () => {
  const far = 'https://cdn.example/worker.js';
  const blobs: Blob[] = [];
  beforeEach(() => {
    blobs.length = 0;
    vi.stubGlobal('location', new URL('https://shop.example/tents/'));
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:https://shop.example/1';
    });
    vi.spyOn(URL, 'revokeObjectURL');
  });

  test('is imported by a blob of the page, where that is allowed', async () => {
    const workers = stubWorkers();
    const { seat, thread } = takeSeat({}, { url: far, allowBlob: true });
    await throughTime(seat.ready());
    expect(thread()).toBe('worker');
    expect(workers).toMatchObject([{ url: 'blob:https://shop.example/1' }]);
    expect(await blobs[0]?.text()).toBe('import "https://cdn.example/worker.js";');
    expect(URL.revokeObjectURL).toHaveBeenCalledExactlyOnceWith('blob:https://shop.example/1');
  });

  test.each([
    ['it is not allowed', { url: far }],
    ['the script is of the page’s own origin', { url: '/worker.js', allowBlob: true }],
  ])('needs no blob where %s', async (_, script) => {
    const workers = stubWorkers();
    const { seat } = takeSeat({}, script);
    await throughTime(seat.ready());
    expect(workers).toMatchObject([{ url: script.url }]);
    expect(blobs).toEqual([]);
  });
});

test('a worker that greets and never starts is given up', async () => {
  const workers = stubWorkers({ deaf: ['start'] });
  const { seat, list, problems } = takeSeat();
  await throughTime(seat.ready());
  expect(problems).toEqual(['WORKER_LOST']);
  expect(workers).toMatchObject([{ terminated: true }]);
  expect(await list()).toEqual(['a', 'b']);
});

test('a visitor who declined never starts a worker', async () => {
  const workers = stubWorkers();
  const { seat, list, problems } = takeSeat({ consent: 'denied' });
  await throughTime(seat.ready());
  expect(await list()).toEqual(['a', 'b']);
  expect(workers).toEqual([]);
  expect(problems).toEqual([]);
});

test('closing ends the worker', async () => {
  const workers = stubWorkers();
  const { seat } = takeSeat();
  await throughTime(seat.ready());
  await throughTime(seat.close());
  expect(workers).toMatchObject([{ terminated: true }]);
  await expect(throughTime(seat.ask((engine) => engine.history()))).rejects.toMatchObject({
    code: 'DESTROYED',
  });
});
