import type { Command } from '../command.js';
import { createGraph } from '../graph/create-graph.js';
import { graphOptions, readGraphOptions } from '../graph/graph-options.js';
import { graphHelp } from '../graph/help.js';
import { summaryText } from '../graph/summary-text.js';
import { parseOptions } from '../parse-options.js';

/** `windowshop graph`. */
export const graph: Command = {
  name: 'graph',
  summary: 'turn a log of orders into an item graph for the page',
  help: graphHelp,
  async run(words, terminal) {
    const options = readGraphOptions(parseOptions(words, graphOptions, 'windowshop graph'));
    const made = await createGraph(options, terminal);
    terminal.out(summaryText(made, options));
  },
};
