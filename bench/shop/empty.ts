import { showList } from './show-list.js';

/** What a list from any worker takes at least: one that starts, and answers at once. */
const worker = new Worker(new URL('./empty.worker.ts', import.meta.url), { type: 'module' });
worker.onmessage = ({ data }: MessageEvent<string[]>) => showList(data);
