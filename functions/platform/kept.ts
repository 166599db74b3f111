import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'

/** One JSON value that the instances of a function share and that outlives them. */
export interface KeptValue {
  /** The value that was saved last, by any instance; null if there is none. */
  load(): Promise<unknown>
  save(value: unknown): Promise<void>
}

/** A value in an object of the bucket. */
export function keptValue(s3: S3Client, bucket: string, key: string): KeptValue {
  return {
    async load() {
      try {
        const answer = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
        return JSON.parse((await answer.Body?.transformToString('utf8')) ?? 'null')
      } catch (error) {
        if (isAbsence(error)) return null
        throw error
      }
    },
    async save(value) {
      const [Body, ContentType] = [JSON.stringify(value), 'application/json']
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body, ContentType }))
    },
  }
}

/** Whoever may not list a bucket is answered "forbidden" for an object that is not there. */
function isAbsence(error: unknown): boolean {
  return error instanceof NoSuchKey || (error instanceof Error && error.name === 'AccessDenied')
}
