import type { Catalog } from '../../catalog/index.js';
import type { Profile } from '../../profile/index.js';
import type { Correction } from '../../ranking/index.js';
import type { ItemGraph, VectorMatrix } from '../../retrieval/index.js';
import type { FoundBy, Reason } from '../../types.js';
import type { CheckedRequest } from '../checked-request.js';

/** Everything a list is made from. */
export interface RankingContext {
  catalog: Catalog;
  /** Missing until the vectors are there, and for good without a model. */
  vectors: VectorMatrix | undefined;
  /** Missing until it is there, and for good where the shop gives none. */
  graph: ItemGraph | undefined;
  profile: Profile;
  /** What this visitor's clicks taught; missing before any, and where nothing may be learnt. */
  correction?: Correction | undefined;
  request: CheckedRequest;
  /** Milliseconds since 1970. */
  now: number;
  /** Catalogue row of the item that the list starts from, if there is one. */
  anchor: number | undefined;
  /** Whether a row may stand in the list. */
  eligible(row: number): boolean;
}

/** A row that was found, with why. */
export interface Found {
  row: number;
  score: number;
  reason: Reason;
  strategy: FoundBy;
}

/** Candidates beyond those that the list needs, for rules and diversity to choose from. */
export const candidatePool = 200;

/**
 * One way of finding items: candidates out of retrieval that are `eligible`, scored, best first; at
 * least `limit` where there are as many. A rung that cannot work, for want of history or vectors, finds
 * nothing, and the next one is asked.
 */
export type Rung = (context: RankingContext, limit: number) => Found[];
