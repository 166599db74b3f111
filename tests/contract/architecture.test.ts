import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { areas } from '../../functions/handlers/areas.ts'
import { cyclesAmong, filesIn, type Import, importsIn, root, textOf } from '../kit/source-tree.ts'

const files = filesIn('functions')
const imports = new Map(files.map(file => [file, importsIn(file, textOf(file))]))

/** Areas in their order, as `handlers/areas.ts` lists them: a later one may use the faces of earlier ones. */
const AREAS = areas.map(area => area.name).filter(name => name !== 'access')
const areaOf = (file: string): string | null => {
  const folder = /^functions\/(\w+)\//.exec(file)?.[1] ?? ''
  return AREAS.includes(folder) ? folder : null
}

/** Matters of documents in their order: each may use those before it; what lies beside them is below them all. */
const MATTERS = ['drafting', 'regulation', 'countersigning', 'lifecycle', 'numbering', 'printing']
const matterOf = (file: string): number =>
  MATTERS.indexOf(/^functions\/documents\/(\w+)\//.exec(file)?.[1] ?? '')

/** Which layer each name stands for, as a file or as a folder. A name that is not here is an error. */
const LAYER_OF_NAME = {
  index: 'face',
  resolvers: 'resolvers',
  actions: 'actions',
  reading: 'actions',
  relay: 'actions',
  rules: 'rules',
  store: 'store',
  model: 'model',
  kinds: 'model',
  events: 'model',
  permissions: 'model',
  messages: 'model',
  problems: 'model',
  // The typesetting has no store and no actions: it lays out, reads fonts and draws.
  layout: 'layout',
  fonts: 'fonts',
  drawing: 'drawing',
} as const
/** Folders that are a layer as a whole. */
const LAYER_OF_FOLDER = {
  handlers: 'handlers',
  commands: 'handlers',
  access: 'access',
  platform: 'platform',
  kernel: 'kernel',
} as const
type Layer =
  | (typeof LAYER_OF_NAME)[keyof typeof LAYER_OF_NAME]
  | (typeof LAYER_OF_FOLDER)[keyof typeof LAYER_OF_FOLDER]
  | 'graphql'
  | 'packages'
  | 'unknown'

/** The layer of a file, told by the first name in its path that stands for one. */
function layerOf(path: string): Layer {
  if (path.startsWith('graphql/')) return 'graphql'
  if (!path.startsWith('functions/')) return 'packages'
  const [, folder = '', ...rest] = path.replace(/\.ts$/, '').split('/')
  if (Object.hasOwn(LAYER_OF_FOLDER, folder)) return LAYER_OF_FOLDER[folder as keyof typeof LAYER_OF_FOLDER]
  const names = folder === 'documents' && MATTERS.includes(rest[0] ?? '') ? rest.slice(1) : rest
  const [name = ''] = names
  return Object.hasOwn(LAYER_OF_NAME, name) ? LAYER_OF_NAME[name as keyof typeof LAYER_OF_NAME] : 'unknown'
}
const inLayer =
  (...layers: Layer[]) =>
  (path: string): boolean =>
    layers.includes(layerOf(path))

/** What each layer may import. A face of an earlier area is looked at apart. */
const MAY: Readonly<Partial<Record<Layer, readonly Layer[]>>> = {
  handlers: ['handlers', 'face', 'access', 'platform', 'kernel', 'graphql'],
  face: ['resolvers', 'actions', 'rules', 'store', 'model', 'access', 'kernel', 'layout', 'fonts', 'drawing'],
  resolvers: ['resolvers', 'actions', 'model', 'access', 'kernel', 'graphql'],
  actions: ['actions', 'rules', 'store', 'model', 'access', 'platform', 'kernel', 'graphql'],
  store: ['store', 'model', 'access', 'platform', 'kernel'],
  rules: ['rules', 'model', 'access', 'kernel'],
  model: ['model', 'access', 'kernel'],
  layout: ['layout', 'model', 'kernel'],
  fonts: ['fonts', 'layout', 'model', 'kernel'],
  drawing: ['drawing', 'fonts', 'layout', 'model', 'kernel'],
  access: ['access', 'platform', 'kernel'],
  platform: ['platform', 'kernel'],
  kernel: ['kernel'],
}
const PURE = inLayer('rules', 'model', 'layout')

/** Imports that satisfy both sides, as readable lines. */
function edges(from: (file: string) => boolean, to: (target: string, file: string) => boolean): string[] {
  return [...imports]
    .filter(([file]) => from(file))
    .flatMap(([file, all]) => all.filter(one => to(one.to, file)).map(one => `${file} → ${one.to}`))
}

/** True for an import of another area through its face. */
function isForeignFace(target: string, file: string): boolean {
  return layerOf(target) === 'face' && areaOf(target) !== null && areaOf(target) !== areaOf(file)
}

describe('the import law', () => {
  it('tells the layer of every file by its name', () => {
    expect(files.filter(inLayer('unknown'))).toEqual([])
  })

  it.each(Object.entries(MAY))('%s import only %j, and faces of earlier areas', (layer, allowed) => {
    const isFrom = inLayer(layer as Layer)
    expect(files.some(isFrom)).toBe(true)
    const isForbidden = (target: string, file: string): boolean =>
      layerOf(target) !== 'packages' && !allowed.includes(layerOf(target)) && !isForeignFace(target, file)
    expect(edges(isFrom, isForbidden)).toEqual([])
  })

  it('an area is imported through its face alone', () => {
    const isInside = (target: string, file: string): boolean =>
      areaOf(target) !== null &&
      areaOf(target) !== areaOf(file) &&
      target !== `functions/${areaOf(target)}/index.ts`
    expect(edges(() => true, isInside)).toEqual([])
  })

  it('what is shared by all areas knows none of them', () => {
    expect(edges(inLayer('access', 'platform', 'kernel'), target => areaOf(target) !== null)).toEqual([])
  })

  it('an area uses earlier areas and never later ones', () => {
    const place = (file: string): number => AREAS.indexOf(areaOf(file) ?? '')
    const isLater = (target: string, file: string): boolean => place(file) >= 0 && place(target) > place(file)
    expect(edges(() => true, isLater)).toEqual([])
  })

  it('a matter of documents uses earlier matters and never later ones; what lies beside them knows none', () => {
    const isLater = (target: string, file: string): boolean => matterOf(target) > matterOf(file)
    // The area's face, resolvers and texts put the matters together.
    const isBelow = (file: string): boolean =>
      matterOf(file) >= 0 || (areaOf(file) === 'documents' && !inLayer('face', 'resolvers')(file))
    const isTexts = (file: string): boolean => file === 'functions/documents/messages.ts'
    expect(edges(file => isBelow(file) && !isTexts(file), isLater)).toEqual([])
  })

  it('nothing but the platform imports the AWS SDK', () => {
    const isAws = (target: string): boolean => /^@(aws-sdk|smithy)\//.test(target)
    expect(edges(file => layerOf(file) !== 'platform', isAws)).toEqual([])
    expect(edges(inLayer('platform'), isAws).length).toBeGreaterThan(5)
  })

  it('only actions see both rules and stores', () => {
    const both = files.filter(file => {
      const seen = new Set(imports.get(file)?.map(one => layerOf(one.to)))
      return seen.has('rules') && seen.has('store') && !inLayer('actions', 'face')(file)
    })
    expect(both).toEqual([])
  })

  it('there are no cycles, not even of types', () => {
    expect(cyclesAmong(imports)).toEqual([])
  })

  it('every import of the project’s own leads to a file that is there', () => {
    const own = [...imports.values()].flat().filter(one => one.to.startsWith('functions/'))
    expect(own.length).toBeGreaterThan(200)
    expect(own.filter(one => !imports.has(one.to)).map(one => one.to)).toEqual([])
  })

  it('the domain never imports a handler, a test or the local platform', () => {
    expect(
      edges(
        file => layerOf(file) !== 'handlers',
        target => /^(functions\/(handlers|commands)|tests|infra)\//.test(target),
      ),
    ).toEqual([])
  })
})

describe('rules, models and layout are pure', () => {
  /** The files that an import loads at run time; through a face, those that make what is imported by name. */
  function targetsOf(file: string, one: Import): string[] {
    if (one.isType) return []
    return isForeignFace(one.to, file) ? one.names.flatMap(name => makersOf(one.to, name)) : [one.to]
  }
  function makersOf(face: string, name: string): string[] {
    const found = (imports.get(face) ?? []).find(one => one.names.includes(name))
    return found === undefined ? [`${face} itself makes ${name}`] : [found.to]
  }
  function loads(file: string, seen = new Set<string>()): Set<string> {
    for (const target of (imports.get(file) ?? []).flatMap(one => targetsOf(file, one))) {
      if (seen.has(target)) continue
      seen.add(target)
      loads(target, seen)
    }
    return seen
  }

  it('none of them reaches a network, a disk or AWS, through whatever it loads', () => {
    // keys.ts is the one platform file without a machine behind it: how partition keys are written.
    const isForbidden = (target: string): boolean =>
      (layerOf(target) === 'platform' && target !== 'functions/platform/keys.ts') ||
      inLayer('actions', 'store', 'fonts', 'drawing')(target) ||
      target.includes(' itself makes ') ||
      /^@aws-sdk|^node:(?!(?:crypto|zlib)$)|^@apollo|^graphql$|^pdfkit|^fontkit/.test(target)
    const pure = files.filter(PURE)
    expect(pure.length).toBeGreaterThan(60)
    const reached = pure.flatMap(file =>
      [...loads(file)].filter(isForbidden).map(to => `${file} loads ${to}`),
    )
    expect(reached).toEqual([])
  })

  const impurities: readonly (readonly [what: string, pattern: RegExp])[] = [
    ['the clock', /\bDate\.now\(|new Date\(\)|performance\.now/],
    ['chance', /Math\.random|randomUUID|randomBytes/],
    ['the environment', /\bprocess\.|import\.meta/],
    ['the network', /\bfetch\(|WebSocket/],
    ['timers', /setTimeout|setInterval/],
  ]
  it.each(impurities)('none of them looks at %s', (_, pattern) => {
    expect(files.filter(PURE).filter(file => pattern.test(textOf(file)))).toEqual([])
  })
})

describe('time', () => {
  const CLOCK = 'functions/platform/clock.ts'
  /** Every way to ask the machine for the present time. */
  const READS_TIME =
    /\bDate\.now\b|\bnew Date\b(?!\()|\bnew Date\(\s*\)|(?<!new )\bDate\(|\bperformance\.|\bhrtime\b/
  const codeOf = (file: string): string => textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')

  it('comes from the one clock that whoever runs the functions may move', () => {
    expect(READS_TIME.test(codeOf(CLOCK))).toBe(true)
    expect(files.filter(file => file !== CLOCK && READS_TIME.test(codeOf(file)))).toEqual([])
  })

  it.each([
    'new Date()',
    'new Date( )',
    'new Date',
    'Date()',
    'Date.now()',
    'map(Date.now)',
    'performance.now()',
  ])('is seen to be read by %s', code => expect(READS_TIME.test(code)).toBe(true))
  it.each(['new Date(instant)', 'shanghaiDate(instant)', 'Date.parse(text)', 'isDate(text)', ': Date'])(
    'is not read by %s',
    code => expect(READS_TIME.test(code)).toBe(false),
  )
})

describe('files', () => {
  it('have at most 300 lines', () => {
    expect(files.filter(file => textOf(file).split('\n').length > 301)).toEqual([])
  })
  it('lie in known folders', () => {
    const folders = new Set(files.map(file => file.split('/')[1] ?? ''))
    expect(
      [...folders].filter(name => !Object.hasOwn(LAYER_OF_FOLDER, name) && !AREAS.includes(name)),
    ).toEqual([])
  })
  it('of an area, and of each matter of documents, are described by a README; an area lists its access patterns', () => {
    for (const area of AREAS) expect(textOf(`functions/${area}/README.md`)).toMatch(/access pattern/)
    const bare = MATTERS.filter(matter => !existsSync(join(root, 'functions/documents', matter, 'README.md')))
    expect(bare).toEqual([])
  })
  it('import zod as a namespace: by its name `z` a bundle takes all of it, a third of the api’s code', () => {
    expect(files.filter(file => /import (type )?\{[^}]*\} from 'zod'/.test(textOf(file)))).toEqual([])
  })
  it('cast nothing through unknown, but where a comment right above says why', () => {
    const bare = files.filter(file => {
      const lines = textOf(file).split('\n')
      return lines.some((line, at) => /\bas unknown as\b/.test(line) && !/^\s*\/\//.test(lines[at - 1] ?? ''))
    })
    expect(bare).toEqual([])
  })
})

describe('the reading of imports itself', () => {
  it.each<[string, Import[]]>([
    ["import { a } from './b.ts'", [{ to: 'functions/x/b.ts', isType: false, names: ['a'] }]],
    ["import type { a } from '../kernel/b.ts'", [{ to: 'functions/kernel/b.ts', isType: true, names: [] }]],
    ["import { type A, type B } from './b.ts'", [{ to: 'functions/x/b.ts', isType: true, names: [] }]],
    ["import { type A, b } from './b.ts'", [{ to: 'functions/x/b.ts', isType: false, names: ['b'] }]],
    [
      "import {\n  type A,\n  type B,\n} from './b.ts'",
      [{ to: 'functions/x/b.ts', isType: true, names: [] }],
    ],
    ["import a, { b } from 'zod'", [{ to: 'zod', isType: false, names: ['b'] }]],
    ["import * as a from '@aws-sdk/client-s3'", [{ to: '@aws-sdk/client-s3', isType: false, names: [] }]],
    ["import './side.ts'", [{ to: 'functions/x/side.ts', isType: false, names: [] }]],
    ["export { a } from './b.ts'", [{ to: 'functions/x/b.ts', isType: false, names: ['a'] }]],
    ["export { a as c } from './b.ts'", [{ to: 'functions/x/b.ts', isType: false, names: ['a'] }]],
    ["export * from './b.ts'", [{ to: 'functions/x/b.ts', isType: false, names: [] }]],
    ["export type { a } from './b.ts'", [{ to: 'functions/x/b.ts', isType: true, names: [] }]],
    [
      "const a = await import('@aws-sdk/client-s3')",
      [{ to: '@aws-sdk/client-s3', isType: false, names: [] }],
    ],
    ["// import { a } from './b.ts'", []],
    ["/* import { a } from './b.ts' */", []],
    ["export const a = 'b'", []],
  ])('%j', (text, expected) => {
    expect(importsIn('functions/x/file.ts', text)).toEqual(expected)
  })
})
