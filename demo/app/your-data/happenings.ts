import type { InteractionType, StoredInteraction } from '../../../src/index.js';

/** One line of the history: an interaction, or a run of impressions. */
export interface Happening {
  type: InteractionType;
  /** Newest of the run. */
  time: number;
  /** Products it is about, newest first; none for a search, a brand or a category. */
  items: string[];
  brand?: string;
  category?: string;
  seconds?: number;
  quantity?: number;
  text?: string;
}

export interface Day {
  /** Midnight, in the visitor's time zone. */
  start: number;
  happenings: Happening[];
}

/**
 * The history for reading: newest first, by day. Impressions in a row are one line, and the time spent
 * with a product joins the view it belongs to.
 */
export function daysOf(rows: readonly StoredInteraction[]): Day[] {
  const days: Day[] = [];
  for (let index = rows.length - 1; index >= 0; index--) {
    const happening = happeningOf(rows[index]!);
    const start = new Date(happening.time).setHours(0, 0, 0, 0);
    let day = days.at(-1);
    if (!day || day.start !== start) {
      day = { start, happenings: [] };
      days.push(day);
    }
    const later = day.happenings.at(-1);
    if (later && joins(later, happening)) join(later, happening);
    else day.happenings.push(happening);
  }
  return days;
}

function happeningOf(row: StoredInteraction): Happening {
  const happening: Happening = {
    type: row.type,
    time: row.time,
    items: 'item' in row && row.item !== undefined ? [row.item] : [],
  };
  if (row.type === 'dismiss' && row.brand !== undefined) happening.brand = row.brand;
  if (row.type === 'dismiss' && row.category !== undefined) happening.category = row.category;
  if (row.type === 'dwell') happening.seconds = row.seconds;
  if (row.type === 'search' && row.text !== undefined) happening.text = row.text;
  if ('quantity' in row && row.quantity !== undefined) happening.quantity = row.quantity;
  return happening;
}

/** Whether `earlier` is told in the line of `later`. */
function joins(later: Happening, earlier: Happening): boolean {
  if (later.type === 'impression') return earlier.type === 'impression';
  return later.type === 'dwell' && earlier.type === 'view' && later.items[0] === earlier.items[0];
}

function join(later: Happening, earlier: Happening): void {
  if (later.type === 'impression') {
    later.items = [...new Set([...later.items, ...earlier.items])];
  } else if (later.type === 'dwell') {
    later.type = 'view';
  }
}
