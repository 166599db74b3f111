import type { BatchRelay, RelayedEvent } from '../../access/relay.ts'
import { untilCommitted } from '../../platform/retry.ts'
import type { Table, Write } from '../../platform/table.ts'
import { CASCADE_COUNTERS, type Rung, type RungRoute, rungRouteSchema } from '../model.ts'
import { firstEventOf } from '../rules/deliveries.ts'
import { claimsOf, leafOfClaims, rungOf } from '../rules/receipts.ts'
import { counterKey, deliveryKey, readDeliveryPage, rungItem, rungKey } from '../store/index.ts'

/** A rung on its way to the sender's ladder. */
export interface ArrivedRung {
  readonly route: RungRoute
  readonly rung: Rung
}

/** A transaction has at most 100 items; one is the counter. */
const RUNGS_PER_COMMIT = 99

/**
 * Writes rungs to their senders' ladders. All that belong to one counter are one commit, which raises it once. A rung
 * that is there already changes nothing.
 * @returns those that could not be written
 */
export async function writeRungs(
  table: Table,
  arrived: readonly ArrivedRung[],
): Promise<readonly ArrivedRung[]> {
  // A stream may repeat a record within one batch.
  const unique = [...new Map(arrived.map(one => [nameOf(one), one])).values()]
  const groups = [...Map.groupBy(unique, counterOf).values()].flatMap(group => inChunks(group))
  const failed = await Promise.all(
    groups.map(group =>
      commitTogether(table, group).then(
        () => [],
        () => group,
      ),
    ),
  )
  return failed.flat()
}

const nameOf = ({ route, rung }: ArrivedRung): string => `${route.deliveryId}#${rung.seq}`
const counterOf = ({ route: { root, recipient } }: ArrivedRung): string =>
  `${root.tenant}#${root.documentId}#${recipient.tier}`

function inChunks(group: readonly ArrivedRung[]): (readonly ArrivedRung[])[] {
  const chunks: (readonly ArrivedRung[])[] = []
  for (let start = 0; start < group.length; start += RUNGS_PER_COMMIT)
    chunks.push(group.slice(start, start + RUNGS_PER_COMMIT))
  return chunks
}

async function commitTogether(table: Table, group: readonly ArrivedRung[]): Promise<void> {
  const [first] = group
  if (first === undefined) return
  // Commits that run at once add to different shards as a rule, and a conflict goes on to the next one.
  let shard = Number.parseInt(first.rung.hash.slice(0, 8), 16)
  let left = group.map(one => ({ name: nameOf(one), state: one.rung.state, write: writeOf(one) }))
  await untilCommitted(async () => {
    if (left.length === 0) return null
    const counters: Record<string, number> = {}
    for (const { state } of left) {
      const name = CASCADE_COUNTERS[state]
      counters[name] = (counters[name] ?? 0) + 1
    }
    const count: Write = { add: counterKey(first.route, shard++), counters }
    const commit = await table.commit([...left.map(({ write }) => write), count])
    if (!commit.done) {
      const there = new Set(commit.lost.map(({ pk, sk }) => `${pk}\n${sk}`))
      left = left.filter(({ write: { put } }) => !there.has(`${put.pk}\n${put.sk}`))
    }
    return commit
  })
}

function writeOf({ route, rung }: ArrivedRung) {
  const leaf = leafOfClaims(claimsOf(route, rung))
  const { pk } = deliveryKey(route.recipientTenant, route.deliveryId)
  return { put: rungItem(route, rung, leaf, pk), when: 'absent' as const }
}

/** Events of deliveries after the first, which are rungs of the senders' ladders. */
export const relayRungs: BatchRelay = {
  async together({ table }, relayed) {
    const arrived = new Map<ArrivedRung, RelayedEvent>()
    for (const one of relayed) {
      const route = rungRouteSchema.parse(one.item.route)
      arrived.set({ route, rung: rungOf(one.event) }, one)
    }
    const earlier = await missingBefore(table, [...arrived.keys()])
    const failed = new Set((await writeRungs(table, [...earlier, ...arrived.keys()])).map(nameOf))
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
  return events.filter(({ seq }) => seq < rung.seq).map(event => ({ route, rung: rungOf(event) }))
}
