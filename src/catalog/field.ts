import { safeUrl } from '../shared/safe-url.js';
import { intern } from './intern.js';

/** Readers of single fields of untrusted rows: the value, or `undefined` where it cannot be used. */

/** What has to be cleaned from a text; most has nothing. */
const unclean = /[\p{Cc}\p{Cs}]|^\s|\s$/u;

/** Text without control characters, trimmed, at most `limit` characters. */
export function readText(value: unknown, limit: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (value && value.length <= limit && !unclean.test(value)) return value;
  // Cut before cleaning: a title of 10 MB must not cost 10 MB of work.
  const cleaned = value
    .slice(0, limit * 2)
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, limit)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
  return cleaned || undefined;
}

/** Text that many rows share. */
export function readName(value: unknown, limit: number): string | undefined {
  const text = readText(value, limit);
  return text && intern(text);
}

/** An identifier: text or a number. */
export function readId(value: unknown): string | undefined {
  return readText(typeof value === 'number' ? String(value) : value, 200);
}

/** At most 50 identifiers. */
export function readIds(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const ids = value.slice(0, 50).flatMap((entry) => readId(entry) ?? []);
  return ids.length > 0 ? ids : undefined;
}

/** A finite number, zero or more. Text is not parsed: importers know their format's separators. */
export function readNumber(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 1e12 ? value : undefined;
}

/** An address that a link or a picture may use; at most 2,000 characters are read. */
export function readAddress(value: unknown): string | undefined {
  return safeUrl(readText(value, 2000));
}

/** An ISO 8601 date, with or without time. */
export function readDate(value: unknown): string | undefined {
  const text = readText(value, 40);
  if (!text || !/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined;
  return Number.isNaN(Date.parse(text)) ? undefined : text;
}

/** At most 50 facts with text or number values. */
export function readAttributes(value: unknown): Record<string, string> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const facts = new Map<string, string>();
  for (const [key, fact] of Object.entries(value).slice(0, 50)) {
    const name = readText(key, 100);
    const text = readText(typeof fact === 'number' ? String(fact) : fact, 500);
    if (name && text) facts.set(name, intern(text));
  }
  // fromEntries defines properties instead of assigning them: a key `__proto__` stays a plain key.
  return facts.size > 0 ? Object.fromEntries(facts) : undefined;
}
