import { number } from './i18n/i18n.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** An amount of bytes in words, in units of a thousand. */
export function bytesText(bytes: number): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** step;
  return number(value, {
    style: 'unit',
    unit: units[step]!,
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
  });
}

/** Milliseconds in words; short ones with a decimal. */
export function millisText(ms: number): string {
  if (ms >= 10_000) {
    return number(ms / 1000, { style: 'unit', unit: 'second', maximumFractionDigits: 1 });
  }
  return number(ms, {
    style: 'unit',
    unit: 'millisecond',
    maximumFractionDigits: ms < 10 ? 1 : 0,
  });
}
