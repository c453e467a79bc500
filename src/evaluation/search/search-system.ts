/** Something that answers queries; all systems get the same. */
export interface SearchSystem {
  name: string;
  /** Ids of at most `limit` items, best first. */
  search(query: string, limit: number): Promise<readonly string[]>;
}
