import {
  box,
  cut,
  type Draw,
  dim,
  disc,
  ground,
  line,
  oval,
  path,
  pattern,
  rect,
  repeat,
  round,
  shine,
  solid,
  turn,
} from '../kit.ts';
import { leaf, linen, mix, rubber, wood } from '../palette.ts';
import { light } from './home/light.ts';
import { textiles } from './home/textiles.ts';

const stem = (d: string, leaves: readonly (readonly [number, number, number])[], color: string) =>
  line(d, mix(color, '#231f3a', 0.25), 4) +
  leaves.map(([x, y, degrees]) => turn(degrees, oval(x, y, 22, 10, color), x, y)).join('');

/** Home and living: seating, light, textiles and ornament. */
export const home: Record<string, Draw> = {
  ...light,
  ...textiles,
  sofa: (ink, seed) => {
    const legs = seed.pick([wood.dark, wood.dark, rubber.base]);
    const round = seed.chance(0.5) ? 34 : 14;
    return (
      ground(200, 168, 314) +
      path('M62 286h20l-6 28h-10ZM318 286h20l-4 28h-10Z', legs) +
      solid(
        seed,
        box(62, 120, 276, 150, round),
        ink.base,
        ink.dark,
        rect(198, 110, 4, 110, 0, ink.dark),
        -5,
        -6,
      ) +
      solid(
        seed,
        box(84, 200, 232, 56, 14),
        ink.light,
        ink.dark,
        rect(198, 190, 4, 80, 0, ink.dark),
        0,
        -12,
      ) +
      rect(60, 250, 280, 40, 8, ink.dark) +
      solid(seed, box(34, 168, 62, 122, Math.min(round, 26)), ink.base, ink.dark, '', -8, -6) +
      solid(seed, box(304, 168, 62, 122, Math.min(round, 26)), ink.base, ink.dark, '', -8, -6) +
      turn(
        -10,
        solid(
          seed,
          box(104, 146, 66, 62, 14),
          ink.accent,
          ink.accentDark,
          seed.chance(0.5)
            ? repeat(4, (at) => rect(104 + at * 18, 140, 7, 80, 0, '#fff', 'opacity=".4"'))
            : '',
          -6,
          -5,
        ),
        137,
        178,
      ) +
      (seed.chance(0.5)
        ? turn(
            12,
            solid(seed, box(240, 150, 58, 56, 13), ink.pale, ink.light, '', -6, -5),
            268,
            178,
          )
        : '') +
      shine('M44 196Q46 182 58 178', 6, 0.35)
    );
  },
  armchair: (ink, seed) => {
    const tall = seed.between(66, 86);
    const tuft = seed.chance(0.5);
    return (
      ground(200, 116, 334) +
      path('M108 298h20l-12 36h-10ZM292 298h-20l12 36h10Z', wood.dark) +
      solid(
        seed,
        `M200 ${tall}C272 ${tall} 294 ${tall + 40} 290 240H110C106 ${tall + 40} 128 ${tall} 200 ${tall}Z`,
        ink.base,
        ink.dark,
        tuft
          ? repeat(5, (at) => disc(164 + at * 18, tall + (at % 2 ? 100 : 62), 6, ink.deep))
          : line(`M160 ${tall + 12}Q152 180 156 240M240 ${tall + 12}Q248 180 244 240`, ink.dark, 4),
      ) +
      solid(seed, box(122, 214, 156, 52, 18), ink.light, ink.dark, '', 0, -12) +
      solid(
        seed,
        'M110 262H290V292Q290 304 276 304H124Q110 304 110 292Z',
        ink.base,
        ink.dark,
        '',
        0,
        -10,
      ) +
      solid(
        seed,
        'M76 206Q78 176 104 176Q130 178 130 206V300H100Q78 298 76 206Z',
        ink.base,
        ink.dark,
        '',
        -8,
        -6,
      ) +
      solid(
        seed,
        'M270 206Q270 178 296 176Q322 176 324 206Q322 298 300 300H270Z',
        ink.base,
        ink.dark,
        '',
        -8,
        -6,
      ) +
      turn(-8, solid(seed, box(166, 156, 70, 62, 16), ink.accent, ink.accentDark, '', -6, -5)) +
      shine('M88 214Q88 194 102 188', 6, 0.4)
    );
  },
  vase: (ink, seed) => {
    const shape = seed.pick([
      'M172 168H228Q224 194 254 222Q282 262 254 330H146Q118 262 146 222Q176 194 172 168Z',
      'M166 168H234Q230 190 240 216L262 316Q262 332 246 332H154Q138 332 138 316L160 216Q170 190 166 168Z',
      'M184 164H216V216Q262 230 262 280Q260 332 200 332T138 280Q138 230 184 216Z',
    ]);
    const bloom = seed.pick(['leaf', 'flower', 'dried']);
    const flower = (x: number, y: number, r: number) =>
      line(round(x, y, r), ink.accent, r * 1.1, `stroke-dasharray=".1 ${r * 1.047 - 0.1}"`) +
      disc(x, y, r * 0.62, ink.accentDark);
    const top =
      bloom === 'flower'
        ? stem(
            'M200 180Q190 120 150 80M200 180Q206 110 204 60M202 180Q216 130 256 98',
            [
              [172, 136, 30],
              [230, 140, -30],
            ],
            leaf.base,
          ) +
          flower(150, 80, 23) +
          flower(206, 56, 25) +
          flower(258, 96, 21)
        : bloom === 'leaf'
          ? stem(
              'M200 180Q190 110 150 50M202 180Q220 120 262 72',
              [
                [150, 56, 60],
                [186, 100, 20],
                [156, 96, -60],
                [194, 140, 30],
                [262, 76, -60],
                [220, 110, 40],
                [248, 116, -10],
                [212, 146, -40],
              ],
              leaf.base,
            )
          : line('M200 180Q186 110 156 60M202 180V44M204 180Q226 120 250 66', '#b99762', 5) +
            oval(154, 58, 11, 30, '#d8bd8a', 'transform="rotate(-24 154 58)"') +
            oval(202, 48, 12, 32, '#e4cda0') +
            oval(252, 62, 11, 30, '#d8bd8a', 'transform="rotate(24 252 62)"');
    return (
      ground(200, 76, 334) +
      top +
      solid(
        seed,
        shape,
        ink.base,
        ink.dark,
        seed.chance(0.45)
          ? pattern(seed, ink.light, ink.accent, 0.6)
          : path('M100 286Q200 306 300 286V340H100Z', ink.dark, 'opacity=".4"'),
      ) +
      shine('M160 256Q152 280 158 306', 8, 0.42)
    );
  },
  mirror: (ink, seed) => {
    const form = seed.pick([
      round(200, 186, 122, 136),
      box(104, 52, 192, 272, 90),
      round(200, 190, 132),
      box(96, 54, 208, 270, 18),
    ]);
    return (
      ground(200, 106, 344) +
      path(form, ink.deep, 'transform="translate(5 6)"') +
      path(form, ink.base) +
      `<g transform="translate(200 188) scale(.87 .88) translate(-200 -188)">${cut(seed, form, '#d3e4ea', path('M0 260L260 0H330L0 330Z', '#fff', 'opacity=".5"') + path('M60 340L340 60H370V90L110 350Z', '#fff', 'opacity=".35"') + path('M250 60Q330 200 230 340L400 400V0Z', '#8fb0bd', 'opacity=".25"'))}</g>`
    );
  },
  shelf: (ink, seed) => {
    const books = (x: number, y: number) =>
      repeat(5, (at) => {
        const h = [54, 46, 60, 50, 42][at] ?? 50;
        return rect(x + at * 17, y - h, 15, h, 2, ink.many[(at + 1) % 5] ?? ink.accent);
      });
    const pot = (x: number, y: number) =>
      stem(
        `M${x} ${y - 24}V${y - 44}`,
        [
          [x - 15, y - 46, 40],
          [x + 15, y - 48, -40],
          [x, y - 60, 90],
        ],
        leaf.base,
      ) + path(`M${x - 19} ${y - 32}H${x + 19}L${x + 14} ${y}H${x - 14}Z`, ink.accentDark);
    const box1 = (x: number, y: number) =>
      rect(x, y - 38, 60, 38, 4, linen.base) + rect(x + 20, y - 26, 20, 7, 3, linen.deep);
    const swap = seed.chance(0.5);
    return (
      ground(200, 124, 346) +
      rect(88, 52, 224, 286, 5, ink.deep) +
      rect(100, 64, 200, 262, 2, mix(ink.light, '#fff8ee', 0.5)) +
      dim('M100 64H300V78H112V326H100Z', 0.14) +
      rect(100, 144, 200, 10, 0, ink.base) +
      rect(100, 232, 200, 10, 0, ink.base) +
      dim('M100 154H300V164H100ZM100 242H300V252H100Z', 0.14) +
      (swap ? books(112, 144) + pot(264, 144) : pot(138, 144) + books(204, 144)) +
      (swap
        ? box1(116, 232) +
          disc(246, 210, 22, ink.accent) +
          path('M232 232h28l-6 -8h-16Z', ink.accentDark)
        : books(112, 232) + box1(224, 232)) +
      box1(112, 326) +
      (swap ? books(204, 326) : box1(184, 326) + pot(274, 326)) +
      rect(80, 46, 240, 18, 5, ink.base) +
      rect(84, 52, 16, 290, 3, ink.base) +
      rect(300, 52, 16, 290, 3, ink.dark) +
      rect(84, 322, 232, 16, 3, ink.base)
    );
  },
};
