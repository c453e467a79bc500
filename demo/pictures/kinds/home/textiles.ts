import {
  cut,
  type Draw,
  dim,
  disc,
  ground,
  line,
  mirror,
  oval,
  path,
  pattern,
  rect,
  repeat,
  round,
  shine,
  solid,
  stitch,
} from '../../kit.ts';
import { mix, wood } from '../../palette.ts';

/** Textiles for a room. */
export const textiles: Record<string, Draw> = {
  cushion: (ink, seed) => {
    const tassel = seed.chance(0.4);
    return (
      ground(200, 122, 330) +
      (tassel
        ? mirror(
            path('M84 78L50 44L70 38L92 68ZM84 320L50 352L72 360L92 330Z', ink.accent) +
              disc(82, 74, 9, ink.accentDark) +
              disc(82, 326, 9, ink.accentDark),
          )
        : '') +
      solid(
        seed,
        'M78 84Q60 66 88 70Q200 92 312 70Q340 66 322 84Q304 200 322 316Q338 336 312 328Q200 308 88 328Q62 336 78 316Q96 200 78 84Z',
        ink.base,
        ink.dark,
        pattern(seed, ink.light, ink.accent, 0.85) + dim('M330 60Q290 200 200 330H340Z', 0.09),
      ) +
      line('M78 84Q96 200 78 316M322 84Q304 200 322 316', ink.dark, 4) +
      path(
        'M96 92Q130 110 126 140M304 92Q276 112 276 140M96 310Q126 296 128 270M304 310Q276 294 274 268',
        'none',
        `stroke="${ink.deep}" stroke-width="4" stroke-linecap="round" opacity=".35"`,
      ) +
      shine('M104 112Q116 170 112 216', 9, 0.3)
    );
  },
  throw: (ink, seed) => {
    const fringe = (x: number, y: number, count: number) =>
      path(
        `M${x} ${y + 10}h${count * 13}`,
        'none',
        `stroke="${ink.pale}" stroke-width="24" stroke-dasharray="5 8"`,
      );
    return (
      ground(200, 132, 340) +
      fringe(84, 312, 19) +
      solid(
        seed,
        'M84 150Q86 112 126 108H280Q322 112 320 150V318H76Z',
        ink.base,
        ink.dark,
        pattern(seed, ink.light, ink.accent, 0.85) +
          dim('M280 100H330V330H280Q296 200 280 100Z', 0.14),
      ) +
      path('M84 150Q90 196 130 196H318V150Q318 112 280 108H126Q84 112 84 150Z', ink.light) +
      path(
        'M126 108H280Q318 112 320 150V166Q312 128 276 128H130Q94 130 88 166Q80 112 126 108Z',
        ink.base,
      ) +
      path(
        'M120 128Q98 132 100 156Q104 178 130 176H318V196H130Q90 196 84 150Q86 128 120 128Z',
        ink.dark,
        'opacity=".45"',
      ) +
      fringe(132, 196, 15) +
      shine('M140 142H276', 6, 0.35)
    );
  },
  rug: (ink, seed) => {
    const inner = seed.pick([
      () =>
        repeat(3, (at) =>
          line(
            `M200 ${126 + at * 26}L${330 - at * 50} 220L200 ${314 - at * 26}L${70 + at * 50} 220Z`,
            [ink.accent, ink.pale, ink.deep][at] ?? ink.accent,
            9,
          ),
        ),
      () => pattern(seed, ink.light, ink.accent),
      () =>
        disc(120, 260, 70, ink.accent) +
        disc(280, 170, 60, ink.pale) +
        path('M190 340Q220 220 380 250V340Z', ink.deep) +
        path('M0 100H170Q160 190 0 190Z', ink.light),
    ]);
    const oblong = seed.chance(0.7);
    return oblong
      ? oval(200, 320, 180, 10, '#2a2440', 'opacity=".1"') +
          line(
            'M54 128L36 126M50 156L30 156M46 186L24 186M42 216L18 216M38 246L12 248M34 276L6 280M30 304L4 308',
            ink.pale,
            4.5,
          ) +
          line(
            'M346 128L364 126M350 156L370 156M354 186L376 186M358 216L382 216M362 246L388 248M366 276L394 280M370 304L396 308',
            ink.pale,
            4.5,
          ) +
          path('M56 122H344L374 316H26Z', ink.dark) +
          cut(seed, 'M56 116H344L374 310H26Z', ink.base, inner()) +
          line('M70 130H330L354 296H46Z', ink.pale, 5) +
          line('M56 116H344L374 310H26Z', ink.dark, 5)
      : oval(200, 232, 176, 112, '#2a2440', 'opacity=".1"') +
          oval(200, 224, 172, 112, ink.dark) +
          cut(seed, round(200, 218, 172, 110), ink.base, inner()) +
          oval(200, 218, 152, 94, 'none', `stroke="${ink.pale}" stroke-width="6"`);
  },
  bedding: (ink, seed) => {
    const design = pattern(seed, ink.light, ink.accent, 0.8);
    const head = wood;
    return (
      ground(200, 164, 336) +
      rect(58, 72, 284, 150, 22, head.base) +
      rect(58, 72, 284, 12, 6, head.light) +
      rect(52, 300, 22, 36, 4, head.dark) +
      rect(326, 300, 22, 36, 4, head.dark) +
      path('M66 190H334L346 292H54Z', '#fffdf8') +
      solid(
        seed,
        'M84 148Q136 132 188 148Q196 172 186 200Q136 208 86 200Q76 172 84 148Z',
        ink.pale,
        mix(ink.pale, ink.base, 0.6),
        '',
        -6,
        -6,
      ) +
      solid(
        seed,
        'M212 148Q264 132 316 148Q324 172 314 200Q264 208 214 200Q204 172 212 148Z',
        ink.pale,
        mix(ink.pale, ink.base, 0.6),
        '',
        -6,
        -6,
      ) +
      solid(
        seed,
        'M60 214Q200 200 340 214L360 306Q360 322 344 320Q200 330 56 320Q40 322 40 306Z',
        ink.base,
        ink.dark,
        design + dim('M120 330Q140 270 128 220L140 330ZM250 330Q240 280 256 230L262 330Z', 0.12),
        -7,
        -7,
      ) +
      path('M60 212Q200 198 340 212L346 240Q200 226 54 240Z', ink.pale) +
      stitch('M58 236Q200 222 342 236', ink.dark, 2.4)
    );
  },
};
