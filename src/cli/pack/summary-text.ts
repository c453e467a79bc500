import { encodeManifest, type PackFile } from '../../pack/manifest.js';
import type { CreatedPack } from './create-pack.js';

/** What was written, in lines. */
export function summaryText({ manifest, files, out, reused, seconds }: CreatedPack): string {
  const { products, shards, graph } = manifest;
  const own = encodeManifest(manifest).length;
  const [first] = shards;
  const lines: [string, number][] = [
    ['products', total(shards.map((shard) => shard.products))],
    ['vectors', total(shards.map((shard) => shard.vectors))],
    ...(graph ? ([['item graph', graph.bytes]] as [string, number][]) : []),
    ['before the first list', own + first!.products.bytes + first!.vectors.bytes],
  ];
  return [
    `${spaced(products)} products: ${spaced(reused)} vectors reused, ${spaced(products - reused)} made, in ${seconds.toFixed(1)} s`,
    ...lines.map(([name, bytes]) => `  ${name}: ${size(bytes)}`),
    `${out}: ${files.size + 1} files, ${size(own + total([...files.values()].map(({ length }) => ({ bytes: length }))))}`,
    '',
  ].join('\n');
}

function total(files: readonly Pick<PackFile, 'bytes'>[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 2 ** 20).toFixed(1)} MB`;
}

function spaced(count: number): string {
  return count.toLocaleString('en');
}
