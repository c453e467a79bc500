import {
  box,
  cut,
  type Draw,
  dim,
  disc,
  fade,
  ground,
  line,
  oval,
  path,
  pattern,
  rect,
  repeat,
  ring,
  round,
  solid,
  stitch,
} from '../../kit.ts';
import { glass, mix, wood } from '../../palette.ts';
import { canister } from '../../shapes/vessels.ts';

/** For the table and the shelf. */
export const table: Record<string, Draw> = {
  'storage-jar': (ink, seed) => {
    const filling = seed.pick(['#d9b36c', '#8a5a3a', '#e9dcc0', '#b8573b', '#8da05a']);
    const half = seed.between(66, 80);
    const cork = seed.chance(0.6);
    return canister(
      glass,
      cork ? wood : ink,
      seed,
      half,
      130,
      rect(100, 180, 200, 180, 0, filling) +
        oval(200, 180, half, 10, mix(filling, '#ffffff', 0.25)) +
        dim(`M${200 + half * 0.6} 178H300V360H${200 + half * 0.6}Z`, 0.16) +
        rect(150, 216, 92, 58, 8, ink.base) +
        rect(158, 224, 76, 42, 5, ink.pale) +
        rect(172, 238, 48, 6, 3, ink.deep) +
        rect(180, 250, 32, 5, 2, ink.deep),
    );
  },
  plate: (ink, seed) => {
    const rim = seed.pick(['bands', 'pattern', 'speckle']);
    return (
      ground(206, 138, 338) +
      cut(
        seed,
        round(200, 200, 140),
        ink.base,
        (rim === 'pattern' ? pattern(seed, ink.light, ink.accent, 0.7) : '') +
          (rim === 'speckle'
            ? repeat(26, (at) =>
                disc(
                  70 + ((at * 97) % 262),
                  66 + ((at * 61) % 268),
                  2.6 + (at % 3),
                  ink.deep,
                  'opacity=".5"',
                ),
              )
            : '') +
          path('M340 200A140 140 0 0 1 80 276A150 150 0 0 0 330 120Z', ink.dark, 'opacity=".6"'),
      ) +
      (rim === 'bands' ? ring(200, 200, 128, ink.accent, 7) : ring(200, 200, 136, ink.light, 6)) +
      disc(200, 200, 96, ink.dark) +
      disc(203, 203, 92, ink.light) +
      disc(206, 206, 84, mix(ink.light, ink.base, 0.4)) +
      line('M126 196Q130 148 168 132', '#fff', 8, 'opacity=".5"')
    );
  },
  glassware: (ink, seed) => {
    const stem = seed.chance(0.5);
    const drink = mix(ink.base, '#d5ecf2', 0.4);
    const pair = (x: number, tint: string) =>
      stem
        ? oval(x, 326, 46, 9, ink.light, 'opacity=".9"') +
          rect(x - 4, 226, 8, 100, 3, mix(ink.base, '#ffffff', 0.45)) +
          cut(
            seed,
            `M${x - 46} 84H${x + 46}Q${x + 66} 226 ${x} 232Q${x - 66} 226 ${x - 46} 84Z`,
            mix(ink.base, '#ffffff', 0.6),
            rect(x - 70, 156, 140, 90, 0, tint) +
              rect(x + 24, 80, 60, 160, 0, ink.deep, 'opacity=".16"'),
          ) +
          oval(x, 84, 46, 8, ink.pale) +
          line(`M${x - 34} 108Q${x - 42} 150 ${x - 34} 190`, '#fff', 6, 'opacity=".7"')
        : cut(
            seed,
            `M${x - 56} 128H${x + 56}L${x + 46} 314Q${x + 44} 326 ${x + 32} 326H${x - 32}Q${x - 44} 326 ${x - 46} 314Z`,
            mix(ink.base, '#ffffff', 0.55),
            rect(x - 70, 196, 140, 140, 0, tint) +
              rect(x - 70, 312, 140, 20, 0, ink.pale) +
              repeat(5, (at) =>
                line(`M${x - 48 + at * 24} 128L${x - 40 + at * 20} 330`, '#fff', 4, 'opacity=".3"'),
              ) +
              rect(x + 26, 120, 60, 220, 0, ink.deep, 'opacity=".16"'),
          ) +
          oval(x, 128, 56, 9, ink.pale) +
          line(`M${x - 42} 152L${x - 36} 290`, '#fff', 6, 'opacity=".7"');
    return ground(200, 126, 328) + pair(258, drink) + pair(138, drink);
  },
  apron: (ink, seed) =>
    ground(200, 100, 350) +
    line('M158 92Q150 36 200 36T242 92', ink.deep, 9) +
    line('M116 192Q70 190 56 240M284 192Q330 190 344 240', ink.deep, 9) +
    solid(
      seed,
      'M152 84H248Q252 160 300 184L306 326Q306 340 292 340H108Q94 340 94 326L100 184Q148 160 152 84Z',
      ink.base,
      ink.dark,
      (seed.chance(0.6)
        ? fade(
            0.55,
            repeat(9, (at) => rect(92 + at * 27, 70, 9, 280, 0, ink.light)),
          )
        : '') + dim('M272 170L290 350H320V170Z', 0.1),
      -8,
      -6,
    ) +
    rect(152, 78, 96, 14, 4, ink.deep) +
    solid(seed, box(140, 222, 120, 76, 10), ink.accent, ink.accentDark, '', -5, -5) +
    stitch('M148 234H252M200 238V292', ink.accentDark, 2.4),
};
