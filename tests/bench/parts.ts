import { getOperationAST, getVariableValues, parse } from 'graphql'
import { createLocalJWKSet, type JSONWebKeySet } from 'jose'
import { costPlan } from '../../functions/access/cost.ts'
import { deprecationPlan } from '../../functions/access/deprecations.ts'
import { openDirectory } from '../../functions/access/directory.ts'
import { rememberingTokens } from '../../functions/access/token-cache.ts'
import { readRequest } from '../../functions/handlers/http.ts'
import { now } from '../../functions/platform/clock.ts'
import { schema } from '../kit/contract.ts'
import { wholeTable } from '../kit/government.ts'
import type { Stack } from '../kit/stack.ts'
import { type Case, eventOf } from './request-cases.ts'
import type { Row } from './rows.ts'
import type { BenchStack } from './stack.ts'

const TIMES = 3_000

/** What parts of a request take by themselves, when all that can be known is known. */
export async function partsOf(
  stack: BenchStack,
  { name, query, variables, token, recorded }: Case,
): Promise<Row[]> {
  const keys = createLocalJWKSet(stack.issuer.jwks as JSONWebKeySet)
  const trusted = { issuer: stack.issuer.issuer, audience: stack.issuer.audience, keys }
  const authenticate = rememberingTokens(() => trusted, now)
  const table = wholeTable(stack as unknown as Stack)
  const admit = openDirectory({
    operators: [],
    directoryTable: () => table,
    tableOf: () => table,
    bindByNumber: async () => null,
    now,
  })
  const header = `Bearer ${token}`
  const event = eventOf(token, JSON.stringify({ query, variables }))
  const document = parse(query)
  const operation = getOperationAST(document)
  if (operation === null || operation === undefined) throw new Error('no operation')
  const planned = {
    cost: costPlan({ schema, operation, fragments: fragmentsIn(document) }),
    gone: deprecationPlan(schema, document, operation),
  }
  const coerce = () => getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  const { coerced = {} } = coerce()
  const parts: readonly (readonly [part: string, work: () => unknown])[] = [
    ['token, membership and authorization', async () => admit(await authenticate(header))],
    ['reading the body', () => readRequest(event)],
    ['variables', coerce],
    ['cost and deprecations', () => [planned.cost(coerced), planned.gone(variables)]],
    ['writing the answer', () => JSON.stringify(recorded)],
  ]
  const rows: Row[] = []
  for (const [part, work] of parts)
    rows.push({ name: `${name}: ${part}`, figure: await microseconds(work), unit: 'µs' })
  return rows
}

function fragmentsIn({ definitions }: ReturnType<typeof parse>) {
  return Object.fromEntries(
    definitions.flatMap(one => (one.kind === 'FragmentDefinition' ? [[one.name.value, one] as const] : [])),
  )
}

/** What a tenth of all times did not exceed. */
async function microseconds(work: () => unknown): Promise<number> {
  const all: number[] = []
  for (let time = -TIMES; time < TIMES; time++) {
    const start = performance.now()
    await work()
    if (time >= 0) all.push((performance.now() - start) * 1_000)
  }
  return all.toSorted((a, b) => a - b)[Math.floor(TIMES / 10)] ?? Number.NaN
}
