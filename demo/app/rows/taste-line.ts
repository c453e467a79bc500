import { h } from '../dom.ts';
import { categoryName } from '../i18n/category-name.ts';
import { locale, t } from '../i18n/i18n.ts';
import { shop } from '../shop.ts';

/** Interests named at most. */
const most = 3;

export interface TasteLine {
  element: HTMLElement;
  update(): Promise<void>;
}

/** A line that says in words what the shop thinks the visitor likes. It keeps its room while empty. */
export function createTasteLine(): TasteLine {
  const element = h('p', { class: 'taste' });
  return {
    element,
    async update() {
      const { interests } = await shop.profile();
      const names = new Set(
        interests.flatMap(({ categories }) => categories.slice(0, 1).map(named)),
      );
      element.textContent = lineFor([...names].slice(0, most));
    },
  };
}

function lineFor(names: readonly string[]): string {
  if (shop.status().consent === 'denied') return t('taste.denied');
  if (names.length === 0) return t('taste.none');
  const list = new Intl.ListFormat(locale(), { type: 'unit', style: 'long' }).format(names);
  return t('taste.some', { list });
}

/** Narrow categories whose names say little without the wider one. */
const vague = new Set([
  ...['Beds', 'Bottles', 'Cages', 'Chairs', 'Clothing', 'Filters', 'Jackets', 'Litter', 'Monitors'],
  ...['Pillows', 'Preserving', 'Shoes', 'Shorts', 'Tanks', 'Toys', 'Hand Tools', 'Pump Machines'],
  ...['Manual & Lever', 'Compact & Travel', 'Brushes & Combs', 'Bottles & Cups', 'Travel'],
]);

// "Coffee & Tea > Grinders > Hand Grinders" is told by its last part alone.
function named(path: string): string {
  const parts = path.split(' > ');
  const category = parts.at(-1) ?? '';
  const wider = parts.at(-2);
  if (wider === undefined || !vague.has(category)) return categoryName(category);
  return t('taste.within', { category: categoryName(category), wider: categoryName(wider) });
}
