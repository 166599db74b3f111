import { Duration } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { StageConfig } from '../config/stage.ts'
import { ONE_PROCESSOR_MB, ProductFunction } from '../constructs/function.ts'
import { allowScanner, scannerSetting } from '../constructs/scanner.ts'
import type { DataStack } from './data.ts'
import { onKeys } from './data-role.ts'

/** Reads what any tenant uploaded, and alone decides what may be attached. */
export function makeFinishUploads(scope: Construct, config: StageConfig, data: DataStack): ProductFunction {
  const finishUploads = new ProductFunction(scope, 'FinishUploads', {
    config,
    handler: 'finish-uploads',
    description: 'Checks each upload, and makes it an attachment or refuses it',
    // An inspection takes up to 900 MB and computes all the time: functions/uploads/README.md.
    memoryMb: ONE_PROCESSOR_MB,
    // 40 seconds of inspection and 40 of a scan at most, and the reading and copying of the file.
    timeout: Duration.seconds(120),
    environment: {
      TABLE_NAME: data.table.tableName,
      BUCKET_NAME: data.bucket.bucketName,
      UPLOADS_QUEUE_URL: data.uploads.queue.queueUrl,
      SCANNER: scannerSetting(config),
    },
  })
  const { bucketArn } = data.bucket
  // Uploads of any tenant, and nothing else of theirs.
  finishUploads.allow(['dynamodb:GetItem', 'dynamodb:PutItem'], [data.table.tableArn], onKeys(['T#*#UPL#*']))
  // By version: the one that was checked is kept, and of a file that is refused or was moved none is left.
  finishUploads.allow(
    ['s3:GetObject', 's3:GetObjectVersion', 's3:DeleteObjectVersion'],
    [`${bucketArn}/uploads/*`],
  )
  finishUploads.allow(['s3:ListBucketVersions'], [bucketArn], { StringLike: { 's3:prefix': 'uploads/*' } })
  // A retry that finds the upload gone looks for the attachment that the first try may have made.
  finishUploads.allow(['s3:GetObject', 's3:PutObject'], [`${bucketArn}/attachments/*`])
  // Nothing of the product may read what lies there.
  finishUploads.allow(['s3:PutObject'], [`${bucketArn}/quarantine/*`])
  // Without it S3 answers "forbidden" instead of "not found" for an object that an earlier try moved.
  finishUploads.allow(['s3:ListBucket'], [bucketArn])
  allowScanner(finishUploads, config, bucketArn)
  return finishUploads
}
