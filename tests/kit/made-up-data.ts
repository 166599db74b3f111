import {
  GraphQLEnumType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { chanceFrom } from './random-operations.ts'

/** A value that depends on these words alone: the same whoever asks, and in whichever order. */
function chanceOf(...words: readonly unknown[]): () => number {
  let hash = 2_166_136_261
  for (const character of words.join('/'))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619)
  return chanceFrom(hash)
}

/** How often what is made up is faulty, and when resolvers answer. */
export interface Faults {
  readonly nulls: number
  readonly errors: number
  /**
   * Later: only what resolvers give is faulty, since graphql-js leaves rejections unhandled where a list has both what fails at
   * once and what fails later.
   */
  readonly when: 'AT_ONCE' | 'LATER'
}

/** Not among the fields. */
const [PATH, TYPE] = [Symbol('path'), Symbol('type')]
interface MadeUp {
  readonly [PATH]: string
  readonly [TYPE]: string
}
interface Made {
  readonly schema: GraphQLSchema
  readonly seed: number
  readonly faults: Faults
}

/**
 * Gives a schema resolvers for a third of its fields, which answer at once, later, with an error or not at all, and returns
 * the root value from which the others are read: data of all types, and data that does not fit its type.
 */
export function madeUpData(schema: GraphQLSchema, seed: number, faults: Faults): object {
  const made = { schema, seed, faults }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    if (isAbstractType(type)) type.resolveType = (made: MadeUp) => made[TYPE]
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const isRoot = type === schema.getQueryType() || type === schema.getMutationType()
      if (isRoot || chanceOf(seed, type.name, field.name)() < 1 / 3)
        field.resolve = (parent: MadeUp | undefined) => resolved(made, field, parent?.[PATH] ?? type.name)
      else delete field.resolve
    }
  }
  return {}
}

function resolved(made: Made, { name, type }: GraphQLField<unknown, unknown>, path: string): unknown {
  const { nulls, errors, when } = made.faults
  const kind = chanceOf(made.seed, path, name)()
  if (when === 'AT_ONCE') {
    if (kind < errors) throw new Error(`thrown at ${name}`)
    return valueFor(made, type, `${path}.${name}`)
  }
  if (kind < errors) return Promise.reject(new Error(`rejected at ${name}`))
  if (kind < errors + nulls) return Promise.resolve(null)
  return Promise.resolve(valueFor({ ...made, faults: FAULTLESS }, type, `${path}.${name}`))
}
const FAULTLESS: Faults = { nulls: 0, errors: 0, when: 'AT_ONCE' }

function valueFor(made: Made, type: GraphQLOutputType, path: string): unknown {
  const chance = chanceOf(made.seed, path)
  if (chance() < made.faults.nulls * (isNonNullType(type) ? 0.3 : 1)) return null
  const inner = isNonNullType(type) ? type.ofType : type
  if (isListType(inner)) {
    const length = Math.floor(chance() * 4)
    return Array.from({ length }, (_, n) => valueFor(made, inner.ofType, `${path}.${n}`))
  }
  if (isLeafType(inner)) return leaf(inner, chance, made.faults)
  const types: readonly GraphQLObjectType[] = isAbstractType(inner)
    ? made.schema.getPossibleTypes(inner)
    : [inner as GraphQLObjectType]
  const object = types[Math.floor(chance() * types.length)]
  return object === undefined ? null : objectOf(made, object, path)
}

function leaf(type: { readonly name: string }, chance: () => number, { errors }: Faults): unknown {
  const isFaulty = chance() < errors / 4
  if (type instanceof GraphQLEnumType) {
    const values = type.getValues()
    return isFaulty ? 'NO_SUCH_VALUE' : values[Math.floor(chance() * values.length)]?.value
  }
  if (type.name === 'Int') return isFaulty ? Number.NaN : Math.floor(chance() * 1_000)
  if (type.name === 'Float') return isFaulty ? 'no number' : chance()
  if (type.name === 'Boolean') return isFaulty ? 'no truth' : chance() < 0.5
  return isFaulty ? {} : `文字 ${Math.floor(chance() * 1_000)}`
}

/** An object whose fields are made up when they are read. */
function objectOf(made: Made, type: GraphQLObjectType, path: string): object {
  const fields = type.getFields()
  return new Proxy(
    { [PATH]: path, [TYPE]: type.name },
    {
      get(target, name) {
        if (typeof name !== 'string') return Reflect.get(target, name)
        const field = fields[name]
        return field === undefined ? undefined : valueFor(made, field.type, `${path}.${name}`)
      },
    },
  )
}
