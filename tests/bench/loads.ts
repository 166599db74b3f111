/**
 * Measures cold starts: `node tests/bench/loads.ts`, with `--samples 15`. See README.md beside this file.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { build } from 'esbuild'
import { bundleOptions } from '../../infra/constructs/bundles.ts'
import type { Handler } from '../../infra/constructs/handlers.ts'
import type { ApiHandler } from '../kit/api.ts'
import { bundleStart } from '../kit/bundle-start.ts'
import { API_PACKAGES, eventForPackages, SERVING } from './packages-alone.ts'
import { startRelaying } from './relaying.ts'
import { casesIn } from './request-cases.ts'
import { type BenchStack, bundleOf, functionIn, openBenchStack, type Resource } from './stack.ts'

/** The cold start of a function, in milliseconds of CPU. */
export interface Load {
  readonly name: Handler
  /** Of the code that its start reads: what is imported dynamically is not among it. */
  readonly bytes: number
  readonly load: number
  /** Of a bundle that makes the clients of the SDK which the function makes at its start, and does nothing else. */
  readonly sdkAlone: number
  /** Null for a function that makes none. */
  readonly ratio: number | null
  /** Those clients with the other packages that the function is built on, and nothing of ours. No start can take less. */
  readonly packagesAlone: number | null
  /** Of the API's packages without zod: a first request of 50 rows, with a token, a role and one call to the database. */
  readonly packagesFirstRequest: number | null
  /** The load of these packages, before that request. */
  readonly packagesServingLoad: number | null
  /** Of the API: an inbox of 50 rows as the first request, and again as the second. */
  readonly firstRequest: number | null
  readonly secondRequest: number | null
}

const CLIENTS = {
  dynamodb: `import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
    import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
    DynamoDBDocumentClient.from(new DynamoDBClient({}))`,
  sts: `import { STSClient } from '@aws-sdk/client-sts'
    new STSClient({})`,
  sqs: `import { SQSClient } from '@aws-sdk/client-sqs'
    new SQSClient({})`,
  s3: `import { S3Client } from '@aws-sdk/client-s3'
    new S3Client({})`,
} as const
type Client = keyof typeof CLIENTS

const NO_HANDLER = 'export const handler = null'
/** Every function parses its environment by zod. */
const ZOD = `import * as z from 'zod'
  globalThis.parsed = z.object({ PATH: z.string().min(1) }).safeParse(process.env)`
/** The clients that a function makes at its start. */
const AT_START: Readonly<Record<Handler, readonly Client[]>> = {
  api: ['dynamodb', 'sts'],
  token: ['dynamodb'],
  pages: [],
  relay: ['dynamodb', 'sqs'],
  'sign-receipts': ['dynamodb'],
  due: ['dynamodb', 'sqs'],
  'finish-uploads': ['dynamodb', 's3'],
  'index-words': ['dynamodb', 'sqs'],
}

/**
 * Loads every bundle and, in turn with it, its clients of the SDK alone, each time in a fresh process without compile cache;
 * gives the medians. What is counted: see `load-child.mjs`. The API serves its requests with the real SDK from a local
 * database, in other processes, which are not counted.
 */
export async function loadsReport(samples = 15): Promise<readonly Load[]> {
  const stack = await openBenchStack(0)
  const folder = mkdtempSync(join(tmpdir(), 'hutong-loads-'))
  try {
    const event = await anInbox(stack)
    const serving = await bundleFor(folder, 'serving', [SERVING])
    const eventOfPackages = await eventForPackages(stack)
    const served: number[][] = []
    const starts = await Promise.all(NAMES.map(name => startIn(stack, folder, name)))
    const spent = starts.map(() => ({
      own: [] as number[][],
      alone: [] as number[][],
      packages: [] as number[][],
    }))
    for (let sample = 0; sample < samples; sample++)
      for (const [n, { name, file, alone, packages, environment }] of starts.entries()) {
        spent[n]?.own.push(await coldStart(file, environment, name === 'api' ? [event, event] : []))
        spent[n]?.alone.push(await coldStart(alone, environment, []))
        if (packages !== null) spent[n]?.packages.push(await coldStart(packages, environment, []))
        if (name === 'api') served.push(await coldStart(serving, environment, [eventOfPackages]))
      }
    return starts.map(({ name, bytes }, n) => {
      const [load = 0, firstRequest = null, secondRequest = null] = mediansOf(spent[n]?.own ?? [])
      const [sdkAlone = 0] = mediansOf(spent[n]?.alone ?? [])
      const [packagesAlone = null] = mediansOf(spent[n]?.packages ?? [])
      return {
        name,
        bytes,
        load,
        sdkAlone,
        ratio: AT_START[name].length === 0 ? null : load / sdkAlone,
        packagesAlone,
        packagesFirstRequest: name === 'api' ? (mediansOf(served)[1] ?? null) : null,
        packagesServingLoad: name === 'api' ? (mediansOf(served)[0] ?? null) : null,
        firstRequest,
        secondRequest,
      }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await stack.stop()
  }
}

const NAMES = Object.keys(AT_START) as Handler[]

/** The files of a function's cold start and of its clients alone, and the environment of both. */
async function startIn(stack: BenchStack, folder: string, name: Handler) {
  const declared = functionIn(stack.resources, name)
  const clients = AT_START[name].map(client => CLIENTS[client])
  const alone = await bundleFor(folder, name, [...clients, NO_HANDLER])
  const others = name === 'api' ? [ZOD, API_PACKAGES] : [ZOD]
  const packages =
    clients.length === 0
      ? null
      : await bundleFor(folder, `${name}-packages`, [...clients, ...others, NO_HANDLER])
  const { bytes } = await bundleStart(name)
  const file = bundleOf(declared, stack.assembly)
  return { name, bytes, file, alone, packages, environment: environmentOf(stack, declared) }
}

/** A bundle of what is imported, built as those of the functions are. */
async function bundleFor(folder: string, name: string, imports: readonly string[]): Promise<string> {
  const [entry, outdir] = [join(folder, `${name}.mjs`), join(folder, name)]
  writeFileSync(entry, imports.join('\n'))
  await build({ ...bundleOptions(entry, outdir), nodePaths: [join(ROOT, 'node_modules')] })
  return join(outdir, 'index.mjs')
}
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Its variables as the template declares them. What only a deployment knows is the bench's, or made up: nothing calls it. */
function environmentOf({ environment }: BenchStack, { Properties }: Resource): NodeJS.ProcessEnv {
  const { Variables = {} } = (Properties.Environment ?? {}) as { Variables?: Record<string, unknown> }
  const declared = Object.entries(Variables).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : `https://bench.example.cn/${name}`,
  ])
  return { ...Object.fromEntries(declared), ...environment }
}

/** A request for an inbox of 50 rows, which an agency of the bench has. */
async function anInbox(stack: BenchStack): Promise<APIGatewayProxyEventV2> {
  const relaying = await startRelaying(stack, 2)
  const { handler } = (await import('../../functions/handlers/api.ts')) as { handler: ApiHandler }
  const { cases } = await casesIn(stack, relaying, handler)
  await relaying.stop()
  return new Promise((resolve, reject) => {
    const note: ApiHandler = async event => {
      resolve(event)
      return {}
    }
    cases[0]?.send(note).catch(reject)
  })
}

/** Milliseconds of CPU for loading a bundle, and for each event that it then serves. */
async function coldStart(
  file: string,
  environment: NodeJS.ProcessEnv,
  events: readonly object[],
): Promise<number[]> {
  const child = fileURLToPath(new URL('load-child.mjs', import.meta.url))
  const given = JSON.stringify({ file: pathToFileURL(file).href, events })
  const { stdout } = await promisify(execFile)(process.execPath, [child, given], { env: environment })
  return JSON.parse(stdout) as number[]
}

function mediansOf(samples: readonly (readonly number[])[]): number[] {
  const columns = samples[0]?.map((_, n) => samples.map(sample => sample[n] ?? 0).toSorted((a, b) => a - b))
  return (columns ?? []).map(sorted => sorted[Math.floor(sorted.length / 2)] ?? 0)
}

/** The report as a table. */
export function loadsTable(loads: readonly Load[]): string {
  const shown = (value: number | null) => (value === null ? '-' : value.toFixed(1))
  const rows = loads.map(
    ({
      name,
      bytes,
      load,
      sdkAlone,
      packagesAlone,
      packagesFirstRequest,
      ratio,
      firstRequest,
      secondRequest,
    }) => [
      name,
      String(bytes),
      ...[load, sdkAlone, packagesAlone].map(shown),
      ratio === null ? '-' : ratio.toFixed(2),
      ...[firstRequest, packagesFirstRequest, secondRequest].map(shown),
    ],
  )
  const heads = [
    'CPU ms of a start',
    'bytes',
    'load',
    'SDK alone',
    'packages',
    '× SDK',
    'first request',
    'of packages',
    'second',
  ]
  return [heads, ...rows]
    .map(cells => cells.map((cell, n) => (n === 0 ? cell.padEnd(18) : cell.padStart(14))).join(''))
    .join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = process.argv.indexOf('--samples')
  const samples = given === -1 ? undefined : Number(process.argv[given + 1])
  process.stdout.write(`${loadsTable(await loadsReport(samples))}\n`)
}
