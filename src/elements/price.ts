import type { Product } from '../types.js';
import { h } from './dom.js';
import type { Voice } from './voice.js';

/** An amount in its own currency, as `locale` writes it; a plain number where there is no currency. */
export function formatMoney(amount: number, currency: string | undefined, locale: string): string {
  for (const options of [{ style: 'currency', currency }, {}] as Intl.NumberFormatOptions[]) {
    try {
      return new Intl.NumberFormat(locale, currency ? options : {}).format(amount);
    } catch {
      // A currency, or a language, that is none.
    }
  }
  return String(amount);
}

/** What the product costs and, where it was reduced, what it cost before. */
export function pricesOf({ price, listPrice, currency }: Product, locale: string) {
  const write = (amount: number | undefined) =>
    amount === undefined ? undefined : formatMoney(amount, currency, locale);
  const isReduced = price !== undefined && listPrice !== undefined && listPrice > price;
  return { now: write(price), was: isReduced ? write(listPrice) : undefined };
}

/** The price, with the one before a reduction; spoken as "Now … Was …". */
export function priceLine(product: Product, { locale, words }: Voice): HTMLElement {
  const { now, was } = pricesOf(product, locale);
  const spoken = (word: string) => h('span', { class: 'spoken' }, `${word} `);
  return h(
    'p',
    { part: was ? 'price reduced' : 'price' },
    was && spoken(words.now),
    now && h('span', { part: 'price-now' }, now),
    was && ' ',
    was && h('s', { part: 'price-was' }, spoken(words.was), was),
  );
}
