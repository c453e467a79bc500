import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readItems } from '../src/cli/items-file.js';
import { createProgress } from '../src/cli/progress.js';
import type { Terminal } from '../src/cli/terminal.js';
import { chooseModels } from '../src/evaluation/models/model-choice.js';
import { openModel } from '../src/evaluation/models/open-model.js';
import { drawNormal, seededRandom, shuffle } from '../src/shared/random.js';

const dimensions = 256;
const mostTitles = 100_000;
/** Texts embedded between two drawings of the bar. */
const batch = 512;

/** Product vectors of length 1, as many as anybody asks for; the same ones in every run. */
export interface VectorSource {
  /** What they are, for the reader. */
  said: string;
  dimensions: number;
  at(row: number): Float32Array;
}

/** Vectors around a thousand made-up kinds of products. */
export function generatedVectors(): VectorSource {
  const kinds = directions(1_000, 1);
  const disturb = disturber(1);
  return {
    said: 'generated vectors',
    dimensions,
    at: (row) => disturb(kinds[row % kinds.length]!, row),
  };
}

/**
 * Vectors of the titles in all tables `items` below `folder`, by the model that ships; from the hundred
 * thousandth on, and after the last title, those come again a little disturbed. Generated ones where there
 * is no such folder, which is said.
 */
export async function itemVectors(folder: string, terminal: Terminal): Promise<VectorSource> {
  const titles = await readTitles(folder);
  if (titles.length === 0) {
    const { said, ...rest } = generatedVectors();
    return { ...rest, said: `${said}, since ${folder} holds no table of items` };
  }
  const [choice] = chooseModels('nano', {});
  const model = await openModel('nano', choice!.folder!, terminal);
  const vectors = new Float32Array(titles.length * dimensions);
  const progress = createProgress(terminal, 'Embedding');
  for (let from = 0; from < titles.length; from += batch) {
    const texts = titles.slice(from, from + batch);
    vectors.set(await model.encoder.encode(texts, 'item'), from * dimensions);
    progress.update(from + texts.length, titles.length);
  }
  progress.end();
  await model.close();
  const vectorOf = (row: number) => vectors.subarray(row * dimensions, (row + 1) * dimensions);
  const disturb = disturber(0.5);
  return {
    said: `${titles.length} titles`,
    dimensions,
    at: (row) =>
      row < titles.length ? vectorOf(row) : disturb(vectorOf(row % titles.length), row),
  };
}

async function readTitles(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const tables = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|[\\/])items\.tsv(\.gz)?$/.test(name))
    .sort();
  const titles = new Set<string>();
  for (const name of tables) {
    for (const item of await readItems(join(folder, name))) {
      titles.add((item as { title: string }).title);
    }
  }
  return shuffle([...titles], seededRandom(1)).slice(0, mostTitles);
}

/**
 * Gives a vector of length 1 that lies near another one of length 1.
 *
 * @param size length of what is added.
 */
function disturber(size: number): (vector: Float32Array, row: number) => Float32Array {
  // A prime, so that a vector that comes again meets another one each time.
  const noises = directions(4_093, 2);
  return (vector, row) => {
    const noise = noises[row % noises.length]!;
    return normalized(vector.map((value, index) => value + size * noise[index]!));
  };
}

function directions(count: number, seed: number): Float32Array[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () =>
    normalized(Float32Array.from({ length: dimensions }, () => drawNormal(random))),
  );
}

function normalized(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares);
  return vector.map((value) => value / length);
}
