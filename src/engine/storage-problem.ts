import { type ErrorReport, reasonOf, report, toReport, WindowshopError } from '../errors.js';

/** What a store that failed is told as: codes of ours stay, all else is the device's refusal. */
export function storageProblem(error: unknown, call: string): ErrorReport {
  if (error instanceof WindowshopError) return toReport(error, call);
  return report('STORAGE_UNAVAILABLE', { why: reasonOf(error) });
}
