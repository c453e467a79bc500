import { UsageError } from '../../cli/usage-error.js';
import { type FeatureName, featureNames } from '../../ranking/index.js';
import { priors } from '../../ranking/priors.js';
import { type Choice, fitConditionalLogit } from './conditional-logit.js';

/** Precision of the prior, against 1 of all choices together. */
const priorStrength = 1e-3;

/** What one set of weights is learnt from. */
export interface Lessons {
  /** Names of the folders. */
  folders: readonly string[];
  /** Which of their rows. */
  split: string;
  choices: readonly Choice[];
}

/**
 * The content of `weights.json`: each set of weights, and what it was learnt from. Throws `UsageError`
 * where a set has no choice to learn from.
 */
export function learnWeights(lessons: Readonly<Record<string, Lessons>>, seed: number) {
  const prior = featureNames.map((feature) => priors[feature] ?? 0);
  const learnt = Object.entries(lessons).map(([name, { folders, split, choices }]) => {
    if (choices.length === 0) {
      throw new UsageError(
        `--tune: no row of ${folders.join(', ')} can teach the ${name} weights.`,
      );
    }
    const { weights, loss } = fitConditionalLogit(choices, prior, priorStrength);
    const from = { folders, split, choices: choices.length, loss: rounded(loss), seed };
    return { name, from, weights: taught(weights, choices) };
  });
  return {
    learntFrom: learnt.map(({ name, from }) => ({ weights: name, ...from })),
    ...Object.fromEntries(learnt.map(({ name, weights }) => [name, weights])),
  };
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
