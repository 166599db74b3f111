import { Duration } from 'aws-cdk-lib'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { StageConfig } from '../config/stage.ts'
import { ProductFunction } from '../constructs/function.ts'
import type { DataStack } from './data.ts'
import { onKeys } from './data-role.ts'

/** Reads documents and deliveries of all tenants, and writes their postings and nothing else. */
export function makeIndexWords(
  scope: Construct,
  config: StageConfig,
  data: DataStack,
  queue: Queue,
): ProductFunction {
  const indexWords = new ProductFunction(scope, 'IndexWords', {
    config,
    handler: 'index-words',
    description: 'Indexes the words of documents and deliveries',
    memoryMb: 512,
    timeout: Duration.seconds(60),
    environment: { TABLE_NAME: data.table.tableName, INDEX_QUEUE_URL: queue.queueUrl },
  })
  const { tableArn } = data.table
  indexWords.allow(['dynamodb:BatchGetItem'], [tableArn], onKeys(['T#*#DOC#*', 'T#*#DLV#*', 'T#*#FIND#*']))
  indexWords.allow(
    ['dynamodb:PutItem', 'dynamodb:BatchWriteItem', 'dynamodb:DeleteItem'],
    [tableArn],
    onKeys(['T#*#FIND#*']),
  )
  // What was there before the index was.
  indexWords.allow(['dynamodb:Query'], [`${tableArn}/index/list`], onKeys(['T#*#OUT', 'T#*#IN']))
  indexWords.allow(['sqs:SendMessage'], [queue.queueArn])
  return indexWords
}
