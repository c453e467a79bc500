import type { BrowserContext } from 'playwright-core';
import { catalogOf, printed } from './goods.js';

/**
 * Gives a browser a page of the test's own at `<url>/own/<path>`, with the shops' library and catalogue.
 * `options` is JavaScript: the options of `createRecommender()` beside `catalog`.
 */
export async function ownPage(
  context: BrowserContext,
  url: string,
  pages: Readonly<Record<string, { head?: string; body?: string; options: string }>>,
): Promise<void> {
  await context.route(`${url}/own/**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice('/own/'.length);
    const found = pages[path];
    if (!found) return route.fulfill({ status: 404 });
    const { head = '', body = '', options } = found;
    return route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
<link rel="icon" href="data:,">${head}
<script type="module">
  import { createRecommender } from '/windowshop/index.js';
  const problems = window.problems = [];
  window.shop = createRecommender({
    catalog: ${printed(catalogOf('/own'))}, model: false, onError: ({ code, detail }) => problems.push([code, detail]),
    ...(${options}),
  });
</script></head><body>${body}</body></html>`,
    });
  });
}
