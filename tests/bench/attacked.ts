/**
 * Measures what an attacker's requests take, and whether another agency's inbox is slower between them:
 * `npm run bench:attacked`. In Lambda an instance serves one request at a time, as here.
 */
import { pathToFileURL } from 'node:url'
import { type ApiHandler, http } from '../kit/api.ts'
import { HOSTILE_REQUESTS } from '../kit/hostile-requests.ts'
import { startRelaying } from './relaying.ts'
import { casesIn } from './request-cases.ts'
import { bundleOf, functionIn, openBenchStack } from './stack.ts'

const ROUNDS = 1_500

const stack = await openBenchStack(0)
const relaying = await startRelaying(stack, 2)
try {
  const file = bundleOf(functionIn(stack.resources, 'api'), stack.assembly)
  const { handler } = (await import(pathToFileURL(file).href)) as { readonly handler: ApiHandler }
  const { cases, sender } = await casesIn(stack, relaying, handler)
  await relaying.stop()
  const [first] = cases
  if (first === undefined) throw new Error('no case')
  const inbox = () => first.send(handler)
  const token = await sender.token('DRAFTER')
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    authorization: `Bearer ${token}`,
  }
  const bodies = HOSTILE_REQUESTS.map(([name, sent]) => ({ name, body: JSON.stringify(sent()) }))
  const attack = (body: string) => http('POST', '/graphql', headers, body, '', handler)

  const dearest: (readonly [string, number])[] = []
  for (const { name, body } of bodies) {
    const start = process.cpuUsage()
    await attack(body)
    const { user, system } = process.cpuUsage(start)
    dearest.push([name, (user + system) / 1_000])
  }
  const alone: number[] = []
  const between: number[] = []
  for (let round = -100; round < ROUNDS; round++) {
    const first = await timed(inbox)
    await attack(bodies[Math.abs(round) % bodies.length]?.body ?? '')
    const second = await timed(inbox)
    // Alone: behind another of its kind, as often as behind an attack.
    const third = await timed(inbox)
    if (round >= 0) {
      between.push(second)
      alone.push(round % 2 === 0 ? first : third)
    }
  }
  const print = (line: string): void => void process.stdout.write(`${line}\n`)
  print('the dearest hostile requests, ms of CPU:')
  for (const [name, ms] of dearest.toSorted((a, b) => b[1] - a[1]).slice(0, 5))
    print(`  ${ms.toFixed(1)} ${name}`)
  for (const share of [0.5, 0.99]) {
    const [own, behind] = [at(alone, share), at(between, share)]
    print(
      `inbox, ${share * 100} %: ${own.toFixed(1)} ms alone, ${behind.toFixed(1)} ms behind an attack, ratio ${(behind / own).toFixed(2)}`,
    )
  }
} finally {
  await stack.stop()
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

function at(all: readonly number[], share: number): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length * share)] ?? Number.NaN
}
