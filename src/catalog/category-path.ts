import { memoize } from '../shared/memoize.js';
import { readText } from './field.js';
import { intern } from './intern.js';

/** At most ten category paths from `value`, an array or a single path; each with its parts trimmed. */
export function readCategories(value: unknown): string[] | undefined {
  const list = Array.isArray(value) ? value.slice(0, 10) : [value];
  const paths = list.flatMap((entry) => {
    const text = readText(entry, 500);
    return text ? [intern(categoryParts(text).join(' > '))] : [];
  });
  const kept = paths.filter(Boolean);
  const [only] = kept;
  if (kept.length === 1) return listOf(only!);
  return kept.length > 0 ? kept : undefined;
}

/** Most products stand in one category: they share its list. */
const listOf = memoize((path) => [path]);

/** `"Running > Shoes"` as `["Running", "Shoes"]`. */
export function categoryParts(path: string): string[] {
  return path
    .split('>')
    .map((part) => part.trim())
    .filter(Boolean);
}
