import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';

const help = `npm run demo -- [--port 4173] [--rebuild] [--help]

Builds the demo shop if a source is newer than the last build, serves it and prints its address.
  --port N    first port to try; the next free one is taken (default 4173)
  --rebuild   build in any case
`;

const values = readArguments();

if (values.help) {
  process.stdout.write(help);
} else {
  const configFile = path('demo/vite.config.ts');
  if (values.rebuild || isStale()) await build({ configFile, logLevel: 'warn' });
  const server = await preview({ configFile, preview: { port: Number(values.port) } });
  server.printUrls();
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4173' },
        rebuild: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const port = Number(values.port);
    if (Number.isInteger(port) && port >= 0 && port < 65_536) return values;
    throw new Error(`--port ${values.port} is no port: give a number from 0 to 65535.`);
  } catch (error) {
    console.error(`demo: ${error.message}`);
    process.exit(2);
  }
}

/** @param {string} relative */
function path(relative) {
  return fileURLToPath(new URL(`../${relative}`, import.meta.url));
}

function isStale() {
  const built = newest(path('dist-demo/index.html'));
  const sources = ['src', 'demo', 'public', 'package-lock.json'].map((name) => newest(path(name)));
  return built === 0 || Math.max(...sources) > built;
}

/**
 * Time of the last change at or below `file`, 0 where there is nothing.
 * @param {string} file
 * @returns {number}
 */
function newest(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(file).map((name) => newest(`${file}/${name}`)));
}
