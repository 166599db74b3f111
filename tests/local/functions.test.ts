import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { FunctionPool, type FunctionPoolOptions } from '../../infra/local/lambda/function-pool.ts'
import { PATIENTLY } from './patience.ts'

const folder = mkdtempSync(join(tmpdir(), 'hutong-function-test-'))
const file = join(folder, 'index.mjs')
const pools: FunctionPool[] = []
const lines: string[] = []

beforeAll(() => {
  writeFileSync(
    file,
    `let calls = 0
     let busy = 0
     export const handler = async (event, context) => {
       calls += 1
       busy += 1
       if (event.exit) process.exit(3)
       if (event.fail) throw new TypeError(event.fail)
       if (event.print) console.log(event.print)
       if (event.repeat) return event.repeat.repeat(event.times)
       if (event.spin) for (;;) {}
       await new Promise(done => setTimeout(done, event.wait ?? 0))
       const atOnce = busy
       busy -= 1
       return {
         calls, atOnce, date: new Date(0), nothing: undefined,
         env: Object.keys(process.env).sort(),
         left: context.getRemainingTimeInMillis(), name: context.functionName,
       }
     }`,
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(async () => {
  await Promise.all(pools.splice(0).map(pool => pool.stop()))
})

function aPool(options: Partial<FunctionPoolOptions> = {}, timeoutMs = 600_000): FunctionPool {
  const spec = {
    handler: 'fn',
    file,
    exportName: 'handler',
    functionName: 'hutong-test-fn',
    functionArn: 'arn:fn',
    memoryMb: 128,
    timeoutMs,
    environment: { TABLE_NAME: 'a-table' },
  }
  const pool = new FunctionPool(spec, { max: 1, timeoutFactor: 1, log: line => lines.push(line), ...options })
  pools.push(pool)
  return pool
}

interface Answer {
  readonly calls: number
  readonly atOnce: number
  readonly date: unknown
  readonly env: string[]
  readonly left: number
  readonly name: string
}
const invoke = (pool: FunctionPool, event: Record<string, unknown> = {}) =>
  pool.invoke(event) as Promise<Answer>

describe('the sandbox of a Lambda function', () => {
  test('has the environment of its template and nothing of this machine', async () => {
    const answer = await invoke(aPool())
    expect(answer.env).toEqual(['TABLE_NAME'])
    expect(answer.name).toBe('hutong-test-fn')
    expect(answer.left).toBeGreaterThan(1000)
    expect(answer.left).toBeLessThanOrEqual(600_000)
  })

  test('hands answers over as JSON', async () => {
    const answer = await invoke(aPool())
    expect(answer.date).toBe('1970-01-01T00:00:00.000Z')
    expect(answer).not.toHaveProperty('nothing')
  })

  test('serves one invocation at a time and is used again', async () => {
    const pool = aPool()
    const answers = await Promise.all([1, 2, 3].map(() => invoke(pool, { wait: 20 })))
    expect(answers.map(a => a.atOnce)).toEqual([1, 1, 1])
    expect(answers.map(a => a.calls)).toEqual([1, 2, 3])
  })

  test('is one of several when several invocations come at once', async () => {
    const pool = aPool({ max: 3 })
    const answers = await Promise.all([1, 2, 3].map(() => invoke(pool, { wait: 100 })))
    expect(answers.map(a => a.calls)).toEqual([1, 1, 1])
  })

  test('fails the invocation when the function throws, and is kept', async () => {
    const pool = aPool()
    await expect(invoke(pool, { fail: 'no such thing' })).rejects.toThrow('TypeError: no such thing')
    expect((await invoke(pool)).calls).toBe(2)
  })

  test('is ended at its time-out, even in an endless loop, and replaced', async () => {
    const pool = aPool({}, 1000)
    await expect(invoke(pool, { spin: true })).rejects.toMatchObject({ kind: 'timeout' })
    // On a busy machine the new one may time out as well: the one after it is new again.
    await expect
      .poll(
        () =>
          invoke(pool).then(
            answer => answer.calls,
            () => 0,
          ),
        PATIENTLY,
      )
      .toBe(1)
  })

  test('does not lose its time-out to the loading of its code', async () => {
    const slow = join(folder, 'slow.mjs')
    writeFileSync(
      slow,
      `await new Promise(done => setTimeout(done, 1500)); export const handler = () => 'loaded'`,
    )
    const options = { max: 1, timeoutFactor: 10, log: () => undefined }
    // A second in all, which is less than the code takes to load. A busy machine may need another try.
    const pool = new FunctionPool({ ...aPool().spec, file: slow, timeoutMs: 100 }, options)
    pools.push(pool)
    await expect.poll(() => pool.invoke({}).catch(String), PATIENTLY).toBe('loaded')
  })

  test('answers with what Lambda can return, measured as JSON, and fails with more', async () => {
    const pool = aPool()
    // A quote takes two bytes as JSON, and the text two quotes around it.
    const most = (6_291_556 - 2) / 2
    expect(await pool.invoke({ repeat: '"', times: most })).toHaveLength(most)
    await expect(pool.invoke({ repeat: '"', times: most + 1 })).rejects.toThrow(
      'Response payload size (6291558 bytes) exceeded maximum allowed payload size (6291556 bytes).',
    )
  })

  test('whose code cannot be loaded says why in the log, before anything is asked of it', async () => {
    const broken = join(folder, 'broken.mjs')
    writeFileSync(broken, `throw new Error('environment variables missing: TABLE_NAME')`)
    const said: string[] = []
    const options = { max: 1, timeoutFactor: 10, log: (line: string) => said.push(line) }
    const pool = new FunctionPool({ ...aPool().spec, file: broken }, options)
    pools.push(pool)
    pool.warm()
    await expect
      .poll(() => said, PATIENTLY)
      .toContain('not loaded: environment variables missing: TABLE_NAME')
  })

  test('may take longer than its time-out, which is logged, up to a factor that it sees in the time it has left', async () => {
    const pool = aPool({ timeoutFactor: 10_000 }, 100)
    // Loads the code: on a busy machine the end of that and an answer may be seen at the same moment.
    await invoke(pool)
    const answer = await invoke(pool, { wait: 150 })
    expect(answer.left).toBeGreaterThan(100)
    expect(lines.join('\n')).toMatch(/took \d+\.\d\d seconds: when deployed, it is ended after 0\.10 seconds/)
  })

  test('that crashes fails its invocation only, and is replaced', async () => {
    const pool = aPool()
    await expect(invoke(pool, { exit: true })).rejects.toMatchObject({ kind: 'crash' })
    expect((await invoke(pool)).calls).toBe(1)
  })

  test.each(['during', 'after'] as const)('is killed by a test %s its work, once', async when => {
    const pool = aPool()
    pool.failNext({ when })
    await expect(invoke(pool, { wait: 20 })).rejects.toMatchObject({ kind: 'crash' })
    expect((await invoke(pool)).calls).toBe(1)
  })

  test('has what it prints in the log', async () => {
    await invoke(aPool(), { print: '已送达' })
    await expect.poll(() => lines, PATIENTLY).toContain('已送达')
  })

  test('with a broken bundle fails the invocation with the reason', async () => {
    const options = { max: 1, timeoutFactor: 1, log: () => undefined }
    const pool = new FunctionPool({ ...aPool().spec, exportName: 'missing' }, options)
    pools.push(pool)
    await expect(invoke(pool)).rejects.toThrow('exports no function missing')
  })
})
