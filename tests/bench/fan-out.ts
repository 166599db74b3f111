/**
 * Measures the exchange at a province's scale with the relay's real code: `npm run bench:fan-out`. See README.md beside
 * this file for what is emulated and how it is counted.
 */
import { cpus, loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask } from '../kit/api.ts'
import { aNoticeIn, bring, type SeenDocument } from '../kit/documents.ts'
import { recall, recallsOf } from '../kit/recalls.ts'
import { type Figures, noFigures } from './ledger.ts'
import { act, aProvince, faultOf, inParallel, MAX_RUNGS, type Province, waitingAt } from './province.ts'
import { type Relaying, startRelaying } from './relaying.ts'
import { type Phase, table } from './report.ts'
import { readSettings, type Settings, usage } from './settings.ts'
import { type BenchStack, openBenchStack } from './stack.ts'

let settings: Settings
try {
  settings = readSettings(process.argv.slice(2), MAX_RUNGS)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`)
  process.exit(2)
}

const stack = await openBenchStack(settings['hold-ms'])
const relaying = await startRelaying(stack, settings['queue-concurrency'])
try {
  const phases = settings.trickle ? await trickle(stack, relaying) : await fanOut(stack, relaying)
  print(phases)
} finally {
  await relaying.stop()
  await stack.stop()
}

async function fanOut(on: BenchStack, running: Relaying): Promise<Phase[]> {
  const { recipients: count, rungs } = settings
  const province = await aProvince(on, count, running.quiet)
  say(`${count} agencies are registered; ${rungs} rungs each`)
  const sealed = await aNoticeIn('SEALED', province.sender, 'EVERY_GOVERNMENT_BELOW')
  await running.quiet()
  const delivered = await measured(on, running, 'first rungs', 'a delivery', async () => {
    await bring(province.sender, sealed, 'DISPATCHED')
    return count
  })
  say(`delivered: ${delivered.waits.committed}`)
  await check(province, sealed.id, 1)
  if (settings.recall) return [delivered, await recalling(on, running, province, sealed.id)]
  if (rungs === 1) return [delivered]
  const waiting = await waitingAt(province.recipients, settings['api-concurrency'])
  const later = await measured(on, running, 'later rungs', 'a later rung', async () => {
    for (let rung = 2; rung <= rungs; rung++) {
      await inParallel(waiting, settings['api-concurrency'], one => act(one, rung))
      say(`all have taken rung ${rung}`)
    }
    return count * (rungs - 1)
  })
  await check(province, sealed.id, rungs)
  return [delivered, later]
}

/** Recalls what was delivered from all, of whom nobody has signed for it. */
async function recalling(
  on: BenchStack,
  running: Relaying,
  { sender, recipients }: Province,
  id: string,
): Promise<Phase> {
  const { version } = await ask<SeenDocument>(await sender.token('CLERK'), 'Document', { id })
  const phase = await measured(on, running, 'later rungs', 'a recall', async () => {
    const { problems } = await recall(sender, { id, version } as SeenDocument)
    if (problems.length > 0) throw new Error(JSON.stringify(problems))
    return recipients.length
  })
  const { progress } = await recallsOf(sender, { id })
  if (progress.recalled !== recipients.length)
    throw new Error(`recalled from ${progress.recalled} of ${recipients.length}`)
  return phase
}

/** Ends with an error if a rung was lost or doubled, as the sender sees it. */
async function check({ sender, recipients }: Province, documentId: string, rungs: number): Promise<void> {
  const fault = await faultOf(sender, documentId, recipients.length, rungs)
  if (fault === null) return
  process.stdout.write(`AFTER RUNG ${rungs}: ${fault}\n`)
  printErrors()
  process.exitCode = 1
}

/** Acts one by one, each on another document than the one before. */
async function trickle(on: BenchStack, running: Relaying): Promise<Phase[]> {
  const { each, seconds, 'acts-per-second': pace } = settings
  const acts = Math.round(seconds * pace)
  const documents = Math.ceil(acts / each)
  const province = await aProvince(on, each, running.quiet)
  await dispatchMany(province, documents)
  await running.quiet()
  say(`${documents} documents are delivered to ${each} recipients each`)
  const waiting = await waitingAt(province.recipients, 1, documents)
  // The deliveries of one document lie as far apart as there are documents.
  waiting.sort((a, b) => (a.delivery.number < b.delivery.number ? -1 : 1))
  const order = Array.from({ length: waiting.length }, (_, n) => {
    const [document, recipient] = [n % documents, Math.floor(n / documents)]
    return waiting[document * each + recipient]
  })
  return [
    await measured(on, running, 'later rungs', 'an act', async () => {
      const pending: Promise<void>[] = []
      const start = performance.now()
      for (const [n, one] of order.slice(0, acts).entries()) {
        await sleep(Math.max(0, start + (n * 1000) / pace - performance.now()))
        if (one !== undefined) pending.push(act(one, 2))
      }
      await Promise.all(pending)
      return pending.length
    }),
  ]
}

async function dispatchMany({ sender }: Province, documents: number): Promise<void> {
  for (let n = 0; n < documents; n++) await aNoticeIn('DISPATCHED', sender, 'EVERY_GOVERNMENT_BELOW')
}

/** Does work while the relay runs, waits until it has nothing left to do, and takes what was counted. */
async function measured(
  { startPhase, signatures, waits, objects, deadName }: BenchStack,
  running: Relaying,
  which: 'first rungs' | 'later rungs',
  unit: string,
  work: () => Promise<number>,
): Promise<Phase> {
  await startPhase(unit)
  running.takeMessages()
  const before = { signatures: signatures(), dead: deadIn(objects, deadName) }
  const from = Date.now()
  const count = await work()
  await running.quiet()
  const wallMs = Date.now() - from
  const counted: Record<string, Figures> = await startPhase('between')
  return {
    unit,
    count,
    relay: counted[`${unit}/relay`] ?? noFigures(),
    api: counted[`${unit}/api`] ?? noFigures(),
    signatures: signatures() - before.signatures,
    messages: running.takeMessages(),
    dead: deadIn(objects, deadName) - before.dead,
    waits: await waits(which, from),
    wallMs,
  }
}

function deadIn(objects: BenchStack['objects'], name: string): number {
  return objects.inspect(name).ready.length
}

function print(phases: readonly Phase[]): void {
  const { trickle: _, recall: __, ...numbers } = settings
  const used = Object.entries(numbers).map(([name, number]) => `${name} ${number}`)
  const machine = `${cpus().length} processors, load of the last 15 minutes ${loadavg()[2]?.toFixed(1)}`
  process.stdout.write(`${used.join(', ')}\n${machine}\n\n${table(phases, settings)}\n`)
  printErrors()
  const missing = phases.flatMap(({ waits: { missing: some } }) => some)
  if (missing.length === 0) return
  process.stdout.write(`${missing.length} rungs never came to the ladder, such as ${missing[0]}\n`)
  process.exitCode = 1
}

function printErrors(): void {
  for (const [name, count] of relaying.errors) process.stdout.write(`logged ${count} times: ${name}\n`)
}

function say(line: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`)
}
