import type { Command } from '../command.js';
import { crawl } from './crawl.js';
import { graph } from './graph.js';
import { pack } from './pack.js';
import { recommend } from './recommend.js';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [recommend, graph, pack, crawl];
