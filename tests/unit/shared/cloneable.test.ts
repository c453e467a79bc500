import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cloneable } from '../../../src/shared/cloneable.js';

test('what can cross stays what it is', () => {
  const request = { limit: 5, exclude: ['a'], date: new Date(0) };
  expect(cloneable(request)).toBe(request);
});

test('a field that cannot cross costs itself and not the others', () => {
  const circle: Record<string, unknown> = {};
  circle.again = circle;
  const request = { limit: 5, filter: () => true, boost: [{ when: () => true }], circle };
  expect(cloneable(request)).toEqual({ limit: 5, filter: 'function', boost: 'object', circle });
});

test('whatever is given, what comes back can be cloned', () => {
  const given = fc.oneof(
    fc.anything({ withNullPrototype: true }),
    fc.dictionary(
      fc.string(),
      fc.oneof(
        fc.anything(),
        fc.constant(() => 1),
        fc.constant(Symbol()),
      ),
    ),
    fc.constantFrom(() => 1, Symbol('x'), new Proxy({ a: [1] }, {})),
  );
  fc.assert(
    fc.property(given, (value) => {
      expect(() => structuredClone(cloneable(value))).not.toThrow();
    }),
  );
});
