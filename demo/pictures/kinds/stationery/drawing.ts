import {
  box,
  cut,
  type Draw,
  disc,
  ground,
  label,
  line,
  oval,
  path,
  rect,
  repeat,
  ring,
  shine,
  solid,
  turn,
} from '../../kit.ts';
import { brass, paper, rubber, steel, tones, wood } from '../../palette.ts';

export const paints = [
  '#d9483b',
  '#f2a53a',
  '#f5d34b',
  '#5aa357',
  '#3f8fb8',
  '#5a4f9c',
  '#c7659c',
  '#7a4a2e',
] as const;

/** One pencil, point up. */
export const pencil = (x: number, y: number, h: number, tone: string, w = 22) =>
  path(`M${x} ${y}L${x + w / 2} ${y - 36}L${x + w} ${y}Z`, '#ecc998') +
  path(`M${x + w * 0.32} ${y - 23}L${x + w / 2} ${y - 36}L${x + w * 0.68} ${y - 23}Z`, tone) +
  rect(x, y - 2, w, h, 0, tone) +
  rect(x, y - 2, w * 0.3, h, 0, tones(tone).light) +
  rect(x + w * 0.7, y - 2, w * 0.3, h, 0, tones(tone).dark);

/** To write, draw and paint with. */
export const drawing: Record<string, Draw> = {
  'fountain-pen': (ink, seed) => {
    const metal = seed.chance(0.6) ? brass : steel;
    return (
      ground(196, 110, 350) +
      line('M60 330Q96 300 110 330T160 326', ink.deep, 5) +
      turn(
        38,
        path('M182 306L200 382L218 306Q200 294 182 306Z', metal.base) +
          path('M200 300L218 306L200 382Z', metal.dark) +
          line('M200 326V378', metal.deep, 2.4) +
          disc(200, 324, 5, metal.deep) +
          path('M178 256H222L216 308Q200 300 184 308Z', rubber.base) +
          solid(
            seed,
            'M174 60Q174 20 200 20T226 60V256H174Z',
            ink.base,
            ink.dark,
            rect(212, 10, 30, 260, 0, ink.dark) +
              rect(160, 132, 80, 16, 0, metal.base) +
              rect(160, 246, 80, 10, 0, metal.base) +
              (seed.chance(0.4) ? rect(160, 164, 80, 70, 0, ink.light, 'opacity=".4"') : ''),
            -4,
            0,
          ) +
          rect(205, 42, 12, 92, 6, metal.light) +
          disc(211, 132, 8, metal.base) +
          shine('M186 54V116M186 164V236', 5, 0.4),
      )
    );
  },
  pencils: (ink, seed) => {
    const set = seed.chance(0.5)
      ? ([ink.base, ink.accent, ink.dark, ink.light, ink.accentDark, ink.base, ink.deep] as const)
      : ([ink.base, paints[0], paints[1], paints[3], paints[4], paints[5], ink.base] as const);
    return (
      ground(200, 112, 344) +
      repeat(7, (at) => {
        const y = 104 + ((at * 37 + Math.floor(seed.between(0, 3)) * 11) % 34);
        return pencil(106 + at * 27, y, 240 - y, set[at] ?? ink.base, 26);
      }) +
      solid(
        seed,
        'M86 208H314V326Q314 340 300 340H100Q86 340 86 326Z',
        ink.base,
        ink.dark,
        rect(80, 208, 240, 10, 0, ink.light),
        -8,
        -4,
      ) +
      path('M150 208Q200 250 250 208Z', ink.deep) +
      label(seed, ink, 200, 288, 100, 60)
    );
  },
  'paint-set': (ink, seed) => {
    const pans = (from: number) =>
      repeat(4, (at) => {
        const tone = paints[(from + at) % 8] ?? paints[0];
        return (
          rect(88 + at * 58, 218 + (from ? 52 : 0), 48, 40, 8, '#fff') +
          rect(92 + at * 58, 222 + (from ? 52 : 0), 40, 32, 6, tone) +
          oval(106 + at * 58, 230 + (from ? 52 : 0), 9, 4, '#fff', 'opacity=".5"')
        );
      });
    return (
      ground(200, 156, 338) +
      path('M66 196L84 66Q86 56 98 56H302Q314 56 316 66L334 196Z', ink.dark) +
      path('M82 192L98 76Q99 70 106 70H294Q301 70 302 76L318 192Z', '#fdfaf3') +
      oval(
        146,
        122,
        34,
        20,
        paints[Math.floor(seed.between(0, 3.9))] ?? paints[0],
        'opacity=".8"',
      ) +
      oval(216, 144, 38, 18, ink.base, 'opacity=".7"') +
      oval(262, 106, 24, 14, paints[3], 'opacity=".75"') +
      solid(seed, box(58, 192, 284, 140, 14), ink.base, ink.dark, '', -6, -10) +
      rect(74, 206, 252, 112, 8, ink.deep) +
      pans(0) +
      pans(4) +
      turn(
        seed.between(-30, -22),
        rect(120, 318, 190, 11, 5, wood.base) +
          rect(96, 316, 34, 15, 3, brass.base) +
          path('M98 316Q64 312 50 324Q64 334 98 331Z', ink.accentDark),
        200,
        322,
      )
    );
  },
  easel: (ink, seed) => {
    const art = seed.pick([
      () =>
        path('M90 250V200L150 140L200 196L240 160L310 230V250Z', ink.base) +
        path('M150 140L200 196L170 250H110Z', ink.dark) +
        disc(254, 112, 20, ink.accent),
      () =>
        disc(160, 150, 46, ink.base) +
        disc(232, 178, 54, ink.accent, 'opacity=".85"') +
        rect(120, 196, 100, 34, 0, ink.deep, 'opacity=".8"'),
      () =>
        repeat(4, (at) =>
          line(
            `M96 ${110 + at * 36}q34 -26 68 0t68 0t68 0`,
            [ink.base, ink.accent, ink.dark, ink.light][at] ?? ink.base,
            15,
          ),
        ),
    ]);
    return (
      ground(200, 116, 354) +
      line('M200 60L206 348', wood.deep, 12) +
      line('M186 40L108 352', wood.base, 14) +
      line('M214 40L292 352', wood.dark, 14) +
      rect(190, 26, 20, 62, 5, wood.light) +
      rect(92, 76, 220, 180, 4, '#2a2440', 'opacity=".12"') +
      cut(seed, box(88, 70, 222, 180, 4), '#fffdf8', art() + rect(302, 60, 20, 200, 0, '#d9d2c4')) +
      rect(80, 248, 240, 20, 5, wood.base) +
      rect(80, 259, 240, 9, 4, wood.dark) +
      rect(184, 60, 32, 16, 5, wood.dark)
    );
  },
  sketchbook: (ink, seed) => {
    const art = seed.pick([
      () => line('M108 250Q150 150 196 236T300 190', ink.base, 6) + disc(232, 160, 24, ink.accent),
      () =>
        ring(200, 200, 54, ink.base, 6) +
        line('M146 200H254M200 146V254M162 162L238 238', ink.light, 4) +
        disc(200, 200, 16, ink.accent),
      () =>
        line(
          'M200 280V180M200 220q-40 -6 -48 -46q44 2 48 46M200 200q36 -10 42 -50q-42 6 -42 50',
          ink.base,
          6,
        ),
    ]);
    return (
      ground(200, 132, 338) +
      turn(
        seed.between(-7, 3),
        rect(86, 84, 240, 252, 8, ink.deep) +
          rect(80, 78, 240, 252, 8, ink.base) +
          rect(84, 86, 230, 236, 4, paper.dark) +
          rect(84, 84, 226, 234, 4, '#fffdf6') +
          art() +
          path('M310 270L262 318H306Q310 318 310 314Z', paper.dark) +
          path('M310 270L262 318Q276 292 270 276Q292 284 310 270Z', '#fff') +
          repeat(
            11,
            (at) =>
              rect(93 + at * 20, 62, 8, 34, 4, steel.base) + disc(97 + at * 20, 98, 4, ink.deep),
          ),
      ) +
      turn(
        228,
        pencil(300, 130, 150, ink.accentDark, 18) +
          rect(300, 276, 18, 14, 0, steel.base) +
          rect(300, 288, 18, 18, 6, '#f08a8a'),
        309,
        220,
      )
    );
  },
};
