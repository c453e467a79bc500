export { History, type HistoryHost, type HistoryNews } from './history.js';
export type { InteractionLog } from './interaction-log.js';
export {
  openDeviceStorage,
  openMemoryStorage,
  openNoStorage,
  removeDeviceStorage,
  type Storage,
} from './open-storage.js';
export { storageProblem } from './storage-problem.js';
export type { VectorBlock, VectorStore } from './vector-store.js';
