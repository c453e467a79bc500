import { type ErrorReport, toReport } from '../../errors.js';
import type { Correction } from '../../ranking/index.js';
import type { Random } from '../../shared/random.js';
import type { LearningOptions, LearntSummary, StoredInteraction } from '../../types.js';
import type { Learner, LearningWorld } from './learner.js';

/** What learning takes from the rest of the engine. */
export interface LearningParts {
  /** `false` where nothing may be learnt. */
  options: LearningOptions | false | undefined;
  random: Random;
  /** The history, oldest first. */
  rows(): readonly StoredInteraction[];
  world(): LearningWorld;
  onProblem(problem: ErrorReport): void;
}

/**
 * What this visitor's clicks teach, as the engine asks for it. The learner is a chunk of its own: who was
 * shown no list yet does without, and where it cannot be loaded the weights that ship rank alone.
 */
export class Learning {
  readonly #parts: LearningParts;
  #learner: Promise<Learner> | undefined;

  constructor(parts: LearningParts) {
    this.#parts = parts;
  }

  /** What to add to scores; `undefined` where the history teaches nothing. */
  async correction(): Promise<Correction | undefined> {
    const { options, random, rows, world } = this.#parts;
    const learner = await this.#open();
    const explores = typeof options === 'object' && options.explore;
    return learner?.correction(rows(), world(), explores ? random : undefined);
  }

  /** What was learnt, for people. */
  async summary(): Promise<LearntSummary | undefined> {
    const { rows, world } = this.#parts;
    return (await this.#open())?.summary(rows(), world());
  }

  async #open(): Promise<Learner | undefined> {
    const { options, rows, onProblem } = this.#parts;
    if (!options || !rows().some(({ type }) => type === 'impression')) return undefined;
    try {
      this.#learner ??= import('./learner.js').then(({ createLearner }) => createLearner());
      return await this.#learner;
    } catch (error) {
      // The next list tries again.
      this.#learner = undefined;
      onProblem(toReport(error, 'learning'));
      return undefined;
    }
  }
}
