import {
  box,
  type Draw,
  dim,
  disc,
  ground,
  line,
  path,
  pattern,
  rect,
  repeat,
  ring,
  shine,
  solid,
  stitch,
  turn,
} from '../kit.ts';
import { paper, rubber, steel } from '../palette.ts';
import { cuffs, top } from '../shapes/clothes.ts';

/** Cycling: for the rider, the bike and the repair. */
export const cycling: Record<string, Draw> = {
  'bike-helmet': (ink, seed) => {
    const long = seed.between(0, 14);
    return (
      ground(200, 124, 316) +
      line('M130 240Q150 300 196 306Q226 300 250 240M196 304V238', rubber.light, 7) +
      rect(182, 296, 30, 16, 5, rubber.base) +
      path('M66 226Q60 262 92 266L120 240Z', rubber.base) +
      solid(
        seed,
        `M62 232C54 150 110 84 200 82C290 84 ${346 + long / 2} 150 ${344 + long} 226Q${340 + long} 246 312 244Q200 262 92 248Q64 248 62 232Z`,
        ink.base,
        ink.dark,
        path('M40 224Q200 256 370 220V270H40Z', ink.deep) +
          path('M40 222Q200 254 370 218V228Q200 262 40 230Z', ink.accent),
      ) +
      path('M112 148Q132 112 176 102Q150 140 146 172Q126 168 112 148Z', ink.deep) +
      path('M170 168Q184 122 222 100Q254 100 262 108Q222 138 214 176Q190 176 170 168Z', ink.deep) +
      path('M240 176Q252 140 284 122Q306 138 314 152Q286 158 274 182Z', ink.deep) +
      path('M92 176Q110 190 138 196L132 222Q104 220 84 212Z', ink.deep) +
      path('M172 202Q210 206 236 202L240 228Q206 232 168 228Z', ink.deep) +
      path('M270 200Q300 194 322 182L332 206Q308 218 276 222Z', ink.deep) +
      shine('M86 164Q100 128 130 110', 8, 0.4)
    );
  },
  'bike-light': (ink, seed) => {
    const red = seed.chance(0.35);
    const glow = red ? '#ff8a7a' : '#ffe9a0';
    return (
      ground(210, 96, 322) +
      path('M150 150L20 92V306L150 250Z', glow, 'opacity=".45"') +
      path('M150 168L56 138V262L150 234Z', glow, 'opacity=".7"') +
      path('M206 250H262V300Q262 318 234 318T206 300Z', rubber.base) +
      line('M204 306Q150 318 152 296M264 306Q316 318 320 280', rubber.light, 12) +
      solid(
        seed,
        'M140 130Q140 120 152 120H300Q332 124 334 190T300 264H152Q140 264 140 252Z',
        ink.base,
        ink.dark,
        rect(176, 100, 14, 180, 0, ink.dark) + rect(200, 100, 10, 180, 0, ink.dark),
      ) +
      path('M120 128Q112 190 120 258Q124 266 150 266V118Q124 118 120 128Z', steel.base) +
      path('M122 142Q116 190 122 244Q136 250 140 192T122 142Z', red ? '#f2574b' : '#fff7d8') +
      rect(236, 110, 44, 16, 8, ink.accent) +
      repeat(3, (at) => disc(240 + at * 20, 240, 4.5, at < 2 ? '#8fe08a' : ink.deep)) +
      shine('M222 138H290', 9, 0.32)
    );
  },
  'bike-bag': (ink, seed) => {
    const roll = seed.chance(0.6);
    return (
      ground(200, 122, 338) +
      (roll ? '' : line('M150 110Q150 64 200 64T250 110', ink.deep, 13)) +
      solid(
        seed,
        `M${roll ? 106 : 92} 104H${roll ? 294 : 308}L322 312Q322 336 298 336H102Q78 336 78 312Z`,
        ink.base,
        ink.dark,
        (roll
          ? rect(60, 100, 280, 54, 0, ink.light) + line('M70 126H330', ink.dark, 5)
          : path('M60 100H340V190Q200 222 60 190Z', ink.light)) +
          path('M60 292H340V340H60Z', ink.dark) +
          dim('M290 100L310 340H340V100Z', 0.12),
      ) +
      line(`M136 ${roll ? 96 : 150}V230M264 ${roll ? 96 : 150}V230`, ink.deep, 12) +
      rect(126, 196, 20, 28, 4, rubber.base) +
      rect(254, 196, 20, 28, 4, rubber.base) +
      path('M200 226l34 22l-34 22l-34 -22Z', ink.accent) +
      rect(112, 306, 176, 12, 4, '#eef3f4') +
      (roll ? rect(92, 84, 216, 34, 15, ink.deep) + rect(100, 90, 120, 7, 3, ink.base) : '') +
      shine('M104 176L98 276', 8, 0.26)
    );
  },
  jersey: (ink, seed) => {
    const style = seed.pick([
      () => rect(40, 176, 320, 54, 0, ink.accent) + rect(40, 236, 320, 10, 0, ink.pale),
      () => path('M40 60H360V150L200 206L40 150Z', ink.accent),
      () =>
        path('M230 60H290L150 340H90Z', ink.accent) + path('M300 60H316L176 340H160Z', ink.pale),
      () => pattern(seed, ink.light, ink.accent, 0.8),
    ]);
    return top(ink, seed, {
      sleeves: 'short',
      inner:
        style() +
        path('M40 150L100 216L120 180L70 120ZM360 150L300 216L280 180L330 120Z', ink.deep),
      outer:
        line('M200 104V322', ink.deep, 4.5) +
        rect(196, 108, 8, 18, 3, paper.base) +
        path('M112 312H288V326H112Z', ink.deep) +
        path('M152 70Q200 92 248 70L246 92Q200 118 154 92Z', ink.deep) +
        cuffs(ink.accent),
    });
  },
  'bike-pump': (ink, seed) => {
    const gauge = seed.between(22, 28);
    return (
      ground(200, 92, 340) +
      line('M218 306Q312 318 306 230Q298 150 262 160Q244 170 252 214', rubber.base, 9) +
      rect(192, 70, 16, 80, 0, steel.base) +
      rect(202, 70, 6, 80, 0, steel.dark) +
      solid(
        seed,
        box(124, 44, 152, 32, 15),
        seed.chance(0.5) ? ink.accent : '#cf9f6d',
        seed.chance(0.5) ? ink.accentDark : '#b07f50',
        rect(182, 40, 36, 40, 0, rubber.base),
        -3,
        -6,
      ) +
      solid(
        seed,
        box(176, 136, 48, 180, 8),
        ink.base,
        ink.dark,
        rect(206, 130, 30, 200, 0, ink.dark) + rect(170, 170, 60, 8, 0, ink.accent),
      ) +
      rect(168, 126, 64, 22, 8, rubber.base) +
      path('M176 296H224L284 326Q290 340 276 340H124Q110 340 116 326Z', rubber.base) +
      path('M120 330H280Q286 340 276 340H124Q114 340 120 330Z', rubber.dark) +
      disc(200, 276, gauge + 8, rubber.light) +
      disc(200, 276, gauge, '#fdfaf2') +
      line('M200 276L212 260', '#cf3d3d', 5) +
      line('M184 284A18 18 0 0 1 190 262', ink.base, 4) +
      rect(244, 204, 16, 30, 5, ink.accent) +
      shine('M186 190V236', 6)
    );
  },
  'bike-lock': (ink, seed) => {
    const wide = seed.between(66, 80);
    const d = `M${200 - wide} 250V150A${wide} ${wide} 0 0 1 ${200 + wide} 150V250`;
    return (
      ground(200, 124, 322) +
      line(d, steel.deep, 34) +
      line(d, ink.base, 30) +
      line(
        `M${212 - wide + 2} 240V150A${wide - 12} ${wide - 12} 0 0 1 ${190 + wide} 152V240`,
        ink.dark,
        8,
      ) +
      line(
        `M${194 - wide} 230V150A${wide + 6} ${wide + 6} 0 0 1 186 ${78 + (80 - wide)}`,
        '#fff',
        5,
        'opacity=".35"',
      ) +
      solid(
        seed,
        box(82, 238, 236, 76, 36),
        rubber.light,
        rubber.dark,
        rect(112, 230, 22, 100, 0, ink.accent) + rect(266, 230, 22, 100, 0, ink.accent),
      ) +
      disc(200, 276, 20, steel.base) +
      path('M200 264a7 7 0 0 1 4 13l3 12h-14l3 -12a7 7 0 0 1 4 -13Z', rubber.dark) +
      shine('M142 254H176', 7, 0.35)
    );
  },
  'multi-tool': (ink, seed) => {
    const spread = seed.between(26, 32);
    const bit = (degrees: number, long: number, tip: string) =>
      turn(
        degrees,
        rect(186, 200 - long, 16, long + 40, 5, steel.base) +
          rect(196, 200 - long, 6, long + 40, 3, steel.dark) +
          tip,
        194,
        240,
      );
    return (
      ground(200, 110, 318) +
      bit(-spread * 1.9, 96, path('M186 104h16l-4 -16h-8Z', steel.deep)) +
      bit(-spread * 0.9, 122, path('M184 84L194 60L204 84Z', steel.deep)) +
      bit(2, 134, rect(180, 52, 28, 24, 6, steel.dark) + disc(194, 60, 6, '#fff', 'opacity=".5"')) +
      bit(spread, 118, rect(186, 72, 38, 14, 4, steel.deep)) +
      bit(spread * 2, 92, path('M186 108h16v-14l-8 -6l-8 6Z', steel.deep)) +
      turn(
        -8,
        solid(
          seed,
          box(88, 222, 224, 70, 32),
          ink.base,
          ink.dark,
          rect(130, 244, 140, 10, 5, ink.dark) + rect(130, 262, 140, 10, 5, ink.dark),
          -8,
          -8,
        ) +
          disc(120, 256, 16, steel.light) +
          disc(120, 256, 7, steel.deep) +
          disc(280, 256, 16, steel.light) +
          disc(280, 256, 7, steel.deep) +
          shine('M124 232H240', 6),
        200,
        250,
      )
    );
  },
  'bottle-cage': (ink, seed) => {
    const cap = seed.pick([ink.accent, rubber.light, '#f4f6f6']);
    return (
      ground(200, 74, 342) +
      rect(246, 96, 18, 220, 6, ink.deep) +
      disc(255, 150, 6, steel.light) +
      disc(255, 250, 6, steel.light) +
      solid(
        seed,
        'M160 112Q140 124 140 146V168Q150 178 140 190V318Q140 332 156 332H232Q246 332 246 318V190Q236 178 246 168V146Q246 124 226 112Z',
        '#cfe0e6',
        '#a5bfc9',
        rect(130, 140, 120, 14, 0, ink.accent),
      ) +
      rect(152, 92, 82, 24, 7, rubber.base) +
      path('M180 92V78Q180 64 193 64T206 78V92Z', cap) +
      line('M254 190Q140 176 128 214Q122 250 150 292L160 334H238', ink.base, 17) +
      line('M254 204Q156 196 144 220Q140 246 164 286L172 330', ink.dark, 5) +
      line('M254 190Q262 214 232 246T222 330', ink.base, 17) +
      line('M262 200Q268 220 242 250T232 330', ink.dark, 6) +
      path('M120 206Q128 190 148 190L144 216Q132 222 120 206Z', ink.light)
    );
  },
  'cycling-glove': (ink, seed) => {
    const wrist = seed.between(0, 12);
    return (
      ground(200, 92, 340) +
      solid(
        seed,
        'M128 330V236L106 204L70 176Q58 164 70 150Q82 138 98 148L132 170V92Q134 78 150 78H160Q172 80 172 92V70Q174 56 188 56H200Q212 58 212 70V76Q214 62 228 62H238Q250 64 250 78V98Q254 88 266 88H272Q284 90 284 104V226L272 330Q272 338 262 338H138Q128 338 128 330Z',
        ink.base,
        ink.dark,
        dim('M172 90V150M172 90h4v70h-4ZM212 80h4v80h-4ZM250 96h4v70h-4Z', 0.35) +
          path(
            'M120 78H172V108H120ZM172 50H212V92H172ZM212 50H250V96H212ZM250 80H296V118H250Z',
            ink.deep,
          ) +
          path('M52 160L84 140L104 156L74 184Z', ink.deep),
        -8,
        -6,
      ) +
      path('M150 190Q206 166 262 190L254 244Q206 262 156 244Z', ink.accent) +
      repeat(4, (at) => line(`M${172 + at * 22} 196v38`, ink.accentDark, 5)) +
      rect(124, 276 - wrist, 152, 36, 6, ink.deep) +
      rect(196, 272 - wrist, 70, 44, 8, ink.light) +
      stitch(`M204 ${280 - wrist}H258V${308 - wrist}H204Z`, ink.deep, 2)
    );
  },
  tyre: (ink, seed) => {
    const teeth = seed.pick([30, 36, 42]);
    return (
      ground(200, 96, 348) +
      disc(
        200,
        196,
        142,
        rubber.base,
        `stroke="${rubber.dark}" stroke-width="12" stroke-dasharray="${890 / teeth / 2}"`,
      ) +
      ring(200, 196, 122, ink.base, 20) +
      path(
        'M300 120A128 128 0 0 1 110 292L122 280A112 112 0 0 0 288 130Z',
        '#231f3a',
        'opacity=".2"',
      ) +
      ring(200, 196, 111, rubber.dark, 5) +
      disc(200, 196, 109, ink.tint) +
      disc(200, 196, 109, '#fff', 'opacity=".3"') +
      line('M84 170A120 120 0 0 1 108 118M316 222A120 120 0 0 1 292 274', ink.accent, 9) +
      shine('M74 150A134 134 0 0 1 150 72', 6, 0.25)
    );
  },
};
