import { type Language, settings } from '../settings.ts';
import { en } from './en.ts';
import type { Message } from './message.ts';
import { zh } from './zh.ts';

export type Key = keyof typeof en;
export type Values = Readonly<Record<string, string | number>>;

const tables: Record<Language, Record<Key, Message>> = { en, zh };
const locales: Record<Language, string> = { en: 'en', zh: 'zh-Hans' };

/** The text for `key` in the visitor's language, its `{holes}` filled; numbers are written their way. */
export function t(key: Key, values: Values = {}): string {
  const message = tables[settings().language][key];
  const text = typeof message === 'string' ? message : message[formOf(values.count)];
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    return value === undefined ? hole : typeof value === 'number' ? number(value) : value;
  });
}

/** A number in the visitor's language. */
export function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  const key = `${locale()} ${JSON.stringify(options)}`;
  // Making one takes longer than everything else about a price.
  const format = formats.get(key) ?? new Intl.NumberFormat(locale(), options);
  formats.set(key, format);
  return format.format(value);
}

const formats = new Map<string, Intl.NumberFormat>();

/** An amount of money in the visitor's language. */
export function money(amount: number, currency = 'USD'): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  return number(amount, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
  });
}

/** BCP 47 tag of the visitor's language. */
export function locale(): string {
  return locales[settings().language];
}

const plurals: Record<Language, Intl.PluralRules> = {
  en: new Intl.PluralRules(locales.en),
  zh: new Intl.PluralRules(locales.zh),
};

function formOf(count: string | number | undefined): 'one' | 'other' {
  const form = plurals[settings().language].select(Number(count ?? 0));
  return form === 'one' ? 'one' : 'other';
}
