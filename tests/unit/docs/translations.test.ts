import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { root } from '../../support/doc-samples.js';

const fence = /^```(\w*)\n([\s\S]*?)^```/gm;
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
const samples = (text: string) => [...text.matchAll(fence)].map(([, name, code]) => [name, code]);
const headings = (text: string) =>
  [...text.replace(fence, '').matchAll(/^(#+) /gm)].map(([, marks]) => marks!.length);
const rows = (text: string) => text.replace(fence, '').match(/^\|/gm)?.length;

describe.each(['README.md', 'docs/quick-start.md'])('%s in Chinese', (path) => {
  const english = read(path);
  const chinese = read(path.replace(/\.md$/, '.zh-CN.md'));

  test('has the same samples, in the same order', () => {
    expect(samples(chinese)).toEqual(samples(english));
  });

  test('has the same headings and rows of tables', () => {
    expect(headings(chinese)).toEqual(headings(english));
    expect(rows(chinese)).toBe(rows(english));
  });

  test('has the same figures', () => {
    const figures = (text: string) => text.match(/[\d.]+ [KM]B/g) ?? [];
    expect(figures(chinese)).toEqual(figures(english));
  });

  test('each names the other', () => {
    const name = path.split('/').at(-1)!;
    expect(chinese).toContain(`(${name})`);
    expect(english).toContain(`(${name.replace('.md', '.zh-CN.md')})`);
  });
});
