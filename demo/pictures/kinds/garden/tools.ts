import {
  type Draw,
  dim,
  disc,
  ground,
  line,
  oval,
  path,
  rect,
  repeat,
  shine,
  solid,
  turn,
} from '../../kit.ts';
import { leaf, rubber, steel } from '../../palette.ts';

export const soil = '#5d4335';

export const blade = (x: number, y: number, long: number, degrees: number, color: string) =>
  turn(
    degrees,
    path(
      `M${x} ${y}Q${x - long * 0.32} ${y - long * 0.5} ${x} ${y - long}Q${x + long * 0.32} ${y - long * 0.5} ${x} ${y}Z`,
      color,
    ),
    x,
    y,
  );

/** Tools and gear for the garden. */
export const tools: Record<string, Draw> = {
  'watering-can': (ink, seed) => {
    const rose = seed.chance(0.6);
    return (
      ground(206, 108, 328) +
      line('M132 282L60 130', ink.dark, 22) +
      line('M128 274L62 134', ink.base, 14) +
      (rose
        ? turn(
            -26,
            path('M34 112L74 112L66 140H42Z', ink.accent) + oval(54, 112, 24, 8, ink.accentDark),
            54,
            124,
          )
        : path('M44 126L62 114L78 134L60 146Z', ink.dark)) +
      line('M268 178Q356 160 346 240Q336 290 284 296', ink.dark, 16) +
      line('M150 166Q160 92 214 92T276 166', ink.deep, 13) +
      solid(
        seed,
        'M130 168H284L298 306Q298 324 280 324H134Q116 324 116 306Z',
        ink.base,
        ink.dark,
        path('M252 160L266 340H320V160Z', ink.dark) +
          rect(100, 286, 210, 10, 0, ink.deep, 'opacity=".5"'),
      ) +
      oval(207, 168, 77, 14, ink.deep) +
      path('M130 168Q150 150 200 154L196 180Q140 178 130 168Z', ink.light) +
      shine('M148 200L140 280', 9)
    );
  },
  pruner: (ink, seed) => {
    const open = seed.between(12, 18);
    const handle = solid(
      seed,
      'M196 176Q216 178 218 200C222 240 238 280 244 326Q244 352 226 352Q210 350 206 330C198 290 186 250 182 210Q182 180 196 176Z',
      ink.base,
      ink.dark,
      path('M200 318L250 306V360H200Z', ink.accent),
    );
    const other = solid(
      seed,
      'M204 176Q184 178 182 200C178 240 162 280 156 326Q156 352 174 352Q190 350 194 330C202 290 214 250 218 210Q218 180 204 176Z',
      ink.dark,
      ink.deep,
      path('M200 318L150 306V360H200Z', ink.accentDark),
    );
    return (
      ground(200, 84, 360) +
      turn(
        open,
        other +
          path('M186 190L176 140Q170 84 202 44Q216 96 218 190Z', steel.dark) +
          path('M186 190L176 140Q170 84 202 44Q200 110 200 190Z', steel.light),
      ) +
      turn(
        -open,
        path('M184 192Q164 160 172 116Q174 90 150 70Q206 76 212 130L214 192Z', steel.base) + handle,
      ) +
      path('M188 230Q200 214 212 230L208 262Q200 250 192 262Z', steel.deep) +
      disc(200, 192, 19, steel.light) +
      disc(200, 192, 10, steel.deep) +
      disc(197, 189, 3, '#fff')
    );
  },
  trowel: (ink, seed) => {
    const wide = seed.between(42, 52);
    const tool = turn(
      34,
      rect(193, 134, 14, 60, 4, steel.dark) +
        path(
          `M200 176Q${186 - wide} 190 ${200 - wide} 250Q${206 - wide} 320 200 376Q${194 + wide} 320 ${200 + wide} 250Q${214 + wide} 190 200 176Z`,
          steel.base,
        ) +
        path(
          `M200 176Q${214 + wide} 190 ${200 + wide} 250Q${194 + wide} 320 200 376Z`,
          steel.dark,
        ) +
        path(
          `M200 210Q${214 - wide} 220 ${220 - wide} 260Q${224 - wide} 300 200 340Z`,
          steel.light,
        ) +
        path(
          `M${204 - wide} 302Q200 280 ${196 + wide} 302Q${186 + wide} 344 200 376Q${214 - wide} 344 ${204 - wide} 302Z`,
          soil,
          'opacity=".85"',
        ) +
        solid(
          seed,
          'M184 40Q184 20 200 20T216 40L222 120Q224 146 200 146T178 120Z',
          ink.base,
          ink.dark,
          rect(160, 116, 80, 12, 0, ink.accent),
          -8,
          -2,
        ) +
        disc(200, 38, 6, ink.tint) +
        shine('M190 56V104', 5, 0.4),
    );
    return ground(190, 90, 356) + tool;
  },
  'garden-glove': (ink, seed) => {
    const knit = seed.chance(0.5);
    const hand =
      'M130 256L108 214L70 178Q58 164 70 152Q84 142 98 154L134 184V88Q136 70 152 70T172 88V70Q174 52 190 52T210 70V84Q212 66 228 66T248 84V116Q252 100 266 102T282 118L276 256Z';
    return (
      ground(200, 92, 346) +
      turn(
        seed.between(-4, 6),
        solid(
          seed,
          hand,
          ink.base,
          ink.dark,
          path(
            'M50 140H110L104 190H60ZM130 60H174V128H130ZM172 44H212V112H172ZM210 56H250V122H210ZM248 90H290V150H248Z',
            ink.accent,
          ) +
            dim('M170 88h4v76h-4ZM208 80h4v84h-4ZM246 110h4v60h-4Z', 0.3) +
            (knit
              ? repeat(6, (at) =>
                  disc(160 + (at % 3) * 38, 196 + Math.floor(at / 3) * 30, 7, ink.light),
                )
              : path('M150 190Q205 166 258 190V230Q205 250 150 230Z', ink.light)),
          -8,
          -6,
        ) +
          solid(
            seed,
            'M122 250H284L296 326Q296 336 286 336H120Q110 336 112 326Z',
            ink.accent,
            ink.accentDark,
            repeat(10, (at) => rect(118 + at * 19, 240, 6, 110, 0, ink.accentDark, 'opacity=".5"')),
            -8,
            -5,
          ) +
          rect(120, 246, 166, 13, 6, ink.deep),
      ) +
      blade(78, 344, 44, 20, leaf.base) +
      blade(78, 344, 38, -30, leaf.dark)
    );
  },
  hose: (ink, seed) => {
    const loops = seed.pick([3, 4]);
    return (
      ground(196, 138, 330) +
      repeat(loops, (at) => {
        const y = 290 - at * 34;
        return (
          oval(186, y, 116, 42, 'none', `stroke="${ink.dark}" stroke-width="28"`) +
          oval(186, y - 3, 116, 42, 'none', `stroke="${ink.base}" stroke-width="20"`) +
          oval(
            186,
            y - 6,
            116,
            42,
            'none',
            `stroke="${ink.light}" stroke-width="5" stroke-dasharray="60 26"`,
          )
        );
      }) +
      line(`M302 ${286 - (loops - 1) * 34}Q306 140 270 116`, ink.dark, 26) +
      line(`M300 ${284 - (loops - 1) * 34}Q302 142 268 116`, ink.base, 18) +
      turn(
        -52,
        rect(246, 84, 30, 46, 6, ink.accent) +
          path('M244 88V60L232 20H290L278 60V88Z', rubber.base) +
          path('M268 88V60L276 20H290L278 60V88Z', rubber.dark) +
          rect(226, 8, 70, 20, 8, ink.accent) +
          line('M246 92Q220 80 216 44', ink.accentDark, 10),
        261,
        107,
      ) +
      repeat(4, (at) => disc(150 - at * 26, 36 + at * 8 + (at % 2) * 20, 6, '#8fcbe6'))
    );
  },
};
