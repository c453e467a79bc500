import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const entry = fileURLToPath(new URL('../service-worker/service.worker.ts', import.meta.url));
const models = new URL('../../public/models/windowshop-nano/', import.meta.url);

/** Parts that most visits never ask for: kept when used, not beforehand. */
const seldom = /webgpu|asyncify|jsep|^pictures\/|\.map$/;

/**
 * Emits `/service-worker.js`, a single classic script that knows every file to keep and a hash over
 * their content.
 */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      const contents = new Map<string, string | Uint8Array>();
      for (const [name, file] of Object.entries(bundle)) {
        if (seldom.test(name)) continue;
        contents.set(`/${name}`, file.type === 'chunk' ? file.code : file.source);
      }
      for (const name of ['manifest.json', 'model.onnx', 'tokenizer.json']) {
        contents.set(`/models/windowshop-nano/${name}`, readFileSync(new URL(name, models)));
      }
      const files = [...contents.keys()].sort();
      const hash = createHash('sha256');
      for (const file of files) hash.update(file).update(contents.get(file)!);
      const version = hash.digest('hex').slice(0, 16);
      const source = await bundled(JSON.stringify({ version, files }));
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
    },
  };
}

async function bundled(precache: string): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { __PRECACHE__: precache },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  if (!('output' in result)) throw new Error('the service worker gave no single bundle');
  return result.output[0].code;
}
