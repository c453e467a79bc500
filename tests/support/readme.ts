import { readFileSync } from 'node:fs';

/** The code blocks of the README in `language`, in order. */
export function readmeBlocks(language: string): string[] {
  const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)]
    .filter(([, name]) => name === language)
    .map(([, , code]) => code ?? '');
}
