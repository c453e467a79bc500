import {
  box,
  cut,
  type Draw,
  disc,
  ground,
  line,
  oval,
  path,
  pattern,
  rect,
  repeat,
  ring,
  round,
  shine,
  solid,
  stitch,
  turn,
} from '../../kit.ts';
import { linen, mix, steel, tones } from '../../palette.ts';

export const paw = (x: number, y: number, r: number, color: string) =>
  oval(x, y + r * 0.35, r * 0.8, r * 0.62, color) +
  disc(x - r * 0.85, y - r * 0.25, r * 0.3, color) +
  disc(x - r * 0.32, y - r * 0.75, r * 0.34, color) +
  disc(x + r * 0.32, y - r * 0.75, r * 0.34, color) +
  disc(x + r * 0.85, y - r * 0.25, r * 0.3, color);

const bone = (x: number, y: number, w: number, color: string) =>
  line(`M${x - w} ${y}H${x + w}`, color, w * 0.62) +
  disc(x - w, y - w * 0.36, w * 0.4, color) +
  disc(x - w, y + w * 0.36, w * 0.4, color) +
  disc(x + w, y - w * 0.36, w * 0.4, color) +
  disc(x + w, y + w * 0.36, w * 0.4, color);

/** The frayed ends of a rope toy. */
function knots(base: string, accent: string): string {
  return (
    line('M70 196L26 176M68 204L18 204M70 212L26 232', base, 11) +
    line('M70 200L22 190M70 208L22 218', accent, 8) +
    line('M330 196L374 176M332 204L382 204M330 212L374 232', base, 11) +
    line('M330 200L378 190M330 208L378 218', accent, 8)
  );
}

/** For dogs. */
export const dogs: Record<string, Draw> = {
  'dog-bed': (ink, seed) => {
    const sleeper = seed.chance(0.4);
    const coat = tones(seed.pick(['#c99a62', '#8a6248', '#e6d3b3']));
    return (
      ground(200, 168, 316) +
      oval(200, 206, 158, 70, ink.dark) +
      oval(200, 200, 156, 66, ink.base) +
      oval(200, 212, 118, 44, linen.base) +
      oval(200, 206, 118, 42, mix(linen.base, '#ffffff', 0.4)) +
      (sleeper
        ? path(
            'M118 218C118 160 178 140 230 150C290 160 302 210 276 232Q200 250 118 218Z',
            coat.base,
          ) +
          path('M230 150C290 160 302 210 276 232Q250 240 226 238Q270 200 230 150Z', coat.dark) +
          path(
            'M104 214Q104 178 142 174Q176 174 180 204Q178 230 142 234Q108 234 104 214Z',
            coat.light,
          ) +
          path('M150 172Q182 168 186 204Q180 222 168 214Q158 196 150 172Z', coat.deep) +
          line('M122 206q7 5 14 0', '#3a2c30', 4) +
          oval(106, 214, 9, 7, '#3a2c30')
        : bone(204, 204, 34, ink.dark)) +
      solid(
        seed,
        'M42 200C52 262 120 250 200 250S348 262 358 200C372 250 364 312 200 312S28 250 42 200Z',
        ink.base,
        ink.dark,
        seed.chance(0.5) ? pattern(seed, ink.light, ink.accent, 0.6) : '',
        -4,
        -10,
      ) +
      stitch('M58 254C100 290 300 290 342 254', ink.light, 2.6) +
      shine('M66 172Q90 146 136 140', 8, 0.3)
    );
  },
  leash: (ink, seed) => {
    const d = 'M186 84C120 60 84 130 122 178C170 236 290 190 296 252C298 316 190 326 132 300';
    const loop = seed.between(40, 48);
    return (
      ground(200, 116, 346) +
      `<g transform="translate(4 8)">${line(d, '#2a2440', 20, 'opacity=".12"')}</g>` +
      oval(
        236,
        92,
        loop + 14,
        loop - 6,
        'none',
        `stroke="${ink.dark}" stroke-width="22" transform="rotate(18 236 92)"`,
      ) +
      oval(
        235,
        90,
        loop + 14,
        loop - 6,
        'none',
        `stroke="${ink.base}" stroke-width="17" transform="rotate(18 236 92)"`,
      ) +
      line(d, ink.dark, 22) +
      line(d, ink.base, 17) +
      (seed.chance(0.6)
        ? line(d, ink.accent, 5)
        : line(d, ink.accent, 5, 'stroke-dasharray="4 14"')) +
      rect(170, 70, 32, 30, 6, ink.deep) +
      rect(112, 286, 34, 28, 6, ink.deep) +
      ring(100, 300, 13, steel.dark, 7) +
      path(
        'M92 288Q60 280 56 312Q58 340 84 336Q96 330 92 316',
        'none',
        `stroke="${steel.base}" stroke-width="11" stroke-linecap="round"`,
      ) +
      line('M88 300L68 318', steel.light, 5)
    );
  },
  'dog-toy': (ink, seed) =>
    seed.pick([
      () =>
        ground(200, 134, 306) +
        turn(
          -18,
          bone(200, 212, 96, ink.dark) +
            `<g transform="translate(-4 -8)">${bone(200, 212, 92, ink.base)}</g>` +
            repeat(4, (at) => disc(148 + at * 34, 204, 8, ink.dark)) +
            shine('M124 184H252', 8),
        ),
      () =>
        ground(200, 140, 308) +
        turn(
          -20,
          knots(ink.base, ink.accent) +
            cut(
              seed,
              box(84, 180, 232, 48, 22),
              ink.base,
              repeat(8, (at) =>
                line(`M${70 + at * 36} 240q4 -40 30 -70`, at % 2 ? ink.accent : ink.pale, 11),
              ) + rect(60, 214, 300, 20, 0, '#231f3a', 'opacity=".14"'),
            ) +
            solid(
              seed,
              round(92, 204, 34, 38),
              ink.base,
              ink.dark,
              line('M76 240q6 -40 28 -70', ink.accent, 9),
              -8,
              -5,
            ) +
            solid(
              seed,
              round(308, 204, 34, 38),
              ink.base,
              ink.dark,
              line('M292 240q6 -40 28 -70', ink.accent, 9),
              -8,
              -5,
            ),
        ),
      () =>
        ground(200, 104, 326) +
        solid(
          seed,
          round(200, 216, 104),
          ink.base,
          ink.dark,
          line('M90 150Q200 206 150 330M312 130Q230 200 300 300', '#fff', 11) +
            paw(206, 226, 34, ink.accent),
        ) +
        shine('M128 190Q136 152 168 136', 10),
    ])(),
  'pet-bowl': (ink, seed) => {
    const food = seed.chance(0.6);
    return (
      ground(200, 140, 306) +
      solid(
        seed,
        'M92 188H308L346 286Q350 302 330 302H70Q50 302 54 286Z',
        ink.base,
        ink.dark,
        path('M40 280H360V310H40Z', ink.deep, 'opacity=".5"'),
      ) +
      oval(200, 188, 110, 30, steel.light) +
      oval(200, 190, 98, 24, steel.dark) +
      (food
        ? path('M106 192Q118 150 200 146T294 192Q280 214 200 214T106 192Z', '#9a6238') +
          repeat(14, (at) =>
            oval(
              128 + ((at * 47) % 146),
              164 + ((at * 29) % 38),
              12,
              9,
              at % 3 ? '#b87a4a' : '#7d4b2a',
            ),
          )
        : oval(200, 196, 92, 18, '#a9d8ea') +
          line('M140 192q20 -6 40 0', '#fff', 5, 'opacity=".8"')) +
      (seed.chance(0.5) ? paw(200, 250, 24, ink.accent) : bone(200, 252, 28, ink.accent)) +
      shine('M100 212L78 272', 9)
    );
  },
};
