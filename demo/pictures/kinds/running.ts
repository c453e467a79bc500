import {
  box,
  type Draw,
  dim,
  disc,
  flip,
  ground,
  line,
  mirror,
  oval,
  path,
  rect,
  repeat,
  ring,
  shine,
  solid,
  stitch,
} from '../kit.ts';
import { paper, rubber, steel } from '../palette.ts';
import { bottoms, top } from '../shapes/clothes.ts';
import { shoe } from '../shapes/shoes.ts';

/** Running: shoes, clothing and trail gear. */
export const running: Record<string, Draw> = {
  'running-shoe': (ink, seed) => shoe(ink, seed, 'road'),
  'trail-shoe': (ink, seed) => shoe(ink, seed, 'trail'),
  'running-jacket': (ink, seed) => {
    const split = seed.between(150, 200);
    return top(ink, seed, {
      sleeves: 'long',
      neck: 'none',
      behind: path('M146 92Q146 50 200 48Q254 50 254 92L200 130Z', ink.deep),
      inner:
        path(`M40 ${split - 40}L200 ${split + 10}L360 ${split - 40}V60H40Z`, ink.light) +
        line(`M60 ${split - 34}L200 ${split + 10}L340 ${split - 34}`, ink.accent, 6),
      outer:
        path('M150 82Q154 52 176 48L200 118L168 122Q152 106 150 82Z', ink.base) +
        path('M250 82Q246 52 224 48L200 118L232 122Q248 106 250 82Z', ink.dark) +
        line('M200 116V324', ink.deep, 5) +
        rect(196, 120, 8, 20, 3, ink.accent) +
        mirror(line('M132 246L150 290', ink.deep, 5)),
    });
  },
  shorts: (ink, seed) =>
    bottoms(
      ink,
      seed,
      seed.between(256, 286),
      seed.between(34, 48),
      path('M100 96H138Q128 200 66 250L60 300L40 200Z', seed.chance(0.6) ? ink.accent : ink.dark) +
        path(
          'M300 96H262Q272 200 334 250L340 300L360 200Z',
          seed.chance(0.6) ? ink.accent : ink.deep,
        ) +
        dim('M192 190L200 128L208 190L200 214Z', 0.16) +
        rect(100, 90, 200, 28, 0, ink.dark),
      line('M192 110Q182 140 176 156M208 110Q214 142 226 152', paper.base, 5) +
        shine('M142 140Q138 190 124 224', 7, 0.22),
    ),
  'hydration-vest': (ink, seed) => {
    const band = seed.between(150, 168);
    const side =
      solid(
        seed,
        'M142 62Q166 56 172 78L184 170L182 312Q180 324 166 322L112 308Q98 304 98 290L104 190Q92 130 142 62Z',
        ink.base,
        ink.dark,
        path('M92 214L190 230V340H90Z', ink.dark) + line('M96 214L186 229', ink.accent, 6),
        -9,
        -6,
      ) +
      rect(120, 150, 44, 96, 18, '#dff0f4') +
      rect(120, 186, 44, 60, 16, '#b9dfea') +
      rect(132, 132, 20, 24, 6, ink.accent) +
      path('M110 212L176 222L174 304Q172 312 164 310L118 300Q108 298 108 288Z', ink.light) +
      stitch('M114 224L170 232', ink.deep, 2.4);
    return (
      ground(200, 112, 340) +
      path('M140 66Q200 36 260 66L290 190L284 300H116L110 190Z', ink.deep) +
      path('M166 72Q200 96 234 72L222 200H178Z', '#231f3a', 'opacity=".25"') +
      line(`M170 ${band}H230M178 ${band + 96}H222`, rubber.base, 8) +
      rect(190, band - 9, 20, 18, 4, ink.accent) +
      rect(190, band + 87, 20, 18, 4, ink.accent) +
      side +
      flip(side)
    );
  },
  'soft-flask': (ink, seed) => {
    const wide = seed.between(56, 70);
    const fill = seed.between(170, 210);
    const d = `M172 124C172 148 ${200 - wide} 150 ${200 - wide} 196L${206 - wide} 300Q${208 - wide} 330 200 332Q${192 + wide} 330 ${194 + wide} 300L${200 + wide} 196C${200 + wide} 150 228 148 228 124Z`;
    return (
      ground(200, 74, 334) +
      solid(
        seed,
        d,
        '#e6f2f5',
        '#c2dbe3',
        path(
          `M90 ${fill}Q160 ${fill - 12} 200 ${fill}T310 ${fill}V340H90Z`,
          ink.light,
          'opacity=".5"',
        ) +
          path(
            `M${190 + wide - 30} 150H300V340H226Q${186 + wide} 260 ${170 + wide} 150Z`,
            ink.dark,
            'opacity=".22"',
          ) +
          repeat(4, (at) => rect(186, 216 + at * 24, at % 2 ? 16 : 28, 5, 2, ink.deep)),
      ) +
      rect(166, 100, 68, 30, 8, ink.base) +
      rect(206, 100, 28, 30, 8, ink.dark) +
      path('M184 102Q182 78 188 64H212Q218 78 216 102Z', ink.accent) +
      rect(184, 48, 32, 24, 9, '#fff') +
      shine(`M${216 - wide} 190V280`, 9, 0.6)
    );
  },
  cap: (ink, seed) => {
    const mesh = seed.chance(0.4);
    return (
      ground(200, 130, 292) +
      solid(
        seed,
        'M84 252C70 160 120 98 188 96C258 98 286 160 284 246Q190 268 84 252Z',
        ink.base,
        ink.dark,
        (mesh ? path('M60 80H150Q130 170 146 280H60Z', ink.pale) : '') +
          line('M188 96Q140 150 146 260M188 96Q246 150 240 260', ink.dark, 3.5) +
          path('M78 230Q190 252 290 226V270H78Z', ink.dark),
      ) +
      path(
        'M150 252C200 226 262 222 290 226C340 236 360 262 352 276C300 262 220 268 158 280Q142 272 150 252Z',
        ink.accent,
      ) +
      path(
        'M150 262C220 246 300 246 353 268L352 276C300 262 220 268 158 280Q144 274 150 262Z',
        ink.accentDark,
      ) +
      oval(188, 96, 13, 7, ink.deep) +
      (seed.chance(0.5)
        ? path('M194 160l20 36h-40Z', ink.accent)
        : disc(196, 180, 18, ink.accent) + path('M182 188l10 -16l8 10l6 -6l8 14Z', ink.deep)) +
      shine('M108 190Q116 146 146 124', 9, 0.26)
    );
  },
  'sports-watch': (ink, seed) => {
    const square = seed.chance(0.3);
    const strap = (y: number, way: number) =>
      path(
        `M152 ${y}Q156 ${y + way * 60} 166 ${y + way * 88}H234Q244 ${y + way * 60} 248 ${y}Z`,
        ink.base,
      ) +
      path(`M222 ${y}L216 ${y + way * 88}H234Q244 ${y + way * 60} 248 ${y}Z`, ink.dark) +
      repeat(3, (at) => oval(200, y + way * (42 + at * 17), 9, 4, ink.deep));
    const face = square
      ? rect(126, 122, 148, 156, 40, rubber.base) + rect(138, 134, 124, 132, 30, '#15202b')
      : disc(200, 200, 86, rubber.base) +
        ring(200, 200, 78, steel.base, 6) +
        disc(200, 200, 70, '#15202b');
    return (
      ground(200, 80, 350) +
      strap(140, -1) +
      strap(260, 1) +
      rect(278, 168, 14, 22, 5, steel.dark) +
      rect(278, 210, 14, 22, 5, ink.accent) +
      rect(108, 188, 14, 24, 5, steel.dark) +
      face +
      line('M156 226L174 200L190 214L212 174L232 204L244 194', ink.light, 7) +
      line('M158 168A52 52 0 0 1 242 168', ink.accent, 7) +
      rect(178, 232, 44, 9, 4, '#eef4f6') +
      shine('M150 168Q160 146 182 140', 6, 0.35)
    );
  },
  socks: (ink, seed) => {
    const up = seed.between(70, 120);
    const bands = seed.chance(0.5);
    const one = (base: string, dark: string) =>
      solid(
        seed,
        `M110 ${up}H186L184 220C190 246 250 262 268 284C280 304 270 330 244 330C200 330 150 312 126 286C104 262 114 200 110 ${up}Z`,
        base,
        dark,
        rect(90, up - 6, 110, 32, 0, ink.accent) +
          (bands
            ? rect(90, up + 44, 110, 12, 0, ink.light) + rect(90, up + 66, 110, 12, 0, ink.light)
            : rect(90, up + 50, 110, 30, 0, ink.dark)) +
          path('M100 244Q150 230 152 300L110 300Z', ink.deep) +
          path('M232 250Q216 290 228 340H300V250Z', ink.deep) +
          repeat(6, (at) => line(`M${114 + at * 13} ${up + 3}v20`, ink.accentDark, 2)),
        -9,
        -6,
      );
    return (
      ground(220, 110, 334) +
      `<g transform="translate(54 -10)">${one(ink.dark, ink.deep)}</g>` +
      `<g transform="translate(-14 0)">${one(ink.base, ink.dark)}</g>`
    );
  },
  headlamp: (ink, seed) => {
    const size = seed.between(52, 62);
    return (
      ground(200, 126, 318) +
      path('M66 190C70 110 330 110 334 190L318 204C300 140 100 140 82 204Z', ink.deep) +
      path(
        'M64 190C64 262 124 292 200 294C276 292 336 262 336 190V226C336 296 276 330 200 332C124 330 64 296 64 226Z',
        ink.base,
      ) +
      line('M67 210C70 280 130 310 200 312C270 310 330 280 333 210', ink.accent, 8) +
      dim('M336 190C336 240 306 270 262 284L266 322C310 306 336 276 336 226Z', 0.18) +
      solid(seed, box(200 - size - 12, 232, size * 2 + 24, 98, 30), rubber.light, rubber.dark) +
      disc(200 - size * 0.3, 281, 38, rubber.dark) +
      disc(200 - size * 0.3, 281, 31, '#fff3c4') +
      disc(200 - size * 0.3, 281, 18, '#ffe27a') +
      disc(200 + size * 0.72, 268, 12, '#ffe9a8') +
      rect(200 + size * 0.72 - 11, 290, 22, 12, 5, ink.accent) +
      shine(`M${188 - size * 0.3} 264Q${192 - size * 0.3} 258 ${202 - size * 0.3} 258`, 5, 0.9)
    );
  },
};
