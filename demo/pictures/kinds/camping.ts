import {
  box,
  cut,
  type Draw,
  dim,
  disc,
  flip,
  ground,
  line,
  oval,
  path,
  rect,
  repeat,
  ring,
  round,
  shine,
  solid,
  stitch,
  turn,
} from '../kit.ts';
import { brass, leather, mix, rubber, steel } from '../palette.ts';
import { boot } from '../shapes/shoes.ts';

/** Camping and hiking: shelter, sleep, light and water. */
export const camping: Record<string, Draw> = {
  tent: (ink, seed) => {
    const high = seed.between(78, 104);
    const dome = seed.chance(0.5);
    const d = dome
      ? `M48 306C70 ${high + 90} 120 ${high} 200 ${high}C280 ${high} 330 ${high + 90} 352 306Q200 322 48 306Z`
      : `M36 306L${188} ${high}Q200 ${high - 10} 212 ${high}L364 306Q200 322 36 306Z`;
    return (
      ground(200, 160, 312) +
      line(`M64 250L20 312M336 250L380 312`, '#b8ad9c', 3) +
      (dome ? '' : line(`M188 ${high - 14}L200 ${high + 4}L212 ${high - 14}`, steel.deep, 7)) +
      cut(
        seed,
        d,
        ink.base,
        path(`M200 ${high - 12}L400 330H262Z`, ink.dark) +
          path(`M200 ${high - 12}L0 330H90Z`, ink.light) +
          (dome
            ? path(
                `M60 230Q200 270 340 230V${seed.between(252, 262)}Q200 290 60 254Z`,
                ink.accent,
                'opacity=".9"',
              )
            : ''),
      ) +
      path(
        `M200 ${high + 56}Q170 210 138 313Q200 320 262 313Q230 210 200 ${high + 56}Z`,
        mix(ink.deep, '#1d1b2e', 0.3),
      ) +
      path(`M200 ${high + 56}Q170 210 138 313L166 316Q176 240 200 ${high + 56}Z`, ink.pale) +
      path(`M200 ${high + 56}Q230 210 262 313L236 316Q226 240 200 ${high + 56}Z`, ink.accent) +
      shine(dome ? `M104 220Q126 156 168 128` : `M110 226L160 152`, 7, 0.28)
    );
  },
  'sleeping-bag': (ink, seed) => {
    const seams = seed.pick([5, 6, 7]);
    const bag = turn(
      seed.between(14, 24),
      solid(
        seed,
        'M200 34C262 34 284 84 286 140C288 220 262 320 250 350Q240 370 200 370Q160 370 150 350C138 320 112 220 114 140C116 84 138 34 200 34Z',
        ink.base,
        ink.dark,
        repeat(seams, (at) => line(`M90 ${172 + at * (190 / seams)}q110 18 220 0`, ink.dark, 4)) +
          path('M262 120Q290 160 230 380H320V110Z', ink.dark, 'opacity=".5"'),
      ) +
        path(round(200, 108, 58, 54), ink.accent) +
        path(round(200, 110, 47, 43), mix(ink.deep, '#1d1b2e', 0.35)) +
        path('M158 128Q200 108 242 128Q230 154 200 153T158 128Z', ink.accentDark) +
        line('M200 162Q196 220 172 280', ink.pale, 5) +
        rect(166, 276, 10, 20, 4, ink.accent) +
        shine('M132 150Q134 200 142 240', 8, 0.28),
    );
    return ground(164, 84, 364) + bag;
  },
  'sleeping-mat': (ink, seed) => {
    const ribs = seed.pick([6, 7]);
    return (
      ground(200, 150, 316) +
      path('M132 250L346 232Q364 262 352 288L150 316Z', ink.light) +
      path('M150 304L354 276L352 290L150 318Z', ink.dark) +
      repeat(ribs, (at) => line(`M${196 + at * 24} ${248 - at * 2}l8 58`, ink.base, 5)) +
      path('M68 190A70 70 0 0 1 138 120L262 104Q318 104 326 160T282 240L138 318Z', ink.base) +
      path('M282 240Q330 210 326 160Q322 130 300 114Q318 180 250 258Z', ink.dark) +
      disc(138, 218, 98, ink.dark) +
      disc(138, 218, 90, ink.pale) +
      line(
        'M138 218a14 14 0 0 1 26 10a32 32 0 0 1 -60 -2a46 46 0 0 1 88 -20a62 62 0 0 1 -118 42a76 76 0 0 1 80 -104',
        ink.base,
        9,
      ) +
      line('M216 112Q262 160 228 264', ink.accent, 13) +
      rect(238, 150, 22, 18, 4, rubber.base)
    );
  },
  backpack: (ink, seed) => {
    const lid = seed.between(96, 112);
    const style = seed.chance(0.5);
    return (
      ground(200, 110, 342) +
      line('M168 66Q170 36 200 36T232 66', ink.deep, 11) +
      path(
        'M110 200Q76 206 80 250V306Q82 324 110 322ZM290 200Q324 206 320 250V306Q318 324 290 322Z',
        ink.deep,
      ) +
      solid(
        seed,
        'M150 54H250Q300 60 302 130L306 312Q306 338 280 338H120Q94 338 94 312L98 130Q100 60 150 54Z',
        ink.base,
        ink.dark,
        path(`M60 40H340V${lid + 26}Q200 ${lid + 50} 60 ${lid + 26}Z`, ink.light) +
          path(
            `M60 ${lid + 24}Q200 ${lid + 48} 340 ${lid + 24}V${lid + 36}Q200 ${lid + 60} 60 ${lid + 36}Z`,
            ink.deep,
            'opacity=".55"',
          ),
      ) +
      line(`M150 ${lid - 4}V${lid + 92}M250 ${lid - 4}V${lid + 92}`, ink.deep, 11) +
      rect(141, lid + 56, 18, 22, 4, ink.accent) +
      rect(241, lid + 56, 18, 22, 4, ink.accent) +
      solid(
        seed,
        style
          ? box(128, 216, 144, 100, 26)
          : 'M128 210H272V296Q272 318 250 318H150Q128 318 128 296Z',
        ink.light,
        ink.dark,
        rect(120, 238, 160, 6, 0, ink.deep),
        -7,
        -5,
      ) +
      rect(236, 238, 8, 20, 3, ink.accent) +
      (style ? line('M176 112H224', ink.accent, 8) : disc(200, 104, 13, ink.accent)) +
      shine('M120 110Q120 90 138 78', 8, 0.35)
    );
  },
  'hiking-boot': (ink, seed) => boot(ink, seed, 'hiking'),
  'camp-stove': (ink, seed) => {
    const pot = seed.chance(0.6);
    const flames = repeat(5, (at) =>
      path(`M${160 + at * 17} 186q-2 -22 6 -30q8 10 6 30Z`, at % 2 ? '#5aa7e8' : '#f5b23c'),
    );
    return (
      ground(200, 84, 344) +
      solid(
        seed,
        'M136 254Q140 236 176 232H224Q260 236 264 254V328Q264 342 248 342H152Q136 342 136 328Z',
        ink.base,
        ink.dark,
        rect(120, 274, 160, 30, 0, ink.accent) +
          rect(236, 220, 40, 130, 0, ink.dark, 'opacity=".6"'),
      ) +
      rect(186, 206, 28, 28, 4, brass.base) +
      rect(202, 206, 12, 28, 4, brass.dark) +
      line('M214 222H262', steel.deep, 6) +
      ring(272, 222, 10, steel.deep, 5) +
      path('M160 190H240L226 208H174Z', steel.dark) +
      line('M164 196L112 160H96M236 196L288 160H304M112 160V154M288 160V154', steel.deep, 8) +
      flames +
      (pot
        ? line('M280 92H340', rubber.base, 12) +
          solid(
            seed,
            'M118 74H282V136Q282 152 266 152H134Q118 152 118 136Z',
            steel.base,
            steel.dark,
            rect(110, 138, 180, 20, 0, steel.deep, 'opacity=".5"'),
          ) +
          rect(112, 68, 176, 12, 6, steel.light) +
          rect(188, 54, 24, 14, 6, ink.base)
        : path(
            'M150 152q8 -50 26 -66q2 22 14 30q0 -40 18 -64q8 38 20 50q6 -8 6 -20q22 34 16 70Z',
            '#f5b23c',
          ) + path('M172 152q6 -30 16 -38q6 14 12 16q6 -14 6 -28q22 24 22 50Z', '#fbe08a')) +
      shine('M150 262V328', 7)
    );
  },
  lantern: (ink, seed) => {
    const wide = seed.between(58, 70);
    return (
      ground(200, 90, 338) +
      line(`M${200 - wide} 122Q${190 - wide} 34 200 34T${200 + wide} 122`, steel.deep, 8) +
      path(`M${200 - wide} 134H${200 + wide}L${206 + wide} 270H${194 - wide}Z`, '#fdf1c6') +
      oval(200, 206, wide * 0.9, 62, '#ffe28a') +
      path('M200 156Q232 196 224 226Q218 250 200 250T176 226Q170 196 200 156Z', '#f7a93b') +
      path('M200 196Q216 216 212 232Q208 246 200 246T188 232Q184 216 200 196Z', '#fff4c9') +
      line(
        `M${212 - wide} 136L${206 - wide} 268M${188 + wide} 136L${194 + wide} 268`,
        steel.dark,
        5,
      ) +
      path(
        `M${184 - wide} 136Q${190 - wide} 108 ${224 - wide} 104Q200 70 ${176 + wide} 104Q${210 + wide} 108 ${216 + wide} 136Z`,
        ink.base,
      ) +
      path(
        `M${150 + wide} 92L${176 + wide} 104Q${210 + wide} 108 ${216 + wide} 136H${176 + wide}Z`,
        ink.dark,
      ) +
      rect(186, 66, 28, 20, 6, ink.deep) +
      solid(
        seed,
        `M${184 - wide} 264H${216 + wide}L${224 + wide} 322Q${224 + wide} 336 ${210 + wide} 336H${190 - wide}Q${176 - wide} 336 ${176 - wide} 322Z`,
        ink.base,
        ink.dark,
        rect(60, 264, 280, 12, 0, ink.light),
      ) +
      disc(200, 306, 13, ink.accent) +
      shine(`M${222 - wide} 156V240`, 7, 0.8)
    );
  },
  'camp-chair': (ink, seed) => {
    const mesh = seed.chance(0.5);
    return (
      ground(200, 130, 338) +
      line('M120 150L272 336M280 150L128 336', steel.deep, 9) +
      line('M100 92L118 238M300 92L282 238', steel.dark, 9) +
      line('M88 214L100 336M312 214L300 336', steel.deep, 9) +
      solid(
        seed,
        'M98 72Q200 92 302 72Q312 74 310 88L290 226H110L90 88Q88 74 98 72Z',
        ink.base,
        ink.dark,
        (mesh
          ? rect(134, 112, 132, 76, 16, ink.deep, 'opacity=".6"')
          : rect(60, 126, 280, 24, 0, ink.accent)) + dim('M90 190H310V240H90Z', 0.1),
        -8,
        -4,
      ) +
      solid(
        seed,
        'M106 224H294L322 270Q324 282 312 282Q200 300 88 282Q76 282 78 270Z',
        ink.light,
        ink.dark,
        '',
        0,
        -14,
      ) +
      rect(62, 196, 62, 20, 9, rubber.base) +
      rect(276, 196, 62, 20, 9, rubber.base) +
      disc(311, 200, 12, '#1f2127') +
      stitch('M116 90Q200 108 284 90', ink.pale, 2.4)
    );
  },
  'trekking-poles': (ink, seed) => {
    const lean = seed.between(15, 20);
    const pole = (tone: string, dark: string) =>
      rect(194, 150, 12, 112, 3, tone) +
      rect(202, 150, 4, 112, 0, dark) +
      rect(196, 250, 8, 96, 2, steel.base) +
      rect(191, 240, 18, 20, 5, rubber.base) +
      path('M178 330H222L214 340H186Z', rubber.base) +
      path('M197 340H203L200 362Z', steel.deep) +
      path('M186 40Q200 28 216 42L212 152H188Z', ink.accent) +
      path('M206 36Q214 38 216 42L212 152H204Z', ink.accentDark) +
      repeat(4, (at) => rect(188, 74 + at * 16, 24, 5, 2, ink.accentDark)) +
      line('M190 52Q150 74 172 122Q184 132 188 108', rubber.light, 6);
    return (
      ground(200, 96, 356) +
      turn(-lean, pole(ink.dark, ink.deep), 200, 210) +
      turn(lean, flip(pole(ink.base, ink.dark)), 200, 210)
    );
  },
  'water-filter': (ink, seed) => {
    const fill = seed.between(200, 236);
    return (
      ground(200, 74, 344) +
      cut(
        seed,
        'M164 168H236Q238 186 256 196Q266 204 266 222V322Q266 342 246 342H154Q134 342 134 322V222Q134 204 144 196Q162 186 164 168Z',
        '#e6f3f6',
        path(`M120 ${fill}q40 -12 80 0t80 0V350H120Z`, '#9fd6e8') +
          path('M240 160H290V350H240Z', '#5b9fb8', 'opacity=".25"') +
          repeat(3, (at) => rect(148, 250 + at * 26, at === 1 ? 18 : 28, 5, 2, '#fff')),
      ) +
      rect(158, 150, 84, 26, 7, ink.deep) +
      solid(
        seed,
        box(164, 70, 72, 84, 12),
        ink.base,
        ink.dark,
        rect(150, 96, 100, 30, 0, ink.light),
        -9,
        -4,
      ) +
      path('M200 98q16 18 0 26q-16 -8 0 -26Z', '#fff') +
      rect(178, 52, 44, 22, 6, ink.accent) +
      rect(188, 32, 24, 24, 6, rubber.base) +
      line('M236 110Q292 112 290 160V196', leather.base, 5) +
      shine('M148 222V312', 8, 0.7)
    );
  },
};
