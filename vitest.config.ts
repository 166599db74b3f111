import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // graphql ships twice, as CommonJS and as modules, and refuses to meet itself: all of a test's imports, Apollo's
  // among them, must take the one that Node takes.
  resolve: {
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/kit/global-setup.ts',
    setupFiles: 'tests/kit/closing.ts',
    // The machines this must pass on have two cores, and DynamoDB Local wants its share.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
