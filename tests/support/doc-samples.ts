import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A block of code in a document, in one of the languages that can be run. */
export interface Sample {
  /** `docs/rules.md` */
  document: string;
  language: string;
  line: number;
  code: string;
  /** The test that runs it. */
  test: string;
}

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a block is run by where its document has no test of its own. `ts` has none: give it one with the first sample. */
const runners: Readonly<Record<string, string>> = {
  html: 'tests/browser/docs/samples.test.ts',
  css: 'tests/browser/docs/samples.test.ts',
  js: 'tests/browser/docs/samples.test.ts',
  json: 'tests/unit/docs/samples.test.ts',
  sh: 'tests/unit/docs/samples.test.ts',
};

const runnable = new Set([...Object.keys(runners), 'ts']);

/** Blocks that a test of their own runs, in the order of the document: the first rule that fits. */
export const ownTests: readonly Readonly<{
  document: string;
  language: string;
  mark: string;
  test: string;
}>[] = [
  own('README.md', 'html', 'windowshop.js', 'tests/browser/script/tag.test.ts'),
  own('README.md', 'html', 'createRecommender', 'tests/browser/readme.test.ts'),
  own('README.md', 'json', 'ridge-runner', 'tests/browser/readme.test.ts'),
  own('README.md', 'css', ':not(:defined)', 'tests/browser/elements/row.test.ts'),
  own('docs/capture.md', 'js', 'createRecommender', 'tests/browser/capture/documents.test.ts'),
  own('docs/capture.md', 'html', 'windowshopItem', 'tests/browser/capture/documents.test.ts'),
  own('docs/consent.md', 'js', 'createRecommender', 'tests/browser/capture/documents.test.ts'),
  own('docs/rules.md', 'js', 'maxPerBrand', 'tests/unit/engine/guide-rules.test.ts'),
  own('docs/styling.md', 'js', 'loadTexts', 'tests/unit/texts/guide-texts.test.ts'),
  own('docs/api.md', 'js', 'loadTexts', 'tests/unit/texts/guide-texts.test.ts'),
  ...['html', 'js', 'json', 'sh'].map((language) =>
    own('docs/catalogs.md', language, '', 'tests/unit/catalog/importers/docs.test.ts'),
  ),
];

function own(document: string, language: string, mark: string, test: string) {
  return { document, language, mark, test };
}

/** README and guides; those in another language repeat the samples of the English ones. */
export function documents(): string[] {
  const guides = readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' });
  return [
    'README.md',
    ...guides.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`),
  ]
    .filter((name) => !name.includes('.zh-CN.'))
    .sort();
}

/** Every sample of the documentation. One that nothing can run has the test ''. */
export function docSamples(): Sample[] {
  return documents().flatMap((document) => {
    const text = readFileSync(`${root}${document}`, 'utf8');
    return [...text.matchAll(/^ *(`{3,}|~{3,})([\w-]+)[^\n]*\n([\s\S]*?)^ *\1/gm)].flatMap(
      ({ index, 2: name = '', 3: code = '' }) => {
        const language = name.toLowerCase();
        if (!runnable.has(language)) return [];
        const line = text.slice(0, index).split('\n').length;
        const found = ownTests.find(
          (one) =>
            one.document === document && one.language === language && code.includes(one.mark),
        );
        return [{ document, language, line, code, test: found?.test ?? runners[language] ?? '' }];
      },
    );
  });
}

/** The samples that `test` has to run. */
export function samplesOf(test: string): Sample[] {
  return docSamples().filter((sample) => sample.test === test);
}
