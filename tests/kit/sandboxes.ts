import { vi } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { type Answer, send } from './api.ts'
import { type FaultyDynamoDb, openFaultyDynamoDb } from './faulty-dynamodb.ts'

/** One process of the API function, with its own module state, AWS clients and connection to the database. */
export interface Sandbox {
  isAlive(): boolean
  /** Runs a canonical operation; rejects if the process ends before it answers. */
  call<Data>(token: string, name: string, variables: Record<string, unknown>): Promise<Answer<Data>>
  close(): void
}

/**
 * Starts a sandbox. Only one may start at a time, because it reads its endpoint from the environment.
 * @param token of any of its callers
 */
export async function aSandbox(
  token: string,
  outcomeOf: Parameters<typeof openFaultyDynamoDb>[1],
): Promise<Sandbox> {
  const target = process.env.AWS_ENDPOINT_URL_DYNAMODB ?? ''
  let isServing = false
  const proxy: FaultyDynamoDb = await openFaultyDynamoDb(target, name =>
    isServing ? outcomeOf(name) : 'passes',
  )
  vi.resetModules()
  process.env.AWS_ENDPOINT_URL_DYNAMODB = proxy.endpoint
  const { handler } = await import('../../functions/handlers/api.ts')
  const call = <Data>(as: string, name: string, variables: Record<string, unknown>) =>
    send<Data>(as, operation(name), variables, 'zh-CN', handler)
  // The first request makes the tenant's clients, which keep the endpoint of this proxy.
  await call(token, 'Viewer', {})
  process.env.AWS_ENDPOINT_URL_DYNAMODB = target
  isServing = true

  let isAlive = true
  const ended = proxy.death.then((): never => {
    isAlive = false
    throw new Error('the process ended')
  })
  ended.catch(() => undefined)
  return {
    isAlive: () => isAlive,
    call: (as, name, variables) => Promise.race([call<never>(as, name, variables), ended]),
    close: () => proxy.close(),
  }
}
