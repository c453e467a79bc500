export { decodeGraph } from './decode-graph.js';
export { encodeGraph } from './encode-graph.js';
export { type GraphData, itemLimit } from './graph-data.js';
export { loadGraph } from './load-graph.js';
export { defaultGraphSettings, type GraphSettings } from './settings.js';
