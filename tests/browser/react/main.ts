import { createElement, useRef, useState, version } from 'react';
import { createRoot } from 'react-dom/client';
import { createRecommender } from '../../../src/index.js';
import { WindowshopRow } from '../../../src/react/index.js';

const shop = createRecommender({ catalog: '/catalog.json', model: false });
const told: unknown[] = [];
Object.assign(globalThis, { shop, told, version });

/** A page that changes what it asks for, and gives a new handler at every render. */
function Page() {
  const [limit, setLimit] = useState(2);
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
    createElement(
      WindowshopRow,
      {
        ref: row as never,
        className: 'mine',
        limit,
        heading: 'Yours',
        recommender: shop,
        request: noPots,
        onWindowshopSelect(event) {
          event.preventDefault();
          told.push([event.detail.item, limit]);
        },
      },
      createElement('a', { href: '/sale' }, 'Sale'),
    ),
  );
}

const noPots = { exclude: { items: ['pot'] } };

createRoot(document.querySelector('#page')!).render(createElement(Page));
