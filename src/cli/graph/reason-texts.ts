import type { LogSummary } from '../../graph-build/log-summary.js';

/** Why lines of a log do not count, in words. */
export const reasonTexts: Readonly<Record<keyof LogSummary['leftOut'], string>> = {
  unreadable: 'not as the format wants them',
  customer: 'without customer',
  item: 'without item',
  time: 'without a time that can be read',
  future: 'with a time in the future',
  type: 'of a type that does not count',
  repeated: 'with the same customer, item and time again',
  beyondNewest: "beyond a customer's newest events",
};

/** Which times can be read. */
export const timeForms =
  'Times are ISO 8601 (2024-05-01), days as 20240501, or days, seconds, milliseconds or microseconds since 1970.';
