import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { WindowshopPrivacy, WindowshopRow } from '../../../src/react/index.js';

test('on a server a row is its tag, with what HTML can say and the links inside', () => {
  const link = createElement('a', { href: '/sale' }, 'Sale');
  const row = createElement(
    WindowshopRow,
    {
      strategy: 'similar',
      item: 'a',
      limit: 4,
      className: 'mine',
      request: { maxPerBrand: 2 },
      onWindowshopSelect() {},
    },
    link,
  );
  expect(renderToString(row)).toBe(
    '<windowshop-row strategy="similar" item="a" limit="4" class="mine"><a href="/sale">Sale</a></windowshop-row>',
  );
});

test('so are the others', () => {
  expect(renderToString(createElement(WindowshopPrivacy))).toBe(
    '<windowshop-privacy></windowshop-privacy>',
  );
});
