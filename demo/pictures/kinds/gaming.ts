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
  pattern,
  rect,
  repeat,
  ring,
  shine,
  solid,
} from '../kit.ts';
import { brightness, mix, rubber, steel } from '../palette.ts';
import { overEar } from './electronics/sound.ts';
import { furniture } from './gaming/furniture.ts';

const glows = ['#ff5fa2', '#8a6bff', '#4fb6ff', '#42e0b0', '#ffd24f'] as const;

/** Gaming and desk: to play with, to sit on and to work at. */
export const gaming: Record<string, Draw> = {
  ...furniture,
  keyboard: (ink, seed) => {
    const lit = seed.chance(0.4);
    const caps = seed.pick([ink.pale, '#f4f1ea', ink.light]);
    const plain: string[] = [];
    const special: string[] = [];
    const keys = (row: number, widths: readonly number[]) => {
      let x = 48;
      widths.forEach((width, at) => {
        const edge = at === 0 || at === widths.length - 1;
        (edge ? special : plain).push(`M${x} ${150 + row * 31}h${width - 4}v21h${4 - width}Z`);
        x += width + 4;
      });
    };
    const one = (count: number) => Array.from({ length: count }, () => 20);
    keys(0, [22, ...one(10), 42]);
    keys(1, [30, ...one(10), 34]);
    keys(2, [38, ...one(9), 50]);
    keys(3, [50, ...one(8), 62]);
    const round = (fill: string) => `stroke="${fill}" stroke-width="5" stroke-linejoin="round"`;
    return (
      ground(200, 172, 318) +
      (lit
        ? rect(
            22,
            142,
            356,
            168,
            18,
            glows[Math.floor(seed.between(0, 3.9))] ?? glows[0],
            'opacity=".45"',
          )
        : '') +
      rect(30, 132, 340, 180, 18, ink.dark) +
      rect(30, 130, 340, 170, 18, ink.base) +
      rect(40, 140, 320, 151, 8, mix(ink.deep, '#1d1b2e', 0.4)) +
      path(plain.join(''), caps, round(caps)) +
      path(special.join(''), ink.deep, round(ink.deep)) +
      rect(46, 179, 31, 25, 5, ink.accent) +
      rect(46, 272, 30, 14, 4, ink.deep) +
      rect(80, 272, 30, 14, 4, ink.deep) +
      rect(114, 272, 140, 14, 4, caps) +
      repeat(3, (at) => rect(258 + at * 33, 272, 29, 14, 4, at === 2 ? ink.accent : ink.deep)) +
      line('M200 130V104Q200 88 230 88H320', rubber.base, 7)
    );
  },
  mouse: (ink, seed) => {
    const wide = seed.between(72, 82);
    const glow = glows[Math.floor(seed.between(0, 4.9))] ?? glows[0];
    return (
      ground(204, 96, 340) +
      (seed.chance(0.6) ? line('M200 90V60Q200 36 232 36H330', rubber.base, 9) : '') +
      solid(
        seed,
        `M200 72C${200 + wide} 72 ${204 + wide} 130 ${200 + wide} 200C${206 + wide} 290 ${190 + wide} 338 200 338C${210 - wide} 338 ${194 - wide} 290 ${200 - wide} 200C${196 - wide} 130 ${200 - wide} 72 200 72Z`,
        ink.base,
        ink.dark,
        path('M100 188Q200 214 300 188V196Q200 222 100 196Z', ink.deep) +
          path('M197 60H203V206H197Z', ink.deep) +
          line('M136 268Q200 340 264 268', glow, 7) +
          path(`M${196 - wide} 200Q${224 - wide} 220 ${222 - wide} 290L100 300V200Z`, ink.deep),
      ) +
      rect(185, 106, 30, 60, 15, ink.deep) +
      rect(191, 114, 18, 44, 9, rubber.light) +
      line('M192 126h16M192 136h16M192 146h16', glow, 3) +
      disc(200, 262, 12, glow) +
      shine(`M${224 - wide} 150Q${224 - wide} 106 178 92`, 7, 0.35)
    );
  },
  'game-controller': (ink, seed) => {
    const low = seed.between(0, 12);
    return (
      ground(200, 128, 318) +
      mirror(path('M92 128Q96 104 132 104H158V136H92Z', ink.deep)) +
      solid(
        seed,
        `M120 116Q200 134 280 116C328 110 348 170 364 ${246 + low}C372 ${300 + low} 326 324 296 ${280 + low}C280 256 262 246 200 246S120 256 104 ${280 + low}C74 324 28 ${300 + low} 36 ${246 + low}C52 170 72 110 120 116Z`,
        ink.base,
        ink.dark,
        mirror(path(`M20 ${246 + low}Q60 236 96 300L60 340H0Z`, ink.dark, 'opacity=".5"')),
      ) +
      rect(160, 138, 80, 50, 12, ink.dark) +
      path('M88 166h18v-18h22v18h18v22h-18v18h-22v-18h-18Z', ink.deep) +
      disc(286, 154, 12, '#f2b84b') +
      disc(286, 202, 12, '#42b58f') +
      disc(262, 178, 12, '#4f9be8') +
      disc(310, 178, 12, '#e8645f') +
      mirror(
        disc(154, 222, 29, ink.deep) +
          disc(154, 219, 21, rubber.light) +
          disc(154, 219, 13, rubber.base),
      ) +
      disc(200, 212, 11, ink.accent) +
      shine('M82 150Q98 130 124 132', 8, 0.4)
    );
  },
  monitor: (ink, seed) => {
    const wide = seed.between(156, 170);
    const scene = seed.pick([
      () =>
        disc(250, 120, 34, '#ffd98a') +
        path('M0 240L110 130L180 200L250 140L400 260V300H0Z', '#5a4fb0') +
        path('M0 260L90 200L200 250L300 190L400 260V300H0Z', '#35307a'),
      () =>
        repeat(5, (at) =>
          line(
            `M${40 + at * 20} 260C${120 + at * 14} ${90 + at * 20} 240 ${280 - at * 14} 380 ${70 + at * 26}`,
            glows[at] ?? glows[0],
            13,
          ),
        ),
      () =>
        rect(56, 90, 110, 128, 8, '#34507a') +
        rect(180, 90, 170, 56, 8, '#4f9be8') +
        rect(180, 160, 80, 58, 8, ink.accent) +
        rect(272, 160, 80, 58, 8, '#42b58f'),
    ]);
    return (
      ground(200, 106, 346) +
      path('M182 246H218L226 326H174Z', ink.dark) +
      solid(
        seed,
        'M140 322H260Q284 324 284 334T270 344H130Q116 342 116 334T140 322Z',
        ink.base,
        ink.dark,
        '',
        0,
        -8,
      ) +
      rect(200 - wide, 60, wide * 2, 198, 14, ink.dark) +
      rect(200 - wide, 58, wide * 2, 194, 14, ink.base) +
      cut(seed, box(210 - wide, 68, wide * 2 - 20, 162, 5), '#1b2340', scene()) +
      path(
        `M${218 - wide} 68H${300 - wide}L${226 - wide} 230H${210 - wide}V76Q${210 - wide} 68 ${218 - wide} 68Z`,
        '#fff',
        'opacity=".1"',
      ) +
      disc(200, 241, 4, ink.accent)
    );
  },
  'desk-mat': (ink, seed) => {
    const art = seed.pick([
      () =>
        repeat(5, (at) =>
          line(
            `M-20 ${190 + at * 34}q60 -46 120 0t120 0t120 0t120 0`,
            [ink.light, ink.accent, ink.pale, ink.dark, ink.deep][at] ?? ink.light,
            13,
          ),
        ),
      () =>
        disc(270, 220, 60, ink.accent) +
        path('M0 310L110 200L190 270L260 220L400 330H0Z', ink.dark) +
        path('M0 330L150 250L400 340H0Z', ink.deep),
      () => pattern(seed, ink.light, ink.accent),
    ]);
    return (
      ground(200, 176, 306) +
      path(
        'M66 150H334Q342 150 346 158L386 286Q388 298 376 298H24Q12 298 14 286L54 158Q58 150 66 150Z',
        ink.deep,
      ) +
      cut(
        seed,
        'M66 144H334Q342 144 346 152L384 278Q386 290 374 290H26Q14 290 16 278L54 152Q58 144 66 144Z',
        ink.base,
        art(),
      ) +
      line(
        'M68 150H332Q338 150 341 157L377 276Q379 284 370 284H30Q21 284 23 276L59 157Q62 150 68 150Z',
        ink.pale,
        2.6,
        'stroke-dasharray="6 5"',
      ) +
      path('M130 176H246L252 214H122Z', rubber.base) +
      repeat(3, (at) =>
        repeat(7, (key) => rect(132 + key * 16 - at * 1.2, 180 + at * 11, 12, 8, 2, '#f2efe8')),
      ) +
      oval(294, 212, 19, 25, rubber.base) +
      line('M294 192V204', '#f2efe8', 4)
    );
  },
  headset: (ink, seed) =>
    ground(200, 120, 340) +
    overEar(seed, ink, rubber.base) +
    line('M88 300Q94 340 150 338H168', rubber.base, 9) +
    rect(152, 326, 46, 24, 12, rubber.light) +
    rect(172, 326, 26, 24, 12, rubber.dark) +
    line('M86 236V276M314 236V276', glows[Math.floor(seed.between(0, 4.9))] ?? glows[0], 9),
  'led-strip': (ink, seed) => {
    const start = Math.floor(seed.between(0, 4.9));
    const path1 = 'M200 96A104 104 0 1 1 100 224A84 84 0 1 1 204 282A64 64 0 1 1 250 196';
    const lamps = repeat(5, (at) =>
      line(
        path1,
        glows[(start + at) % 5] ?? glows[0],
        12,
        `stroke-dasharray=".1 99.9" stroke-dashoffset="${-at * 20}"`,
      ),
    );
    return (
      ground(200, 128, 336) +
      line(path1, glows[start] ?? glows[0], 44, 'opacity=".16"') +
      line(path1, ink.deep, 26) +
      line(path1, brightness(ink.base) > 0.8 ? ink.base : ink.light, 20) +
      lamps +
      line('M200 96H120Q96 96 96 72V62', rubber.base, 7) +
      solid(seed, box(62, 34, 70, 44, 12), ink.base, ink.dark) +
      disc(84, 56, 8, glows[(start + 2) % 5] ?? glows[0]) +
      rect(100, 51, 20, 9, 4, ink.pale)
    );
  },
  microphone: (ink, seed) => {
    const wide = seed.between(50, 58);
    return (
      ground(200, 84, 348) +
      oval(200, 338, 84, 15, ink.deep) +
      oval(200, 332, 84, 15, ink.dark) +
      oval(194, 329, 66, 9, ink.base) +
      rect(193, 262, 14, 70, 4, steel.dark) +
      line(`M${190 - wide} 150V210Q${190 - wide} 268 200 268T${210 + wide} 210V150`, ink.dark, 11) +
      solid(seed, box(200 - wide, 44, wide * 2, 200, wide - 4), ink.base, ink.dark, '') +
      cut(
        seed,
        box(212 - wide, 56, wide * 2 - 24, 104, wide - 16),
        steel.dark,
        repeat(8, (at) => line(`M140 ${60 + at * 14}h120`, steel.light, 5)) +
          repeat(7, (at) => line(`M${152 + at * 16} 40v130`, steel.base, 3)) +
          rect(214, 40, 60, 140, 0, '#231f3a', 'opacity=".2"'),
      ) +
      rect(200 - wide, 164, wide * 2, 13, 0, ink.accent) +
      disc(200, 206, 14, ink.deep) +
      disc(200, 206, 6, '#e8645f') +
      mirror(disc(190 - wide, 150, 12, steel.base)) +
      ring(200, 206, 14, steel.light, 3)
    );
  },
};
