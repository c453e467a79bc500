import type { PriceChip } from '../../types.js';
import type { Reader, Reading } from './reading.js';

const currencies: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  gbp: 'GBP',
  quid: 'GBP',
  jpy: 'JPY',
  yen: 'JPY',
  inr: 'INR',
  rupees: 'INR',
  chf: 'CHF',
  cad: 'CAD',
  aud: 'AUD',
};

const sign = '[$€£¥₹]|(?:usd|dollars?|bucks|eur|euros?|gbp|quid|jpy|yen|inr|rupees|chf|cad|aud)\\b';
const amount = '\\d{1,9}(?:[.,]\\d{1,3}){0,3}';
/** An amount with a currency on either side: groups 1 and 3 hold the currency, 2 the amount. */
const money = `(${sign})?\\s{0,2}(${amount})\\s{0,2}(${sign})?`;

const below =
  "under|below|(?:less|cheaper|lower|not more|no more) than|up to|max\\.?|maximum|at most|within|<=?|unter|bis(?: zu)?|hochstens|weniger als|moins de|jusqu'a|menos de|hasta|meno di|fino a";
const above =
  'over|above|(?:more|higher) than|at least|min\\.?|minimum|from|starting at|>=?|uber|ab|mindestens|mehr als|plus de|mas de|desde|piu di';
const around = 'around|about|approx\\.?|approximately|roughly|circa|ca\\.?|etwa|~';
const start = '(?<![\\p{L}\\p{N}])';
const end = '(?![\\p{L}\\p{N}%])';

const pattern = (source: string) => new RegExp(source, 'gu');

const range = pattern(
  `${start}(between|from|zwischen|von|entre|de)?\\s{0,2}${money}\\s{0,2}(-|to|and|und|bis|et|y|a)\\s{0,2}${money}${end}`,
);
const cued = pattern(`${start}(?:(${below})|(${above})|(${around}))\\s{0,2}${money}${end}`);
const followed = pattern(
  `${start}${money}\\s{0,2}(?:(or less|and under|or under|and below|max|maximum)|(or more|and up|and over|and above|\\+))(?![\\p{L}\\p{N}])`,
);

/** Cues that speak of a price even where no currency is named. */
const priceCue = /^(under|below|(less|cheaper) than|unter)$/;
const ages =
  /(age|aged|ages|kid|kids|child|children|boy|boys|girl|girls|baby|babies|toddler|toddlers|adult|adults|men|women|people|players|years|size)\s*$/;

/**
 * Prices: "under $50", "30-40 eur", "between 20 and 40", "around 25 €", "50 euros or less". Numbers
 * without a currency are sizes and amounts, so "30-40" and "size 10" are no price, and "under 50" is
 * one only at the end of a query or of its part, and not after ages.
 */
export const readPrices: Reader = ({ folded }, { lexicon }) => {
  const readings: Reading[] = [];
  const add = (found: RegExpMatchArray, limits: Limits, named: string | undefined) => {
    const from = found.index!;
    const to = from + found[0].length;
    if (readings.some((other) => from < other.to && other.from < to)) return;
    const currency = lexicon.currencies.size > 1 ? currencies[named ?? ''] : undefined;
    readings.push({
      chip: chipOf(limits, found[0].trim(), isKnown(currency) ? currency : undefined),
      from,
      to,
      consumes: true,
    });
  };
  const isKnown = (currency: string | undefined) =>
    currency !== undefined && lexicon.currencies.has(currency);

  for (const found of folded.matchAll(range)) {
    const [, cue, before1, low, after1, joint, before2, high, after2] = found;
    const named = before1 ?? after1 ?? before2 ?? after2;
    const isBetween =
      (cue === 'between' && joint === 'and') || (cue === 'zwischen' && joint === 'und');
    if (named === undefined && !(isBetween && endsHere(folded, found))) continue;
    const limits = [numberOf(low!), numberOf(high!)].sort((one, other) => one - other);
    add(found, { min: limits[0]!, max: limits[1]! }, named);
  }
  for (const found of folded.matchAll(cued)) {
    const [, isBelow, isAbove, , before, text, after] = found;
    const named = before ?? after;
    const price = numberOf(text!);
    if (named === undefined) {
      const isAge = ages.test(folded.slice(0, found.index).trimEnd());
      if (!priceCue.test(isBelow ?? '') || isAge || price < 10 || !endsHere(folded, found))
        continue;
    }
    if (isBelow) add(found, { max: price }, named);
    else if (isAbove) add(found, { min: price }, named);
    else add(found, { min: round(price * 0.8), max: round(price * 1.2) }, named);
  }
  for (const found of folded.matchAll(followed)) {
    const [, before, text, after, isMost] = found;
    const named = before ?? after;
    if (named === undefined) continue;
    add(found, isMost ? { max: numberOf(text!) } : { min: numberOf(text!) }, named);
  }
  return readings;
};

interface Limits {
  min?: number;
  max?: number;
}

function chipOf(limits: Limits, words: string, currency: string | undefined): PriceChip {
  return {
    kind: 'price',
    id: `price:${limits.min ?? ''}-${limits.max ?? ''}`,
    words,
    effect: 'filter',
    ...limits,
    ...(currency === undefined ? {} : { currency }),
  };
}

/** Whether a phrase is the last of the query, or of a part that another word begins anew. */
function endsHere(folded: string, found: RegExpMatchArray): boolean {
  const rest = folded.slice(found.index! + found[0].length);
  return /^\s*($|[,;.!?)]|(for|with|in|without|and|fur|mit|ohne)\b)/.test(rest);
}

/** `"1,299.50"`, `"1.299,50"`, `"1.299"` and `"49,99"` as numbers. */
function numberOf(text: string): number {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const isDecimal = last >= 0 && text.length - last - 1 < 3;
  const whole = (isDecimal ? text.slice(0, last) : text).replace(/[.,]/g, '');
  return Number(isDecimal ? `${whole}.${text.slice(last + 1)}` : whole);
}

function round(price: number): number {
  return Math.round(price * 100) / 100;
}
