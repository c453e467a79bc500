import {
  createRecommender,
  type Interaction,
  type ProfileSummary,
  type Recommendation,
  type Slate,
} from '../../../src/index.js';
import type { Step } from './shoppers.ts';

/** How many products a row of the stage holds. */
export const rowLength = 6;

/** How long the vectors may take before the show begins without them. */
const patience = 20_000;

/** A shopper's visit, on a recommender that shares nothing with the visitor's own. */
export interface Session {
  /** Resolves when lists can be shown; `onProgress` hears the share of products that have a vector. */
  prepare(onProgress: (share: number) => void): Promise<void>;
  /** Does `step`, and gives back the product it was about. */
  perform(step: Step): Promise<string | undefined>;
  forYou(): Promise<Slate>;
  popular(): Promise<Slate>;
  profile(): Promise<ProfileSummary>;
  /** A new shopper: nothing is known. */
  reset(): Promise<void>;
  close(): void;
}

export function startSession(): Session {
  // Consent `memory` reads and writes nothing on the device; the name of its own keeps it apart from
  // the shop's other tabs as well.
  const recommender = createRecommender({
    catalog: '/catalog.json',
    consent: 'memory',
    database: 'show-me',
    model: { url: '/models/windowshop-nano/' },
  });
  let row: readonly Recommendation[] = [];

  function record(interactions: Interaction[]) {
    return recommender.record(interactions);
  }

  return {
    async prepare(onProgress) {
      await recommender.ready;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(done, patience);
        const look = () => {
          const { embedding, model } = recommender.status();
          onProgress(embedding.total > 0 ? embedding.done / embedding.total : 0);
          const over = embedding.total === 0 || embedding.done >= embedding.total;
          if (over || model.state === 'failed' || model.state === 'none') done();
        };
        const end = recommender.subscribe(look);
        function done() {
          clearTimeout(timer);
          end();
          resolve();
        }
        look();
      });
    },
    async perform(step) {
      const item = 'item' in step ? step.item : row[Math.min(step.place, row.length - 1)]?.item;
      if (item === undefined) return undefined;
      if (step.do === 'look' || step.do === 'follow') {
        const view: Interaction = { type: 'view', item };
        await record([view, { type: 'dwell', item, seconds: step.seconds }]);
      } else {
        await record([{ type: step.do === 'refuse' ? 'dismiss' : step.do, item }]);
      }
      return item;
    },
    async forYou() {
      const slate = await recommender.recommend({ limit: rowLength });
      row = slate.items;
      return slate;
    },
    popular: () => recommender.recommend({ strategy: 'popular', limit: rowLength }),
    profile: () => recommender.profile(),
    async reset() {
      await recommender.erase();
    },
    close() {
      void recommender.destroy();
    },
  };
}
