import { readFileSync } from 'node:fs';
import { type ESTree, parseSync } from 'vite';

/** Something a file exports: its name, its words, and what it is made of. */
export interface Declaration {
  name: string;
  kind: 'interface' | 'type' | 'function' | 'class' | 'constant';
  /** Its doc comment, as one text of Markdown. */
  doc: string;
  /** As it is written, without a body and the comments of its members. */
  code: string;
  members: Member[];
  /** Names of the interfaces that it adds to. */
  extends: string[];
}

export interface Member {
  /** `limit?`, or `recommend(request?)`. */
  name: string;
  type: string;
  doc: string;
}

type Node = ReturnType<typeof parseSync>['program']['body'][number];
interface Span {
  start: number;
  end: number;
}

/** All that a TypeScript file declares at its top, by name. Parsed by the parser of Vite. */
export function readDeclarations(path: string): Declaration[] {
  const source = readFileSync(path, 'utf8');
  const { program, comments } = parseSync(path, source);
  const docs = comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*'));

  const text = ({ start, end }: Span) => source.slice(start, end);
  const plain = (span: Span) =>
    comments
      .filter(({ start, end }) => start >= span.start && end <= span.end)
      .reduceRight(
        (code, { start, end }) => code.slice(0, start - span.start) + code.slice(end - span.start),
        text(span),
      )
      .replace(/\n\s*\n/g, '\n');

  /** The comment that ends where `span` begins. */
  function docOf(span: Span): string {
    const found = docs.findLast(({ end }) => end <= span.start);
    return found && source.slice(found.end, span.start).trim() === '' ? words(found.value) : '';
  }

  function membersOf(body: readonly (Span & { type: string })[]): Member[] {
    return body.map((span) => {
      const code = plain(span)
        .replace(/[;,]$/, '')
        .replace(/^readonly /, '')
        .replace(/^get (\w+)\(\)/, '$1')
        .replace(/\s+/g, ' ');
      const [, name = code, type = ''] =
        /^([\w$]+\??\(.*\))\s*:\s*(.*)$/.exec(code) ?? /^([^:(]+\??):\s*(.*)$/.exec(code) ?? [];
      return { name, type, doc: docOf(span) };
    });
  }

  /** Of a class what may be read and set: fields with a type, and what a getter gives. */
  function publicFields(body: readonly ESTree.ClassElement[]): (Span & { type: string })[] {
    return body.flatMap((member): (Span & { type: string })[] => {
      if (!('key' in member) || member.key.type !== 'Identifier') return [];
      const { type, start } = member;
      if (type === 'PropertyDefinition' && !member.static && member.typeAnnotation) return [member];
      if (type !== 'MethodDefinition' || member.kind !== 'get') return [];
      return [{ type, start, end: member.value.returnType?.end ?? member.key.end }];
    });
  }

  function read(node: Node, outer: Span): Declaration[] {
    const doc = docOf(outer);
    switch (node.type) {
      case 'ExportNamedDeclaration':
        return node.declaration ? read(node.declaration as Node, node) : [];
      case 'TSInterfaceDeclaration': {
        const bases = node.extends.map(text);
        const members = membersOf(node.body.body);
        return [{ name: node.id.name, kind: 'interface', doc, code: '', members, extends: bases }];
      }
      case 'TSTypeAliasDeclaration': {
        const code = dedent(plain(node));
        return [{ name: node.id.name, kind: 'type', doc, code, members: [], extends: [] }];
      }
      case 'FunctionDeclaration': {
        const code = text({ start: node.start, end: node.body?.start ?? node.end }).trim();
        return [{ name: node.id!.name, kind: 'function', doc, code, members: [], extends: [] }];
      }
      case 'ClassDeclaration': {
        const code = text({ start: node.start, end: node.body.start }).trim();
        const members = membersOf(publicFields(node.body.body));
        return [{ name: node.id!.name, kind: 'class', doc, code, members, extends: [] }];
      }
      case 'VariableDeclaration':
        return node.declarations.flatMap(({ id }) =>
          id.type === 'Identifier'
            ? [{ name: id.name, kind: 'constant', doc, code: '', members: [], extends: [] }]
            : [],
        );
      default:
        return [];
    }
  }

  return program.body.flatMap((node) => read(node, node));
}

/** A doc comment as Markdown: without its stars, `{@link x}` as code. */
function words(comment: string): string {
  return comment
    .replace(/^\s*\*? ?/gm, '')
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .trim();
}

function dedent(code: string): string {
  return code.replace(/^export /, '').trim();
}
