/** A line of a benchmark: what one system did, or why it did nothing. */
export interface Row {
  question: string;
  system: string;
  /** How many of what the question is about: products, vectors, texts. */
  n: number;
  /** Median, in milliseconds. */
  p50_ms?: number;
  /** 95th percentile, in milliseconds. */
  p95_ms?: number;
  /** Share of the twenty nearest that were found. */
  'recall@20'?: number;
  /** Until the first search could be asked, in milliseconds. */
  build_ms?: number;
  /** What the question says it counts. */
  bytes?: number;
  /** Memory held, in megabytes of 1,048,576 bytes. */
  rss_mb?: number;
  /** What else must be known, such as why there is no figure. */
  note?: string;
}
