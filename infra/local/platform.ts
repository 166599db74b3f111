import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type DynamoDbLocal, startDynamoDbLocal } from './emulators/dynamodb.ts'
import { type ObjectsAndQueues, startObjectsAndQueues } from './emulators/fauxqs.ts'
import { type DevelopmentIssuer, newIssuerKey, openIssuer } from './emulators/issuer.ts'
import { type KmsAndSts, startKmsAndSts } from './emulators/kms-and-sts.ts'
import { CREDENTIALS, REGION } from './emulators/region.ts'
import { NoToken, tokenFor, tokenRequest } from './http/dev-token.ts'
import { type Front, openFront } from './http/front.ts'
import { type HttpRequest, type HttpResponse, message, serve } from './http/gateway.ts'
import type { Fault } from './lambda/function-pool.ts'
import { startServices } from './lambda/service.ts'
import { ensureJava } from './process/java.ts'
import { lockFolder } from './process/lock.ts'
import { openLog } from './process/log.ts'
import { openKeepsakes } from './process/retained.ts'
import { STATE_DIR } from './process/running.ts'
import { synthesizeLocal } from './template/assembly.ts'
import { interpret } from './template/interpreter.ts'
import { emptyRegistries, type Machine } from './template/machine.ts'
import { ignoredTypes, kindsOf } from './template/resources/index.ts'

export interface PlatformOptions {
  /** The port of the API; 0, the default, takes a free one. */
  readonly port?: number
  /** Where everything is kept across restarts; without it, in memory. */
  readonly dataDir?: string
  /** Write no log file; the last lines are kept in memory either way. */
  readonly quiet?: boolean
  /** How many requests the API function serves at once. */
  readonly apiWorkers?: number
}

export interface Endpoints {
  readonly dynamodb: string
  readonly s3: string
  readonly sqs: string
  readonly kms: string
  readonly sts: string
}

/** Mishaps that tests arrange. Functions go by their short names: `api`, `relay`, `finish-uploads`. */
export interface Faults {
  /** The sandbox of the function dies in its next invocation, once for each call. */
  killNext(functionName: string, fault?: Fault): void
  /** The next batch of changes that the function processes well is given to it again. */
  redeliverNext(functionName: string, batches?: number): void
}

export interface Platform {
  /** The address of the GraphQL API. */
  readonly url: string
  readonly origin: string
  readonly endpoints: Endpoints
  /** Settings for an SDK client that should reach the same data as the functions. */
  readonly tableName: string
  readonly bucketName: string
  readonly issuer: DevelopmentIssuer
  readonly faults: Faults
  /** The last lines that functions and the platform wrote to the log. */
  logs(): readonly string[]
  /** A token as `npm run token` prints it; throws NoToken with a sentence. */
  tokenFor(request: { agency?: string; role: string }): Promise<string>
  stop(): Promise<void>
}

/** Synthesizes the stacks and runs on this machine what they declare. */
export async function startPlatform(options: PlatformOptions = {}): Promise<Platform> {
  const { dataDir } = options
  const cleanups: Array<() => unknown> = []
  // In reverse, so that nothing outlives what it depends on; one that fails must not keep the others running.
  const stop = async (): Promise<void> => {
    for (const cleanup of cleanups.splice(0).reverse())
      await Promise.resolve(cleanup()).catch(() => undefined)
  }
  try {
    return await start(options, dataDir, cleanups, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

async function start(
  options: PlatformOptions,
  dataDir: string | undefined,
  cleanups: Array<() => unknown>,
  stop: () => Promise<void>,
): Promise<Platform> {
  if (dataDir !== undefined) cleanups.push(lockFolder(dataDir))
  const log = openLog(options.quiet === true ? undefined : (dataDir ?? STATE_DIR))
  cleanups.push(() => log.close())
  const front = await openFront(options.port ?? 0)
  cleanups.push(() => front.stop())
  ensureJava(line => process.stderr.write(`${line}\n`))

  // The JVM starts while this process is busy synthesizing.
  const starting = Promise.all([
    startDynamoDbLocal({ dataDir }),
    startObjectsAndQueues({ dataDir }),
    startKmsAndSts(),
  ])
  starting.catch(() => undefined)
  const assembly = await synthesizedAfterSpawn(cleanups, starting)
  const [dynamodb, objects, aws] = await starting

  const keepsakes = openKeepsakes(dataDir)
  const issuer = await openIssuer(keepsakes.keep('issuer.pem', newIssuerKey))
  const endpoints = endpointsOf(dynamodb, objects, aws)
  const client = new DynamoDBClient({
    endpoint: endpoints.dynamodb,
    region: REGION,
    credentials: CREDENTIALS,
  })
  cleanups.push(() => client.destroy())
  const machine: Machine = {
    ...emptyRegistries(),
    dynamodb: client,
    objects,
    kms: aws.kms,
    sts: aws.sts,
    keepsakes,
    endpointVariables: variablesFor(endpoints),
  }
  await interpret(assembly.stacks, {
    kinds: kindsOf(machine),
    ignoredTypes,
    parameters: { JwksUrl: `${front.origin}/.well-known/jwks.json`, TokenIssuer: issuer.issuer },
    secret: arn => machine.secrets.get(arn),
  })
  const services = startServices(machine, {
    endpoints,
    keepsakes,
    log: log.write,
    apiWorkers: options.apiWorkers ?? 4,
  })
  cleanups.push(() => services.stop())

  const tableName = only('table', machine.tables.keys())
  const platform: Platform = {
    url: `${front.origin}/graphql`,
    origin: front.origin,
    endpoints,
    tableName,
    bucketName: only('bucket', machine.buckets),
    issuer,
    faults: services.faults,
    logs: () => log.lines(),
    tokenFor: request => tokenFor(request, { client, tableName, issuer }),
    stop,
  }
  openTo(front, machine, platform, services.invoke)
  return platform
}

/** Lets the children start, then synthesizes, which keeps this process busy for a second or two. */
async function synthesizedAfterSpawn(
  cleanups: Array<() => unknown>,
  starting: Promise<[DynamoDbLocal, ObjectsAndQueues, KmsAndSts]>,
) {
  cleanups.push(() => starting.then(started => Promise.all(started.map(each => each.stop()))))
  await new Promise(resolve => setTimeout(resolve, 20))
  const assembly = synthesizeLocal()
  cleanups.push(() => assembly.discard())
  return assembly
}

function openTo(
  front: Front,
  machine: Machine,
  platform: Platform,
  invoke: (functionArn: string, event: unknown) => Promise<unknown>,
): void {
  const [api] = machine.apis.values()
  front.open(async request => {
    const path = request.url.split('?')[0]
    if (path === '/.well-known/jwks.json') return json(200, platform.issuer.jwks)
    if (path === '/.dev/token' && request.method === 'POST') return developmentToken(request, platform)
    return api === undefined ? message(404, 'Not Found') : serve(api, request, invoke)
  })
}

async function developmentToken(request: HttpRequest, platform: Platform): Promise<HttpResponse> {
  try {
    const { agency, role } = tokenRequest.parse(JSON.parse(request.body.toString()))
    return json(200, {
      token: await platform.tokenFor({ role, ...(agency === undefined ? {} : { agency }) }),
    })
  } catch (error) {
    if (error instanceof NoToken) return json(404, { message: error.message })
    return json(400, { message: 'expected a JSON object with "role" and, except for OPERATOR, "agency"' })
  }
}

function json(status: number, value: unknown): HttpResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(value)) }
}

function endpointsOf(dynamodb: DynamoDbLocal, objects: ObjectsAndQueues, aws: KmsAndSts): Endpoints {
  return {
    dynamodb: dynamodb.endpoint,
    s3: objects.endpoint,
    sqs: objects.endpoint,
    kms: aws.endpoint,
    sts: aws.endpoint,
  }
}

/** The SDK's own variables: product code does not know that it runs here. */
function variablesFor(endpoints: Endpoints): Record<string, string> {
  const entries = Object.entries(endpoints).map(([name, url]) => [
    `AWS_ENDPOINT_URL_${name.toUpperCase()}`,
    url,
  ])
  return Object.fromEntries(entries) as Record<string, string>
}

function only(what: string, names: Iterable<string>): string {
  const [name] = names
  if (name === undefined) throw new Error(`the stacks declare no ${what}`)
  return name
}
