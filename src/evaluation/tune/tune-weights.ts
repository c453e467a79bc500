import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createProgress } from '../../cli/progress.js';
import type { Terminal } from '../../cli/terminal.js';
import { type FeatureName, featureNames } from '../../ranking/index.js';
import { priors } from '../../ranking/priors.js';
import { hasTable } from '../find-table.js';
import type { OpenModel } from '../models/open-model.js';
import { basketChoices } from './basket-choices.js';
import { type Choice, fitConditionalLogit } from './conditional-logit.js';
import { nextItemChoices } from './next-item-choices.js';

/** Precision of the prior, against 1 of all choices together. */
const priorStrength = 1e-3;

const weightsFile = fileURLToPath(new URL('../../ranking/weights.json', import.meta.url));

/**
 * Learns the ranking weights from the validation rows of next-item folders and from the baskets of a
 * year, folders of a kind counting alike, and writes `src/ranking/weights.json`; what was written comes
 * back as text. Test rows are not read. Throws `UsageError`.
 */
export async function tuneWeights(
  folders: readonly string[],
  model: OpenModel,
  seed: number,
  terminal: Terminal,
): Promise<string> {
  const choices: Record<'graph' | 'plain' | 'basket', Choice[]> = {
    graph: [],
    plain: [],
    basket: [],
  };
  const names = folders.map((folder) => basename(resolve(folder)));
  for (const [index, folder] of folders.entries()) {
    const progress = createProgress(terminal, `Reading choices (${names[index]})`);
    if (hasTable(folder, 'baskets')) {
      choices.basket.push(...alike(await basketChoices(folder, model, seed, progress.update)));
    } else {
      const { graph, plain } = await nextItemChoices(folder, model, seed, progress.update);
      choices.graph.push(...alike(graph));
      choices.plain.push(...alike(plain));
    }
    progress.end();
  }
  const prior = featureNames.map((feature) => priors[feature] ?? 0);
  const learnt = Object.entries(choices).map(([name, found]) => {
    const { weights, loss } = fitConditionalLogit(found, prior, priorStrength);
    return { name, choices: found.length, loss, weights: taught(weights, found) };
  });
  const content = {
    learntFrom: learnt.map(({ name, choices: count, loss }) => {
      return {
        weights: name,
        folders: names,
        split: 'valid',
        choices: count,
        loss: rounded(loss),
        seed,
      };
    }),
    ...Object.fromEntries(learnt.map(({ name, weights }) => [name, weights])),
  };
  const text = `${JSON.stringify(content, null, 2)}\n`;
  await writeFile(weightsFile, text);
  return text;
}

/** Weights by name, without those that no choice can teach: of features that are the same everywhere. */
function taught(weights: readonly number[], choices: readonly Choice[]) {
  const size = featureNames.length;
  const differs = (col: number) =>
    choices.some(({ features }) =>
      features.some((value, index) => index % size === col && value !== features[col]),
    );
  const entries = featureNames.flatMap((name, col): [FeatureName, number][] =>
    differs(col) ? [[name, rounded(weights[col]!)]] : [],
  );
  return Object.fromEntries(entries);
}

const rounded = (value: number) => Math.round(value * 1_000) / 1_000;

/** The choices of one folder, which weigh 1 together: it counts like any other, however many there are. */
function alike(choices: readonly Choice[]): Choice[] {
  return choices.map((choice) => ({ ...choice, weight: 1 / choices.length }));
}
