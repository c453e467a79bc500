import { readItems } from '../../cli/items-file.js';
import { buildItemGraph } from '../../graph-build/build-item-graph.js';
import { seededRandom, shuffle } from '../../shared/random.js';
import type { Product } from '../../types.js';
import { findTable } from '../find-table.js';
import type { OpenModel } from '../models/open-model.js';
import { popularityOf } from '../next-item/next-item-task.js';
import { graphSettings } from '../next-item/open-systems.js';
import { pastEvents } from '../next-item/past-events.js';
import { candidateWorld, choiceOf, embedItems } from './candidate-world.js';
import type { Choice } from './conditional-logit.js';
import { readFolds } from './folds.js';

/** Rows of each folder that are learnt from, drawn by the seed: folders count alike. */
const rowsOfFolder = 2_000;

/**
 * Choices out of the validation rows of a next-item folder, with the item graph of each fold and
 * without any. Throws `UsageError`.
 */
export async function nextItemChoices(
  folder: string,
  model: OpenModel,
  seed: number,
  onProgress: (done: number, total: number) => void,
): Promise<Record<'graph' | 'plain', Choice[]>> {
  const choices: Record<'graph' | 'plain', Choice[]> = { graph: [], plain: [] };
  const products = (await readItems(findTable(folder, 'items'))) as readonly Product[];
  const items = shuffle([...products], seededRandom(seed));
  const vectors = await embedItems(items, model);
  const random = seededRandom(seed);
  const folds = await readFolds(folder, seed);
  for (const [done, { past, pastDays, rows }] of folds.entries()) {
    const counts = popularityOf(past);
    const popular = items.map((item) => ({ ...item, popularity: counts.get(item.id) ?? 0 }));
    const graph = await buildItemGraph(pastEvents(past, pastDays), graphSettings);
    const drawn = shuffle([...rows], random).slice(0, Math.ceil(rowsOfFolder / folds.length));
    for (const [name, world] of [
      ['graph', candidateWorld(popular, vectors, graph)],
      ['plain', candidateWorld(popular, vectors, undefined)],
    ] as const) {
      for (const { history, moments, target } of drawn) {
        choices[name].push(...choiceOf(world, 'next', history, moments, target, random));
      }
    }
    onProgress(done + 1, folds.length);
  }
  return choices;
}
