import { baby } from './kinds/baby.ts';
import { beauty } from './kinds/beauty.ts';
import { camping } from './kinds/camping.ts';
import { clothing } from './kinds/clothing.ts';
import { coffee } from './kinds/coffee.ts';
import { cycling } from './kinds/cycling.ts';
import { electronics } from './kinds/electronics.ts';
import { gaming } from './kinds/gaming.ts';
import { garden } from './kinds/garden.ts';
import { home } from './kinds/home.ts';
import { kitchen } from './kinds/kitchen.ts';
import { pets } from './kinds/pets.ts';
import { running } from './kinds/running.ts';
import { stationery } from './kinds/stationery.ts';
import { toys } from './kinds/toys.ts';
import { type Draw, ground, oval, path, type Random, randomFrom, rect } from './kit.ts';
import { shadesFor, tones } from './palette.ts';

const drawings: Readonly<Record<string, Draw>> = {
  ...running,
  ...camping,
  ...cycling,
  ...coffee,
  ...kitchen,
  ...baby,
  ...toys,
  ...electronics,
  ...gaming,
  ...home,
  ...garden,
  ...clothing,
  ...beauty,
  ...pets,
  ...stationery,
};

/** Every kind of product that has a drawing of its own. */
export const kinds: readonly string[] = Object.keys(drawings);

/** A neutral parcel, for a product of an unknown kind. */
const parcel: Draw = (ink) => {
  const card = tones('#cda377');
  return (
    ground(200, 120, 322) +
    path('M84 142L200 104L316 142L316 276L200 322L84 276Z', card.base) +
    path('M200 184L316 142V276L200 322Z', card.dark) +
    path('M84 142L200 104L316 142L200 184Z', card.light) +
    path('M130 127L246 168V204L222 212V176L108 135Z', ink.base) +
    path('M222 176L246 168V204L222 212Z', ink.dark)
  );
};

/** A pale shape behind the product. */
const backdrop = (seed: Random) => {
  const more = 'opacity=".32"';
  const size = seed.between(160, 180);
  return seed.pick([
    oval(200, 192, size, size, '#fff', more),
    oval(200, 192, size, size, '#fff', more),
    path(`M46 400V194A154 154 0 0 1 354 194V400Z`, '#fff', more),
    oval(200, 330, size * 1.7, 96, '#fff', more),
  ]);
};

/** The picture of a product: a complete SVG document, always the same for the same product. */
export function picture(product: { id: string; kind: string; color: string }): string {
  const seed: Random = randomFrom(`${product.kind} ${product.id}`);
  const ink = shadesFor(product.color, seed.between(0, 1));
  const draw = Object.hasOwn(drawings, product.kind) ? drawings[product.kind] : undefined;
  const body = rect(0, 0, 400, 400, 0, ink.tint) + backdrop(seed) + (draw ?? parcel)(ink, seed);
  const short = body.replace(/-?\d+\.\d{2,}(e-\d+)?/g, (number) => `${+Number(number).toFixed(1)}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">${short}</svg>`;
}
