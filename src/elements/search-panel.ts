import type { Chip, Recommender, SearchAnswer, SearchHit, SearchRequest } from '../types.js';
import cardStyles from './card.css?inline';
import { createCard } from './card.js';
import cardRoom from './card-room.css?inline';
import { dismissButton } from './dismissal.js';
import { h } from './dom.js';
import { foundReason } from './found-reason.js';
import { opensLink } from './opens-link.js';
import css from './search.css?inline';
import { adoptStyles } from './styles.js';
import type { Voice } from './voice.js';
import { fillIn } from './words/load-words.js';

/** A pause in typing, in milliseconds, after which an answer is asked for. */
const pause = 150;

export interface SearchHooks {
  recommender: Recommender;
  request: SearchRequest;
  placeholder: string;
  /** What the box holds at first. */
  text: string;
  /** False where the page prevented what would follow. */
  emit(name: string, detail: unknown): boolean;
}

/** The box, what was understood, and the products found. */
export class SearchPanel {
  readonly #voice: Voice;
  readonly #hooks: SearchHooks;
  readonly #box: HTMLInputElement;
  readonly #suggestions = h('datalist', { id: 'suggestions' });
  readonly #chips = h('div', { class: 'chips', part: 'chips' });
  readonly #status = h('p', { part: 'status', role: 'status', dir: 'auto' });
  readonly #list = h('ul', { part: 'list', role: 'list' });
  #without: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Answers that arrive after a newer question are dropped. */
  #asked = 0;

  constructor(root: ShadowRoot, voice: Voice, hooks: SearchHooks) {
    this.#voice = voice;
    this.#hooks = hooks;
    this.#box = h('input', {
      type: 'search',
      part: 'input',
      'aria-label': voice.words.search,
      placeholder: hooks.placeholder,
      list: 'suggestions',
      autocomplete: 'off',
      enterkeyhint: 'search',
      // The first question reads the catalogue: while the visitor still thinks about what to type.
      onfocus: () => void hooks.recommender.suggest(''),
      oninput: () => this.#typed(),
      onchange: () => this.#meant(),
    });
    this.#box.value = hooks.text;
    adoptStyles(root, cardRoom, cardStyles, css);
    root.replaceChildren(
      h(
        'form',
        { role: 'search', part: 'form', onsubmit: (event) => event.preventDefault() },
        this.#box,
        this.#suggestions,
      ),
      this.#chips,
      this.#status,
      this.#list,
    );
    if (hooks.text) void this.#ask();
  }

  get text(): string {
    return this.#box.value;
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#asked = -1;
  }

  #typed(): void {
    this.#without = [];
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), pause);
  }

  /** The box was left or Enter was pressed: this search was meant. */
  #meant(): void {
    const text = this.text.trim();
    if (text) void this.#hooks.recommender.record({ type: 'search', text });
  }

  async #ask(): Promise<void> {
    const { recommender, request } = this.#hooks;
    const text = this.text.trim();
    const turn = ++this.#asked;
    if (!text) return this.#clear();
    const [answer, suggestions] = await Promise.all([
      recommender.search(text, { ...request, without: this.#without }),
      recommender.suggest(text),
    ]);
    if (turn !== this.#asked) return;
    if (answer.error) this.#hooks.emit('windowshop-error', { error: answer.error });
    const isEmpty = answer.items.length === 0;
    if (!this.#hooks.emit(isEmpty ? 'windowshop-empty' : 'windowshop-load', { answer })) return;
    this.#suggestions.replaceChildren(
      ...suggestions.map(({ text: value }) => h('option', { value })),
    );
    this.#show(answer);
  }

  #clear(): void {
    this.#status.textContent = '';
    for (const part of [this.#chips, this.#suggestions, this.#list]) part.replaceChildren();
  }

  #show(answer: SearchAnswer): void {
    this.#status.textContent = this.#summary(answer);
    this.#chips.replaceChildren(...answer.chips.map((chip) => this.#chip(chip)));
    this.#list.replaceChildren(
      ...answer.items.map((hit, position) => this.#hit(hit, position, answer)),
    );
  }

  #summary({ matched, items, corrections }: SearchAnswer): string {
    const { words } = this.#voice;
    if (items.length === 0) return words.noResults;
    if (matched === 'meaning') return words.similarResults;
    const found = fillIn(words.results, String(items.length));
    const to = corrections.map((correction) => correction.to).join(' ');
    return to ? `${fillIn(words.corrected, to)}. ${found}` : found;
  }

  #chip({ id, words }: Chip): HTMLElement {
    return h(
      'button',
      {
        type: 'button',
        part: 'button chip',
        'aria-label': `${this.#voice.words.takeOff}: ${words}`,
        onclick: () => {
          this.#without = [...this.#without, id];
          this.#box.focus();
          void this.#ask();
        },
      },
      h('span', {}, h('bdi', {}, words), ' ×'),
    );
  }

  #hit(hit: SearchHit, position: number, answer: SearchAnswer): HTMLElement {
    const { item, product } = hit;
    const { recommender, emit } = this.#hooks;
    const shown = { item, position, product };
    const follow = (event: Event) => {
      if (!opensLink(event as MouseEvent)) return;
      void recommender.record({ type: 'click', item });
      if (!emit('windowshop-select', shown)) event.preventDefault();
    };
    const place = h(
      'li',
      { part: 'item', 'data-windowshop-item': item, onclick: follow, onauxclick: follow },
      createCard(product, foundReason(hit, answer, this.#voice), this.#voice),
    );
    place.append(dismissButton(recommender, place, shown, this.#voice.words));
    return place;
  }
}
