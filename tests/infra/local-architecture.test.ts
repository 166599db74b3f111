import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The parts of infra/local in their order; each may import itself and those before it. infra/README.md explains them. */
const PARTS = [
  'process',
  'policies',
  'emulators',
  'template',
  'gate',
  'lambda',
  'http',
  'platform.ts',
  'journey',
  'commands',
]

const files = globSync('infra/**/*.ts', { cwd: root }).sort()
const localFiles = files.filter(file => file.startsWith('infra/local/'))

/** What a file imports from this repository: values, types and workers, statically or not, as paths from its root. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const specifiers = text.matchAll(/(?:\bfrom|\bimport|\bimport\(|new URL\()\s*'(\.[^']+\.ts)'/g)
  return [...specifiers].map(([, path = '']) => relative(root, resolve(root, dirname(file), path)))
}

/** The folder of infra/local that a file is in, or its own name if it stands beside them. */
function partOf(file: string): string {
  return file.split('/')[2] ?? ''
}

describe('infra/local', () => {
  test('has every file in a known part', () => {
    expect(localFiles.filter(file => !PARTS.includes(partOf(file)))).toEqual([])
    expect(PARTS.filter(part => !localFiles.some(file => partOf(file) === part))).toEqual([])
  })

  test('has no part that imports a later one', () => {
    const upward = localFiles.flatMap(file =>
      importsOf(file)
        .filter(imported => imported.startsWith('infra/local/'))
        .filter(imported => PARTS.indexOf(partOf(imported)) > PARTS.indexOf(partOf(file)))
        .map(imported => `${file} imports ${imported}`),
    )
    expect(upward).toEqual([])
  })

  test('is imported by nothing else in infra', () => {
    const others = files.filter(file => !file.startsWith('infra/local/'))
    const inward = others.filter(file => importsOf(file).some(path => path.startsWith('infra/local/')))
    expect(inward).toEqual([])
  })
})

test('no file in infra imports itself by way of others, not even a type', () => {
  const cycles: string[] = []
  const finished = new Set<string>()
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file)
    if (start >= 0) cycles.push([...path.slice(start), file].join(' → '))
    if (start >= 0 || finished.has(file)) return
    for (const imported of importsOf(file)) if (files.includes(imported)) visit(imported, [...path, file])
    finished.add(file)
  }
  for (const file of files) visit(file, [])
  expect(cycles).toEqual([])
})

test('every relative import in infra is seen by these rules', () => {
  const unseen = files.flatMap(file => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n')
    const relatives = lines.filter(line => /['"]\.{1,2}\/.*\.ts['"]/.test(line))
    return relatives.length === importsOf(file).length ? [] : [file]
  })
  expect(unseen).toEqual([])
})
