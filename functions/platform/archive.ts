import { createHash } from 'node:crypto'
import type { WhenNeeded } from '../kernel/when-needed.ts'
import type { S3 } from './s3.ts'

/** Objects that nobody can change or remove before the bucket's retention ends. */
export interface Archive {
  /** Stores a text. Under a name that is there it becomes another version, and the one before stays. */
  put(name: string, text: string): Promise<void>
}

/** A bucket with object lock and a default retention. */
export function openArchive(s3: WhenNeeded<S3>, bucket: string): Archive {
  return {
    async put(name, text) {
      const { client, PutObjectCommand } = await s3()
      const Body = Buffer.from(text)
      // S3 refuses an object that will be locked without a checksum of it.
      const ChecksumSHA256 = createHash('sha256').update(Body).digest('base64')
      const ContentType = 'application/json'
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: name, Body, ContentType, ChecksumSHA256 }),
      )
    },
  }
}
