import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongFirst } from './tests/kit/long-first.ts'

/** Random cases a property tries, as a multiple of what the suite tries: set by `npm run test:long`. */
const isLongRun = process.env.RANDOM_CASES !== undefined

// Limits only end what hangs. How long a test takes depends on what else the machine does: beside a load of 25 on two
// cores it took up to 20 times as long as alone. So they are set here, far from any real duration, and nowhere else.
const limits = {
  testTimeout: (isLongRun ? 180 : 30) * 60_000,
  hookTimeout: 30 * 60_000,
  teardownTimeout: 60_000,
  expect: { poll: { timeout: 5 * 60_000 } },
}

/**
 * What needs no database and no other service: pure rules, the contract and the tree as they stand, the tools that clients
 * build with, the SDK, how benches count, what things cost.
 */
const fast = ['rules', 'contract', 'clients/contract', 'sdk', 'bench', 'cost'].map(
  folder => `tests/${folder}/**/*.test.ts`,
)

/**
 * A worker runs one file after the other in the same process, which keeps the packages loaded and their code compiled: a
 * file takes a third less of the processor. What the files of the platform leave behind is put back by
 * `tests/kit/worker-state.ts`; the others leave nothing.
 */
const isolate = false

/** The functions have in tests what bundles have in place of zod. */
const deferredZod = {
  name: 'deferred-zod',
  enforce: 'pre',
  resolveId: (source: string, importer = '') =>
    source === 'zod' && importer.includes('/functions/')
      ? fileURLToPath(new URL('infra/constructs/deferred-zod.ts', import.meta.url))
      : null,
} as const

export default defineConfig({
  plugins: [deferredZod],
  // graphql ships twice, as CommonJS and as modules, and refuses to meet itself: all of a test's imports, Apollo's
  // among them, must take the one that Node takes.
  resolve: {
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  test: {
    // Two projects, because Vitest runs a global setup only for a project of which tests are run.
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: fast,
          setupFiles: 'tests/kit/random-cases.ts',
          isolate,
        },
      },
      {
        extends: true,
        test: {
          name: 'platform',
          include: ['tests/**/*.test.ts'],
          exclude: fast,
          globalSetup: 'tests/kit/global-setup.ts',
          setupFiles: 'tests/kit/closing.ts',
          isolate,
        },
      },
    ],
    sequence: { sequencer: LongFirst },
    // The machines this must pass on have two cores. Two more files use them while others wait for DynamoDB Local.
    maxWorkers: 4,
    ...limits,
    coverage: {
      provider: 'v8',
      // Rules and layout are pure: their own tests, without any platform, can and do reach every branch.
      include: [
        'functions/**/rules.ts',
        'functions/**/rules/**/*.ts',
        'functions/typesetting/layout/**/*.ts',
      ],
      thresholds: { lines: 100, branches: 100, perFile: true },
      reporter: [['text', { skipFull: true, maxCols: 120 }]],
    },
  },
})
