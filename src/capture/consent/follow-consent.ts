import { createSerialQueue } from '../../shared/serial-queue.js';
import type { Consent, ConsentSource } from '../../types.js';
import type { ConsentHost } from '../host.js';
import { type Answer, isConsent, type Listen } from './answer.js';
import { listenToAttribute } from './attribute.js';
import { listenToCallback } from './callback.js';
import { listenToConsentMode } from './consent-mode.js';
import { listenToShopify } from './shopify.js';
import { listenToTcf } from './tcf.js';

const height: Readonly<Record<Consent, number>> = { denied: 0, memory: 1, granted: 2 };

/**
 * Puts the answers of `source` in force, each change once. One that the visitor gave here, with
 * `shop.consent()`, is lowered by a later answer and never raised. The function that comes back ends it.
 */
export function followConsent(source: ConsentSource, host: ConsentHost): () => void {
  let heard: Consent | undefined;
  let isOver = false;
  // One after another: a banner may change its mind while a worker starts.
  const queue = createSerialQueue();

  function tell(answer: Answer): void {
    const consent = consentOf(answer, source);
    if (isOver || consent === heard) return;
    heard = consent;
    void queue.run(async () => {
      const chosen = host.chosen();
      const isLower = chosen === undefined || height[consent] < height[chosen];
      if (isLower && !isOver) await host.assume(consent);
    });
  }

  let undo: (() => void) | undefined;
  try {
    undo = listenTo(source)(tell);
  } catch (error) {
    // The page's own mistake: shown to its developer, and taken as no answer.
    console.error(error);
  }
  return () => {
    isOver = true;
    undo?.();
  };
}

function consentOf(answer: Answer, { before, refused }: ConsentSource): Consent {
  if (isConsent(answer)) return answer;
  if (answer === 'yes') return 'granted';
  if (answer === 'no') return refused === 'memory' ? 'memory' : 'denied';
  return before === 'denied' ? 'denied' : 'memory';
}

function listenTo(source: ConsentSource): Listen {
  switch (source.from) {
    case 'consent-mode':
      return listenToConsentMode(source);
    case 'shopify':
      return listenToShopify;
    case 'tcf':
      return listenToTcf(source);
    case 'attribute':
      return listenToAttribute(source);
    case 'callback':
      return listenToCallback(source);
  }
}
