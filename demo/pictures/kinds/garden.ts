import {
  type Draw,
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
  turn,
} from '../kit.ts';
import { leaf, rubber, steel, tones, wood } from '../palette.ts';
import { blade, soil, tools } from './garden/tools.ts';

const plant = (seed: Parameters<Draw>[1], x: number, y: number, size: number) =>
  seed.pick([
    () =>
      blade(x, y, size, -48, leaf.dark) +
      blade(x, y, size, 48, leaf.deep) +
      blade(x, y, size * 1.15, -22, leaf.base) +
      blade(x, y, size * 1.1, 24, leaf.dark) +
      blade(x, y, size * 1.25, 2, leaf.light),
    () =>
      line(
        `M${x} ${y}V${y - size}M${x} ${y - size * 0.3}l${-size * 0.34} ${-size * 0.24}M${x} ${y - size * 0.45}l${size * 0.36} ${-size * 0.2}`,
        leaf.dark,
        6,
      ) +
      disc(x, y - size, size * 0.24, leaf.base) +
      disc(x - size * 0.38, y - size * 0.6, size * 0.22, leaf.light) +
      disc(x + size * 0.4, y - size * 0.72, size * 0.22, leaf.dark) +
      disc(x - size * 0.1, y - size * 0.66, size * 0.2, leaf.base),
    () =>
      repeat(7, (at) =>
        turn(
          -54 + at * 18,
          rect(
            x - 6,
            y - size * (1 - Math.abs(at - 3) * 0.09),
            12,
            size,
            6,
            at % 2 ? leaf.base : leaf.dark,
          ),
          x,
          y,
        ),
      ),
  ])();

/** Garden: to grow, to water, to cut and to sit out in. */
export const garden: Record<string, Draw> = {
  ...tools,
  planter: (ink, seed) => {
    const shape = seed.pick([
      'M106 204H294L270 320Q268 332 254 332H146Q132 332 130 320Z',
      'M112 204H288V312Q288 332 268 332H132Q112 332 112 312Z',
      'M104 204H296Q304 300 232 332H168Q96 300 104 204Z',
    ]);
    return (
      ground(200, 92, 336) +
      plant(seed, 200, 208, seed.between(122, 142)) +
      oval(200, 204, 92, 15, soil) +
      solid(
        seed,
        shape,
        ink.base,
        ink.dark,
        seed.chance(0.4)
          ? pattern(seed, ink.light, ink.accent, 0.5)
          : path('M80 288H320V340H80Z', ink.accent, 'opacity=".85"'),
      ) +
      path('M98 198Q200 226 302 198V222Q200 248 98 222Z', ink.light) +
      path('M250 213Q282 208 302 198V222Q284 231 250 236Z', ink.base) +
      shine('M130 244L138 300', 8, 0.35)
    );
  },
  seeds: (ink, seed) => {
    const art = seed.pick([
      () =>
        repeat(8, (at) => turn(at * 45, oval(200, 168, 14, 26, '#f2b84b'), 200, 200)) +
        disc(200, 200, 22, '#7a4a2e'),
      () =>
        path('M200 262Q164 220 178 190Q200 176 222 190Q236 220 200 262Z', '#ee8634') +
        blade(200, 188, 46, -24, leaf.base) +
        blade(200, 188, 50, 0, leaf.dark) +
        blade(200, 188, 46, 24, leaf.base) +
        line('M186 206h12M190 224h14', '#c9661f', 4),
      () =>
        disc(200, 212, 44, '#d8453c') +
        path(
          'M200 172l10 12l18 -6l-10 16l12 10l-22 -4l-8 10l-8 -10l-22 4l12 -10l-10 -16l18 6Z',
          leaf.dark,
        ) +
        shine('M172 208Q174 194 184 188', 6, 0.6),
      () =>
        line('M200 262V180', leaf.dark, 7) +
        blade(200, 216, 58, -58, leaf.base) +
        blade(200, 230, 58, 58, leaf.dark) +
        repeat(5, (at) => turn(at * 72, oval(200, 150, 13, 18, '#d987b4'), 200, 170)) +
        disc(200, 170, 10, '#f2d35a'),
    ]);
    return (
      ground(200, 92, 342) +
      turn(
        seed.between(-6, 6),
        solid(
          seed,
          'M118 64H282V336H118Z',
          ink.base,
          ink.dark,
          rect(110, 56, 180, 44, 0, ink.dark),
          -7,
          -6,
        ) +
          path('M118 64H282V92L200 106L118 92Z', ink.light) +
          rect(136, 120, 126, 166, 10, '#fbf6e8') +
          art() +
          rect(150, 300, 96, 9, 4, ink.pale) +
          rect(168, 316, 60, 6, 3, ink.pale),
      ) +
      repeat(5, (at) =>
        oval(
          84 + at * 16 + (at % 2) * 5,
          340 + (at % 2) * 8,
          8,
          5,
          at % 2 ? '#7a5a3c' : '#9c7650',
          `transform="rotate(${at * 37} ${84 + at * 16} 340)"`,
        ),
      )
    );
  },
  'bird-feeder': (ink, seed) => {
    const bird = seed.pick(['#d9643a', '#4f8fc9', '#e0ad3c']);
    return (
      ground(196, 92, 352) +
      line('M200 20V72', steel.dark, 5) +
      rect(150, 120, 100, 130, 0, '#e6f1f3') +
      path('M150 164q25 -12 50 0t50 0V250H150Z', '#c99a55') +
      repeat(9, (at) =>
        disc(164 + (at % 3) * 34 + (at % 2) * 8, 184 + Math.floor(at / 3) * 20, 4, '#8d6232'),
      ) +
      rect(136, 112, 16, 150, 3, ink.base) +
      rect(248, 112, 16, 150, 3, ink.dark) +
      path('M200 58L318 126H82Z', ink.base) +
      path('M200 58L318 126H226Z', ink.dark) +
      path('M82 126L90 114H310L318 126L310 138H90Z', ink.accent) +
      path('M104 252H296L284 282H116Z', ink.base) +
      path('M104 252H296L293 260H107Z', ink.light) +
      path('M240 252H296L284 282H236Z', ink.dark) +
      (seed.chance(0.75)
        ? path(
            'M236 232Q240 196 276 196Q288 182 304 190L320 198L306 204Q306 238 270 248H246L214 256Z',
            bird,
          ) +
          path('M246 226Q258 210 282 220Q272 240 246 236Z', tones(bird).dark) +
          path(
            'M276 200Q296 214 300 224Q292 244 270 248Q266 226 276 200Z',
            '#f7e3c4',
            'opacity=".8"',
          ) +
          disc(297, 196, 3.6, '#2b2630') +
          path('M306 192L326 198L308 204Z', '#e9a23a')
        : oval(200, 200, 20, 20, ink.deep)) +
      rect(192, 282, 16, 66, 3, wood.base) +
      rect(201, 282, 7, 66, 2, wood.dark) +
      shine('M160 128V156', 6, 0.7)
    );
  },
  'patio-chair': (ink, seed) => {
    const slatted = seed.chance(0.5);
    const frame = seed.pick([wood, rubber, tones('#8a5f42')]);
    return (
      ground(200, 116, 344) +
      (slatted
        ? line('M118 60L134 226M282 60L266 226', frame.dark, 14) +
          repeat(6, (at) =>
            rect(116 + at * 3, 66 + at * 26, 168 - at * 6, 17, 6, at % 2 ? ink.dark : ink.base),
          )
        : solid(
            seed,
            'M122 56H278Q290 58 288 72L270 226H130L112 72Q110 58 122 56Z',
            ink.base,
            ink.dark,
            repeat(7, (at) => rect(104 + at * 30, 40, 11, 200, 0, ink.light, 'opacity=".8"')),
          )) +
      line('M104 250L88 340M296 250L312 340', frame.dark, 14) +
      line('M126 252L132 328M274 252L268 328', frame.deep, 12) +
      line('M78 184H128M272 184H322', frame.light, 17) +
      line('M84 190L102 250M316 190L298 250', frame.dark, 12) +
      solid(
        seed,
        'M128 216H272L304 254Q306 270 294 272H106Q94 270 96 254Z',
        seed.chance(0.5) ? ink.accent : ink.light,
        seed.chance(0.5) ? ink.accentDark : ink.base,
        '',
        0,
        -14,
      ) +
      rect(94, 266, 212, 12, 5, frame.base) +
      shine('M132 76L144 200', 6, 0.25)
    );
  },
  'compost-bin': (ink, seed) => {
    const open = seed.chance(0.5);
    return (
      ground(200, 104, 342) +
      (open
        ? turn(
            -18,
            path('M112 118H288L276 82Q274 74 262 74H138Q126 74 124 82Z', ink.dark) +
              rect(176, 62, 48, 16, 7, ink.deep),
            112,
            118,
          ) +
          path('M122 128Q150 92 200 96T280 128Z', soil) +
          blade(170, 112, 40, -50, leaf.base) +
          blade(214, 106, 38, 20, leaf.light) +
          path('M236 112l22 -12l8 16Z', '#ee8634')
        : '') +
      solid(
        seed,
        'M112 124H288L312 322Q312 338 296 338H104Q88 338 88 322Z',
        ink.base,
        ink.dark,
        repeat(5, (at) => rect(70, 162 + at * 36, 270, 6, 0, ink.dark)) +
          path('M258 110L282 350H330V110Z', ink.dark, 'opacity=".55"'),
      ) +
      (open
        ? rect(104, 116, 192, 18, 7, ink.light)
        : path('M102 128L122 88Q124 82 134 82H266Q276 82 278 88L298 128Z', ink.light) +
          path('M240 82H266Q276 82 278 88L298 128H258Z', ink.base) +
          rect(174, 68, 52, 18, 8, ink.deep)) +
      rect(150, 268, 100, 60, 8, ink.deep) +
      rect(156, 274, 88, 48, 6, ink.base) +
      rect(182, 280, 36, 9, 4, ink.deep) +
      disc(200, 208, 32, ink.pale) +
      blade(204, 230, 42, -36, leaf.base) +
      blade(196, 230, 42, 36, leaf.dark) +
      shine('M126 150L112 300', 7, 0.25)
    );
  },
  'grow-light': (ink, seed) => {
    const bars = seed.chance(0.5);
    const glow = seed.pick(['#ffd6f2', '#fff0bd', '#e5d6ff']);
    return (
      ground(200, 110, 344) +
      path('M104 116L60 330H340L296 116Z', glow, 'opacity=".6"') +
      (bars
        ? line('M92 334V84M308 334V84', steel.dark, 9)
        : line('M306 334V120Q306 70 256 70H200V88', steel.dark, 9) +
          oval(306, 336, 42, 9, steel.deep)) +
      solid(seed, 'M112 84H288Q304 86 308 110H92Q96 86 112 84Z', ink.base, ink.dark, '', -8, -6) +
      rect(92, 106, 216, 13, 6, ink.deep) +
      repeat(8, (at) => rect(102 + at * 25, 112, 18, 8, 3, at % 2 ? '#ff8fd0' : '#fff6c9')) +
      path('M90 268H310L300 330Q298 338 288 338H112Q102 338 100 330Z', ink.base) +
      path('M250 268H310L300 330Q298 338 288 338H240Z', ink.dark) +
      rect(82, 258, 236, 18, 7, ink.light) +
      repeat(4, (at) => {
        const x = 122 + at * 52;
        const h = 40 + ((at * 17) % 24);
        return (
          line(`M${x} 258V${258 - h * 0.6}`, leaf.dark, 5) +
          blade(x, 250, h, -38, leaf.base) +
          blade(x, 250, h, 38, leaf.dark) +
          blade(x, 246, h * 1.2, 0, leaf.light)
        );
      })
    );
  },
};
