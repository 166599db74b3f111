import {
  buildSchema,
  type GraphQLSchema,
  introspectionFromSchema,
  isAbstractType,
  isObjectType,
  isScalarType,
  lexicographicSortSchema,
  printSchema,
  validateSchema,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { addDescriptions } from '../../functions/handlers/described-schema.ts'
import { executableSchema } from '../../functions/handlers/executable-schema.ts'
import { allResolvers } from '../../functions/handlers/server.ts'
import { definitionsIn } from '../../graphql/definitions.ts'
import { definitions } from '../../graphql/schema.generated.ts'
import { schema as contract } from '../kit/contract.ts'

const SDL = `
  scalar Day @specifiedBy(url: "https://example.cn/day")
  interface Node { id: ID! }
  interface Thing implements Node { id: ID! day: Day }
  "One."
  type One implements Node & Thing { id: ID! day: Day "Why." why(since: Day = "today", how: [How!]! = [WELL]): Any @mark(as: 2) }
  extend type One { other(by: By @deprecated(reason: "Use why.")): Float @deprecated(reason: "Use why.") }
  type Two { ones: [[One!]!]! }
  union Any = One
  extend union Any = Two
  enum How { "So." WELL BADLY @deprecated }
  extend enum How { NOT }
  input By @oneOf { id: ID how: How }
  input Range { from: Int! = 1, to: Range, by: By = { id: "1" } }
  directive @mark("Of what." as: Int! = 1) repeatable on FIELD_DEFINITION | FIELD
  type Query { one: One range(in: Range): Boolean }`

/** With every type asked for, in one order. */
const asText = (schema: GraphQLSchema): string => printSchema(lexicographicSortSchema(schema))

describe('the schema that the API runs', () => {
  it('is the contract with all descriptions, which no start has read', async () => {
    const schema = executableSchema(definitions, allResolvers())
    await addDescriptions(schema)
    const [shown, said] = [schema, contract].map(one =>
      introspectionFromSchema(lexicographicSortSchema(one), { inputValueDeprecation: true, oneOf: true }),
    )
    expect(shown).toEqual(said)
  })
  it('is valid, which no start checks', () => {
    // As if nothing had been assumed.
    const sdl = printSchema(executableSchema(definitions, allResolvers()))
    expect(validateSchema(buildSchema(sdl))).toEqual([])
  })
  it('has every resolver at its field, and the scalars of the contract', () => {
    const resolvers = allResolvers()
    const schema = executableSchema(definitions, resolvers)
    for (const [name, own] of Object.entries(resolvers)) {
      const type = schema.getType(name)
      for (const [field, resolve] of Object.entries(own)) {
        if (isObjectType(type)) expect(type.getFields()[field]?.resolve).toBe(resolve)
        if (isAbstractType(type)) expect(type.resolveType).toBe(resolve)
      }
    }
    const date = schema.getType('Date')
    expect(() => isScalarType(date) && date.parseValue('no date')).toThrow('not a date')
  })
  it('has the directives of each field, by which requests are weighed', () => {
    const nodes = executableSchema(definitions, {}).getQueryType()?.getFields().node?.astNode
    expect(nodes?.directives?.map(({ name }) => name.value)).toContain('cost')
  })
})

describe('a schema that is made when it is asked for', () => {
  const made = (resolvers: object = {}) =>
    executableSchema(definitionsIn(SDL).definitions, resolvers as Parameters<typeof executableSchema>[1])

  it('is that of its SDL, with extensions, defaults, deprecations and directives', () => {
    const undescribed = SDL.replaceAll(/"[A-Z][a-z ]+\." /g, '').replace(/"One\."/, '')
    expect(asText(made())).toBe(asText(buildSchema(undescribed)))
  })
  it('has the types of GraphQL itself that its SDL uses', () => {
    expect(Object.keys(made().getTypeMap()).sort()).toEqual(Object.keys(buildSchema(SDL).getTypeMap()).sort())
  })
  it('knows what implements an interface, and what a type may be', () => {
    const schema = made()
    const [node, thing, any, one] = ['Node', 'Thing', 'Any', 'One'].map(name => schema.getType(name))
    if (!isAbstractType(node) || !isAbstractType(thing) || !isAbstractType(any) || !isObjectType(one))
      throw new Error('not of their kinds')
    expect(schema.getImplementations(node as never)).toEqual({ objects: [one], interfaces: [thing] })
    expect([node, thing, any].map(type => schema.isSubType(type, one))).toEqual([true, true, true])
    expect(schema.getPossibleTypes(any).map(({ name }) => name)).toEqual(['One', 'Two'])
  })
  it('keeps descriptions by coordinate', () => {
    expect(definitionsIn(SDL).descriptions).toEqual({
      One: 'One.',
      'One.why': 'Why.',
      'How.WELL': 'So.',
      '@mark(as:)': 'Of what.',
    })
  })
  it('is not made with a resolver for a type that it does not have', () => {
    expect(() => made({ Three: {} })).toThrow('no type Three')
  })
  it.each([
    [{ One: { name: () => null } }, 'no One.name'],
    [{ Thing: { id: () => null } }, 'no Thing.id'],
    [{ Any: { id: () => null } }, 'no Any.id'],
    [{ How: { WELL: () => null } }, 'no How.WELL'],
    [{ By: { id: () => null } }, 'no By.id'],
    [{ Day: { serialize: () => null } }, 'Day is not resolved by a scalar'],
  ])(
    'tells of a resolver for what a type does not have when it is asked for it: %j',
    (resolvers, message) => {
      expect(() => asText(made(resolvers))).toThrow(message)
    },
  )
})

describe('a contract', () => {
  it('defines what it extends, and has no definition of a schema', () => {
    expect(() => definitionsIn('extend type One { id: ID }')).toThrow('not defined: One')
    expect(() => definitionsIn('schema { query: Query }')).toThrow('SchemaDefinition is not expected')
  })
})
