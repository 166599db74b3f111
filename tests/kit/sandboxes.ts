import { vi } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { type Answer, send } from './api.ts'
import { type FaultyDynamoDb, openFaultyDynamoDb } from './faulty-dynamodb.ts'

/** One process of the API function: with lanes, clients and a way to the database of its own. */
export interface Sandbox {
  isAlive(): boolean
  /** Runs a canonical operation; rejects if the process ends before it answers. */
  call<Data>(token: string, name: string, variables: Record<string, unknown>): Promise<Answer<Data>>
  close(): void
}

/** Starts a sandbox. One at a time: while it starts, the environment is its own. `token` is any of its callers'. */
export async function aSandbox(
  token: string,
  fateOf: Parameters<typeof openFaultyDynamoDb>[1],
): Promise<Sandbox> {
  const target = process.env.AWS_ENDPOINT_URL_DYNAMODB ?? ''
  let isServing = false
  const door: FaultyDynamoDb = await openFaultyDynamoDb(target, name => (isServing ? fateOf(name) : 'passes'))
  vi.resetModules()
  process.env.AWS_ENDPOINT_URL_DYNAMODB = door.endpoint
  const { handler } = await import('../../functions/handlers/api.ts')
  const call = <Data>(as: string, name: string, variables: Record<string, unknown>) =>
    send<Data>(as, operation(name), variables, 'zh-CN', handler)
  // The clients of the tenant are made now, and so bound to this door.
  await call(token, 'Viewer', {})
  process.env.AWS_ENDPOINT_URL_DYNAMODB = target
  isServing = true

  let isAlive = true
  const ended = door.death.then((): never => {
    isAlive = false
    throw new Error('the process ended')
  })
  ended.catch(() => undefined)
  return {
    isAlive: () => isAlive,
    call: (as, name, variables) => Promise.race([call<never>(as, name, variables), ended]),
    close: () => door.close(),
  }
}
