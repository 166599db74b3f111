import type { DynamoDBStreamEvent } from 'aws-lambda'
import * as z from 'zod'
import { type Signable, type SigningTools, signableIn, signReceipts } from '../exchange/index.ts'
import { itemInImage, ownDynamo } from '../platform/clients.ts'
import { commonEnv, readEnv } from '../platform/env.ts'
import { log } from '../platform/log.ts'
import { kmsSigner } from '../platform/signer.ts'
import { unboundTable } from '../platform/table.ts'

const ENV = { ...commonEnv, SIGNING_KEY_ID: z.string().min(1) }

function createTools(): SigningTools {
  const env = readEnv('sign-receipts', ENV)
  return {
    table: unboundTable({ client: ownDynamo(), tableName: env.TABLE_NAME }),
    signer: kmsSigner(env.SIGNING_KEY_ID),
  }
}
const tools = createTools()

/** What is no rung is reported and passed over: it must not keep the others from their receipts. */
function signable(image: Parameters<typeof itemInImage>[0]): Signable[] {
  const item = itemInImage(image)
  try {
    return [signableIn(item)]
  } catch (error) {
    log.error('not a rung that can be signed', error, { pk: item.pk, sk: item.sk })
    return []
  }
}

/**
 * Signs the receipts of the rungs that reached the ladders in the last seconds: one signature for all of them. The only
 * function that may use the signing key. If it fails, the stream repeats the batch for as long as it keeps the records,
 * so an outage of KMS delays receipts and loses none.
 */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<void> {
  const rungs = Records.flatMap(({ dynamodb }) =>
    dynamodb?.NewImage === undefined ? [] : signable(dynamodb.NewImage),
  )
  try {
    await signReceipts(tools, rungs)
  } catch (error) {
    log.error('receipts were not signed and will be retried', error, { rungs: rungs.length })
    throw error
  }
  log.info('receipts signed', { rungs: rungs.length })
}
