/** Something the caller can put right: told in one line, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
