import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { docSamples, ownTests, root } from '../../support/doc-samples.js';

const samples = docSamples();

test('every sample of README and guides is run by a test', () => {
  expect(samples.length).toBeGreaterThan(40);
  expect(samples.filter(({ test }) => test === '')).toEqual([]);
});

test.each(ownTests)('$test runs $language of $document: it reads that document', (rule) => {
  const mine = samples.filter(
    ({ document, language, test }) =>
      document === rule.document && language === rule.language && test === rule.test,
  );
  expect(mine.length).toBeGreaterThan(0);
  const source = readFileSync(`${root}${rule.test}`, 'utf8');
  const name = rule.document.replace('docs/', '');
  expect(source).toMatch(rule.document === 'README.md' ? /readmeBlocks\(/ : name);
  expect(source).toContain(`'${rule.language}'`);
});
