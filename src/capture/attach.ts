import type { EngineOptions } from '../engine/protocol.js';
import type { Attachment, CaptureHost, ConsentHost } from './host.js';
import { checkCapture, checkConsentSource } from './page-options.js';

/** Begins to hear what the page says. Of what does so, only the parts that were asked for are loaded. */
export async function attach(
  host: CaptureHost & ConsentHost,
  given: { capture: unknown; consent: unknown },
  engine: EngineOptions,
): Promise<Attachment> {
  const [unfollow, capture] = await Promise.all([
    follow(host, given.consent),
    start(host, given.capture, engine),
  ]);
  return {
    recorded: (interactions) => capture?.recorded(interactions),
    composed: (slates) => capture?.composed(slates),
    forget: () => capture?.forget(),
    stop() {
      unfollow?.();
      capture?.stop();
    },
  };
}

async function follow(host: ConsentHost, given: unknown) {
  const source = checkConsentSource(given, host.notice);
  // A server that renders the page has neither visitor nor document.
  if (!source || !globalThis.document) return undefined;
  const { followConsent } = await import('./consent/follow-consent.js');
  return followConsent(source, host);
}

async function start(host: CaptureHost, given: unknown, engine: EngineOptions) {
  const capture = checkCapture(given, host.notice);
  if (!capture || !globalThis.document) return undefined;
  const { startCapture } = await import('./start-capture.js');
  const { database, sensitiveCategories, storeSearchText } = engine;
  const journal = `${database}-journal`;
  return startCapture(host, {
    capture,
    journal,
    canJournal: !sensitiveCategories,
    storeSearchText,
  });
}
