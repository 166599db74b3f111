import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BUNDLES_VARIABLE } from '../../infra/constructs/bundles.ts'
import { STACKS_VARIABLE } from '../../infra/local/template/assembly.ts'
import { eventually, PATIENTLY } from './patience.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Started {
  readonly npm: ChildProcess
  readonly lines: string[]
  readonly folder: string
}
const all: Started[] = []
afterAll(() => {
  for (const { npm, folder } of all.splice(0)) {
    endGroup(npm.pid)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})

/** Runs `npm start` as a person would, in a process group of its own. */
function npmStart(env = process.env): Started {
  const folder = mkdtempSync(join(tmpdir(), 'hutong-npm-start-'))
  const npm = spawn('npm', ['start', '--', '--empty', '--data', join(folder, 'data')], {
    cwd: root,
    env: { ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const lines: string[] = []
  for (const stream of [npm.stdout, npm.stderr])
    createInterface({ input: stream }).on('line', line => lines.push(line))
  const started = { npm, lines, folder }
  all.push(started)
  return started
}

/** Ends what is left when a test has failed: everything that npm started is in its group. */
function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // nothing is left
  }
}

interface Process {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

function processes(): Process[] {
  const output = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' })
  return output.split('\n').flatMap(line => {
    const [, pid, parent, state = '', command = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? []
    // A zombie has ended; who should have waited for it has not.
    return pid === undefined || state.startsWith('Z')
      ? []
      : [{ pid: Number(pid), parent: Number(parent), command }]
  })
}

function descendantsOf(pid: number, among = processes()): Process[] {
  const children = among.filter(({ parent }) => parent === pid)
  return children.flatMap(child => [child, ...descendantsOf(child.pid, among)])
}

/** Those of the processes that still run. */
function left(of: readonly Process[]): string[] {
  const running = new Map(processes().map(one => [one.pid, one.command]))
  return of.flatMap(({ pid, command }) => (running.get(pid) === command ? [command] : []))
}

const run = promisify(execFile)

/** What a command of the running platform prints, or its complaint. */
async function printed(command: 'token' | 'clock', ...args: string[]): Promise<string> {
  try {
    const { stdout } = await run(process.execPath, [`infra/local/commands/${command}.ts`, ...args], {
      cwd: root,
    })
    return stdout.trim()
  } catch (error) {
    return (error as { stderr: string }).stderr.trim()
  }
}

describe('a platform that npm started', () => {
  let started: Started
  let url: string
  let port: string
  beforeAll(async () => {
    // Nobody else has stacks that a test run has made.
    const { [BUNDLES_VARIABLE]: _, [STACKS_VARIABLE]: __, ...env } = process.env
    started = npmStart(env)
    await eventually(() => expect(started.lines.join('\n')).toContain('Serving at http://127.0.0.1:'))
    url = /Serving at (\S+)\./.exec(started.lines.join('\n'))?.[1] ?? ''
    port = new URL(url).port
  })

  test('is found by its port for a token and for its clock, and says what it refuses', async () => {
    const token = await printed('token', '--role', 'OPERATOR', '--expires', '2h', '--port', port)
    const { iat = 0, exp = 0 } = decodeJwt(token)
    expect(exp - iat).toBe(2 * 3600)
    expect(await printed('token', '--role', 'NOBODY', '--port', port)).toMatch(/^there is no role NOBODY/)
    expect(await printed('token', '--port', port)).toMatch(/^usage: npm run token/)
    const time = await printed('clock', '--by', '3d', '--port', port)
    const [, now = ''] = /^The platform's time is (\S+)$/.exec(time) ?? []
    expect(Math.round((Date.parse(now) - Date.now()) / 86_400_000)).toBe(3)
    expect(await printed('clock', '--to', '2020-01-01T00:00Z', '--port', port)).toMatch(/cannot go back/)
    expect(await printed('clock', '--forward', '--port', port)).toMatch(/^usage: npm run clock/)
    expect(await printed('clock', '--port', 'four')).toMatch(/which is not the number of a port/)
  })

  test('ends with JVM and functions when npm alone gets SIGTERM', async () => {
    expect((await fetch(url, { method: 'POST' })).status).toBe(401)
    const all = descendantsOf(started.npm.pid ?? 0)
    expect(all.filter(({ command }) => command.includes('java'))).not.toEqual([])
    started.npm.kill('SIGTERM')
    await expect.poll(() => left(all), PATIENTLY).toEqual([])
    await expect(fetch(url)).rejects.toThrow()
  })
})

test('a platform that starts ends with its JVM when npm alone gets SIGHUP, which npm passes on to nobody', async () => {
  const { npm } = npmStart()
  const jvm = () => descendantsOf(npm.pid ?? 0).filter(({ command }) => /\bjava\b.*-port/.test(command))
  await expect.poll(jvm, PATIENTLY).not.toEqual([])
  const all = descendantsOf(npm.pid ?? 0)
  npm.kill('SIGHUP')
  await expect.poll(() => left(all), PATIENTLY).toEqual([])
})
