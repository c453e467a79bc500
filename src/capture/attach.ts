import type { EngineOptions } from '../engine/protocol.js';
import { followConsent } from './consent/follow-consent.js';
import type { Attachment, CaptureHost, ConsentHost } from './host.js';
import { checkCapture, checkConsentSource } from './page-options.js';
import { startCapture } from './start-capture.js';

/**
 * Begins to hear what the page says, as far as it was asked for. The one door of this room that opens late:
 * everything behind it is a chunk of its own.
 */
export function attach(
  host: CaptureHost & ConsentHost,
  given: { capture: unknown; consent: unknown },
  { database, sensitiveCategories, storeSearchText }: EngineOptions,
): Attachment {
  const source = checkConsentSource(given.consent, host.notice);
  const options = checkCapture(given.capture, host.notice);
  // A server that renders the page has neither visitor nor document.
  const isPage = globalThis.document !== undefined;
  const unfollow = isPage && source ? followConsent(source, host) : undefined;
  const journal = `${database}-journal`;
  const settings = { journal, canJournal: !sensitiveCategories, storeSearchText };
  const capture =
    isPage && options ? startCapture(host, { capture: options, ...settings }) : undefined;
  return {
    recorded: (interactions, done) => capture?.recorded(interactions, done),
    composed: (slates) => capture?.composed(slates),
    forget: () => capture?.forget(),
    stop() {
      unfollow?.();
      capture?.stop();
    },
  };
}
