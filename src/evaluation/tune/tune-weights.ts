import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createProgress } from '../../cli/progress.js';
import type { Terminal } from '../../cli/terminal.js';
import type { OpenModel } from '../models/open-model.js';
import { basketChoices } from './basket-choices.js';
import type { Choice } from './conditional-logit.js';
import { learnWeights } from './learn-weights.js';
import { nextItemChoices } from './next-item-choices.js';
import type { TeachingFolders } from './teaching-folders.js';

const weightsFile = fileURLToPath(new URL('../../ranking/weights.json', import.meta.url));

/**
 * Learns the ranking weights from the validation rows of next-item folders and from the later baskets of
 * a year, folders of a kind counting alike, and writes `src/ranking/weights.json`; what was written comes
 * back as text. Test rows are not read. Throws `UsageError`.
 */
export async function tuneWeights(
  { nextItem, baskets }: TeachingFolders,
  model: OpenModel,
  seed: number,
  terminal: Terminal,
): Promise<string> {
  const choices: Record<'graph' | 'plain' | 'basket', Choice[]> = {
    graph: [],
    plain: [],
    basket: [],
  };
  const reading = (folder: string) =>
    createProgress(terminal, `Reading choices (${nameOf(folder)})`);
  for (const folder of nextItem) {
    const progress = reading(folder);
    const { graph, plain } = await nextItemChoices(folder, model, seed, progress.update);
    choices.graph.push(...alike(graph));
    choices.plain.push(...alike(plain));
    progress.end();
  }
  for (const folder of baskets) {
    const progress = reading(folder);
    choices.basket.push(...alike(await basketChoices(folder, model, seed, progress.update)));
    progress.end();
  }
  const ofNextItem = { folders: nextItem.map(nameOf), split: 'valid' };
  const content = learnWeights(
    {
      graph: { ...ofNextItem, choices: choices.graph },
      plain: { ...ofNextItem, choices: choices.plain },
      basket: {
        folders: baskets.map(nameOf),
        split: 'last 20 % of the baskets',
        choices: choices.basket,
      },
    },
    seed,
  );
  const text = `${JSON.stringify(content, null, 2)}\n`;
  await writeFile(weightsFile, text);
  return text;
}

const nameOf = (folder: string) => basename(resolve(folder));

/** The choices of one folder, which weigh 1 together: it counts like any other, however many there are. */
function alike(choices: readonly Choice[]): Choice[] {
  return choices.map((choice) => ({ ...choice, weight: 1 / choices.length }));
}
