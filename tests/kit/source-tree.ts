import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** One import of a file: what it names, and whether it is gone once types are stripped. */
export interface Import {
  readonly to: string
  readonly isType: boolean
  /** What is imported by name; empty for a whole module or a side effect. */
  readonly names: readonly string[]
}

/** Imports and re-exports of a module, the dynamic ones too; paths are made relative to the repository. */
export function importsIn(file: string, text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const statements = code.matchAll(
    /^\s*(?:import|export)\s+(?:(type)\s+)?(?:([\w*\s{},$]+?)\s+from\s+)?'([^']+)'/gm,
  )
  const dynamic = code.matchAll(/\b(?:import|require)\(\s*'([^']+)'/g)
  const resolve = (to: string): string =>
    to.startsWith('.') ? posix.normalize(posix.join(dirname(file), to)) : to
  return [
    ...[...statements].map(([, type, clause = '', to = '']) => {
      const parts = (/\{([\s\S]*)\}/.exec(clause)?.[1] ?? '')
        .split(',')
        .map(part => part.trim())
        .filter(Boolean)
      const isBraced = clause.trim().startsWith('{')
      const isType = type !== undefined || (isBraced && parts.every(part => part.startsWith('type ')))
      const values = type === undefined ? parts.filter(part => !part.startsWith('type ')) : []
      return { to: resolve(to), isType, names: values.map(part => part.split(' as ')[0] ?? '') }
    }),
    ...[...dynamic].map(([, to = '']) => ({ to: resolve(to), isType: false, names: [] })),
  ]
}

/** Every TypeScript file below a folder of the repository. */
export function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => posix.join(folder, name.replaceAll('\\', '/')))
    .sort()
}

export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

/** Import cycles, imports of types included: for each file the path by which it imports itself. */
export function cyclesAmong(imports: ReadonlyMap<string, readonly Import[]>): string[] {
  const done = new Set<string>()
  const cycles: string[] = []
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (path.includes(file) || done.has(file)) return
    for (const { to } of imports.get(file) ?? []) walk(to, [...path, file])
    done.add(file)
  }
  for (const file of imports.keys()) walk(file, [])
  return cycles
}
