import { execFileSync } from 'node:child_process';

/** The short name of the commit that is checked out, or `unknown`. */
export function currentCommit(): string {
  try {
    const output = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return output.trim() || 'unknown';
  } catch {
    return 'unknown';
  }
}
