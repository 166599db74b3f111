import {
  buildASTSchema,
  type GraphQLNamedType,
  GraphQLScalarType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  isScalarType,
  parse,
} from 'graphql'
import type { ResolverMap } from '../access/area.ts'

/**
 * The schema with its resolvers. Nothing is validated, which would take most of a cold start: tests validate the SDL.
 * @throws if a resolver is for what the schema does not have
 */
export function executableSchema(sdl: string, resolvers: ResolverMap): GraphQLSchema {
  const document = parse(sdl, { noLocation: true })
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true })
  for (const [name, own] of Object.entries(resolvers)) {
    const type = schema.getType(name)
    if (type === undefined) throw new Error(`the schema has no type ${name}`)
    attach(type, own)
  }
  return schema
}

function attach(type: GraphQLNamedType, own: object): void {
  if (isScalarType(type)) {
    if (!(own instanceof GraphQLScalarType)) throw new Error(`${type.name} is not resolved by a scalar`)
    const { serialize, parseValue, parseLiteral } = own
    Object.assign(type, { serialize, parseValue, parseLiteral })
    return
  }
  for (const [name, resolve] of Object.entries(own)) {
    if (name === '__resolveType' && isAbstractType(type)) {
      type.resolveType = resolve
      continue
    }
    const field = isObjectType(type) ? type.getFields()[name] : undefined
    if (field === undefined) throw new Error(`the schema has no ${type.name}.${name}`)
    field.resolve = resolve
  }
}
