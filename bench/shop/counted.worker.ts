import engine from '../../src/engine/worker.ts?worker&url';
import { wasmBytes } from '../count-wasm.js';
import { countingChannel } from './counting-channel.js';

const channel = new BroadcastChannel(countingChannel);
channel.onmessage = () => channel.postMessage(wasmBytes());

// By its address: the script that pages get, and not one that this build makes of it.
await import(/* @vite-ignore */ engine);
