import { displayWidth, widthOf } from '../shared/display-width.js';

export interface Column {
  name: string;
  align?: 'right';
  /** Least width to which it may be cut; without it it is never cut. */
  shrinksTo?: number;
}

const gap = '  ';

/**
 * Rows of text in columns, with a line of names on top. Where the lines would be wider than `width`,
 * the columns that may are cut, widest first; wide East Asian characters count as two.
 */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const lines = [columns.map(({ name }) => name), ...rows];
  const widths = columns.map((_, index) =>
    Math.max(...lines.map((cells) => displayWidth(cells[index] ?? ''))),
  );
  let excess = sum(widths) + gap.length * (columns.length - 1) - width;
  while (excess > 0) {
    const widest = widestShrinkable(columns, widths);
    if (widest === undefined) break;
    widths[widest]!--;
    excess--;
  }
  const format = (cells: readonly string[]) =>
    columns
      .map(({ align }, index) =>
        pad(cut(cells[index] ?? '', widths[index]!), widths[index]!, align),
      )
      .join(gap)
      .trimEnd();
  return `${lines.map(format).join('\n')}\n`;
}

function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const character of text) {
    used += widthOf(character);
    if (used > width) break;
    kept += character;
  }
  return `${kept}…`;
}

function pad(text: string, width: number, align: Column['align']): string {
  const filling = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? filling + text : text + filling;
}

function widestShrinkable(columns: readonly Column[], widths: readonly number[]) {
  let widest: number | undefined;
  for (const [index, { shrinksTo }] of columns.entries()) {
    if (shrinksTo === undefined || widths[index]! <= shrinksTo) continue;
    if (widest === undefined || widths[index]! > widths[widest]!) widest = index;
  }
  return widest;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
