import { type Remote, wrap } from 'comlink';
import { workerMemory } from '../worker-memory.js';
import type { SystemName } from './indexes/systems.js';
import type { ReadingBench } from './read-once.worker.js';
import type { Corpus, RetrievalBench } from './retrieval.worker.js';

/** What a system did with a corpus. */
export interface MeasuredRetrieval {
  times: number[];
  recall: number;
  build_ms: number;
  /** Scripts and WebAssembly, compressed. */
  bytes: number;
  /** Of the worker. */
  memory: number;
  /** Candidates that a graph was given. */
  candidates?: number;
}

export interface RetrievalTask {
  system: SystemName;
  corpus: Corpus;
  /** Graphs: the least recall to reach, by no more candidates than that takes. */
  recall?: number;
  /** Graphs that must be built anew for other candidates: how many to begin with. */
  candidates?: number;
  /** Milliseconds to build. */
  limit: number;
}

declare global {
  var retrieval: {
    measure(task: RetrievalTask): Promise<MeasuredRetrieval>;
    /** Milliseconds of each reading of `bytes` bytes. */
    read(bytes: number, times: number): Promise<number[]>;
  };
}

/** Candidates that graphs are tried with, fewest first. */
const efforts = [20, 28, 40, 56, 80, 112, 160, 224, 320, 448, 640];
/** Milliseconds beyond the limit of building, for reading the file and for all searches. */
const patience = 120_000;

globalThis.retrieval = {
  async measure({ system, corpus, recall: wanted, candidates: least = efforts[0]!, limit }) {
    let open = start();
    const within = <T>(work: Promise<T>, most: number, what: string) =>
      Promise.race([work, open.broken, late(most, what)]);
    const build = (candidates: number) =>
      within(
        open.remote.build(system, corpus, candidates, limit),
        limit + patience,
        `takes over ${limit / 1_000} s to build`,
      );
    const ask = <T>(work: Promise<T>) => within(work, patience, 'searches take too long');
    try {
      let candidates = least;
      let build_ms = await build(candidates);
      const isAdjustable = await ask(open.remote.isAdjustable());
      if (isAdjustable) {
        candidates = efforts[0]!;
        await ask(open.remote.setEffort(candidates));
      }
      let recall = await ask(open.remote.recall(corpus));
      for (const more of wanted === undefined ? [] : efforts) {
        if (recall >= wanted!) break;
        if (more <= candidates) continue;
        candidates = more;
        if (isAdjustable) await ask(open.remote.setEffort(more));
        else {
          open.worker.terminate();
          open = start();
          build_ms = await build(more);
        }
        recall = await ask(open.remote.recall(corpus));
      }
      const times = await ask(open.remote.times(corpus));
      const bytes = await ask(open.remote.bytes());
      const memory = (await ask(workerMemory())) + (await ask(open.remote.wasmBytes()));
      const effort = wanted === undefined ? {} : { candidates };
      return { times, recall, build_ms, bytes, memory, ...effort };
    } finally {
      open.worker.terminate();
    }
  },

  async read(bytes, times) {
    const { worker, remote, broken } = started<ReadingBench>(
      new Worker(new URL('./read-once.worker.ts', import.meta.url), { type: 'module' }),
    );
    try {
      return await Promise.race([remote.read(bytes, times), broken]);
    } finally {
      worker.terminate();
    }
  },
};

/** Each system in a worker of its own: what one leaves behind slows no other. */
function start() {
  return started<RetrievalBench>(
    new Worker(new URL('./retrieval.worker.ts', import.meta.url), { type: 'module' }),
  );
}

function started<T>(worker: Worker): { worker: Worker; remote: Remote<T>; broken: Promise<never> } {
  // A call on a worker that did not start never settles.
  const broken = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message || 'the worker ended'));
  });
  broken.catch(() => undefined);
  return { worker, remote: wrap<T>(worker), broken };
}

function late(milliseconds: number, why: string): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error(why)), milliseconds));
}
