/** Something that ranks items; all systems answer the same questions. */
export interface System {
  name: string;
  /** Items that its lists end after, where that is less than any limit: further down nothing is known. */
  longest?: number;
  /** Ids of at most `limit` items, best first, those of the history among them. Histories are oldest first. */
  rank(question: Question): Promise<readonly string[]>;
}

export interface Question {
  history: readonly string[];
  /** See `TaskRow`. */
  moments?: readonly number[] | undefined;
  limit: number;
}

/** Systems that share something to close. */
export interface OpenSystems {
  systems: System[];
  close(): Promise<void>;
}
