import type { ConsentModeSource } from '../../types.js';
import { commandOf, followDataLayer } from '../data-layer.js';
import { fieldOf, listOf, textOf } from '../values.js';
import type { Answer, Listen } from './answer.js';

/** A page may ask for a wait of its own liking; longer than this is none. */
const longestWait = 10_000;

interface Default {
  regions: unknown[];
  values: unknown;
}

/**
 * Google Consent Mode v2 (https://developers.google.com/tag-platform/security/guides/consent). There is
 * no public getter: the entries of the data layer are read, those from before and those that follow.
 */
export function listenToConsentMode(source: ConsentModeSource): Listen {
  return (tell) => {
    const state = new ConsentMode(source.signals ?? ['personalization_storage'], source.region);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(waiting);
      waiting = undefined;
      tell(state.answer);
    };
    const unfollow = followDataLayer(source.dataLayer ?? 'dataLayer', (entry) => {
      const wait = state.hear(entry);
      if (wait === undefined) return;
      // An assumption holds back while the answer may be on its way.
      if (wait > 0) waiting ??= setTimeout(settle, Math.min(wait, longestWait));
      else if (state.isAnswered || waiting === undefined) settle();
    });
    return () => {
      clearTimeout(waiting);
      unfollow();
    };
  };
}

/** The state of the signals, entry by entry. */
export class ConsentMode {
  readonly #signals: readonly string[];
  readonly #region: string | undefined;
  readonly #defaults: Default[] = [];
  readonly #updates = new Map<string, unknown>();

  constructor(signals: readonly string[], region: string | undefined) {
    this.#signals = signals;
    this.#region = region?.toUpperCase();
  }

  /** Milliseconds to wait for an update, 0 for none; `undefined` where `entry` is not about consent. */
  hear(entry: unknown): number | undefined {
    const [verb, kind, values] = commandOf(entry) ?? [];
    if (verb !== 'consent' || (kind !== 'default' && kind !== 'update')) return undefined;
    if (kind === 'default') {
      this.#defaults.push({ regions: listOf(fieldOf(values, 'region')), values });
      const wait = fieldOf(values, 'wait_for_update');
      return typeof wait === 'number' && wait > 0 ? wait : 0;
    }
    for (const signal of this.#signals) {
      const value = fieldOf(values, signal);
      if (isValue(value)) this.#updates.set(signal, value);
    }
    return 0;
  }

  /** Whether the visitor has said something. */
  get isAnswered(): boolean {
    return this.#updates.size > 0;
  }

  /** A default that denies asks for nothing yet; one that grants is the shop's assumption. */
  get answer(): Answer {
    for (const signal of this.#signals) {
      const updated = this.#updates.get(signal);
      if (updated !== undefined) return updated === 'granted' ? 'yes' : 'no';
      const assumed = this.#defaultOf(signal);
      if (assumed !== undefined) return assumed === 'granted' ? 'yes' : 'unasked';
    }
    return 'unasked';
  }

  /** The default for the narrowest region that holds; the strictest where the region is not known. */
  #defaultOf(signal: string): unknown {
    const set = this.#defaults.flatMap(({ regions, values }) => {
      const value = fieldOf(values, signal);
      return isValue(value) ? [{ value, fit: this.#fitOf(regions) }] : [];
    });
    if (this.#region === undefined) {
      return set.find(({ value }) => value === 'denied')?.value ?? set[0]?.value;
    }
    const best = Math.max(...set.map(({ fit }) => fit));
    return best < 0 ? undefined : set.findLast(({ fit }) => fit === best)?.value;
  }

  /** 2 for the region itself, 1 for its country, 0 for everywhere, below 0 for elsewhere. */
  #fitOf(regions: readonly unknown[]): number {
    if (regions.length === 0) return 0;
    const names = regions.map((region) => textOf(region).toUpperCase());
    const region = this.#region ?? '';
    if (names.includes(region)) return 2;
    return names.includes(region.split('-')[0]!) ? 1 : -1;
  }
}

function isValue(value: unknown): value is 'granted' | 'denied' {
  return value === 'granted' || value === 'denied';
}
