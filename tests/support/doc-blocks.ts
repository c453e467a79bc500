import { readFileSync } from 'node:fs';

/** The code blocks of a document of `docs/` in `language`, in order. */
export function docBlocks(name: string, language: string): string[] {
  const text = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)]
    .filter(([, found]) => found === language)
    .map(([, , code]) => code ?? '');
}
