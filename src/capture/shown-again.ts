import type { Report } from './report.js';

/**
 * Whether a page just loaded tells again what it told before: a product, when it was reloaded or sent a form
 * to itself; an order also when the visitor came back to the page of thanks.
 */
export function isShownAgain({ type }: Report): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isReload = entry?.type === 'reload' || document.referrer === location.href;
  if (type === 'view' || type === 'search') return isReload;
  return type === 'purchase' && (isReload || entry?.type === 'back_forward');
}
