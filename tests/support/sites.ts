import type { TestProject } from 'vitest/node';
import { serve } from './serve.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of `tests/browser/page`: the library alone. */
    pageUrl: string;
    /** Address of the demo shop. */
    shopUrl: string;
  }
}

/** Builds and serves what the browser tests open, once for all of them. */
export default async function sites(project: TestProject): Promise<() => Promise<void>> {
  const page = await serve('tests/browser/page/vite.config.ts');
  const shop = await serve('demo/vite.config.ts');
  project.provide('pageUrl', page.url);
  project.provide('shopUrl', shop.url);
  return async () => {
    await Promise.all([page.server.close(), shop.server.close()]);
  };
}
