import { main } from '../src/cli/main.js';

/** Runs `windowshop` in a process of its own and tells the parent what it took. */
const said: string[] = [];
const began = performance.now();
const code = await main(process.argv.slice(2), {
  out: (text) => said.push(text),
  err: (text) => said.push(text),
  isScreen: false,
  columns: 120,
});
process.send?.({
  code,
  said: said.join(''),
  seconds: (performance.now() - began) / 1000,
  // Given in kilobytes.
  peakMemory: process.resourceUsage().maxRSS * 1024,
});
