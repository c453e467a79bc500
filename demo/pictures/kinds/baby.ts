import {
  box,
  cut,
  type Draw,
  dim,
  disc,
  ground,
  line,
  mirror,
  oval,
  path,
  pattern,
  rect,
  repeat,
  ring,
  round,
  shine,
  solid,
  stitch,
} from '../kit.ts';
import { rubber, steel, wood } from '../palette.ts';
import { outings } from './baby/outings.ts';

/** Two eyes and a muzzle, for small animal faces. */
const face = (x: number, y: number, color: string) =>
  disc(x - 15, y - 4, 4.5, color) + disc(x + 15, y - 4, 4.5, color) + oval(x, y + 7, 6, 4.5, color);

/** Baby and toddler: out and about, asleep, at table. */
export const baby: Record<string, Draw> = {
  ...outings,
  bottle: (ink, seed) => {
    const milk = seed.between(196, 230);
    const handles = seed.chance(0.4);
    return (
      ground(200, 72, 342) +
      (handles
        ? line(
            'M146 150H118Q98 150 98 176V220Q98 246 140 246M254 150H282Q302 150 302 176V220Q302 246 260 246',
            ink.light,
            16,
          )
        : '') +
      cut(
        seed,
        'M148 150H252Q250 172 262 190Q268 200 266 214L262 318Q262 340 240 340H160Q138 340 138 318L134 214Q132 200 138 190Q150 172 148 150Z',
        '#e4f1f4',
        path(`M110 ${milk}q45 -10 90 0t90 0V350H110Z`, '#fffaf0') +
          rect(238, 140, 50, 210, 0, '#3a6a80', 'opacity=".13"') +
          repeat(4, (at) => rect(150, 228 + at * 24, at % 2 ? 16 : 26, 5, 2, ink.base)) +
          path('M206 280q14 -22 28 0q-14 26 -28 0Z', ink.accent),
      ) +
      solid(
        seed,
        box(138, 118, 124, 38, 10),
        ink.base,
        ink.dark,
        repeat(8, (at) => rect(146 + at * 15, 124, 5, 28, 2, ink.dark, 'opacity=".5"')),
        -8,
        -4,
      ) +
      path(
        'M152 118Q154 100 178 96Q190 92 188 70Q188 50 200 50T212 70Q210 92 222 96Q246 100 248 118Z',
        '#f4d9b6',
      ) +
      path('M214 92Q246 98 248 118H226Q224 104 214 92Z', '#dfba8e') +
      shine('M150 220L152 310', 8, 0.7)
    );
  },
  bib: (ink, seed) => {
    const device = seed.pick([
      () =>
        oval(176, 208, 14, 16, ink.accentDark) +
        oval(224, 208, 14, 16, ink.accentDark) +
        disc(200, 240, 42, ink.accent) +
        face(200, 240, ink.deep),
      () =>
        line('M150 258A50 50 0 0 1 250 258', ink.accent, 13) +
        line('M169 258A31 31 0 0 1 231 258', ink.pale, 12) +
        line('M187 258A13 13 0 0 1 213 258', ink.deep, 11),
      () =>
        path(
          'M200 278C150 246 156 204 184 204Q196 206 200 220Q204 206 216 204C244 204 250 246 200 278Z',
          ink.accent,
        ),
    ]);
    return (
      ground(200, 92, 344) +
      solid(
        seed,
        'M150 62C134 40 112 76 110 116C84 190 92 336 200 336S316 190 290 116C288 76 266 40 250 62C240 78 262 112 252 136C240 166 160 166 148 136C138 112 160 78 150 62Z',
        ink.base,
        ink.dark,
        seed.chance(0.4) ? pattern(seed, ink.light, ink.light, 0.6) : '',
        -9,
        -7,
      ) +
      path('M112 280Q200 330 288 280Q276 336 200 336T112 280Z', ink.dark) +
      path('M108 274Q200 326 292 274L290 288Q200 338 110 288Z', ink.light) +
      device() +
      disc(152, 82, 7, ink.pale) +
      disc(248, 82, 7, ink.dark) +
      stitch('M122 130Q106 190 120 250', ink.pale, 2.4)
    );
  },
  crib: (ink, seed) => {
    const bars = seed.pick([8, 9]);
    const step = 252 / bars;
    return (
      ground(200, 140, 340) +
      path('M86 214H314V274H86Z', '#fffaf0') +
      rect(86, 214, 228, 20, 8, ink.pale) +
      path('M96 210Q110 188 152 192Q170 198 166 218H92Z', '#fff') +
      path('M190 208H316V254H184Z', ink.accent) +
      repeat(bars - 1, (at) =>
        rect(74 + step * (at + 1) - 5, 118, 10, 166, 3, at % 3 === 1 ? ink.dark : ink.base),
      ) +
      rect(62, 98, 276, 24, 10, ink.base) +
      rect(62, 112, 276, 10, 4, ink.dark) +
      rect(62, 276, 276, 24, 6, ink.base) +
      rect(62, 290, 276, 10, 4, ink.dark) +
      repeat(
        2,
        (at) =>
          rect(54 + at * 268, 76, 24, 262, 9, ink.light) +
          rect(68 + at * 268, 76, 10, 262, 5, ink.dark) +
          disc(66 + at * 268, 72, 15, ink.base),
      ) +
      line('M200 96V40', steel.dark, 4) +
      line('M160 46Q200 26 240 46', steel.dark, 4) +
      disc(160, 64, 11, ink.accent) +
      path('M240 52l6 12h13l-10 9l4 13l-13 -8l-13 8l4 -13l-10 -9h13Z', ink.accentDark) +
      disc(200, 52, 9, ink.pale)
    );
  },
  'baby-monitor': (ink, seed) => {
    const screen = seed.chance(0.6);
    return (
      ground(200, 130, 324) +
      rect(84, 64, 10, 70, 5, ink.deep) +
      solid(seed, box(64, 116, 180, 204, 30), ink.base, ink.dark) +
      rect(82, 138, 144, 104, 14, '#1c2a36') +
      path('M92 236Q102 192 150 190T214 236Z', '#4d7f96') +
      disc(152, 184, 26, '#f0c9a5') +
      line('M140 186q5 5 10 0M156 186q5 5 10 0M146 198q7 5 13 0', '#8a5a40', 3) +
      (screen
        ? repeat(4, (at) => rect(92 + at * 11, 158 - at * 4, 6, 8 + at * 4, 2, '#8fe08a'))
        : disc(98, 154, 6, '#8fe08a')) +
      disc(118, 282, 17, ink.light) +
      disc(166, 282, 10, ink.accent) +
      disc(200, 282, 10, ink.light) +
      path('M270 316Q266 290 286 282H306Q326 290 322 316Z', ink.deep) +
      solid(seed, round(296, 238, 48), ink.light, ink.base) +
      disc(290, 236, 27, '#1c2a36') +
      disc(290, 236, 14, '#4d7f96') +
      disc(284, 230, 5, '#fff') +
      shine('M80 150V270', 5, 0.3)
    );
  },
  bodysuit: (ink, seed) => {
    const device = seed.pick([
      () =>
        path(
          'M200 216C164 190 170 160 188 160Q198 162 200 172Q202 162 212 160C230 160 236 190 200 216Z',
          ink.accent,
        ),
      () =>
        disc(200, 184, 30, ink.accent) +
        disc(178, 160, 11, ink.accent) +
        disc(222, 160, 11, ink.accent) +
        face(200, 184, ink.deep),
      () => path('M200 150l11 24l26 2l-20 17l7 26l-24 -14l-24 14l7 -26l-20 -17l26 -2Z', ink.accent),
    ]);
    return (
      ground(200, 96, 348) +
      path('M152 78Q200 64 248 78Q234 112 200 110Q166 112 152 78Z', ink.deep) +
      solid(
        seed,
        'M146 78C166 116 234 116 254 78L296 98L342 160L306 190L282 166L284 236Q280 290 238 318Q234 336 226 338H174Q166 336 162 318Q120 290 116 236L118 166L94 190L58 160L104 98Z',
        ink.base,
        ink.dark,
        (seed.chance(0.5) ? pattern(seed, ink.light, ink.light, 0.7) : '') +
          dim('M282 160L284 240L262 300L256 240Z', 0.1),
        -8,
        -6,
      ) +
      line('M146 80C166 118 234 118 254 80', ink.dark, 10) +
      line('M118 240Q140 290 166 312M282 240Q260 290 234 312', ink.light, 9) +
      repeat(3, (at) => disc(180 + at * 20, 328, 5, ink.pale)) +
      device() +
      mirror(stitch('M66 154L98 182', ink.pale, 2.4))
    );
  },
  teether: (ink, seed) => {
    const ears = seed.pick(['bear', 'bunny', 'cat']);
    const beads = repeat(11, (at) => {
      const angle = (at / 11) * Math.PI * 2 + 1.6;
      const tone = [wood.base, ink.base, ink.accent, ink.light, ink.dark][at % 5] ?? ink.base;
      const x = 200 + Math.cos(angle) * 84;
      const y = 236 + Math.sin(angle) * 84;
      return disc(x, y, 25, tone) + disc(x - 7, y - 8, 6, '#fff', 'opacity=".4"');
    });
    return (
      ground(200, 100, 350) +
      ring(200, 236, 84, ink.deep, 6) +
      beads +
      (ears === 'bear' ? disc(158, 78, 24, wood.base) + disc(242, 78, 24, wood.dark) : '') +
      (ears === 'bunny'
        ? oval(172, 52, 17, 40, wood.base) +
          oval(228, 52, 17, 40, wood.dark) +
          oval(172, 56, 8, 26, wood.light)
        : '') +
      (ears === 'cat' ? path('M146 100L148 50L190 76ZM254 100L252 50L210 76Z', wood.base) : '') +
      solid(seed, round(200, 116, 62, 54), wood.base, wood.dark) +
      oval(200, 132, 26, 19, wood.light) +
      face(200, 122, '#6b4326') +
      disc(164, 130, 8, ink.light, 'opacity=".8"') +
      disc(236, 130, 8, ink.light, 'opacity=".8"')
    );
  },
  'high-chair': (ink, seed) => {
    const lean = seed.between(0, 10);
    return (
      ground(200, 110, 350) +
      line(`M150 214L${106 - lean} 344M250 214L${294 + lean} 344`, wood.dark, 16) +
      line(`M170 220L${144 - lean} 346M230 220L${256 + lean} 346`, wood.base, 14) +
      line('M130 306H270', wood.base, 14) +
      solid(
        seed,
        'M148 44Q200 30 252 44Q264 50 262 70L254 176H146L138 70Q136 50 148 44Z',
        ink.base,
        ink.dark,
        path('M164 60Q200 50 236 60L230 170H170Z', ink.light) +
          (seed.chance(0.5) ? pattern(seed, ink.base, ink.accent, 0.5) : ''),
      ) +
      path('M132 170H268L278 226Q200 246 122 226Z', ink.dark) +
      line('M180 96L186 166M220 96L214 166', rubber.base, 8) +
      path('M84 164H316Q330 164 330 178T312 194H88Q70 192 70 178T84 164Z', '#fbf7ee') +
      path('M71 180Q200 196 329 180Q328 194 312 196H88Q72 194 71 180Z', '#ddd5c6') +
      oval(160, 166, 32, 8, ink.accent) +
      oval(160, 164, 22, 5, ink.accentDark) +
      rect(226, 138, 30, 30, 6, ink.light) +
      rect(222, 134, 38, 9, 4, ink.base)
    );
  },
};
