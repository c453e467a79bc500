import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Liquid, TokenKind } from 'liquidjs';

export const kit = fileURLToPath(new URL('../../integrations/shopify', import.meta.url));

interface Schema {
  name: string;
  target: string;
  settings: { id?: string; default?: unknown }[];
}

const sourceOf = (name: string) => readFileSync(`${kit}/blocks/${name}.liquid`, 'utf8');

/** The schema at the end of a block. Throws where it is no JSON. */
export function schemaOf(name: string): Schema {
  const [, text] = sourceOf(name).match(/{% schema %}([\s\S]*){% endschema %}\s*$/) ?? [];
  return JSON.parse(text ?? '');
}

/**
 * A block as Shopify would print it: its default settings under `settings`, the page's objects in `page`,
 * assets in the folder `assets`. Liquid that is not balanced throws.
 */
export function renderBlock(
  name: string,
  settings: Record<string, unknown>,
  page: Record<string, unknown> = {},
  assets = 'https://cdn.example/assets',
): Promise<string> {
  const engine = new Liquid({ strictFilters: true });
  engine.registerFilter('asset_url', (file: string) => `${assets}/${file}`);
  engine.registerTag('schema', {
    parse(_tag, rest) {
      for (let token = rest.shift(); token; token = rest.shift()) {
        if (token.kind === TokenKind.Tag && token.getText() === '{% endschema %}') return;
      }
      throw new Error('the schema has no end');
    },
    render: () => undefined,
  });
  const defaults = schemaOf(name).settings.map(({ id, default: value }) => [id, value]);
  const block = { settings: { ...Object.fromEntries(defaults), ...settings } };
  return engine.parseAndRender(sourceOf(name), { ...page, block });
}
