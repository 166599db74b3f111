import { randomUUID } from 'node:crypto'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { limitRules } from '../../functions/access/request-limits.ts'
import { mutations, queries, schema } from './contract.ts'

/** Values that stand in a government, by the name of the argument or input field that takes them. */
export type Values = Readonly<Record<string, readonly unknown[]>>
/** A number from 0 up to 1, another one at each call. */
export type Chance = () => number

/** The same sequence for the same seed (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const [DEPTH, ROOTS, FIELDS] = [6, 5, 4]
const ATTEMPTS = 200

/** Writes operations that the contract and the limits allow, of whatever it offers. */
export class OperationWriter {
  readonly #chance: Chance
  readonly #values: Values
  readonly #leftOut: ReadonlySet<string>
  /** High where little is selected of few rows: there an estimate has the least to be right by. */
  #thrift = 1

  /** @param leftOut mutations after which the government would not be the same to its members */
  constructor(chance: Chance, values: Values, leftOut: readonly string[]) {
    this.#chance = chance
    this.#values = values
    this.#leftOut = new Set(leftOut)
  }

  /** @throws if chance never comes upon a valid one */
  operation(): string {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      this.#thrift = this.#chance() < 0.4 ? 6 : 1
      const text = this.#chance() < 0.15 ? this.#mutation() : this.#query()
      const faults = validate(schema, parse(text), [...specifiedRules, ...limitRules], { maxErrors: 1 })
      if (faults.length === 0) return text
    }
    throw new Error('no valid operation')
  }

  #query(): string {
    const count = 1 + Math.floor(this.#chance() * ROOTS)
    const roots = Array.from({ length: count }, (_, n) => `f${n}: ${this.#field(this.#one(queries), DEPTH)}`)
    return `{ ${roots.join(' ')} }`
  }

  #mutation(): string {
    const allowed = mutations.filter(({ name }) => !this.#leftOut.has(name))
    return `mutation { ${this.#field(this.#one(allowed), DEPTH)} }`
  }

  #one<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.#chance() * choices.length)] as T
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type)
    const selection = isLeafType(type) ? '' : ` ${this.#selection(type as GraphQLObjectType, depth - 1)}`
    return `${field.name}${this.#arguments(field.args)}${selection}`
  }

  #selection(type: GraphQLObjectType, depth: number): string {
    const own = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []
    const possible = own.filter(field => depth > 0 || isLeafType(getNamedType(field.type)))
    // Objects twice as often as their number: what is read stands in them.
    const objects = possible.filter(field => !isLeafType(getNamedType(field.type)))
    const count = 1 + Math.floor(this.#chance() ** this.#thrift * FIELDS)
    const chosen = Array.from({ length: count }, () =>
      this.#one(objects.length > 0 && this.#chance() < 0.5 ? objects : possible),
    )
    const fields = [...new Set(chosen)]
      .filter(field => field !== undefined)
      .map(one => this.#field(one, depth))
    const variants = isUnionType(type) || isInterfaceType(type) ? schema.getPossibleTypes(type) : []
    const variant = depth > 0 && variants.length > 0 ? this.#one(variants) : undefined
    const inside =
      variant === undefined ? [] : [`... on ${variant.name} ${this.#selection(variant, depth - 1)}`]
    return `{ ${['__typename', ...fields, ...inside].join(' ')} }`
  }

  #arguments(args: readonly GraphQLArgument[]): string {
    const given = args.filter(argument => isRequiredArgument(argument) || this.#chance() < 0.35)
    // A page is asked for from one end.
    const names = new Set(given.map(({ name }) => name))
    const written = given
      .filter(({ name }) => name !== 'after' && name !== 'before' && !(name === 'last' && names.has('first')))
      .map(argument => `${argument.name}: ${this.#value(argument, argument.type)}`)
    return written.length === 0 ? '' : `(${written.join(', ')})`
  }

  #value(of: GraphQLArgument | GraphQLInputField, type: GraphQLInputType): string {
    if (isNonNullType(type)) return this.#value(of, type.ofType)
    if (isListType(type)) {
      const length = Math.floor(this.#chance() ** 3 * 40)
      return `[${Array.from({ length }, () => this.#value(of, type.ofType)).join(', ')}]`
    }
    if (isEnumType(type)) return this.#one(type.getValues()).name
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields())
      const given = type.isOneOf
        ? [this.#one(fields)]
        : fields.filter(field => isRequiredInputField(field) || this.#chance() < 0.3)
      return `{ ${given.map(field => `${field.name}: ${this.#value(field, field.type)}`).join(', ')} }`
    }
    if (of.name === 'idempotencyKey') return JSON.stringify(randomUUID())
    if (of.name === 'first' || of.name === 'last')
      return String(1 + Math.floor(this.#chance() ** (2 * this.#thrift) * 100))
    const known = this.#values[of.name] ?? this.#values[String(type)] ?? ['公文']
    return JSON.stringify(this.#one(known))
  }
}
