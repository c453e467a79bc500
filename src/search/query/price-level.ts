import type { Reader } from './reading.js';

const low =
  'cheap|cheapest|inexpensive|affordable|budget|bargain|low[ -]cost|low[ -]priced|gunstig|gunstige|billig|billige|pas cher|barato|barata|economico';
const high = 'premium|luxury|luxurious|high[ -]end|expensive|deluxe|luxe|hochwertig|hochwertige';
const levels = new RegExp(`(?<![\\p{L}\\p{N}-])(?:(${low})|(${high}))(?![\\p{L}\\p{N}-])`, 'u');

/** Words about the price that are also words for a thing: a "budget planner" is no cheap planner. */
const things = /^(budget|bargain|premium|luxury|deluxe|luxe|high[ -]end)$/;

/** "cheap", "premium": cheaper or dearer products first. */
export const readPriceLevel: Reader = ({ folded }) => {
  const found = levels.exec(folded);
  if (!found) return [];
  const level = found[1] === undefined ? 'high' : 'low';
  const [words] = found;
  return [
    {
      chip: { kind: 'price-level', id: `price-level:${level}`, words, effect: 'boost', level },
      from: found.index,
      to: found.index + words.length,
      consumes: !things.test(words),
    },
  ];
};
