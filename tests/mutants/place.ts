import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import type { Mutant } from './mutants.ts'

const functions = join(import.meta.dirname, '../../functions')
const sources = readdirSync(functions, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => join(functions, name))
  .map(file => ({ file, source: readFileSync(file, 'utf8') }))

/** The file that a mutant breaks, and its text broken; or why it breaks none. */
export function place({ find, replace }: Mutant): { file: string; broken: string; fault: string | null } {
  const places = sources.flatMap(({ file, source }) =>
    source
      .split(find)
      .slice(1)
      .map(() => ({ file, source })),
  )
  const [{ file, source } = { file: '', source: '' }] = places
  const broken = source.replace(find, () => replace)
  const fault =
    places.length === 1
      ? syntaxFault(broken)
      : `it occurs ${places.length} times in functions/, not once: ${find}`
  return { file, broken, fault }
}

/** What does not parse fails every test, and so would show nothing about them. */
function syntaxFault(source: string): string | null {
  try {
    stripTypeScriptTypes(source)
    return null
  } catch (error) {
    return (error as Error).message
  }
}
