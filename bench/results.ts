import { writeFile } from 'node:fs/promises';
import { growthPlot } from './growth-plot.js';
import type { Answer } from './question.js';
import type { Row } from './row.js';

const plotName = 'growth.svg';

/**
 * Writes `RESULTS.md` and the growth curve beside this file.
 *
 * @param largest size that was measured.
 */
export async function writeResults(
  largest: number,
  machine: string,
  answers: ReadonlyMap<string, Answer>,
): Promise<void> {
  const here = (name: string) => new URL(name, import.meta.url);
  const parts = [...answers].map(([name, { text }]) => {
    const plot = name === 'retrieval' ? `\n![n against p50](${plotName})\n` : '';
    return `## ${name}\n\n\`\`\`\n${text.trimEnd()}\n\`\`\`\n${plot}`;
  });
  const head = `# Results\n\nWritten by \`npm run bench -- --results --largest ${largest}\`, in one run on ${machine}. \`npm run bench -- --help\` says what each question measures. Compare figures of one run only.\n`;
  await writeFile(here('RESULTS.md'), [head, ...parts].join('\n'));
  const retrieval = answers.get('retrieval');
  if (retrieval) await writeFile(here(plotName), growthPlot(retrieval.rows as Row[]));
}
