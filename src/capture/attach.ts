import type { Attachment, CaptureHost, ConsentHost } from './host.js';
import type { PageOptions } from './page-options.js';

/** Begins to hear what the page says; the parts that were asked for are loaded. */
export async function attach(
  host: CaptureHost & ConsentHost,
  options: PageOptions,
): Promise<Attachment> {
  const { consent, capture } = options;
  const [followed, captured] = await Promise.all([
    consent &&
      import('./consent/follow-consent.js').then((part) => part.followConsent(consent, host)),
    capture && import('./start-capture.js').then((part) => part.startCapture(host, { ...options, capture })),
  ]);
  return {
    recorded: (interactions) => captured && captured.recorded(interactions),
    composed: (slates) => captured && captured.composed(slates),
    forget: () => captured && captured.forget(),
    stop() {
      if (followed) followed();
      if (captured) captured.stop();
    },
  };
}
