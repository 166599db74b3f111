import { mkdirSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BuildAppOptions, buildApp } from 'fauxqs'
import { arns, nameIn } from './arns.ts'
import { ACCOUNT, REGION } from './region.ts'
import { answerPreflight, type CorsRule, corsHeaders, headersAskedFor } from './s3-for-browsers.ts'
import { keepVersions, type ObjectStore } from './s3-versions.ts'

/** An object that was just written: what a bucket notification contains. */
export interface ObjectCreated {
  readonly eventName: 'ObjectCreated:Put' | 'ObjectCreated:Copy' | 'ObjectCreated:CompleteMultipartUpload'
  readonly bucket: string
  readonly key: string
  readonly size: number
  readonly eTag: string
}

export interface ObjectsAndQueues {
  /** `http://127.0.0.1:PORT`, for AWS_ENDPOINT_URL_S3 and AWS_ENDPOINT_URL_SQS. */
  readonly endpoint: string
  /** Creates the bucket if it is not there yet; rules for cross-origin requests and versions are set in any case. */
  createBucket(name: string, cors?: readonly CorsRule[], hasVersions?: boolean): void
  /** The rules for cross-origin requests of the bucket in a path such as `/bucket/key`; none for an unknown one. */
  corsRulesAt(path: string): readonly CorsRule[]
  /** Creates the queue if it is not there yet; the attributes are SQS's own, all strings. */
  createQueue(name: string, attributes?: Record<string, string>): { url: string; arn: string }
  /** Puts a message on a queue that was created here. */
  send(queueName: string, body: string): void
  /** The bodies of the messages that wait in a queue and of those in flight. */
  inspect(queueName: string): { ready: string[]; inFlight: string[] }
  /** Calls back after each object was written; the source of S3 bucket notifications. */
  onObjectCreated(listener: (event: ObjectCreated) => void): void
  stop(): Promise<void>
}

export interface ObjectsAndQueuesOptions {
  /** Where buckets and queues are kept; without it everything is in memory. */
  readonly dataDir?: string | undefined
}

const MAX_OBJECT_BYTES = 256 * 1024 * 1024

type Stores = NonNullable<BuildAppOptions['stores']>
interface Persistence {
  load(sqs: Stores['sqsStore'], sns: Stores['snsStore'], s3: Stores['s3Store']): void
  close(): void
}

/** Starts fauxqs (S3 and SQS on one endpoint) on a free loopback port, in this process. */
export async function startObjectsAndQueues(
  options: ObjectsAndQueuesOptions = {},
): Promise<ObjectsAndQueues> {
  const { stores, persistence } = await openStores(options.dataDir)
  const { sqsStore, s3Store } = stores
  // Not `startFauxqs`: it listens on every interface, and hides the requests that notifications are made from.
  const app = buildApp({ logger: false, stores, defaultRegion: REGION })
  const listeners: Array<(event: ObjectCreated) => void> = []
  const cors = new Map<string, readonly CorsRule[]>()
  // A bucket's name has no character that is escaped in a path.
  const corsRulesAt = (path: string) => cors.get(path.split('/')[1] ?? '') ?? []
  const versioned = new Set<string>()
  serveBrowsers(app, corsRulesAt)
  keepVersions(app, s3Store as unknown as ObjectStore, bucket => versioned.has(bucket))
  // fauxqs takes 11 MB in one request; attachments may have 50 MB, and S3 takes 5 GB.
  app.removeContentTypeParser('*')
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_OBJECT_BYTES }, (_request, body, done) =>
    done(null, body),
  )

  app.addHook('onResponse', async (request, reply) => {
    if (reply.statusCode !== 200 || listeners.length === 0) return
    const eventName = whatWasCreated(request.method, request.query, request.headers)
    const { bucket, '*': key } = request.params as { bucket?: string; '*'?: string }
    if (eventName === undefined || bucket === undefined || key === undefined || key === '') return
    const object = s3Store.headObject(bucket, key)
    const event = {
      eventName,
      bucket,
      key,
      size: object.contentLength,
      eTag: object.etag.replaceAll('"', ''),
    }
    for (const listener of listeners) listener(event)
  })

  const endpoint = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('localhost', '127.0.0.1')

  const queueNamed = (name: string) => {
    const queue = sqsStore.getQueueByArn(ownArn(name))
    if (queue === undefined) throw new Error(`no queue is called ${name}`)
    return queue
  }
  return {
    endpoint,
    createBucket: (name, rules = [], hasVersions = false) => {
      cors.set(name, rules)
      if (hasVersions) versioned.add(name)
      if (!s3Store.hasBucket(name)) s3Store.createBucket(name)
    },
    corsRulesAt,
    createQueue: (name, attributes = {}) => {
      // A queue kept from an earlier run has that run's port in its URL; fauxqs finds queues by name alone.
      const url = `${endpoint}/${ACCOUNT}/${name}`
      const existing = sqsStore.getQueueByArn(ownArn(name))
      const own = withOwnArn(attributes)
      if (existing === undefined) sqsStore.createQueue(name, url, ownArn(name), own)
      else existing.setAttributes(own)
      return { url, arn: arns.queue(name) }
    },
    send: (name, body) => {
      const Store = sqsStore.constructor as unknown as {
        createMessage(body: string, attributes: object): never
      }
      queueNamed(name).enqueue(Store.createMessage(body, {}))
    },
    inspect: name => {
      const { ready, inflight } = queueNamed(name).inspectMessages()
      return { ready: ready.map(m => m.body), inFlight: inflight.map(m => m.message.body) }
    },
    onObjectCreated: listener => void listeners.push(listener),
    stop: async () => {
      await app.close()
      persistence?.close()
    },
  }
}

/** Does for browsers what fauxqs does not. */
function serveBrowsers(
  app: ReturnType<typeof buildApp>,
  rulesAt: (path: string) => readonly CorsRule[],
): void {
  const parse = (url: string) => new URL(`http://s3${url}`)
  app.addHook('onRequest', async ({ method, url, headers }, reply) => {
    const rules = rulesAt(parse(url).pathname)
    if (method !== 'OPTIONS') {
      reply.headers(corsHeaders(rules, method, headers))
      return
    }
    const answer = answerPreflight(rules, headers)
    return reply.status(answer.status).headers(answer.headers).send(answer.body)
  })
  app.addHook('onSend', async ({ method, url }, reply) => {
    const isDownload = (method === 'GET' || method === 'HEAD') && reply.statusCode < 300
    if (isDownload) reply.headers(headersAskedFor(parse(url).searchParams))
  })
}

/** The ARN under which fauxqs keeps a queue: it knows only this partition. */
function ownArn(name: string): string {
  return ['arn', 'aws', 'sqs', REGION, ACCOUNT, name].join(':')
}

function withOwnArn({ RedrivePolicy, ...others }: Record<string, string>): Record<string, string> {
  if (RedrivePolicy === undefined) return others
  const policy = JSON.parse(RedrivePolicy) as { readonly deadLetterTargetArn: string }
  const deadLetterTargetArn = ownArn(nameIn(policy.deadLetterTargetArn))
  return { ...others, RedrivePolicy: JSON.stringify({ ...policy, deadLetterTargetArn }) }
}

function whatWasCreated(
  method: string,
  query: unknown,
  headers: Record<string, unknown>,
): ObjectCreated['eventName'] | undefined {
  const has = (name: string) => typeof query === 'object' && query !== null && name in query
  if (has('tagging')) return undefined
  const multipart = has('uploadId')
  if (method === 'POST') return multipart ? 'ObjectCreated:CompleteMultipartUpload' : undefined
  if (method !== 'PUT' || multipart) return undefined
  return 'x-amz-copy-source' in headers ? 'ObjectCreated:Copy' : 'ObjectCreated:Put'
}

/** fauxqs exports its app but not its stores, so they are loaded from their files. */
async function openStores(dataDir: string | undefined) {
  const manifest = findPackageJSON('fauxqs', import.meta.url)
  if (manifest === undefined) throw new Error('the package fauxqs is not installed: run npm ci')
  const load = async (file: string) =>
    (await import(/* @vite-ignore */ pathToFileURL(join(dirname(manifest), 'dist', file)).href)) as Record<
      string,
      new (
        ...args: string[]
      ) => never
    >
  const make = async <T>(file: string, name: string, ...args: string[]): Promise<T> => {
    const Class = (await load(file))[name]
    if (Class === undefined)
      throw new Error(`fauxqs has no ${name}: its version is not the one in the lock file`)
    return new Class(...args)
  }
  const stores: Stores = {
    sqsStore: await make('sqs/sqsStore.js', 'SqsStore'),
    snsStore: await make('sns/snsStore.js', 'SnsStore'),
    s3Store: await make('s3/s3Store.js', 'S3Store'),
  }
  if (dataDir === undefined) return { stores, persistence: undefined }
  const folder = resolve(dataDir, 'objects-and-queues')
  mkdirSync(folder, { recursive: true })
  const persistence = await make<Persistence & NonNullable<Stores['s3Store']['persistence']>>(
    'persistence.js',
    'PersistenceManager',
    folder,
  )
  persistence.load(stores.sqsStore, stores.snsStore, stores.s3Store)
  Object.assign(stores.sqsStore, { persistence })
  Object.assign(stores.snsStore, { persistence })
  Object.assign(stores.s3Store, { persistence })
  for (const queue of stores.sqsStore.allQueues()) Object.assign(queue, { persistence })
  return { stores, persistence }
}
