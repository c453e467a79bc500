#!/usr/bin/env node
import { main } from './main.js';
import { processTerminal } from './terminal.js';

const code = await main(process.argv.slice(2), processTerminal());
// V8 would go on compiling ONNX Runtime's WebAssembly for seconds before it ends by itself; what was
// written must be out first.
process.stdout.write('', () => process.exit(code));
