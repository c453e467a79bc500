import { expose } from 'comlink';
import { readModelOverHttp } from '../embedding/index.js';
import { browserHost } from './browser-host.js';
import { checkFetches } from './check-fetches.js';
import { createEngine } from './engine.js';
import { transferErrorCodes } from './error-transfer.js';
import { hello } from './hello.js';
import type { ModelSource } from './model.js';
import { whySpareDevice } from './spare-device.js';

declare const self: DedicatedWorkerGlobalScope;

// Every thread of ONNX Runtime runs this chunk again under a name of its own; greeting the page from
// there would hang the session's creation.
if (!self.name.startsWith('em-pthread')) {
  transferErrorCodes();
  const host = { ...browserHost, modelSource, readKernel, enforceIntegrity: checkFetches };
  const whySpare = () => whySpareDevice(navigator as Parameters<typeof whySpareDevice>[0]);
  expose(createEngine({ ...host, thread: 'worker', whySpareDevice: whySpare }));
  self.postMessage(hello);
}

async function readKernel(url: URL): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}

function modelSource(folder: string): ModelSource {
  return {
    folder,
    read: readModelOverHttp(folder),
    async load(options) {
      const { loadEncoder } = await import('../embedding/encoder.js');
      return loadEncoder(options);
    },
  };
}
