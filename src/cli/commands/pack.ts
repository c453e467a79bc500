import type { Command } from '../command.js';
import { createPack } from '../pack/create-pack.js';
import { packHelp } from '../pack/help.js';
import { summaryText } from '../pack/summary-text.js';
import { parseOptions } from '../parse-options.js';
import { UsageError } from '../usage-error.js';

const options = {
  feed: { type: 'string' },
  format: { type: 'string' },
  currency: { type: 'string' },
  orders: { type: 'string' },
  graph: { type: 'string' },
  out: { type: 'string' },
  model: { type: 'string' },
} as const;

/** `windowshop pack`. */
export const pack: Command = {
  name: 'pack',
  summary: 'turn products, and their orders, into static files for the page',
  help: packHelp,
  async run(words, terminal) {
    const given = parseOptions(words, options, 'windowshop pack');
    const { feed, orders, graph } = given;
    if (!feed) {
      throw new UsageError('--feed FILE is missing. `windowshop pack --help` explains it.');
    }
    if (orders !== undefined && graph !== undefined) {
      throw new UsageError('--orders and --graph name the same thing. Give one of them.');
    }
    const made = await createPack(
      { orders, graph, ...given, feed, out: given.out ?? 'pack', model: given.model },
      terminal,
    );
    terminal.out(summaryText(made));
  },
};
