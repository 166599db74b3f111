import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection, createServer, type Socket } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { delimiter, join } from 'node:path'
import { freePort } from '../../infra/local/process/ports.ts'

/** What the test's own signatures recognise: it is harmless, and no scanner of a real machine knows it. */
export const OWN_MALWARE = 'hutong test signature: not malware, only recognised'

/**
 * The file by which every scanner is tried (EICAR), made of pieces: a scanner of a developer's machine would take a file of
 * this repository away that has it whole.
 */
export function eicar(): string {
  const pieces = ['X5O!P%@AP[4', '\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-', 'FILE!$H+H*']
  return pieces.join('')
}

/** The largest file that this clamd takes. */
export const CLAMD_LIMIT_BYTES = 1_000_000

/** The clamd of this machine: CLAMD_PATH in the environment, or the one of Debian. @throws a sentence if there is none */
export function findClamd(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  const candidates = env.CLAMD_PATH === undefined ? folders.map(dir => join(dir, 'clamd')) : [env.CLAMD_PATH]
  const found = candidates.find(file => {
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
  if (found !== undefined) return found
  throw new Error(
    'clamd is needed to test the scanning of uploads and was not found: install it (on Debian `apt-get install --no-install-recommends clamav-daemon`), or set CLAMD_PATH to the path of a clamd.',
  )
}

export interface RunningClamd {
  readonly host: '127.0.0.1'
  readonly port: number
  stop(): Promise<void>
}

const hex = (text: string): string => Buffer.from(text).toString('hex')

/** Starts a clamd with two signatures of the tests' own: it loads in a second and downloads nothing. */
export async function startClamd(): Promise<RunningClamd> {
  const binary = findClamd()
  const folder = mkdtempSync(join(tmpdir(), 'hutong-clamd-'))
  const database = join(folder, 'database')
  mkdirSync(database)
  // Name, any type of file, anywhere in it, and the bytes.
  const lines = [`Own.Test:0:*:${hex(OWN_MALWARE)}`, `Own.Eicar:0:*:${hex(eicar())}`]
  writeFileSync(join(database, 'own.ndb'), `${lines.join('\n')}\n`)
  const port = await freePort()
  const settings = [
    'Foreground yes',
    `DatabaseDirectory ${database}`,
    `TemporaryDirectory ${folder}`,
    'TCPAddr 127.0.0.1',
    `TCPSocket ${port}`,
    `StreamMaxLength ${CLAMD_LIMIT_BYTES}`,
    // It would change to a user of its own, who cannot read the folder.
    `User ${userInfo().username}`,
  ]
  const file = join(folder, 'clamd.conf')
  writeFileSync(file, `${settings.join('\n')}\n`)
  const child = spawn(binary, ['--config-file', file], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (output += String(text)))
  const stop = async () => {
    await ended(child)
    rmSync(folder, { recursive: true, force: true })
  }
  while (!(await listens(port))) {
    if (child.exitCode === null) continue
    await stop()
    throw new Error(`clamd ended before it listened:\n${output}`)
  }
  return { host: '127.0.0.1', port, stop }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise(done => child.once('exit', done))
  child.kill('SIGKILL')
  await gone
}

function listens(port: number): Promise<boolean> {
  return new Promise(done => {
    const socket = createConnection({ host: '127.0.0.1', port })
    socket.once('connect', () => socket.end(() => done(true)))
    socket.once('error', () => setTimeout(() => done(false), 50))
  })
}

/** A server in a clamd's place that does with each connection as it is told. */
export async function aFakeClamd(serve: (socket: Socket) => void): Promise<RunningClamd> {
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    serve(socket)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the fake clamd has no port')
  return {
    host: '127.0.0.1',
    port: address.port,
    stop: () =>
      new Promise(done => {
        for (const socket of sockets) socket.destroy()
        server.close(() => done())
      }),
  }
}
