/** Where in which list a product was met. */
export interface Trail {
  slate: string;
  position: number;
}

const remembered = 20;
const trails = new Map<string, Trail>();

/** Notes that the visitor came to a product from a list, so that what follows can name the list. */
export function followTrail(item: string, trail: Trail): void {
  trails.delete(item);
  trails.set(item, trail);
  if (trails.size > remembered) trails.delete(trails.keys().next().value!);
}

/** The list from which the visitor last came to `item`; empty where they came another way. */
export function trailOf(item: string): Trail | Record<string, never> {
  return trails.get(item) ?? {};
}
