import {
  box,
  cut,
  type Draw,
  disc,
  flip,
  ground,
  line,
  move,
  oval,
  path,
  rect,
  repeat,
  round,
  shine,
  solid,
  turn,
} from '../../kit.ts';
import { brass, mix, rubber, steel } from '../../palette.ts';

/** Tools for hair, teeth and skin. */
export const tools: Record<string, Draw> = {
  'hair-dryer': (ink, seed) => {
    const tail = seed.between(0, 10);
    return (
      ground(196, 104, 352) +
      line(`M222 326Q226 350 262 346T332 ${340 - tail}`, rubber.base, 10) +
      solid(
        seed,
        'M196 196H256L242 316Q240 332 224 332H212Q196 332 196 316Z',
        ink.dark,
        ink.deep,
        rect(180, 300, 90, 40, 0, rubber.base),
        -8,
        0,
      ) +
      path('M52 100L110 108V194L52 202Q44 202 44 194V108Q44 100 52 100Z', rubber.base) +
      path('M44 152H110V194L52 202Q44 202 44 194Z', rubber.dark) +
      solid(
        seed,
        'M104 96Q170 82 232 66Q320 60 324 150Q320 240 232 226Q170 214 104 204Z',
        ink.base,
        ink.dark,
        rect(116, 60, 12, 180, 0, ink.accent),
        -10,
        -14,
      ) +
      disc(258, 148, 54, ink.deep) +
      disc(258, 148, 42, rubber.base) +
      repeat(3, (at) => line(`M${230} ${130 + at * 18}H286`, rubber.light, 6)) +
      rect(216, 236, 18, 34, 8, ink.accent) +
      line('M22 120H-4M26 150H2M22 180H-4', '#fff', 6, 'opacity=".7"') +
      shine('M140 112Q180 104 210 94', 8, 0.4)
    );
  },
  razor: (ink, seed) => {
    const classic = seed.chance(0.5);
    return (
      ground(200, 84, 352) +
      turn(
        seed.between(18, 26),
        classic
          ? rect(118, 66, 164, 20, 8, steel.light) +
              path('M126 84H274L264 108H136Z', steel.dark) +
              rect(118, 80, 164, 7, 3, steel.base) +
              rect(186, 100, 28, 26, 4, steel.base) +
              solid(
                seed,
                box(180, 122, 40, 216, 16),
                ink.base,
                ink.dark,
                repeat(8, (at) => line(`M170 ${150 + at * 20}l60 14`, ink.dark, 5)) +
                  rect(170, 118, 60, 14, 0, brass.base),
                -9,
                -3,
              )
          : path(
              'M120 58H280Q292 58 292 70V98Q290 112 276 112H124Q110 112 108 98V70Q108 58 120 58Z',
              ink.deep,
            ) +
              rect(118, 68, 164, 9, 3, steel.light) +
              rect(118, 82, 164, 7, 3, steel.base) +
              rect(118, 94, 164, 7, 3, steel.base) +
              rect(116, 58, 168, 7, 3, ink.accent) +
              path('M176 110H224L218 150H182Z', rubber.base) +
              solid(
                seed,
                'M180 142H220Q230 200 222 260Q216 320 212 334Q206 344 196 344Q186 342 182 326Q172 280 174 240Q174 180 180 142Z',
                ink.base,
                ink.dark,
                path('M184 176Q200 170 214 178L212 250Q200 258 186 250Z', rubber.base) +
                  repeat(5, (at) => line(`M184 ${190 + at * 13}h30`, rubber.light, 4)),
                -8,
                -3,
              ),
      ) +
      shine('M150 250L130 310', 5, 0.25)
    );
  },
  toothbrush: (ink, seed) => {
    const brush = (tone: { base: string; dark: string }, tip: string) =>
      solid(
        seed,
        'M188 96Q188 44 200 44T214 96L210 168Q222 200 218 260L212 340Q206 352 194 348Q188 346 186 336L182 256Q180 200 192 168Z',
        tone.base,
        tone.dark,
        path('M184 210Q200 200 218 210L216 290Q200 298 184 290Z', tone.dark),
        -6,
        -2,
      ) +
      path('M162 48H190V112H162Q156 112 156 106V54Q156 48 162 48Z', '#fffdf8') +
      path('M156 60H190V76H156ZM156 92H190V104H156Z', tip);
    const cup = seed.chance(0.5);
    return cup
      ? ground(200, 74, 340) +
          turn(-16, move(-22, -24, brush(ink, ink.accent)), 200, 280) +
          turn(
            18,
            move(26, -16, brush({ base: ink.accent, dark: ink.accentDark }, ink.base)),
            200,
            280,
          ) +
          cut(
            seed,
            'M132 196H268L256 322Q254 336 240 336H160Q146 336 144 322Z',
            mix(ink.light, '#ffffff', 0.35),
            rect(236, 180, 50, 170, 0, ink.base, 'opacity=".45"') +
              rect(120, 270, 160, 12, 0, ink.base),
          ) +
          oval(200, 196, 68, 10, '#fff', 'opacity=".6"') +
          shine('M152 220L158 310', 7, 0.6)
      : ground(200, 92, 352) +
          turn(26, flip(brush(ink, ink.light))) +
          turn(-26, brush({ base: ink.accent, dark: ink.accentDark }, ink.base));
  },
  brush: (ink, seed) => {
    const hair = seed.chance(0.5);
    if (hair) {
      const pins = repeat(20, (at) =>
        disc(170 + (at % 4) * 20, 84 + Math.floor(at / 4) * 26, 5, rubber.base),
      );
      return (
        ground(180, 84, 356) +
        turn(
          seed.between(18, 30),
          solid(
            seed,
            'M200 36C262 36 276 90 270 140C266 184 236 204 224 226L218 340Q214 362 200 362T182 340L176 226C164 204 134 184 130 140C124 90 138 36 200 36Z',
            ink.base,
            ink.dark,
            rect(160, 320, 80, 12, 0, ink.accent),
            -9,
            -4,
          ) +
            path(round(200, 134, 54, 78), mix(ink.pale, '#fff6ea', 0.5)) +
            pins,
        )
      );
    }
    const one = (x: number, y: number, tip: string, scale: number) =>
      `<g transform="translate(${x} ${y}) scale(${scale})"><path d="M-16 120Q-44 60 0 0Q44 60 16 120Z" fill="${tip}"/><path d="M4 6Q44 60 16 120H2Z" fill="#231f3a" opacity=".15"/>${rect(-19, 116, 38, 46, 4, brass.base)}${rect(4, 116, 15, 46, 4, brass.dark)}<path d="M-18 160H18Q22 230 6 300Q0 312 -6 300Q-22 230 -18 160Z" fill="${ink.base}"/><path d="M4 160H18Q22 230 6 300L2 306Z" fill="${ink.dark}"/></g>`;
    return (
      ground(200, 96, 346) +
      turn(-16, one(140, 60, '#8a5f4a', 0.9), 140, 300) +
      turn(17, one(262, 76, ink.accent, 0.82), 262, 300) +
      one(200, 32, '#5d4036', 1.02)
    );
  },
};
