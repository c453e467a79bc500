/** A brand, an attribute or a value as it is compared: case and blanks do not matter. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A category as it is asked for, `"Shoes"` or `"Running > Shoes"`, the way `categoryKeys` writes it. */
export function categoryKey(category: string): string {
  return namesIn(category).join(' > ');
}

/**
 * All that a product of the category `path` belongs to: every name in the path, and the path down to
 * each. `"Running > Trail > Shoes"` belongs to "shoes", to "trail" and to "running > trail".
 */
export function categoryKeys(path: string): string[] {
  const names = namesIn(path);
  const paths = names.map((_, depth) => names.slice(0, depth + 1).join(' > '));
  return [...new Set([...names, ...paths])];
}

function namesIn(path: string): string[] {
  return path.split('>').map(nameKey).filter(Boolean);
}
