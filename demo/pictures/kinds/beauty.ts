import {
  box,
  cut,
  type Draw,
  disc,
  drum,
  ground,
  label,
  line,
  oval,
  path,
  rect,
  repeat,
  round,
  shine,
  solid,
  turn,
} from '../kit.ts';
import { brass, mix, paper, rubber, wood } from '../palette.ts';
import { bottle } from '../shapes/vessels.ts';
import { tools } from './beauty/tools.ts';

/** Beauty and care: bottles, jars and tools for the bathroom shelf. */
export const beauty: Record<string, Draw> = {
  ...tools,
  serum: (ink, seed) => {
    const half = seed.between(54, 64);
    const metal = seed.chance(0.5) ? brass : rubber;
    return (
      bottle(ink, seed, {
        half,
        top: 146,
        bottom: 330,
        neck: 26,
        slope: seed.pick([14, 30]),
        inner: rect(100, 226, 200, 120, 0, ink.deep, 'opacity=".35"'),
      }) +
      rect(197, 150, 6, 130, 2, '#fff', 'opacity=".4"') +
      label(seed, ink, 196, 264, half * 1.4, 72) +
      rect(170, 120, 60, 34, 5, metal.base) +
      rect(212, 120, 18, 34, 5, metal.dark) +
      path('M182 122Q176 60 200 54Q224 60 218 122Z', seed.chance(0.5) ? rubber.light : ink.accent) +
      path('M204 55Q224 60 218 122H206Z', '#231f3a', 'opacity=".18"') +
      shine('M190 84V108', 5, 0.4)
    );
  },
  cream: (ink, seed) => {
    const open = seed.chance(0.4);
    const half = seed.between(92, 106);
    return (
      ground(200, half + 8, 320) +
      solid(
        seed,
        `M${200 - half} 190H${200 + half}V284Q${200 + half} 316 ${172 + half} 316H${228 - half}Q${200 - half} 316 ${200 - half} 284Z`,
        ink.base,
        ink.dark,
        path(`M${160 + half} 180H320V330H${150 + half}Z`, ink.dark, 'opacity=".55"'),
      ) +
      label(seed, ink, 194, 258, 104, 72) +
      (open
        ? oval(200, 190, half, 20, ink.light) +
          oval(200, 190, half - 12, 15, ink.deep) +
          path(
            `M${214 - half} 190Q${230 - half} 164 170 172Q176 128 214 122Q204 138 226 152Q240 168 ${170 + half} 172Q${184 + half} 180 ${186 + half} 190Q200 216 ${214 - half} 190Z`,
            '#fffaf0',
          ) +
          path(
            'M186 168Q206 176 232 164',
            'none',
            'stroke="#e8dfcf" stroke-width="6" stroke-linecap="round"',
          )
        : cut(
            seed,
            drum(200, 142, 188, half + 5, half + 5, 0.14),
            ink.accent,
            rect(200 + half * 0.5, 100, 120, 120, 0, ink.accentDark),
          ) +
          oval(200, 142, half + 5, (half + 5) * 0.14, mix(ink.accent, '#ffffff', 0.35)) +
          shine(`M${214 - half} 164V182`, 7, 0.5)) +
      shine(`M${216 - half} 216V280`, 9)
    );
  },
  shampoo: (ink, seed) => {
    const half = seed.between(58, 68);
    const pump = seed.chance(0.6);
    return (
      bottle(ink, seed, {
        half,
        top: pump ? 130 : 112,
        bottom: 334,
        neck: pump ? 24 : 40,
        slope: seed.pick([10, 40]),
      }) +
      label(seed, ink, 196, 254, half * 1.5, 104) +
      (pump
        ? rect(168, 106, 64, 34, 6, '#f6f2e9') +
          rect(212, 106, 20, 34, 6, '#ddd5c6') +
          rect(193, 74, 14, 34, 2, '#ddd5c6') +
          path(
            'M160 84Q130 84 124 62Q122 52 134 52H224Q236 52 236 64V78H176Q168 84 160 84Z',
            '#f6f2e9',
          ) +
          path('M176 78H236V70H170Q140 74 126 66Q132 84 160 84Q168 84 176 78Z', '#ddd5c6')
        : solid(
            seed,
            box(150, 64, 100, 58, 12),
            ink.accent,
            ink.accentDark,
            rect(140, 98, 120, 5, 0, ink.accentDark),
          ))
    );
  },
  soap: (ink, seed) => {
    const bubbles = repeat(6, (at) => {
      const x = [88, 120, 300, 326, 108, 280][at] ?? 100;
      const y = [150, 112, 128, 168, 176, 96][at] ?? 100;
      const r = [15, 10, 18, 10, 8, 8][at] ?? 8;
      return (
        disc(x, y, r, '#fff', 'opacity=".65"') + disc(x - r * 0.3, y - r * 0.35, r * 0.28, '#fff')
      );
    });
    const emblem = seed.pick([
      () =>
        turn(30, oval(196, 196, 14, 30, ink.deep) + line('M196 170V226', ink.light, 4), 196, 196),
      () => path('M196 168q26 24 0 46q-26 -22 0 -46Z', ink.deep),
      () =>
        repeat(5, (at) => turn(at * 72, oval(196, 178, 9, 15, ink.deep), 196, 194)) +
        disc(196, 194, 7, ink.light),
    ])();
    return (
      ground(200, 136, 322) +
      path('M74 268H326L308 306Q304 316 292 316H108Q96 316 92 306Z', wood.dark) +
      rect(62, 254, 276, 22, 10, wood.base) +
      solid(
        seed,
        'M84 190Q84 146 128 146H272Q316 146 316 190V226Q316 256 284 258H116Q84 256 84 226Z',
        ink.base,
        ink.dark,
        seed.chance(0.5)
          ? repeat(9, (at) =>
              disc(104 + ((at * 67) % 196), 166 + ((at * 41) % 84), 3.4, ink.deep, 'opacity=".5"'),
            )
          : '',
      ) +
      rect(112, 160, 170, 68, 30, ink.light) +
      emblem +
      (seed.chance(0.5)
        ? rect(268, 146, 26, 112, 0, paper.base) + rect(274, 146, 5, 112, 0, ink.accent)
        : '') +
      bubbles +
      shine('M106 188Q108 168 126 164', 7, 0.5)
    );
  },
  lipstick: (ink, seed) => {
    const metal = seed.chance(0.5) ? brass : rubber;
    const shade = ink.base;
    return (
      ground(206, 106, 340) +
      solid(
        seed,
        box(236, 172, 70, 164, 8),
        metal.base,
        metal.dark,
        rect(272, 160, 50, 190, 0, metal.dark) + rect(230, 300, 90, 8, 0, metal.light),
      ) +
      oval(271, 174, 34, 6, metal.light) +
      path('M136 176V106Q140 70 196 48Q204 46 204 56V176Z', shade) +
      path('M176 176V58L196 48Q204 46 204 56V176Z', ink.dark) +
      path('M136 106Q150 92 204 54V60Q176 108 136 118Z', ink.light) +
      rect(128, 168, 84, 46, 4, metal.light) +
      rect(184, 168, 28, 46, 4, metal.base) +
      solid(
        seed,
        box(116, 208, 108, 128, 8),
        rubber.base === metal.base ? metal.base : ink.deep,
        rubber.dark,
        rect(108, 222, 130, seed.between(6, 14), 0, ink.accent) +
          rect(186, 200, 60, 150, 0, '#231f3a', 'opacity=".25"'),
      ) +
      shine('M148 122V160', 6, 0.5) +
      shine('M132 244V316', 6, 0.25)
    );
  },
  perfume: (ink, seed) => {
    const shape = seed.pick([
      box(104, 164, 192, 168, 18),
      round(200, 246, 98, 86),
      'M132 164H268L306 316Q308 332 292 332H108Q92 332 94 316Z',
    ]);
    const level = seed.between(196, 220);
    return (
      ground(200, 100, 336) +
      rect(176, 132, 48, 40, 4, brass.base) +
      rect(208, 132, 16, 40, 4, brass.dark) +
      solid(
        seed,
        box(158, 66, 84, 70, seed.pick([8, 24, 34])),
        ink.deep,
        mix(ink.deep, '#1d1b2e', 0.3),
        '',
        -10,
        -4,
      ) +
      cut(
        seed,
        shape,
        mix(ink.base, '#ffffff', 0.72),
        rect(80, level, 240, 160, 0, mix(ink.base, '#ffffff', 0.18)) +
          rect(80, level, 240, 8, 0, ink.light) +
          path('M258 150H320V350H240Z', ink.dark, 'opacity=".4"') +
          rect(197, 150, 6, 130, 2, '#fff', 'opacity=".5"'),
      ) +
      label(seed, ink, 200, 262, 88, 66) +
      shine('M128 220V290', 9, 0.7) +
      shine('M174 82V116', 6, 0.35)
    );
  },
  sunscreen: (ink, seed) => {
    const rays = repeat(8, (at) => turn(at * 45, rect(195, 148, 10, 24, 5, '#f7b733'), 200, 206));
    return (
      ground(200, 86, 338) +
      solid(
        seed,
        seed.chance(0.5)
          ? 'M124 64Q124 54 134 54H266Q276 54 276 64L258 288H142Z'
          : 'M128 96Q128 58 166 56H234Q272 58 272 96V288H128Z',
        ink.base,
        ink.dark,
        path('M236 40H300V300H228Z', ink.dark, 'opacity=".5"') +
          rect(100, 54, 200, 16, 0, ink.light),
      ) +
      disc(200, 206, 50, '#fff8e4') +
      rays +
      disc(200, 206, 26, '#f7b733') +
      line('M166 110H234M178 126H222', ink.pale, 8) +
      solid(
        seed,
        'M138 284H262L256 326Q254 336 244 336H156Q146 336 144 326Z',
        ink.accent,
        ink.accentDark,
        repeat(9, (at) => rect(146 + at * 13, 280, 4, 60, 0, ink.accentDark, 'opacity=".6"')),
      ) +
      shine('M146 90L152 250', 8)
    );
  },
};
