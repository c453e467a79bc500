import { processTerminal } from '../src/cli/terminal.js';
import { benchMain } from './command.js';

process.exitCode = await benchMain(process.argv.slice(2), processTerminal());
