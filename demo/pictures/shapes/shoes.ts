import {
  disc,
  ground,
  line,
  path,
  type Random,
  rect,
  repeat,
  shine,
  solid,
  stitch,
} from '../kit.ts';
import { paper, rubber, type Shades } from '../palette.ts';

/** The side of a low shoe: a runner, a trail runner with lugs, or a flat-soled sneaker. */
export function shoe(ink: Shades, seed: Random, style: 'road' | 'trail' | 'flat'): string {
  const tall = seed.between(0, 14);
  const upper =
    `M76 196C72 172 80 ${150 - tall} 98 ${152 - tall}C112 ${172 - tall} 134 174 152 ${156 - tall}` +
    `L170 ${134 - tall}Q182 ${132 - tall} 188 148C214 190 252 206 296 212C332 218 348 238 346 268` +
    'L340 282H78C66 256 80 224 76 196Z';
  const mark = seed.pick([
    () => line('M150 262C180 252 204 232 214 204M184 264C208 254 226 238 236 216', ink.accent, 10),
    () => path('M128 264C170 256 214 238 232 206L250 214C236 246 200 264 160 270Z', ink.accent),
    () => line('M146 212L168 262L196 214L222 262L244 222', ink.accent, 9),
  ]);
  const laces = repeat(4, (at) =>
    line(
      `M${184 + at * 21} ${162 + at * 13 - (at === 0 ? tall / 2 : 0)}l${16 - at} ${-9}`,
      style === 'flat' ? '#fff' : ink.pale,
      6,
    ),
  );
  const body = solid(
    seed,
    upper,
    ink.base,
    ink.dark,
    path(`M66 190C70 150 84 140 104 150C122 190 118 240 128 290H60Z`, ink.dark) +
      path(
        style === 'flat'
          ? 'M290 206C340 214 354 240 348 290H286C280 250 280 230 290 206Z'
          : 'M306 206C340 214 354 240 348 290H262C300 270 314 240 306 206Z',
        style === 'flat' ? paper.base : ink.dark,
      ) +
      path('M166 126L192 134C216 186 254 198 292 206L280 224C230 214 190 196 166 158Z', ink.light) +
      mark() +
      stitch('M134 184C150 190 166 184 176 170', ink.pale, 2),
  );
  const tongue = path(
    `M152 ${160 - tall}L166 ${118 - tall}Q184 ${112 - tall} 190 ${126 - tall}L196 166Z`,
    ink.deep,
  );
  const sole =
    style === 'flat'
      ? path(
          'M70 264Q200 274 350 260Q356 286 346 298Q340 304 330 304H84Q66 304 66 288Z',
          paper.base,
        ) +
        path('M67 288Q200 296 352 284Q352 304 332 304H84Q66 304 67 288Z', paper.dark) +
        line('M78 277Q210 284 344 272', ink.base, 4)
      : path(
          'M60 258C96 268 150 270 206 262C258 256 310 262 350 254C360 270 356 290 336 298L90 302C60 302 50 280 60 258Z',
          paper.base,
        ) +
        path(
          'M56 278C140 294 250 276 356 276C352 292 344 298 330 300L90 303C66 302 58 292 56 278Z',
          paper.dark,
        );
  const tread =
    style === 'trail'
      ? path('M62 288C150 298 260 284 350 284L340 304H84Q66 304 62 288Z', rubber.base) +
        repeat(9, (at) => path(`M${76 + at * 29} 300h22l-4 15h-14Z`, rubber.dark))
      : style === 'road'
        ? path('M70 294C160 302 260 292 346 290Q338 302 326 304H92Q78 304 70 294Z', rubber.base)
        : '';
  const loop = style === 'trail' ? line('M80 158Q64 140 88 138', ink.accent, 7) : '';
  return (
    ground(205, 140, style === 'trail' ? 316 : 306) +
    loop +
    tongue +
    body +
    laces +
    sole +
    tread +
    shine('M96 184C98 210 94 230 98 248', 7, 0.22)
  );
}

/** The side of an ankle boot: a hiking boot with lugs, or a plain leather boot with a heel. */
export function boot(ink: Shades, seed: Random, style: 'hiking' | 'town'): string {
  const top = style === 'hiking' ? 92 + seed.between(0, 16) : 66 + seed.between(0, 26);
  const upper =
    `M96 ${top}Q140 ${top + 16} 186 ${top - 4}L194 168C212 200 252 204 292 212C330 220 346 244 344 278` +
    `H84C76 240 108 200 96 ${top}Z`;
  const laces = repeat(5, (at) => {
    const y = top + 26 + at * 21;
    const x = 178 + Math.max(0, at - 2) * 14;
    return line(`M${x} ${y}l24 ${at > 2 ? -10 : -6}`, ink.accent, 6) + disc(x, y, 4.5, '#e8d9b4');
  });
  const details =
    style === 'hiking'
      ? path(`M80 ${top - 10}H200L198 ${top + 22}Q140 ${top + 34} 80 ${top + 18}Z`, ink.deep) +
        path('M300 206C344 216 352 250 350 290H270C312 268 316 240 300 206Z', rubber.light) +
        path('M84 210Q120 214 128 290H60Z', ink.dark) +
        stitch('M134 286C134 240 160 220 196 216', ink.pale, 2.4)
      : path(
          `M136 ${top - 20}H172L168 200Q152 214 140 200Z`,
          seed.chance(0.6) ? ink.deep : ink.dark,
        ) +
        stitch('M216 280C210 240 226 220 250 206', ink.light, 2.4) +
        path('M84 232Q116 236 124 290H60Z', ink.dark) +
        line(`M104 ${top + 10}V${top + 26}`, ink.light, 7);
  const sole =
    style === 'hiking'
      ? path('M74 268H352Q358 286 350 300H82Q68 292 74 268Z', rubber.base) +
        path('M74 268H352L354 278Q220 286 72 280Z', rubber.light) +
        repeat(8, (at) => path(`M${80 + at * 34} 296h27l-4 16h-19Z`, rubber.dark))
      : path('M80 274H350Q352 288 340 292H168L160 316H86Q78 300 80 274Z', ink.deep) +
        rect(82, 271, 268, 9, 4, '#d8b887');
  return (
    ground(210, 138, style === 'hiking' ? 313 : 314) +
    (style === 'hiking'
      ? line(`M100 ${top + 4}Q90 ${top - 20} 112 ${top - 12}`, ink.accent, 7)
      : '') +
    solid(seed, upper, ink.base, ink.dark, details) +
    (style === 'hiking' ? laces : '') +
    sole +
    shine(`M112 ${top + 40}C118 160 112 190 106 212`, 8, 0.24)
  );
}
