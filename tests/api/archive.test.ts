import { createHash } from 'node:crypto'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { mockClient } from 'aws-sdk-client-mock'
import { expect, test } from 'vitest'
import { openArchive } from '../../functions/platform/archive.ts'
import { openS3 } from '../../functions/platform/s3.ts'

test('what is archived is sent with the checksum without which S3 refuses an object that it has to lock', async () => {
  const s3 = mockClient(S3Client)
  const text = '{"subject":"张主任"}\n'
  await openArchive(
    openS3(() => new S3Client({ region: 'cn-north-1' })),
    'archive',
  ).put('a/b.ndjson', text)
  const [call] = s3.commandCalls(PutObjectCommand)
  expect(call?.args[0].input).toMatchObject({
    Bucket: 'archive',
    Key: 'a/b.ndjson',
    ChecksumSHA256: createHash('sha256').update(text).digest('base64'),
  })
})
