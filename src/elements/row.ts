import type { Recommender } from '../recommender.js';
import type { Overrides } from '../texts/index.js';
import type { RecommendRequest, Strategy } from '../types.js';
import { WindowshopElement } from './element.js';
import { askWithPage, leavePage } from './row-batch.js';
import { RowFrame } from './row-frame.js';
import type { Shown } from './shown.js';
import { loadVoice, localeOf } from './voice.js';

const defaultLimit = 8;

/**
 * `<windowshop-row>`: a labelled list of recommended products that moves sideways. Attributes, slots,
 * parts, events and custom properties: docs/elements.md.
 */
export class WindowshopRow extends WindowshopElement {
  static readonly observedAttributes = ['strategy', 'limit', 'item', 'heading', 'lang'];

  #request: RecommendRequest = {};
  #texts: Overrides | undefined;
  #frame: RowFrame | undefined;
  #leaveCards: (() => void) | undefined;

  /** What `shop.recommend()` is asked besides what the attributes say: rules of this row. */
  get request(): RecommendRequest {
    return this.#request;
  }
  set request(value: RecommendRequest) {
    this.#request = value ?? {};
    this.reopen();
  }

  /** The shop's own headlines and reasons, as for `loadTexts()`. */
  get texts(): Overrides | undefined {
    return this.#texts;
  }
  set texts(value: Overrides | undefined) {
    this.#texts = value;
    this.reopen();
  }

  attributeChangedCallback(): void {
    this.reopen();
  }

  /** Asks for the list again. */
  refresh(): void {
    this.reopen();
  }

  protected prepare(): void {
    this.#frame ??= new RowFrame(this);
    this.#frame.wait(this.#limit);
  }

  protected open(recommender: Recommender): () => void {
    const closing = new AbortController();
    let remembered = recommender.status().interactions;
    const stopHearing = recommender.subscribe(({ interactions }) => {
      // Erased: what stands here may tell of it.
      if (interactions === 0 && remembered > 0) this.refresh();
      remembered = interactions;
    });
    void this.#fill(recommender, this.#frame!, closing.signal);
    return () => {
      closing.abort();
      stopHearing();
      this.#leaveCards?.();
      leavePage(recommender, this);
    };
  }

  get #limit(): number {
    const limit = Number.parseInt(this.getAttribute('limit') ?? '', 10);
    return limit > 0 ? Math.min(limit, 200) : defaultLimit;
  }

  async #fill(recommender: Recommender, frame: RowFrame, signal: AbortSignal): Promise<void> {
    const strategy = this.getAttribute('strategy') as Strategy | null;
    const item = this.getAttribute('item');
    const request: RecommendRequest = { ...this.#request, limit: this.#limit };
    if (strategy) request.strategy = strategy;
    if (item) request.item = item;
    try {
      const [slate, voice, { showCards }] = await Promise.all([
        askWithPage(recommender, this, request),
        loadVoice(localeOf(this), this.#texts),
        import('./row-cards.js'),
      ]);
      if (signal.aborted) return;
      if (slate.error) this.emit('windowshop-error', { error: slate.error });
      if (!this.emit(slate.items.length > 0 ? 'windowshop-load' : 'windowshop-empty', { slate }))
        return;
      if (slate.items.length === 0) return frame.hide();
      this.#leaveCards = showCards(frame, slate, voice, {
        recommender,
        heading: this.getAttribute('heading'),
        seen: (shown) => this.#seen(recommender, shown),
        selected: (shown) => this.#selected(recommender, shown),
      });
    } catch (error) {
      // A file of ours did not arrive; the page's own links go on standing there.
      if (signal.aborted) return;
      this.emit('windowshop-error', { error });
      frame.hide();
    }
  }

  #seen(recommender: Recommender, shown: Shown): void {
    if (!this.emit('windowshop-impression', shown)) return;
    const { item, slate, position } = shown;
    void recommender.record({ type: 'impression', item, slate, position });
  }

  #selected(recommender: Recommender, shown: Shown): boolean {
    const { item, slate, position } = shown;
    void recommender.record({ type: 'click', item, slate, position });
    return this.emit('windowshop-select', shown);
  }
}
