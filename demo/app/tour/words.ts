import type { ProfileSummary, Recommendation } from '../../../src/index.js';
import { categoryName } from '../i18n/category-name.ts';
import { number, t } from '../i18n/i18n.ts';
import { productName } from '../product-name.ts';
import { reasonText } from '../rows/reason-text.ts';
import type { MiniCard } from './mini-row.ts';
import type { Step } from './shoppers.ts';

/** A step in words; `title` is known once it was done, or where the script names the product. */
export function stepWords(step: Step, title: string | undefined): string {
  if (step.do === 'look') return t('tour.look', { title: title ?? '', count: step.seconds });
  if (step.do === 'cart' || step.do === 'purchase')
    return t(`tour.${step.do}`, { title: title ?? '' });
  const place = step.place + 1;
  if (step.do === 'follow') {
    return title === undefined
      ? t('tour.follow', { place })
      : t('tour.follow.title', { place, title });
  }
  return title === undefined
    ? t('tour.refuse', { place })
    : t('tour.refuse.title', { place, title });
}

/** The small card of a recommendation. */
export function cardOf({ item, product, reason }: Recommendation): MiniCard {
  const card: MiniCard = { id: item, title: productName(product), note: reasonText(reason) };
  return product.image?.startsWith('/') ? { ...card, image: product.image } : card;
}

/** The interests found, "62 % Trail Running › Shoes". */
export function interestWords(profile: ProfileSummary): string[] {
  return profile.interests
    .filter(({ categories }) => categories.length > 0)
    .map(({ share, categories }) =>
      t('tour.interest', {
        share: number(share, { style: 'percent' }),
        categories: categories.slice(0, 2).map(pathWords).join(', '),
      }),
    );
}

/** A category path for reading. */
export function pathWords(path: string): string {
  return path.split(' > ').map(categoryName).join(' › ');
}
