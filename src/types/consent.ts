/**
 * What the visitor agreed to.
 *
 * - `granted`: history is kept on the device, in IndexedDB.
 * - `memory`: history lives as long as the page; nothing is read from or written to the device.
 * - `denied`: no history and no worker; lists are the same for everybody.
 */
export type Consent = 'granted' | 'memory' | 'denied';

interface ConsentAnswers {
  /** In force until the visitor has answered. Default `memory`. */
  before?: 'memory' | 'denied';
  /** What a refusal means. Default `denied`. */
  refused?: 'memory' | 'denied';
}

/** Google Consent Mode v2, read from the data layer: defaults and updates, however late. */
export interface ConsentModeSource extends ConsentAnswers {
  from: 'consent-mode';
  /**
   * Signals that stand for us; the first of them that the page sets decides. Default
   * `['personalization_storage']`; `functionality_storage` is another that shops use.
   */
  signals?: readonly string[];
  /** Where the visitor is, `"DE"` or `"US-CA"`, for defaults by region. Unknown, the strictest default holds. */
  region?: string;
  /** Name of the global array. Default `dataLayer`. */
  dataLayer?: string;
}

/** Shopify's Customer Privacy API: `preferencesProcessingAllowed()`. */
export interface ShopifyConsentSource extends ConsentAnswers {
  from: 'shopify';
}

/** A consent platform of IAB TCF 2.x: `__tcfapi('addEventListener')`. */
export interface TcfConsentSource extends ConsentAnswers {
  from: 'tcf';
  /**
   * Purposes that must all be agreed to. Default `[1, 5, 6]`: storing on the device, and profiles for
   * personalised content. The shop's own (`publisher.consents`) count, else `purpose.consents`.
   */
  purposes?: readonly number[];
}

/** An attribute of `<html>` with `granted`, `memory` or `denied`; without one of them nobody has answered. */
export interface AttributeConsentSource extends ConsentAnswers {
  from: 'attribute';
  /** Default `data-windowshop-consent`. */
  name?: string;
}

/** Any other banner. */
export interface CallbackConsentSource extends ConsentAnswers {
  from: 'callback';
  /** Called once; `tell` may be called at any time. What comes back is called at the end. */
  listen: (tell: (consent: Consent) => void) => (() => void) | undefined;
}

/**
 * Where the visitor's answer comes from. Global Privacy Control caps it at `memory`, and a choice made
 * with `shop.consent()` is never raised by it; a later, lower answer lowers it all the same, and erases.
 */
export type ConsentSource =
  | ConsentModeSource
  | ShopifyConsentSource
  | TcfConsentSource
  | AttributeConsentSource
  | CallbackConsentSource;
