import { expect, test } from 'vitest';
import { loadTexts } from '../../../src/texts/index.js';
import { codeBlocks } from '../../support/readme.js';

test.each(['docs/styling.md', 'docs/api.md'])(
  'the texts that %s shows are those of a page',
  async (path) => {
    const block = codeBlocks(path, 'js').find((code) => code.includes('loadTexts'))!;
    const code = block.replace(/^import .*$/m, '');
    const [heading, note] = [{ textContent: '' }, { textContent: '' }];
    const slate = {
      strategy: 'for-you',
      items: [{ strategy: 'for-you', reason: { code: 'new' } }],
    };
    const run = new Function(
      'loadTexts',
      'heading',
      'note',
      'slate',
      `return (async () => { ${code} })();`,
    );
    await run(loadTexts, heading, note, slate);
    expect([heading.textContent, note.textContent]).toEqual(['Picked for you', 'New arrival']);
  },
);
