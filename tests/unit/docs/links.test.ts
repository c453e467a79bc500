import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { slugger } from '../../../scripts/docs/slugs.js';
import { documents, root } from '../../support/doc-samples.js';

const translated = ['README.zh-CN.md', 'docs/quick-start.zh-CN.md'];
const others = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const all = [...documents(), ...translated, ...others];

/** A document without its blocks of code. */
function prose(path: string): string {
  return readFileSync(join(root, path), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
}

function anchors(path: string): string[] {
  const slug = slugger();
  return [...prose(path).matchAll(/^#{1,6} (.*)$/gm)].map(([, heading]) => slug(heading!));
}

test.each(all)('every link of %s leads somewhere', (path) => {
  const links = [...prose(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
  const dead = links.filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [file, anchor] = link.split('#') as [string, string?];
    const target = file === '' ? path : normalize(join(dirname(path), file));
    if (!existsSync(join(root, target))) return true;
    return anchor !== undefined && !anchors(target).includes(anchor);
  });
  expect(dead).toEqual([]);
});

test('every guide is in the table of contents', () => {
  const contents = prose('docs/README.md');
  const guides = documents().filter((path) => /^docs\/(?!README)/.test(path));
  expect(guides.filter((path) => !contents.includes(`(${path.slice(5)})`))).toEqual([]);
});
