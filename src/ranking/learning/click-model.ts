import { drawNormal, type Random } from '../../shared/random.js';
import type { Evidence } from './evidence.js';

/** What an item is made of: a key for each weight, and the values of the first of them; the rest count 1. */
export interface Inputs {
  keys: readonly string[];
  values: readonly number[];
}

/** An item of a slate, and what became of it. */
export interface Example extends Evidence {
  inputs: Inputs;
  /** Its score by the weights that ship. */
  score: number;
}

/** What is thought of a weight: a normal distribution around its move from where it started. */
export interface Belief {
  mean: number;
  /** 1 / variance. */
  precision: number;
}

/** How weights may move. */
export interface ClickModelSettings {
  /** Standard deviation of the weight of a key before anything is learnt. */
  spreadOf(key: string): number;
  /** No mean lies further from 0 than this. */
  limit: number;
  /** A slate moves no mean by more than this. */
  step: number;
  /** Share of what was learnt that is left after each further slate, 0 to 1: tastes drift. */
  memory: number;
  /** Log-odds of a click that a point of score is worth. */
  scale: number;
}

/** How readily this visitor clicks: learnt, but no part of any ranking. */
const intercept = '';
const interceptSpread = 2;
const interceptLimit = 6;
/** Log-odds of a click on an item that is looked at, before anything is known. */
const usualLogOdds = Math.log(0.1 / 0.9);

/**
 * Logistic regression with a normal belief about each weight, updated slate by slate by Laplace's
 * approximation (Chapelle & Li, NeurIPS 2011, algorithm 3, with one Newton step in the place of the
 * minimization). A click takes a look and a wish (position-based model), so the logarithm of the chance
 * of a look is an offset of the logit: what is clicked far down was wanted more, and what is left there
 * may not have been seen. Scores and values mean something beside each other only, so they are taken
 * from their mean over the slate.
 */
export class ClickModel {
  readonly #settings: ClickModelSettings;
  readonly #beliefs = new Map<string, Belief>();

  constructor(settings: ClickModelSettings) {
    this.#settings = settings;
  }

  /** What was learnt so far, by key; a key that is missing stands where it started. */
  get beliefs(): ReadonlyMap<string, Readonly<Belief>> {
    const all = new Map(this.#beliefs);
    all.delete(intercept);
    return all;
  }

  /** Learns from what became of a slate. */
  learn(examples: readonly Example[]): void {
    this.#forget();
    const meanScore = meanOf(examples.map(({ score }) => score));
    const meanValues = (examples[0]?.inputs.values ?? []).map((_, index) =>
      meanOf(examples.map(({ inputs }) => inputs.values[index]!)),
    );
    const slopes = new Map<string, { slope: number; bend: number }>();
    for (const { score, inputs, isWanted, weight, examined } of examples) {
      const values = inputs.values.map((value, index) => value - meanValues[index]!);
      const keys = [...inputs.keys, intercept];
      const logOdds =
        usualLogOdds +
        Math.log(examined) +
        this.#settings.scale * (score - meanScore) +
        total({ keys, values }, (key) => this.#meanOf(key));
      const chance = 1 / (1 + Math.exp(-logOdds));
      for (const [index, key] of keys.entries()) {
        const value = values[index] ?? 1;
        const sum = slopes.get(key) ?? { slope: 0, bend: 0 };
        sum.slope += weight * value * ((isWanted ? 1 : 0) - chance);
        sum.bend += weight * value ** 2 * chance * (1 - chance);
        slopes.set(key, sum);
      }
    }
    for (const [key, { slope, bend }] of slopes) {
      const { mean, precision } = this.#beliefs.get(key) ?? this.#start(key);
      const firm = precision + bend;
      const moved = mean + within(slope / firm, this.#settings.step);
      const limit = key === intercept ? interceptLimit : this.#settings.limit;
      this.#beliefs.set(key, { mean: within(moved, limit), precision: firm });
    }
  }

  /** What to add to the score of an item, by what is most likely. */
  correction(): (inputs: Inputs) => number {
    return (inputs) => total(inputs, (key) => this.#meanOf(key)) / this.#settings.scale;
  }

  /**
   * The same by one drawing from the beliefs, good for one list (Thompson sampling): what little is
   * known of stands high at times, and so becomes known.
   */
  sample(random: Random): (inputs: Inputs) => number {
    const drawn = new Map<string, number>();
    const weightOf = (key: string) => {
      let weight = drawn.get(key);
      if (weight === undefined) {
        const { mean, precision } = this.#beliefs.get(key) ?? this.#start(key);
        weight = within(mean + drawNormal(random) / Math.sqrt(precision), this.#settings.limit);
        drawn.set(key, weight);
      }
      return weight;
    };
    return (inputs) => total(inputs, weightOf) / this.#settings.scale;
  }

  #meanOf(key: string): number {
    return this.#beliefs.get(key)?.mean ?? 0;
  }

  #start(key: string): Belief {
    const spread = key === intercept ? interceptSpread : this.#settings.spreadOf(key);
    return { mean: 0, precision: spread ** -2 };
  }

  #forget(): void {
    const { memory } = this.#settings;
    for (const [key, { mean, precision }] of this.#beliefs) {
      const first = this.#start(key).precision;
      const left = first + memory * (precision - first);
      this.#beliefs.set(key, { mean: memory * mean, precision: left });
    }
  }
}

function total({ keys, values }: Inputs, weightOf: (key: string) => number): number {
  let sum = 0;
  for (let index = 0; index < keys.length; index++) {
    sum += weightOf(keys[index]!) * (values[index] ?? 1);
  }
  return sum;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function within(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
