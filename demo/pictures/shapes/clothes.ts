import {
  cut,
  dim,
  ground,
  line,
  mirror,
  path,
  pattern,
  type Random,
  solid,
  stitch,
} from '../kit.ts';
import type { Shades } from '../palette.ts';

/** How a top is cut and finished. */
export interface Cut {
  readonly sleeves: 'short' | 'long';
  /** Drawn over the body, cut to its outline. */
  readonly inner?: string;
  /** Drawn on top of everything. */
  readonly outer?: string;
  /** Drawn behind the body. */
  readonly behind?: string;
  readonly neck?: 'round' | 'vee' | 'none';
  /** How far the body reaches down. */
  readonly hem?: number;
  /** Half width at the hem. */
  readonly flare?: number;
}

/** The front of a top laid flat. */
export function top(ink: Shades, seed: Random, shape: Cut): string {
  const hem = shape.hem ?? 326;
  const flare = shape.flare ?? 88;
  const left = 200 - flare;
  const right = 200 + flare;
  const dip = shape.neck === 'vee' ? 'L200 138L246 78' : 'C166 112 234 112 246 78';
  const d =
    shape.sleeves === 'short'
      ? `M154 78${dip}L294 96Q304 100 310 110L352 166Q354 172 348 176L312 198Q306 200 302 194L286 172` +
        `L${right} ${hem - 6}Q${right} ${hem} ${right - 8} ${hem}H${left + 8}Q${left} ${hem} ${left} ${hem - 6}` +
        'L114 172L98 194Q94 200 88 198L52 176Q46 172 48 166L90 110Q96 100 106 96Z'
      : `M154 78${dip}L288 94Q310 102 316 130L350 298Q350 306 342 308L312 312Q304 312 302 304L284 186` +
        `L${right} ${hem - 6}Q${right} ${hem} ${right - 8} ${hem}H${left + 8}Q${left} ${hem} ${left} ${hem - 6}` +
        'L116 186L98 304Q96 312 88 312L58 308Q50 306 50 298L84 130Q90 102 112 94Z';
  const folds =
    dim(`M284 186L${right} ${hem}H${right - 26}Q276 250 284 186Z`, 0.1) +
    dim('M292 108Q276 150 286 204L300 200Q284 150 292 108Z', 0.13) +
    dim('M108 108Q124 150 114 204L102 200Q116 150 108 108Z', 0.1);
  const collar =
    shape.neck === 'none'
      ? ''
      : shape.neck === 'vee'
        ? line('M154 80L200 138L246 80', ink.dark, 10)
        : line('M154 80C166 112 234 112 246 80', ink.dark, 11);
  const inside =
    shape.neck === 'vee'
      ? path('M150 80Q200 66 250 80L200 140Z', ink.deep)
      : path('M152 80Q200 66 248 80Q234 116 200 112Q166 116 152 80Z', ink.deep);
  return (
    ground(200, 118, Math.max(346, hem + 8)) +
    (shape.behind ?? '') +
    inside +
    solid(seed, d, ink.base, ink.dark, (shape.inner ?? '') + folds, -8, -6) +
    collar +
    (shape.outer ?? '')
  );
}

/** Stitched cuffs for a short-sleeved top. */
export const cuffs = (color: string) => mirror(stitch('M58 162L96 188', color, 2.4));

/** A pair of shorts or trousers laid flat, down to `hem`. */
export function bottoms(
  ink: Shades,
  seed: Random,
  hem: number,
  wide: number,
  inner: string,
  outer = '',
): string {
  const up = hem > 300 ? 60 : 96;
  const d =
    `M122 ${up}H278L${284 + wide * 0.4} ${up + 90}L${278 + wide} ${hem - 6}` +
    `Q${278 + wide} ${hem} ${270 + wide} ${hem + 1}L${222} ${hem + 5}L200 ${up + 104}L178 ${hem + 5}` +
    `L${130 - wide} ${hem + 1}Q${122 - wide} ${hem} ${122 - wide} ${hem - 6}L${116 - wide * 0.4} ${up + 90}Z`;
  return (
    ground(200, 112, Math.max(hem + 22, 334)) +
    solid(seed, d, ink.base, ink.dark, inner, -7, -5) +
    outer
  );
}

/** A cloth that hangs in one piece, with an optional pattern. */
export function cloth(ink: Shades, seed: Random, d: string, inner = ''): string {
  const plain = seed.chance(0.35);
  return cut(seed, d, ink.base, (plain ? '' : pattern(seed, ink.light, ink.accent, 0.8)) + inner);
}
