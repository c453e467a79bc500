import {
  cut,
  type Draw,
  disc,
  ground,
  line,
  move,
  oval,
  path,
  rect,
  repeat,
  ring,
  shine,
  solid,
  turn,
} from '../kit.ts';
import { mix, type Shades, tones } from '../palette.ts';
import { carton } from '../shapes/vessels.ts';
import { figures } from './toys/figures.ts';

const cube = (x: number, y: number, size: number, tone: string, mark = '') => {
  const side = tones(tone);
  const top = size * 0.24;
  return (
    rect(x, y, size, size, 5, side.base) +
    path(`M${x + 3} ${y}l${top} ${-top}h${size - 2}l${-top} ${top}Z`, side.light) +
    path(`M${x + size} ${y + 2}l${top} ${-top}v${size - 4}l${-top} ${top}Z`, side.dark) +
    mark
  );
};

const playColors = (ink: Shades) => [ink.base, '#f2b84b', '#5aa9a3', '#e8745f', '#6f8fc9'] as const;

/** Toys and games: to build, to cuddle and to play together. */
export const toys: Record<string, Draw> = {
  ...figures,
  'building-blocks': (ink, seed) => {
    const [a, b, c, d, e] = playColors(ink);
    return seed.chance(0.5)
      ? ground(200, 132, 336) +
          cube(76, 236, 94, a, disc(123, 283, 24, '#fff', 'opacity=".85"')) +
          cube(208, 236, 94, b, path('M255 256l26 46h-52Z', '#fff', 'opacity=".85"')) +
          cube(
            140,
            126,
            94,
            c,
            path(
              'M187 146l8 18l20 2l-15 14l4 20l-17 -10l-17 10l4 -20l-15 -14l20 -2Z',
              '#fff',
              'opacity=".85"',
            ),
          ) +
          path('M148 98L188 42L228 98Z', d) +
          path('M188 42L240 84L228 98Z', tones(d).dark)
      : ground(200, 138, 336) +
          repeat(3, (at) => {
            const rows = [
              [70, 262, 150, a],
              [226, 262, 104, b],
              [110, 190, 190, e],
            ] as const;
            const [x, y, w, tone] = rows[at] ?? rows[0];
            const side = tones(tone);
            return (
              repeat(Math.floor(w / 46), (stud) =>
                rect(x + 10 + stud * 47, y - 14, 30, 18, 5, side.light),
              ) +
              rect(x, y, w, 70, 5, side.base) +
              rect(x, y + 56, w, 14, 5, side.dark) +
              rect(x + w - 12, y, 12, 70, 4, side.dark)
            );
          }) +
          repeat(2, (at) => rect(160 + at * 44, 106, 30, 18, 5, tones(d).light)) +
          rect(150, 118, 96, 70, 5, d) +
          rect(150, 174, 96, 14, 5, tones(d).dark) +
          rect(234, 118, 12, 70, 4, tones(d).dark) +
          shine('M82 274H130M122 202H180', 6, 0.4);
  },
  'board-game': (ink, seed) => {
    const count = seed.pick([4, 5]);
    const size = 150 / count;
    const squares = repeat(count * count, (at) => {
      const x = at % count;
      const y = Math.floor(at / count);
      return rect(125 + x * size, 125 + y * size, size, size, 0, (x + y) % 2 ? ink.base : ink.pale);
    });
    const pawn = (x: number, y: number, tone: string) =>
      oval(x, y + 4, 24, 8, '#2a2440', 'opacity=".18"') +
      path(
        `M${x - 22} ${y}Q${x - 8} ${y - 20} ${x - 8} ${y - 42}H${x + 8}Q${x + 8} ${y - 20} ${x + 22} ${y}Q${x} ${y + 8} ${x - 22} ${y}Z`,
        tone,
      ) +
      path(
        `M${x + 2} ${y - 42}H${x + 8}Q${x + 8} ${y - 20} ${x + 22} ${y}L${x + 6} ${y + 4}Z`,
        tones(tone).dark,
      ) +
      disc(x, y - 52, 17, tone) +
      disc(x - 5, y - 57, 5, '#fff', 'opacity=".5"');
    return (
      ground(200, 156, 330) +
      move(
        -46,
        -78,
        `<g transform="translate(0 60) matrix(.95 0 0 .62 10 76) rotate(45 200 200)">` +
          rect(104, 112, 200, 200, 10, ink.deep) +
          rect(100, 100, 200, 200, 10, ink.dark) +
          rect(112, 112, 176, 176, 4, ink.accent) +
          squares +
          '</g>' +
          pawn(150, 250, '#e8745f') +
          pawn(238, 222, ink.accentDark) +
          pawn(206, 288, '#5aa9a3') +
          turn(
            seed.between(-14, 14),
            rect(276, 276, 44, 44, 10, '#fffaf0') +
              disc(288, 288, 5, ink.deep) +
              disc(308, 288, 5, ink.deep) +
              disc(298, 298, 5, ink.deep) +
              disc(288, 308, 5, ink.deep) +
              disc(308, 308, 5, ink.deep),
            298,
            298,
          ),
        1.24,
      )
    );
  },
  puzzle: (ink, seed) => {
    const piece = (x: number, y: number, tone: string, degrees = 0) =>
      move(
        x,
        y,
        turn(
          degrees,
          path(
            'M0 0H34C28 -28 72 -28 66 0H100V34C128 28 128 72 100 66V100H66C72 72 28 72 34 100H0V66C28 72 28 28 0 34Z',
            tones(tone).dark,
            'transform="translate(5 6)"',
          ) +
            path(
              'M0 0H34C28 -28 72 -28 66 0H100V34C128 28 128 72 100 66V100H66C72 72 28 72 34 100H0V66C28 72 28 28 0 34Z',
              tone,
            ),
          50,
          50,
        ),
      );
    const [a, b, c, d] = playColors(ink);
    return (
      ground(200, 130, 340) +
      piece(88, 216, b) +
      piece(188, 216, a) +
      piece(88, 116, a === ink.base ? mix(ink.base, '#ffffff', 0.4) : c) +
      piece(seed.between(208, 222), seed.between(74, 90), d, seed.between(10, 24)) +
      shine('M100 130H116M100 232H116', 6, 0.5)
    );
  },
  'card-game': (ink, seed) => {
    const suits = [
      path(
        'M200 232C150 196 158 158 182 158Q196 160 200 174Q204 160 218 158C242 158 250 196 200 232Z',
        '#e0574f',
      ),
      path('M200 146l34 48l-34 48l-34 -48Z', ink.deep),
      path('M200 148l13 28l31 4l-23 21l6 31l-27 -15l-27 15l6 -31l-23 -21l31 -4Z', ink.base),
      ring(200, 194, 34, ink.dark, 15),
    ];
    const start = Math.floor(seed.between(0, 3.9));
    const card = (degrees: number, at: number) =>
      turn(
        degrees,
        rect(132, 92, 142, 206, 14, '#2a2440', 'opacity=".12"') +
          rect(128, 88, 142, 206, 14, '#fffdf7') +
          rect(138, 98, 122, 186, 9, at === 0 ? ink.base : '#f6efe0') +
          (at === 0
            ? line('M160 130l80 120M240 130l-80 120M200 110v160', ink.light, 8) +
              disc(200, 190, 28, ink.accent)
            : (suits[(start + at) % 4] ?? '')) +
          (at === 0 ? '' : disc(154, 114, 8, ink.base) + disc(244, 268, 8, ink.base)),
        200,
        350,
      );
    return ground(200, 110, 322) + card(-26, 0) + card(-9, 1) + card(8, 2) + card(25, 3);
  },
  'science-kit': (ink, seed) => {
    const fizz = seed.pick(['#7fc47a', '#f0a73e', '#9a7bd0']);
    return (
      ground(200, 134, 338) +
      carton(
        ink,
        seed,
        62,
        226,
        230,
        108,
        rect(50, 226, 260, 20, 0, ink.dark) +
          disc(176, 290, 30, ink.accent) +
          turn(
            30,
            oval(176, 290, 44, 15, 'none', `stroke="${ink.pale}" stroke-width="5"`),
            176,
            290,
          ) +
          turn(
            -30,
            oval(176, 290, 44, 15, 'none', `stroke="${ink.pale}" stroke-width="5"`),
            176,
            290,
          ),
      ) +
      rect(238, 84, 30, 136, 14, '#e3f1f4') +
      path('M238 150H268V206Q266 220 253 220T238 206Z', '#e8745f') +
      rect(232, 78, 42, 12, 5, '#c7dde4') +
      rect(284, 104, 26, 112, 12, '#e3f1f4') +
      path('M284 160H310V204Q308 216 297 216T284 204Z', '#6f8fc9') +
      rect(279, 98, 36, 11, 5, '#c7dde4') +
      cut(
        seed,
        'M128 64H172V124L218 202Q224 222 204 224H96Q76 222 82 202L128 124Z',
        '#e3f1f4',
        path('M60 170q22 -12 45 0t45 0t45 0t45 0V240H60Z', fizz) +
          path('M176 60L190 240H240V120Z', '#2c4a5a', 'opacity=".1"'),
      ) +
      rect(120, 54, 60, 14, 6, '#c7dde4') +
      disc(134, 198, 8, '#fff', 'opacity=".7"') +
      disc(162, 188, 5, '#fff', 'opacity=".7"') +
      disc(152, 46, 9, fizz) +
      disc(168, 26, 6, fizz) +
      disc(138, 22, 5, fizz) +
      shine('M132 134L100 196', 6, 0.7)
    );
  },
  'outdoor-toy': (ink, seed) => {
    if (seed.chance(0.5)) {
      return (
        ground(150, 70, 348) +
        line('M186 236Q150 268 190 290T160 350', ink.deep, 4) +
        path(
          'M178 262l-24 -8l4 24ZM186 262l24 4l-14 18ZM182 304l26 -4l-10 22ZM174 308l-22 -12l-2 22Z',
          ink.accent,
        ) +
        turn(
          seed.between(14, 26),
          path('M216 36L116 130L216 250Z', ink.base) +
            path('M216 36L304 130L216 250Z', ink.accent) +
            path('M216 130H304L216 250Z', ink.dark) +
            path('M216 130H116L216 250Z', ink.light) +
            line('M216 36V250M116 130H304', '#fffaf0', 5),
          210,
          150,
        )
      );
    }
    const [a, b] = playColors(ink);
    return (
      ground(190, 128, 336) +
      turn(
        24,
        rect(288, 60, 16, 150, 8, b) +
          path('M268 200H324V256Q318 290 296 296Q274 290 268 256Z', b) +
          path('M300 200H324V256Q318 290 296 296Z', tones(b).dark),
        296,
        200,
      ) +
      line('M94 172Q100 60 180 60T266 172', ink.deep, 10) +
      solid(
        seed,
        'M80 176H280L256 316Q252 330 236 330H124Q108 330 104 316Z',
        a,
        ink.dark,
        path('M60 176H300V206H60Z', ink.light) +
          path('M180 232l12 26l28 3l-21 19l6 28l-25 -14l-25 14l6 -28l-21 -19l28 -3Z', ink.accent),
      ) +
      path('M84 178Q100 140 140 150Q180 120 220 148Q262 144 276 178Z', '#e9c98c') +
      path('M200 138Q262 144 276 178H220Z', '#d6b173') +
      rect(70, 168, 220, 16, 8, ink.base) +
      shine('M106 220L118 296', 8)
    );
  },
};
