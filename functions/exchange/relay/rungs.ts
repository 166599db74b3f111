import { TIERS } from '../../access/regions.ts'
import type { BatchRelay, RelayedEvent } from '../../access/relay.ts'
import { inLane } from '../../kernel/lane.ts'
import type { Instant } from '../../kernel/time.ts'
import { log } from '../../platform/log.ts'
import { untilCommitted } from '../../platform/retry.ts'
import type { Item, Table, Write } from '../../platform/table.ts'
import { owingBy, type Rung, type RungRoute, rungRouteSchema, rungSchema } from '../model.ts'
import { mayCountTwice } from '../rules/cascade.ts'
import { firstEventOf } from '../rules/deliveries.ts'
import { countRungs } from '../rules/progress.ts'
import { claimsOf, leafOfClaims, rungOf } from '../rules/receipts.ts'
import { countEnded, countStandings, standingsIn } from '../rules/standings.ts'
import {
  counterKey,
  deliveryKey,
  isOfResend,
  progressKey,
  progressWrite,
  readDeliveryPage,
  resendRequestWrites,
  rungItem,
  rungKey,
} from '../store/index.ts'
import { countedOnce } from './counted-once.ts'
import { listedAsOwed, type OwingChange, owingChange, remindAgain, unlistIfSettled } from './owing.ts'
import { completeIfSignedFor, firstProgress } from './progress.ts'

/** A rung on its way to the sender's ladder. */
export interface ArrivedRung {
  readonly route: RungRoute
  readonly rung: Rung
}

/**
 * A transaction has at most 100 items. Beside the rungs: the cascade's counts of each tier, the document's progress, and, if it
 * is one from before progress was kept, the count of incomplete documents and that the document is as it was read.
 */
const RUNGS_PER_COMMIT = 100 - TIERS.length - 3
/** A rung of a forwarded document, or of a recipient that was added, may bring a claim to be counted with it. */
const FORWARDED_PER_COMMIT = Math.floor(RUNGS_PER_COMMIT / 2)
/** One of a document that demands a reply may bring both, or what its recipient owes, and the entry of the document in a list. */
const OWED_PER_COMMIT = Math.floor((RUNGS_PER_COMMIT - 1) / 3)

/** One that asks for a document again, or answers that, brings its request beside all this. */
const ASKED_PER_COMMIT = Math.floor((RUNGS_PER_COMMIT - 1) / 4)

/** Rungs after which a recipient has signed for a document or need not any more. */
const COMPLETING: ReadonlySet<string> = new Set(['SIGNED_FOR', 'RECALLED', 'REPLACED'])

/** All that write rungs of one document at once meet at its progress, one after the other. */
const ROUNDS = 20

/**
 * Writes rungs to their senders' ladders. All of one document are one commit, which raises its progress once and each
 * count of the cascade once; an agency counts once in a cascade. A rung that is there already changes nothing.
 * @returns those that could not be written
 */
export async function writeRungs(
  table: Table,
  arrived: readonly ArrivedRung[],
  at: Instant,
): Promise<readonly ArrivedRung[]> {
  // A stream may repeat a record within one batch.
  const unique = [...new Map(arrived.map(one => [nameOf(one), one])).values()]
  const groups = [...Map.groupBy(unique, documentOf)].flatMap(([name, group]) =>
    inChunks(group).map(chunk => ({ name, chunk })),
  )
  const failed = await Promise.all(
    groups.map(({ name, chunk }) =>
      // Within this process they wait for each other instead of meeting.
      inLane(name, () => commitTogether(table, chunk, at)).then(
        () => [],
        () => chunk,
      ),
    ),
  )
  return failed.flat()
}

const nameOf = ({ route, rung }: ArrivedRung): string => `${route.deliveryId}#${rung.seq}`
const documentOf = ({ route: { senderTenant, documentId } }: ArrivedRung): string =>
  `${senderTenant}#${documentId}`

function inChunks(group: readonly ArrivedRung[]): (readonly ArrivedRung[])[] {
  const chunks: (readonly ArrivedRung[])[] = []
  const isOwed = group.some(({ route }) => route.dueAt !== undefined)
  const mayClaim = group.some(({ route }) => mayCountTwice(route))
  const isAsked = group.some(({ rung }) => isOfResend(rung))
  const size = isAsked
    ? ASKED_PER_COMMIT
    : isOwed
      ? OWED_PER_COMMIT
      : mayClaim
        ? FORWARDED_PER_COMMIT
        : RUNGS_PER_COMMIT
  for (let start = 0; start < group.length; start += size) chunks.push(group.slice(start, start + size))
  return chunks
}

async function commitTogether(table: Table, group: readonly ArrivedRung[], at: Instant): Promise<void> {
  const [first] = group
  if (first === undefined) return
  const { senderTenant, documentId } = first.route
  const progress = progressKey(senderTenant, documentId)
  // Commits that run at once add to different shards as a rule, and a conflict goes on to the next one.
  let shard = Number.parseInt(first.rung.hash.slice(0, 8), 16)
  let left = group.map(one => ({ ...one, write: rungWrite(one) }))
  let hasProgress = true
  const begins = first.route.dueAt !== undefined && group.some(({ rung }) => owingBy(rung) === 'BEGINS')
  const listed = begins ? await listedAsOwed(table, first) : []
  await untilCommitted(async () => {
    if (left.length === 0) return null
    const owing = await owingChange(table, left)
    const counts = {
      ...countRungs(left.map(({ rung }) => rung)),
      ...countEnded(left.map(({ route, rung }) => ({ rung, standing: route.standing }))),
      ...owing.counts,
    }
    // Decided anew in each round: the one before may have lost a claim to another delivery to the same agency.
    const { counted, claims } = await countedOnce(table, left)
    const commit = await table.commit([
      ...left.map(({ write }) => write),
      ...claims,
      ...resendRequestWrites(left),
      ...owing.writes,
      ...listed,
      ...cascadeWrites(counted, owing.dues, shard++),
      ...(hasProgress
        ? [progressWrite(senderTenant, documentId, counts, at)]
        : await firstProgress(table, { tenant: senderTenant, documentId, counts, at }, shard)),
    ])
    if (!commit.done) {
      const lost = new Map(commit.lost.map(one => [`${one.pk}\n${one.sk}`, one.item]))
      for (const { write, rung } of left) reportOther(lost.get(`${write.put.pk}\n${write.put.sk}`), rung)
      left = left.filter(({ write: { put } }) => !lost.has(`${put.pk}\n${put.sk}`))
      const stored = lost.get(`${progress.pk}\n${progress.sk}`)
      if (stored !== undefined) hasProgress = stored !== null
    }
    return commit
  }, ROUNDS)
  // Also for rungs that were there already: whoever wrote them may have died before this.
  if (group.some(({ rung }) => COMPLETING.has(rung.kind)))
    await completeIfSignedFor(table, senderTenant, documentId)
  const settling = group.find(({ route, rung }) => route.dueAt !== undefined && owingBy(rung) === 'ENDS')
  if (settling !== undefined) await unlistIfSettled(table, settling.route)
  await remindAgain(table, group, at)
}

/**
 * Says that a ladder has another rung at this place: what a recipient did before its data was restored, or did on what was restored before its
 * sender's ladder was compared with it. It is not proved, and people have to settle it.
 */
function reportOther(item: Item | null | undefined, { hash, kind }: Rung): void {
  if (item == null || rungSchema.parse(item.data).hash === hash) return
  const { pk, sk } = item
  log.error('a ladder has another rung at this place', new Error('the rung is left out'), { pk, sk, kind })
}

/** Raises the cascade's count of each tier that the rungs belong to; some kinds of rungs count nothing. */
function cascadeWrites(rungs: readonly ArrivedRung[], dues: OwingChange['dues'], shard: number): Write[] {
  const counted = new Set(rungs.map(({ route }) => route.deliveryId))
  return [...Map.groupBy(rungs, ({ route }) => route.recipient.tier)].flatMap(([tier, some]) => {
    const ofTier = dues.filter(({ route }) => route.recipient.tier === tier && counted.has(route.deliveryId))
    const counters = addCounters([
      countRungs(some.map(({ rung }) => rung)),
      countStandings(some.map(({ route, rung }) => ({ rung, standing: route.standing }))),
      ...ofTier.map(due => due.counters),
    ])
    return some[0] === undefined || Object.keys(counters).length === 0
      ? []
      : [{ add: counterKey(some[0].route, shard), counters }]
  })
}

function addCounters(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const [name, by] of all.flatMap(one => Object.entries(one))) sums[name] = (sums[name] ?? 0) + by
  return Object.fromEntries(Object.entries(sums).filter(([, by]) => by !== 0))
}

/** What puts a rung on its ladder, unless its place is taken. */
export function rungWrite({ route, rung }: ArrivedRung) {
  const leaf = leafOfClaims(claimsOf(route, rung))
  const { pk } = deliveryKey(route.recipientTenant, route.deliveryId)
  return { put: rungItem(route, rung, leaf, pk), when: 'absent' as const }
}

/** Events of deliveries after the first, which are rungs of the senders' ladders. */
export const relayRungs: BatchRelay = {
  async together({ table, now }, relayed) {
    const arrived = new Map<ArrivedRung, RelayedEvent>()
    for (const one of relayed) {
      const route = rungRouteSchema.parse(one.item.route)
      arrived.set({ route, rung: rungOf(one.event) }, one)
    }
    const earlier = await missingBefore(table, [...arrived.keys()])
    const all = [...earlier, ...arrived.keys()]
    const failed = new Set((await writeRungs(table, all, now().toISOString())).map(nameOf))
    return [...arrived].filter(([rung]) => failed.has(nameOf(rung))).map(([, one]) => one)
  },
}

/**
 * The rungs before these that the ladder does not have: a record that was lost, or comes late, is made up for by the next
 * one. One read for all tells whether the rung just before is there.
 */
async function missingBefore(table: Table, arrived: readonly ArrivedRung[]): Promise<ArrivedRung[]> {
  const known = new Set(arrived.map(nameOf))
  const unsure = arrived.filter(one => one.rung.seq > 1 && !known.has(nameBefore(one)))
  const before = ({ route, rung }: ArrivedRung) => rungKey(route, rung.seq - 1)
  const there = new Set((await table.getMany(unsure.map(before))).map(({ pk, sk }) => `${pk}\n${sk}`))
  const behind = unsure.filter(one => !there.has(`${before(one).pk}\n${before(one).sk}`))
  const found = await Promise.all(behind.map(one => rungsBefore(table, one)))
  return found.flat()
}

const nameBefore = ({ route, rung }: ArrivedRung): string => `${route.deliveryId}#${rung.seq - 1}`

async function rungsBefore(table: Table, { route, rung }: ArrivedRung): Promise<ArrivedRung[]> {
  const page = await readDeliveryPage(table, route.recipientTenant, route.deliveryId)
  if (page === null) throw new Error(`delivery ${route.deliveryId} is not there`)
  const events = [firstEventOf(page.delivery), ...page.events]
  const rungs = events.filter(({ seq }) => seq < rung.seq).map(rungOf)
  const standings = standingsIn(rungs)
  return rungs.map((one, index) => ({ route: { ...route, standing: standings[index] }, rung: one }))
}
