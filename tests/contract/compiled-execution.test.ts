import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLInputType,
  getOperationAST,
  getVariableValues,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  parse,
  typeFromAST,
  validate,
} from 'graphql'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { compiledExecution } from '../../functions/handlers/compiled-execution.ts'
import { executableSchema } from '../../functions/handlers/executable-schema.ts'
import { definitionsIn } from '../../graphql/definitions.ts'
import { operations } from '../../graphql/operations.ts'
import { definitions } from '../../graphql/schema.generated.ts'
import { amount, isLongRun } from '../kit/amount.ts'
import { schema as contract } from '../kit/contract.ts'
import { madeUpData } from '../kit/made-up-data.ts'
import { chanceFrom, OperationWriter } from '../kit/random-operations.ts'

const { compileQuery } = vi.hoisted(() => ({ compileQuery: vi.fn() }))
vi.mock('graphql-jit', async original => {
  const jit = await original<typeof import('graphql-jit')>()
  return { ...jit, compileQuery: compileQuery.mockImplementation(jit.compileQuery) }
})
beforeEach(() => void compileQuery.mockClear())

type Schema = ReturnType<typeof executableSchema>

/** Runs documents as Apollo Server does: compiled from the given time on. */
async function runner(schema: Schema, compiledFrom: number) {
  const { executor } = await compiledExecution(schema, { compiledFrom }).load({} as never)
  return async (document: DocumentNode, given: Record<string, unknown> = {}, operationName?: string) => {
    const operation = getOperationAST(document, operationName) ?? undefined
    const { coerced: variables } = getVariableValues(schema, operation?.variableDefinitions ?? [], given)
    const context = { ...(variables === undefined ? {} : { variables }) }
    const request = { variables: given, ...(operationName === undefined ? {} : { operationName }) }
    return (await executor?.({ document, operation, context, request } as never)) as ExecutionResult
  }
}

/**
 * What of a result a client can tell. Of the errors within a place that became null because of one of them it is only told that
 * there are some: graphql-js stops at the first, which depends on what is answered later.
 */
function seen({ data = null, errors = [] }: ExecutionResult) {
  const told = errors.map(({ message, path = [], locations, extensions }) => {
    const length = path.findIndex((_, n) => at(data, path.slice(0, n)) === null)
    return length < 0
      ? JSON.stringify({ path, message, locations, extensions })
      : JSON.stringify({ within: path.slice(0, length) })
  })
  return { data: JSON.parse(JSON.stringify(data)), errors: [...new Set(told)].sort() }
}

function at(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key] ?? null, data)
}

const FAULTS = [
  { nulls: 0.08, errors: 0.06, when: 'AT_ONCE' },
  { nulls: 0.03, errors: 0.05, when: 'LATER' },
] as const

describe('a compiled operation answers as graphql-js does,', () => {
  // To make all types of the contract takes longer than an operation: one schema, whose resolvers are made up anew.
  const schema = executableSchema(definitions, {})

  // In a usual run every operation meets one sort of faults, and each sort half of them.
  const named = [...operations.keys()].map((name, index) => ({ name, odd: index % 2 }))
  test.each(named)('$name with data that is there, absent and faulty', async ({ name, odd }) => {
    const document = parse(operations.get(name) ?? '')
    const variables = variablesFor(document)
    for (const [seed, faults] of FAULTS.entries()) {
      if (!isLongRun && seed !== odd) continue
      madeUpData(schema, seed, faults)
      const [compiled, interpreted] = [await runner(schema, 1), await runner(schema, 0)]
      expect(seen(await compiled(document, variables))).toEqual(seen(await interpreted(document, variables)))
    }
  })

  test('any other that the contract allows', async () => {
    for (let seed = 1; seed <= amount(30, 600); seed++) {
      madeUpData(schema, seed, FAULTS[seed % 2] ?? FAULTS[0])
      const [compiled, interpreted] = [await runner(schema, 1), await runner(schema, 0)]
      const writer = new OperationWriter(chanceFrom(seed), {}, [])
      const document = parse(writer.operation())
      expect(seen(await compiled(document)), `seed ${seed}`).toEqual(seen(await interpreted(document)))
    }
  })
})

const ECHO = `
  type Query { echo(id: ID, by: By, range: Range, state: State = OPEN, first: Int! = 20, ids: [ID!]): JSON  self: Query  named(name: String!): Query }
  input By @oneOf { id: ID number: String }
  input Range { from: String = "a" to: String! by: String! = "d" states: [State!] }
  enum State { OPEN CLOSED }
  scalar JSON`

describe('arguments of a compiled operation', () => {
  const echo = (_: unknown, args: object) => ({ ...args })
  const schema = executableSchema(definitionsIn(ECHO).definitions, {
    Query: { echo, self: () => ({}), named: () => ({}) },
  })
  const cases: readonly (readonly [text: string, variables: readonly Record<string, unknown>[]])[] = [
    [
      '($by: By!) { echo(by: $by) }',
      [{ by: { id: '1' } }, { by: { id: '1', number: '2' } }, { by: {} }, { by: null }, {}],
    ],
    [
      '($first: Int! = 5) { echo(first: $first) }',
      [{}, { first: 7 }, { first: null }, { first: '7' }, { first: 2 ** 31 }],
    ],
    ['($first: Int = 5) { echo(first: $first) }', [{}, { first: null }]],
    [
      '($state: State) { echo(state: $state) }',
      [{}, { state: null }, { state: 'CLOSED' }, { state: 'NONE' }],
    ],
    [
      '($range: Range) { echo(range: $range) }',
      [
        {},
        { range: { to: 'z' } },
        { range: { to: 'z', states: 'OPEN' } },
        { range: {} },
        { range: { to: 'z', __proto__: 1, more: 1 } },
      ],
    ],
    ['($to: String!) { echo(range: { to: $to }) }', [{ to: 'z' }, {}]],
    ['($a: ID!, $b: ID!) { echo(ids: [$a, $b]) }', [{ a: '1', b: 2 }]],
    ['($by: String) { echo(range: { to: "z", by: $by }) }', [{}, { by: null }, { by: 'x' }]],
    ['($to: String = "y") { echo(range: { to: $to }) }', [{}, { to: null }, { to: 'x' }]],
    ['($id: ID = "1") { echo(ids: ["0", $id]) }', [{}, { id: null }, { id: 2 }]],
    ['($ids: [ID!]) { echo(ids: $ids) }', [{ ids: ['1'] }, { ids: '1' }, { ids: [null] }, {}]],
    ['($with: Boolean!) { echo self @include(if: $with) { echo } }', [{ with: true }, { with: false }]],
    ['($name: ID) { named(name: "x") { echo(id: $name) } }', [{}, { name: '' }, { name: null }]],
    ['{ __typename __schema { queryType { name } } __type(name: "State") { enumValues { name } } }', [{}]],
  ]
  test.each(
    cases.flatMap(([text, all]) =>
      all.map(variables => [text, JSON.stringify(variables), variables] as const),
    ),
  )('are those of graphql-js: %s with %s', async (text, _, variables) => {
    const document = parse(`query ${text}`.replace('query {', '{'))
    expect(validate(schema, document)).toEqual([])
    const [compiled, interpreted] = [await runner(schema, 1), await runner(schema, 0)]
    expect(seen(await compiled(document, variables))).toEqual(seen(await interpreted(document, variables)))
  })
})

describe('an operation is compiled', () => {
  const schema = executableSchema(definitionsIn(ECHO).definitions, {
    Query: { self: () => ({}), named: () => ({}) },
  })
  const runTimes = async (text: string, times: number, compiledFrom: number) => {
    const [run, document] = [await runner(schema, compiledFrom), parse(text)]
    for (let time = 0; time < times; time++) expect((await run(document)).errors).toBeUndefined()
    return compileQuery.mock.calls.length
  }

  test('once, from the time that is set on, and never if that is 0', async () => {
    expect(await runTimes('{ self { __typename } }', 9, 10)).toBe(0)
    expect(await runTimes('{ self { __typename } }', 15, 10)).toBe(1)
    compileQuery.mockClear()
    expect(await runTimes('{ self { __typename } }', 15, 0)).toBe(0)
  })

  test.each([
    ['asks for the schema itself', '{ __schema { queryType { name } } }'],
    ['has a directive', '{ self @include(if: true) { __typename } }'],
    [
      'calls a field as no object of JavaScript simply can',
      '{ __proto__: self { a: __typename } self { __proto__: __typename } }',
    ],
    ['calls a variable so', 'query ($__proto__: ID) { self { echo(id: $__proto__) } }'],
    ['has a directive of its own', 'query Own @own { self { __typename } }'],
    [
      'is very large once its fragments are written out',
      `{ ...A0 } ${Array.from({ length: 11 }, (_, n) => `fragment A${n} on Query { a: self { ...A${n + 1} } b: self { ...A${n + 1} } }`).join(' ')} fragment A11 on Query { __typename }`,
    ],
  ])('unless it %s', async (_, text) => {
    await runTimes(text, 2, 1)
    expect(compileQuery).not.toHaveBeenCalled()
  })

  test('again once so many others were that what is kept is bounded', async () => {
    const run = await runner(schema, 1)
    const [first, isFull] = [parse('{ self { first: __typename } }'), 14]
    await run(first)
    const wide = (n: number) =>
      `{ ${Array.from({ length: 600 }, (_, m) => `a${n}_${m}: self { __typename }`).join(' ')} }`
    for (let n = 0; n < isFull; n++) await run(parse(wide(n)))
    expect(compileQuery).toHaveBeenCalledTimes(1 + isFull)
    await run(first)
    expect(compileQuery).toHaveBeenCalledTimes(2 + isFull)
  })

  test('by its name among several, and without a name that exists it is refused as ever', async () => {
    const document = parse('query A { self { __typename } } query B { echo }')
    const run = await runner(schema, 1)
    expect(await run(document, {}, 'A')).toEqual({ data: { self: { __typename: 'Query' } } })
    expect(await run(document, {}, 'C')).toMatchObject({
      errors: [{ message: 'Unknown operation named "C".' }],
    })
    expect(await run(document)).toMatchObject({ errors: [{ message: /Must provide operation name/ }] })
  })
})

/** The least for every variable that has to be given. */
function variablesFor(document: DocumentNode): Record<string, unknown> {
  const definitions = getOperationAST(document)?.variableDefinitions ?? []
  return Object.fromEntries(
    definitions.flatMap(({ variable, type, defaultValue }) => {
      const given = typeFromAST(contract, type as never) as GraphQLInputType
      return defaultValue === undefined && isNonNullType(given) ? [[variable.name.value, leastOf(given)]] : []
    }),
  )
}

function leastOf(type: GraphQLInputType): unknown {
  const inner = isNonNullType(type) ? type.ofType : type
  if (isListType(inner)) return [leastOf(inner.ofType)]
  if (isEnumType(inner)) return inner.getValues()[0]?.name
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields())
    const needed = inner.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField)
    return Object.fromEntries(needed.map(field => [field.name, leastOf(field.type)]))
  }
  return (
    { Int: 1, Float: 1, Boolean: true, Date: '2026-01-01', DateTime: '2026-01-01T00:00:00.000Z' }[
      String(inner)
    ] ?? '一'
  )
}
