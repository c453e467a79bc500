import type { Catalog } from '../catalog.ts';
import { button } from '../components/button.ts';
import { toast } from '../components/toast.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import { shop } from '../shop.ts';
import { thumbnail } from './thumbnail.ts';

/** What the visitor does not want to see, each with a way back. */
export function dismissedList(items: readonly string[], catalog: Catalog | undefined): HTMLElement {
  if (items.length === 0) return h('p', { class: 'muted' }, t('yours.dismissed.empty'));
  return h(
    'ul',
    { class: 'dismissed', role: 'list' },
    items.map((item) => {
      const product = catalog?.get(item);
      const title = product?.title ?? item;
      const back = button({
        label: t('yours.bring-back'),
        size: 'small',
        icon: 'undo',
        onclick: () => {
          back.disabled = true;
          void bringBack(item, title);
        },
      });
      back.setAttribute('aria-label', t('yours.bring-back.label', { title }));
      return h('li', {}, thumbnail(product), h('span', {}, title), back);
    }),
  );
}

async function bringBack(item: string, title: string): Promise<void> {
  await shop.record({ type: 'restore', item });
  toast({ text: t('yours.restored', { title }) });
}
