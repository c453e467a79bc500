import { singular } from '../stem.js';

/** Words for colours, by the family they belong to. */
const shades: Readonly<Record<string, string>> = {
  black: 'black onyx ebony jet schwarz noir negro',
  white: 'white ivory snow alabaster chalk weiss blanc blanco',
  grey: 'grey gray charcoal slate graphite ash anthracite pewter grau gris',
  silver: 'silver chrome nickel silber',
  gold: 'gold golden brass',
  red: 'red crimson scarlet burgundy maroon ruby cherry brick rot rouge rojo',
  orange: 'orange tangerine apricot rust terracotta coral',
  yellow: 'yellow mustard lemon saffron gelb jaune amarillo',
  green: 'green olive sage mint emerald lime fern moss khaki forest grun vert verde',
  blue: 'blue navy azure cobalt indigo sky denim sapphire blau bleu azul',
  turquoise: 'turquoise teal aqua cyan petrol',
  purple: 'purple violet lilac lavender plum aubergine mauve lila',
  pink: 'pink rose blush magenta fuchsia salmon rosa',
  brown: 'brown chocolate espresso walnut mocha chestnut cognac braun marron',
  beige: 'beige cream sand tan camel taupe ecru nude oatmeal',
};

const families = new Map(
  Object.entries(shades).flatMap(([family, words]) =>
    words.split(' ').map((word) => [singular(word), family]),
  ),
);

/** Words that are colours and, as often, something else: read only where the catalogue has that colour. */
const ambiguous: ReadonlySet<string> = new Set(
  'ash brick brass camel chalk charcoal cherry chocolate chrome coral cream denim espresso fern forest jet lemon lime mint moss mustard nickel nude oatmeal olive plum rose ruby rust sage salmon sand sky slate snow tan walnut chestnut mocha apricot tangerine lavender petrol rot verde'.split(
    ' ',
  ),
);

/** The family of a folded colour word in singular, `"blue"` for `"navy"`. */
export function colorFamily(word: string): string | undefined {
  return families.get(word);
}

/** Whether a colour word may well mean something else. */
export function isAmbiguousColor(word: string): boolean {
  return ambiguous.has(word);
}

/** Whether an attribute of this name holds a colour. */
export function isColorAttribute(name: string): boolean {
  return /colou?r|farbe|couleur|colore/i.test(name);
}
