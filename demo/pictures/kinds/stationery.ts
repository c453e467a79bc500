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
  pattern,
  rect,
  repeat,
  round,
  shine,
  solid,
  stitch,
  turn,
} from '../kit.ts';
import { brass, mix, paper, steel, wood } from '../palette.ts';
import { drawing, paints, pencil } from './stationery/drawing.ts';

/** Stationery and art. */
export const stationery: Record<string, Draw> = {
  ...drawing,
  notebook: (ink, seed) => {
    const spiral = seed.chance(0.4);
    return (
      ground(204, 104, 344) +
      turn(
        seed.between(-6, 5),
        rect(108, 62, 196, 278, 10, ink.deep) +
          rect(112, 60, 186, 274, 6, paper.base) +
          rect(292, 66, 6, 264, 2, paper.dark) +
          solid(
            seed,
            box(100, 54, 186, 278, 10),
            ink.base,
            ink.dark,
            (seed.chance(0.4) ? pattern(seed, ink.light, ink.accent, 0.5) : '') +
              rect(100, 54, 24, 280, 0, ink.dark, 'opacity=".7"'),
            -7,
            -6,
          ) +
          (spiral
            ? repeat(
                10,
                (at) =>
                  rect(88, 74 + at * 26, 28, 9, 4, steel.base) +
                  disc(114, 78 + at * 26, 5, ink.deep),
              )
            : rect(256, 54, 11, 278, 0, ink.accent) +
              path('M206 330V362L216 354L226 362V330Z', ink.accent)) +
          label(seed, ink, 190, 150, 92, 70),
      ) +
      shine('M136 76V110', 6, 0.2)
    );
  },
  planner: (ink, seed) => {
    const filled = seed.between(3, 9);
    return (
      ground(200, 138, 336) +
      path('M52 96H196V322H52Q44 322 44 314V104Q44 96 52 96Z', ink.base) +
      path('M204 96H348Q356 96 356 104V314Q356 322 348 322H204Z', ink.dark) +
      path('M58 88Q130 78 198 98V312Q130 296 58 308Z', '#fffdf6') +
      path('M342 88Q270 78 202 98V312Q270 296 342 308Z', '#f4efe3') +
      path('M180 94L198 98V312L180 308ZM220 94L202 98V312L220 308Z', '#231f3a', 'opacity=".08"') +
      rect(74, 104, 62, 14, 5, ink.base) +
      repeat(20, (at) =>
        rect(
          74 + (at % 5) * 22,
          134 + Math.floor(at / 5) * 34,
          17,
          26,
          3,
          at % 7 === Math.floor(filled) % 7 ? ink.accent : at < filled ? ink.light : paper.dark,
        ),
      ) +
      repeat(
        6,
        (at) =>
          rect(222, 112 + at * 29, 14, 14, 4, at < filled / 2 ? ink.base : paper.dark) +
          rect(246, 116 + at * 29, [76, 60, 82, 52, 70, 64][at] ?? 60, 7, 3, '#cfc6b4'),
      ) +
      repeat(4, (at) =>
        rect(
          350,
          112 + at * 42,
          16,
          32,
          5,
          [ink.accent, ink.light, ink.accentDark, ink.pale][at] ?? ink.accent,
        ),
      ) +
      repeat(5, (at) => rect(186, 116 + at * 42, 28, 9, 4, steel.dark)) +
      path('M262 308V346L272 338L282 346V306Z', ink.accent)
    );
  },
  scissors: (ink, seed) => {
    const open = seed.between(14, 20);
    const loop = seed.between(34, 40);
    const half = (tone: string, dark: string, side: number) =>
      path(
        `M${200 - 12 * side} 210L${200 - 9 * side} 60Q${200 - 4 * side} 36 ${200 + 6 * side} 34L${200 + 14 * side} 214Z`,
        side > 0 ? steel.base : steel.dark,
      ) +
      path(
        `M${200 + 3 * side} 50L${200 + 6 * side} 34L${200 + 14 * side} 214H${200 + 4 * side}Z`,
        steel.light,
      ) +
      line(`M${200 + 2 * side} 214L${200 + 8 * side} 256`, tone, 24) +
      oval(200 + 16 * side, 302, loop - 4, loop + 8, 'none', `stroke="${dark}" stroke-width="23"`) +
      oval(
        200 + 16 * side - 2,
        300,
        loop - 4,
        loop + 8,
        'none',
        `stroke="${tone}" stroke-width="18"`,
      );
    return (
      ground(200, 96, 366) +
      `<g transform="translate(0 -6)">${turn(-open, half(ink.dark, ink.deep, 1), 200, 200)}${turn(open, half(ink.base, ink.dark, -1), 200, 200)}</g>` +
      disc(200, 196, 13, steel.deep) +
      disc(199, 195, 8, steel.light)
    );
  },
  stickers: (ink, seed) => {
    const edge = (content: string) =>
      `<g stroke="#fff" stroke-width="12" stroke-linejoin="round">${content}</g>${content}`;
    const shapes = [
      path(
        'M130 196C84 162 90 122 114 122Q126 124 130 136Q134 124 146 122C170 122 176 162 130 196Z',
        '#e8645f',
      ),
      path('M268 96l15 32l35 4l-26 24l7 35l-31 -17l-31 17l7 -35l-26 -24l35 -4Z', ink.accent),
      path(
        'M88 280Q88 254 112 252Q122 226 150 236Q178 232 178 256Q198 262 192 286Q186 300 172 298H106Q90 298 88 280Z',
        '#7cb8e2',
      ),
      path('M252 316L236 262H300L284 316Z', wood.base) +
        path(
          'M268 262Q226 262 228 232Q216 210 246 208Q262 184 288 206Q316 208 308 236Q308 262 268 262Z',
          ink.base,
        ),
    ];
    return (
      ground(200, 124, 350) +
      turn(
        seed.between(-5, 5),
        rect(76, 62, 256, 290, 14, '#2a2440', 'opacity=".1"') +
          rect(70, 56, 256, 290, 14, ink.tint) +
          rect(70, 56, 256, 290, 14, ink.base, 'opacity=".4"') +
          rect(70, 56, 256, 36, 14, ink.base) +
          shapes.map(edge).join('') +
          disc(112, 278, 4, ink.deep) +
          disc(160, 278, 4, ink.deep) +
          line('M128 284q8 8 16 0', ink.deep, 4) +
          disc(200, 210, 17, '#fff') +
          disc(200, 210, 11, ink.deep) +
          (seed.chance(0.5) ? disc(212, 118, 16, '#fff') + disc(212, 118, 10, '#6a9a5b') : '') +
          path('M326 286L266 346H312Q326 346 326 332Z', ink.tint) +
          path('M326 286L266 346Q280 316 274 300Q304 306 326 286Z', '#fff'),
      )
    );
  },
  'pencil-case': (ink, seed) => {
    const tips = [ink.accent, paints[0], paints[4], paints[3]] as const;
    return (
      ground(200, 152, 318) +
      turn(-14, pencil(120, 124, 90, tips[0], 22), 130, 180) +
      turn(-2, pencil(166, 108, 110, tips[1], 22), 176, 180) +
      turn(8, pencil(206, 116, 100, tips[2], 22), 216, 180) +
      turn(
        18,
        rect(252, 90, 26, 130, 4, '#f2d35a') +
          repeat(5, (at) => rect(252, 98 + at * 14, at % 2 ? 8 : 13, 3, 0, '#9a7a1f')),
        264,
        180,
      ) +
      path('M70 196Q200 156 330 196L320 220H80Z', ink.deep) +
      solid(
        seed,
        'M60 192Q200 216 340 192Q360 192 358 216L352 290Q350 314 326 314H74Q50 314 48 290L42 216Q40 192 60 192Z',
        ink.base,
        ink.dark,
        seed.chance(0.6)
          ? pattern(seed, ink.light, ink.accent, 0.6)
          : rect(40, 250, 330, 22, 0, ink.accent),
      ) +
      line('M58 198Q200 222 342 198', ink.deep, 10) +
      stitch('M58 198Q200 222 342 198', brass.light, 4) +
      rect(300, 194, 15, 36, 6, brass.base) +
      shine('M66 232L70 282', 8)
    );
  },
  'gift-wrap': (ink, seed) => {
    const roll = seed.chance(0.45);
    if (roll) {
      const tube = (x: number, tone: string, degrees: number, y: number, inner: string) =>
        turn(
          degrees,
          cut(
            seed,
            box(x - 30, y, 60, 250, 4),
            tone,
            inner + rect(x + 10, 0, 40, 400, 0, '#231f3a', 'opacity=".16"'),
          ) +
            oval(x, y, 30, 9, paper.dark) +
            oval(x, y, 16, 5, wood.deep),
          x,
          330,
        );
      return (
        ground(200, 120, 340) +
        tube(
          150,
          ink.accent,
          -12,
          88,
          repeat(7, (at) => rect(110, 100 + at * 36, 80, 12, 0, ink.accentDark)),
        ) +
        tube(
          254,
          ink.light,
          14,
          96,
          repeat(3, (at) => rect(230 + at * 18, 60, 6, 300, 0, ink.dark)),
        ) +
        tube(200, ink.base, 0, 70, pattern(seed, ink.pale, ink.accent, 0.7)) +
        path('M150 236H252V256H150Z', ink.deep) +
        path(
          'M200 246Q160 210 158 240Q160 262 200 246Q240 210 242 240Q240 262 200 246Z',
          ink.deep,
        ) +
        disc(200, 246, 10, mix(ink.deep, '#ffffff', 0.25))
      );
    }
    return (
      ground(200, 124, 338) +
      solid(
        seed,
        box(92, 168, 216, 168, 6),
        ink.base,
        ink.dark,
        pattern(seed, ink.light, ink.light, 0.7) +
          rect(180, 160, 40, 200, 0, ink.accent) +
          rect(208, 160, 12, 200, 0, ink.accentDark),
      ) +
      solid(
        seed,
        box(78, 130, 244, 50, 6),
        ink.light,
        ink.dark,
        rect(180, 120, 40, 80, 0, ink.accent) + rect(208, 120, 12, 80, 0, ink.accentDark),
        -8,
        -10,
      ) +
      path('M200 132Q130 128 122 92Q122 58 156 64Q188 76 200 132Z', ink.accent) +
      path('M200 132Q270 128 278 92Q278 58 244 64Q212 76 200 132Z', ink.accentDark) +
      path('M192 124Q150 116 146 96Q148 82 162 90Q180 100 192 124Z', ink.deep, 'opacity=".45"') +
      path('M208 124Q250 116 254 96Q252 82 238 90Q220 100 208 124Z', ink.deep, 'opacity=".45"') +
      path(round(200, 128, 18, 14), ink.accent) +
      (seed.chance(0.5)
        ? turn(
            18,
            path('M244 186H290L302 202L290 218H244Z', paper.base) + disc(288, 202, 4, ink.deep),
            270,
            200,
          )
        : '')
    );
  },
};
