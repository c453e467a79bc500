import type { Backend, Recommender, RecommendRequest, Slate, Status } from '../../src/index.js';
import { createSubscribers } from './subscribers.ts';

export type BackendWish = 'auto' | Backend;

/** What making a list took, in milliseconds. */
export interface ListTiming {
  strategy: Slate['strategy'];
  items: number;
  rank: number;
  total: number;
}

/** Lists that are remembered for the picture of their times. */
export const logged = 200;

/** A recommender that can be exchanged for another while the pages go on using it. */
export interface Replaceable {
  recommender: Recommender;
  /** The backend last asked for. */
  wish(): BackendWish;
  /** Starts another with `wish`; it takes over history, consent and pause once it is ready. */
  replace(wish: BackendWish): Promise<Status>;
  /** The lists made so far, newest last; at most {@link logged}. */
  lists(): readonly ListTiming[];
  /** Calls `listener` after every list; the function that comes back ends it. */
  onList(listener: (list: ListTiming) => void): () => void;
}

/** Wraps what `start` makes. */
export function createReplaceable(start: (wish: BackendWish) => Recommender): Replaceable {
  const statuses = createSubscribers<Status>();
  const lists = createSubscribers<ListTiming>();
  const log: ListTiming[] = [];
  let wish: BackendWish = 'auto';
  let current = start(wish);
  let unlink = current.subscribe(statuses.notify);

  async function recommend(request?: RecommendRequest): Promise<Slate> {
    const slate = await current.recommend(request);
    const list = { strategy: slate.strategy, items: slate.items.length, ...slate.timings };
    log.push(list);
    if (log.length > logged) log.shift();
    lists.notify(list);
    return slate;
  }

  async function replace(next: BackendWish): Promise<Status> {
    wish = next;
    const old = current;
    const { consent, storage, paused } = old.status();
    const other = start(next);
    await other.ready;
    // An assumption may be capped by the browser's signal; what was in force was the visitor's word.
    if (other.status().consent !== consent) await other.consent(consent);
    if (storage === 'memory') {
      const history = await old.history();
      // Searches without their text cannot be recorded again; they count for nothing in ranking.
      await other.record(history.flatMap((row) => (row.type === 'search' ? [] : [row])));
    }
    if (paused) other.pause();
    current = other;
    unlink();
    unlink = other.subscribe(statuses.notify);
    statuses.notify(other.status());
    await old.destroy();
    return other.status();
  }

  const recommender = new Proxy({} as Recommender, {
    get(_, name) {
      if (name === 'recommend') return recommend;
      if (name === 'subscribe') return statuses.add;
      const value: unknown = Reflect.get(current, name);
      return typeof value === 'function' ? value.bind(current) : value;
    },
  });
  return { recommender, wish: () => wish, replace, lists: () => log, onList: lists.add };
}
