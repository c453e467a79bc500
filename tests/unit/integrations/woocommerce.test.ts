import { readFileSync } from 'node:fs';
import { Engine } from 'php-parser';
import { expect, it } from 'vitest';
import { pagingOf } from '../../../src/catalog/importers/follow-pages.js';
import { codeBlocks } from '../../support/readme.js';

const folder = new URL('../../../integrations/woocommerce/windowshop/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const plugin = read('windowshop.php');

it.each(['windowshop.php', 'uninstall.php'])(
  '%s is PHP 7.4, and closed to direct calls',
  (name) => {
    const engine = new Engine({ parser: { version: '7.4', suppressErrors: false } });
    expect(engine.parseCode(read(name), name).errors).toEqual([]);
    expect(read(name)).toMatch(/defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/);
  },
);

it('header and readme name the same version', () => {
  const [, version] = plugin.match(/\* Version: (\S+)/)!;
  expect(read('readme.txt')).toContain(`Stable tag: ${version}`);
});

it('the option that is registered is the one that goes', () => {
  expect(plugin).toContain("register_setting( 'windowshop', 'windowshop'");
  expect(read('uninstall.php')).toContain("delete_option( 'windowshop' )");
});

it('no setting is printed without being escaped', () => {
  const bare = plugin.split('\n').filter((line) => /^\s*(echo|print)\b.*\$/.test(line));
  expect(bare).toEqual([]);
  const calls = [...plugin.matchAll(/(?<!\w)s?printf\(([\s\S]*?)\n?\s*\);/g)];
  expect(calls.length).toBeGreaterThan(2);
  for (const [, call] of calls) {
    for (const [value] of call!.matchAll(/\$(settings|row)\['\w+'\]|\$consent|\$item/g)) {
      expect(call).toMatch(
        new RegExp(`(esc_attr|esc_url|absint|selected)\\( ${value.replace(/[$[\]]/g, '\\$&')}`),
      );
    }
  }
});

it('the catalogue is an address that the importer pages through', () => {
  const [, route] = plugin.match(/rest_url\( '([^']+)' \)/)!;
  for (const root of ['/wp-json/', '/index.php?rest_route=/']) {
    expect(pagingOf({ url: `https://shop.example${root}${route}` })).toMatchObject({
      size: 'per_page',
    });
  }
});

it('the head keeps the room of a row, by the README’s own line', () => {
  const [line] = codeBlocks('README.md', 'css')
    .join('')
    .match(/^windowshop-row:not.*$/m)!;
  expect(plugin).toContain(`<style>${line}</style>`);
});

it('the page’s own links stand in the shortcode, without what may not be in a post', () => {
  expect(plugin).toContain('function windowshop_row( $given, $content');
  expect(plugin).toContain('wp_kses_post( do_shortcode( (string) $content ) )');
});
