import {
  buildSchema,
  type FragmentDefinitionNode,
  getIntrospectionQuery,
  graphqlSync,
  Kind,
  parse,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema as contract } from '../../kit/contract.ts'
import { estimateOf } from '../../kit/estimates.ts'

const small = buildSchema(`
  interface Named { name: String }
  type A implements Named { name: String, b(of: Filter, first: Int): B, list: [A!]! }
  type B implements Named { name: String }
  union Thing = A | B
  input Filter { text: String, color: Color }
  enum Color { RED BLUE @deprecated(reason: "RED") }
  type Query { a: A, thing: Thing }
  type Mutation { do: A }
`)

function estimated(schema: typeof small, query: string, variables = {}): number {
  const { definitions } = parse(query)
  const operation = definitions.find(node => node.kind === Kind.OPERATION_DEFINITION)
  if (operation === undefined) throw new Error(query)
  const fragments = Object.fromEntries(
    definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map(node => [node.name.value, node]),
  )
  return estimateOf({ schema, operation, fragments }, variables).cost
}

/** Values of an answer: its objects and what is in them. */
function valuesIn(answer: unknown): number {
  if (Array.isArray(answer)) return answer.reduce<number>((sum, one) => sum + valuesIn(one), 0)
  if (typeof answer !== 'object' || answer === null) return 1
  return Object.values(answer).reduce<number>((sum, one) => sum + valuesIn(one), 1)
}

describe('the cost of introspection', () => {
  it.each([
    ['the query of tools', getIntrospectionQuery()],
    [
      'lists inside of lists',
      '{ __schema { types { name fields(includeDeprecated: true) { name type { name fields { name } } } } } }',
    ],
    [
      'fragments',
      '{ __schema { types { ...T ... { kind } } } } fragment T on __Type { fields { name args { name } } }',
    ],
    [
      'values and directives',
      '{ __schema { types { enumValues { name } inputFields { name } } directives { args { name } } } }',
    ],
    ['one type', '{ __type(name: "Query") { fields { type { possibleTypes { interfaces { name } } } } } }'],
  ])('is at least one for each 50 values of the answer, and not many more: %s', (_, query) => {
    for (const schema of [small, contract]) {
      const { data } = graphqlSync({ schema, source: query })
      const least = valuesIn(data) / 50
      const cost = estimated(schema, query)
      // Nulls and lists without rows are values of an answer, too, and deprecated things are not in all of them.
      expect(cost).toBeGreaterThan(0.8 * least - 1)
      expect(cost).toBeLessThan(1.5 * least + 5)
    }
  })

  it('of a type is that of the type that a variable names; of one that does not exist nothing', () => {
    const query =
      'query($name: String!) { __type(name: $name) { fields { name description args { name } } } }'
    expect(estimated(contract, query, { name: 'Document' })).toBeGreaterThan(
      estimated(contract, query, { name: 'PageInfo' }),
    )
    expect(estimated(contract, query, { name: 'Nothing' })).toBe(0)
  })
})
