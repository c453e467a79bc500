import type { Recommender } from '../types.js';
import { WindowshopElement } from './element.js';
import { loadVoice, localeOf } from './voice.js';

/**
 * `<windowshop-privacy>`: what is remembered about the visitor, and how to pause, take along or erase it.
 * Attributes, slots, parts, events and custom properties: docs/elements.md.
 */
export class WindowshopPrivacy extends WindowshopElement {
  static readonly observedAttributes = ['lang'];

  attributeChangedCallback(): void {
    this.reopen();
  }

  /** Until there is something to show the page's own words stand in its place. */
  protected prepare(): void {
    if (this.shadowRoot) return;
    this.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
  }

  protected async open(recommender: Recommender, signal: AbortSignal): Promise<void> {
    const [voice, { openPrivacyPanel }] = await Promise.all([
      loadVoice(localeOf(this), undefined),
      import('./privacy-panel.js'),
    ]);
    if (signal.aborted) return;
    signal.addEventListener('abort', openPrivacyPanel(this.shadowRoot!, voice, recommender));
  }
}
