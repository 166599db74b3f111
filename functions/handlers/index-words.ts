import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import * as z from 'zod'
import { doIndexWork, type IndexTools, indexWorkSchema } from '../finding/index.ts'
import { inParallel } from '../kernel/parallel.ts'
import { ownDynamo } from '../platform/clients.ts'
import { commonEnv, readEnv } from '../platform/env.ts'
import { log } from '../platform/log.ts'
import { openQueue, ownSqs } from '../platform/queue.ts'
import { isThrottling, TableBusy } from '../platform/retry.ts'
import { unboundTable } from '../platform/table.ts'

const ENV = { ...commonEnv, INDEX_QUEUE_URL: z.url() }
const AT_ONCE = 5

function createTools(): IndexTools {
  const env = readEnv('index-words', ENV)
  return {
    table: unboundTable({ client: ownDynamo(), tableName: env.TABLE_NAME }),
    indexing: openQueue(ownSqs(), env.INDEX_QUEUE_URL),
  }
}

/** Made while the function starts. */
const tools = createTools()

/**
 * Indexes the words of documents and deliveries, so that they are found. A message that fails is retried by its queue and
 * does not stop the others.
 */
export async function handler({ Records }: SQSEvent): Promise<SQSBatchResponse> {
  const failures = await inParallel(AT_ONCE, Records, async ({ messageId, body }) => {
    try {
      await doIndexWork(tools, indexWorkSchema.parse(JSON.parse(body)))
      return []
    } catch (error) {
      if (isThrottling(error) || error instanceof TableBusy)
        log.warn('words will be indexed later: throttled', { messageId })
      else log.error('words were not indexed', error, { messageId })
      return [{ itemIdentifier: messageId }]
    }
  })
  const batchItemFailures = failures.flat()
  log.info('words indexed', { messages: Records.length, failed: batchItemFailures.length })
  return { batchItemFailures }
}
