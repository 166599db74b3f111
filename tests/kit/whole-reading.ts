import { randomUUID } from 'node:crypto'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
} from 'graphql'
import { REQUEST_LIMITS } from '../../functions/access/request-limits.ts'
import { MAX_PAGE } from '../../functions/kernel/page.ts'
import { send } from './api.ts'
import { inputOf, mutations, queries, schema } from './contract.ts'
import { estimateOf } from './estimates.ts'
import { Observations } from './observations.ts'
import { isNode, type ListField, selectionOf, wholePage, wholeRow } from './selections.ts'

type Arguments = Readonly<Record<string, unknown>>
interface SeenPage {
  readonly edges: readonly unknown[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** Somebody who reads all that the contract offers of what they see, and keeps what they were answered. */
export class Reader {
  readonly seen = new Observations(schema)
  /** Coordinates of the lists that had rows. */
  readonly filledLists = new Set<string>()
  readonly token: string

  constructor(token: string) {
    this.token = token
  }

  /** Whether a list is shown to this reader at all. */
  async mayRead(list: ListField, args: Arguments): Promise<boolean> {
    const { data, errors } = await send(
      this.token,
      `{ list: ${call(list.field, args)} { edges { cursor } } }`,
    )
    return errors === undefined && data?.list !== null
  }

  /**
   * Reads all pages of a list with all that its rows say: with each set of arguments, and with each value of each argument
   * that is an enum, since these may be read from another index.
   */
  async readList(list: ListField, given: readonly Arguments[]): Promise<void> {
    const choices = list.field.args.flatMap(argument =>
      valuesOf(argument).map(value => ({ ...given[0], [argument.name]: value })),
    )
    for (const args of [...given, ...choices]) await this.#readPages(list, args)
  }

  async #readPages(list: ListField, args: Arguments): Promise<void> {
    const query = (first: number, after: string | null) =>
      `{ page: ${call(list.field, { ...args, first, after })} ${wholePage(list)} }`
    const affordable = Math.floor(REQUEST_LIMITS.cost / costOfQuery(query(1, null)))
    const first = Math.max(1, Math.min(MAX_PAGE, affordable))
    let after: string | null = null
    do {
      const page = (await this.#read(list.field, list.coordinate, query(first, after))) as SeenPage
      if (page.edges.length > 0) this.filledLists.add(list.coordinate)
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
  }

  /** Reads who the reader is. */
  async readSelf(): Promise<void> {
    const viewer = queries.find(({ name }) => name === 'viewer')
    const type = viewer === undefined ? undefined : getNamedType(viewer.type)
    if (viewer === undefined || !isObjectType(type)) throw new Error('the contract has no viewer')
    await this.#read(viewer, 'Query.viewer', `{ page: viewer { ${wholeRow(type)} } }`)
  }

  /** Reads every thing that was seen: by `node`, and by the query that answers with one thing of its type. */
  async readThings(): Promise<void> {
    for (const { type: name, id } of this.seen.things()) {
      const type = schema.getType(name)
      if (isObjectType(type) && isNode(type)) await this.readThing(type, id)
    }
  }

  /** Reads one thing in every way that takes its id alone. */
  async readThing(type: GraphQLObjectType, id: string): Promise<void> {
    const whole = selectionOf(type)
    for (const field of queries.filter(takesAnId)) {
      const answer = getNamedType(field.type)
      const selection = answer === type ? whole : `{ __typename ... on ${type.name} ${whole} }`
      if (answer !== type && field.name !== 'node') continue
      await this.#read(field, `Query.${field.name}`, `{ page: ${call(field, { id })} ${selection} }`)
    }
  }

  /**
   * Runs a mutation and keeps all that its payload says of things; then reads these things in every other way.
   * @throws if it is refused
   */
  async mutate<Payload>(name: string, input: Arguments): Promise<Payload> {
    const field = mutations.find(one => one.name === name)
    if (field === undefined) throw new Error(`the contract has no mutation ${name}`)
    const payload = getNamedType(field.type) as GraphQLObjectType
    const query = `mutation($input: ${inputOf(field).name}!) { page: ${name}(input: $input) { ${wholeRow(payload)} } }`
    const answer = (await this.#read(field, `Mutation.${name}`, query, {
      input: { idempotencyKey: randomUUID(), ...input },
    })) as { readonly problems: readonly unknown[] }
    if (answer.problems.length > 0) throw new Error(`${name}: ${JSON.stringify(answer.problems)}`)
    await this.readThings()
    return answer as Payload
  }

  /** Asks, and keeps the answer. @throws on top-level errors */
  async #read(
    field: GraphQLField<unknown, unknown>,
    place: string,
    query: string,
    variables: Arguments = {},
  ): Promise<unknown> {
    const { data, errors } = await send(this.token, query, variables)
    if (errors !== undefined) throw new Error(`${place}: ${JSON.stringify(errors)}`)
    this.seen.note(place, field.type, data?.page)
    return data?.page
  }
}

function takesAnId({ args }: GraphQLField<unknown, unknown>): boolean {
  return (
    args.some(({ name }) => name === 'id') && args.every(arg => arg.name === 'id' || !isRequiredArgument(arg))
  )
}

/** A value that is written without quotes. */
class EnumValue {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

const valuesOf = ({ type }: GraphQLArgument): readonly EnumValue[] => {
  const named = getNullableType(type)
  return isEnumType(named) ? named.getValues().map(({ name }) => new EnumValue(name)) : []
}

/** A field with its arguments, as a query has it. */
function call({ name: field }: GraphQLField<unknown, unknown>, args: Arguments): string {
  const given = Object.entries(args).filter(([, value]) => value !== null)
  const written = given.map(
    ([name, value]) => `${name}: ${value instanceof EnumValue ? value.name : JSON.stringify(value)}`,
  )
  return written.length === 0 ? field : `${field}(${written.join(', ')})`
}

function costOfQuery(query: string): number {
  const [operation] = parse(query).definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(query)
  return estimateOf({ schema, operation, fragments: {} }).cost
}
