import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const help = `Writes src/embedding/known-models.ts: the SHA-256 of every manifest in public/models.

Usage: node scripts/update-known-models.js

Run it after a model in public/models was changed.
`;

const models = new URL('../public/models/', import.meta.url);
const target = new URL('../src/embedding/known-models.ts', import.meta.url);

if (process.argv.includes('--help')) {
  process.stdout.write(help);
} else {
  const entries = readdirSync(models)
    .sort()
    .map((folder) => {
      const manifest = readFileSync(new URL(`${folder}/manifest.json`, models));
      const sum = createHash('sha256').update(manifest).digest('hex');
      return `  '${JSON.parse(manifest).id}': '${sum}',\n`;
    });
  writeFileSync(
    target,
    `/**
 * SHA-256 of the manifests of the models that come with the package, by model id. With it a damaged
 * or foreign file is refused even where its manifest was changed along with it. Written by
 * \`scripts/update-known-models.js\`; a test compares it with \`public/models\`.
 */
export const knownManifests: Readonly<Record<string, string>> = {
${entries.join('')}};
`,
  );
  process.stdout.write(`${fileURLToPath(target)}: ${entries.length} model(s)\n`);
}
