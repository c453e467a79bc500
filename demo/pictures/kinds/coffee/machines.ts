import {
  type Draw,
  disc,
  drum,
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
} from '../../kit.ts';
import { glass, mix, rubber, steel, wood } from '../../palette.ts';

export const bean = (x: number, y: number, degrees: number) =>
  turn(
    degrees,
    oval(x, y, 17, 12, '#7a4a2e') + line(`M${x - 14} ${y}q7 -7 14 0t14 0`, '#4c2b1b', 3.4),
    x,
    y,
  );

/** Machines for coffee. */
export const machines: Record<string, Draw> = {
  'espresso-machine': (ink, seed) => {
    const knobs = seed.pick([2, 3]);
    const gauge = seed.chance(0.6);
    return (
      ground(200, 138, 336) +
      rect(128, 72, 150, 16, 5, steel.dark) +
      path('M146 74V56h26v18ZM182 74V48h34v26Z', '#f4efe6') +
      solid(
        seed,
        'M92 86H296Q314 86 314 104V330H86V300H116V176H86V98Q86 86 92 86Z',
        ink.base,
        ink.dark,
        rect(266, 86, 60, 260, 0, ink.dark) +
          rect(80, 162, 186, 14, 0, steel.base) +
          rect(80, 86, 246, 8, 0, ink.light),
        -8,
        -5,
      ) +
      path('M116 176H258V300H116Z', mix(ink.deep, '#1d1b2e', 0.35)) +
      rect(76, 298, 200, 34, 8, steel.base) +
      rect(76, 298, 200, 9, 4, steel.deep) +
      rect(84, 332, 28, 8, 3, rubber.dark) +
      rect(262, 330, 40, 10, 3, rubber.dark) +
      rect(152, 176, 70, 22, 5, steel.base) +
      rect(158, 198, 58, 14, 5, steel.dark) +
      path('M54 198Q50 206 54 214L150 216V200Z', rubber.base) +
      path('M176 212h22v12l-6 6h-10l-6 -6Z', steel.deep) +
      rect(164, 254, 46, 42, 9, '#fff') +
      line('M212 264q16 0 14 12t-16 10', '#fff', 6) +
      line('M187 232V256', '#6d4027', 5) +
      line('M288 180Q300 230 288 268', steel.light, 8) +
      repeat(
        knobs,
        (at) =>
          disc(122 + at * 40, 128, 14, steel.light) +
          rect(120 + at * 40, 116, 5, 13, 2, steel.deep),
      ) +
      (gauge
        ? disc(244, 128, 22, '#fff') +
          ring(244, 128, 22, steel.dark, 4) +
          line('M244 128l9 -11', '#c5473b', 4)
        : disc(246, 128, 9, ink.accent)) +
      shine('M100 106V150', 7, 0.3)
    );
  },
  'coffee-grinder': (ink, seed) =>
    seed.chance(0.5)
      ? ground(196, 72, 338) +
        rect(194, 70, 10, 40, 3, steel.dark) +
        line('M200 76L296 62', steel.base, 12) +
        solid(seed, 'M282 62Q280 24 300 22Q322 24 318 60Q300 72 282 62Z', wood.base, wood.dark) +
        solid(
          seed,
          drum(200, 116, 326, 58),
          ink.base,
          ink.dark,
          rect(234, 90, 60, 260, 0, ink.dark) +
            rect(100, 210, 200, 16, 0, steel.base) +
            rect(100, 226, 200, 4, 0, ink.deep),
        ) +
        oval(200, 116, 58, 10, steel.light) +
        path('M142 116Q150 94 200 94T258 116Q240 126 200 126T142 116Z', steel.base) +
        shine('M158 146V200M158 240V300', 8)
      : ground(200, 84, 338) +
        path('M134 92H266L248 172H152Z', glass.base, 'opacity=".9"') +
        path('M141 124Q200 108 259 124L248 172H152Z', '#7a4a2e') +
        bean(176, 128, 20) +
        bean(210, 122, -30) +
        bean(238, 132, 40) +
        rect(128, 80, 144, 16, 7, rubber.base) +
        solid(
          seed,
          'M138 170H262L272 314Q272 332 256 332H144Q128 332 128 314Z',
          ink.base,
          ink.dark,
          rect(234, 160, 70, 190, 0, ink.dark) + rect(120, 166, 170, 14, 0, ink.deep),
        ) +
        disc(190, 226, 24, steel.light) +
        rect(187, 204, 6, 22, 3, steel.deep) +
        rect(160, 266, 66, 66, 8, ink.deep) +
        rect(166, 286, 54, 46, 6, steel.base) +
        shine('M150 190L144 300', 8, 0.3),
};
