import {
  box,
  cut,
  type Draw,
  disc,
  ground,
  line,
  oval,
  path,
  rect,
  repeat,
  ring,
  shine,
  solid,
  turn,
} from '../kit.ts';
import { mix, rubber, steel } from '../palette.ts';
import { sound } from './electronics/sound.ts';

/** Electronics and audio. */
export const electronics: Record<string, Draw> = {
  ...sound,
  charger: (ink, seed) => {
    const ports = seed.pick([1, 2]);
    return (
      ground(200, 92, 322) +
      rect(152, 66, 18, 70, 5, steel.base) +
      rect(164, 66, 6, 70, 2, steel.dark) +
      rect(230, 66, 18, 70, 5, steel.base) +
      rect(242, 66, 6, 70, 2, steel.dark) +
      solid(
        seed,
        box(112, 128, 176, 190, 34),
        ink.base,
        ink.dark,
        rect(100, 128, 200, 26, 0, ink.light),
      ) +
      repeat(ports, (at) => {
        const y = ports === 1 ? 232 : 204 + at * 48;
        return rect(160, y, 80, 26, 13, ink.deep) + rect(172, y + 9, 56, 8, 4, rubber.dark);
      }) +
      path('M204 166L186 190H200L194 208L216 182H202Z', ink.accent) +
      (ports === 1
        ? line('M200 258V292Q200 346 268 340T372 330', rubber.base, 11) +
          rect(184, 246, 32, 34, 7, '#fff')
        : disc(200, 296, 5, '#8fe08a')) +
      shine('M128 178V270', 8, 0.35)
    );
  },
  'power-bank': (ink, seed) => {
    const lit = seed.pick([2, 3, 4]);
    return (
      ground(206, 104, 342) +
      turn(
        seed.between(4, 10),
        solid(
          seed,
          box(124, 52, 152, 280, 30),
          ink.base,
          ink.dark,
          path('M250 40H300V340H250Z', ink.dark, 'opacity=".5"') +
            (seed.chance(0.5)
              ? rect(110, 236, 180, 30, 0, ink.accent)
              : repeat(7, (at) => rect(110, 226 + at * 16, 180, 5, 0, ink.dark, 'opacity=".6"'))),
        ) +
          path('M208 108L168 170H196L188 212L232 150H204Z', ink.pale) +
          repeat(4, (at) => disc(164 + at * 22, 312, 6, at < lit ? '#8fe08a' : ink.deep)) +
          rect(166, 46, 44, 14, 5, rubber.dark) +
          rect(226, 46, 26, 14, 6, rubber.dark) +
          shine('M140 96V200', 8, 0.35),
      )
    );
  },
  'smart-watch': (ink, seed) => {
    const rings = seed.chance(0.6);
    return (
      ground(200, 78, 354) +
      path('M146 130Q150 70 164 40H236Q250 70 254 130Z', ink.base) +
      path('M224 130L220 40H236Q250 70 254 130Z', ink.dark) +
      path('M146 268Q150 330 164 358H236Q250 330 254 268Z', ink.base) +
      path('M224 268L220 358H236Q250 330 254 268Z', ink.dark) +
      repeat(4, (at) => oval(200, 300 + at * 14, 7, 4, ink.deep)) +
      rect(276, 168, 14, 38, 6, steel.dark) +
      rect(116, 110, 166, 180, 52, steel.base) +
      path(
        'M262 124Q282 136 282 162V238Q282 290 230 290H168Q150 290 138 282Q250 286 258 210Z',
        steel.dark,
      ) +
      rect(128, 122, 142, 156, 42, '#14181f') +
      (rings
        ? ring(199, 200, 46, '#2b3340', 13) +
          line('M199 154A46 46 0 1 1 156 216', '#f0637c', 13) +
          line('M199 174A26 26 0 1 1 174 208', '#9be15d', 11)
        : disc(199, 200, 52, ink.base) +
          line('M199 200V164M199 200L224 214', '#fff', 7) +
          disc(199, 200, 6, ink.accent)) +
      shine('M146 168Q148 142 172 138', 6, 0.4)
    );
  },
  'tablet-stand': (ink, seed) => {
    const scene = seed.pick([0, 1]);
    return (
      ground(200, 128, 336) +
      path('M180 200H220L236 316H164Z', steel.dark) +
      solid(
        seed,
        'M120 308H280Q298 310 298 322T282 334H118Q102 334 102 322T120 308Z',
        ink.base,
        ink.dark,
        '',
        0,
        -9,
      ) +
      turn(
        seed.pick([-4, 4]),
        rect(112, 44, 176, 232, 20, '#20242b') +
          cut(
            seed,
            box(124, 56, 152, 208, 10),
            mix(ink.pale, '#dcecf5', 0.5),
            scene
              ? disc(230, 104, 22, '#fff1c0') +
                  path('M100 270V210L160 140L214 206L240 176L290 230V270Z', ink.base) +
                  path('M160 140L214 206L196 270H160Z', ink.dark)
              : repeat(12, (at) =>
                  rect(
                    138 + (at % 3) * 44,
                    72 + Math.floor(at / 3) * 46,
                    34,
                    34,
                    9,
                    [ink.base, ink.accent, ink.light, ink.dark, '#fff'][at % 5] ?? ink.base,
                  ),
                ),
          ) +
          path('M134 56H190L132 250H124V66Q124 56 134 56Z', '#fff', 'opacity=".18"') +
          rect(180, 268, 40, 4, 2, '#5a6069'),
        200,
        180,
      ) +
      rect(126, 270, 148, 16, 7, ink.light) +
      rect(126, 279, 148, 9, 4, ink.dark) +
      rect(136, 256, 14, 28, 6, ink.base) +
      rect(250, 256, 14, 28, 6, ink.base)
    );
  },
  camera: (ink, seed) => {
    const lens = seed.between(66, 74);
    return (
      ground(200, 138, 312) +
      path('M150 108L166 76H234L250 108Z', ink.dark) +
      path('M164 100L174 84H226L236 100Z', ink.deep) +
      rect(82, 92, 46, 20, 7, steel.base) +
      disc(298, 100, 22, steel.dark) +
      rect(276, 92, 44, 18, 6, steel.base) +
      solid(
        seed,
        box(50, 104, 300, 202, 30),
        ink.base,
        ink.dark,
        rect(40, 104, 320, 42, 0, steel.light) +
          rect(40, 142, 320, 6, 0, steel.dark) +
          path('M300 148H360V310H300Z', ink.dark, 'opacity=".5"'),
      ) +
      rect(292, 120, 32, 16, 6, '#fff4cd') +
      disc(80, 126, 7, '#cf3d3d') +
      disc(200, 212, lens + 12, ink.deep) +
      disc(200, 212, lens + 4, rubber.base) +
      ring(200, 212, lens - 6, steel.dark, 5) +
      disc(200, 212, lens - 16, '#1a2633') +
      disc(200, 212, lens - 28, '#2f4d6b') +
      disc(200, 212, lens - 48, '#12202e') +
      oval(182, 190, 17, 11, '#fff', 'opacity=".6" transform="rotate(-35 182 190)"') +
      disc(220, 234, 6, '#fff', 'opacity=".35"') +
      disc(200 + lens + 22, 268, 6, ink.accent) +
      shine('M68 174V260', 7, 0.3)
    );
  },
  cable: (ink, seed) => {
    const braid = seed.chance(0.5);
    const end = (tip: string) =>
      tip +
      rect(-16, 0, 32, 54, 8, ink.light) +
      rect(4, 0, 12, 54, 6, ink.dark) +
      rect(-7, -14, 14, 18, 4, ink.deep);
    const loop =
      'M150 130C70 150 60 300 190 304C330 306 340 150 214 148C120 150 110 262 196 266C286 266 290 190 230 184Q196 186 250 130';
    return (
      ground(200, 118, 338) +
      `<g transform="translate(5 8)">${line(loop, '#2a2440', 15, 'opacity=".12"')}</g>` +
      line(loop, ink.dark, 17) +
      line(loop, ink.base, 12) +
      (braid
        ? line(loop, ink.light, 9, 'stroke-dasharray=".1 14"')
        : line(loop, ink.light, 4, 'opacity=".7"')) +
      `<g transform="translate(150 130) rotate(158)">${end(rect(-11, 50, 22, 32, 4, steel.base) + rect(3, 50, 8, 32, 3, steel.dark))}</g>` +
      `<g transform="translate(252 128) rotate(214)">${end(rect(-10, 50, 20, 30, 8, steel.base) + rect(2, 50, 8, 30, 5, steel.dark))}</g>` +
      line('M60 214l36 4', ink.accent, 18)
    );
  },
};
