import type { Consent } from '../types.js';

/** Whether the visitor's browser sends Global Privacy Control (https://w3c.github.io/gpc/). */
export function hasGlobalPrivacyControl(): boolean {
  const { navigator } = globalThis as { navigator?: { globalPrivacyControl?: unknown } };
  return navigator?.globalPrivacyControl === true;
}

/** The consent a shop may assume: `granted` becomes `memory` under Global Privacy Control. */
export function capConsent(assumed: Consent): Consent {
  return assumed === 'granted' && hasGlobalPrivacyControl() ? 'memory' : assumed;
}
