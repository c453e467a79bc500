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
import { mix, rubber, steel, tones, wood } from '../palette.ts';
import { table } from './kitchen/table.ts';

/** Kitchen and dining: to cook with, to keep in and to serve on. */
export const kitchen: Record<string, Draw> = {
  ...table,
  knife: (ink, seed) => {
    const deep = seed.between(222, 240);
    const bevel = seed.chance(0.4);
    const tool = turn(
      -32,
      path(
        `M24 204Q60 ${deep + 6} 130 ${deep + 8}L222 ${deep + 8}V176H90Q40 182 24 204Z`,
        steel.light,
      ) +
        path(
          `M24 204Q60 ${deep + 6} 130 ${deep + 8}L222 ${deep + 8}V${deep - 16}Q100 ${deep - 10} 24 204Z`,
          steel.dark,
        ) +
        (bevel ? repeat(5, (at) => oval(100 + at * 24, 204, 7, 4, steel.base)) : '') +
        rect(214, 172, 24, deep - 158, 5, steel.deep) +
        solid(
          seed,
          'M234 176H352Q378 176 378 200Q378 222 360 222Q340 214 310 214H234Z',
          ink.base,
          ink.dark,
          '',
          -4,
          -9,
        ) +
        repeat(3, (at) => disc(262 + at * 38, 195, 6, steel.light)) +
        line('M92 184H200', '#fff', 5, 'opacity=".7"'),
    );
    return ground(196, 124, 326) + tool;
  },
  'frying-pan': (ink, seed) => {
    const egg = seed.chance(0.45);
    return (
      ground(176, 120, 306) +
      turn(
        -24,
        solid(
          seed,
          'M250 186H372Q386 186 386 200T372 214H250Z',
          seed.chance(0.5) ? wood.base : rubber.base,
          rubber.dark,
          disc(370, 200, 5, '#fff'),
          0,
          -7,
        ) + rect(252, 190, 40, 20, 4, steel.dark),
        160,
        216,
      ) +
      path('M42 208C42 300 106 316 162 316S282 300 282 208Z', ink.dark) +
      path('M42 208C42 286 96 312 140 315Q84 296 72 222Z', ink.light) +
      oval(162, 208, 120, 78, ink.base) +
      oval(162, 212, 106, 66, mix(ink.deep, '#24262b', 0.62)) +
      oval(162, 218, 94, 56, mix(ink.deep, '#34363c', 0.62)) +
      (egg
        ? path(
            'M104 208Q116 176 156 184Q206 170 220 208Q228 248 180 250Q150 264 124 246Q92 240 104 208Z',
            '#fffdf6',
          ) +
          disc(164, 214, 23, '#f6b93a') +
          disc(157, 207, 7, '#fbdc86')
        : ring(162, 218, 40, mix(ink.deep, '#4a4c53', 0.6), 3)) +
      line('M76 186Q96 156 140 146', '#fff', 6, 'opacity=".35"')
    );
  },
  casserole: (ink, seed) => {
    const high = seed.between(176, 196);
    return (
      ground(200, 130, 320) +
      line(
        `M84 ${high + 26}H52Q44 ${high + 26} 44 ${high + 36}T54 ${high + 48}H84M316 ${high + 26}H348Q356 ${high + 26} 356 ${high + 36}T346 ${high + 48}H316`,
        ink.dark,
        15,
      ) +
      solid(
        seed,
        `M76 ${high}H324V276Q324 318 284 318H116Q76 318 76 276Z`,
        ink.base,
        ink.dark,
        path(`M280 ${high}H340V330H256Q284 300 280 ${high}Z`, ink.dark) +
          rect(60, 290, 280, 30, 0, ink.deep, 'opacity=".35"'),
      ) +
      path(`M70 ${high}Q84 ${high - 56} 200 ${high - 58}T330 ${high}Z`, ink.base) +
      path(`M262 ${high - 50}Q318 ${high - 40} 330 ${high}H276Z`, ink.dark) +
      rect(64, high - 6, 272, 20, 9, ink.light) +
      rect(276, high - 6, 60, 20, 9, ink.base) +
      rect(188, high - 78, 24, 22, 4, steel.deep) +
      rect(168, high - 94, 64, 24, 12, seed.chance(0.5) ? steel.base : '#d2a650') +
      shine(`M98 ${high + 38}V276`, 10) +
      shine(`M118 ${high - 22}Q140 ${high - 40} 172 ${high - 42}`, 7, 0.35)
    );
  },
  'cutting-board': (ink, seed) => {
    const tone = seed.pick([wood, tones('#8a5f42'), tones('#e0c08f')]);
    const hole = seed.chance(0.5);
    const shape = hole ? box(94, 104, 212, 240, 22) : box(86, 96, 228, 248, 40);
    return (
      ground(200, 116, 350) +
      turn(
        seed.between(-8, 8),
        solid(seed, 'M176 40Q200 28 224 40L228 116H172Z', tone.base, tone.dark) +
          solid(
            seed,
            shape,
            tone.base,
            tone.dark,
            repeat(5, (at) =>
              rect(78 + at * 52, 90, 24, 280, 0, at % 2 ? tone.light : tone.dark, 'opacity=".28"'),
            ) +
              line('M120 150q30 60 4 150M236 130q-24 90 6 180', tone.dark, 3, 'opacity=".55"') +
              rect(80, 286, 240, 30, 0, ink.base),
            -10,
            -9,
          ) +
          disc(200, 66, 11, ink.tint) +
          line('M200 60Q190 30 206 18Q222 22 206 58', ink.dark, 5),
      ) +
      shine('M108 150V250', 6, 0.25)
    );
  },
  'mixing-bowl': (ink, seed) => {
    const whisk = seed.chance(0.6);
    return (
      ground(200, 106, 322) +
      (whisk
        ? turn(
            26,
            rect(192, 40, 18, 90, 8, wood.base) +
              line(
                'M201 130C150 170 168 240 201 246C234 240 252 170 201 130M201 130C182 170 186 230 201 246C216 230 220 170 201 130',
                steel.dark,
                5,
              ),
            200,
            200,
          )
        : turn(
            24,
            rect(190, 50, 18, 170, 8, wood.base) + rect(200, 50, 8, 170, 4, wood.dark),
            200,
            200,
          )) +
      oval(200, 176, 138, 28, ink.deep) +
      oval(200, 186, 120, 18, '#f7e8c6') +
      solid(
        seed,
        'M58 172Q200 232 342 172Q346 268 270 312Q264 322 250 322H150Q136 322 130 312Q54 268 58 172Z',
        ink.base,
        ink.dark,
        (seed.chance(0.5) ? path('M40 236Q200 292 360 236V256Q200 312 40 256Z', ink.accent) : '') +
          path('M300 180Q300 280 220 330H360V170Z', ink.dark, 'opacity=".6"'),
      ) +
      path(
        'M58 176C56 140 344 140 342 176C340 216 60 216 58 176ZM68 176C80 206 320 206 332 176C320 148 80 148 68 176Z',
        ink.light,
        'fill-rule="evenodd"',
      ) +
      shine('M88 216Q94 256 122 282', 10)
    );
  },
  'baking-tin': (ink, seed) =>
    seed.chance(0.5)
      ? ground(200, 140, 306) +
        path('M62 190L96 296Q98 304 108 304H292Q302 304 304 296L338 190Z', ink.dark) +
        path('M62 190L96 296Q98 304 108 304H248L254 190Z', ink.base) +
        path('M74 188Q78 130 128 132Q150 108 196 122Q240 106 270 130Q324 128 328 188Z', '#c98748') +
        path(
          'M92 170Q110 144 150 150Q196 128 236 146Q270 146 290 166',
          'none',
          'stroke="#e8b878" stroke-width="12" stroke-linecap="round"',
        ) +
        line('M150 172l20 -20M196 170l20 -22M242 172l18 -20', '#9a5f2c', 6) +
        rect(50, 180, 300, 20, 9, ink.light) +
        shine('M96 216L112 284', 9)
      : ground(200, 146, 300) +
        path('M60 150H340L368 280Q370 300 350 300H50Q30 300 32 280Z', ink.dark) +
        path('M60 142H340L368 270Q370 286 350 286H50Q30 286 32 270Z', ink.base) +
        repeat(6, (at) => {
          const row = Math.floor(at / 3);
          const x = 200 + ((at % 3) - 1) * (86 + row * 10);
          const y = 180 + row * 60;
          return (
            oval(x, y, 36, 22, ink.deep) +
            path(
              `M${x - 32} ${y}Q${x - 34} ${y - 30} ${x} ${y - 32}Q${x + 34} ${y - 30} ${x + 32} ${y}Q${x} ${y + 24} ${x - 32} ${y}Z`,
              '#c98748',
            ) +
            oval(x - 8, y - 18, 12, 5, '#e8b878')
          );
        }) +
        shine('M56 200L46 260', 6),
  blender: (ink, seed) => {
    const drink = seed.pick(['#e0718c', '#8fbf5a', '#f0a73e', '#9a6bb5']);
    return (
      ground(200, 88, 340) +
      line('M262 110H296Q312 110 308 130L298 196Q294 212 260 210', steel.dark, 14) +
      cut(
        seed,
        'M126 76H274L254 236H146Z',
        '#e3f0f3',
        path('M100 136q50 -14 100 0t100 0V250H100Z', drink) +
          path('M236 70H290V250H220Z', '#2c4a5a', 'opacity=".14"') +
          repeat(4, (at) => rect(142 + at * 2, 118 + at * 26, 20, 4, 2, '#fff')),
      ) +
      rect(116, 58, 168, 24, 8, ink.base) +
      rect(240, 58, 44, 24, 8, ink.dark) +
      rect(176, 42, 48, 20, 7, ink.deep) +
      path('M190 232L176 216H224L210 232Z', steel.deep) +
      rect(136, 232, 128, 18, 6, rubber.base) +
      solid(
        seed,
        'M144 248H256L284 322Q286 338 268 338H132Q114 338 116 322Z',
        ink.base,
        ink.dark,
        path('M232 240L250 350H300V240Z', ink.dark, 'opacity=".6"'),
      ) +
      disc(200, 294, 24, steel.light) +
      rect(197, 274, 6, 22, 3, ink.deep) +
      disc(150, 306, 7, ink.accent) +
      disc(250, 306, 7, ink.accent) +
      shine('M160 150L168 214', 8, 0.6)
    );
  },
};
