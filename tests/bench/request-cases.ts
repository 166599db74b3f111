import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { deliveryItem, deliveryKey, deliveryOf } from '../../functions/exchange/store/index.ts'
import { randomIds } from '../../functions/kernel/ids.ts'
import { operation } from '../../graphql/operations.ts'
import { type ApiHandler, http } from '../kit/api.ts'
import { aNotice, aNoticeIn, inboxOf } from '../kit/documents.ts'
import { type TestAgency, wholeTable } from '../kit/government.ts'
import type { Stack } from '../kit/stack.ts'
import type { Contestant } from './bare-servers.ts'
import { aProvince } from './province.ts'
import type { Relaying } from './relaying.ts'
import type { BenchStack } from './stack.ts'

/** A request that all contestants answer. */
export interface Case {
  readonly name: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly ours: Contestant
  /** The data that the API answered with. */
  readonly recorded: Readonly<Record<string, unknown>>
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

  const reading = { first: ROWS }
  const draft = aNotice([to])
  const cases = [
    await aCase('inbox of 50 rows', 'Inbox', await to.token('CLERK'), () => reading, handler),
    await aCase('document page', 'Document', await sender.token('CLERK'), () => ({ id: notice.id }), handler),
    await aCase(
      'createDraft',
      'CreateDraft',
      await sender.token('DRAFTER'),
      () => ({ input: { idempotencyKey: randomUUID(), draft } }),
      handler,
    ),
  ]
  return { cases, sender }
}

async function aCase(
  name: string,
  operationName: string,
  token: string,
  variablesOf: () => Record<string, unknown>,
  handler: ApiHandler,
): Promise<Case> {
  const query = operation(operationName)
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    authorization: `Bearer ${token}`,
  }
  const serve = async (): Promise<string> => {
    const body = JSON.stringify({ query, variables: variablesOf() })
    return (await http('POST', '/graphql', headers, body, '', handler)).body ?? ''
  }
  const recorded = dataIn('ours', await serve())
  return {
    name,
    query,
    variables: variablesOf(),
    recorded,
    ours: { name: 'ours', serve },
    check(who, text) {
      const data = dataIn(who, text)
      if (operationName !== 'CreateDraft' && !isDeepStrictEqual(data, recorded))
        throw new Error(`${who} answered ${name} with other data`)
    },
  }
}

function dataIn(who: string, text: string): Record<string, unknown> {
  const { data, errors } = JSON.parse(text) as { data?: Record<string, unknown>; errors?: unknown }
  if (errors !== undefined || data === undefined) throw new Error(`${who}: ${text.slice(0, 500)}`)
  return data
}
