import type { WhenNeeded } from '../kernel/when-needed.ts'
import type { S3 } from './s3.ts'

/** One JSON value that the instances of a function share and that outlives them. */
export interface KeptValue {
  /** The value that was saved last, by any instance; null if there is none. */
  load(): Promise<unknown>
  save(value: unknown): Promise<void>
}

/** A value in an object of the bucket. */
export function keptValue(s3: WhenNeeded<S3>, bucket: string, key: string): KeptValue {
  return {
    async load() {
      const { client, GetObjectCommand, NoSuchKey } = await s3()
      try {
        const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
        return JSON.parse((await answer.Body?.transformToString('utf8')) ?? 'null')
      } catch (error) {
        // Whoever may not list a bucket is answered "forbidden" for an object that is not there.
        const isForbidden = error instanceof Error && error.name === 'AccessDenied'
        if (error instanceof NoSuchKey || isForbidden) return null
        throw error
      }
    },
    async save(value) {
      const { client, PutObjectCommand } = await s3()
      const [Body, ContentType] = [JSON.stringify(value), 'application/json']
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body, ContentType }))
    },
  }
}
