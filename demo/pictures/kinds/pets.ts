import {
  box,
  cut,
  type Draw,
  disc,
  ground,
  line,
  mirror,
  oval,
  path,
  rect,
  repeat,
  shine,
  solid,
  stitch,
  turn,
} from '../kit.ts';
import { leaf, linen, mix, rubber, steel } from '../palette.ts';
import { dogs, paw } from './pets/dogs.ts';

/** Pets: for dogs, cats and fish. */
export const pets: Record<string, Draw> = {
  ...dogs,
  'cat-tree': (ink, seed) => {
    const rope = (x: number, y: number, h: number) =>
      rect(x, y, 32, h, 3, '#d8bd8f') +
      line(
        Array.from(
          { length: Math.floor(h / 11) },
          (_, at) => `M${x + 1} ${y + 6 + at * 11}l30 4`,
        ).join(''),
        '#b3925f',
        3,
      );
    const board = (x: number, y: number, w: number) =>
      rect(x, y, w, 18, 8, ink.base) + rect(x, y + 10, w, 8, 4, ink.dark);
    const cat = seed.pick(['#4a4550', '#e0954e', '#b9b4ae']);
    return (
      ground(200, 126, 350) +
      rope(126, 200, 132) +
      rope(240, 96, 236) +
      solid(seed, box(216, 226, 106, 106, 12), ink.light, ink.base) +
      disc(268, 284, 31, ink.deep) +
      board(80, 186, 150) +
      board(196, 88, 128) +
      path('M204 90Q204 62 228 62H292Q316 62 316 90Z', ink.light) +
      path('M214 84Q220 72 240 72H284Q300 74 306 84Z', ink.dark) +
      path(`M112 188Q104 142 134 128L130 104L146 114H164L180 104L176 130Q200 148 194 188Z`, cat) +
      disc(146, 132, 4, '#fff4cf') +
      disc(164, 132, 4, '#fff4cf') +
      line('M192 182Q222 180 214 212', cat, 9) +
      line('M96 204V250', linen.deep, 3) +
      disc(96, 260, 13, ink.accent) +
      rect(70, 328, 262, 20, 8, ink.base) +
      rect(70, 339, 262, 9, 4, ink.dark)
    );
  },
  'pet-food': (ink, seed) => {
    const cat = seed.chance(0.45);
    const face = cat
      ? path('M160 246V170L182 190H218L240 170V246Q240 262 200 262T160 246Z', '#e8a55a') +
        disc(184, 222, 6, '#3a2c30') +
        disc(216, 222, 6, '#3a2c30') +
        path('M193 234h14l-7 9Z', '#b5564f')
      : oval(200, 222, 42, 46, '#c99a62') +
        mirror(path('M170 176Q138 178 146 232Q160 246 168 224Z', '#7d5436')) +
        oval(200, 240, 24, 20, '#f0dcb8') +
        oval(200, 230, 10, 8, '#3a2c30') +
        disc(182, 208, 6, '#3a2c30') +
        disc(218, 208, 6, '#3a2c30');
    return (
      ground(200, 106, 342) +
      solid(
        seed,
        'M114 66H286L296 100L302 318Q302 340 280 340H120Q98 340 98 318L104 100Z',
        ink.base,
        ink.dark,
        path('M260 60L270 350H320V60Z', ink.dark, 'opacity=".5"') +
          path('M80 280Q200 240 320 280V350H80Z', ink.accent),
      ) +
      path('M114 66H286L296 100H104Z', ink.deep) +
      stitch('M116 84H284', ink.pale, 3) +
      disc(200, 216, 72, '#fbf6e8') +
      face +
      repeat(4, (at) => oval(140 + at * 40, 318 - (at % 2) * 8, 13, 9, '#9a6238')) +
      shine('M122 124L116 260', 8, 0.28)
    );
  },
  'litter-box': (ink, seed) => {
    const hood = seed.chance(0.5);
    const scoop = turn(
      24,
      rect(282, 92, 16, 90, 8, ink.accent) +
        path('M262 176H318L312 232Q308 240 298 240H282Q272 240 268 232Z', ink.accent) +
        path(
          'M278 190V226M290 190V226M302 190V226',
          'none',
          `stroke="${ink.accentDark}" stroke-width="5" stroke-linecap="round"`,
        ),
      290,
      200,
    );
    return hood
      ? ground(200, 130, 330) +
          solid(seed, 'M84 230V150Q84 84 150 84H250Q316 84 316 150V230Z', ink.light, ink.base) +
          path('M146 236V180Q146 128 200 128T254 180V236Z', mix(ink.deep, '#1d1b2e', 0.35)) +
          path('M152 236Q170 214 200 218T248 236Z', '#e6dccb') +
          line('M170 84Q170 62 200 62T230 84', ink.deep, 12) +
          solid(
            seed,
            'M70 230H330L316 314Q314 328 300 328H100Q86 328 84 314Z',
            ink.base,
            ink.dark,
            rect(60, 228, 280, 14, 0, ink.dark),
          ) +
          rect(62, 222, 276, 20, 9, ink.light) +
          paw(200, 288, 18, ink.accent) +
          shine('M102 180Q102 120 140 108', 8)
      : ground(200, 146, 326) +
          path('M70 196H330L342 226H58Z', ink.deep) +
          path('M74 222Q110 184 160 196Q210 176 256 196Q310 190 328 222Z', '#e6dccb') +
          repeat(12, (at) => disc(96 + ((at * 71) % 210), 202 + ((at * 13) % 18), 3.4, '#bfae92')) +
          scoop +
          solid(
            seed,
            'M50 222H350L328 308Q324 324 308 324H92Q76 324 72 308Z',
            ink.base,
            ink.dark,
            rect(40, 222, 320, 16, 0, ink.dark),
          ) +
          rect(42, 212, 316, 20, 9, ink.light) +
          paw(200, 282, 20, ink.accent) +
          shine('M80 250L92 302', 8);
  },
  aquarium: (ink, seed) => {
    const fish = (x: number, y: number, s: number, tone: string, way = 1) =>
      `<g transform="translate(${x} ${y}) scale(${s * way} ${s})"><path d="M-24 0Q-4 -22 24 0Q-4 22 -24 0ZM-18 0L-40 -15V15Z" fill="${tone}"/><path d="M-2 -13Q8 0 -2 13Q6 8 8 0T-2 -13Z" fill="#fff" opacity=".7"/><circle cx="12" cy="-3" r="3" fill="#22303c"/></g>`;
    const bowl = seed.chance(0.45);
    const shape = bowl
      ? 'M128 104H272Q342 146 340 220Q332 304 258 326H142Q68 304 60 220Q58 146 128 104Z'
      : box(52, 96, 296, 222, 6);
    return (
      ground(200, bowl ? 110 : 152, 332) +
      cut(
        seed,
        shape,
        '#e2f2f6',
        path('M30 146q43 -12 85 0t85 0t85 0t85 0V340H30Z', '#8fcde3') +
          path('M300 90Q330 200 280 340H380V90Z', '#3f8fb0', 'opacity=".25"') +
          path('M30 292Q120 268 200 288T370 280V340H30Z', '#e0c48e') +
          line('M104 296q-16 -30 0 -56t0 -50M122 298q14 -24 2 -44', leaf.base, 9) +
          line('M290 294q14 -30 0 -54t4 -46', leaf.dark, 9) +
          path('M196 292q4 -40 30 -40t30 40Z', '#7d8894') +
          path('M216 292q0 -18 12 -18t12 18Z', '#56606b'),
      ) +
      fish(176, 208, 1.1, ink.base === '#8fcde3' ? '#ee8634' : ink.accent) +
      fish(246, 178, 0.8, '#f08a4b', -1) +
      fish(140, 256, 0.6, '#f2cf4a') +
      disc(214, 172, 5, '#fff', 'opacity=".8"') +
      disc(222, 154, 7, '#fff', 'opacity=".8"') +
      (bowl
        ? oval(200, 104, 74, 12, '#fff', 'opacity=".7"') +
          path('M140 322H260L272 338H128Z', ink.base)
        : rect(44, 72, 312, 30, 8, ink.base) +
          rect(44, 90, 312, 12, 5, ink.dark) +
          rect(140, 64, 120, 12, 5, ink.deep) +
          rect(44, 310, 312, 24, 6, ink.base) +
          rect(44, 322, 312, 12, 5, ink.dark)) +
      shine(bowl ? 'M82 216Q84 166 118 138' : 'M72 124V280', 8, 0.7)
    );
  },
  'pet-carrier': (ink, seed) => {
    const soft = seed.chance(0.4);
    return (
      ground(200, 142, 326) +
      line('M150 116Q150 76 180 76H220Q250 76 250 116', ink.deep, 15) +
      solid(
        seed,
        soft
          ? 'M82 112H318Q340 116 344 150L352 300Q352 322 330 322H70Q48 322 48 300L56 150Q60 116 82 112Z'
          : 'M96 106H304Q340 112 346 200L350 308Q350 322 336 322H64Q50 322 50 308L54 200Q60 112 96 106Z',
        ink.base,
        ink.dark,
        soft
          ? rect(40, 290, 320, 40, 0, ink.dark)
          : rect(40, 196, 320, 17, 0, ink.dark) +
              repeat(
                3,
                (at) =>
                  rect(276, 140 + at * 17, 46, 8, 4, ink.deep) +
                  rect(276, 234 + at * 17, 50, 8, 4, ink.deep),
              ),
      ) +
      solid(seed, box(84, 142, 168, 154, 26), ink.light, ink.dark, '', -6, -5) +
      cut(
        seed,
        box(98, 156, 140, 126, 18),
        mix(ink.deep, '#1d1b2e', 0.45),
        path('M124 290V208L148 226H188L212 208V290Z', '#e0a05a') +
          disc(150, 248, 7, '#fff4cf') +
          disc(186, 248, 7, '#fff4cf') +
          disc(150, 248, 3, '#2b2630') +
          disc(186, 248, 3, '#2b2630') +
          path('M162 260h12l-6 8Z', '#b5564f') +
          (soft ? rect(90, 150, 160, 140, 0, ink.pale, 'opacity=".22"') : ''),
      ) +
      (soft
        ? stitch('M92 150H244V288H92Z', ink.deep, 2.4)
        : line(
            'M121 156V282M144 156V282M168 156V282M192 156V282M215 156V282M98 196H238M98 240H238',
            steel.light,
            4,
          )) +
      rect(244, 208, 18, 26, 5, ink.accent) +
      (soft ? paw(300, 222, 20, ink.accent) : '') +
      shine('M74 176Q78 140 104 128', 7, 0.3)
    );
  },
  'grooming-brush': (ink, seed) => {
    const slicker = seed.chance(0.6);
    return (
      ground(196, 92, 352) +
      turn(
        seed.between(22, 32),
        slicker
          ? line(
              Array.from({ length: 12 }, (_, at) => `M${126 + at * 13.4} 84l-4 -40`).join(''),
              steel.dark,
              4,
            ) +
              solid(
                seed,
                'M112 80H288Q298 80 296 92L286 130Q270 150 226 154L222 170L218 330Q216 352 200 352T182 330L178 170L174 154Q130 150 114 130L104 92Q102 80 112 80Z',
                ink.base,
                ink.dark,
                path('M184 204Q200 198 216 204V310Q200 318 184 310Z', rubber.base),
                -9,
                -5,
              ) +
              rect(106, 76, 188, 17, 7, ink.accent) +
              repeat(4, (at) => line(`M188 ${222 + at * 22}h24`, rubber.light, 5))
          : line(
              Array.from(
                { length: 15 },
                (_, at) => `M${118 + at * 12} 116V${at % 2 ? 52 : 60}`,
              ).join(''),
              steel.dark,
              6,
            ) +
              solid(
                seed,
                'M104 108H296V146Q296 158 284 158H232L220 180L218 334Q216 352 200 352T182 334L180 180L168 158H116Q104 158 104 146Z',
                ink.base,
                ink.dark,
                rect(160, 300, 80, 14, 0, ink.accent),
                -9,
                -5,
              ),
      ) +
      path('M286 336q20 -30 44 -18q16 16 -4 28q-24 12 -40 -10Z', '#d9c3a0') +
      line('M296 336q14 -16 26 -8M304 342q12 -8 18 -4', '#bda27a', 3.4)
    );
  },
};
