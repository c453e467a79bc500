import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marked, type Tokens } from 'marked';
import { slugger } from './slugs.js';

/** Builds `dist-docs/`, the guides as static pages: no script, and no request but for the page itself. */
const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const names = readdirSync(path('docs')).filter((name) => name.endsWith('.md'));
const style = readFileSync(path('scripts/docs/pages.css'), 'utf8');

rmSync(path('dist-docs'), { recursive: true, force: true });
mkdirSync(path('dist-docs'));
for (const name of readdirSync(path('docs'))) {
  if (name.endsWith('.svg')) cpSync(path(`docs/${name}`), path(`dist-docs/${name}`));
}
for (const name of names) {
  writeFileSync(path(`dist-docs/${pageName(name)}`), page(name));
}
process.stdout.write(`dist-docs/: ${names.length} pages. Open dist-docs/index.html.\n`);

function page(name: string): string {
  const marked = new Marked({ gfm: true });
  const slug = slugger();
  const headings: { depth: number; text: string; id: string }[] = [];
  marked.use({
    renderer: {
      heading({ tokens, depth, text }) {
        const id = slug(text);
        const html = this.parser.parseInline(tokens);
        headings.push({ depth, text: html, id });
        return `<h${depth} id="${id}">${html}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        return `<a href="${address(href)}">${this.parser.parseInline(tokens)}</a>`;
      },
      table(token) {
        return `<div class="table" role="region" aria-label="Table" tabindex="0">${table(token, (cell) => this.parser.parseInline(cell.tokens))}</div>\n`;
      },
    },
  });
  const body = marked.parse(readFileSync(path(`docs/${name}`), 'utf8')) as string;
  const title = headings[0]?.text.replace(/<[^>]*>/g, '') ?? name;
  const language = name.includes('.zh-CN.') ? 'zh-CN' : 'en';
  const contents = headings
    .filter(({ depth }) => depth === 2)
    .map(({ id, text }) => `<li><a href="#${id}">${text}</a></li>`)
    .join('');
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · windowshop</title>
<link rel="icon" href="data:,">
<style>${style}</style>
<a class="skip" href="#content">${language === 'en' ? 'To the content' : '跳到正文'}</a>
<header><a href="index.html">windowshop</a></header>
${contents && `<nav aria-label="${language === 'en' ? 'On this page' : '本页目录'}"><ul>${contents}</ul></nav>`}
<main id="content">
${body}</main>
</html>
`;
}

function table({ header, rows }: Tokens.Table, inline: (cell: Tokens.TableCell) => string): string {
  const row = (cells: Tokens.TableCell[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join('')}</tr>`;
  const isEmpty = header.every(({ text }) => text === '');
  const head = isEmpty ? '' : `<thead>${row(header, 'th')}</thead>`;
  return `<table>${head}<tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
}

/** Where a link of the Markdown leads on the pages: another page; files of the repository stay beside the folder. */
function address(href: string): string {
  if (/^(\w+:|#|\.\.\/)/.test(href)) return href;
  const [file = '', anchor] = href.split('#');
  const hash = anchor === undefined ? '' : `#${anchor}`;
  return pageName(file) + hash;
}

function pageName(file: string): string {
  return file === 'README.md' ? 'index.html' : `${basename(file, '.md')}${file.endsWith('.md') ? '.html' : ''}`;
}
