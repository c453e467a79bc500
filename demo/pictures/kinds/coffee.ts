import {
  box,
  cut,
  type Draw,
  dim,
  disc,
  drum,
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
import { brass, glass, rubber, steel, tones, wood } from '../palette.ts';
import { canister, mug, pouch } from '../shapes/vessels.ts';
import { bean, machines } from './coffee/machines.ts';

/** Two wisps of steam. */
function fadeSteam(shown: boolean): string {
  return shown
    ? line('M166 104q-14 -18 0 -34t0 -30M206 104q-14 -18 0 -34t0 -30', '#fff', 8, 'opacity=".75"')
    : '';
}

/** Coffee and tea: machines, makers and the things to fill them with. */
export const coffee: Record<string, Draw> = {
  ...machines,
  'pour-over': (ink, seed) => {
    const stand = seed.between(0, 12);
    return (
      ground(200, 84, 338) +
      path(
        'M150 196H250Q248 218 262 236Q286 266 280 310Q276 332 250 332H150Q124 332 120 310Q114 266 138 236Q152 218 150 196Z',
        glass.light,
      ) +
      path('M122 288Q200 276 279 288Q284 332 250 332H150Q116 332 122 288Z', '#8a5230') +
      path('M240 288Q262 286 279 288Q284 332 250 332H236Z', '#6f3f24') +
      rect(146, 190 - stand / 2, 108, 20, 6, ink.accent) +
      path('M120 90Q200 70 280 90L276 100H124Z', '#fbf6ea') +
      solid(
        seed,
        `M110 98Q200 118 290 98L232 176V${190 - stand}H168V176Z`,
        ink.base,
        ink.dark,
        repeat(5, (at) =>
          line(`M${140 + at * 30} 100L${180 + at * 10} 186`, ink.light, 4, 'opacity=".7"'),
        ) + path('M252 90L214 200H300V90Z', ink.dark, 'opacity=".6"'),
      ) +
      oval(200, 98, 90, 16, ink.light) +
      oval(200, 99, 78, 11, '#5b3521') +
      line('M276 122Q312 124 300 154Q290 172 246 168', ink.dark, 10) +
      shine('M142 254Q132 270 134 284', 7, 0.7)
    );
  },
  'moka-pot': (ink, seed) => {
    const high = seed.between(0, 12);
    const grip = seed.pick([rubber, wood, rubber]);
    return (
      ground(192, 84, 336) +
      line(`M248 ${118 - high}H300Q316 ${118 - high} 314 136L304 226`, grip.base, 20) +
      path('M128 216H252L278 330H102Z', ink.dark) +
      path('M128 216H172L162 330H102Z', ink.light) +
      path('M172 216H218L228 330H162Z', ink.base) +
      disc(245, 262, 7, steel.light) +
      path(`M122 ${104 - high}H262L250 204H140L122 132L100 ${110 - high}Z`, ink.dark) +
      path(`M122 ${104 - high}H172L178 204H140L124 136L96 ${104 - high}Z`, ink.light) +
      path(`M170 ${104 - high}H222L214 204H178Z`, ink.base) +
      rect(132, 196, 118, 26, 6, ink.deep) +
      rect(132, 196, 118, 8, 4, ink.base) +
      path(`M120 ${106 - high}Q150 ${72 - high} 190 ${72 - high}T262 ${106 - high}Z`, ink.base) +
      path(`M206 ${74 - high}Q250 ${80 - high} 262 ${106 - high}H214Z`, ink.dark) +
      rect(180, 50 - high, 22, 26, 8, grip.base) +
      shine('M128 232L114 312', 6, 0.35)
    );
  },
  kettle: (ink, seed) => {
    const wide = seed.between(88, 100);
    const arch = seed.chance(0.4);
    return (
      ground(200, 104, 330) +
      line(`M${200 - wide + 16} 280Q60 270 78 190Q84 150 52 138`, ink.dark, 15) +
      (arch
        ? line('M132 156Q136 66 200 66T268 156', rubber.base, 15)
        : line('M252 160Q330 130 334 180Q336 230 316 276', rubber.base, 19)) +
      solid(
        seed,
        `M152 150H248L${200 + wide} 306Q${200 + wide} 326 ${180 + wide} 326H${220 - wide}Q${200 - wide} 326 ${200 - wide} 306Z`,
        ink.base,
        ink.dark,
        path('M236 140L262 340H320V140Z', ink.dark) +
          rect(80, 300, 240, 30, 0, ink.deep, 'opacity=".5"'),
      ) +
      oval(200, 150, 50, 12, ink.light) +
      path('M156 148Q160 130 200 128T244 148Q200 160 156 148Z', ink.base) +
      rect(186, 108, 28, 24, 9, arch ? rubber.base : wood.base) +
      shine('M158 184L132 290', 10)
    );
  },
  'coffee-beans': (ink, seed) =>
    pouch(
      ink,
      seed,
      turn(
        seed.between(-40, 40),
        oval(194, 200, 30, 22, '#6b3f27') + line('M168 202q13 -12 26 0t26 0', '#f4e6cf', 4.5),
        194,
        200,
      ),
    ) +
    bean(112, 330, -20) +
    bean(142, 340, 24) +
    bean(286, 334, 10),
  teapot: (ink, seed) => {
    const wide = seed.between(84, 98);
    return (
      ground(200, 100, 316) +
      line('M276 184Q346 160 340 216Q334 266 268 270', ink.dark, 17) +
      path(
        'M130 268Q84 262 78 200Q74 172 52 168Q56 156 82 158Q108 166 112 204Q122 224 146 224Z',
        ink.base,
      ) +
      solid(
        seed,
        `M150 146H250C${262 + wide * 0.3} 168 ${206 + wide} 206 ${204 + wide} 236C${200 + wide} 290 260 312 244 312H156C140 312 ${200 - wide} 290 ${196 - wide} 236C${194 - wide} 206 ${138 - wide * 0.3} 168 150 146Z`,
        ink.base,
        ink.dark,
        seed.chance(0.5)
          ? pattern(seed, ink.light, ink.accent, 0.6)
          : rect(80, 226, 260, 12, 0, ink.accent),
      ) +
      oval(200, 148, 54, 12, ink.deep) +
      path('M150 144Q154 118 200 116T250 144Q200 160 150 144Z', ink.light) +
      disc(200, 106, 14, seed.chance(0.5) ? wood.base : ink.accent) +
      shine('M144 194Q128 220 134 252', 9, 0.4)
    );
  },
  'tea-tin': (ink, seed) => {
    const half = seed.between(66, 82);
    return canister(
      ink,
      seed.chance(0.5) ? brass : tones(ink.dark),
      seed,
      half,
      seed.between(130, 160),
      path(`M100 ${196}H300V284H100Z`, ink.pale) +
        path('M200 206Q236 226 200 274Q164 226 200 206Z', tones('#6a9a5b').base) +
        line('M200 216V272M200 240l12 -10M200 252l-12 -10', '#f4f1e2', 3) +
        rect(100, 196, 200, 6, 0, ink.accent) +
        rect(100, 278, 200, 6, 0, ink.accent) +
        dim(`M${200 + half * 0.6} 190H300V290H${200 + half * 0.6}Z`, 0.12),
    );
  },
  cup: (ink, seed) =>
    mug(ink, seed, seed.pick(['#7b4a2d', '#a8713f', '#c98a4a'])) + fadeSteam(seed.chance(0.6)),
  'milk-jug': (ink, seed) => {
    const wide = seed.between(68, 80);
    return (
      ground(196, 92, 332) +
      line('M252 150Q338 136 326 214Q318 272 258 282', ink.dark, 17) +
      solid(
        seed,
        `M104 112L136 104H254Q248 160 ${190 + wide} 230L${192 + wide} 306Q${192 + wide} 328 ${170 + wide} 328H${218 - wide}Q${196 - wide} 328 ${196 - wide} 306L${198 - wide} 230Q142 170 134 142Z`,
        ink.base,
        ink.dark,
        path('M226 90Q230 180 246 250V340H300V90Z', ink.dark) +
          rect(90, 298, 220, 40, 0, ink.deep, 'opacity=".35"'),
      ) +
      path('M104 112L136 104Q200 90 254 104Q244 122 194 122Q150 124 104 112Z', ink.deep) +
      path('M130 110Q200 98 246 106Q234 118 190 118Q150 119 130 110Z', '#fffaf0') +
      shine('M152 186Q140 220 140 296', 9, 0.42)
    );
  },
  'barista-tool': (ink, seed) => {
    const body = seed.pick([wood, ink, ink]);
    return (
      ground(200, 86, 332) +
      path(drum(200, 270, 318, 82, 82, 0.2), steel.dark) +
      cut(
        seed,
        drum(200, 270, 318, 82, 82, 0.2),
        steel.base,
        rect(240, 200, 90, 160, 0, steel.dark) + rect(140, 200, 20, 160, 0, steel.light),
      ) +
      oval(200, 270, 82, 17, steel.light) +
      path('M172 268Q186 250 186 226H214Q214 250 228 268Q200 276 172 268Z', steel.dark) +
      solid(
        seed,
        `M184 228Q184 206 168 180Q146 140 152 110Q158 ${70 - seed.between(0, 16)} 200 70Q242 ${76 - seed.between(0, 16)} 248 110Q254 140 232 180Q216 206 216 228Q200 236 184 228Z`,
        body.base,
        body.dark,
      ) +
      rect(182, 214, 36, 12, 4, ink.base) +
      shine('M172 110Q166 132 178 158', 10, 0.4)
    );
  },
  'coffee-scale': (ink, seed) => {
    const cup = seed.chance(0.6);
    return (
      ground(200, 150, 320) +
      path('M64 258H336L342 302Q342 314 330 314H70Q58 314 58 302Z', ink.dark) +
      path('M90 214H310L336 264Q338 274 326 274H74Q62 274 64 264Z', ink.base) +
      path('M106 221H294L308 248H92Z', ink.light) +
      rect(140, 284, 120, 22, 6, '#17222c') +
      rect(152, 291, 12, 8, 2, '#8fe3d2') +
      rect(170, 291, 12, 8, 2, '#8fe3d2') +
      rect(192, 291, 12, 8, 2, '#8fe3d2') +
      disc(292, 295, 7, ink.accent) +
      disc(108, 295, 7, ink.light) +
      (cup
        ? oval(200, 238, 52, 9, '#231f3a', 'opacity=".15"') +
          cut(
            seed,
            'M148 150H252Q250 236 222 240H178Q150 236 148 150Z',
            '#fdfaf4',
            path('M226 140H260V250H210Q230 220 226 140Z', '#e2dccf'),
          ) +
          line('M250 168q32 -4 28 22t-38 24', '#ece6da', 9) +
          oval(200, 150, 52, 10, '#fff') +
          oval(200, 151, 44, 7, '#7b4a2d')
        : path('M140 130H260L232 214H168Z', ink.pale) +
          path('M226 130H260L232 214H214Z', ink.light) +
          oval(200, 130, 60, 11, '#fff') +
          oval(200, 131, 51, 8, '#6b3f27') +
          path(round(200, 222, 50, 8), ink.deep)) +
      path(box(80, 268, 240, 4, 2), ink.pale, 'opacity=".6"')
    );
  },
};
