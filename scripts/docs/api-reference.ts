import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from '../../src/cli/commands/index.js';
import { messages } from '../../src/errors.js';
import { type Declaration, type Member, readDeclarations } from './declarations.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The entries of the package that have an API of their own, in the order of the reference. */
const entries = [
  ['windowshop', 'src/index.ts'],
  ['windowshop/texts', 'src/texts/index.ts'],
  ['windowshop/elements', 'src/elements/index.ts'],
  ['windowshop/react', 'src/react/index.ts'],
] as const;

/** `docs/api.md`: everything public, in the words of the sources. */
export function apiReference(): string {
  const seen = new Set<string>();
  const sections = entries.map(([name, path]) => entrySection(name, path, seen));
  return `${[
    '# API reference',
    'Written by `npm run docs:api` from the sources; change the comments there. In the tables a name with `?` may be left out.',
    'Attributes, slots, parts, events and custom properties of the elements: [elements.md](elements.md). Columns and fields of catalogues: [catalogs.md](catalogs.md).',
    ...sections,
    errorSection(),
    commandSection(),
  ].join('\n\n')}\n`;
}

/** What an entry exports and no entry before has. */
function entrySection(name: string, path: string, seen: Set<string>): string {
  const found = exportsOf(path).filter((one) => !seen.has(title(one)) && seen.add(title(one)));
  // What is called comes before what describes it.
  const rank = ({ kind, name: own }: Declaration) =>
    kind === 'function' ? 0 : ['Recommender', 'RecommenderOptions'].includes(own) ? 1 : 2;
  found.sort((a, b) => rank(a) - rank(b));
  return [`## \`${name}\``, ...found.map(declarationSection)].join('\n\n');
}

/** What a module exports, each where it is declared; lists of names are followed. */
function exportsOf(path: string): Declaration[] {
  const source = readFileSync(join(root, path), 'utf8');
  const lists = source.matchAll(/export (?:type )?(?:\{([^}]*)\}|\*) from '(\.[^']*)';/g);
  return [...lists].flatMap(([, names, from]) => {
    const module = normalize(join(dirname(path), from!)).replace(/\.js$/, '.ts');
    const all = [...exportsOf(module), ...withBases(module)];
    if (names === undefined) return all;
    const wanted = names.split(',').map((name) => name.trim().replace(/^type /, ''));
    return wanted.flatMap((name) => all.find((declaration) => declaration.name === name) ?? []);
  });
}

/** What a module declares; an interface has the members of those that it adds to and that are nobody's to see. */
function withBases(path: string): Declaration[] {
  const declared = readDeclarations(join(root, path));
  const source = readFileSync(join(root, path), 'utf8');
  const find = (name: string): Declaration | undefined => {
    const own = declared.find((one) => one.name === name);
    const from = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '(\\.[^']*)\\.js'`).exec(
      source,
    );
    const beside = from && readDeclarations(join(root, dirname(path), `${from[1]}.ts`));
    return own ?? beside?.find((one) => one.name === name);
  };
  return declared.map((one) => {
    const hidden = one.extends.filter((name) => find(name) && !isExported(source, name));
    const inherited = hidden.flatMap((name) => find(name)!.members);
    return {
      ...one,
      members: [...one.members, ...inherited],
      extends: one.extends.filter((name) => !hidden.includes(name)),
    };
  });
}

function isExported(source: string, name: string): boolean {
  return (
    source.includes(`export interface ${name} `) ||
    new RegExp(`import type \\{[^}]*\\b${name}\\b[^}]*\\}`).test(source)
  );
}

function declarationSection(declaration: Declaration): string {
  const { doc, code, members, extends: bases } = declaration;
  const also = bases.map((base) => `[${base}](#${base.toLowerCase()})`).join(', ');
  return [
    `### ${title(declaration)}`,
    doc,
    // Not `ts`: it is a signature to be read, no sample to be run.
    code && `\`\`\`typescript\n${code}\n\`\`\``,
    also && `And all of ${also}.`,
    members.length > 0 && memberTable(members),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function title({ name, kind }: Declaration): string {
  if (kind === 'function') return `${name}()`;
  return kind === 'constant' ? `\`<${name}>\`` : name;
}

function memberTable(members: readonly Member[]): string {
  const rows = members.map(
    ({ name, type, doc }) =>
      `| \`${cell(name)}\` | ${type && `\`${cell(type)}\``} | ${cell(doc)} |`,
  );
  return ['| | type | |', '|---|---|---|', ...rows].join('\n');
}

function errorSection(): string {
  const rows = Object.entries(messages).map(
    ([code, message]) => `| \`${code}\` | ${cell(message)} |`,
  );
  const intro =
    'Codes of `status().problems`, of receipts, of `error` in answers, and of `onError`. Names in braces are filled in, and stand in `detail`.';
  return ['## Error codes', intro, ['| code | message |', '|---|---|', ...rows].join('\n')].join(
    '\n\n',
  );
}

function commandSection(): string {
  const texts = commands.map(
    ({ name, help }) => `### windowshop ${name}\n\n\`\`\`text\n${help.trim()}\n\`\`\``,
  );
  return ['## Command line', ...texts].join('\n\n');
}

/** A text in one line of a table. */
function cell(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}
