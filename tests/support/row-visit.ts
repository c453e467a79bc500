import type { Locator, Page } from 'playwright-core';

/** Waits until every row of the page has an answer: cards, its own links, or nothing. */
export async function untilRows(page: Page, timeout = 20_000): Promise<void> {
  await page.waitForFunction(
    () => {
      const rows = [...document.querySelectorAll<HTMLElement>('windowshop-row')];
      return (
        rows.length > 0 &&
        rows.every(({ dataset }) => /ready|fallback|empty/.test(dataset.state ?? ''))
      );
    },
    undefined,
    { timeout },
  );
}

/** Titles of a row's cards, in order. */
export function titlesOf(row: Locator): Promise<string[]> {
  return row.locator('[part=title]').allTextContents();
}

/** Has the page keep its recommender as `shop`; waits for it with the stub of the documentation. */
export async function takeShop(page: {
  evaluate(job: () => Promise<void>): Promise<void>;
}): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        type Stub = ((...command: unknown[]) => void) & { q?: unknown[][] };
        const site = globalThis as unknown as { windowshop?: Stub };
        site.windowshop ??= (...command) => {
          site.windowshop!.q = [...(site.windowshop!.q ?? []), command];
        };
        site.windowshop('ready', (shop: typeof globalThis.shop) => {
          globalThis.shop = shop;
          resolve();
        });
      }),
  );
}
