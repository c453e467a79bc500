import type { Chip, SearchAnswer, SearchRequest, Status } from '../../../src/index.js';
import { catalog } from '../catalog.ts';
import { shop } from '../shop.ts';
import { type SearchView, searchLimit } from './view.ts';

export interface Asked {
  answer: SearchAnswer;
  /** All that was understood, also what was taken off. */
  understood: readonly Chip[];
  /** The visitor asked for nothing new: the model came, and the answer with it became better. */
  isRefresh: boolean;
}

export interface Asking {
  ask(view: SearchView): void;
  /** Answers that are still to come are not wanted any more. */
  drop(): void;
  destroy(): void;
}

/**
 * Asks the engine and shows the answer to the latest question only. One that was given by words alone,
 * since the model was not there yet, is asked for once more when it is.
 */
export function createAsking(show: (asked: Asked) => void): Asking {
  let turn = 0;
  let latest: SearchView | undefined;
  let isWaiting = false;

  async function run(view: SearchView, isRefresh: boolean): Promise<void> {
    const mine = ++turn;
    latest = view;
    isWaiting = !hasMeaning(shop.status());
    const [answer, whole] = await Promise.all([
      shop.search(view.text, requestFor(view)),
      view.off.length > 0 ? shop.search(view.text, { limit: 1 }) : undefined,
    ]);
    if (mine !== turn) return;
    show({ answer, understood: whole?.chips ?? answer.chips, isRefresh });
    refresh(shop.status());
  }

  function refresh(status: Status): void {
    if (!isWaiting || !latest || !hasMeaning(status)) return;
    isWaiting = false;
    void run(latest, true);
  }

  const stop = shop.subscribe(refresh);
  const drop = () => {
    turn++;
    latest = undefined;
  };
  return {
    ask: (view) => void run(view, false),
    drop,
    destroy() {
      stop();
      drop();
    },
  };
}

function requestFor({ inStock, department, off, personal }: SearchView): SearchRequest {
  const name = department === undefined ? undefined : catalog().department(department)?.name;
  return {
    limit: searchLimit,
    without: off,
    personal,
    filter: {
      ...(inStock ? { inStock } : {}),
      ...(name === undefined ? {} : { categories: [name] }),
    },
  };
}

function hasMeaning({ model, embedding }: Status): boolean {
  return model.state === 'ready' && embedding.total > 0 && embedding.done >= embedding.total;
}
