import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatTable } from '../../src/cli/table.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { generateOrders } from '../generate-orders.js';
import { measureCommand } from '../measure-command.js';
import type { Answer } from '../question.js';

const lines = 10_000_000;
/** What DuckDB may use: far less than the tables of such a log take. */
const memory = '1GB';

/** How long does a log of ten million lines take, and how much memory? One run, by the command itself. */
export async function askGraph(terminal: Terminal): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'windowshop-bench-'));
  try {
    const log = join(folder, 'orders.csv');
    const out = join(folder, 'graph.bin');
    terminal.err(`Generating ${lines} lines\n`);
    await generateOrders(log, lines);
    terminal.err('Building the graph\n');
    const words = ['graph', '--orders', log, '--out', out, '--memory', memory, '--temp', folder];
    const { seconds, peakMemory } = await measureCommand(words);
    const row = {
      question: 'graph',
      system: 'duckdb',
      lines,
      'lines-per-second': lines / seconds,
      seconds,
      'peak-memory': peakMemory,
      'log-bytes': (await stat(log)).size,
      'graph-bytes': (await stat(out)).size,
    };
    return { rows: [row], text: table(row, terminal.columns) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function table(row: Readonly<Record<string, string | number>>, width: number): string {
  const megabytes = (bytes: unknown) => `${(Number(bytes) / 2 ** 20).toFixed(1)} MB`;
  const shown = {
    question: `${row.question}`,
    system: `${row.system}`,
    lines: `${row.lines}`,
    'lines-per-second': `${Math.round(Number(row['lines-per-second']))}`,
    'peak memory': megabytes(row['peak-memory']),
    log: megabytes(row['log-bytes']),
    graph: megabytes(row['graph-bytes']),
  };
  const columns = Object.keys(shown).map((name) => ({ name }));
  return formatTable(columns, [Object.values(shown)], width);
}
