import { openDeviceStorage, removeDeviceStorage } from '../storage/index.js';
import type { EngineHost } from './engine.js';

/** What the engine needs in a browser: IndexedDB, HTTP, and a channel between the shop's tabs. */
export const browserHost: Omit<EngineHost, 'thread' | 'modelSource'> = {
  clock: () => Date.now(),
  random: () => Math.random(),
  openDevice: openDeviceStorage,
  removeDevice: removeDeviceStorage,
  join(database, hear) {
    if (typeof BroadcastChannel === 'undefined') return { tell() {}, leave() {} };
    const channel = new BroadcastChannel(`windowshop:${database}`);
    channel.onmessage = ({ data }) => {
      if (data === 'changed' || data === 'erased') hear(data);
    };
    return { tell: (news) => channel.postMessage(news), leave: () => channel.close() };
  },
};
