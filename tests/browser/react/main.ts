import { createElement, useRef, useState, version } from 'react';
import { createRoot } from 'react-dom/client';
import { createRecommender } from '../../../src/index.js';
import {
  providePageRecommender,
  WindowshopPrivacy,
  WindowshopRow,
} from '../../../src/react/index.js';

const shop = createRecommender({ catalog: '/catalog.json', model: false });
const told: unknown[] = [];
/** What lists were asked for, one entry a question; and the events listened to on our elements. */
const asked: unknown[] = [];
const heard: string[] = [];
Object.assign(globalThis, { shop, told, asked, heard, version });

const { recommendPage } = shop;
shop.recommendPage = (requests) => {
  asked.push(requests);
  return recommendPage(requests);
};

providePageRecommender(shop);

const { addEventListener } = HTMLElement.prototype;
HTMLElement.prototype.addEventListener = function (this: HTMLElement, ...given: [string, never]) {
  if (this.localName.startsWith('windowshop-')) heard.push(given[0]);
  addEventListener.apply(this, given);
};

/** A page that changes what it asks for, and gives a new handler at every render. */
function Page() {
  const [limit, setLimit] = useState(2);
  const [hasRules, setRules] = useState(true);
  const [, setTurn] = useState(0);
  const row = useRef<HTMLElement>(null);
  return createElement(
    'main',
    {},
    createElement('button', { type: 'button', onClick: () => setLimit(limit + 1) }, 'More'),
    createElement(
      'button',
      { type: 'button', onClick: () => told.push(row.current?.localName) },
      'Which',
    ),
    createElement('button', { type: 'button', onClick: () => setTurn(Date.now()) }, 'Again'),
    createElement('button', { type: 'button', onClick: () => setRules(false) }, 'No rules'),
    createElement(
      WindowshopRow,
      {
        ref: row as never,
        className: 'mine',
        limit,
        heading: 'Yours',
        request: hasRules ? { exclude: { items: ['pot'] } } : undefined,
        onWindowshopSelect(event) {
          event.preventDefault();
          told.push([event.detail.item, limit]);
        },
      },
      createElement('a', { href: '/sale' }, 'Sale'),
    ),
    createElement(WindowshopPrivacy, { recommender: shop }),
  );
}

createRoot(document.querySelector('#page')!).render(createElement(Page));
