import { shop } from './shop.ts';

/** Below this the visitor was only passing, in seconds. */
const least = 1;

/** Measures how long a product's page is visible; the function that comes back records it. */
export function measureDwell(item: string): () => void {
  let seconds = 0;
  let since = document.visibilityState === 'visible' ? performance.now() : undefined;

  function settle(): void {
    if (since !== undefined) seconds += (performance.now() - since) / 1_000;
    since = document.visibilityState === 'visible' ? performance.now() : undefined;
  }
  function report(): void {
    settle();
    if (seconds >= least) void shop.record({ type: 'dwell', item, seconds });
    seconds = 0;
  }

  document.addEventListener('visibilitychange', settle);
  addEventListener('pagehide', report);
  return () => {
    report();
    document.removeEventListener('visibilitychange', settle);
    removeEventListener('pagehide', report);
  };
}
