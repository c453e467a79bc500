import type { InterestSummary, ProfileSummary } from '../../../src/index.js';
import type { Catalog } from '../catalog.ts';
import { button } from '../components/button.ts';
import { toast } from '../components/toast.ts';
import { h } from '../dom.ts';
import { number, t } from '../i18n/i18n.ts';
import { shop } from '../shop.ts';
import { pathWords } from '../tour/words.ts';
import { dropInterest } from './not-me.ts';

/** Products named under an interest. */
const named = 3;

/** What the shop thinks the visitor likes: a bar each, and how to say that it is wrong. */
export function interestList(profile: ProfileSummary, catalog: Catalog | undefined): HTMLElement {
  if (profile.interests.length === 0) {
    return h('p', { class: 'muted' }, t('yours.interests.empty'));
  }
  return h(
    'ul',
    { class: 'interests', role: 'list' },
    profile.interests.map((interest) => interestItem(interest, catalog)),
  );
}

function interestItem(interest: InterestSummary, catalog: Catalog | undefined): HTMLLIElement {
  const name = nameOf(interest);
  const share = number(interest.share, { style: 'percent' });
  const titles = interest.items
    .slice(0, named)
    .map(({ item }) => catalog?.get(item)?.title ?? item)
    .join(' · ');
  const drop = button({
    label: t('yours.not-me'),
    size: 'small',
    onclick: () => {
      drop.disabled = true;
      void notMe(interest, name);
    },
  });
  drop.setAttribute('aria-label', t('yours.not-me.label', { name }));
  return h(
    'li',
    { class: 'interest' },
    h('div', { class: 'interest-name' }, h('strong', {}, name), h('span', {}, share)),
    h('meter', { min: 0, max: 1, value: interest.share, 'aria-label': name }, share),
    h('p', { class: 'muted interest-from' }, t('yours.interest.from', { titles })),
    drop,
  );
}

async function notMe(interest: InterestSummary, name: string): Promise<void> {
  const restore = await dropInterest(shop, interest);
  toast({
    text: t('yours.not-me.done', { name, count: interest.items.length }),
    action: { label: t('undo'), run: () => void restore() },
  });
}

function nameOf({ categories, items }: InterestSummary): string {
  return categories.map(pathWords).join(', ') || (items[0]?.item ?? '');
}
