import { createHash } from 'node:crypto'
import { canonical, sha256 } from '../kernel/digest.ts'
import type { WhenNeeded } from '../kernel/when-needed.ts'
import type { S3 } from './s3.ts'

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
  /** All of them. Null if there are more than were to be read, of which the rest is not read. */
  readonly bytes: Uint8Array | null
  readonly etag: string
  /** Undefined only where the bucket keeps no versions. */
  readonly versionId: string | undefined
}

/** The bytes that were read: what is put in their place meanwhile is another version. */
export type ReadVersion = Pick<ReadObject, 'etag' | 'versionId'>

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
  /** Copies the version that was read, if it has the ETag that it had. A version that is gone was copied by another. */
  keep(from: string, to: string, read: ReadVersion): Promise<void>
  /** Copies the version that was read to where this function can only write. False if it is gone. */
  moveAway(from: string, to: string, read: ReadVersion): Promise<boolean>
  /** Deletes every version, so that nothing can bring the bytes back. */
  removeAll(key: string): Promise<void>
}

/** The bucket through one client. */
export function openObjects(s3: WhenNeeded<S3>, bucket: string): Objects {
  return {
    async presignUpload({ key, sha256: digest, size, mediaType }) {
      const { client, getSignedUrl, PutObjectCommand } = await s3()
      const checksum = Buffer.from(digest, 'hex').toString('base64')
      const command = new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        ContentType: mediaType,
        ContentLength: size,
        ChecksumSHA256: checksum,
      })
      const url = await getSignedUrl(client, command, {
        expiresIn: UPLOAD_SECONDS,
        // Without these two options the presigner moves the checksum to the query and does not sign type and length.
        unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
        signableHeaders: new Set(['content-type', 'content-length', 'x-amz-checksum-sha256', 'host']),
      })
      return { url, headers: { 'content-type': mediaType, 'x-amz-checksum-sha256': checksum } }
    },

    async presignDownload(key, fileName, mediaType) {
      const { client, getSignedUrl, GetObjectCommand } = await s3()
      const command = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ResponseContentType: mediaType,
        ResponseContentDisposition: `attachment; filename*=UTF-8''${extValue(fileName)}`,
      })
      return getSignedUrl(client, command, { expiresIn: DOWNLOAD_SECONDS })
    },

    async putContent(content) {
      const { client, PutObjectCommand } = await s3()
      const body = canonical(content)
      const digest = sha256(body)
      const ContentType = 'application/json'
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: contentKey(digest), Body: body, ContentType }),
      )
      return digest
    },

    async putPdf(key, bytes) {
      const { client, PutObjectCommand } = await s3()
      const ContentType = 'application/pdf'
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType }))
    },

    async getContent(digest) {
      const { client, GetObjectCommand, NoSuchKey } = await s3()
      try {
        const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: contentKey(digest) }))
        const body = (await answer.Body?.transformToString('utf8')) ?? ''
        if (sha256(body) !== digest) throw new Error(`content ${digest} does not have its digest`)
        return JSON.parse(body)
      } catch (error) {
        if (error instanceof NoSuchKey) return null
        throw error
      }
    },

    async readOnce(key, maxBytes) {
      const { client, GetObjectCommand, NoSuchKey } = await s3()
      try {
        const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
        const hash = createHash('sha256')
        let size = 0
        const chunks: Uint8Array[] = []
        for await (const chunk of answer.Body as AsyncIterable<Uint8Array>) {
          size += chunk.length
          if (size > maxBytes) break
          hash.update(chunk)
          chunks.push(chunk)
        }
        const bytes = size > maxBytes ? null : Buffer.concat(chunks)
        const read = { etag: answer.ETag ?? '', versionId: answer.VersionId }
        return { sha256: hash.digest('hex'), size, bytes, ...read }
      } catch (error) {
        if (error instanceof NoSuchKey) return null
        throw error
      }
    },

    async keep(from, to, read) {
      // A second delivery of the same notification finds the source removed and the copy in place.
      if (!(await copied(from, to, read)) && !(await exists(to))) throw new Error(`${from} is gone`)
    },

    moveAway: copied,

    async removeAll(key) {
      const { client, DeleteObjectCommand, ListObjectVersionsCommand } = await s3()
      let KeyMarker: string | undefined
      let VersionIdMarker: string | undefined
      do {
        const listed = await client.send(
          new ListObjectVersionsCommand({ Bucket: bucket, Prefix: key, KeyMarker, VersionIdMarker }),
        )
        const { Versions = [], DeleteMarkers = [] } = listed
        // The prefix is also that of longer keys.
        for (const { Key, VersionId } of [...Versions, ...DeleteMarkers])
          if (Key === key) await client.send(new DeleteObjectCommand({ Bucket: bucket, Key, VersionId }))
        KeyMarker = listed.NextKeyMarker
        VersionIdMarker = listed.NextVersionIdMarker
      } while (KeyMarker !== undefined)
    },
  }

  async function copied(from: string, to: string, { etag, versionId }: ReadVersion): Promise<boolean> {
    const { client, CopyObjectCommand, NoSuchKey } = await s3()
    const version = versionId === undefined ? '' : `?versionId=${encodeURIComponent(versionId)}`
    try {
      await client.send(
        new CopyObjectCommand({
          Bucket: bucket,
          Key: to,
          CopySource: `${bucket}/${from.split('/').map(encodeURIComponent).join('/')}${version}`,
          CopySourceIfMatch: etag,
          // Tags of a scanner are about the place where it scanned; to copy them would take a right of its own.
          TaggingDirective: 'REPLACE',
        }),
      )
      return true
    } catch (error) {
      if (error instanceof NoSuchKey || (error instanceof Error && error.name === 'NoSuchVersion'))
        return false
      throw error
    }
  }

  async function exists(key: string): Promise<boolean> {
    const { client, HeadObjectCommand, NotFound } = await s3()
    try {
      await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))
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

/** A name as RFC 5987 writes it in a header: it also escapes four marks that a component of a URI may have. */
export function extValue(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
