import {
  type Draw,
  dim,
  disc,
  ground,
  line,
  mirror,
  path,
  pattern,
  rect,
  repeat,
  solid,
  stitch,
  turn,
} from '../kit.ts';
import { brass, linen, tones } from '../palette.ts';
import { bottoms, cuffs, top } from '../shapes/clothes.ts';
import { boot, shoe } from '../shapes/shoes.ts';
import { accessories } from './clothing/accessories.ts';

/** Clothing and shoes. */
export const clothing: Record<string, Draw> = {
  ...accessories,
  't-shirt': (ink, seed) => {
    const print = seed.pick([
      () => '',
      () =>
        rect(164, 150, 34, 40, 4, ink.dark) +
        path('M164 154Q164 150 168 150H194Q198 150 198 154V160H164Z', ink.deep),
      () =>
        disc(200, 190, 40, ink.accent) +
        path('M164 206L188 174L204 194L216 180L236 206Q224 230 200 230T164 206Z', ink.deep),
      () => pattern(seed, ink.light, ink.accent, 0.8),
      () => path('M200 160l12 26l28 3l-21 19l6 28l-25 -14l-25 14l6 -28l-21 -19l28 -3Z', ink.accent),
    ]);
    return top(ink, seed, {
      sleeves: 'short',
      neck: seed.chance(0.25) ? 'vee' : 'round',
      inner: print(),
      outer: cuffs(ink.dark) + stitch('M118 316H282', ink.dark, 2.4),
    });
  },
  sweater: (ink, seed) => {
    const knit = seed.pick([
      () =>
        repeat(
          5,
          (at) =>
            line(`M${120 + at * 40} 90V330`, ink.dark, 4, 'opacity=".6"') +
            line(`M${120 + at * 40} 96q16 16 0 32t0 32t0 32t0 32t0 32t0 32t0 32`, ink.light, 6),
        ),
      () =>
        rect(30, 170, 340, 20, 0, ink.accent) +
        rect(30, 206, 340, 20, 0, ink.pale) +
        rect(30, 242, 340, 20, 0, ink.accent),
      () =>
        repeat(11, (at) =>
          path(`M${40 + at * 32} 150l16 -22l16 22l-16 22Z`, at % 2 ? ink.accent : ink.pale),
        ) +
        rect(30, 186, 340, 8, 0, ink.pale) +
        rect(30, 106, 340, 8, 0, ink.pale),
    ]);
    return top(ink, seed, {
      sleeves: 'long',
      neck: 'round',
      hem: 318,
      flare: 90,
      inner: knit(),
      outer:
        rect(108, 304, 184, 26, 6, ink.dark) +
        line(
          Array.from({ length: 14 }, (_, at) => `M${116 + at * 13} 308v18`).join(''),
          ink.deep,
          2.4,
        ) +
        mirror(turn(8, rect(52, 292, 50, 24, 6, ink.dark), 76, 304)) +
        (seed.chance(0.3)
          ? path('M152 82Q150 54 162 50H238Q250 54 248 82Q200 112 152 82Z', ink.dark) +
            line('M172 56V88M188 56V96M204 56V98M220 56V92', ink.deep, 2.4)
          : ''),
    });
  },
  jeans: (ink, seed) => {
    const rip = seed.chance(0.3);
    return bottoms(
      ink,
      seed,
      352,
      seed.pick([-34, -20, -8]),
      rect(90, 50, 220, 30, 0, ink.dark) +
        dim('M192 160L200 100L210 160L200 190Z', 0.16) +
        path(
          'M116 150Q130 240 128 350H150Q156 240 146 150ZM254 150Q244 240 250 350H272Q270 240 284 150Z',
          ink.light,
          'opacity=".45"',
        ) +
        (rip ? line('M142 232h26M140 240h28M144 248h24', ink.pale, 3) : '') +
        rect(90, 340, 220, 20, 0, ink.dark, 'opacity=".6"'),
      line('M200 84V150Q198 160 184 164', ink.deep, 3.4) +
        mirror(
          line('M124 84Q128 116 162 118', ink.deep, 4) +
            stitch('M124 92Q130 122 160 124', linen.dark, 2) +
            rect(146, 58, 9, 28, 3, ink.deep),
        ) +
        disc(200, 72, 7, brass.base) +
        stitch('M126 84H274', linen.dark, 2) +
        rect(232, 62, 26, 14, 2, '#b98552'),
    );
  },
  dress: (ink, seed) => {
    const strap = seed.chance(0.5);
    const hem = seed.between(322, 348);
    const wide = seed.between(94, 112);
    const d = strap
      ? `M150 104Q158 122 200 112Q242 122 250 104L254 180Q262 200 268 212L${200 + wide} ${hem - 6}Q200 ${hem + 16} ${200 - wide} ${hem - 6}L132 212Q138 200 146 180Z`
      : `M160 62Q200 112 240 62L272 78L302 132L262 150L254 184Q262 200 268 212L${200 + wide} ${hem - 6}Q200 ${hem + 16} ${200 - wide} ${hem - 6}L132 212Q138 200 146 184L138 150L98 132L128 78Z`;
    return (
      ground(200, 104, 358) +
      (strap
        ? line('M154 110Q156 70 170 50M246 110Q244 70 230 50', ink.dark, 7)
        : path('M158 64Q200 50 242 64L224 100H176Z', ink.deep)) +
      solid(
        seed,
        d,
        ink.base,
        ink.dark,
        (seed.chance(0.6) ? pattern(seed, ink.light, ink.accent, 0.75) : '') +
          dim(
            `M170 200Q150 280 148 ${hem + 10}L176 ${hem + 10}Q172 260 170 200ZM230 200Q232 280 226 ${hem + 10}L258 ${hem + 6}Q246 260 230 200Z`,
            0.1,
          ) +
          rect(90, hem - 16, 240, 9, 0, ink.light, 'opacity=".6"'),
        -9,
        -4,
      ) +
      path('M142 180H258L264 202H136Z', ink.accent) +
      path('M206 192l26 -14v30ZM206 192l-22 -13v28Z', ink.accentDark)
    );
  },
  coat: (ink, seed) => {
    const double = seed.chance(0.5);
    const buttons = repeat(
      3,
      (at) =>
        disc(214, 196 + at * 42, 7, ink.deep) +
        (double ? disc(174, 196 + at * 42, 7, ink.deep) : ''),
    );
    const front = top(ink, seed, {
      sleeves: 'long',
      neck: 'none',
      hem: 366,
      flare: seed.between(92, 104),
      inner: line(`M${double ? 192 : 200} 150V350`, ink.deep, 4),
      outer:
        path('M150 74L200 170L166 196L142 128L132 88Z', ink.light) +
        path('M250 74L200 170L234 196L258 128L268 88Z', ink.dark) +
        path('M156 74Q200 60 244 74L200 166Z', ink.accent) +
        path('M200 84L244 74L200 166Z', ink.accentDark) +
        mirror(path('M124 254L172 248V262L126 268Z', ink.deep)) +
        buttons,
    });
    return `<g transform="matrix(.84 0 0 .97 32 -16)">${front}</g>`;
  },
  sneaker: (ink, seed) => shoe(ink, seed, 'flat'),
  boot: (ink, seed) => boot(ink, seed, 'town'),
  shirt: (ink, seed) => {
    const design = seed.pick([
      () =>
        line(
          Array.from({ length: 15 }, (_, at) => `M${46 + at * 22} 70V340`).join(''),
          ink.light,
          5,
        ),
      () => '',
      () =>
        repeat(9, (at) => rect(34 + at * 38, 60, 13, 290, 0, ink.light, 'opacity=".8"')) +
        repeat(7, (at) => rect(30, 90 + at * 38, 340, 13, 0, ink.accent, 'opacity=".4"')),
    ]);
    return top(ink, seed, {
      sleeves: seed.chance(0.65) ? 'long' : 'short',
      neck: 'none',
      hem: 330,
      inner: design(),
      outer:
        path('M152 76Q200 60 248 76L200 116Z', ink.deep) +
        path('M152 72L200 114L172 140L138 90Z', ink.light) +
        path('M248 72L200 114L228 140L262 90Z', ink.light) +
        path('M200 114L228 140L232 134L206 110Z', ink.dark) +
        path('M192 118H208V328H192Z', ink.dark, 'opacity=".45"') +
        repeat(5, (at) => disc(200, 146 + at * 38, 5, tones(ink.accent).light)) +
        rect(226, 160, 44, 50, 5, ink.dark, 'opacity=".7"') +
        rect(226, 160, 44, 11, 4, ink.deep, 'opacity=".6"'),
    });
  },
};
