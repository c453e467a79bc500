import { type ImportOf, importsOf, type ModuleMap } from './module-map.js';

const leaves = /^src\/(types|errors|shared)(\.ts$|\/)/;
const room =
  /^src\/(storage|catalog|embedding|profile|retrieval|ranking|search|graph|pack|texts)\//;

/** Packages that only one room may know. */
const owners: Readonly<Record<string, RegExp>> = {
  idb: /^src\/storage\//,
  'onnxruntime-web': /^src\/embedding\//,
  '@huggingface/tokenizers': /^src\/embedding\//,
  comlink: /^src\/engine\//,
  saxes: /^src\/(catalog\/importers|cli\/crawl)\//,
  'robots-parser': /^src\/cli\/crawl\//,
  '@duckdb/node-api': /^src\/graph-build\//,
  react: /^src\/react\//,
};

const mayUseNode =
  /^src\/(cli\/|evaluation\/|graph-build\/|engine\/node[\w-]*\.ts$|storage\/(file-vectors|vector-file)\.ts$)/;

/** What the page may not load before it is needed. */
const heavy =
  /^(src\/capture\/attach\.ts|src\/embedding\/encoder\.ts|src\/engine\/engine\.ts|@huggingface\/tokenizers|onnxruntime-web)/;

/** Rooms of the page that see other rooms through their door, and which doors. */
const doors: Readonly<Record<string, RegExp>> = {
  'src/elements/': /^src\/texts\/index\.ts$/,
  // The reserved room of rows is a text that the loader needs before the elements are there.
  'src/script/': /^src\/(index|elements\/(index|row-size))\.ts$/,
  'src/react/': /^src\/elements\/index\.ts$/,
};

/** Breaches of the import law, one sentence each. */
export function breaches(modules: ModuleMap): string[] {
  const imports = importsOf(modules);
  return [
    ...imports.flatMap((found) => complaint(found)),
    ...circles(imports),
    ...[...staticReach(imports, 'src/index.ts')]
      .filter((module) => heavy.test(module))
      .map((module) => `src/index.ts reaches ${module} without import()`),
  ];
}

function complaint({ from, to, how }: ImportOf): string[] {
  const said = (law: string) => [`${from} imports ${to}: ${law}`];
  if (to.startsWith('node:')) return mayUseNode.test(from) ? [] : said('only Node code may');
  if (!to.startsWith('src/')) {
    const owner = Object.entries(owners).find(([name]) => to === name || to.startsWith(`${name}/`));
    return owner && !owner[1].test(from) ? said(`only ${owner[1].source} may`) : [];
  }
  if (leaves.test(to)) return [];
  if (leaves.test(from)) return said('leaves import leaves only');
  const home = room.exec(from)?.[0];
  if (home) return to.startsWith(home) ? [] : said('rooms meet in src/engine');
  if (from.startsWith('src/capture/') && !to.startsWith('src/capture/')) {
    return to === 'src/engine/protocol.ts' && how === 'type' ? [] : said('capture sees types only');
  }
  const [own, door] = Object.entries(doors).find(([folder]) => from.startsWith(folder)) ?? [];
  if (own && door && !to.startsWith(own) && !door.test(to)) {
    const isType = to === 'src/recommender.ts' && how === 'type';
    return isType ? [] : said('rooms of the page see each other’s doors only');
  }
  return [];
}

/** Modules that lead back to themselves, types counted. */
function circles(imports: readonly ImportOf[]): string[] {
  const next = nextOf(imports.filter(({ how }) => how !== 'address'));
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (module: string, path: readonly string[]): void => {
    const at = path.indexOf(module);
    if (at >= 0) found.push(`a circle: ${[...path.slice(at), module].join(' → ')}`);
    if (at >= 0 || done.has(module)) return;
    for (const target of next.get(module) ?? []) walk(target, [...path, module]);
    done.add(module);
  };
  for (const module of next.keys()) walk(module, []);
  return found;
}

/** All that is loaded together with `entry`. */
export function staticReach(imports: readonly ImportOf[], entry: string): ReadonlySet<string> {
  const next = nextOf(imports.filter(({ how }) => how === 'static'));
  const reached = new Set([entry]);
  for (const module of reached) for (const target of next.get(module) ?? []) reached.add(target);
  return reached;
}

function nextOf(imports: readonly ImportOf[]): Map<string, string[]> {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  return next;
}
