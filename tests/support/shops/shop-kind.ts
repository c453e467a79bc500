import type { Good } from './goods.js';

/** How one kind of shop prints its pages. The links and buttons around it are the same for all. */
export interface ShopKind {
  name: string;
  /** In the head of every page, before the library. */
  head?: string;
  bodyClass?(good: Good | undefined): string;
  /** What a product's page says of the product. */
  product?(good: Good): string;
  /** The way into the cart. */
  buy(good: Good): string;
  /** In every page, last. */
  foot?: string;
}

/** The ways from page to page, the same in every shop. */
export function page(kind: ShopKind, root: string, inner: string, good?: Good): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">
${kind.head ?? ''}
<script type="module">
  import { createRecommender } from '/windowshop/index.js';
  window.shop = createRecommender({
    catalog: '${root}/catalog.json', model: false, consent: 'granted', capture: true,
    database: 'windowshop-${kind.name}',
  });
</script>
</head>
<body class="${kind.bodyClass?.(good) ?? ''}">
<nav><a href="${root}/">Home</a></nav>
<form id="search" action="${root}/search"><input name="q" aria-label="Search"><button>Search</button></form>
<main>${inner}</main>
${kind.foot ?? ''}
</body>
</html>`;
}
