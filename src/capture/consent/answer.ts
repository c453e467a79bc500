import type { Consent } from '../../types.js';

/** What a source knows of the visitor's answer; a consent where it speaks our language. */
export type Answer = 'yes' | 'no' | 'unasked' | Consent;

/** Hears a source; what comes back ends it. */
export type Listen = (tell: (answer: Answer) => void) => () => void;

export function isConsent(value: unknown): value is Consent {
  return value === 'granted' || value === 'memory' || value === 'denied';
}
