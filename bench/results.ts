import { writeFile } from 'node:fs/promises';
import { growthPlot } from './growth-plot.js';
import type { Answer } from './question.js';
import type { Row } from './row.js';

const plotName = 'growth.svg';
/** What is measured where nobody says `--largest`. */
const everySize = 1_000_000;

/**
 * Writes `RESULTS.md` and the growth curve beside this file.
 *
 * @param largest size that was measured.
 * @param run on what, and for how long.
 */
export async function writeResults(
  largest: number,
  run: string,
  answers: ReadonlyMap<string, Answer>,
): Promise<void> {
  const here = (name: string) => new URL(name, import.meta.url);
  const parts = [...answers].map(([name, { text }]) => {
    const plot = name === 'retrieval' ? `\n![n against p50](${plotName})\n` : '';
    return `## ${name}\n\n\`\`\`\n${text.trimEnd()}\n\`\`\`\n${plot}`;
  });
  const command = `npm run bench -- --results${largest < everySize ? ` --largest ${largest}` : ''}`;
  const head = `# Results\n\nWritten by \`${command}\`, in one run on ${run}. \`npm run bench -- --help\` says what each question measures. Compare figures of one run only.\n`;
  await writeFile(here('RESULTS.md'), [head, ...parts].join('\n'));
  const retrieval = answers.get('retrieval');
  if (retrieval) await writeFile(here(plotName), growthPlot(retrieval.rows as Row[]));
}
