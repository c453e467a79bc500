import type { Recommender, SearchRequest } from '../types.js';
import { WindowshopElement } from './element.js';
import type { SearchPanel } from './search-panel.js';
import { loadVoice, localeOf } from './voice.js';

const defaultLimit = 12;

/**
 * `<windowshop-search>`: a search box with suggestions, and the products found below it. Attributes, slots,
 * parts, events and custom properties: docs/elements.md.
 */
export class WindowshopSearch extends WindowshopElement {
  static readonly observedAttributes = ['limit', 'placeholder', 'lang'];

  #request: SearchRequest = {};
  #panel: SearchPanel | undefined;

  /** What `shop.search()` is asked besides what the attributes say: a filter. */
  get request(): SearchRequest {
    return this.#request;
  }
  set request(value: SearchRequest) {
    this.#request = value ?? {};
    this.reopen();
  }

  attributeChangedCallback(): void {
    this.reopen();
  }

  /** Until the box is there the page's own form stands in its place. */
  protected prepare(): void {
    if (this.shadowRoot) return;
    this.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
  }

  protected async open(recommender: Recommender, signal: AbortSignal): Promise<void> {
    const [voice, { SearchPanel }] = await Promise.all([
      loadVoice(localeOf(this), undefined),
      import('./search-panel.js'),
    ]);
    if (signal.aborted) return;
    const limit = Number.parseInt(this.getAttribute('limit') ?? '', 10) || defaultLimit;
    const panel = new SearchPanel(this.shadowRoot!, voice, {
      recommender,
      request: { limit, ...this.#request },
      placeholder: this.getAttribute('placeholder') ?? voice.words.search,
      text: this.#panel?.text ?? '',
      emit: (name, detail) => this.emit(name, detail),
    });
    this.#panel = panel;
    signal.addEventListener('abort', () => panel.destroy());
  }
}
