import { expect, test } from 'vitest';
import { loadTexts } from '../../../src/texts/index.js';
import { codeBlocks } from '../../support/readme.js';

test('the texts that the guide shows are those of a page', async () => {
  const block = codeBlocks('docs/styling.md', 'js').find((code) => code.includes('loadTexts'))!;
  const code = block.replace(/^import .*$/m, '');
  const [heading, note] = [{ textContent: '' }, { textContent: '' }];
  const slate = { strategy: 'for-you', items: [{ strategy: 'for-you', reason: { code: 'new' } }] };
  const run = new Function(
    'loadTexts',
    'heading',
    'note',
    'slate',
    `return (async () => { ${code} })();`,
  );
  await run(loadTexts, heading, note, slate);
  expect([heading.textContent, note.textContent]).toEqual(['Picked for you', 'New arrival']);
});
