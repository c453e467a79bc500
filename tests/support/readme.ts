import { readFileSync } from 'node:fs';

/** The code blocks of the README in `language`, in order. */
export function readmeBlocks(language: string): string[] {
  return codeBlocks('README.md', language);
}

/** The code blocks of a document in `language`, in order. */
export function codeBlocks(path: string, language: string): string[] {
  return [...readDocument(path).matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)]
    .filter(([, name]) => name === language)
    .map(([, , code]) => code ?? '');
}

/** Rows of all tables of a document: of each its cells, the head's and the rule's too. */
export function tableRows(path: string): string[][] {
  const lines = readDocument(path).match(/^\|.*\|$/gm) ?? [];
  return lines.map((line) =>
    line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim()),
  );
}

/** What stands between backticks. */
export function codeIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
}

function readDocument(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}
