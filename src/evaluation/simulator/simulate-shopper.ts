import { browse, expectedClicks } from './browse.js';
import { randomFor } from './draw.js';
import type { ShopItem } from './generate-shop.js';
import { type Condition, parameters } from './parameters.js';
import type { Policy } from './policy.js';
import { createShopper, type drawSegments } from './shopper.js';

/** What one shopper's slates came to under one policy, a number each. */
export interface Course {
  /** 1 for a click. */
  clicks: number[];
  /** Chance of a click that the slate had: a click without its luck. */
  expected: number[];
  purchases: number;
}

/** The courses of a shopper under each policy, in the order of the policies. */
export async function simulateShopper(
  name: string,
  policies: readonly Policy[],
  shop: readonly ShopItem[],
  segments: ReturnType<typeof drawSegments>,
  condition: Condition,
): Promise<Course[]> {
  const courses: Course[] = [];
  for (const policy of policies) {
    const shopper = createShopper(name, segments, shop, condition);
    const course: Course = { clicks: [], expected: [], purchases: 0 };
    await policy.begin(name);
    for (let slate = 0; slate < parameters.slates; slate++) {
      const appeal = shopper.appealAt(slate);
      const items = await policy.show(slate, appeal);
      const appeals = items.map((item) => appeal[item]!);
      const visit = browse(appeals, condition.clickNoise, randomFor(name, 'visit', slate));
      await policy.hear(visit);
      course.clicks.push(visit.clicked === undefined ? 0 : 1);
      course.expected.push(expectedClicks(appeals, condition.clickNoise));
      course.purchases += visit.bought ? 1 : 0;
    }
    courses.push(course);
  }
  return courses;
}
