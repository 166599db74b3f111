import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { concatAST, type DocumentNode, parse, print, separateOperations } from 'graphql'

const folder = join(import.meta.dirname, 'operations')

/** All canonical operations and their fragments, as their files have them. */
export function allOperations(): DocumentNode {
  const files = readdirSync(folder).filter(name => name.endsWith('.graphql'))
  return concatAST(files.map(name => parse(readFileSync(join(folder, name), 'utf8'))))
}

/** The canonical operations by name, each with the fragments it needs: run by tests, shown in docs, used by the demo. */
export const operations: ReadonlyMap<string, string> = new Map(
  Object.entries(separateOperations(allOperations())).map(([name, document]) => [name, print(document)]),
)

/** The text of a canonical operation. @throws if there is none of this name */
export function operation(name: string): string {
  const text = operations.get(name)
  if (text === undefined) throw new Error(`there is no canonical operation ${name}`)
  return text
}
