import type { Dismissal } from '../../../src/index.js';
import type { Catalog } from '../catalog.ts';
import { button } from '../components/button.ts';
import { toast } from '../components/toast.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import { takesAway } from '../rows/dismissal.ts';
import { shop } from '../shop.ts';
import { pathWords } from '../tour/words.ts';
import { thumbnail } from './thumbnail.ts';

/** What the visitor does not want to see, each with a way back. */
export function dismissedList(
  dismissals: readonly Dismissal[],
  catalog: Catalog | undefined,
): HTMLElement {
  if (dismissals.length === 0) return h('p', { class: 'muted' }, t('yours.dismissed.empty'));
  return h(
    'ul',
    { class: 'dismissed', role: 'list' },
    dismissals.map((dismissal) => {
      const title = dismissal.category ? pathWords(dismissal.category) : dismissal.title;
      const back = button({
        label: t('yours.bring-back'),
        size: 'small',
        icon: 'undo',
        onclick: () => void bringBack(dismissal, title, back),
      });
      back.setAttribute('aria-label', t('yours.bring-back.label', { title }));
      const example = catalog?.products.find((product) => takesAway(dismissal, product));
      return h('li', {}, thumbnail(example), h('span', {}, wordsOf(dismissal, title)), back);
    }),
  );
}

function wordsOf({ brand, category }: Dismissal, title: string): string {
  if (brand !== undefined) return t('yours.dismissed.brand', { title });
  return category === undefined ? title : t('yours.dismissed.category', { title });
}

async function bringBack(dismissal: Dismissal, title: string, back: HTMLButtonElement) {
  back.disabled = true;
  const { accepted } = await shop.restore(dismissal);
  back.disabled = accepted > 0;
  toast({ text: accepted > 0 ? t('yours.restored', { title }) : t('yours.paused') });
}
