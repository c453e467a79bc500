import { fieldOf, globalOf } from '../values.js';
import type { Answer, Listen } from './answer.js';
import { untilThere } from './until-there.js';

const feature = { name: 'consent-tracking-api', version: '0.1' };

/** Shopify's Customer Privacy API (https://shopify.dev/docs/api/customer-privacy). */
export const listenToShopify: Listen = (tell) => {
  let isAsked = false;
  const look = (): void => {
    const answer = readCustomerPrivacy(privacyApi());
    if (answer) tell(answer);
  };
  const find = (): unknown => {
    const api = privacyApi();
    const load = fieldOf(globalOf('Shopify'), 'loadFeatures');
    if (!api && !isAsked && typeof load === 'function') {
      isAsked = true;
      load([feature], () => undefined);
    }
    return api;
  };
  document.addEventListener('visitorConsentCollected', look);
  const end = untilThere(find, () => {
    look();
    return undefined;
  });
  return () => {
    end();
    document.removeEventListener('visitorConsentCollected', look);
  };
};

function privacyApi(): unknown {
  return fieldOf(globalOf('Shopify'), 'customerPrivacy');
}

/** What the API says of preferences; where the visitor said nothing, it tells what the region allows. */
export function readCustomerPrivacy(api: unknown): Answer | undefined {
  const allowed = call(api, 'preferencesProcessingAllowed');
  if (typeof allowed !== 'boolean') return undefined;
  if (allowed) return 'yes';
  const said = fieldOf(call(api, 'currentVisitorConsent'), 'preferences');
  return said === 'no' ? 'no' : 'unasked';
}

function call(api: unknown, method: string): unknown {
  try {
    return (api as Record<string, () => unknown>)[method]!();
  } catch {
    return undefined;
  }
}
