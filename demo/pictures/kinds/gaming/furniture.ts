import { type Draw, disc, ground, line, mirror, path, rect, repeat, solid } from '../../kit.ts';
import { brightness, rubber, steel, tones, wood } from '../../palette.ts';

/** Furniture for a desk corner. */
export const furniture: Record<string, Draw> = {
  'gaming-chair': (ink, seed) => {
    const wing = seed.between(0, 8);
    const stripe = brightness(ink.base) > 0.4 ? rubber.base : ink.accent;
    return (
      ground(200, 106, 356) +
      line(
        'M200 290V326M200 326L118 344M200 326L282 344M200 326L162 350M200 326L238 350',
        rubber.base,
        11,
      ) +
      repeat(4, (at) => disc([116, 160, 240, 284][at] ?? 200, 349, 9, rubber.dark)) +
      solid(
        seed,
        `M158 40Q200 24 242 40L252 84L${276 + wing} 108L266 160L276 246H124L134 160L${124 - wing} 108L148 84Z`,
        rubber.light,
        rubber.dark,
        path('M168 44H232L242 104L236 250H164L158 104Z', ink.base) +
          path('M214 44H232L242 104L236 250H216Z', ink.dark) +
          line('M160 46L152 108L160 250M240 46L248 108L240 250', stripe, 6),
        -7,
        -4,
      ) +
      rect(164, 58, 72, 34, 14, ink.deep) +
      rect(156, 186, 88, 38, 16, ink.deep) +
      disc(200, 75, 8, stripe) +
      solid(
        seed,
        'M112 242Q200 226 288 242Q304 262 292 286Q200 304 108 286Q96 262 112 242Z',
        ink.base,
        ink.dark,
        mirror(path('M90 230H136Q126 270 140 310H80Z', rubber.base)),
        0,
        -12,
      ) +
      mirror(rect(80, 200, 46, 15, 7, rubber.base) + rect(94, 212, 13, 50, 4, rubber.dark)) +
      rect(182, 290, 36, 16, 5, rubber.dark)
    );
  },
  desk: (ink, seed) => {
    const top = seed.pick([wood, tones('#8a5f42'), ink]);
    const drawers = seed.chance(0.6);
    const props = seed.chance(0.5)
      ? rect(92, 96, 100, 66, 6, rubber.base) +
        rect(98, 102, 88, 54, 3, '#6c93c8') +
        rect(136, 160, 12, 14, 0, rubber.base) +
        rect(118, 172, 48, 6, 3, rubber.base)
      : rect(96, 148, 60, 12, 3, ink.light) + rect(100, 160, 60, 16, 3, ink.accent);
    return (
      ground(200, 158, 342) +
      (drawers
        ? ''
        : line('M62 200L48 338M338 200L352 338M84 200L94 316M316 200L306 316', ink.dark, 12)) +
      (drawers
        ? line('M60 200V338M86 200V316', ink.dark, 12) +
          rect(232, 200, 116, 138, 6, ink.base) +
          rect(328, 200, 20, 138, 4, ink.dark) +
          repeat(
            3,
            (at) =>
              rect(242, 208 + at * 43, 82, 36, 4, ink.light) +
              rect(268, 220 + at * 43, 30, 7, 3, ink.deep),
          )
        : rect(110, 200, 180, 34, 5, ink.base) + rect(186, 212, 28, 7, 3, ink.deep)) +
      path('M54 172H346L368 192H32Z', top.light) +
      rect(32, 190, 336, 17, 5, top.base) +
      rect(32, 200, 336, 7, 3, top.dark) +
      props +
      line('M282 174V136L252 106', steel.dark, 6) +
      rect(262, 170, 40, 8, 4, steel.dark) +
      path('M226 118L252 90L274 112Q252 130 226 118Z', ink.accent) +
      path('M216 172q-4 -30 6 -44q10 16 6 44Z', '#6a9a5b')
    );
  },
};
