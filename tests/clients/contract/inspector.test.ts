import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { breakingChanges } from '../../../graphql/compatibility.ts'
import { root } from '../../kit/contract.ts'

const read = (name: string): string => readFileSync(join(root, 'graphql', name), 'utf8')

/** Before any removal that a deprecation announces: the gate lets those pass, GraphQL Inspector knows nothing of them. */
const NOTHING_EXPIRED = '2000-01-01'
const found = (before: string, after: string): string[] => [
  ...new Set(breakingChanges(before, after, NOTHING_EXPIRED).map(({ coordinate }) => coordinate)),
]

/** Coordinates of what GraphQL Inspector calls breaking. Directives of the SDL are nothing that a client's document has. */
async function foundByInspector(before: string, after: string): Promise<string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after))
  const breaking = changes.filter(
    ({ criticality, type }) =>
      criticality.level === CriticalityLevel.Breaking && !type.startsWith('DIRECTIVE'),
  )
  return [...new Set(breaking.map(coordinateOf))]
}

/** Its paths name an argument as they name a field: `Query.inbox.first`. */
function coordinateOf({ path = '' }: Change): string {
  const [type, field, argument] = path.split('.')
  return argument === undefined ? path : `${type}.${field}(${argument}:)`
}

describe('GraphQL Inspector and the gate', () => {
  it('find the same breaks between the released and the published contract', async () => {
    const [released, published] = [read('released.graphql'), read('published.graphql')]
    expect((await foundByInspector(released, published)).sort()).toEqual(found(released, published).sort())
  })

  const BEFORE = `
    type Query { inbox(state: State, first: Int = 20): [Delivery!] }
    type Mutation { sign(input: SignInput!): Delivery }
    interface Node { id: ID! }
    type Delivery implements Node { id: ID! title: String! result: String }
    enum State { DELIVERED SIGNED_FOR }
    input SignInput { deliveryId: ID! opinion: String }
  `
  it.each([
    ['a removed field', ' result: String', ''],
    ['a field of another type', 'title: String!', 'title: Int!'],
    ['a field that may now be null', 'title: String!', 'title: String'],
    ['a removed value', ' SIGNED_FOR', ''],
    ['a removed argument', ', first: Int = 20', ''],
    ['an argument that is now required', 'first: Int = 20', 'first: Int!'],
    ['another type of an argument', 'state: State,', 'state: String,'],
    ['a new required field of an input', 'opinion: String', 'opinion: String reason: String!'],
    ['a removed field of an input', ' opinion: String', ''],
    ['a thing that is no node any more', 'Delivery implements Node', 'Delivery'],
  ])('both find %s', async (_, from, to) => {
    const after = BEFORE.replace(from, to)
    expect(after).not.toBe(BEFORE)
    const ours = found(BEFORE, after)
    expect(ours).not.toEqual([])
    expect(await foundByInspector(BEFORE, after)).toEqual(ours)
  })

  it.each([
    ['a new field', 'result: String', 'result: String note: String'],
    ['a new optional argument', 'state: State,', 'state: State, last: Int,'],
    ['a field that is never null any more', 'result: String', 'result: String!'],
    ['a new value', 'SIGNED_FOR', 'SIGNED_FOR RETURNED'],
  ])('both let %s pass', async (_, from, to) => {
    const after = BEFORE.replace(from, to)
    expect(after).not.toBe(BEFORE)
    expect([await foundByInspector(BEFORE, after), found(BEFORE, after)]).toEqual([[], []])
  })
})
