import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { FunctionPool } from '../../infra/local/lambda/function-pool.ts'

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

function aPool(max = 1, timeoutMs = 5000): FunctionPool {
  const pool = new FunctionPool(
    {
      handler: 'fn',
      file,
      exportName: 'handler',
      functionName: 'hutong-test-fn',
      functionArn: 'arn:fn',
      memoryMb: 128,
      timeoutMs,
      environment: { TABLE_NAME: 'a-table' },
    },
    max,
    line => lines.push(line),
  )
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

describe('the sandbox of a function', () => {
  test('has the environment of its template and nothing of this machine', async () => {
    const answer = await invoke(aPool())
    expect(answer.env).toEqual(['TABLE_NAME'])
    expect(answer.name).toBe('hutong-test-fn')
    expect(answer.left).toBeGreaterThan(1000)
  })

  test('hands answers over as JSON', async () => {
    const answer = await invoke(aPool())
    expect(answer.date).toBe('1970-01-01T00:00:00.000Z')
    expect(answer).not.toHaveProperty('nothing')
  })

  test('serves one invocation at a time, and goes on living between them', async () => {
    const pool = aPool(1)
    const answers = await Promise.all([1, 2, 3].map(() => invoke(pool, { wait: 20 })))
    expect(answers.map(a => a.atOnce)).toEqual([1, 1, 1])
    expect(answers.map(a => a.calls)).toEqual([1, 2, 3])
  })

  test('is one of several when more is asked at once', async () => {
    const pool = aPool(3)
    const answers = await Promise.all([1, 2, 3].map(() => invoke(pool, { wait: 100 })))
    expect(answers.map(a => a.calls)).toEqual([1, 1, 1])
  })

  test('fails the invocation when the function throws, and is kept', async () => {
    const pool = aPool()
    await expect(invoke(pool, { fail: 'no such thing' })).rejects.toThrow('TypeError: no such thing')
    expect((await invoke(pool)).calls).toBe(2)
  })

  test('is ended at the timeout, even in an endless loop, and replaced', async () => {
    const pool = aPool(1, 300)
    await expect(invoke(pool, { spin: true })).rejects.toMatchObject({ kind: 'timeout' })
    expect((await invoke(pool)).calls).toBe(1)
  })

  test('that crashes fails its invocation only, and is replaced', async () => {
    const pool = aPool()
    await expect(invoke(pool, { exit: true })).rejects.toMatchObject({ kind: 'crash' })
    expect((await invoke(pool)).calls).toBe(1)
  })

  test.each(['during', 'after'] as const)('can be killed by a test: %s its work, once', async when => {
    const pool = aPool()
    pool.failNext({ when })
    await expect(invoke(pool, { wait: 20 })).rejects.toMatchObject({ kind: 'crash' })
    expect((await invoke(pool)).calls).toBe(1)
  })

  test('has what it prints in the log', async () => {
    await invoke(aPool(), { print: '已送达' })
    await expect.poll(() => lines).toContain('已送达')
  })

  test('with a broken bundle fails the invocation with the reason', async () => {
    const pool = new FunctionPool({ ...aPool().spec, exportName: 'missing' }, 1, () => undefined)
    pools.push(pool)
    await expect(invoke(pool)).rejects.toThrow('exports no function missing')
  })
})
