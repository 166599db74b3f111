import {
  type GraphQLDirective,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  GraphQLSchema,
  isInterfaceType,
  isObjectType,
  specifiedDirectives,
} from 'graphql'
import type { ResolverMap } from '../access/area.ts'
import { once } from '../kernel/when-needed.ts'
import { directiveOf, interfacesIn, typeOf } from './schema-types.ts'

/** By the name of a type, or of a directive after an `@`: its definition. See `definitionsIn` of `graphql/definitions.ts`. */
export type Definitions = Readonly<Record<string, string>>

/**
 * The schema with its resolvers. Each type is made of its definition when it is first asked for, since a request needs few of
 * them: with all of them and their descriptions a cold start took 43 ms of CPU more, of 165 (loaded in turn, without compile
 * cache). Nothing is validated: tests validate the SDL and ask for every type.
 * @throws if a resolver is for a type that the schema does not have; for another field, when the type is asked for its fields
 */
export function executableSchema(definitions: Definitions, resolvers: ResolverMap): GraphQLSchema {
  return new SchemaWhenAsked(definitions, resolvers)
}

interface Implementations {
  readonly objects: GraphQLObjectType[]
  readonly interfaces: GraphQLInterfaceType[]
}

class SchemaWhenAsked extends GraphQLSchema {
  readonly #types: Record<string, GraphQLNamedType>
  readonly #directives: () => readonly GraphQLDirective[]
  readonly #implementations: () => Readonly<Record<string, Implementations>>

  constructor(definitions: Definitions, resolvers: ResolverMap) {
    super({ assumeValid: true })
    for (const name of Object.keys(resolvers))
      if (!Object.hasOwn(definitions, name)) throw new Error(`the schema has no type ${name}`)
    const { types = [], directives = [] } = Object.groupBy(Object.entries(definitions), ([name]) =>
      name.startsWith('@') ? 'directives' : 'types',
    )
    this.#types = eachWhenAsked(types, (name, text) => typeOf(this, name, text, resolvers[name] ?? {}))
    for (const [name, type] of Object.entries(super.getTypeMap()))
      Object.defineProperty(this.#types, name, { value: type, enumerable: true })
    this.#directives = once(() => [
      ...specifiedDirectives,
      ...directives.map(([, text]) => directiveOf(this, text)),
    ])
    this.#implementations = once(() =>
      this.#implementationsAmong(types.filter(([, text]) => interfacesIn(text).length > 0)),
    )
  }

  #implementationsAmong(definitions: readonly (readonly [name: string, text: string])[]) {
    const found: Record<string, Implementations> = {}
    for (const [name, text] of definitions)
      for (const implemented of interfacesIn(text)) {
        found[implemented] ??= { objects: [], interfaces: [] }
        const type = this.#types[name]
        if (isObjectType(type)) found[implemented].objects.push(type)
        if (isInterfaceType(type)) found[implemented].interfaces.push(type)
      }
    return found
  }

  override getTypeMap() {
    return this.#types
  }
  override getQueryType() {
    return this.#types.Query as GraphQLObjectType
  }
  override getMutationType() {
    return this.#types.Mutation as GraphQLObjectType | undefined
  }
  override getDirectives() {
    return this.#directives()
  }
  override getImplementations({ name }: GraphQLInterfaceType) {
    return this.#implementations()[name] ?? { objects: [], interfaces: [] }
  }
}

/** An object of which each value is made when it is first read. */
function eachWhenAsked<Given, Value>(
  entries: readonly (readonly [string, Given])[],
  make: (name: string, given: Given) => Value,
): Record<string, Value> {
  const values: Record<string, Value> = Object.create(null)
  for (const [name, given] of entries)
    Object.defineProperty(values, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = make(name, given)
        Object.defineProperty(values, name, { value, enumerable: true })
        return value
      },
    })
  return values
}
