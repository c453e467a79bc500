import { processTerminal } from '../cli/terminal.js';
import { evaluationMain } from './command.js';

process.exitCode = await evaluationMain(process.argv.slice(2), processTerminal());
