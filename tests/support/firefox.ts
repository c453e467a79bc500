import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, launch } from 'puppeteer-core';

const advice = 'Type: apt-get install -y firefox-esr   (or set FIREFOX_PATH)';

/**
 * Path of a stock Firefox: `FIREFOX_PATH`, else one on the PATH. Throws with the line to type where
 * there is none: a missing browser is a failure, never a skipped test.
 */
export function findFirefox(): string {
  const { FIREFOX_PATH } = process.env;
  if (FIREFOX_PATH && existsSync(FIREFOX_PATH)) return FIREFOX_PATH;
  if (FIREFOX_PATH) throw new Error(`FIREFOX_PATH names nothing: ${FIREFOX_PATH}. ${advice}`);
  for (const name of ['firefox', 'firefox-esr']) {
    try {
      return execFileSync('which', [name], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    } catch {}
  }
  throw new Error(`No Firefox found. ${advice}`);
}

/** Starts Firefox with a new profile, and pages kept for going back as visitors have it. The caller closes it. */
export function launchFirefox(): Promise<Browser> {
  return launch({
    browser: 'firefox',
    protocol: 'webDriverBiDi',
    executablePath: findFirefox(),
    headless: true,
    extraPrefsFirefox: { 'fission.bfcacheInParent': true },
  });
}
