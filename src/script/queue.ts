import { WindowshopError } from '../errors.js';
import type { Recommender, RecommenderOptions } from '../types.js';

/** Calls of a recommender that may be queued before there is one. */
const calls = [
  'record',
  'dismiss',
  'restore',
  'update',
  'consent',
  'pause',
  'resume',
  'erase',
  'resetLearning',
] as const;
type Call = (typeof calls)[number];

export interface Commands {
  /** Starts the page's recommender, once; a second time changes nothing. */
  init: [options?: RecommenderOptions];
  /** Calls back with the recommender, now or once there is one. */
  ready: [callback: (shop: Recommender) => void];
}

/** `window.windowshop`: takes commands, before and after the script is there. */
export interface CommandQueue {
  <Name extends keyof Commands>(name: Name, ...values: Commands[Name]): void;
  <Name extends Call>(name: Name, ...values: Parameters<Recommender[Name]>): void;
  /** What the stub of the page's snippet has collected. */
  q?: ArrayLike<unknown>[];
}

/**
 * What takes the place of the stub. Commands run in the order they came in; those that need a recommender
 * wait for `init`. Nothing throws into the page: what cannot be done is one line on the console
 * (`COMMAND_INVALID`).
 *
 * @param tag what the script tag says; `init` may say more.
 */
export function createQueue(
  start: (options: RecommenderOptions) => Recommender,
  tag: RecommenderOptions,
): CommandQueue {
  let shop: Recommender | undefined;
  let waiting: (readonly unknown[])[] = [];

  function run([name, ...values]: readonly unknown[]): void {
    try {
      if (name === 'init') init(values[0]);
      else if (!isKnown(name)) refuse(name, 'is no command');
      else if (!shop) waiting.push([name, ...values]);
      else if (name !== 'ready') Reflect.apply(shop[name], shop, values);
      else if (typeof values[0] === 'function') values[0](shop);
      else refuse(name, 'needs a function');
    } catch (error) {
      // A callback of the page's own.
      console.error(error);
    }
  }

  function init(options: unknown): void {
    if (shop) return;
    shop = start({ ...tag, ...(options as RecommenderOptions | undefined) });
    const commands = waiting;
    waiting = [];
    for (const command of commands) run(command);
  }

  return (...command: unknown[]) => run(command);
}

function isKnown(name: unknown): name is Call | 'ready' {
  return name === 'ready' || calls.includes(name as Call);
}

function refuse(name: unknown, why: string): void {
  console.warn(new WindowshopError('COMMAND_INVALID', { command: String(name), why }).message);
}
