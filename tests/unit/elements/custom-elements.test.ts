import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../../custom-elements.json' with { type: 'json' };
import { WindowshopPrivacy, WindowshopRow, WindowshopSearch } from '../../../src/elements/index.js';

const folder = new URL('../../../src/elements/', import.meta.url);
const docs = readFileSync(new URL('../../../docs/elements.md', import.meta.url), 'utf8');
const sources = readdirSync(folder)
  .filter((name) => /\.(ts|css)$/.test(name))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');
const [{ declarations }] = manifest.modules as [(typeof manifest.modules)[number]];
const classes: Readonly<
  Record<string, { observedAttributes: readonly string[]; prototype: object }>
> = {
  WindowshopRow,
  WindowshopSearch,
  WindowshopPrivacy,
};

/** What the code itself names with `pattern`, each once. */
const named = (pattern: RegExp) =>
  [...new Set([...sources.matchAll(pattern)].flatMap(([, names]) => names!.split(' ')))].sort();
/** What the description lists of all elements under `key`, each once. */
const listed = (key: string) =>
  [
    ...new Set(
      declarations
        .flatMap(
          (one) => ((one as Record<string, unknown>)[key] as { name: string }[] | undefined) ?? [],
        )
        .map(({ name }) => name),
    ),
  ].sort();

test.each(declarations.map((one) => [one.tagName, one] as const))(
  '%s: attributes and members are those of the class',
  (_, { name, attributes, members }) => {
    const { observedAttributes, prototype } = classes[name]!;
    expect(attributes.map((one) => one.name)).toEqual(observedAttributes);
    for (const member of members) expect(member.name in prototype, member.name).toBe(true);
  },
);

test('events are those that the code emits', () => {
  expect(listed('events')).toEqual(named(/'(windowshop-(?:load|empty|impression|select|error))'/g));
});

test('parts are those that the code names', () => {
  const parts = named(/(?:part: |make\(|button\()(?:was \? 'price reduced' : )?'([\w -]+)'/g);
  const built = new Set([...parts, 'reduced', 'erase-ask', 'erase-yes', 'erase-no', 'button']);
  expect(listed('cssParts').filter((part) => !built.has(part))).toEqual([]);
  expect([...built].filter((part) => !listed('cssParts').includes(part))).toEqual([]);
});

test('custom properties are those that the styles read', () => {
  expect(listed('cssProperties')).toEqual(named(/var\((--windowshop-[\w-]+)/g));
});

test('slots are those that the code opens', () => {
  const slots = named(/name: '([\w-]+)'/g).filter((name) => name !== 'consent');
  expect(listed('slots').filter(Boolean)).toEqual([...slots, 'item'].sort());
});

test('docs/elements.md names each of them', () => {
  for (const key of ['attributes', 'events', 'slots', 'cssParts', 'cssProperties']) {
    for (const name of listed(key).filter(Boolean))
      expect(docs, `${key}: ${name}`).toContain(`\`${name}\``);
  }
  for (const { tagName } of declarations) expect(docs).toContain(`<${tagName}>`);
});
