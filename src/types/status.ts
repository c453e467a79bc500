import type { ErrorReport } from '../errors.js';
import type { Backend, Consent } from './options.js';

/**
 * - `starting`: something is still under way; lists are served from what is there.
 * - `ready`: all rungs stand.
 * - `degraded`: lists are served from a lower rung; `problems` says why.
 * - `off`: destroyed.
 */
export type State = 'starting' | 'ready' | 'degraded' | 'off';

/** What `shop.status()` returns. */
export interface Status {
  state: State;
  /** Where the engine runs. `inline`: on the caller's thread, without a model in browsers. */
  thread: 'worker' | 'inline' | 'none';
  /** Consent in force. */
  consent: Consent;
  /** Set where Global Privacy Control keeps the consent below what was asked for. */
  cappedBy?: 'global-privacy-control';
  /** Where the history lives: `memory` is gone with the page, `none` keeps nothing. */
  storage: 'indexeddb' | 'memory' | 'none';
  /** Whether `pause()` keeps new interactions from being recorded. */
  paused: boolean;
  /** Interactions held. */
  interactions: number;
  catalog: {
    /** Products in use. */
    items: number;
    /** Products of the pack, those still on their way counted; set where a pack is in use. */
    packed?: number;
    /** Rows left out, and rows taken with something dropped, by error code. */
    rejected: Readonly<Record<string, number>>;
  };
  model: {
    /**
     * `idle` until a text needs a vector; most visits never load it. `withheld`: not loaded here, to
     * spare the visitor's data or the device's memory; vectors of a pack, or of an earlier visit, rank
     * all the same.
     */
    state: 'none' | 'idle' | 'withheld' | 'loading' | 'ready' | 'failed';
    id?: string;
    /** Set once loaded. */
    backend?: Backend;
    /** Set where another backend than the asked one runs, or none, and where it is withheld; a sentence. */
    why?: string;
    dimensions?: number;
    /** Milliseconds from the start of the download to the first vector. */
    loadMs?: number;
  };
  /** The item graph of the option `graph`. */
  graph: {
    /** `failed`: lists are made without it; `problems` says why. */
    state: 'none' | 'loading' | 'ready' | 'failed';
    /** Items of the graph; set once loaded, as what follows. */
    items?: number;
    /** Those of them that the catalogue has. */
    known?: number;
    /** Size of the file. */
    bytes?: number;
  };
  embedding: {
    /** Items that have a vector. */
    done: number;
    /** Items of the catalogue. */
    total: number;
    /** Texts turned into vectors since the start; those found on the device are not among them. */
    computed: number;
    /** Milliseconds spent on them. */
    ms: number;
    /** Vectors of another model found on the device; they were removed, and all items embedded anew. */
    discarded: number;
  };
  /** What went wrong so far and is still true, newest last; one entry a code. */
  problems: ErrorReport[];
}
