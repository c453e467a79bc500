import type { ErrorReport } from '../errors.js';
import type { Receipt, RecommendRequest, SearchAnswer, Slate, Status } from '../types.js';

/** The status before anything was heard of the engine. */
export const initialStatus: Status = {
  state: 'starting',
  thread: 'none',
  consent: 'memory',
  storage: 'none',
  paused: false,
  interactions: 0,
  catalog: { items: 0, rejected: {} },
  model: { state: 'none' },
  graph: { state: 'none' },
  embedding: { done: 0, total: 0, computed: 0, ms: 0, discarded: 0 },
  problems: [],
};

/** The slate of a request that could not be answered. */
export function emptySlate(request: RecommendRequest | undefined, error: ErrorReport): Slate {
  const strategy = request?.strategy ?? 'for-you';
  return { slate: '', strategy, items: [], error, timings: { rank: 0, total: 0 } };
}

/** The answer to a search that failed. */
export function emptyAnswer(error: ErrorReport): SearchAnswer {
  const timings = { search: 0, total: 0 };
  return { items: [], chips: [], matched: 'nothing', corrections: [], error, timings };
}

/** The receipt of rows none of which was taken. */
export function refuseAll(rows: readonly unknown[], error: ErrorReport): Receipt {
  return { accepted: 0, rejected: rows.map((_, row) => ({ ...error, row, kept: false })) };
}
