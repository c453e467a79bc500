import * as fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { createQueue } from '../../../src/script/queue.js';
import type { Recommender, RecommenderOptions } from '../../../src/types.js';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

/** A queue over a recommender that only writes down what it is told. */
function open(tag: RecommenderOptions = {}) {
  const told: unknown[][] = [];
  const start = vi.fn(
    (_: RecommenderOptions) =>
      new Proxy({} as Recommender, {
        get:
          (_, name) =>
          (...values: unknown[]) =>
            void told.push([name, ...values]),
      }),
  );
  return { queue: createQueue(start, tag), start, told };
}

test('commands wait for the start, and then run in their order', () => {
  const { queue, told } = open();
  queue('record', { type: 'view', item: 'a' });
  queue('consent', 'granted');
  expect(told).toEqual([]);
  queue('init', { catalog: [] });
  queue('pause');
  expect(told).toEqual([
    ['record', { type: 'view', item: 'a' }],
    ['consent', 'granted'],
    ['pause'],
  ]);
});

test('it starts once, with what the tag says and what `init` adds', () => {
  const { queue, start } = open({ catalog: '/catalog.json', consent: 'memory' });
  queue('init', { consent: 'granted' });
  queue('init', { consent: 'denied' });
  expect(start.mock.calls).toEqual([[{ catalog: '/catalog.json', consent: 'granted' }]]);
});

test('`ready` calls back before and after the start; what the callback throws stays with the page', () => {
  const { queue } = open();
  const seen: string[] = [];
  queue('ready', () => {
    seen.push('before');
    throw new Error('the page’s own mistake');
  });
  queue('init');
  queue('ready', () => void seen.push('after'));
  expect(seen).toEqual(['before', 'after']);
  expect(console.error).toHaveBeenCalledOnce();
});

test('what is no command is one line on the console', () => {
  const { queue, told } = open();
  queue('init');
  Reflect.apply(queue, undefined, ['destroy']);
  Reflect.apply(queue, undefined, ['ready', 7]);
  expect(vi.mocked(console.warn).mock.calls.map(([line]) => line)).toEqual([
    'windowshop: windowshop(): the command `destroy` is no command. It was left out.',
    'windowshop: windowshop(): the command `ready` needs a function. It was left out.',
  ]);
  expect(told).toEqual([]);
});

test('nothing that is called ever throws', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.anything())), (commands) => {
      const { queue } = open();
      for (const command of commands) Reflect.apply(queue, undefined, command);
    }),
  );
});
