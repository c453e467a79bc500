import {
  cut,
  type Draw,
  disc,
  drum,
  ground,
  line,
  oval,
  path,
  rect,
  repeat,
  round,
  shine,
  solid,
} from '../../kit.ts';
import { brass, glass, mix, wood } from '../../palette.ts';

/** Light for a room. */
export const light: Record<string, Draw> = {
  'table-lamp': (ink, seed) => {
    const shade = seed.pick([42, 60, 74]);
    const base = seed.pick(['round', 'stick', 'vase']);
    const foot =
      base === 'round'
        ? solid(seed, round(200, 272, 58, 56), ink.base, ink.dark)
        : base === 'vase'
          ? solid(
              seed,
              'M184 204H216Q214 226 242 252Q262 284 236 326H164Q138 284 158 252Q186 226 184 204Z',
              ink.base,
              ink.dark,
            )
          : rect(191, 190, 18, 140, 6, ink.base) + rect(202, 190, 7, 140, 3, ink.dark);
    return (
      ground(200, 78, 340) +
      path('M120 196L60 330H340L280 196Z', '#fff3cf', 'opacity=".5"') +
      oval(200, 332, 62, 10, ink.dark) +
      oval(200, 328, 62, 10, base === 'stick' ? ink.base : brass.base) +
      rect(195, 184, 10, 36, 2, brass.base) +
      foot +
      path(`M${200 - shade} 62H${200 + shade}L302 192H98Z`, '#fbeccb') +
      path(`M${200 + shade * 0.4} 62H${200 + shade}L302 192H244Z`, '#e9d2a2') +
      oval(200, 192, 102, 13, '#fff8e2') +
      rect(98, 184, 204, 9, 4, ink.accent, 'opacity=".8"') +
      shine(`M${212 - shade * 0.8} 78L126 170`, 8, 0.6)
    );
  },
  'floor-lamp': (ink, seed) => {
    const style = seed.pick(['arc', 'tripod', 'drum']);
    if (style === 'arc') {
      return (
        ground(140, 76, 350) +
        path('M236 150L180 348H372L320 150Z', '#fff3cf', 'opacity=".35"') +
        line('M132 338V140Q132 42 220 42Q276 44 276 92', ink.deep, 10) +
        line('M129 338V140Q129 40 220 40Q274 42 274 92', ink.base, 6) +
        oval(132, 342, 62, 12, ink.deep) +
        oval(132, 337, 62, 12, ink.dark) +
        solid(seed, 'M212 152Q212 84 276 84T340 152Z', ink.base, ink.dark) +
        oval(276, 152, 64, 12, '#fff0bd') +
        shine('M228 132Q236 108 254 102', 6)
      );
    }
    return (
      ground(200, 88, 352) +
      path('M120 150L84 350H316L280 150Z', '#fff3cf', 'opacity=".35"') +
      (style === 'tripod'
        ? line('M200 150L130 348M200 150L270 348M200 150L206 340', wood.dark, 10) +
          line('M200 150L128 346', wood.base, 6) +
          line('M160 262H242', wood.dark, 5)
        : rect(194, 140, 12, 204, 3, ink.deep) +
          rect(194, 140, 6, 204, 3, ink.dark) +
          oval(200, 346, 60, 11, ink.deep) +
          oval(200, 341, 60, 11, ink.dark)) +
      solid(
        seed,
        style === 'tripod' ? 'M136 44H264L290 156H110Z' : 'M118 44H282V150H118Z',
        ink.base,
        ink.dark,
        path('M240 30L260 170H310V30Z', ink.dark, 'opacity=".6"'),
      ) +
      oval(200, style === 'tripod' ? 156 : 150, style === 'tripod' ? 90 : 82, 11, '#fff0bd') +
      shine('M148 62L136 134', 8)
    );
  },
  candle: (ink, seed) => {
    const jar = seed.chance(0.6);
    const flame = (x: number, y: number) =>
      disc(x, y - 14, 34, '#ffe9a8', 'opacity=".4"') +
      line(`M${x} ${y + 8}V${y - 4}`, '#4a4038', 4) +
      path(
        `M${x} ${y - 42}Q${x + 18} ${y - 14} ${x} ${y}Q${x - 18} ${y - 14} ${x} ${y - 42}Z`,
        '#f7a93b',
      ) +
      path(
        `M${x} ${y - 24}Q${x + 8} ${y - 8} ${x} ${y}Q${x - 8} ${y - 8} ${x} ${y - 24}Z`,
        '#fff1c0',
      );
    return jar
      ? ground(200, 84, 330) +
          cut(
            seed,
            drum(200, 150, 318, 82, 80, 0.16),
            mix(ink.base, '#ffffff', 0.12),
            rect(100, 140, 200, 42, 0, glass.light, 'opacity=".75"') +
              path(drum(200, 190, 330, 82, 82, 0.16), ink.base) +
              rect(246, 130, 60, 220, 0, ink.dark, 'opacity=".7"'),
          ) +
          oval(200, 188, 80, 12, ink.light) +
          flame(200, 178) +
          rect(154, 222, 84, 70, 5, '#fbf6ea') +
          disc(196, 246, 11, ink.base) +
          rect(172, 266, 48, 5, 2, ink.deep) +
          rect(180, 277, 32, 4, 2, ink.deep) +
          shine('M134 182V296', 8)
      : ground(200, 100, 330) +
          repeat(3, (at) => {
            const x = [144, 254, 200][at] ?? 200;
            const y = [170, 204, 132][at] ?? 150;
            const tone = [ink.light, ink.base, ink.base][at] ?? ink.base;
            const w = at === 2 ? 36 : 32;
            return (
              cut(
                seed,
                drum(x, y, 316, w, w, 0.2),
                tone,
                rect(x + w * 0.4, 0, 60, 400, 0, ink.dark),
              ) +
              oval(x, y, w, w * 0.22, ink.pale) +
              flame(x, y - 4)
            );
          }) +
          oval(200, 320, 116, 12, brass.dark) +
          oval(200, 317, 116, 11, brass.base);
  },
};
