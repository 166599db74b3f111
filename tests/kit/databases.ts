import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type DynamoDbLocal, startDynamoDbLocal } from '../../infra/local/emulators/dynamodb.ts'

/** A database gets slower with all that was ever written to it, so one that has served so many test files is replaced. */
const FILES_EACH = 8

interface Used {
  readonly database: DynamoDbLocal
  files: number
}

/** Lends databases to test files, one after the other: to start one costs as much as many tests. */
export interface Databases {
  readonly url: string
  stop(): Promise<void>
}

/** Serves databases for the whole run: `POST /take` answers with an endpoint, `POST /give-back?<endpoint>` takes it back. */
export async function lendDatabases(): Promise<Databases> {
  const all = new Map<string, Used>()
  const idle: Used[] = []
  const take = async (): Promise<string> => {
    const used = idle.pop() ?? { database: await startDynamoDbLocal(), files: 0 }
    used.files++
    all.set(used.database.endpoint, used)
    return used.database.endpoint
  }
  const giveBack = (endpoint: string): void => {
    const used = all.get(endpoint)
    if (used === undefined) return
    if (used.files < FILES_EACH) {
      idle.push(used)
      return
    }
    all.delete(endpoint)
    used.database.stop().catch(() => undefined)
  }
  const server: Server = createServer((request, response) => {
    const [path = '', endpoint = ''] = (request.url ?? '').split('?')
    if (path === '/give-back') giveBack(endpoint)
    const answer = path === '/take' ? take() : Promise.resolve('')
    answer.then(
      text => response.end(text),
      error => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.close()
      await Promise.all([...all.values()].map(({ database }) => database.stop()))
    },
  }
}

/** A database that nobody else uses while this file does. `stop` gives it back; its tables must be gone by then. */
export async function borrowDatabase(url: string): Promise<DynamoDbLocal> {
  const answer = await fetch(`${url}/take`, { method: 'POST' })
  const endpoint = await answer.text()
  if (!answer.ok) throw new Error(`no database: ${endpoint}`)
  return {
    endpoint,
    failed: new Promise(() => undefined),
    stop: async () => {
      await fetch(`${url}/give-back?${endpoint}`, { method: 'POST' })
    },
  }
}
