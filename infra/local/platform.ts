import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { local } from '../config/local.ts'
import { type DevelopmentIssuer, newIssuerKey, openIssuer } from './emulators/issuer.ts'
import { type Emulators, type Endpoints, startEmulators } from './emulators/start.ts'
import { openAccount } from './gate/account.ts'
import type { Contention, ContentionOptions } from './gate/contention.ts'
import { JOURNAL_VARIABLE } from './gate/journal.ts'
import { type TokenRequest, tokenFor } from './http/dev-token.ts'
import { type DevelopmentTools, serveDevelopment } from './http/development.ts'
import { type Front, openFront } from './http/front.ts'
import { message, serve } from './http/gateway.ts'
import { type Faults, type Lambda, serveFunctions } from './lambda/serve.ts'
import { type Clock, openClock } from './process/clock.ts'
import { ensureJava } from './process/java.ts'
import { lockFolder } from './process/lock.ts'
import { openLog } from './process/log.ts'
import { openRetainedValues } from './process/retained.ts'
import { STATE_DIR } from './process/running.ts'
import { step } from './process/step.ts'
import type { LocalAccount } from './template/account.ts'
import { synthesizeLocal } from './template/assembly.ts'
import type { Stack } from './template/interpreter.ts'

/** Transaction conflicts and quotas, which DynamoDB Local does not have, are off unless they are asked for. */
export interface PlatformOptions extends ContentionOptions {
  /** The port of the API; 0, the default, takes a free one. */
  readonly port?: number
  /** Where everything is kept across restarts; without it, in memory. */
  readonly dataDir?: string
  /** Write no log file; the last lines are kept in memory either way. */
  readonly quiet?: boolean
  /** How many requests a function behind the HTTP API serves at once. */
  readonly httpWorkers?: number
  /** How many times its declared time-out a function may take; 1 is as strict as AWS. */
  readonly timeoutFactor?: number
  /** `host:port` of a clamd that scans uploads; without it they are taken unscanned. */
  readonly clamd?: string | undefined
  /** Where the clock of a new platform begins; without it, at the machine's time. */
  readonly beginsAt?: Date
}

/**
 * A laptop at full load gives a function a tenth of the processor that Lambda would, so the declared time-out does not
 * measure the product there. Whatever takes longer than declared is logged.
 */
const TIMEOUT_FACTOR = 10

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
  /** The time of the functions, of development tokens and of schedules; credentials keep the machine's. */
  readonly clock: Clock
  /** Transaction conflicts and quotas: may be changed while the platform runs. */
  readonly contention: Contention
  /** Rejects if an emulator ends by itself: nothing can be read or written any more. */
  readonly failed: Promise<never>
  /** The last lines that functions and the platform wrote to the log. */
  logs(): readonly string[]
  /** A token as `npm run token` prints it; throws NoToken with a sentence. */
  tokenFor(request: TokenRequest): Promise<string>
  stop(): Promise<void>
}

/** Registers what must be undone when the platform stops. */
type Cleanup = (undo: () => unknown) => void

/** Synthesizes the stacks and runs on this machine what they declare. */
export async function startPlatform(options: PlatformOptions = {}): Promise<Platform> {
  const cleanups: Array<() => unknown> = []
  // In reverse, so that nothing outlives what it depends on; one that fails must not keep the others running.
  const stop = async (): Promise<void> => {
    for (const cleanup of cleanups.splice(0).reverse()) {
      await Promise.resolve()
        .then(cleanup)
        .catch(() => undefined)
    }
  }
  try {
    return { ...(await start(options, undo => cleanups.push(undo))), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function start(options: PlatformOptions, onStop: Cleanup): Promise<Omit<Platform, 'stop'>> {
  const { dataDir } = options
  if (dataDir !== undefined) onStop(await step('locking the data folder', () => lockFolder(dataDir)))
  const front = await step('opening the port', () => openFront(options.port ?? 0))
  onStop(() => front.stop())
  const log = openLog(options.quiet === true ? undefined : logFileOf(front, dataDir))
  onStop(() => log.close())
  await step('finding Java', () => ensureJava(line => process.stderr.write(`${line}\n`)))
  const { emulators, stacks } = await emulatorsAndStacks(options, onStop)
  emulators.failed.catch((error: Error) => log.write(error.message))

  const retained = openRetainedValues(dataDir)
  const clock = openClock(retained, options.beginsAt)
  const issuer = await openIssuer(retained.keep('issuer.pem', newIssuerKey), clock.now)
  const { account, endpoints, contention } = await openAccount({
    emulators,
    stacks,
    stage: local.stage,
    parameters: {
      JwksUrl: `${front.origin}/.well-known/jwks.json`,
      TokenIssuer: issuer.issuer,
      ServiceUrl: front.origin,
    },
    retained,
    now: clock.now,
    contention: options,
    // Set by a test run, which compares what was judged with another judge.
    journal: process.env[JOURNAL_VARIABLE],
    log: log.write,
    onStop,
  })
  const lambda = await step('serving the functions', () =>
    serveFunctions(account, {
      endpoints,
      retained,
      log: log.write,
      httpWorkers: options.httpWorkers ?? 4,
      timeoutFactor: options.timeoutFactor ?? TIMEOUT_FACTOR,
      clock,
    }),
  )
  onStop(() => lambda.stop())

  const tableName = only('table', account.tables.keys())
  const development = { client: account.dynamodb, tableName, issuer, clock }
  openTo(front, account, development, lambda)
  return {
    url: `${front.origin}/graphql`,
    origin: front.origin,
    endpoints,
    tableName,
    bucketName: only('bucket', account.buckets),
    issuer,
    faults: lambda.faults,
    clock,
    contention,
    failed: emulators.failed,
    logs: () => log.lines(),
    tokenFor: request => tokenFor(request, development),
  }
}

/** Without a folder of its own, a platform shares one with the others of this checkout, which have other ports. */
function logFileOf(front: Front, dataDir: string | undefined): string {
  return dataDir === undefined
    ? join(STATE_DIR, `functions-${new URL(front.origin).port}.log`)
    : join(dataDir, 'functions.log')
}

/** Starts the emulators and synthesizes meanwhile: the JVM starts while synthesizing keeps this process busy. */
async function emulatorsAndStacks(
  { dataDir, clamd }: PlatformOptions,
  onStop: Cleanup,
): Promise<{ emulators: Emulators; stacks: readonly Stack[] }> {
  const starting = startEmulators(dataDir)
  onStop(() => starting.then(emulators => emulators.stop()))
  // Its failure is reported below, where it is awaited.
  starting.catch(() => undefined)
  // Long enough for the JVM to be spawned; if it was not, starting takes longer and nothing else changes.
  await sleep(20)
  const assembly = await step('synthesizing the stacks', () => synthesizeLocal(clamd))
  onStop(() => assembly.discard())
  return { emulators: await starting, stacks: assembly.stacks }
}

function openTo(front: Front, account: LocalAccount, development: DevelopmentTools, lambda: Lambda): void {
  const [api] = account.apis.values()
  front.open(async request => {
    const answer = await serveDevelopment(request, development)
    if (answer !== undefined) return answer
    return api === undefined ? message(404, 'Not Found') : serve(api, request, lambda.invoke)
  })
}

function only(what: string, names: Iterable<string>): string {
  const [name] = names
  if (name === undefined) throw new Error(`the stacks declare no ${what}`)
  return name
}
