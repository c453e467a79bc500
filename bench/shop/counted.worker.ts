import { wasmBytes } from '../count-wasm.js';
import { countingChannel } from './counting-channel.js';

const channel = new BroadcastChannel(countingChannel);
channel.onmessage = () => channel.postMessage(wasmBytes());

// Not a static import, which the package's `sideEffects` would let the build leave out.
await import('../../src/engine/worker.js');
