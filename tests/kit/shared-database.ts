import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DynamoDbLocal, startDynamoDbLocal } from '../../infra/local/emulators/dynamodb.ts'

/** More than a whole run writes into the database. */
const ROOM = 1024 ** 3

/**
 * The database of a whole run, in which each test file has tables of its own: to start one costs as much as many tests, and
 * the code that all files use is compiled once.
 */
export async function startSharedDatabase(): Promise<Pick<DynamoDbLocal, 'endpoint' | 'stop'>> {
  const folder = mkdtempSync(join(folderWithRoom(), 'hutong-database-'))
  // In memory alone it could not be given the index that keeps it fast from one test file to the next.
  const database = await startDynamoDbLocal({ dataDir: folder, isLongLived: true })
  return {
    endpoint: database.endpoint,
    async stop() {
      await database.stop()
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

/** The shared database, for a test file: it outlives the file, whose tables must be dropped at its end. */
export function sharedDatabase(endpoint: string): DynamoDbLocal {
  return { endpoint, failed: new Promise(() => undefined), stop: async () => undefined }
}
