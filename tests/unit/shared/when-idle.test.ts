import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenIdle } from '../../../src/shared/when-idle.js';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page that is in this state, and whose `load` comes when the event is dispatched. */
function openPage(readyState: DocumentReadyState): EventTarget {
  const page = new EventTarget();
  vi.stubGlobal('document', { readyState });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  return page;
}

/** Whether `whenIdle` has resolved. */
function watch(): () => Promise<boolean> {
  let isIdle = false;
  void whenIdle().then(() => {
    isIdle = true;
  });
  return async () => {
    await vi.advanceTimersByTimeAsync(0);
    return isIdle;
  };
}

test('a page that loads is idle after its load, when the browser says so', async () => {
  const page = openPage('loading');
  let browserIsIdle: () => void = () => undefined;
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => {
    browserIsIdle = callback;
  });
  const isIdle = watch();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await isIdle()).toBe(false);
  page.dispatchEvent(new Event('load'));
  expect(await isIdle()).toBe(false);
  browserIsIdle();
  expect(await isIdle()).toBe(true);
});

test('a browser that says nothing of idleness waits a second', async () => {
  openPage('complete');
  vi.stubGlobal('requestIdleCallback', undefined);
  const isIdle = watch();
  await vi.advanceTimersByTimeAsync(900);
  expect(await isIdle()).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(await isIdle()).toBe(true);
});

test('a page that never ends loading is not waited for', async () => {
  openPage('interactive');
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => callback());
  const isIdle = watch();
  await vi.advanceTimersByTimeAsync(4_900);
  expect(await isIdle()).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(await isIdle()).toBe(true);
});
