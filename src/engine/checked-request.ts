import type { Strategy } from '../types.js';

/** A request with every default filled in. */
export interface CheckedRequest {
  strategy: Strategy;
  item: string | undefined;
  limit: number;
  exclude: readonly string[];
  repeats: 'exclude' | 'allow';
  diversity: number;
  outOfStock: boolean;
}
