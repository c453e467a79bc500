import { onTestFinished } from 'vitest';
import type { EngineApi, EngineOptions } from '../../src/engine/protocol.js';
import { EngineSeat } from '../../src/engine/seat.js';
import type { WorkerScript } from '../../src/engine/spawn.js';
import type { ErrorCode } from '../../src/errors.js';
import type { Status } from '../../src/types.js';
import { throughTime } from './fake-worker.js';
import { itemsOf, viewOf } from './history-tab.js';

export const seatOptions: EngineOptions = {
  catalog: [
    { id: 'a', title: 'A', popularity: 2 },
    { id: 'b', title: 'B', popularity: 1 },
  ],
  consent: 'memory',
  backend: 'auto',
  retention: { days: 90, events: 500 },
  storeSearchText: false,
  model: false,
  database: 'shop',
};

const ownScript: WorkerScript = { url: 'https://shop.example/worker.js' };

/** A seat with what it reported, and its questions asked while time flies. */
export function takeSeat(options: Partial<EngineOptions> = {}, script: WorkerScript = ownScript) {
  const problems: ErrorCode[] = [];
  const heard: Status[] = [];
  const seat = new EngineSeat(
    { ...seatOptions, ...options },
    script,
    (status) => heard.push(status),
    ({ code }) => problems.push(code),
  );
  // Not awaited: the workers are gone by then, and their farewell has a deadline of its own.
  onTestFinished(() => void seat.close());
  const ask = <T>(question: (engine: EngineApi) => Promise<T>) => throughTime(seat.ask(question));
  return {
    seat,
    problems,
    thread: () => heard.at(-1)?.thread,
    ask,
    view: (item: string) => ask((engine) => engine.record([viewOf(item)])),
    async items() {
      return itemsOf(await ask((engine) => engine.history()));
    },
    async list() {
      const { items } = await ask((engine) => engine.recommend({ strategy: 'popular' }));
      return items.map(({ item }) => item);
    },
  };
}
