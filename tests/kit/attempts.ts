import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
} from 'graphql'
import { operations } from '../../graphql/operations.ts'
import { schema } from './contract.ts'

/** What one agency has that another may try to get at. */
export interface Belongings {
  /** Its ids of things that no other agency may know of. */
  readonly ids: readonly string[]
  /** Cursors of its lists, keys of its requests, numbers of its documents. */
  readonly cursors: readonly string[]
  readonly idempotencyKeys: readonly string[]
  readonly numbers: readonly string[]
  /** Texts that stand in its things and nowhere else. */
  readonly secrets: readonly string[]
}

/** A request that names what belongs to another agency. */
export interface Attempt {
  readonly name: string
  readonly isMutation: boolean
  readonly variables: Readonly<Record<string, unknown>>
}

/** A number from 0 to below 1, the same sequence for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Which kind of id a field of this name takes, where its name tells. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/document/i, 'doc'],
  [/deliver|reply|forward|source/i, 'dlv'],
  [/upload/i, 'upl'],
  [/member|toId|fromId|passTo|onBehalf/i, 'mbr'],
  [/application/i, 'app'],
  [/issuer/i, 'iss'],
  [/binding/i, 'bnd'],
  [/bridge/i, 'brg'],
  [/delegation/i, 'dlg'],
  [/request/i, 'csn'],
]
const MAX_DEPTH = 6

/** Operations that name no thing of an agency at all, and take a text of some thousand lines. */
const LEFT_OUT = new Set(['ImportRegions', 'ImportAgencies'])

const definitions: readonly OperationDefinitionNode[] = [...operations]
  .filter(([name]) => !LEFT_OUT.has(name))
  .flatMap(([, text]) => parse(text).definitions.filter(one => one.kind === Kind.OPERATION_DEFINITION))

/** Random attempts at another agency's things: any operation of the contract, filled by the types of its variables. */
export function attemptsAt(belongings: Belongings, seed: number, count: number): Attempt[] {
  const random = randomFrom(seed)
  const oneOf = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T

  const idFor = (field: string): string => {
    const kind = KINDS.find(([name]) => name.test(field))?.[1]
    const fitting = belongings.ids.filter(id => id.startsWith(`${kind}`))
    return oneOf(fitting.length > 0 && random() < 0.8 ? fitting : belongings.ids)
  }
  const text = (field: string): string => {
    if (/after|before|cursor/i.test(field)) return oneOf(belongings.cursors)
    if (field === 'idempotencyKey')
      return random() < 0.3 ? oneOf(belongings.idempotencyKeys) : `越权${Math.floor(random() * 1e9)}`
    if (/number/i.test(field)) return oneOf(belongings.numbers)
    if (/sha256/i.test(field)) return 'a'.repeat(64)
    return oneOf(['越权尝试', '关于', 'A1023', '41', ...belongings.ids])
  }
  const scalar = (name: string, field: string): unknown => {
    if (name === 'ID') return idFor(field)
    if (name === 'Int') return 1 + Math.floor(random() * (/first|last/.test(field) ? 20 : 5))
    if (name === 'Boolean') return random() < 0.5
    if (name === 'Date') return '2026-03-02'
    if (name === 'DateTime') return new Date(Date.now() + 3_600_000).toISOString()
    return text(field)
  }
  const made = (type: GraphQLInputType, field: string, depth: number): unknown => {
    if (isNonNullType(type)) return made(type.ofType, field, depth)
    if (isListType(type))
      return Array.from({ length: 1 + Math.floor(random() * 2) }, () => made(type.ofType, field, depth))
    if (isEnumType(type)) return oneOf(type.getValues()).name
    if (!isInputObjectType(type)) return scalar(type.name, field)
    const fields = Object.values(type.getFields())
    const chosen = type.isOneOf ? [oneOf(fields)] : fields
    return Object.fromEntries(
      chosen.flatMap(one => {
        const isLeftOut = !isNonNullType(one.type) && !type.isOneOf && (random() < 0.5 || depth > MAX_DEPTH)
        return isLeftOut ? [] : [[one.name, made(one.type, one.name, depth + 1)]]
      }),
    )
  }
  return Array.from({ length: count }, () => {
    const { name, operation, variableDefinitions = [] } = oneOf(definitions)
    const variables = Object.fromEntries(
      variableDefinitions.flatMap(({ variable, type, defaultValue }) => {
        const inputType = typeFromAST(schema, type as never) as GraphQLInputType
        const isOptional = !isNonNullType(inputType) || defaultValue !== undefined
        if (isOptional && random() < 0.4) return []
        return [[variable.name.value, made(inputType, variable.name.value, 0)]]
      }),
    )
    return { name: name?.value ?? '', isMutation: operation === 'mutation', variables }
  })
}

/** The same attempt at things that never existed: each id of the other's by one of the same form, and each key by another. */
export function atNothing({ name, isMutation, variables }: Attempt, belongings: Belongings): Attempt {
  const never = (text: string): string =>
    belongings.ids.reduce((all, id) => all.replaceAll(id, neverFor(id)), text)
  const text = never(JSON.stringify(variables)).replaceAll('"idempotencyKey":"', '"idempotencyKey":"never ')
  return { name, isMutation, variables: JSON.parse(text) }
}

/** An id of the same kind that belongs to nothing: other than any that is made, it is of the year 1970. */
export function neverFor(id: string): string {
  const [kind = '', body = ''] = id.split('_')
  return `${kind}_0000000000${body.slice(10)}`
}
