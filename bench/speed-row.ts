/** A line of a benchmark: what one system did, or why it did nothing. */
export type SpeedRow = MeasuredSpeed | { question: string; system: string; missing: string };

export interface MeasuredSpeed {
  question: string;
  system: string;
  /** Texts in one pass. */
  n: number;
  /** Median, least and most of the passes, in texts a second. */
  'texts-per-second': number;
  least: number;
  most: number;
  /** Model and tokenizer, as they lie on disk. */
  bytes: number;
}
