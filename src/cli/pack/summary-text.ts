import { encodeManifest, filesOf, type PackFile } from '../../pack/manifest.js';
import { sizeOf, spaced } from '../amounts.js';
import type { CreatedPack } from './create-pack.js';

/** What was written, in lines. */
export function summaryText({ manifest, out, reused, seconds }: CreatedPack): string {
  const { shards, graph } = manifest;
  const products = total(shards.map((shard) => shard.products));
  const vectors = total(shards.map((shard) => shard.vectors));
  const rest = encodeManifest(manifest).length + (graph?.bytes ?? 0);
  const [first] = shards;
  const before = encodeManifest(manifest).length + total([first!.products, first!.vectors]);
  const made = manifest.products - reused;
  return [
    `${spaced(manifest.products)} products: ${spaced(reused)} vectors reused, ${spaced(made)} made, in ${seconds.toFixed(1)} s`,
    `  products: ${sizeOf(products)}`,
    `  vectors: ${sizeOf(vectors)}`,
    ...(graph ? [`  item graph: ${sizeOf(graph.bytes)}`] : []),
    `  before the first list: ${sizeOf(before)}`,
    `${out}: ${new Set(filesOf(manifest)).size + 1} files, ${sizeOf(products + vectors + rest)}`,
    '',
  ].join('\n');
}

function total(files: readonly PackFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
