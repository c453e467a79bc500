/** An amount, and the currency where the text names one. */
export interface Money {
  amount: number;
  /** ISO 4217. */
  currency?: string;
}

/** Signs that stand for one currency. */
const signs: ReadonlyMap<string, string> = new Map([
  ['US$', 'USD'],
  ['CA$', 'CAD'],
  ['A$', 'AUD'],
  ['HK$', 'HKD'],
  ['NZ$', 'NZD'],
  ['R$', 'BRL'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['Ft', 'HUF'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₫', 'VND'],
  ['฿', 'THB'],
  ['元', 'CNY'],
  ['円', 'JPY'],
]);

/** A sign, but no end of a longer one: `AR$` is not `R$`. */
const sign = `(?<![A-Za-z])(${[...signs.keys()].join('|').replaceAll('$', '\\$')})`;
const signBefore = new RegExp(`${sign}\\s*$`);
const signAfter = new RegExp(`^\\s*${sign}`);
const signAnywhere = new RegExp(sign);

/** Three capitals beside a number. */
const code =
  /(?<![A-Za-z])([A-Z]{3})(?=[\s$¥:.–-]*\d)|(?<=\d[\s$¥.,–-]{0,9})([A-Z]{3})(?![A-Za-z])/g;

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Currencies whose smallest coin is a thousandth: `1.250` is one and a quarter there. */
const threeDecimals = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/**
 * Money as feeds write it: `12.99 EUR`, `EUR 12,99`, `1.234,56 €`, `1'234.50`, `$1,234`. `undefined` where
 * no amount of zero or more can be read. `$` and `¥` name no single currency, and give none; neither do
 * words beside the amount, as in `RRP 12.99`.
 */
export function readMoney(value: unknown): Money | undefined {
  if (typeof value === 'number') {
    return Number.isFinite(value) && value >= 0 ? { amount: value } : undefined;
  }
  if (typeof value !== 'string' || value.length > 60) return undefined;
  // Nearly all of a feed, and ten times as fast.
  const plain = /^(\d{1,12}(?:\.\d{1,2})?)(?: ([A-Z]{3}))?$/.exec(value);
  if (plain) return money(Number(plain[1]), plain[2] && known(plain[2]));
  const text = value.normalize('NFKC');
  const match = /(^|\D)(\d[\d.,'’\s]*)/.exec(text);
  if (!match) return undefined;
  const before = text.slice(0, match.index + match[1]!.length);
  if (/[-−–]\s*\D{0,4}$/.test(before)) return undefined;
  const currency = currencyOf(before, match[2]!, text.slice(before.length + match[2]!.length));
  const amount = readAmount(match[2]!, threeDecimals.has(currency ?? '') ? 3 : 2);
  return amount === undefined ? undefined : money(amount, currency);
}

function money(amount: number, currency: string | undefined): Money {
  return currency === undefined ? { amount } : { amount, currency };
}

function readAmount(written: string, mostDecimals: number): number | undefined {
  const digits = written.replace(/['’\s]/g, '').replace(/[.,]+$/, '');
  const cut = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const mark = digits[cut];
  const decimals = digits.length - cut - 1;
  const marks = digits.match(/[.,]/g) ?? [];
  const isRepeated = marks.filter((other) => other === mark).length > 1;
  // `1,299` and `1.299` group thousands; `1,234.567` and `0.125` do not.
  const groups = marks.length === 1 && decimals === 3 && mostDecimals < 3 && digits[0] !== '0';
  const isWhole = cut < 0 || isRepeated || groups;
  const whole = (isWhole ? digits : digits.slice(0, cut)).replace(/[.,]/g, '');
  const amount = Number(isWhole ? whole : `${whole}.${digits.slice(cut + 1)}`);
  return digits !== '' && Number.isFinite(amount) ? amount : undefined;
}

/** The sign beside the amount, else a code beside a number, else a sign anywhere. */
function currencyOf(before: string, amount: string, after: string): string | undefined {
  const beside = signBefore.exec(before) ?? signAfter.exec(after);
  if (beside) return signs.get(beside[1]!);
  const text = before + amount + after;
  for (const [word] of text.matchAll(code)) if (known(word)) return word;
  return signs.get(signAnywhere.exec(text)?.[1] ?? '');
}

function known(word: string): string | undefined {
  return currencies.has(word) ? word : undefined;
}
