import { parseUrl } from '../../shared/parse-url.js';
/**
 * The address that `value` stands for in a catalogue at `base`: absolute where that is known, else as it
 * is. `//host/path` takes the catalogue's own protocol, or `https:`, so that the host is plain to see.
 * Which schemes a link may have is the catalogue's business.
 */
export function readLink(value: unknown, base: string | undefined): unknown {
  if (typeof value !== 'string' || value === '') return value;
  const text = value.trim();
  if (/^https?:\/\//.test(text)) return text;
  if (base === undefined || !/^https?:/.test(base)) {
    return text.startsWith('//') ? `https:${text}` : text;
  }
  return parseUrl(text, base)?.href ?? text;
}
