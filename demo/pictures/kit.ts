import { brightness, mix, type Shades } from './palette.ts';

/** A repeatable source of small variations. */
export interface Random {
  /** A number from `low` to `high`, to one decimal. */
  between(low: number, high: number): number;
  /** One of the items. */
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** A fresh element id, unique to this product. */
  id(): string;
}

/** Draws one kind of product. */
export type Draw = (ink: Shades, seed: Random) => string;

/** A random source that always runs the same way for the same text. */
export function randomFrom(text: string): Random {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  }
  const name = (hash >>> 0).toString(36);
  let state = hash >>> 0;
  let count = 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 4294967296;
  };
  return {
    between: (low, high) => Math.round((low + (high - low) * next()) * 10) / 10,
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    chance: (probability) => next() < probability,
    id: () => {
      count += 1;
      return `p${name}-${count}`;
    },
  };
}

/** A filled path. */
export const path = (d: string, fill: string, more = '') =>
  `<path d="${d}" fill="${fill}"${more && ` ${more}`}/>`;

/** A stroked path with round ends. */
export const line = (d: string, stroke: string, width: number, more = '') =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${more && ` ${more}`}/>`;

/** A rectangle with rounded corners. */
export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: string,
  more = '',
) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}"${radius ? ` rx="${radius}"` : ''} fill="${fill}"${more && ` ${more}`}/>`;

/** An ellipse. */
export const oval = (x: number, y: number, rx: number, ry: number, fill: string, more = '') =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"${more && ` ${more}`}/>`;

/** A filled circle. */
export const disc = (x: number, y: number, radius: number, fill: string, more = '') =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"${more && ` ${more}`}/>`;

/** A circle's outline. */
export const ring = (x: number, y: number, radius: number, stroke: string, width: number) =>
  disc(x, y, radius, 'none', `stroke="${stroke}" stroke-width="${width}"`);

/** Turns content about a point. */
export const turn = (degrees: number, content: string, x = 200, y = 200) =>
  `<g transform="rotate(${degrees} ${x} ${y})">${content}</g>`;

/** Moves and scales content. */
export const move = (x: number, y: number, content: string, scale = 1) =>
  `<g transform="translate(${x} ${y})${scale === 1 ? '' : ` scale(${scale})`}">${content}</g>`;

/** Content and its mirror image about the middle of the picture. */
export const mirror = (content: string) =>
  `${content}<g transform="matrix(-1 0 0 1 400 0)">${content}</g>`;

/** Content flipped about the middle of the picture. */
export const flip = (content: string) => `<g transform="matrix(-1 0 0 1 400 0)">${content}</g>`;

/** Content made see-through. */
export const fade = (opacity: number, content: string) => `<g opacity="${opacity}">${content}</g>`;

/** Repeats a drawing `count` times. */
export const repeat = (count: number, draw: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => draw(at)).join('');

/** A silhouette with its far edge (bottom right) in shade; `inner` is cut to the silhouette. */
export function solid(
  seed: Random,
  d: string,
  base: string,
  dark: string,
  inner = '',
  x = -13,
  y = -8,
): string {
  const id = seed.id();
  return (
    `<clipPath id="${id}"><path id="${id}s" d="${d}"/></clipPath>` +
    `<g clip-path="url(#${id})"><path d="M0 0H400V400H0Z" fill="${dark}"/>` +
    `<use href="#${id}s" transform="translate(${x} ${y})" fill="${base}"/>${inner}</g>`
  );
}

/** A flat silhouette with content cut to it. */
export function cut(seed: Random, d: string, fill: string, inner: string): string {
  const id = seed.id();
  return (
    `<clipPath id="${id}"><path d="${d}"/></clipPath>` +
    `<g clip-path="url(#${id})"><path d="M0 0H400V400H0Z" fill="${fill}"/>${inner}</g>`
  );
}

/** The soft shadow a product throws on the ground. */
export const ground = (x: number, rx: number, y = 338) =>
  oval(x, y, rx * 1.12, 15, '#2a2440', 'opacity=".07"') +
  oval(x + 3, y, rx, 10, '#2a2440', 'opacity=".12"');

/** A light streak where the lamp catches the surface. */
export const shine = (d: string, width = 8, opacity = 0.38) =>
  line(d, '#fff', width, `opacity="${opacity}"`);

/** A darker overlay for folds, insides and undersides. */
export const dim = (d: string, opacity = 0.14) => path(d, '#231f3a', `opacity="${opacity}"`);

/** A row of stitches. */
export const stitch = (d: string, color: string, width = 2.4) =>
  line(d, color, width, 'stroke-dasharray="7 6"');

/** The outline of a rounded box. */
export const box = (x: number, y: number, w: number, h: number, r: number) =>
  `M${x + r} ${y}H${x + w - r}Q${x + w} ${y} ${x + w} ${y + r}V${y + h - r}` +
  `Q${x + w} ${y + h} ${x + w - r} ${y + h}H${x + r}Q${x} ${y + h} ${x} ${y + h - r}` +
  `V${y + r}Q${x} ${y} ${x + r} ${y}Z`;

/** The outline of an ellipse. */
export const round = (x: number, y: number, rx: number, ry = rx) =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${rx * 2} 0a${rx} ${ry} 0 1 0 ${-rx * 2} 0Z`;

/** The outline of an upright body of turning: half widths at the top and the bottom. */
export const drum = (
  x: number,
  top: number,
  bottom: number,
  upper: number,
  lower = upper,
  tilt = 0.16,
) =>
  `M${x - upper} ${top}A${upper} ${upper * tilt} 0 0 1 ${x + upper} ${top}` +
  `L${x + lower} ${bottom}A${lower} ${lower * tilt} 0 0 1 ${x - lower} ${bottom}Z`;

const dots = (d: string, color: string) => line(d, color, 15, 'stroke-dasharray=".1 58"');

/** A calm surface pattern, to be cut to a silhouette. */
export function pattern(seed: Random, color: string, second: string, opacity = 1): string {
  const step = seed.pick([34, 40, 48]);
  const slant = seed.pick([0, 0, 90, 45]);
  const draw = seed.pick([
    () =>
      turn(
        slant,
        repeat(11, (at) => rect(-60, at * step - 20, 520, step * 0.36, 0, color)),
      ),
    () => {
      const rows = (from: number) =>
        repeat(6, (at) => `M${at % 2 ? 14 : -15} ${from + at * 76}h460`);
      return dots(rows(16), color) + dots(rows(54), second);
    },
    () =>
      repeat(9, (at) =>
        line(`M-10 ${at * 46}q26 -26 52 0t52 0t52 0t52 0t52 0t52 0t52 0t52 0`, color, 8),
      ),
    () => rect(0, 214, 400, 42, 0, color) + rect(0, 264, 400, 10, 0, second),
    () =>
      repeat(8, (at) => rect(at * 52, 0, 18, 400, 0, color)) +
      repeat(8, (at) => rect(0, at * 52, 400, 18, 0, second, 'opacity=".6"')),
  ]);
  return opacity === 1 ? draw() : fade(opacity, draw());
}

/** A paper label with a small device, no words. */
export function label(
  seed: Random,
  ink: Shades,
  x: number,
  y: number,
  w: number,
  h: number,
  device = '',
): string {
  const sheet = seed.pick([ink.pale, '#f8f4ea', ink.accent]);
  const mark = brightness(sheet) > 0.6 ? mix(ink.deep, '#231f3a', 0.35) : '#f8f4ea';
  const emblem = seed.pick([
    disc(x, y - h * 0.1, h * 0.2, mark),
    path(`M${x} ${y - h * 0.34}l${h * 0.2} ${h * 0.4}h${-h * 0.4}Z`, mark),
    ring(x, y - h * 0.1, h * 0.17, mark, h * 0.07),
    path(
      `M${x} ${y - h * 0.36}q${h * 0.3} ${h * 0.26} 0 ${h * 0.46}q${-h * 0.3} ${-h * 0.2} 0 ${-h * 0.46}Z`,
      mark,
    ),
  ]);
  const shape = seed.pick([
    rect(x - w / 2, y - h / 2, w, h, 6, sheet),
    rect(x - w / 2, y - h / 2, w, h, Math.min(w, h) / 2, sheet),
    path(
      `M${x - w / 2} ${y + h / 2}V${y - h * 0.1}A${w / 2} ${h * 0.4} 0 0 1 ${x + w / 2} ${y - h * 0.1}V${y + h / 2}Z`,
      sheet,
    ),
  ]);
  const rules =
    rect(x - w * 0.24, y + h * 0.2, w * 0.48, h * 0.07, 2, mark) +
    rect(x - w * 0.15, y + h * 0.33, w * 0.3, h * 0.05, 2, mark);
  return shape + (device || emblem) + rules;
}
