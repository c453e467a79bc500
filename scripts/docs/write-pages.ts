import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { docPages } from './pages.js';

/** Writes `dist-docs/`: the guides as pages, and their pictures. */
const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const pages = docPages();

rmSync(path('dist-docs'), { recursive: true, force: true });
mkdirSync(path('dist-docs'));
for (const [name, html] of pages) writeFileSync(path(`dist-docs/${name}`), html);
for (const name of readdirSync(path('docs')).filter((file) => file.endsWith('.svg'))) {
  cpSync(path(`docs/${name}`), path(`dist-docs/${name}`));
}
process.stdout.write(`dist-docs/: ${pages.size} pages. Open dist-docs/index.html.\n`);
