import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DynamoDbLocal, startDynamoDbLocal } from '../../infra/local/emulators/dynamodb.ts'

/** More than a whole run writes into one database. */
const ROOM = 1024 ** 3

/** Lends databases to test files, one after the other: to start one costs as much as many tests. */
export interface Databases {
  readonly url: string
  stop(): Promise<void>
}

/** Serves databases for the whole run: `POST /take` answers with an endpoint, `POST /give-back?<endpoint>` takes it back. */
export async function lendDatabases(): Promise<Databases> {
  const folder = mkdtempSync(join(folderWithRoom(), 'hutong-databases-'))
  const all: DynamoDbLocal[] = []
  const idle: string[] = []
  let started = 0
  const take = async (): Promise<string> => {
    const known = idle.pop()
    if (known !== undefined) return known
    // In memory alone it could not be given the index that keeps it fast from one test file to the next.
    const database = await startDynamoDbLocal({ dataDir: join(folder, String(started++)) })
    all.push(database)
    return database.endpoint
  }
  const server: Server = createServer((request, response) => {
    const [path = '', endpoint = ''] = (request.url ?? '').split('?')
    if (path === '/give-back') idle.push(endpoint)
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
      await Promise.all(all.map(database => database.stop()))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Memory that is a folder, where there is enough: a write waits for no disk. */
function folderWithRoom(): string {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > ROOM ? memory : tmpdir()
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
