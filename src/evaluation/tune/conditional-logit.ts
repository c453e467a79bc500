/** A choice: the features of all candidates, one row after another, and which one was chosen. */
export interface Choice {
  features: Float32Array;
  chosen: number;
  /** How much this choice counts beside others. */
  weight: number;
}

export interface Fit {
  weights: number[];
  /** Mean of -log of the probability given to what was chosen, in nats. */
  loss: number;
}

const mostSteps = 50;
/** Newton has arrived where no weight moves by more. */
const arrived = 1e-4;
/** Halvings of a step that does not lower the loss. */
const mostHalvings = 20;

/**
 * Conditional logit (McFadden, 1974): weights under which the softmax over the candidates' scores gives
 * most probability to what was chosen, by Newton's method with step halving; the loss is convex. A
 * Gaussian prior around `prior` keeps weights that the choices say nothing of. With candidates drawn
 * evenly from a larger set the estimate stays consistent (McFadden, 1978).
 *
 * @param strength of the prior: its precision, against a total weight of 1 of all choices.
 */
export function fitConditionalLogit(
  choices: readonly Choice[],
  prior: readonly number[],
  strength: number,
): Fit {
  let here = examine(choices, prior, prior, strength);
  for (let step = 0; step < mostSteps && choices.length > 0; step++) {
    const move = solve(here.hessian, here.gradient);
    const size = Math.max(...move.map(Math.abs));
    let there = here;
    for (let share = 1; share > 2 ** -mostHalvings; share /= 2) {
      const moved = here.weights.map((weight, index) => weight - share * move[index]!);
      there = examine(choices, moved, prior, strength);
      if (there.objective < here.objective) break;
    }
    if (!(there.objective < here.objective)) break;
    here = there;
    if (size < arrived) break;
  }
  return { weights: here.weights, loss: here.loss };
}

/** Loss, gradient and Hessian at `weights`; the objective is the loss with the prior's share. */
function examine(
  choices: readonly Choice[],
  weights: readonly number[],
  prior: readonly number[],
  strength: number,
) {
  const total = choices.reduce((sum, { weight }) => sum + weight, 0);
  const gradient = weights.map((weight, index) => strength * (weight - prior[index]!));
  const hessian = weights.map((_, row) => weights.map((__, col) => (row === col ? strength : 0)));
  let loss = 0;
  for (const choice of choices) {
    loss += (choice.weight / total) * addChoice(choice, weights, total, gradient, hessian);
  }
  const away = weights.reduce((sum, weight, index) => sum + (weight - prior[index]!) ** 2, 0);
  return {
    weights: [...weights],
    gradient,
    hessian,
    loss,
    objective: loss + (strength * away) / 2,
  };
}

/** Adds a choice's part of gradient and Hessian; its -log probability comes back. */
function addChoice(
  { features, chosen, weight }: Choice,
  weights: readonly number[],
  total: number,
  gradient: number[],
  hessian: number[][],
): number {
  const size = weights.length;
  const count = features.length / size;
  const scores = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    for (let col = 0; col < size; col++)
      scores[row]! += features[row * size + col]! * weights[col]!;
  }
  const most = scores.reduce((one, other) => Math.max(one, other));
  const odds = scores.map((score) => Math.exp(score - most));
  const sum = odds.reduce((one, other) => one + other);
  const mean = new Float64Array(size);
  const part = weight / total;
  for (let row = 0; row < count; row++) {
    const share = odds[row]! / sum;
    if (share < 1e-9) continue;
    for (let col = 0; col < size; col++) {
      const value = features[row * size + col]! * share;
      mean[col]! += value;
      for (let other = 0; other <= col; other++) {
        hessian[col]![other]! += part * value * features[row * size + other]!;
      }
    }
  }
  for (let col = 0; col < size; col++) {
    gradient[col]! += part * (mean[col]! - features[chosen * size + col]!);
    for (let other = 0; other <= col; other++) {
      hessian[col]![other]! -= part * mean[col]! * mean[other]!;
      hessian[other]![col] = hessian[col]![other]!;
    }
  }
  return -Math.log(odds[chosen]! / sum);
}

/** x of `matrix` · x = `right`, by Gaussian elimination with pivoting. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  for (let col = 0; col < size; col++) {
    const rest = rows.slice(col).map((row) => Math.abs(row[col]!));
    const pivot = col + rest.indexOf(Math.max(...rest));
    [rows[col], rows[pivot]] = [rows[pivot]!, rows[col]!];
    for (let row = col + 1; row < size; row++) {
      const factor = rows[row]![col]! / rows[col]![col]!;
      for (let at = col; at <= size; at++) rows[row]![at]! -= factor * rows[col]![at]!;
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let value = rows[row]![size]!;
    for (let col = row + 1; col < size; col++) value -= rows[row]![col]! * found[col]!;
    found[row] = value / rows[row]![row]!;
  }
  return found;
}
