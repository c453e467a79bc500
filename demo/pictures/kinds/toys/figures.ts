import {
  box,
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
  round,
  shine,
  solid,
  turn,
} from '../../kit.ts';
import { mix, rubber, steel, tones, wood } from '../../palette.ts';

/** Dolls, animals and little worlds. */
export const figures: Record<string, Draw> = {
  'plush-animal': (ink, seed) => {
    const animal = seed.pick(['bear', 'bunny', 'cat', 'elephant']);
    const pale = ink.pale;
    const nose = mix(ink.deep, '#2a2030', 0.55);
    const ears =
      animal === 'bear'
        ? mirror(disc(136, 76, 32, ink.base) + disc(138, 80, 17, pale))
        : animal === 'bunny'
          ? mirror(
              turn(-14, oval(162, 62, 23, 50, ink.base) + oval(162, 66, 11, 34, pale), 162, 100),
            )
          : animal === 'cat'
            ? mirror(
                path('M122 116L122 44Q126 38 134 44L184 84Z', ink.base) +
                  path('M134 96L134 62L160 84Z', pale),
              )
            : mirror(
                path('M134 88Q70 60 62 120Q62 176 128 168Z', ink.base) +
                  path('M130 104Q84 88 80 124Q82 158 126 152Z', pale),
              );
    const trunk = animal === 'elephant';
    return (
      ground(200, 112, 346) +
      mirror(oval(124, 236, 26, 50, ink.dark, 'transform="rotate(28 124 236)"')) +
      solid(
        seed,
        'M200 186C270 186 288 260 280 306Q274 338 200 338T120 306C112 260 130 186 200 186Z',
        ink.base,
        ink.dark,
      ) +
      oval(200, 276, 48, 52, pale) +
      mirror(oval(136, 322, 38, 26, ink.light) + oval(134, 324, 22, 15, pale)) +
      ears +
      solid(seed, round(200, 130, 86, 74), ink.base, ink.dark, '', -9, -7) +
      (trunk
        ? line('M200 140Q204 190 184 206', ink.dark, 34) +
          line('M197 138Q200 186 182 202', ink.light, 26)
        : oval(200, 154, 38, 28, pale) +
          path('M186 144Q200 134 214 144Q212 156 200 160Q188 156 186 144Z', nose) +
          line('M200 160v8q-8 10 -16 4M200 168q8 10 16 4', nose, 4)) +
      disc(162, 124, 9, nose) +
      disc(238, 124, 9, nose) +
      disc(159, 121, 3, '#fff') +
      disc(235, 121, 3, '#fff') +
      path('M162 206Q200 222 238 206L242 220Q200 238 158 220Z', ink.accent) +
      path('M206 214L236 250L214 252L198 220Z', ink.accentDark)
    );
  },
  doll: (ink, seed) => {
    const hair = seed.pick(['#5b3a29', '#2f2a33', '#b5622f', '#d9a54c']);
    const skin = seed.pick([tones('#f0c6a2'), tones('#c98f66'), tones('#8c5a3c')]);
    const buns = seed.chance(0.5);
    return (
      ground(200, 84, 352) +
      line('M178 286V336M222 286V336', skin.base, 20) +
      line('M178 318V332M222 318V332', ink.pale, 21) +
      path('M160 334h30v16h-38q-2 -12 8 -16ZM210 334h30q10 4 8 16h-38Z', ink.deep) +
      line('M154 200L116 262M246 200L284 262', skin.base, 20) +
      line('M160 192L136 232M240 192L264 232', ink.light, 27) +
      (buns
        ? mirror(disc(118, 92, 32, hair) + disc(118, 92, 10, tones(hair).light))
        : path(
            'M112 122Q104 50 200 46T288 122L296 200Q284 220 262 206L138 206Q116 220 104 200Z',
            hair,
          )) +
      solid(
        seed,
        'M164 178H236L276 292Q276 304 264 304H136Q124 304 124 292Z',
        ink.base,
        ink.dark,
        (seed.chance(0.5) ? pattern(seed, ink.light, ink.accent, 0.7) : '') +
          rect(100, 284, 200, 9, 0, ink.accent),
      ) +
      mirror(path('M164 178Q184 202 200 190V180Z', '#fff')) +
      oval(200, 126, 70, 66, skin.base) +
      path('M130 124Q128 58 200 56T270 124Q244 118 230 88Q196 122 130 124Z', hair) +
      disc(174, 136, 7, '#3a2c30') +
      disc(226, 136, 7, '#3a2c30') +
      line('M186 162Q200 174 214 162', '#b5564f', 5) +
      oval(156, 154, 11, 7, '#e8745f', 'opacity=".45"') +
      oval(244, 154, 11, 7, '#e8745f', 'opacity=".45"') +
      path('M232 66l22 -14v28ZM232 66l-18 -16v30Z', ink.accent)
    );
  },
  'toy-train': (ink, seed) => {
    const wagon = seed.between(0, 10);
    const wheel = (x: number, r: number) =>
      disc(x, 306, r, ink.deep) +
      disc(x, 306, r * 0.66, ink.accent) +
      disc(x, 306, r * 0.24, ink.deep);
    return (
      ground(206, 160, 332) +
      repeat(9, (at) => rect(32 + at * 40, 330, 16, 9, 2, wood.dark)) +
      rect(24, 324, 356, 8, 3, steel.dark) +
      rect(20, 262, 104, 36, 8, wood.dark) +
      path('M28 222H116V266H28Z', '#5aa9a3') +
      repeat(3, (at) =>
        disc(
          46 + at * 27,
          216 - (at === 1 ? wagon : 0),
          20,
          ['#f2b84b', ink.base, '#e8745f'][at] ?? ink.base,
        ),
      ) +
      line('M116 288H150', steel.deep, 8) +
      rect(140, 262, 210, 34, 8, wood.base) +
      solid(seed, 'M144 130H226V266H144Z', ink.dark, ink.deep, '', -10, 0) +
      rect(158, 156, 52, 48, 8, '#dff0f4') +
      rect(130, 112, 110, 24, 8, ink.accent) +
      solid(
        seed,
        'M226 184H330Q352 186 352 226T330 266H226Z',
        ink.base,
        ink.dark,
        rect(256, 170, 14, 120, 0, ink.accent),
        0,
        -16,
      ) +
      path('M284 184L278 128H322L314 184Z', ink.deep) +
      rect(270, 116, 60, 18, 7, ink.accent) +
      path('M236 184Q236 158 252 158T268 184Z', '#d2a650') +
      disc(354, 226, 12, '#ffe28a') +
      path('M348 262L384 312H340Z', '#e8745f') +
      wheel(66, 20) +
      wheel(108, 20) +
      wheel(176, 30) +
      wheel(244, 24) +
      wheel(306, 24) +
      disc(330, 84, 16, '#fff', 'opacity=".85"') +
      disc(306, 60, 22, '#fff', 'opacity=".7"') +
      shine('M236 198H322', 6, 0.4)
    );
  },
  'play-kitchen': (ink, seed) => {
    const backs = seed.chance(0.5);
    return (
      ground(200, 124, 346) +
      solid(
        seed,
        backs ? 'M82 74Q82 48 108 48H292Q318 48 318 74V200H82Z' : box(82, 56, 236, 150, 8),
        ink.light,
        ink.dark,
        '',
        -8,
        0,
      ) +
      rect(104, 76, 84, 60, 8, '#dff0f4') +
      path('M144 76h5v60h-5ZM104 103h84v5h-84Z', '#fff') +
      rect(206, 112, 90, 9, 4, wood.base) +
      rect(214, 84, 22, 28, 5, ink.accent) +
      path('M248 112V92q14 -12 28 0v20Z', '#e8745f') +
      rect(70, 176, 260, 24, 6, wood.base) +
      rect(70, 190, 260, 10, 4, wood.dark) +
      oval(136, 178, 40, 9, rubber.base) +
      line('M246 176V150Q246 136 260 136T274 150', steel.dark, 9) +
      oval(254, 182, 42, 8, steel.base) +
      rect(82, 200, 236, 138, 4, ink.base) +
      rect(304, 200, 14, 138, 3, ink.dark) +
      repeat(4, (at) => disc(104 + at * 22, 218, 8, at % 2 ? ink.accent : '#fff')) +
      rect(98, 236, 92, 86, 8, ink.dark) +
      rect(108, 258, 72, 54, 6, mix(ink.deep, '#1d1b2e', 0.4)) +
      path(
        'M122 304q-2 -22 10 -32q4 14 12 16q2 -12 8 -18q16 16 10 34Z',
        '#f2b84b',
        'opacity=".9"',
      ) +
      rect(112, 243, 64, 7, 3, steel.light) +
      rect(206, 212, 88, 110, 8, ink.light) +
      rect(214, 262, 8, 34, 4, wood.dark) +
      rect(88, 336, 28, 12, 4, wood.dark) +
      rect(284, 336, 28, 12, 4, wood.dark)
    );
  },
};
