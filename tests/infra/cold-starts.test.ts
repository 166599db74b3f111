import { beforeAll, describe, expect, it } from 'vitest'
import { CALLED_FOR } from '../../infra/constructs/bundles.ts'
import { type Handler, handlers } from '../../infra/constructs/handlers.ts'
import { type BundleStart, bundleStart } from '../kit/bundle-start.ts'

/**
 * What each function may read when it starts: bytes of minified code, and modules of it. A cold start takes about 0.1 ms of CPU
 * for each kilobyte (`tests/bench/loads.ts`). One that grows for a reason gets a higher figure here; else what it does
 * not need at once is imported when it is needed.
 */
const LIMITS: Readonly<Record<Handler, { readonly kilobytes: number; readonly modules: number }>> = {
  api: { kilobytes: 1_490, modules: 1_185 },
  token: { kilobytes: 437, modules: 486 },
  pages: { kilobytes: 95, modules: 35 },
  relay: { kilobytes: 712, modules: 757 },
  'sign-receipts': { kilobytes: 367, modules: 437 },
  due: { kilobytes: 710, modules: 757 },
  'finish-uploads': { kilobytes: 443, modules: 454 },
  'index-words': { kilobytes: 430, modules: 481 },
}

/** Packages that only some requests or events need, or none, and the functions that need them at once. */
const WHEN_NEEDED: Readonly<Record<string, readonly Handler[]>> = {
  '@aws-sdk/client-s3': [],
  '@aws-sdk/s3-request-presigner': [],
  '@aws-sdk/client-kms': [],
  'csv-parse': [],
  fontkit: [],
  pdfkit: [],
  'graphql-jit': [],
  '@graphql-tools/schema': [],
  saxes: ['finish-uploads'],
  '@apollo/server': ['api'],
  '@aws-sdk/client-sts': ['api'],
}

const names = Object.keys(handlers) as Handler[]
const starts = new Map<Handler, BundleStart>()
beforeAll(async () => {
  await Promise.all(names.map(async name => starts.set(name, await bundleStart(name))))
})
const startOf = (name: Handler): BundleStart => {
  const start = starts.get(name)
  if (start === undefined) throw new Error(`${name} was not bundled`)
  return start
}

describe.each(names)('the cold start of %s', name => {
  it('reads no more code than it is allowed', () => {
    const { bytes, modules } = startOf(name)
    expect(bytes).toBeLessThan(LIMITS[name].kilobytes * 1_000)
    expect(modules.length).toBeLessThan(LIMITS[name].modules)
  })

  it('reads no package that is needed later or never', () => {
    const { packages } = startOf(name)
    const early = Object.entries(WHEN_NEEDED).filter(
      ([needed, by]) => packages.has(needed) && !by.includes(name),
    )
    expect(early.map(([needed]) => needed)).toEqual([])
  })
})

it('what of Node is dear to import is called for instead', () => {
  const dear = CALLED_FOR.flatMap(name => [name, `node:${name}`])
  for (const name of names)
    expect(
      startOf(name).imported.filter(path => dear.includes(path)),
      name,
    ).toEqual([])
})

it('the API has one copy of graphql, also where it compiles operations', () => {
  const files = startOf('api').all.filter(path => path.includes('node_modules/graphql/'))
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter(path => !path.endsWith('.mjs'))).toEqual([])
})
