import { buildSchema, isAbstractType, isObjectType, isScalarType, printSchema, validateSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { executableSchema } from '../../functions/handlers/executable-schema.ts'
import { allResolvers } from '../../functions/handlers/server.ts'
import { typeDefs } from '../../graphql/schema.generated.ts'

const SDL =
  'scalar Day interface Thing { id: ID } type One implements Thing { id: ID day: Day } type Query { one: One }'

describe('the schema that the API runs', () => {
  it('is valid, which no start checks', () => {
    // As if nothing had been assumed.
    const sdl = printSchema(executableSchema(typeDefs, allResolvers()))
    expect(validateSchema(buildSchema(sdl))).toEqual([])
  })
  it('has every resolver at its field, and the scalars of the contract', () => {
    const resolvers = allResolvers()
    const schema = executableSchema(typeDefs, resolvers)
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
  it('is not made with a resolver for what it does not have', () => {
    const resolve = () => null
    expect(() => executableSchema(SDL, { Two: {} })).toThrow('no type Two')
    expect(() => executableSchema(SDL, { One: { name: resolve } })).toThrow('no One.name')
    expect(() => executableSchema(SDL, { Thing: { id: resolve } })).toThrow('no Thing.id')
    expect(() => executableSchema(SDL, { Day: { serialize: resolve } })).toThrow(
      'Day is not resolved by a scalar',
    )
  })
})
