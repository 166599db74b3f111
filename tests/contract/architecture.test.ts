import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/** One import of a file: what it names, and whether it is gone once types are stripped. */
interface Import {
  readonly to: string
  readonly isType: boolean
}

/** Imports and re-exports of a module, the dynamic ones too; paths are made relative to the repository. */
function importsIn(file: string, text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const statements = code.matchAll(
    /^\s*(?:import|export)\s+(?:(type)\s+)?(?:([\w*\s{},$]+?)\s+from\s+)?'([^']+)'/gm,
  )
  const dynamic = code.matchAll(/\b(?:import|require)\(\s*'([^']+)'/g)
  const resolve = (to: string): string =>
    to.startsWith('.') ? posix.normalize(posix.join(dirname(file), to)) : to
  return [
    ...[...statements].map(([, type, names = '', to = '']) => {
      const inside = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1]
      const parts = inside
        ?.split(',')
        .map(part => part.trim())
        .filter(Boolean)
      const isType =
        type !== undefined ||
        (parts !== undefined && parts.length > 0 && parts.every(part => part.startsWith('type ')))
      return { to: resolve(to), isType }
    }),
    ...[...dynamic].map(([, to = '']) => ({ to: resolve(to), isType: false })),
  ]
}

const root = join(import.meta.dirname, '../..')
const files = readdirSync(join(root, 'functions'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => posix.join('functions', name.replaceAll('\\', '/')))
  .sort()
const texts = new Map(files.map(file => [file, readFileSync(join(root, file), 'utf8')]))
const imports = new Map([...texts].map(([file, text]) => [file, importsIn(file, text)]))
/** Imports that satisfy both sides, as readable lines. */
function edges(from: (file: string) => boolean, to: (target: string) => boolean): string[] {
  return [...imports]
    .filter(([file]) => from(file))
    .flatMap(([file, all]) => all.filter(one => to(one.to)).map(one => `${file} → ${one.to}`))
}

/** Areas in their order: a later one may use an earlier one; the other way round is an event. */
const AREAS = ['tenancy', 'typesetting', 'documents', 'exchange', 'handling', 'sharing', 'vendors', 'insight']
const areaOf = (file: string): number => AREAS.indexOf(/^functions\/(\w+)\//.exec(file)?.[1] ?? '')

const LAYERS = [
  'handlers',
  'resolvers',
  'actions',
  'rules',
  'store',
  'model',
  'access',
  'platform',
  'kernel',
  'graphql',
  'packages',
] as const
type Layer = (typeof LAYERS)[number]

/** The layer of a file, by its name alone: the tree is the architecture. */
function layerOf(path: string): Layer {
  if (path.startsWith('graphql/')) return 'graphql'
  if (!path.startsWith('functions/')) return 'packages'
  const [, folder = '', name = ''] = path.split('/')
  if (folder === 'handlers' || folder === 'access' || folder === 'platform' || folder === 'kernel')
    return folder
  if (name === 'rules' || name === 'rules.ts') return 'rules'
  if (name === 'store' || name === 'store.ts') return 'store'
  if (name === 'model' || name === 'model.ts' || name === 'kinds.ts') return 'model'
  // Translation between GraphQL inputs and those of actions belongs to resolvers.
  if (name === 'resolvers' || name === 'resolvers.ts' || name === 'translate.ts') return 'resolvers'
  return 'actions'
}
const inLayer =
  (...layers: Layer[]) =>
  (path: string): boolean =>
    layers.includes(layerOf(path))

/** What each layer may import. Reading, relaying, importing and drafting are actions under names of their own. */
const MAY: Readonly<Record<Exclude<Layer, 'graphql' | 'packages'>, readonly Layer[]>> = {
  handlers: ['handlers', 'resolvers', 'actions', 'store', 'model', 'access', 'platform', 'kernel', 'graphql'],
  resolvers: ['resolvers', 'actions', 'model', 'access', 'kernel', 'graphql'],
  actions: ['actions', 'rules', 'store', 'model', 'access', 'platform', 'kernel', 'graphql'],
  rules: ['rules', 'model', 'access', 'kernel'],
  store: ['store', 'model', 'access', 'platform', 'kernel'],
  model: ['model', 'access', 'kernel'],
  access: ['access', 'platform', 'kernel'],
  platform: ['platform', 'kernel'],
  kernel: ['kernel'],
}

describe('the import law', () => {
  it.each(Object.entries(MAY))('%s import only %j', (layer, allowed) => {
    const isFrom = inLayer(layer as Layer)
    expect(files.some(isFrom)).toBe(true)
    expect(
      edges(isFrom, target => layerOf(target) !== 'packages' && !allowed.includes(layerOf(target))),
    ).toEqual([])
  })

  it('nothing but the platform imports the AWS SDK', () => {
    const isAws = (target: string): boolean => /^@(aws-sdk|smithy)\//.test(target)
    expect(edges(file => layerOf(file) !== 'platform', isAws)).toEqual([])
    expect(edges(inLayer('platform'), isAws).length).toBeGreaterThan(5)
  })

  it('an area uses earlier areas and never later ones', () => {
    const backward = [...imports].flatMap(([file, all]) =>
      all.filter(one => areaOf(file) >= 0 && areaOf(one.to) > areaOf(file)).map(one => `${file} → ${one.to}`),
    )
    expect(backward).toEqual([])
  })

  it('only actions see both rules and stores', () => {
    const both = files.filter(file => {
      const seen = new Set(imports.get(file)?.map(one => layerOf(one.to)))
      return seen.has('rules') && seen.has('store') && layerOf(file) !== 'actions'
    })
    expect(both).toEqual([])
  })

  it('resolvers know types of the contract; rules, stores and models do not', () => {
    expect(
      edges(
        inLayer('rules', 'store', 'model', 'kernel', 'platform'),
        target => layerOf(target) === 'graphql' || target === 'graphql',
      ),
    ).toEqual([])
  })

  it('there are no cycles, not even of types', () => {
    const done = new Set<string>()
    const cycles: string[] = []
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      if (path.includes(file) || done.has(file)) return
      for (const { to } of imports.get(file) ?? []) walk(to, [...path, file])
      done.add(file)
    }
    for (const file of files) walk(file, [])
    expect(cycles).toEqual([])
  })

  it('every import of the project’s own leads to a file that is there', () => {
    const own = [...imports].flatMap(([file, all]) =>
      all.filter(one => one.to.startsWith('functions/')).map(one => [file, one.to]),
    )
    expect(own.length).toBeGreaterThan(200)
    expect(own.filter(([, to]) => !texts.has(to ?? ''))).toEqual([])
  })

  it('what a Lambda does not load, no layer below asks for: the domain never imports a handler, a test or the local platform', () => {
    expect(
      edges(
        file => layerOf(file) !== 'handlers',
        target => /^(functions\/handlers|tests|infra)\//.test(target),
      ),
    ).toEqual([])
  })
})

describe('rules and models are pure', () => {
  const pure = files.filter(inLayer('rules', 'model', 'kernel'))
  /** Everything that a file loads at run time, through whatever it imports. */
  function loads(file: string, seen = new Set<string>()): Set<string> {
    for (const { to, isType } of imports.get(file) ?? []) {
      if (isType || seen.has(to)) continue
      seen.add(to)
      loads(to, seen)
    }
    return seen
  }

  it.each(pure.filter(inLayer('rules', 'model')))(
    '%s loads nothing that reaches a network, a disk or AWS',
    file => {
      const loaded = [...loads(file)]
      // keys.ts is the one platform file without a machine behind it: how partition keys are written.
      const forbidden = loaded.filter(
        target =>
          (layerOf(target) === 'platform' && target !== 'functions/platform/keys.ts') ||
          /^@aws-sdk|^node:(?!crypto$)|^@apollo|^graphql$/.test(target),
      )
      expect(forbidden).toEqual([])
    },
  )

  const impurities: readonly (readonly [what: string, pattern: RegExp])[] = [
    ['the clock', /\bDate\.now\(|new Date\(\)|performance\.now/],
    ['chance', /Math\.random|randomUUID|randomBytes/],
    ['the environment', /\bprocess\.|import\.meta/],
    ['the network', /\bfetch\(|WebSocket/],
    ['timers', /setTimeout|setInterval/],
  ]
  it.each(impurities)('no rule or model looks at %s', (_, pattern) => {
    expect(
      files.filter(inLayer('rules', 'model')).filter(file => pattern.test(texts.get(file) ?? '')),
    ).toEqual([])
  })
})

describe('files', () => {
  it.each(files)('%s has fewer than 400 lines', file => {
    expect((texts.get(file) ?? '').split('\n').length).toBeLessThan(400)
  })
  it('lie in known folders', () => {
    const folders = new Set(files.map(file => file.split('/')[1] ?? ''))
    expect(
      [...folders].filter(name => !['handlers', 'kernel', 'platform', 'access', ...AREAS].includes(name)),
    ).toEqual([])
  })
  it('of an area that others describe has a README with its access patterns, or says that it keeps nothing in the table', () => {
    const areas = [...new Set(files.filter(file => areaOf(file) >= 0).map(file => file.split('/')[1] ?? ''))]
    for (const area of areas)
      expect(readFileSync(join(root, 'functions', area, 'README.md'), 'utf8')).toMatch(
        /\| *access pattern|no items in the table/,
      )
  })
})

describe('the reading of imports itself', () => {
  it.each<[string, Import[]]>([
    ["import { a } from './b.ts'", [{ to: 'functions/x/b.ts', isType: false }]],
    ["import type { a } from '../kernel/b.ts'", [{ to: 'functions/kernel/b.ts', isType: true }]],
    ["import { type A, type B } from './b.ts'", [{ to: 'functions/x/b.ts', isType: true }]],
    ["import { type A, b } from './b.ts'", [{ to: 'functions/x/b.ts', isType: false }]],
    ["import {\n  type A,\n  type B,\n} from './b.ts'", [{ to: 'functions/x/b.ts', isType: true }]],
    ["import a, { b } from 'zod'", [{ to: 'zod', isType: false }]],
    ["import * as a from '@aws-sdk/client-s3'", [{ to: '@aws-sdk/client-s3', isType: false }]],
    ["import './side.ts'", [{ to: 'functions/x/side.ts', isType: false }]],
    ["export { a } from './b.ts'", [{ to: 'functions/x/b.ts', isType: false }]],
    ["export * from './b.ts'", [{ to: 'functions/x/b.ts', isType: false }]],
    ["export type { a } from './b.ts'", [{ to: 'functions/x/b.ts', isType: true }]],
    ["const a = await import('@aws-sdk/client-s3')", [{ to: '@aws-sdk/client-s3', isType: false }]],
    ["// import { a } from './b.ts'", []],
    ["/* import { a } from './b.ts' */", []],
    ["export const a = 'b'", []],
  ])('%j', (text, expected) => {
    expect(importsIn('functions/x/file.ts', text)).toEqual(expected)
  })
})
