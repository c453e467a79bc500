import { onPageRecommender } from '../shared/page-recommender.js';
import type { Recommender } from '../types.js';

// A server that renders pages has no elements, but imports this all the same.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** What the elements have in common: a shadow root, and a recommender, their own or the page's. */
export abstract class WindowshopElement extends Base {
  #own: Recommender | undefined;
  #page: Recommender | undefined;
  #stopWaiting: (() => void) | undefined;
  #isPrepared = false;
  #closing: AbortController | undefined;

  /** The recommender to ask. Default: the page's, whenever there is one. */
  get recommender(): Recommender | undefined {
    return this.#own ?? this.#page;
  }
  set recommender(value: Recommender | undefined) {
    this.#own = value;
    this.reopen();
  }

  connectedCallback(): void {
    this.#adoptEarlyProperties();
    this.prepare();
    this.#isPrepared = true;
    this.#stopWaiting = onPageRecommender<Recommender>((recommender) => {
      this.#page = recommender;
      if (!this.#own) this.reopen();
    });
    if (this.#own) this.reopen();
  }

  disconnectedCallback(): void {
    this.#stopWaiting?.();
    this.#isPrepared = false;
    this.#closing?.abort();
  }

  /** Starts over: something that the element shows depends on has changed. */
  protected reopen(): void {
    this.#closing?.abort();
    if (!this.recommender || !this.#isPrepared) return;
    this.#closing = new AbortController();
    const { signal } = this.#closing;
    const { recommender } = this;
    // A framework sets one property after the other: one list is asked for, not one for each.
    queueMicrotask(() => {
      if (signal.aborted) return;
      this.open(recommender, signal).catch((error: unknown) => {
        // Most likely a file of ours did not arrive.
        if (!signal.aborted) this.failed(error);
      });
    });
  }

  /** Draws what can be seen before there is a recommender. Called at each connection. */
  protected abstract prepare(): void;

  /** Shows what `recommender` gives, until `signal` ends it. */
  protected abstract open(recommender: Recommender, signal: AbortSignal): Promise<void>;

  /** Nothing can be shown; what the page itself put there stays. */
  protected failed(error: unknown): void {
    this.emit('windowshop-error', { error });
  }

  /** Tells the page; false where the page prevented what would follow. */
  protected emit(name: string, detail: unknown): boolean {
    return this.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }),
    );
  }

  /** What a framework set before the element was defined hides the accessors of the class. */
  #adoptEarlyProperties(): void {
    for (const name of Object.keys(this)) {
      if (!(name in Object.getPrototypeOf(this))) continue;
      const value = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }
}
