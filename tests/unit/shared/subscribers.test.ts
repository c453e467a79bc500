import { expect, test, vi } from 'vitest';
import { createSubscribers } from '../../../src/shared/subscribers.js';

test('a listener hears until its undo is called', () => {
  const subscribers = createSubscribers<number>();
  const heard: number[] = [];
  const undo = subscribers.add((value) => heard.push(value));
  subscribers.notify(1);
  undo();
  subscribers.notify(2);
  expect(heard).toEqual([1]);
});

test('a listener that throws does not keep the others from hearing', () => {
  const shown = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const subscribers = createSubscribers<number>();
  const mistake = new Error('the page’s own mistake');
  const hears = vi.fn();
  subscribers.add(() => {
    throw mistake;
  });
  subscribers.add(hears);
  subscribers.notify(1);
  expect(hears).toHaveBeenCalledExactlyOnceWith(1);
  expect(shown).toHaveBeenCalledExactlyOnceWith(mistake);
});

test('listeners may leave and join while they are told', () => {
  const subscribers = createSubscribers<string>();
  const heard: string[] = [];
  const undo = subscribers.add((value) => {
    heard.push(`first ${value}`);
    undo();
    subscribers.add((later) => heard.push(`late ${later}`));
  });
  subscribers.add((value) => heard.push(`second ${value}`));
  subscribers.notify('a');
  subscribers.notify('b');
  expect(heard).toEqual(['first a', 'second a', 'second b', 'late b']);
});

test('nobody hears after clear()', () => {
  const subscribers = createSubscribers<number>();
  const hears = vi.fn();
  subscribers.add(hears);
  subscribers.clear();
  subscribers.notify(1);
  expect(hears).not.toHaveBeenCalled();
});
