import { basename, resolve } from 'node:path';
import { buildItemGraph } from '../../graph-build/build-item-graph.js';
import { seededRandom, shuffle } from '../../shared/random.js';
import { basketGraphSettings, pastOfBaskets } from '../baskets/basket-past.js';
import { askBaskets, basketCatalog, readBasketYear } from '../baskets/read-baskets.js';
import type { OpenModel } from '../models/open-model.js';
import { candidateWorld, choiceOf, embedItems } from './candidate-world.js';
import type { Choice } from './conditional-logit.js';

/** Share of a year's baskets that come first and make its graph; out of the rest choices are drawn. */
const pastShare = 0.8;
const mostRows = 2_000;

/** Choices out of the later baskets of one year, one item of each taken out. Throws `UsageError`. */
export async function basketChoices(
  folder: string,
  model: OpenModel,
  seed: number,
  onProgress: (done: number, total: number) => void,
): Promise<Choice[]> {
  const year = await readBasketYear(folder, basename(resolve(folder)));
  const items = basketCatalog([year], seed);
  const vectors = await embedItems(items, model);
  const random = seededRandom(seed);
  const cut = Math.floor(year.baskets.length * pastShare);
  const { counts, events } = pastOfBaskets(year.baskets.slice(0, cut));
  const popular = items.map((item) => ({ ...item, popularity: counts.get(item.id) ?? 0 }));
  const graph = await buildItemGraph(events, basketGraphSettings);
  const world = candidateWorld(popular, vectors, graph);
  const rows = shuffle(askBaskets(year.baskets.slice(cut), seed), random).slice(0, mostRows);
  return rows.flatMap(({ items: basket, target }, done) => {
    onProgress(done + 1, rows.length);
    return choiceOf(world, 'basket', basket, undefined, target, random);
  });
}
