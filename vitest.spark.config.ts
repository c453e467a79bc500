import { defineConfig } from 'vitest/config';

// Apart from the other tests: Spark needs Java and pyspark, and minutes.
export default defineConfig({
  test: {
    include: ['tests/spark/**/*.test.ts'],
    testTimeout: 600_000,
  },
});
