import { readText } from './field.js';

/** At most ten category paths from `value`, an array or a single path; each with its parts trimmed. */
export function readCategories(value: unknown): string[] | undefined {
  const list = Array.isArray(value) ? value.slice(0, 10) : [value];
  const paths = list.flatMap((entry) => {
    const text = readText(entry, 500);
    return text ? [categoryParts(text).join(' > ')] : [];
  });
  return paths.some(Boolean) ? paths.filter(Boolean) : undefined;
}

/** `"Running > Shoes"` as `["Running", "Shoes"]`. */
export function categoryParts(path: string): string[] {
  return path
    .split('>')
    .map((part) => part.trim())
    .filter(Boolean);
}
