import { buildSchema, Kind, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { CHARGES } from '../../../functions/access/cost.ts'
import { estimateOf } from '../../kit/estimates.ts'

const schema = buildSchema(`
  directive @cost(weight: Int!, least: Int, computed: Boolean) on FIELD_DEFINITION
  directive @listSize(assumedSize: Int, slicingArguments: [String!]) on FIELD_DEFINITION
  input Draft { title: String, ids: [ID!], items: [Draft!] }
  type Row { id: ID, child: Row, heavy: String @cost(weight: 5) }
  type Page { nodes: [Row!], total: Int @cost(weight: 1) }
  type Query {
    page(first: Int): Page @listSize(assumedSize: 20, slicingArguments: ["first"])
    searched(first: Int): Page @cost(weight: 1, least: 200) @listSize(assumedSize: 20, slicingArguments: ["first"])
    many(ids: [ID!]): [Row] @cost(weight: 10) @listSize(slicingArguments: ["ids"])
    check(draft: Draft): Row @cost(weight: 20)
    print: Row @cost(weight: 100, computed: true)
    fixed: [Row] @listSize(assumedSize: 5)
  }
  type Mutation {
    change(draft: Draft): Row
    changeAll(draft: Draft): Row @cost(weight: 10) @listSize(slicingArguments: ["draft.items"])
  }
`)

function requestOf(query: string) {
  const [operation] = parse(query).definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(query)
  return { schema, operation, fragments: {} }
}
const cost = (query: string, variables: Record<string, unknown> = {}): number =>
  estimateOf(requestOf(query), variables).cost
const ids = (count: number): string[] => Array.from({ length: count }, () => 'a')
const CHECK = 'query($draft: Draft) { check(draft: $draft) { id } }'

describe('a page', () => {
  it('costs its rows with what is selected of each', () => {
    expect(cost('{ page(first: 50) { nodes { heavy } } }')).toBe(50 * (1 + 1 + 5))
    expect(cost('{ page { nodes { id } } }')).toBe(20 * 2)
  })

  it('costs two a row and ten at all, however little is selected', () => {
    expect(cost('{ page(first: 50) { __typename } }')).toBe(50 * CHARGES.row)
    for (const first of [1, 0, -5])
      expect(cost(`{ page(first: ${first}) { __typename } }`)).toBe(CHARGES.page)
  })

  it('costs the least of its field, where that is more', () => {
    expect(cost('{ searched(first: 1) { nodes { id } } }')).toBe(200)
    expect(cost('{ searched(first: 100) { nodes { heavy } } }')).toBe(700)
  })
})

describe('the part for work of the processor', () => {
  const computed = (query: string, variables: Record<string, unknown> = {}): number =>
    estimateOf(requestOf(query), variables).computed
  it('is what is in the arguments, introspection, and weights that are marked', () => {
    expect(computed('{ page(first: 50) { nodes { heavy } } }')).toBe(0)
    expect(computed(CHECK, { draft: { ids: ids(100) } })).toBe(50)
    expect(computed('{ print { id } page { nodes { id } } }')).toBe(100)
    const types = '{ __schema { types { name } } }'
    expect(computed(types)).toBe(cost(types))
  })
})

describe('an input', () => {
  it('costs half of its lists’ items in a query, and all of them in a mutation', () => {
    const draft = { ids: ids(101) }
    expect(cost(CHECK, { draft })).toBe(Math.ceil(20 + 101 / 2))
    expect(cost('mutation($draft: Draft) { change(draft: $draft) { id } }', { draft })).toBe(
      CHARGES.mutation + 101,
    )
  })

  it('costs as much under each alias, and as literals', () => {
    const twice = 'query($draft: Draft) { a: check(draft: $draft) { id } b: check(draft: $draft) { id } }'
    expect(cost(twice, { draft: { ids: ids(100) } })).toBe(2 * (20 + 50))
    expect(cost('{ check(draft: { ids: ["a", "b"] }) { id } }')).toBe(20 + 1)
  })

  it('counts lists inside of lists, and every 4 kB of texts', () => {
    const items = [{ ids: ids(3) }, { title: '文'.repeat(4_000) }]
    expect(cost(CHECK, { draft: { items } })).toBe(Math.ceil(20 + 5 / 2 + 3))
  })

  it('does not count a list twice that sets the length of its field', () => {
    expect(cost('query($ids: [ID!]) { many(ids: $ids) { id } }', { ids: ids(7) })).toBe(70)
    const query = 'mutation($draft: Draft) { changeAll(draft: $draft) { id } }'
    expect(cost(query, { draft: { items: [{}, { ids: ids(2) }] } })).toBe(2 * 10 + 2)
  })

  it('that is wrong costs nothing by itself: its field is refused when it is run', () => {
    expect(cost('{ check(draft: { unknown: 1 }) { id } }')).toBe(cost('{ check { id } }'))
  })
})

describe('a field without a weight', () => {
  it('costs ten as a mutation, one as an object, and times its assumed length as a list', () => {
    expect(cost('mutation { change { id child { id } } }')).toBe(CHARGES.mutation + 1)
    expect(cost('{ fixed { id child { id } } }')).toBe(5 * 2)
  })
})
