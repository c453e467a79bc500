import type { timeRecommend, timeSearch } from './time-calls.js';

declare global {
  /** When the first list stood, in milliseconds since the page's start. */
  var firstList: number | undefined;
  /** What the worker of `&counted` holds. */
  var workerBytes: () => Promise<{ objects: number; wasm: number }>;
  var timeCalls: { timeRecommend: typeof timeRecommend; timeSearch: typeof timeSearch };
}
