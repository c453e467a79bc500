import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withDeadline } from '../../../src/shared/deadline.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const onTime = () => new Error('too late');

test('what comes in time passes through, and no timer is left behind', async () => {
  await expect(withDeadline(Promise.resolve(1), 100, onTime)).resolves.toBe(1);
  await expect(withDeadline(Promise.reject(new Error('own')), 100, onTime)).rejects.toThrow('own');
  expect(vi.getTimerCount()).toBe(0);
});

test('what never settles is rejected at the deadline and not before', async () => {
  const ends = vi.fn();
  const timed = withDeadline(new Promise(() => undefined), 100, onTime).catch(ends);
  await vi.advanceTimersByTimeAsync(99);
  expect(ends).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await timed;
  expect(ends).toHaveBeenCalledWith(new Error('too late'));
});

test('what comes too late is handed over, so that it can be closed', async () => {
  const late = vi.fn();
  const slow = new Promise<string>((resolve) => setTimeout(() => resolve('connection'), 200));
  const timed = withDeadline(slow, 100, onTime, late);
  const rejected = expect(timed).rejects.toThrow('too late');
  await vi.advanceTimersByTimeAsync(200);
  await rejected;
  expect(late).toHaveBeenCalledExactlyOnceWith('connection');
});

test('a failure after the deadline disturbs nobody', async () => {
  const unheard = vi.fn();
  process.on('unhandledRejection', unheard);
  const slow = new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 200));
  const rejected = expect(withDeadline(slow, 100, onTime)).rejects.toThrow('too late');
  await vi.advanceTimersByTimeAsync(300);
  await rejected;
  vi.useRealTimers();
  await new Promise((resolve) => setTimeout(resolve));
  process.off('unhandledRejection', unheard);
  expect(unheard).not.toHaveBeenCalled();
});
