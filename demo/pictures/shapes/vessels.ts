import {
  box,
  cut,
  drum,
  ground,
  label,
  line,
  oval,
  path,
  pattern,
  type Random,
  rect,
  repeat,
  shine,
  solid,
} from '../kit.ts';
import type { Shades, Tones } from '../palette.ts';

/** A stand-up bag with a folded top and a label; `emblem` goes on the label. */
export function pouch(ink: Shades, seed: Random, emblem = ''): string {
  const y = seed.between(78, 104);
  const d = `M120 ${y}H280L290 310Q292 332 272 332H128Q108 332 110 310Z`;
  return (
    ground(200, 100, 335) +
    solid(
      seed,
      d,
      ink.base,
      ink.dark,
      path(`M252 ${y}L262 340H300V${y}Z`, ink.dark, 'opacity=".55"') +
        path(`M100 332Q200 290 300 332V345H100Z`, ink.dark) +
        rect(100, y, 200, 26, 0, ink.deep) +
        rect(100, y + 26, 200, 5, 0, ink.light),
    ) +
    label(seed, ink, 194, 214, 98, 112, emblem) +
    shine(`M132 ${y + 48}L128 290`, 8, 0.25)
  );
}

/** A mug with a handle; `inside` shows at the rim. */
export function mug(ink: Shades, seed: Random, inside: string): string {
  const wide = seed.between(70, 84);
  const y = seed.between(128, 150);
  const lower = seed.pick([wide - 4, wide - 18, wide - 26]);
  const deep = seed.between(64, 84);
  const d = `M${186 - wide} ${y}H${186 + wide}L${186 + lower} 290Q${184 + lower} 316 ${154 + lower} 318H${218 - lower}Q${188 - lower} 316 ${186 - lower} 290Z`;
  return (
    ground(196, 96, 320) +
    line(`M${182 + wide - 4} ${y + 34}h22q38 0 38 38v${deep - 40}q0 34 -44 40h-24`, ink.dark, 20) +
    solid(
      seed,
      d,
      ink.base,
      ink.dark,
      (seed.chance(0.6)
        ? pattern(seed, ink.light, ink.accent, 0.75)
        : rect(90, 262, 240, 90, 0, ink.accent)) +
        path(
          `M${186 + wide - 34} ${y}L${186 + lower - 30} 330H320V${y}Z`,
          ink.deep,
          'opacity=".3"',
        ),
    ) +
    oval(186, y, wide, wide * 0.19, ink.light) +
    oval(186, y + 2, wide - 9, wide * 0.14, ink.deep) +
    path(
      `M${195 - wide} ${y + 4}Q186 ${y - 8} ${177 + wide} ${y + 4}Q${170 + wide} ${y + wide * 0.16} 186 ${y + wide * 0.16}T${195 - wide} ${y + 4}Z`,
      inside,
    ) +
    shine(`M${206 - wide} ${y + 36}L${210 - lower} 280`, 9)
  );
}

/** A bottle with square or sloping shoulders, a label and a cap drawn by the caller. */
export function bottle(
  tone: Tones,
  seed: Random,
  shape: { half: number; top: number; bottom: number; neck: number; slope: number; inner?: string },
): string {
  const { half, top, bottom, neck, slope } = shape;
  const d =
    `M${200 - neck} ${top}H${200 + neck}V${top + 14}C${200 + neck} ${top + 14 + slope * 0.6} ${200 + half} ${top + 14 + slope * 0.3} ${200 + half} ${top + 24 + slope}` +
    `V${bottom - 16}Q${200 + half} ${bottom} ${184 + half} ${bottom}H${216 - half}Q${200 - half} ${bottom} ${200 - half} ${bottom - 16}` +
    `V${top + 24 + slope}C${200 - half} ${top + 14 + slope * 0.3} ${200 - neck} ${top + 14 + slope * 0.6} ${200 - neck} ${top + 14}Z`;
  return (
    ground(200, half * 1.1 + 8, bottom + 3) +
    solid(
      seed,
      d,
      tone.base,
      tone.dark,
      path(`M${200 + half * 0.62} 0H400V400H${200 + half * 0.62}Z`, tone.dark, 'opacity=".6"') +
        (shape.inner ?? ''),
    ) +
    shine(`M${214 - half} ${top + slope + 44}V${bottom - 40}`, 8, 0.36)
  );
}

/** An upright tin, jar or canister with a lid. */
export function canister(
  tone: Tones,
  lid: Tones,
  seed: Random,
  half: number,
  top: number,
  inner = '',
): string {
  return (
    ground(200, half * 1.08, 326) +
    solid(
      seed,
      drum(200, top, 312, half, half, 0.15),
      tone.base,
      tone.dark,
      path(`M${200 + half * 0.6} 0H400V400H${200 + half * 0.6}Z`, tone.dark, 'opacity=".65"') +
        inner,
      -10,
      -4,
    ) +
    path(drum(200, top - 26, top + 4, half + 5, half + 5, 0.15), lid.base) +
    cut(
      seed,
      drum(200, top - 26, top + 4, half + 5, half + 5, 0.15),
      lid.base,
      rect(200 + half * 0.6, 0, 200, 400, 0, lid.dark),
    ) +
    oval(200, top - 26, half + 5, (half + 5) * 0.15, lid.light) +
    shine(`M${216 - half} ${top + 34}V280`, 9, 0.32)
  );
}

/** A carton seen from the front left, with content drawn on its 200 wide front. */
export function carton(
  ink: Shades,
  seed: Random,
  x: number,
  y: number,
  w: number,
  h: number,
  front: string,
): string {
  const side = 34;
  return (
    ground(x + w / 2 + 12, w * 0.6, y + h + 4) +
    path(`M${x + w} ${y}l${side} -22v${h}l${-side} 22Z`, ink.deep) +
    path(`M${x} ${y}l${side} -22h${w}l${-side} 22Z`, ink.light) +
    cut(seed, box(x, y, w, h, 3), ink.base, front)
  );
}

/** A row of small fins or slats. */
export const slats = (
  count: number,
  x: number,
  y: number,
  w: number,
  h: number,
  gap: number,
  color: string,
) => repeat(count, (at) => rect(x, y + at * gap, w, h, Math.min(h / 2, 4), color));
