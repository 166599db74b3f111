import { randomUUID } from 'node:crypto'
import type { buildApp } from 'fauxqs'

type App = ReturnType<typeof buildApp>
/** What is used of an answer of fauxqs. */
interface Reply {
  status(code: number): Reply
  header(name: string, value: string): Reply
  headers(values: Record<string, string>): Reply
  send(body?: unknown): Reply
}

/** An object as fauxqs keeps it. */
export interface StoredObject {
  readonly key: string
  readonly body: Buffer
  readonly etag: string
  readonly contentType: string
  readonly lastModified: Date
  readonly metadata: Record<string, string>
}

/** The part of fauxqs' store of objects that is needed here. It knows only the newest version of each. */
export interface ObjectStore {
  putObject(
    bucket: string,
    key: string,
    body: Buffer,
    contentType?: string,
    metadata?: Record<string, string>,
    ...more: never[]
  ): StoredObject
  deleteObject(bucket: string, key: string): void
  getObject(bucket: string, key: string): StoredObject
  listObjects(bucket: string, options?: { prefix?: string }): { objects: StoredObject[] }
}

interface Version {
  readonly id: string
  /** Null for a delete marker. */
  object: StoredObject | null
  readonly at: Date
  readonly tags: Map<string, string>
}

function versionOf(object: StoredObject | null, at: Date): Version {
  return { id: randomUUID().replaceAll('-', ''), object, at, tags: new Map() }
}

/**
 * Gives the buckets that have versions what fauxqs lacks: versions in memory, their listing, reading, copying and deletion,
 * conditions on the source of a copy, and tags. Each write makes a version, and each deletion that names none a marker.
 */
export function keepVersions(app: App, store: ObjectStore, hasVersions: (bucket: string) => boolean): void {
  const versions = new VersionedObjects(store, hasVersions)
  app.addHook('preHandler', async ({ method, url, headers, body }, reply) => {
    const { pathname, searchParams: query } = new URL(`http://s3${url}`)
    const [bucket = '', ...rest] = pathname.split('/').slice(1).map(decodeURIComponent)
    if (!hasVersions(bucket)) return
    const key = rest.join('/')
    const asked = query.get('versionId')
    const source = headers['x-amz-copy-source']
    if (key === '') {
      if (method === 'GET' && query.has('versions'))
        return xml(reply, 200, versions.listing(bucket, query.get('prefix') ?? ''))
      return
    }
    if (query.has('tagging')) return tagging(versions.find(bucket, key, asked), { method, body, reply })
    if (method === 'PUT' && typeof source === 'string')
      return copy(versions, { source, headers, bucket, key, reply })
    if (method === 'DELETE' && asked !== null) {
      versions.remove(bucket, key, asked)
      return reply.status(204).send()
    }
    if (asked === null || !['GET', 'HEAD'].includes(method)) return
    const found = versions.find(bucket, key, asked)?.object
    if (found === undefined || found === null) return noSuchVersion(reply)
    reply.headers({ etag: found.etag, 'x-amz-version-id': asked, 'content-type': found.contentType })
    return reply.status(200).send(method === 'HEAD' ? '' : found.body)
  })
  // With a callback: fauxqs' handlers do not wait for what they send, and an answer that is sent a moment later is taken for
  // one that was forgotten.
  app.addHook('onSend', ({ method, url }, reply, payload, done) => {
    const { pathname } = new URL(`http://s3${url}`)
    const [bucket = '', ...rest] = pathname.split('/').slice(1).map(decodeURIComponent)
    const key = rest.join('/')
    const isRead = key !== '' && ['GET', 'HEAD', 'PUT'].includes(method) && reply.statusCode === 200
    if (isRead && hasVersions(bucket) && !reply.hasHeader('x-amz-version-id')) {
      const newest = versions.find(bucket, key, null)
      if (newest !== undefined) reply.header('x-amz-version-id', newest.id)
    }
    done(null, payload)
  })
}

class VersionedObjects {
  readonly #kept = new Map<string, Version[]>()
  readonly #store: ObjectStore
  readonly #put: ObjectStore['putObject']
  readonly #delete: ObjectStore['deleteObject']

  constructor(store: ObjectStore, hasVersions: (bucket: string) => boolean) {
    this.#store = store
    this.#put = store.putObject.bind(store)
    this.#delete = store.deleteObject.bind(store)
    store.putObject = (bucket, key, ...more) => {
      if (hasVersions(bucket)) this.#all(bucket, key)
      const object = this.#put(bucket, key, ...more)
      if (hasVersions(bucket)) this.#all(bucket, key)
      return object
    }
    store.deleteObject = (bucket, key) => {
      if (hasVersions(bucket)) {
        this.#all(bucket, key).push(versionOf(null, new Date()))
      }
      this.#delete(bucket, key)
    }
  }

  /** The versions of an object, the newest last. What the store has and is not known yet becomes the newest. */
  #all(bucket: string, key: string): Version[] {
    const name = `${bucket}/${key}`
    const all = this.#kept.get(name) ?? []
    this.#kept.set(name, all)
    const object = this.#stored(bucket, key)
    if (object !== null && all.at(-1)?.object !== object) all.push(versionOf(object, object.lastModified))
    return all
  }

  #stored(bucket: string, key: string): StoredObject | null {
    try {
      return this.#store.getObject(bucket, key)
    } catch {
      return null
    }
  }

  /** A version of an object, the newest if none is named. Undefined if there is none. */
  find(bucket: string, key: string, id: string | null): Version | undefined {
    const all = this.#all(bucket, key)
    return id === null ? all.at(-1) : all.find(version => version.id === id)
  }

  /** Removes one version for good. The one before it is then the newest. */
  remove(bucket: string, key: string, id: string): void {
    const all = this.#all(bucket, key)
    const left = all.filter(version => version.id !== id)
    if (left.length === all.length) return
    all.splice(0, all.length, ...left)
    const newest = left.at(-1)
    if (newest === undefined || newest.object === null) {
      this.#delete(bucket, key)
      return
    }
    const { body, contentType, metadata } = newest.object
    newest.object = this.#put(bucket, key, body, contentType, metadata)
  }

  /** Every version under a prefix, as S3 lists them: the newest of each object first. */
  listing(bucket: string, prefix: string): string {
    for (const { key } of this.#store.listObjects(bucket, { prefix }).objects) this.#all(bucket, key)
    const start = `${bucket}/${prefix}`
    const entries = [...this.#kept]
      .filter(([name]) => name.startsWith(start))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, all]) => {
        const key = escaped(name.slice(bucket.length + 1))
        return all.toReversed().map(({ id, object, at }, index) => {
          const common = `<Key>${key}</Key><VersionId>${id}</VersionId><IsLatest>${index === 0}</IsLatest><LastModified>${at.toISOString()}</LastModified>`
          if (object === null) return `<DeleteMarker>${common}</DeleteMarker>`
          return `<Version>${common}<ETag>${escaped(object.etag)}</ETag><Size>${object.body.length}</Size><StorageClass>STANDARD</StorageClass></Version>`
        })
      })
    return `<ListVersionsResult><Name>${bucket}</Name><Prefix>${escaped(prefix)}</Prefix><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated>${entries.join('')}</ListVersionsResult>`
  }

  copy(object: StoredObject, bucket: string, key: string): StoredObject {
    return this.#store.putObject(bucket, key, object.body, object.contentType, object.metadata)
  }
}

interface Copying {
  readonly source: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly bucket: string
  readonly key: string
  readonly reply: Reply
}

function copy(versions: VersionedObjects, { source, headers, bucket, key, reply }: Copying): Reply {
  const { pathname, searchParams } = new URL(`http://s3/${source.replace(/^\//, '')}`)
  const [fromBucket = '', ...from] = pathname.split('/').slice(1).map(decodeURIComponent)
  const asked = searchParams.get('versionId')
  const found = versions.find(fromBucket, from.join('/'), asked)?.object
  if (found === undefined || found === null)
    return asked === null ? failed(reply, 404, 'NoSuchKey') : noSuchVersion(reply)
  const wanted = headers['x-amz-copy-source-if-match']
  const unquoted = (etag: string) => etag.replaceAll('"', '')
  if (typeof wanted === 'string' && unquoted(wanted) !== unquoted(found.etag))
    return failed(reply, 412, 'PreconditionFailed')
  const { etag, lastModified } = versions.copy(found, bucket, key)
  return xml(
    reply,
    200,
    `<CopyObjectResult><ETag>${escaped(etag)}</ETag><LastModified>${lastModified.toISOString()}</LastModified></CopyObjectResult>`,
  )
}

/** Reads the tags of a version, or replaces them, which only the owner of this machine may. */
function tagging(
  version: Version | undefined,
  { method, body, reply }: { method: string; body: unknown; reply: Reply },
): Reply {
  if (version?.object === undefined || version.object === null) return failed(reply, 404, 'NoSuchKey')
  if (method === 'PUT') {
    version.tags.clear()
    const text = Buffer.isBuffer(body) ? body.toString() : String(body)
    for (const [, name = '', value = ''] of text.matchAll(/<Key>([^<]*)<\/Key><Value>([^<]*)<\/Value>/g))
      version.tags.set(name, value)
    return reply.status(200).send()
  }
  const tags = [...version.tags].map(
    ([name, value]) => `<Tag><Key>${name}</Key><Value>${value}</Value></Tag>`,
  )
  return xml(reply, 200, `<Tagging><TagSet>${tags.join('')}</TagSet></Tagging>`)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function xml(reply: Reply, status: number, text: string): Reply {
  return reply
    .status(status)
    .header('content-type', 'application/xml')
    .send(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`)
}

function noSuchVersion(reply: Reply): Reply {
  return failed(reply, 404, 'NoSuchVersion')
}

function failed(reply: Reply, status: number, code: string): Reply {
  return xml(reply, status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`)
}
