import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { operation } from '../../graphql/operations.ts'
import { aProvince } from './province.ts'
import { startRelaying } from './relaying.ts'
import { eventOf } from './request-cases.ts'
import type { Row } from './rows.ts'
import { bundleOf, functionIn, openBenchStack } from './stack.ts'

interface Memory {
  readonly heapUsed: number
  readonly rss: number
}

const MB = 1_000_000

/** What an instance of the API holds after 5,000 requests of one tenant, and after as many of 1,000 tenants. */
export async function memoryReport(isQuick: boolean, say: (text: string) => void): Promise<Row[]> {
  const [requests, tenants] = isQuick ? [500, 100] : [5_000, 1_000]
  const stack = await openBenchStack(0)
  const relaying = await startRelaying(stack, 2)
  try {
    const { recipients } = await aProvince(stack, tenants, relaying.quiet)
    await relaying.stop()
    const body = JSON.stringify({ query: operation('Inbox'), variables: {} })
    const events = await Promise.all(recipients.map(async one => eventOf(await one.token('CLERK'), body)))
    const file = pathToFileURL(bundleOf(functionIn(stack.resources, 'api'), stack.assembly)).href
    const rows: Row[] = []
    for (const count of [1, tenants]) {
      const { before, after } = await served(
        { file, events: events.slice(0, count), times: requests },
        stack.environment,
      )
      say(`${requests} requests of ${count} tenants: measured`)
      const name = `memory, ${requests} requests of ${count} tenants`
      rows.push(
        { name: `${name}: heap before`, figure: before.heapUsed / MB, unit: 'MB' },
        { name: `${name}: heap after`, figure: after.heapUsed / MB, unit: 'MB' },
        { name: `${name}: resident after`, figure: after.rss / MB, unit: 'MB' },
      )
    }
    return rows
  } finally {
    await stack.stop()
  }
}

async function served(
  given: object,
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly before: Memory; readonly after: Memory }> {
  const child = spawn(process.execPath, ['--expose-gc', join(import.meta.dirname, 'memory-child.mjs')], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify(given))
  return JSON.parse(await text(child.stdout))
}
