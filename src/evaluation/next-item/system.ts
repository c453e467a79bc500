/** Something that ranks items; all systems answer the same questions. */
export interface System {
  name: string;
  /** Ids of at most `limit` items, best first. Histories are oldest first. */
  rank(question: Question): Promise<readonly string[]>;
}

export interface Question {
  history: readonly string[];
  /** Whether items of the history may be in the list. */
  repeats: Repeats;
  limit: number;
}

export type Repeats = 'allow' | 'exclude';

/** Systems that share something to close. */
export interface OpenSystems {
  systems: System[];
  close(): Promise<void>;
}
