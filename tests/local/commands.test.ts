import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { calculateJwkThumbprint } from 'jose'
import { afterAll, describe, expect, test } from 'vitest'
import { verify } from '../../functions/commands/verify.ts'
import { readFlags, readPort } from '../../infra/local/commands/flags.ts'
import { ensureJava } from '../../infra/local/process/java.ts'
import { announce, chooseRunning, findRunning } from '../../infra/local/process/running.ts'
import { aReceiptKey, aSignedBundle } from '../kit/rules/signed-bundle.ts'
import { PATIENTLY } from './patience.ts'

const folder = mkdtempSync(join(tmpdir(), 'hutong-commands-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('npm start', () => {
  test('reads its flags and its port', () => {
    const flags = readFlags(['--once', '--data', 'there', '--timeout-factor', '2.5', '--conflicts', '8'])
    const numbers = { timeoutFactor: 2.5, conflicts: 8, callsPerSecond: undefined }
    expect(flags).toEqual({ once: true, empty: false, data: 'there', ...numbers })
    expect([readPort(undefined), readPort('0'), readPort('8080')]).toEqual([4000, 0, 8080])
  })

  test.each([
    [['--frob']],
    [['--data']],
    [['stray']],
    [['--timeout-factor', '0']],
    [['--conflicts', 'some']],
  ])('refuses %j in one line that shows the usage', args => {
    const refusal = () => readFlags(args)
    expect(refusal).toThrow('usage: npm start')
    expect(refusal).not.toThrow('\n')
  })

  test('refuses a port that is not a number', () => {
    expect(() => readPort('http')).toThrow('PORT is http, which is not the number of a port.')
  })

  test('fails with one sentence if Java is missing and it may not install it', () => {
    const { PATH, getuid } = { PATH: process.env.PATH, getuid: process.getuid }
    process.env.PATH = folder
    process.getuid = () => 1000
    try {
      expect(() => ensureJava(() => undefined)).toThrow(/^Java 17 or newer is needed .*please install it\.$/)
    } finally {
      process.env.PATH = PATH
      if (getuid !== undefined) process.getuid = getuid
    }
  })
})

describe('a running platform', () => {
  const at = (port: number) => ({ url: `http://x:${port}/graphql`, origin: `http://x:${port}` })

  test('publishes its address for other commands until it ends', () => {
    const dir = mkdtempSync(join(folder, 'running-'))
    expect(findRunning(dir)).toEqual([])
    const withdraw = announce(at(4000), dir)
    expect(findRunning(dir)).toEqual([{ ...at(4000), pid: process.pid, port: 4000 }])
    withdraw()
    expect(findRunning(dir)).toEqual([])
  })

  test('is not found once its process has ended, however it did', () => {
    const dir = mkdtempSync(join(folder, 'running-'))
    announce(at(4000), dir)
    const file = join(dir, 'running-4000.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace(String(process.pid), String(2 ** 22 + 1)))
    expect(findRunning(dir)).toEqual([])
    expect(() => chooseRunning(undefined, dir)).toThrow('start one with npm start')
  })

  test('does not hide a second one of the same checkout, and commands ask which one is meant', () => {
    const dir = mkdtempSync(join(folder, 'running-'))
    const withdraw = announce(at(4001), dir)
    expect(chooseRunning(undefined, dir).port).toBe(4001)
    announce(at(4000), dir)
    expect(chooseRunning(4001, dir).origin).toBe('http://x:4001')
    expect(() => chooseRunning(undefined, dir)).toThrow(/Several platforms .* --port \(4000, 4001\)/)
    expect(() => chooseRunning(4002, dir)).toThrow('runs on port 4002, but on 4000, 4001')
    withdraw()
    expect(chooseRunning(undefined, dir).port).toBe(4000)
  })
})

describe('npm run verify', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['functions/commands/verify.ts', ...args], { encoding: 'utf8' })
  const fileWith = (content: unknown): string => {
    const path = join(mkdtempSync(join(folder, 'verify-')), 'it.json')
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
    return path
  }

  test('exits with 0 by keys from elsewhere, old ones among them, with 3 by the bundle’s own, else with 1', async () => {
    const { bundle, key } = await aSignedBundle()
    const next = await aReceiptKey('next')
    const path = fileWith({ ...bundle, keys: { keys: [{}, ...bundle.keys.keys] } })
    const authenticated = run(path, '--keys', fileWith({ keys: [next.jwk, key.jwk] }))
    expect(authenticated).toMatchObject({ status: 0, stderr: '' })
    expect(authenticated.stdout).toMatch(/^valid: /)
    const consistent = run(path)
    expect(consistent).toMatchObject({ status: 3, stderr: '' })
    expect(consistent.stdout).toMatch(/^consistent, not authenticated: .*\n(?!valid)/)
    expect(consistent.stdout).toContain(await calculateJwkThumbprint(key.jwk))
    const foreign = await verify([path, '--keys', fileWith({ keys: [next.jwk] })])
    expect(foreign).toMatchObject({ exitCode: 1, stdout: expect.stringMatching(/^NOT valid$/m) })
  })

  test('exits with 2 if it is used wrongly, and shows nothing of a file as it is', async () => {
    const bundle = fileWith({})
    expect(run('--frob')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('--frob') })
    for (const args of [[], [bundle, bundle], ['--frob'], [join(folder, 'none.json')]])
      expect(await verify(args)).toMatchObject({ exitCode: 2, stdout: '' })
    for (const keys of ['{"keys": 1}', '[]', JSON.stringify({ keys: { keys: [] } })])
      expect(await verify([bundle, '--keys', fileWith(keys)])).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('is no key set'),
      })
    const { exitCode, stderr } = await verify([fileWith('\u001b[2J')])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^[^\p{Cc}]+\n$/u)
  })
})

test('DynamoDB Local ends with the process that started it, even when that is killed outright', async () => {
  const file = join(folder, 'start.mjs')
  const module = new URL('../../infra/local/emulators/dynamodb.ts', import.meta.url).href
  writeFileSync(
    file,
    `import { startDynamoDbLocal } from ${JSON.stringify(module)}
     console.log((await startDynamoDbLocal()).endpoint)
     setInterval(() => {}, 1000)`,
  )
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise<number>(resolve => {
    child.stdout.once('data', (line: Buffer) => resolve(Number(new URL(line.toString().trim()).port)))
  })
  expect(await answers(port)).toBe(true)
  child.kill('SIGKILL')
  await expect.poll(() => answers(port), PATIENTLY).toBe(false)
})

function answers(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
