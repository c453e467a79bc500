import { expose } from 'comlink';
import { onTestFinished, vi } from 'vitest';
import { createEngine } from '../../src/engine/engine.js';
import { hello } from '../../src/engine/hello.js';
import { openDeviceStorage, removeDeviceStorage } from '../../src/storage/index.js';

/** How one worker behaves. */
export interface Behaviour {
  /** Its first message; `false` for none, an `Error` for an error event. Default: the greeting. */
  greeting?: unknown;
  /** Calls that are never answered. */
  deaf?: readonly string[];
}

/** What happened to one worker. */
export interface StartedWorker {
  url: string;
  /** Calls that reached it, in order. */
  calls: string[];
  terminated: boolean;
}

/**
 * Puts workers on ports in the place of the browser's: the first takes the first behaviour, and so on;
 * those beyond behave well. Each runs the real engine, without a model.
 */
export function stubWorkers(...behaviours: Behaviour[]): StartedWorker[] {
  const started: StartedWorker[] = [];

  class FakeWorker {
    onerror: ((event: { message: string }) => void) | null = null;
    readonly #channel = new MessageChannel();
    readonly #deaf: readonly string[];
    readonly #record: StartedWorker;

    constructor(url: string) {
      const { greeting = hello, deaf = [] } = behaviours[started.length] ?? {};
      this.#deaf = deaf;
      this.#record = { url, calls: [], terminated: false };
      started.push(this.#record);
      onTestFinished(() => this.terminate());
      const { port1, port2 } = this.#channel;
      port1.start();
      port2.start();
      expose(engineOfWorker(), port2);
      setImmediate(() => {
        if (greeting instanceof Error) this.onerror?.({ message: greeting.message });
        else if (greeting !== false) port2.postMessage(greeting);
      });
    }

    set onmessage(listener: ((event: MessageEvent) => void) | null) {
      this.#channel.port1.onmessage = listener;
    }

    addEventListener(type: 'message', listener: (event: MessageEvent) => void) {
      this.#channel.port1.addEventListener(type, listener);
    }

    removeEventListener(type: 'message', listener: (event: MessageEvent) => void) {
      this.#channel.port1.removeEventListener(type, listener);
    }

    postMessage(message: { path?: string[] }, transfer: Transferable[] = []) {
      const call = message.path?.[0];
      if (call !== undefined) this.#record.calls.push(call);
      if (call === undefined || !this.#deaf.includes(call)) {
        this.#channel.port1.postMessage(message, transfer);
      }
    }

    terminate() {
      this.#record.terminated = true;
      this.#channel.port1.close();
    }
  }

  vi.stubGlobal('Worker', FakeWorker);
  return started;
}

function engineOfWorker() {
  return createEngine({
    thread: 'worker',
    clock: () => Date.now(),
    random: () => Math.random(),
    openDevice: openDeviceStorage,
    removeDevice: removeDeviceStorage,
    join: () => ({ tell() {}, leave() {} }),
    modelSource: () => undefined,
  });
}

const sleep = globalThis.setTimeout;

/** Lets time fly until `promise` settles: half a second for each moment in which messages may pass. */
export async function throughTime<T>(promise: Promise<T>): Promise<T> {
  let settled = false;
  const done = () => {
    settled = true;
  };
  promise.then(done, done);
  while (!settled) {
    await new Promise((resolve) => sleep(resolve, 15));
    if (!settled) await vi.advanceTimersByTimeAsync(500);
  }
  return promise;
}
