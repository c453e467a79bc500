import { wasmBytes } from '../count-wasm.js';
import '../../src/engine/worker.js';
import { countingChannel } from './counting-channel.js';

const channel = new BroadcastChannel(countingChannel);
channel.onmessage = () => channel.postMessage(wasmBytes());
