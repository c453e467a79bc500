import {
  box,
  type Draw,
  disc,
  flip,
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
import { brass, mix, rubber, steel, wood } from '../../palette.ts';

/** Over-ear headphones seen from the front; shared with the gaming headset. */
export const overEar = (
  seed: Parameters<Draw>[1],
  ink: Parameters<Draw>[0],
  cushion: string,
): string => {
  const cup = seed.between(46, 54);
  const side =
    path('M92 200L104 170L122 176L118 204Z', steel.dark) +
    solid(seed, box(64, 196, 60, cup * 2 + 18, 28), ink.base, ink.dark, '', -8, -6) +
    solid(
      seed,
      box(112, 204, 38, cup * 2 + 2, 18),
      cushion,
      mix(cushion, '#1d1b2e', 0.3),
      '',
      -6,
      0,
    );
  return (
    line('M98 196C84 40 316 40 302 196', ink.dark, 26) +
    line('M98 192C84 36 316 36 302 192', ink.base, 22) +
    line('M142 108Q200 62 258 108', cushion, 17) +
    side +
    flip(side) +
    line('M76 226V282', '#fff', 5, 'opacity=".35"') +
    shine('M116 116Q150 74 196 72', 5, 0.35)
  );
};

/** Sound: to wear and to put in a room. */
export const sound: Record<string, Draw> = {
  headphones: (ink, seed) =>
    ground(200, 120, 336) + overEar(seed, ink, seed.pick([rubber.base, ink.deep, '#d9c7ad'])),
  earbuds: (ink, seed) => {
    const stem = seed.between(50, 66);
    const bud =
      path('M128 84Q100 86 100 116T132 150L146 146Q164 138 162 112T128 84Z', ink.base) +
      path('M100 122Q98 94 118 88Q84 92 86 120Q88 138 104 140Z', rubber.base) +
      rect(136, 120, 24, stem + 34, 11, ink.base) +
      rect(150, 126, 10, stem + 28, 5, ink.dark) +
      rect(138, 140 + stem, 20, 12, 5, ink.accent) +
      disc(130, 106, 7, ink.deep) +
      shine('M118 104Q122 96 130 94', 4, 0.5);
    return (
      ground(200, 112, 344) +
      turn(-6, bud, 140, 120) +
      flip(turn(-6, bud, 140, 120)) +
      solid(
        seed,
        box(100, 246, 200, 94, 42),
        ink.base,
        ink.dark,
        path('M80 246H320V276H80Z', ink.light),
      ) +
      path('M104 276H296V281H104Z', ink.deep) +
      rect(186, 270, 28, 14, 6, steel.base) +
      disc(200, 308, 5, '#8fe08a') +
      shine('M122 262Q132 256 146 256', 5, 0.5)
    );
  },
  speaker: (ink, seed) => {
    const style = seed.pick(['tall', 'wide', 'tall']);
    const mesh = (x: number, y: number, w: number, h: number) =>
      rect(x, y, w, h, 18, ink.deep) +
      line(
        Array.from(
          { length: Math.floor(h / 14) },
          (_, at) => `M${x + 14} ${y + 12 + at * 14}h${w - 28}`,
        ).join(''),
        ink.dark,
        6,
        'stroke-dasharray=".1 13"',
      );
    return style === 'tall'
      ? ground(200, 96, 342) +
          solid(seed, box(118, 52, 164, 288, 26), ink.base, ink.dark) +
          disc(200, 124, 40, ink.deep) +
          disc(200, 124, 30, rubber.base) +
          disc(200, 124, 12, steel.base) +
          disc(200, 244, 66, ink.deep) +
          disc(200, 244, 55, rubber.base) +
          ring(200, 244, 40, rubber.light, 6) +
          disc(200, 244, 20, seed.chance(0.5) ? brass.base : ink.accent) +
          disc(193, 237, 6, '#fff', 'opacity=".5"') +
          shine('M132 88V170', 7, 0.3)
      : ground(200, 150, 312) +
          line('M110 150Q110 84 200 84T290 150', seed.chance(0.5) ? wood.dark : ink.deep, 14) +
          solid(seed, box(44, 140, 312, 168, 40), ink.base, ink.dark) +
          mesh(64, 160, 272, 110) +
          disc(128, 215, 40, ink.dark, 'opacity=".8"') +
          disc(272, 215, 40, ink.dark, 'opacity=".8"') +
          repeat(3, (at) => disc(176 + at * 24, 289, 6, at === 1 ? ink.accent : ink.light)) +
          shine('M70 156Q80 150 100 150H160', 6, 0.35);
  },
  turntable: (ink, seed) => {
    const lid = seed.chance(0.5);
    return (
      ground(200, 152, 328) +
      (lid
        ? path('M66 180L86 66Q88 58 98 58H318Q328 58 330 66L346 180Z', '#d5e6ea', 'opacity=".75"') +
          line('M104 84L92 156', '#fff', 7, 'opacity=".8"')
        : '') +
      path('M82 168H318L356 282H44Z', ink.base) +
      path('M44 282H356V308Q356 318 346 318H54Q44 318 44 308Z', ink.dark) +
      path('M44 282H356V288H44Z', ink.light) +
      oval(178, 226, 106, 47, steel.dark) +
      oval(178, 222, 106, 47, '#23242a') +
      oval(178, 222, 84, 37, 'none', 'stroke="#3c3e47" stroke-width="4"') +
      oval(178, 222, 62, 27, 'none', 'stroke="#3c3e47" stroke-width="4"') +
      oval(178, 222, 38, 17, ink.accent) +
      oval(178, 222, 5, 2.6, '#23242a') +
      path(
        'M178 222L92 196Q116 180 146 177ZM178 222L264 248Q240 264 210 267Z',
        '#fff',
        'opacity=".13"',
      ) +
      oval(306, 194, 23, 11, steel.dark) +
      oval(306, 189, 20, 10, steel.light) +
      line('M306 186L300 238L256 250', steel.light, 8) +
      rect(240, 242, 26, 15, 4, rubber.base) +
      disc(322, 262, 9, ink.accent) +
      disc(78, 302, 7, ink.light) +
      rect(70, 316, 42, 14, 5, rubber.base) +
      rect(288, 316, 42, 14, 5, rubber.base)
    );
  },
};
