import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Adds the indexes that DynamoDB Local lacks. At each call to a table with a stream it looks for the stream's first record,
 * and at each read of a shard for the shard's first, and goes through the records of all older streams to find it: a
 * transaction took ten times as long after 20,000 records of tables that were deleted, and in a whole run of the tests the
 * reads of shards took four fifths of the database's time. With the indexes both take as long as at first.
 */
export async function indexStreams(endpoint: string, folder: string): Promise<void> {
  await createTables(endpoint)
  const database = new DatabaseSync(join(folder, 'shared-local-instance.db'), { timeout: 60_000 })
  try {
    database.exec('CREATE INDEX IF NOT EXISTS records_by_stream ON us (StreamID, SequenceNumber)')
    database.exec('CREATE INDEX IF NOT EXISTS records_by_shard ON us (ShardID, SequenceNumber)')
  } finally {
    database.close()
  }
}

/** DynamoDB Local makes its file and its tables at the first request, whatever it is. */
async function createTables(endpoint: string): Promise<void> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'DynamoDB_20120810.ListTables',
      authorization:
        'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
    },
    body: '{}',
  })
  if (!answer.ok) throw new Error(`DynamoDB Local answered ${answer.status}: ${await answer.text()}`)
}
