import { defineConfig } from 'vitest/config';

// Node has no browser: `unit` runs everything that needs none, `browser` drives a headless one.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          // For a busy machine, not for slow tests.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          restoreMocks: true,
          unstubGlobals: true,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/sites.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Tests share one built demo and time what they see: one file after another.
          fileParallelism: false,
        },
      },
    ],
  },
});
