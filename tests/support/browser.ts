import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import names from '../../scripts/browser-names.json' with { type: 'json' };

const advice = 'Type: apt-get install -y chromium   (or set CHROME_PATH)';

/** Started without anything that would look for other hosts, so that a request log is the page's own. */
const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Path of a Chromium-like browser: `CHROME_PATH`, one on the PATH, or Playwright's own. Throws with the
 * line to type where there is none: a missing browser is a failure, never a skipped test.
 */
export function findBrowser(): string {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH && existsSync(CHROME_PATH)) return CHROME_PATH;
  if (CHROME_PATH) throw new Error(`CHROME_PATH names nothing: ${CHROME_PATH}. ${advice}`);
  for (const name of names) {
    try {
      return execFileSync('which', [name], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    } catch {}
  }
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  throw new Error(`No browser found. ${advice}`);
}

/** Starts the browser, with further command line flags. The caller closes it. */
export function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...quiet, ...flags] });
}
