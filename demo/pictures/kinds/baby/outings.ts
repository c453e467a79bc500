import {
  box,
  cut,
  type Draw,
  disc,
  ground,
  line,
  path,
  pattern,
  rect,
  shine,
  solid,
  stitch,
} from '../../kit.ts';
import { mix, rubber, steel } from '../../palette.ts';

const wheel = (x: number, y: number, r: number, hub: string) =>
  disc(x, y, r, rubber.base) + disc(x, y, r * 0.62, steel.light) + disc(x, y, r * 0.3, hub);

/** Going out with a baby. */
export const outings: Record<string, Draw> = {
  stroller: (ink, seed) => {
    const ribs = seed.pick([2, 3]);
    return (
      ground(190, 120, 346) +
      line('M292 96L342 66M292 96L118 300M120 214L286 312', steel.deep, 10) +
      line('M322 78L346 62', rubber.base, 17) +
      path('M104 300L132 262H268L284 300Z', steel.dark, 'opacity=".5"') +
      solid(
        seed,
        'M76 190H304Q300 262 232 272H150Q92 264 76 190Z',
        ink.base,
        ink.dark,
        path('M60 180H320V206H60Z', ink.light) + stitch('M80 214H300', ink.dark, 2.4),
      ) +
      cut(
        seed,
        'M196 190L78 190C74 110 134 62 196 62Z',
        ink.base,
        path('M196 62L78 190H196Z', ink.light) +
          (ribs === 3
            ? path('M196 190L120 60H170Z', ink.accent)
            : path('M196 190L96 92L140 56Z', ink.accent)),
      ) +
      path('M196 62Q232 66 252 96L200 190H196Z', ink.dark) +
      wheel(124, 310, 36, ink.base) +
      wheel(278, 314, 30, ink.base) +
      line('M76 190H304', ink.deep, 7) +
      shine('M98 160Q110 118 140 96', 7)
    );
  },
  'car-seat': (ink, seed) => {
    const wing = seed.between(0, 10);
    return (
      ground(200, 106, 344) +
      path('M112 300H288L300 340H100Z', rubber.base) +
      solid(
        seed,
        `M142 56Q200 34 258 56Q${286 + wing} 72 ${286 + wing} 130L276 180Q322 204 322 260V300Q322 326 296 326H104Q78 326 78 300V260Q78 204 124 180L${114 - wing} 130Q${114 - wing} 72 142 56Z`,
        ink.deep,
        mix(ink.deep, '#1d1b2e', 0.3),
      ) +
      path('M152 76Q200 58 248 76Q266 90 260 130L250 210H150L140 130Q134 90 152 76Z', ink.base) +
      path('M166 82Q200 72 234 82Q246 100 238 130H162Q154 100 166 82Z', ink.light) +
      path('M142 200H258Q292 230 286 286Q280 304 200 304T114 286Q108 230 142 200Z', ink.base) +
      path('M168 206H232Q250 240 244 276Q200 292 156 276Q150 240 168 206Z', ink.light) +
      line('M176 134L184 236M224 134L216 236M200 250V286', rubber.base, 12) +
      rect(180, 234, 40, 30, 8, ink.accent) +
      disc(200, 249, 6, '#cf3d3d') +
      path(
        'M78 262Q76 238 100 238L128 244V278H84ZM322 262Q324 238 300 238L272 244V278H316Z',
        rubber.light,
      ) +
      shine('M128 110Q128 84 146 76', 7)
    );
  },
  'baby-carrier': (ink, seed) =>
    ground(200, 112, 344) +
    line('M142 116C90 60 60 150 118 236M258 116C310 60 340 150 282 236', ink.deep, 26) +
    line('M142 116C90 60 60 150 118 236M258 116C310 60 340 150 282 236', ink.dark, 16) +
    rect(40, 278, 320, 44, 20, ink.deep) +
    rect(52, 286, 296, 9, 4, ink.dark) +
    rect(64, 276, 34, 48, 8, rubber.base) +
    solid(
      seed,
      'M146 92Q200 76 254 92Q268 98 266 118L258 190L292 290Q290 306 270 306H130Q110 306 108 290L142 190L134 118Q132 98 146 92Z',
      ink.base,
      ink.dark,
      (seed.chance(0.5)
        ? pattern(seed, ink.light, ink.accent, 0.6)
        : path('M120 196H280L300 310H100Z', ink.light)) + rect(120, 80, 160, 40, 0, ink.accent),
    ) +
    stitch('M152 128H248M152 196H248', ink.pale, 2.6) +
    rect(106, 196, 26, 22, 5, rubber.base) +
    rect(268, 196, 26, 22, 5, rubber.base) +
    shine('M150 140L156 182', 7),
  'diaper-bag': (ink, seed) =>
    ground(200, 124, 336) +
    line('M136 140Q138 58 200 58T264 140', ink.deep, 13) +
    solid(
      seed,
      'M98 130H302Q316 130 320 148L334 306Q334 332 308 332H92Q66 332 66 306L80 148Q84 130 98 130Z',
      ink.base,
      ink.dark,
      (seed.chance(0.5) ? pattern(seed, ink.light, ink.accent, 0.55) : '') +
        path('M286 130L306 340H340V130Z', ink.dark, 'opacity=".55"'),
    ) +
    path('M80 148Q84 130 98 130H302Q316 130 320 148L324 178Q200 212 76 178Z', ink.light) +
    solid(
      seed,
      box(110, 220, 118, 96, 16),
      ink.light,
      ink.dark,
      rect(100, 220, 140, 22, 0, ink.deep),
      -6,
      -5,
    ) +
    rect(258, 214, 50, 102, 12, ink.deep) +
    rect(266, 190, 34, 72, 10, '#eef5f7') +
    rect(266, 190, 34, 18, 7, ink.accent) +
    path('M276 190Q274 170 283 168Q292 170 290 190Z', '#f4d9b6') +
    rect(188, 172, 24, 34, 6, '#d8b06a') +
    stitch('M96 160Q200 192 304 160', ink.deep, 2.4) +
    shine('M92 206L86 290', 7, 0.25),
};
