import * as z from 'zod'
import type { RelayTools } from '../access/relay.ts'
import { openArchive } from '../platform/archive.ts'
import { ownDynamo } from '../platform/clients.ts'
import { now } from '../platform/clock.ts'
import { commonEnv, readEnv } from '../platform/env.ts'
import { openObjects } from '../platform/objects.ts'
import { openQueue, ownSqs } from '../platform/queue.ts'
import { ownS3 } from '../platform/s3.ts'
import { unboundTable } from '../platform/table.ts'

const ENV = {
  ...commonEnv,
  BUCKET_NAME: z.string().min(1),
  ARCHIVE_NAME: z.string().min(1),
  FANOUT_QUEUE_URL: z.url(),
  INDEX_QUEUE_URL: z.url(),
}

/** What the relay works with, and the function that starts what is due. */
export function relayTools(functionName: string): RelayTools {
  const env = readEnv(functionName, ENV)
  return {
    table: unboundTable({ client: ownDynamo(), tableName: env.TABLE_NAME }),
    objects: openObjects(ownS3(), env.BUCKET_NAME),
    archive: openArchive(ownS3(), env.ARCHIVE_NAME),
    queue: openQueue(ownSqs(), env.FANOUT_QUEUE_URL),
    indexing: openQueue(ownSqs(), env.INDEX_QUEUE_URL),
    now,
  }
}
