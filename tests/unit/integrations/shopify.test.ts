import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kit, renderBlock, schemaOf } from '../../support/shopify-blocks.js';

interface Setting {
  type: string;
  id: string;
  label: string;
  info?: string;
  default?: unknown;
  options?: { value: string; label: string }[];
  min?: number;
  max?: number;
  step?: number;
}

const blocks = ['embed', 'row'] as const;
const read = (path: string) => readFileSync(`${kit}/${path}`, 'utf8');

/** https://shopify.dev/docs/apps/build/online-store/theme-app-extensions/configuration */
describe('the theme app extension keeps to the documented format', () => {
  it('names itself a theme extension', () => {
    expect(read('shopify.extension.toml')).toMatch(/^name = "[^"]+"\ntype = "theme"\n$/);
  });

  it.each([
    ['embed', 'body'],
    ['row', 'section'],
  ])('%s has the target %s', (name, target) => {
    expect(schemaOf(name)).toMatchObject({ target });
  });

  it.each(blocks)('settings of %s are of documented types, with ids of their own', (name) => {
    const settings = schemaOf(name).settings as Setting[];
    for (const { type, label } of settings) {
      expect(['text', 'select', 'range', 'product']).toContain(type);
      expect(label).toMatch(/^t:/);
    }
    expect(new Set(settings.map(({ id }) => id)).size).toBe(settings.length);
    for (const { type, ...setting } of settings) {
      if (type === 'select') {
        expect(setting.options!.map(({ value }) => value)).toContain(setting.default);
      }
      if (type === 'range') {
        const { min, max, step, default: standard } = setting;
        expect((max! - min!) / step!).toBeLessThanOrEqual(100);
        expect(standard).toBeGreaterThanOrEqual(min!);
        expect(standard).toBeLessThanOrEqual(max!);
      }
    }
  });

  it('every language has the words that the blocks name, and no other', () => {
    const named = blocks.flatMap((name) =>
      [...JSON.stringify(schemaOf(name)).matchAll(/"t:([\w.]+)"/g)].map(([, key]) => key),
    );
    const files = readdirSync(`${kit}/locales`);
    expect(files).toContain('en.default.schema.json');
    for (const file of files) {
      const words = leaves(JSON.parse(read(`locales/${file}`)));
      expect(Object.keys(words).sort()).toEqual([...new Set(named)].sort());
      for (const name of blocks) expect(words[`${name}.name`]!.length).toBeLessThanOrEqual(25);
      expect(statSync(`${kit}/locales/${file}`).size).toBeLessThan(15_000);
    }
  });

  it('Liquid stays far below 100 KB', () => {
    const sizes = blocks.map((name) => statSync(`${kit}/blocks/${name}.liquid`).size);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(100_000);
  });
});

describe('what the blocks print', () => {
  it('a row on a product’s page starts from the product', async () => {
    const html = await renderBlock('row', { strategy: 'similar' }, { product: { id: 7 } });
    expect(html).toContain('strategy="similar"');
    expect(html).toContain('item="7"');
  });

  it('elsewhere it has no start', async () => {
    expect(await renderBlock('row', {})).not.toContain('item=');
  });

  it.each([
    ['/', '/products.json'],
    ['/de', '/de/products.json'],
    ['/en-ch/', '/en-ch/products.json'],
  ])(
    'in the folder %s the products are those of %s, in the active currency',
    async (root, path) => {
      const page = { routes: { root_url: root }, cart: { currency: { iso_code: 'CHF' } } };
      const html = await renderBlock('embed', {}, page);
      expect(html).toContain(`data-catalog="${path}"`);
      expect(html).toContain('data-currency="CHF"');
    },
  );

  it('a pack has its own prices: it names no currency', async () => {
    const page = { routes: { root_url: '/' }, cart: { currency: { iso_code: 'CHF' } } };
    const html = await renderBlock('embed', { pack: '/pack/' }, page);
    expect(html).not.toMatch(/data-(catalog|currency)/);
  });

  it('settings cannot leave their attribute', async () => {
    const hostile = '"><script>alert(1)</script>';
    for (const name of blocks) {
      const html = await renderBlock(name, { heading: hostile, pack: hostile, script: hostile });
      expect(html).not.toContain('<script>alert');
    }
  });
});

function leaves(tree: Record<string, unknown>, before = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(tree).map(([key, value]) =>
      typeof value === 'string'
        ? { [before + key]: value }
        : leaves(value as Record<string, unknown>, `${before}${key}.`),
    ),
  );
}
