import { drawNormal, type Random, seededRandom } from '../../shared/random.js';
import { textHash } from '../../shared/text-hash.js';

/** A generator of its own for each name, so that one drawing more in one place moves nothing elsewhere. */
export function randomFor(...name: readonly (string | number)[]): Random {
  return seededRandom(Number.parseInt(textHash(name.join('/')).slice(0, 8), 16));
}

/** Gamma with scale 1 (Marsaglia & Tsang, 2000). */
export function drawGamma(shape: number, random: Random): number {
  if (shape < 1) return drawGamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = drawNormal(random);
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < normal ** 2 / 2 + d * (1 - v + Math.log(v))) return d * v;
  }
}

/** Shares that add up to 1, from a Dirichlet distribution. */
export function drawDirichlet(parameters: readonly number[], random: Random): number[] {
  const parts = parameters.map((parameter) => drawGamma(parameter, random));
  // Tiny parameters may all draw 0.
  const total = parts.reduce((sum, part) => sum + part, 0) || 1;
  return parts.map((part) => part / total);
}

/** One of `list`, all alike. */
export function drawOne<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!;
}
