import { expect, test } from 'vitest';
import { Actions } from '../../../src/capture/actions.js';
import type { ActionType, SourceName } from '../../../src/capture/report.js';

function open() {
  let now = 0;
  const actions = new Actions(() => now);
  return {
    actions,
    wait: (ms: number) => {
      now += ms;
    },
    hear(source: SourceName, type: ActionType, ...names: string[]) {
      return actions.hear({ source, type, lines: [{ names }] }, source === 'shop');
    },
    taken: () =>
      actions
        .take()
        .map(({ type, lines }) => [type, ...lines.flatMap(({ names }) => names)].join(' ')),
  };
}

test('what three sources say of one click is one interaction, by the best name, the others beside it', () => {
  const { hear, taken } = open();
  hear('shopify', 'cart', '2011');
  hear('data-layer', 'cart', 'SHOE-42');
  hear('segment', 'cart', 'shoe');
  expect(taken()).toEqual(['cart SHOE-42 2011 shoe']);
  expect(taken()).toEqual([]);
});

test('a word that comes after the action was recorded is not a second action', () => {
  const { hear, taken, wait } = open();
  hear('shopify', 'cart', '2011');
  expect(taken()).toEqual(['cart 2011']);
  wait(1_500);
  hear('data-layer', 'cart', 'SHOE-42');
  expect(taken()).toEqual([]);
});

test('two clicks of which two sources tell are two interactions', () => {
  const { hear, taken } = open();
  hear('shopify', 'cart', '2011');
  hear('shopify', 'cart', '2012');
  hear('data-layer', 'cart', 'SHOE-42');
  hear('data-layer', 'cart', 'TENT-2');
  expect(taken()).toEqual(['cart SHOE-42 2011', 'cart TENT-2 2012']);
});

test('a source that says the same at once says it twice; a while later it means it', () => {
  const { hear, taken, wait } = open();
  hear('data-layer', 'cart', 'a');
  hear('data-layer', 'cart', 'a');
  wait(1_000);
  hear('data-layer', 'cart', 'a');
  expect(taken()).toEqual(['cart a', 'cart a']);
});

test('a page is viewed once, however late a source tells; another product in it is another view', () => {
  const { hear, taken, wait } = open();
  hear('json-ld', 'view', 'SKU', '/shoe');
  wait(60_000);
  hear('data-layer', 'view', '11');
  hear('data-layer', 'view', '11');
  hear('data-layer', 'view', '12');
  expect(taken()).toEqual(['view 11 SKU /shoe', 'view 12']);
});

test('a product seen again on another page is viewed again', () => {
  const { actions, hear, taken, wait } = open();
  hear('json-ld', 'view', 'a');
  taken();
  wait(5_000);
  actions.turnPage();
  expect(actions.shown).toBeUndefined();
  hear('json-ld', 'view', 'a');
  expect(taken()).toEqual(['view a']);
});

test('a data layer that tells of the next page just before it turns is not heard twice', () => {
  const { actions, hear, taken } = open();
  hear('data-layer', 'view', 'a');
  actions.turnPage();
  hear('json-ld', 'view', 'a');
  expect(taken()).toEqual(['view a']);
});

test('what the shop recorded itself is not recorded again, whoever spoke first', () => {
  const { hear, taken } = open();
  hear('json-ld', 'view', 'a');
  hear('shop', 'view', 'a');
  hear('shop', 'cart', 'a');
  hear('data-layer', 'cart', 'a');
  expect(taken()).toEqual([]);
});

test('another query is another search, the same one is not', () => {
  const { actions } = open();
  const search = (source: SourceName, text: string) =>
    actions.hear({ source, type: 'search', lines: [], text });
  expect([search('address', 'tent'), search('data-layer', 'tent')]).toEqual([true, false]);
  expect([search('data-layer', 'lamp'), search('data-layer', 'lamp')]).toEqual([true, false]);
});
