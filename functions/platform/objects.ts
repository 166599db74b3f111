import { createHash } from 'node:crypto'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { canonical, sha256 } from '../kernel/digest.ts'

/** Seconds for which a presigned URL works. */
export const UPLOAD_SECONDS = 900
const DOWNLOAD_SECONDS = 300

/** What the signature of an upload URL covers. */
export interface UploadTerms {
  readonly key: string
  /** 64 hexadecimal digits. */
  readonly sha256: string
  readonly size: number
  readonly mediaType: string
}

/** A request that the client makes as given: the URL and the headers that are part of its signature. */
export interface SignedRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** An uploaded object as the server read it. */
export interface ReadObject {
  readonly sha256: string
  readonly size: number
  /** All of it, or the beginning of an object that is longer than was asked for. */
  readonly bytes: Uint8Array
  readonly etag: string
}

export interface Objects {
  presignUpload(terms: UploadTerms): Promise<SignedRequest>
  presignDownload(key: string, fileName: string, mediaType: string): Promise<string>
  /** Stores canonical JSON under its digest, which is returned. Idempotent. */
  putContent(content: unknown): Promise<string>
  /** Stores a PDF under a key that contains its digest. Idempotent. */
  putPdf(key: string, bytes: Uint8Array): Promise<void>
  /** The content with this digest; null if it is not there. @throws if the stored bytes have another digest */
  getContent(digest: string): Promise<unknown>
  readOnce(key: string, maxBytes: number): Promise<ReadObject | null>
  /** Copies the bytes that were read, identified by their ETag. @throws if they were overwritten since */
  keep(from: string, to: string, etag: string): Promise<void>
  remove(key: string): Promise<void>
}

/** The bucket through one client. */
export function openObjects(s3: S3Client, bucket: string): Objects {
  return {
    async presignUpload({ key, sha256: digest, size, mediaType }) {
      const checksum = Buffer.from(digest, 'hex').toString('base64')
      const command = new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        ContentType: mediaType,
        ContentLength: size,
        ChecksumSHA256: checksum,
      })
      const url = await getSignedUrl(s3, command, {
        expiresIn: UPLOAD_SECONDS,
        // Without these two options the presigner moves the checksum to the query and does not sign type and length.
        unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
        signableHeaders: new Set(['content-type', 'content-length', 'x-amz-checksum-sha256', 'host']),
      })
      return { url, headers: { 'content-type': mediaType, 'x-amz-checksum-sha256': checksum } }
    },

    presignDownload(key, fileName, mediaType) {
      const command = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ResponseContentType: mediaType,
        ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      })
      return getSignedUrl(s3, command, { expiresIn: DOWNLOAD_SECONDS })
    },

    async putContent(content) {
      const body = canonical(content)
      const digest = sha256(body)
      const ContentType = 'application/json'
      await s3.send(
        new PutObjectCommand({ Bucket: bucket, Key: contentKey(digest), Body: body, ContentType }),
      )
      return digest
    },

    async putPdf(key, bytes) {
      const ContentType = 'application/pdf'
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType }))
    },

    async getContent(digest) {
      try {
        const answer = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: contentKey(digest) }))
        const body = (await answer.Body?.transformToString('utf8')) ?? ''
        if (sha256(body) !== digest) throw new Error(`content ${digest} does not have its digest`)
        return JSON.parse(body)
      } catch (error) {
        if (error instanceof NoSuchKey) return null
        throw error
      }
    },

    async readOnce(key, maxBytes) {
      try {
        const answer = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
        const hash = createHash('sha256')
        let size = 0
        const chunks: Uint8Array[] = []
        for await (const chunk of answer.Body as AsyncIterable<Uint8Array>) {
          size += chunk.length
          if (size > maxBytes) break
          hash.update(chunk)
          chunks.push(chunk)
        }
        return { sha256: hash.digest('hex'), size, bytes: Buffer.concat(chunks), etag: answer.ETag ?? '' }
      } catch (error) {
        if (error instanceof NoSuchKey) return null
        throw error
      }
    },

    async keep(from, to, etag) {
      try {
        await s3.send(
          new CopyObjectCommand({
            Bucket: bucket,
            Key: to,
            CopySource: `${bucket}/${from.split('/').map(encodeURIComponent).join('/')}`,
            CopySourceIfMatch: etag,
          }),
        )
      } catch (error) {
        // A second delivery of the same notification finds the source removed and the copy in place.
        if (!(error instanceof NoSuchKey) || !(await exists(to))) throw error
      }
    },

    async remove(key) {
      await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }))
    },
  }

  async function exists(key: string): Promise<boolean> {
    try {
      await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))
      return true
    } catch (error) {
      if (error instanceof NotFound) return false
      throw error
    }
  }
}

function contentKey(digest: string): string {
  return `content/${digest}.json`
}
