/** An amount, and the currency where the text names one. */
export interface Money {
  amount: number;
  /** ISO 4217. */
  currency?: string;
}

/** Signs that stand for one currency; longer ones first, so that `R$` is not read as `$`. */
const signs: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['CA$', 'CAD'],
  ['AU$', 'AUD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['R$', 'BRL'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['Ft', 'HUF'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['元', 'CNY'],
  ['¥', 'JPY'],
  ['円', 'JPY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₫', 'VND'],
  ['฿', 'THB'],
  ['$', 'USD'],
];

/** Currencies whose smallest coin is a thousandth: `1.250` is one and a quarter there. */
const threeDecimals = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

let known: ReadonlySet<string> | undefined;

/**
 * Money as shops write it: `12,99 €`, `$1,234.50`, `1.234,56`, `1'234.50 CHF`, `USD 12`, `12.–`. Of a
 * range the first amount. `undefined` where no amount of zero or more can be read.
 */
export function parseMoney(value: unknown): Money | undefined {
  if (typeof value === 'number') {
    return Number.isFinite(value) && value >= 0 ? { amount: value } : undefined;
  }
  if (typeof value !== 'string' || value.length > 60) return undefined;
  const text = latinDigits(value.normalize('NFKC'));
  const currency = currencyOf(text);
  const match = /(^|[^\d])(\d[\d.,'’٬٫\s]*)/.exec(text);
  if (!match || /[-−–]\s*[^\d\s]{0,3}\s*$/.test(text.slice(0, match.index + match[1]!.length))) {
    return undefined;
  }
  const amount = readAmount(match[2]!, currency);
  if (amount === undefined) return undefined;
  return currency === undefined ? { amount } : { amount, currency };
}

function readAmount(written: string, currency: string | undefined): number | undefined {
  const plain = written
    .replaceAll('٫', '.')
    .replace(/['’٬\s]/g, '')
    .replace(/[.,]+$/, '');
  const marks = plain.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  let text = plain;
  if (last !== undefined) {
    const cut = plain.lastIndexOf(last);
    const decimals = plain.length - cut - 1;
    const repeated = marks.filter((mark) => mark === last).length > 1;
    // One mark with three digits behind it groups thousands, unless the whole part is zero.
    const groups =
      decimals === 3 &&
      marks.length === 1 &&
      !plain.startsWith('0') &&
      !threeDecimals.has(currency ?? '');
    const whole = plain.slice(0, cut).replace(/[.,]/g, '');
    text = repeated || groups ? plain.replace(/[.,]/g, '') : `${whole}.${plain.slice(cut + 1)}`;
  }
  const amount = Number(text);
  return text !== '' && Number.isFinite(amount) ? amount : undefined;
}

function currencyOf(text: string): string | undefined {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  for (const [code] of text.matchAll(/(?<![A-Za-z])[A-Za-z]{3}(?![A-Za-z])/g)) {
    if (known.has(code.toUpperCase())) return code.toUpperCase();
  }
  return signs.find(([sign]) => text.includes(sign))?.[1];
}

function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0)! & 0xf) % 10));
}
