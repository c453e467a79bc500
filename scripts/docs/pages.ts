import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marked, type Tokens } from 'marked';
import { slugger } from './slugs.js';

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const names = readdirSync(path('docs')).filter((name) => name.endsWith('.md'));
const style = readFileSync(path('scripts/docs/pages.css'), 'utf8');

/** The guides as static pages, by file name: no script, and no request but for the page and its pictures. */
export function docPages(): Map<string, string> {
  return new Map(names.map((name) => [pageName(name), page(name)]));
}

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
        return `<div class="table" tabindex="0">${table(token, (cell) => this.parser.parseInline(cell.tokens))}</div>\n`;
      },
    },
  });
  const html = marked.parse(readFileSync(path(`docs/${name}`), 'utf8')) as string;
  // What scrolls sideways must be reached by keyboard.
  const body = html.replaceAll('<pre>', '<pre tabindex="0">');
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
  const row = (cells: Tokens.TableCell[]) => `<tr>${cells.map(cellOf).join('')}</tr>`;
  function cellOf(cell: Tokens.TableCell): string {
    const tag = cell.header && cell.text !== '' ? 'th' : 'td';
    return `<${tag}>${inline(cell)}</${tag}>`;
  }
  const isEmpty = header.every(({ text }) => text === '');
  const head = isEmpty ? '' : `<thead>${row(header)}</thead>`;
  return `<table>${head}<tbody>${rows.map(row).join('')}</tbody></table>`;
}

/** Where a link of the Markdown leads on the pages: another page; files of the repository stay beside the folder. */
function address(href: string): string {
  if (/^(\w+:|#|\.\.\/)/.test(href)) return href;
  const [file = '', anchor] = href.split('#');
  const hash = anchor === undefined ? '' : `#${anchor}`;
  return pageName(file) + hash;
}

function pageName(file: string): string {
  return file === 'README.md'
    ? 'index.html'
    : `${basename(file, '.md')}${file.endsWith('.md') ? '.html' : ''}`;
}
