import { operation } from '../../graphql/operations.ts'
import { type ApiHandler, send } from '../kit/api.ts'
import { indexAll, indexMessages, indexWords } from '../kit/finding.ts'
import {
  drain,
  drainArrivals,
  drainAudit,
  drainRungs,
  relay,
  relayMessage,
  sign,
  waitingMessages,
} from '../kit/relay.ts'
import { type Budget, type Figures, sumOf } from './figures.ts'
import { type Cases, type Made, nextMinute, type Scenario } from './scenario.ts'

/** What the cases take, and the work of other functions that each of them causes. */
export async function measureCases(scenario: Scenario, cases: Cases): Promise<Budget> {
  const budget: Record<string, Figures> = {}
  for (const [name, make] of Object.entries(cases)) {
    const [operationName = ''] = name.split(' ')
    try {
      budget[name] = await measureRequest(scenario, operationName, make)
      if (/^mutation /m.test(operation(operationName)))
        for (const [handler, figures] of await measureEffects(scenario))
          budget[`${name}: ${handler}`] = figures
    } catch (error) {
      throw new Error(`${name} was not measured`, { cause: error })
    }
  }
  return budget
}

/**
 * A request on a warm instance: it knows the member and has a portion of what the agency may spend this minute. If it
 * assumed the role of another duty for this request, that is made again.
 */
async function measureRequest(
  scenario: Scenario,
  operationName: string,
  make: () => Promise<Made>,
): Promise<Figures> {
  const first = await measureOnce(scenario, operationName, make)
  return first.sts === undefined ? first : measureOnce(scenario, operationName, make)
}

async function measureOnce(
  scenario: Scenario,
  operationName: string,
  make: () => Promise<Made>,
): Promise<Figures> {
  nextMinute()
  const { token, variables } = await make()
  await settle(scenario.stack)
  await send(token, operation('Viewer'))
  return requestFigures(scenario, token, operationName, variables)
}

type Answered = Readonly<Record<string, { problems?: unknown[]; refused?: number } | null>>

/** What one request takes. @throws if it is refused */
export async function requestFigures(
  { services, handler }: Pick<Scenario, 'services' | 'handler'>,
  token: string,
  operationName: string,
  variables: Record<string, unknown>,
): Promise<Figures> {
  let bytesOut = 0
  const through: ApiHandler = async (event, context) => {
    const answer = await handler(event, context)
    bytesOut = bytesOf((answer as { body?: string }).body ?? '')
    return answer
  }
  const [{ data, errors, extensions }, figures] = await services.during(() =>
    send<Answered>(token, operation(operationName), variables, 'zh-CN', through),
  )
  const [field] = Object.values(data ?? {})
  const { problems = [], refused = 0 } = field ?? {}
  if (errors !== undefined || problems.length > 0 || refused > 0)
    throw new Error(JSON.stringify(errors ?? field))
  return { ...figures, bytesOut, cost: extensions?.cost.estimated ?? 0 }
}

/** The length of an answer. A signed address is longer for each character of its token that is escaped: not here. */
export function bytesOf(body: string): number {
  return Buffer.byteLength(body.replaceAll(/%[0-9A-F]{2}/g, '%'))
}

/** Does what earlier requests caused, so that it is not counted with later ones. */
export async function settle(stack: Scenario['stack']): Promise<void> {
  await indexAll(stack)
  await relay(await drainAudit(stack))
  await drainRungs(stack)
}

/** What the functions behind the stream and the queues take until nothing is left to do, each event by itself. */
export async function measureEffects({ stack, services }: Scenario): Promise<Map<string, Figures>> {
  const all: (readonly [handler: string, figures: Figures])[] = []
  const note = async (handler: string, work: () => Promise<unknown>): Promise<void> => {
    const [, figures] = await services.during(work)
    all.push([handler, { ...figures, invocations: 1 }])
  }
  for (;;) {
    const events = await drain(stack)
    const audit = await drainAudit(stack)
    const records = [...events, ...(await drainArrivals(stack))]
    // That an hour of the audit is to be sealed is told once an hour, by whichever work is the first of it: it is nobody's.
    await relay(audit)
    if (records.length > 0) await note('relay', () => relay(records))
    const messages = await waitingMessages(stack)
    for (const message of messages) {
      await note('relay', () => relayMessage(message))
      await message.remove()
    }
    const words = await indexMessages(stack)
    if (words.length > 0) await note('index-words', () => indexWords(words))
    if (audit.length + records.length + messages.length + words.length > 0) continue
    const [rungs, figures] = await services.during(() => sign(stack))
    if (rungs === 0) break
    all.push(['sign-receipts', { ...figures, invocations: 1 }])
  }
  const byHandler = Map.groupBy(all, ([handler]) => handler)
  return new Map([...byHandler].map(([handler, some]) => [handler, sumOf(some.map(([, one]) => one))]))
}
