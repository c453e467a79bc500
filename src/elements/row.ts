import type { Overrides } from '../texts/index.js';
import type { Recommender, RecommendRequest, Strategy } from '../types.js';
import { WindowshopElement } from './element.js';
import { askWithPage, headingsOnPage, leavePage } from './row-batch.js';
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

  protected async open(recommender: Recommender, signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', () => leavePage(recommender, this));
    this.#refreshWhenErased(recommender, signal);
    const [slate, voice, { showCards }] = await Promise.all([
      askWithPage(recommender, this, this.#wanted, signal),
      loadVoice(localeOf(this), this.#texts),
      import('./row-cards.js'),
    ]);
    if (signal.aborted) return;
    if (slate.error) this.emit('windowshop-error', { error: slate.error });
    const isEmpty = slate.items.length === 0;
    if (!this.emit(isEmpty ? 'windowshop-empty' : 'windowshop-load', { slate })) return;
    if (isEmpty) return this.#frame!.hide();
    const headings = headingsOnPage(recommender);
    const leave = showCards(this.#frame!, slate, voice, {
      recommender,
      heading: this.getAttribute('heading'),
      taken: [...headings.values()],
      seen: (shown) => this.#seen(recommender, shown),
      selected: (shown) => this.#selected(recommender, shown),
    });
    headings.set(this, this.#frame!.heading);
    signal.addEventListener('abort', leave);
  }

  protected override failed(error: unknown): void {
    super.failed(error);
    this.#frame!.hide();
  }

  get #limit(): number {
    const limit = Number.parseInt(this.getAttribute('limit') ?? '', 10);
    return limit > 0 ? Math.min(limit, 200) : defaultLimit;
  }

  get #wanted(): RecommendRequest {
    const strategy = this.getAttribute('strategy') as Strategy | null;
    const item = this.getAttribute('item');
    return {
      ...this.#request,
      limit: this.#limit,
      ...(strategy && { strategy }),
      ...(item && { item }),
    };
  }

  /** What stands here may tell of what was erased. An undo in this row also leaves nothing, but has the focus. */
  #refreshWhenErased(recommender: Recommender, signal: AbortSignal): void {
    let remembered = recommender.status().interactions;
    const stop = recommender.subscribe(({ interactions }) => {
      const isErased = interactions === 0 && remembered > 0;
      remembered = interactions;
      if (isErased && !this.matches(':focus-within')) this.refresh();
    });
    signal.addEventListener('abort', stop);
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
