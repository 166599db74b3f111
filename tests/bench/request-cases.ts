import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { deliveryItem, deliveryKey, deliveryOf } from '../../functions/exchange/store/index.ts'
import { randomIds } from '../../functions/kernel/ids.ts'
import { operation } from '../../graphql/operations.ts'
import type { ApiHandler } from '../kit/api.ts'
import { aNotice, aNoticeIn, inboxOf } from '../kit/documents.ts'
import { type TestAgency, wholeTable } from '../kit/government.ts'
import type { Stack } from '../kit/stack.ts'
import { aProvince } from './province.ts'
import type { Relaying } from './relaying.ts'
import type { BenchStack } from './stack.ts'

/** A request that all contestants answer. */
export interface Case {
  readonly name: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly token: string
  /** The data that the API answered with. */
  readonly recorded: Readonly<Record<string, unknown>>
  /** Sends the request to an instance of the API. @returns the body of the answer */
  send(handler: ApiHandler): Promise<string>
  /** Throws if a contestant answered with other data. */
  check(name: string, text: string): void
}

const ROWS = 50

/** An inbox of 50 rows, the page of a document that was delivered, and the making of a draft. */
export async function casesIn(
  stack: BenchStack,
  { quiet }: Relaying,
  handler: ApiHandler,
): Promise<{ readonly cases: readonly Case[]; readonly sender: TestAgency }> {
  const { sender, recipients } = await aProvince(stack, 1, quiet)
  const [to] = recipients
  if (to === undefined) throw new Error('no recipient')
  const notice = await aNoticeIn('DISPATCHED', sender, [to])
  await quiet()
  const table = wholeTable(stack as unknown as Stack)
  const [{ id = '' } = {}] = await inboxOf(to, { first: 1 })
  const delivery = deliveryOf(await table.get(deliveryKey(to.tenant, id)))
  if (delivery === null) throw new Error('nothing arrived')
  const newId = randomIds(() => new Date())
  await table.putAll(
    Array.from({ length: ROWS }, () => deliveryItem(to.tenant, { ...delivery, id: newId('dlv') })),
  )
  const input = () => ({ idempotencyKey: randomUUID(), draft: aNotice([to]) })
  const caseOf = async (name: string, of: string, token: Promise<string>, given: () => object) =>
    aCase({ name, operationName: of, token: await token, variablesOf: given, handler })
  const cases = [
    await caseOf('inbox of 50 rows', 'Inbox', to.token('CLERK'), () => ({ first: ROWS })),
    await caseOf('document page', 'Document', sender.token('CLERK'), () => ({ id: notice.id })),
    await caseOf('createDraft', 'CreateDraft', sender.token('DRAFTER'), () => ({ input: input() })),
  ]
  return { cases, sender }
}

interface Asked {
  readonly name: string
  readonly operationName: string
  readonly token: string
  readonly variablesOf: () => object
  readonly handler: ApiHandler
}

async function aCase({ name, operationName, token, variablesOf, handler }: Asked): Promise<Case> {
  const query = operation(operationName)
  const send = async (through: ApiHandler): Promise<string> => {
    const event = eventOf(token, JSON.stringify({ query, variables: variablesOf() }))
    const context = { getRemainingTimeInMillis: () => 25_000 } as Context
    return ((await through(event, context)) as APIGatewayProxyStructuredResultV2).body ?? ''
  }
  const recorded = dataIn('ours', await send(handler))
  return {
    name,
    query,
    variables: variablesOf() as Record<string, unknown>,
    token,
    recorded,
    send,
    check(who, text) {
      // A draft that is made anew has an id of its own.
      const seen = operationName === 'CreateDraft' ? shapeOf(dataIn(who, text)) : dataIn(who, text)
      const wanted = operationName === 'CreateDraft' ? shapeOf(recorded) : recorded
      if (!isDeepStrictEqual(seen, wanted)) throw new Error(`${who} answered ${name} with other data`)
    },
  }
}

/** An answer with all that is new in each draft left out. */
function shapeOf(data: object): unknown {
  const text = JSON.stringify(data)
  return JSON.parse(
    text.replaceAll(/"\w{3}_[0-9A-Z]{26}"/g, '"id"').replaceAll(/"\d{4}-\d\d-\d\dT[^"]*Z"/g, '"time"'),
  )
}

/** A request as API Gateway gives it. */
export function eventOf(token: string, body: string): APIGatewayProxyEventV2 {
  const [method, path] = ['POST', '/graphql']
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    authorization: `Bearer ${token}`,
  }
  const http = { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' }
  const requestContext = { requestId: randomUUID(), http }
  const event = { version: '2.0', rawPath: path, rawQueryString: '', headers, requestContext, body }
  return { ...event, isBase64Encoded: false } as unknown as APIGatewayProxyEventV2
}

function dataIn(who: string, text: string): Record<string, unknown> {
  const { data, errors } = JSON.parse(text) as { data?: Record<string, unknown>; errors?: unknown }
  if (errors !== undefined || data === undefined) throw new Error(`${who}: ${text.slice(0, 500)}`)
  return data
}
