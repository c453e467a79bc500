import {
  cut,
  type Draw,
  dim,
  disc,
  ground,
  line,
  oval,
  path,
  pattern,
  rect,
  repeat,
  shine,
  solid,
  stitch,
} from '../../kit.ts';
import { brass, mix, steel } from '../../palette.ts';

/** What goes with an outfit. */
export const accessories: Record<string, Draw> = {
  scarf: (ink, seed) => {
    const weave = seed.chance(0.75)
      ? pattern(seed, ink.light, ink.accent, 0.85)
      : rect(0, 250, 400, 26, 0, ink.accent) + rect(0, 290, 400, 12, 0, ink.accent);
    const tassels = (x: number, y: number, count: number, tone: string) =>
      line(Array.from({ length: count }, (_, at) => `M${x + at * 11} ${y}v26`).join(''), tone, 5);
    return (
      ground(200, 96, 356) +
      tassels(222, 306, 7, ink.dark) +
      cut(
        seed,
        'M206 170H290L296 310H216Z',
        ink.dark,
        rect(190, 270, 120, 22, 0, ink.accent) + dim('M200 160H300V320H200Z', 0.22),
      ) +
      tassels(122, 322, 8, ink.base) +
      solid(seed, 'M146 160H232L212 326H114Z', ink.base, ink.dark, weave, -6, -4) +
      solid(
        seed,
        'M96 134C92 76 150 52 200 52S308 76 304 134C304 190 250 204 200 204S96 190 96 134Z',
        ink.base,
        ink.dark,
        repeat(3, (at) =>
          line(
            `M${84} ${120 + at * 24}Q200 ${190 + at * 26} 316 ${116 + at * 24}`,
            at % 2 ? ink.dark : ink.light,
            6,
            'opacity=".7"',
          ),
        ),
      ) +
      oval(200, 104, 64, 34, ink.deep) +
      oval(200, 98, 60, 30, mix(ink.deep, '#1d1b2e', 0.35)) +
      path('M136 104Q140 136 200 138T264 104Q268 150 200 156T136 104Z', ink.light)
    );
  },
  beanie: (ink, seed) => {
    const pom = seed.chance(0.6);
    const ribs = line(
      Array.from(
        { length: 9 },
        (_, at) => `M${100 + at * 25} 230Q${120 + at * 20} 150 200 84`,
      ).join(''),
      ink.dark,
      4,
      'opacity=".7"',
    );
    return (
      ground(200, 118, 322) +
      (pom
        ? disc(
            200,
            82,
            38,
            ink.accent,
            `stroke="${ink.accent}" stroke-width="9" stroke-dasharray="6 5"`,
          ) + disc(208, 92, 24, ink.accentDark, 'opacity=".4"')
        : rect(190, 84, 20, 30, 8, ink.dark)) +
      solid(
        seed,
        'M90 248C88 150 140 100 200 100S312 150 310 248Z',
        ink.base,
        ink.dark,
        seed.chance(0.6) ? ribs : pattern(seed, ink.light, ink.accent, 0.85),
      ) +
      solid(
        seed,
        'M84 236Q200 212 316 236Q326 240 326 254V296Q326 310 312 310Q200 326 88 310Q74 310 74 296V254Q74 240 84 236Z',
        ink.light,
        ink.dark,
        line(
          Array.from({ length: 14 }, (_, at) => `M${84 + at * 18} 226V320`).join(''),
          ink.base,
          5,
        ),
        -8,
        -5,
      ) +
      (pom
        ? ''
        : rect(226, 256, 46, 34, 4, ink.accent) + rect(236, 270, 26, 6, 3, ink.accentDark)) +
      shine('M120 196Q128 150 158 126', 8, 0.28)
    );
  },
  belt: (ink, seed) => {
    const metal = seed.chance(0.5) ? brass : steel;
    return (
      ground(206, 132, 316) +
      oval(200, 206, 124, 74, 'none', `stroke="${ink.deep}" stroke-width="42"`) +
      path(
        'M76 188C76 100 324 100 324 188V226C324 150 76 150 76 226Z',
        mix(ink.deep, '#1d1b2e', 0.3),
      ) +
      solid(
        seed,
        'M54 190C54 290 130 300 200 300S346 290 346 190V238C346 318 270 334 200 334S54 318 54 238Z',
        ink.base,
        ink.dark,
        '',
        -4,
        -8,
      ) +
      stitch('M62 214C74 296 150 308 200 308S326 296 338 214', ink.light, 2.6) +
      stitch('M62 244C80 314 150 326 200 326S320 314 338 244', ink.light, 2.6) +
      repeat(4, (at) => oval(246 + at * 22, 312 - at * 6 - (at > 2 ? 4 : 0), 4.5, 3.6, ink.deep)) +
      rect(150, 282, 22, 62, 5, ink.deep) +
      rect(176, 278, 56, 70, 12, 'none', `stroke="${metal.dark}" stroke-width="10"`) +
      rect(176, 275, 56, 70, 12, 'none', `stroke="${metal.base}" stroke-width="9"`) +
      line('M178 311H226', metal.light, 7)
    );
  },
  skirt: (ink, seed) => {
    const pleats = seed.chance(0.6);
    const hem = seed.between(296, 326);
    const wide = seed.between(128, 148);
    const folds = pleats
      ? path(
          Array.from(
            { length: 7 },
            (_, at) =>
              `M${140 + at * 20} 100L${200 - wide + (at + 0.55) * (wide / 3.5)} ${hem + 20}H${200 - wide + (at + 1) * (wide / 3.5)}L${146 + at * 20} 100Z`,
          ).join(''),
          ink.dark,
          'opacity=".7"',
        )
      : pattern(seed, ink.light, ink.accent, 0.8) +
        dim(
          `M170 110Q150 220 150 340H178Q170 220 170 110ZM234 110Q240 220 232 340H268Q250 220 234 110Z`,
          0.1,
        );
    return (
      ground(200, 126, 350) +
      solid(
        seed,
        `M136 96H264L${200 + wide} ${hem - 8}Q${200 + wide} ${hem + 2} ${190 + wide} ${hem + 4}Q200 ${hem + 26} ${210 - wide} ${hem + 4}Q${200 - wide} ${hem + 2} ${200 - wide} ${hem - 8}Z`,
        ink.base,
        ink.dark,
        folds,
        -9,
        -4,
      ) +
      rect(130, 74, 140, 30, 7, ink.dark) +
      rect(130, 74, 140, 9, 4, ink.light) +
      (seed.chance(0.5)
        ? disc(166, 90, 7, ink.accent) + disc(234, 90, 7, ink.accent)
        : rect(186, 76, 28, 26, 5, brass.base)) +
      shine('M138 130L112 250', 7, 0.22)
    );
  },
};
