import type { Product, Recommendation, Recommender } from '../../../src/index.js';
import { button } from '../components/button.ts';
import { h } from '../dom.ts';
import { locale, money, t } from '../i18n/i18n.ts';
import { rowTexts } from '../i18n/row-texts.ts';
import { createMiniRow, type MiniCard } from '../tour/mini-row.ts';

/** Products to pick from at a time. */
const offered = 12;
const rowLength = 6;

export interface Trial {
  element: HTMLElement;
  /** Makes the lists again: vectors have arrived, say. */
  refresh(): Promise<void>;
}

/** Pick products of the catalogue, and see its lists change. */
export function createTrial(recommender: Recommender, products: readonly Product[]): Trial {
  const picked: string[] = [];
  const byId = new Map(products.map((product) => [product.id, product]));
  const query = h('input', {
    type: 'search',
    class: 'field',
    id: 'own-find',
    placeholder: t('own.find.hint'),
    oninput: offer,
  });
  const row = (title: string, hint?: string) =>
    createMiniRow({
      title,
      ...(hint === undefined ? {} : { hint }),
      newLabel: t('tour.new'),
      onPick: (id) => void pick(id),
      pickVerb: t('own.pick'),
    });
  const offers = row(t('own.offers'), t('own.offers.hint'));
  const forYou = row(t('row.for-you'), t('own.for-you.hint'));
  const similar = row(t('own.similar'));
  const trail = h('p', { class: 'own-trail', role: 'status' }, t('own.picked.none'));
  const restart = button({ label: t('own.restart'), icon: 'undo', size: 'small', onclick: reset });
  const element = h(
    'div',
    { class: 'own-trial' },
    h('div', { class: 'own-find' }, h('label', { for: 'own-find' }, t('own.find')), query),
    offers.element,
    h('div', { class: 'own-picked' }, trail, restart),
    forYou.element,
    similar.element,
  );
  similar.element.hidden = true;
  restart.hidden = true;
  offer();

  function offer(): void {
    const text = query.value.trim().toLocaleLowerCase(locale());
    const hits: Product[] = [];
    for (const product of products) {
      if (hits.length >= offered) break;
      if (text === '' || wordsOf(product).includes(text)) hits.push(product);
    }
    offers.show(hits.map(plainCard), { mark: false });
  }

  async function pick(id: string): Promise<void> {
    picked.push(id);
    await recommender.record([
      { type: 'view', item: id },
      { type: 'dwell', item: id, seconds: 30 },
    ]);
    await refresh();
  }

  async function refresh(): Promise<void> {
    const last = picked.at(-1);
    const [own, near] = await Promise.all([
      recommender.recommend({ limit: rowLength }),
      last === undefined
        ? undefined
        : recommender.recommend({ strategy: 'similar', item: last, limit: rowLength }),
    ]);
    forYou.show(own.items.map(reasonedCard), { mark: picked.length > 0 });
    restart.hidden = picked.length === 0;
    similar.element.hidden = !near;
    if (!near || last === undefined) {
      trail.textContent = t('own.picked.none');
      return;
    }
    similar.show(near.items.map(reasonedCard));
    const names = picked.map((id) => byId.get(id)?.title ?? id);
    trail.textContent = t('own.picked', { list: names.slice(-5).reverse().join(' · ') });
  }

  function reset(): void {
    picked.length = 0;
    void recommender.erase().then(refresh);
  }

  return { element, refresh };
}

function reasonedCard({ product, reason }: Recommendation): MiniCard {
  return { ...plainCard(product), note: rowTexts().reason(reason) };
}

// Pictures of other hosts are not loaded: the page talks to nobody. A letter stands for them.
function plainCard({ id, title, price, currency, brand }: Product): MiniCard {
  const card: MiniCard = { id, title };
  if (price !== undefined) return { ...card, note: priceWords(price, currency) };
  return brand === undefined ? card : { ...card, note: brand };
}

function priceWords(price: number, currency: string | undefined): string {
  return currency === undefined
    ? new Intl.NumberFormat(locale()).format(price)
    : money(price, currency);
}

function wordsOf({ title, brand, categories }: Product): string {
  return [title, brand ?? '', ...(categories ?? [])].join(' ').toLocaleLowerCase(locale());
}
