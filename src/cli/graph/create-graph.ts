import { writeFile } from 'node:fs/promises';
import { reasonOf } from '../../errors.js';
import { encodeGraph, type GraphData, itemLimit } from '../../graph/index.js';
import { buildFromLog } from '../../graph-build/build-from-log.js';
import type { LogSummary } from '../../graph-build/log-summary.js';
import { createProgress } from '../progress.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import type { GraphOptions } from './graph-options.js';
import { openEngine } from './open-engine.js';
import { reasonTexts, timeForms } from './reason-texts.js';

export interface BuiltGraph {
  graph: GraphData;
  summary: LogSummary;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface CreatedGraph extends Omit<BuiltGraph, 'bytes'> {
  /** Size of the file. */
  bytes: number;
  seconds: number;
}

/** Makes the graph and writes its file. Throws `UsageError` where the log gives none. */
export async function createGraph(
  options: GraphOptions,
  terminal: Terminal,
): Promise<CreatedGraph> {
  const began = performance.now();
  const { out } = options;
  const { bytes, ...built } = await buildGraph(options, terminal, (bytes) =>
    writeFile(out, bytes).catch((error) => {
      throw new UsageError(`--out: ${out} cannot be written: ${reasonOf(error)}.`);
    }),
  );
  return { ...built, bytes: bytes.length, seconds: (performance.now() - began) / 1000 };
}

/** Makes the graph, which is done once `keep` has its bytes. Throws `UsageError` where the log gives none. */
export async function buildGraph(
  options: Omit<GraphOptions, 'out'>,
  terminal: Terminal,
  keep: (bytes: Uint8Array<ArrayBuffer>) => Promise<void> = async () => undefined,
): Promise<BuiltGraph> {
  const { file, columns, types, settings } = options;
  const progress = createProgress(terminal, 'Building the graph, percent');
  const { engine, reader, end } = await openEngine(options);
  try {
    progress.update(0, 100);
    const { graph, summary } = await buildFromLog(engine, reader, {
      file,
      columns,
      types,
      settings,
      now: Date.now(),
      onShare: (share) => progress.update(Math.round(100 * share), 100),
    });
    if (graph.items.length === 0) throw new UsageError(nothingIn(file.path, summary, options));
    if (graph.items.length > itemLimit) {
      throw new UsageError(
        `${file.path} has more than ${itemLimit} items of that many customers. Raise --min-customers.`,
      );
    }
    const bytes = encodeGraph(graph);
    await keep(bytes);
    progress.end();
    return { graph, summary, bytes };
  } finally {
    progress.abandon();
    await end();
  }
}

/** Why a log gives no graph. */
function nothingIn(
  path: string,
  { lines, leftOut, items }: LogSummary,
  options: Pick<GraphOptions, 'settings'>,
) {
  if (lines === 0) return `${path} has no lines.`;
  if (items > 0) {
    const { minCustomers } = options.settings;
    return `${path}: none of the ${items} items has ${minCustomers} customers (--min-customers).`;
  }
  const [[reason]] = Object.entries(leftOut).sort(([, one], [, other]) => other - one) as [
    [keyof LogSummary['leftOut'], number],
  ];
  return `${path}: none of its ${lines} lines can be used, most of them ${reasonTexts[reason]}.${reason === 'time' ? ` ${timeForms}` : ''}`;
}
