import { createHash, randomUUID } from 'node:crypto'
import canonicalize from 'canonicalize'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { amount } from '../kit/amount.ts'
import { ask, mutate, type Payload } from '../kit/api.ts'
import { aNoticeIn, type SeenDocument } from '../kit/documents.ts'
import type { CallOutcome } from '../kit/faulty-dynamodb.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { aSandbox, type Sandbox } from '../kit/sandboxes.ts'
import { openStack } from '../kit/stack.ts'

type Registered = Payload<'document', SeenDocument>

/** Half as many as a long run has (`npm run test:long`), which meets every fault as well. */
const DOCUMENTS = amount(48, 200)
const SANDBOXES = 4
const ATTEMPTS = 40
const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()

/** The outcome of transactions by the last digit of their number. */
const EVERY_TENTH: Readonly<Record<number, CallOutcome>> = {
  1: 'conflicts',
  3: 'is throttled in part',
  6: 'loses its answer once',
  8: 'gets lost once',
}
/** The outcome of single transactions by their number. Processes end three times. */
const ONCE: Readonly<Record<number, CallOutcome>> = {
  12: 'is throttled once',
  25: 'loses every answer',
  40: 'dies after',
  50: 'dies before',
  55: 'is throttled throughout',
  75: 'loses every answer',
  120: 'is throttled once',
  140: 'loses every answer',
  160: 'dies after',
}

let tree: Tree
let clerk: string
let inputs: { idempotencyKey: string; documentId: string; expectedVersion: number }[]

beforeAll(async () => {
  tree = await aTree(await openStack())
  clerk = await tree.luoyang.token('CLERK')
  const rechecked: SeenDocument[] = []
  const prepare = async (): Promise<void> => {
    while (rechecked.length < DOCUMENTS) {
      rechecked.length++
      rechecked[rechecked.length - 1] = await aNoticeIn('RECHECKED', tree.luoyang, [tree.zhengzhou])
    }
  }
  await Promise.all(Array.from({ length: 8 }, prepare))
  inputs = rechecked.map(({ id, version }) => ({
    idempotencyKey: randomUUID(),
    documentId: id,
    expectedVersion: version,
  }))
})

const met = new Map<CallOutcome, number>()
const seen = new Map<string, number>()
const count = <K>(map: Map<K, number>, key: K): number => {
  map.set(key, (map.get(key) ?? 0) + 1)
  return map.get(key) ?? 0
}
const outcomeOf = (operation: string): CallOutcome => {
  const number = count(seen, operation)
  const isWrite = operation === 'TransactWriteItems'
  const outcome: CallOutcome = isWrite
    ? (ONCE[number] ?? EVERY_TENTH[number % 10] ?? 'passes')
    : operation === 'BatchGetItem' && number === 40
      ? 'is throttled throughout'
      : 'passes'
  count(met, outcome)
  return outcome
}

/** A fixed number of processes; one that ends is replaced. */
class Pool {
  readonly all: Sandbox[] = []
  #starting: Promise<void> = Promise.resolve()
  #turn = 0

  start(): Promise<void> {
    this.#starting = this.#starting.then(async () => {
      const alive = this.all.filter(one => one.isAlive()).length
      if (alive < SANDBOXES) this.all.push(await aSandbox(clerk, outcomeOf))
    })
    return this.#starting
  }
  next(): Sandbox {
    const alive = this.all.filter(one => one.isAlive())
    const one = alive[this.#turn++ % alive.length]
    if (one === undefined) throw new Error('no process is left')
    return one
  }
}
const pool = new Pool()
afterAll(() => {
  for (const sandbox of pool.all) sandbox.close()
})

const answers = new Map<string, number>()
/**
 * Registers as a client does: repeats the request with the same key until the answer is final. The attempts are counted
 * and not timed; the faults are counted too, so a slow machine needs no more of them than a fast one.
 */
async function register(input: (typeof inputs)[number]): Promise<Registered> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      const { data, errors } = await pool
        .next()
        .call<{ registerDocument: Registered }>(clerk, 'RegisterDocument', { input })
      const payload = data?.registerDocument
      if (payload?.document !== null && payload?.document !== undefined) {
        count(answers, payload.replayed ? 'replayed' : 'done')
        return payload
      }
      const [problem] = payload?.problems ?? []
      count(answers, problem?.code ?? String(errors?.[0]?.extensions.code))
      if (problem?.retryable === false) throw new TypeError(JSON.stringify(problem))
    } catch (error) {
      if (error instanceof TypeError) throw error
      count(answers, 'process ended')
      await pool.start()
    }
  }
  throw new Error(`no answer after ${ATTEMPTS} attempts`)
}

interface SeenActor {
  readonly subject: string
  readonly name: string
  readonly post: string | null
  readonly agency: { readonly agencyId: string; readonly name: string }
}
interface SeenEntry {
  readonly documentId: string
  readonly number: string
  readonly by: SeenActor
  readonly voided: { readonly by: SeenActor } | null
  readonly again: readonly unknown[]
}

/** An entry of the ledger as the proof covers it, from what the API shows. One that no correction has the number of has no list of them. */
function storedFrom({ by, voided, again: _, ...entry }: SeenEntry): object {
  const named = ({ subject, name, post, agency }: SeenActor) => ({
    by: subject,
    byPerson: { name, post, agency: { id: agency.agencyId, name: agency.name } },
  })
  return { ...entry, ...named(by), voided: voided === null ? null : { ...voided, ...named(voided.by) } }
}

describe(`${DOCUMENTS} registrations at once, with conflicts, throttling, lost answers and processes that end`, () => {
  let numbers: (string | undefined)[]

  test(`give the numbers 1 to ${DOCUMENTS}, each once`, async () => {
    for (let index = 0; index < SANDBOXES; index++) await pool.start()
    const registered = await Promise.all(inputs.map(register))
    numbers = registered.map(({ document }) => document?.number ?? undefined)
    const expected = inputs.map((_, index) => `${tree.luoyang.organCode}〔${year}〕${index + 1}号`)
    expect([...numbers].sort()).toEqual(expected.sort())
  })

  test('meet every planned fault, and callers get every kind of answer that may be retried', () => {
    const planned = [...Object.values(EVERY_TENTH), ...Object.values(ONCE)]
    expect(planned.filter(outcome => !met.has(outcome))).toEqual([])
    // A call that is throttled as a whole is BUSY; a commit whose answers are all lost is INTERNAL.
    expect([...answers.keys()]).toEqual(expect.arrayContaining(['done', 'BUSY', 'INTERNAL', 'process ended']))
  })

  test('keep their numbers when they are repeated with the same keys', async () => {
    const again: Registered[] = []
    for (let from = 0; from < DOCUMENTS; from += 20) {
      const batch = inputs.slice(from, from + 20)
      again.push(
        ...(await Promise.all(batch.map(input => mutate<Registered>(clerk, 'RegisterDocument', input)))),
      )
    }
    expect(again.map(({ document }) => document?.number)).toEqual(numbers)
    expect(again.every(({ replayed }) => replayed)).toBe(true)
  })

  test('pass the audit without gap or duplicate, with a proof that can be computed from the exported ledger', async () => {
    const audit = await ask(clerk, 'NumberSeriesAudit')
    expect(audit).toMatchObject({ from: 1, to: DOCUMENTS, counter: DOCUMENTS, highest: DOCUMENTS })
    expect(audit).toMatchObject({ issued: DOCUMENTS, gaps: [], doubles: [], misplaced: [], sound: true })

    let proof = '0'.repeat(64)
    const held = new Map<string, string>()
    for (let after: string | null = null, hasNextPage = true; hasNextPage; ) {
      const page: {
        nodes: SeenEntry[]
        pageInfo: { hasNextPage: boolean; endCursor: string }
      } = await ask(clerk, 'NumberLedger', { first: 100, after })
      for (const node of page.nodes) {
        proof = createHash('sha256')
          .update(`${proof}\n${canonicalize(storedFrom(node))}`)
          .digest('hex')
        held.set(node.documentId, node.number)
      }
      after = page.pageInfo.endCursor
      hasNextPage = page.pageInfo.hasNextPage
    }
    expect(audit.proofHash).toBe(proof)
    expect(inputs.map(input => held.get(input.documentId))).toEqual(numbers)
  })
})
