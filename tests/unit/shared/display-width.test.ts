import { expect, test } from 'vitest';
import { displayWidth } from '../../../src/shared/display-width.js';

test('wide characters count as two and joined accents as none', () => {
  expect(displayWidth('漢字')).toBe(4);
  expect(displayWidth('e\u0301')).toBe(1);
  expect(displayWidth('½" × 3')).toBe(6);
});
