import { existsSync, readFileSync } from 'node:fs';
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
  peakMemory: peakMemory(),
});

/** Bytes. Linux lets `maxRSS` begin with what the parent held, but not the kernel's own figure. */
function peakMemory(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kilobytes) * 1024;
}
