import { type ErrorReport, reasonOf, report, WindowshopError } from '../errors.js';

/** What went wrong with the device; what is not ours means that it cannot be used. */
export function storageProblem(error: unknown): ErrorReport {
  return error instanceof WindowshopError
    ? report(error.code, error.detail)
    : report('STORAGE_UNAVAILABLE', { why: reasonOf(error) });
}
