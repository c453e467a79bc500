import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { day } from '../../src/shared/clock.js';
import { seededRandom } from '../../src/shared/random.js';
import { recordingTerminal } from '../support/recording-terminal.js';
import { temporaryFolder } from '../support/temporary-folder.js';

// `PYTHON` names the Python that has pyspark. A command that fails says what is missing.
const python = process.env.PYTHON ?? 'python3';

/** Four thousand lines with all that is odd: ties, repeats, other zones, types, gaps and the future. */
function someLines() {
  const random = seededRandom(5);
  const whole = (below: number) => Math.floor(random() * below);
  return Array.from({ length: 4_000 }, (_, row) => {
    const time = new Date(1_700_000_000_000 + whole(90) * day + (whole(3) * day) / 2);
    return {
      session: row % 97 === 0 ? '' : `s${whole(300)}`,
      'product id': `p"${Math.floor(random() ** 2 * 120)}, ü`,
      timestamp:
        row % 101 === 0
          ? 'soon'
          : row % 103 === 0
            ? '2199-01-01'
            : row % 5 === 0
              ? time.toISOString().replace('Z', '+02:00')
              : time.toISOString(),
      event: ['view', 'Add_to_cart', 'impression', 'purchase'][whole(4)]!,
    };
  });
}

const lines = someLines();
const cell = (value: string) => `"${value.replaceAll('"', '""')}"`;
const csv = [Object.keys(lines[0]!), ...lines.map(Object.values)]
  .map((row) => `${row.map(cell).join(';')}\n`)
  .join('');
const jsonl = lines.map((line) => `${JSON.stringify(line)}\n`).join('');

test.each<[string, string, string | Uint8Array]>([
  ['CSV', 'log.csv', csv],
  ['gzipped JSON lines', 'log.jsonl.gz', gzipSync(jsonl)],
])('Spark gives the bytes that DuckDB gives, from %s', async (_, name, content) => {
  const folder = temporaryFolder({ [name]: content });
  const made = async (engine: string, ...words: string[]) => {
    const terminal = recordingTerminal();
    const out = join(folder, `${engine}.bin`);
    const given = ['graph', '--orders', join(folder, name), '--out', out, '--engine', engine];
    const code = await main([...given, '--min-customers', '3', ...words], terminal);
    expect(code, terminal.said.err).toBe(0);
    // What follows names the file and the time.
    const summary = terminal.said.out.split('\n').slice(1, -2);
    return { bytes: readFileSync(out), summary };
  };
  const expected = await made('duckdb');
  expect(expected.summary.join()).toContain('in the future');
  const found = await made('spark', '--python', python);
  expect(found.summary).toEqual(expected.summary);
  expect(found.bytes.equals(expected.bytes)).toBe(true);
});
