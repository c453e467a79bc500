import type { CaptureOptions, Interaction, Slate, Status } from '../types.js';
import { Emission } from './emission.js';
import type { CaptureHost } from './host.js';
import { Journal } from './journal.js';
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
  recorded(interactions: readonly unknown[]): void;
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

  function keep(interactions: readonly Interaction[]): void {
    for (const one of interactions) emission?.recorded(one);
    if (interactions.length === 0 || host.status().paused) return;
    const mayWrite = consent === 'granted' && options.canJournal;
    const key = mayWrite ? journal.add(interactions.map(forJournal)) : undefined;
    void host.record(interactions).then(() => key !== undefined && journal.remove(key));
  }

  function forJournal(interaction: Interaction): Interaction {
    const isSecret = interaction.type === 'search' && !options.storeSearchText;
    const time = Date.now();
    return isSecret ? { ...interaction, text: '', time } : { ...interaction, time };
  }

  /** What the page before left. */
  async function drain(): Promise<void> {
    const { keys, interactions } = journal.entries();
    if (interactions.length === 0) return;
    await host.record(interactions, true);
    for (const key of keys) journal.remove(key);
  }

  function follow(status: Status): void {
    if (status.consent === consent || status.state === 'off') return;
    const before = consent;
    consent = status.consent;
    if (consent === 'denied' || before === 'granted') journal.clear();
    if (consent === 'granted') void drain();
    if (consent === 'denied') {
      watch?.stop();
      watch = undefined;
    } else watch ??= new Watch(options.capture, keep);
  }

  const unfollow = host.subscribe(follow);
  follow(host.status());
  return {
    recorded(interactions) {
      for (const one of interactions) emission?.recorded(one);
      watch?.recorded(interactions);
    },
    composed: (slates) => emission?.composed(slates),
    forget: () => journal.clear(),
    stop() {
      unfollow();
      watch?.stop();
    },
  };
}
