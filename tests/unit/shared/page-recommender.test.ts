import { afterEach, expect, test, vi } from 'vitest';
import { onPageRecommender, providePageRecommender } from '../../../src/shared/page-recommender.js';

afterEach(() => providePageRecommender(undefined));

test('who comes first waits, who comes later hears at once', () => {
  const [early, late] = [vi.fn(), vi.fn()];
  onPageRecommender(early);
  expect(early).not.toHaveBeenCalled();
  providePageRecommender('shop');
  onPageRecommender(late);
  expect(early.mock.calls).toEqual([['shop']]);
  expect(late.mock.calls).toEqual([['shop']]);
});

test('who has left hears no more', () => {
  const listener = vi.fn();
  onPageRecommender(listener)();
  providePageRecommender('shop');
  expect(listener).not.toHaveBeenCalled();
});

test('another copy of the module shares the page’s place', async () => {
  const listener = vi.fn();
  onPageRecommender(listener);
  vi.resetModules();
  const copy = await import('../../../src/shared/page-recommender.js');
  copy.providePageRecommender('shop');
  expect(copy.providePageRecommender).not.toBe(providePageRecommender);
  expect(listener.mock.calls).toEqual([['shop']]);
});
