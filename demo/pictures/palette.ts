/** A material or colour in a handful of tones, from pale to deep. */
export interface Tones {
  readonly base: string;
  readonly dark: string;
  readonly deep: string;
  readonly light: string;
  readonly pale: string;
}

/** The tones of one product colour, with a partner colour and a background. */
export interface Shades extends Tones {
  readonly accent: string;
  readonly accentDark: string;
  /** Five colours that sit well together, led by the base. */
  readonly many: readonly [string, string, string, string, string];
  readonly tint: string;
}

/** Mixes two `#rrggbb` colours; `share` is how much of the second one goes in. */
export function mix(first: string, second: string, share: number): string {
  const channel = (at: number) => {
    const a = Number.parseInt(first.slice(at, at + 2), 16);
    const b = Number.parseInt(second.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** Brightness of a colour, from 0 to 1. */
export function brightness(color: string): number {
  const channel = (at: number) => Number.parseInt(color.slice(at, at + 2), 16) / 255;
  return 0.3 * channel(1) + 0.59 * channel(3) + 0.11 * channel(5);
}

/** Derives the tones of one base colour. */
export function tones(base: string): Tones {
  const bright = brightness(base);
  const fall = bright > 0.85 ? 0.13 : bright < 0.25 ? 0.34 : 0.22;
  const shade = '#231f3a';
  return {
    base,
    dark: mix(base, shade, fall),
    deep: mix(base, shade, fall * 2.1),
    light: mix(base, '#ffffff', bright < 0.25 ? 0.16 : 0.28),
    pale: mix(base, '#ffffff', bright < 0.25 ? 0.34 : 0.62),
  };
}

export const steel = tones('#bcc4cb');
export const wood = tones('#cf9f6d');
export const rubber = tones('#3b3e46');
export const paper = tones('#f6f2e9');
export const brass = tones('#d2a650');
export const leaf = tones('#6a9a5b');
export const glass = tones('#cfe3e8');
export const linen = tones('#e7dcc8');
export const leather = tones('#a8714a');

const words: Record<string, readonly [base: string, accent: string, tint?: string]> = {
  Black: ['#35363c', '#d9a25b', '#e9e6e0'],
  Charcoal: ['#4b4e55', '#e0a868', '#e8e7e3'],
  Slate: ['#627283', '#e9b97a', '#e3e8ea'],
  Grey: ['#8f959b', '#f0c36a', '#e9eaea'],
  Silver: ['#bcc3c9', '#5f7f9c', '#e1e8ee'],
  White: ['#f5f4f0', '#d98a63', '#d8e0e2'],
  Cream: ['#f3e7ce', '#c98555', '#dfe5df'],
  Sand: ['#dfc8a2', '#6f8f86', '#eeeae2'],
  Tan: ['#c89f70', '#4f6f73', '#f0e9de'],
  Brown: ['#82573c', '#e4b46c', '#eee5da'],
  Rust: ['#b4532f', '#f0c98a', '#f2e5db'],
  Red: ['#cf3d3d', '#f6d9b0', '#f5e4e0'],
  Coral: ['#f27d66', '#fbe0b8', '#fae8e1'],
  Pink: ['#ee96b1', '#fff0d8', '#faeaee'],
  Rose: ['#d4788a', '#f7dcc4', '#f6e6e6'],
  Plum: ['#74375f', '#eab6a4', '#efe3ea'],
  Purple: ['#7a55b0', '#f4cf7a', '#ebe5f3'],
  Lilac: ['#b79fdb', '#fdf0c8', '#f0ebf6'],
  Navy: ['#2c4470', '#e9b15a', '#e3e8ef'],
  Blue: ['#3b74c4', '#f6cd6b', '#e2eaf4'],
  Sky: ['#7cb8e2', '#fff1c9', '#e5f0f6'],
  Teal: ['#2b8a8a', '#f3c27e', '#e0eeec'],
  Mint: ['#96d3b8', '#f7a58c', '#e6f3ec'],
  Green: ['#3f9257', '#f5d47c', '#e4efe4'],
  Fern: ['#5f8b4c', '#f2dba0', '#e8eee0'],
  Olive: ['#7f8040', '#f0d9a0', '#ecebdd'],
  Lime: ['#a5cb3f', '#3f6f5a', '#eef3de'],
  Yellow: ['#f5ce40', '#4d6f9a', '#f7f1da'],
  Mustard: ['#d6a02c', '#4a5f66', '#f4ecd7'],
  Orange: ['#ee8634', '#fbe6bc', '#f8eadb'],
  Copper: ['#be7346', '#f3d5b0', '#f1e7dd'],
  Gold: ['#d1a548', '#6a4a56', '#f3ecdb'],
  Oak: ['#cda26a', '#647d6c', '#efe8dc'],
  Walnut: ['#795238', '#d9b68a', '#ece4da'],
};

const mixed = ['#ea6a54', '#f2b63c', '#3f9c93', '#4a6fb5', '#f6e3c4'] as const;
const neutral = ['#a39d93', '#d98a63', '#eae8e3'] as const;

/**
 * The shades for a colour word. `nuance`, from 0 to 1, moves them a little within the colour, so
 * that two products of one colour are not quite alike.
 */
export function shadesFor(word: string, nuance = 0.5): Shades {
  const step = Math.min(3, Math.floor(nuance * 4));
  if (word === 'Multicolor') {
    const at = (add: number) => mixed[(step + add) % 4] ?? mixed[0];
    const accent = at(1);
    return {
      ...tones(at(0)),
      accent,
      accentDark: tones(accent).dark,
      many: [at(0), at(1), at(2), at(3), mixed[4]],
      tint: '#f1ece3',
    };
  }
  const [base, partner, tint = '#eae8e3'] = words[word] ?? neutral;
  const own = tones(mix(base, nuance < 0.5 ? '#ffffff' : '#2a2440', Math.abs(nuance - 0.5) * 0.16));
  const cream = brightness(base) > 0.66 ? mix(base, '#3a3550', 0.62) : '#f5ead3';
  const accent = [partner, partner, mix(partner, cream, 0.5), cream][(step * 7 + 1) % 4] ?? partner;
  return {
    ...own,
    accent,
    accentDark: tones(accent).dark,
    many: [own.base, partner, own.pale, own.deep, own.light],
    tint,
  };
}
