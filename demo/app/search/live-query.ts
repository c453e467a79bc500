/** A page that searches while the visitor types into the header. */
export interface LiveQuery {
  /** The text as it stands; it may go on. */
  type(text: string): void;
  /** The text is meant. */
  submit(text: string): void;
}

let taker: LiveQuery | undefined;

/** The open page, where it takes what is typed. */
export function liveQuery(): LiveQuery | undefined {
  return taker;
}

/** Takes what is typed into the header; the function that comes back ends it. */
export function takeQueries(next: LiveQuery): () => void {
  taker = next;
  return () => {
    if (taker === next) taker = undefined;
  };
}
