import type { EngineOptions } from './protocol.js';

/**
 * Milliseconds that a pack may take to bring its first shard: where a list of products stands in for it, that
 * needs its time as well, and a worker that has not started after 45 seconds counts as lost.
 */
export function packDeadline({ catalog }: Pick<EngineOptions, 'catalog'>): number {
  return catalog === undefined ? 30_000 : 10_000;
}
