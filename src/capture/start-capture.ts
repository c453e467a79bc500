import type { CaptureOptions, Interaction, Slate, Status } from '../types.js';
import { Emission } from './emission.js';
import type { CaptureHost } from './host.js';
import { Journal } from './journal.js';
import { fieldOf } from './values.js';
import { Watch } from './watch.js';

interface Settings {
  capture: CaptureOptions;
  /** Key of the journal in the session storage. */
  journal: string;
  /** False where only the worker knows what may be kept. */
  canJournal: boolean;
  storeSearchText: boolean;
}

/** Capture as the recommender holds it. */
export interface Capture {
  recorded(interactions: readonly unknown[], done: Promise<unknown>): void;
  composed(slates: readonly Slate[]): void;
  forget(): void;
  stop(): void;
}

/**
 * Begins to notice what happens on the page, as far as the consent in force allows: nothing at all under
 * `denied`, nothing on the device under `memory`. `stop()` undoes all of it.
 */
export function startCapture(host: CaptureHost, options: Settings): Capture {
  const journal = new Journal(options.journal);
  const { dataLayer = 'dataLayer', emit } = options.capture;
  const emission = emit === true ? new Emission(dataLayer) : undefined;
  let consent: Status['consent'] | undefined;
  let watch: Watch | undefined;
  // What happened under `denied`, or was erased by it, is not to be read out of the page later.
  let wasDenied = false;

  function keep(interactions: readonly Interaction[]): void {
    if (interactions.length > 0) follow(interactions, host.record(interactions));
  }

  /** Writes down what is being recorded until that is `done`: the page may end before. */
  function follow(interactions: readonly unknown[], done: Promise<unknown>): void {
    for (const one of interactions) emission?.recorded(one);
    if (consent !== 'granted' || !options.canJournal || host.status().paused) return;
    const key = journal.add(interactions.map(forJournal));
    void done.then(() => journal.remove(key));
  }

  function forJournal(interaction: unknown): unknown {
    if (typeof interaction !== 'object' || interaction === null) return interaction;
    const isSecret = fieldOf(interaction, 'type') === 'search' && !options.storeSearchText;
    return { time: Date.now(), ...interaction, ...(isSecret ? { text: '' } : {}) };
  }

  /** What the page before left. */
  async function drain(): Promise<void> {
    const { keys, interactions } = journal.entries();
    if (interactions.length === 0) return;
    await host.record(interactions, true);
    for (const key of keys) journal.remove(key);
  }

  function forget(): void {
    journal.clear();
    watch?.forget();
  }

  function heed(status: Status): void {
    if (status.consent === consent || status.state === 'off') return;
    const before = consent;
    consent = status.consent;
    if (consent === 'denied' || before === 'granted') forget();
    if (consent === 'granted') void drain();
    if (consent === 'denied') {
      wasDenied = true;
      watch?.stop();
      watch = undefined;
    } else watch ??= new Watch(options.capture, keep, !wasDenied);
  }

  const unfollow = host.subscribe(heed);
  heed(host.status());
  return {
    recorded(interactions, done) {
      follow(interactions, done);
      watch?.recorded(interactions);
    },
    composed: (slates) => emission?.composed(slates),
    forget,
    stop() {
      unfollow();
      watch?.stop();
    },
  };
}
