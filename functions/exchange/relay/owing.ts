import type { Instant } from '../../kernel/time.ts'
import { untilCommitted } from '../../platform/retry.ts'
import type { Table, Write } from '../../platform/table.ts'
import { owingBy, type Rung, type RungRoute, reminderOfReturned } from '../model.ts'
import {
  owedCounter,
  owedDocumentItem,
  owedDocumentKey,
  owedDueAt,
  owedItem,
  owedKey,
  progressIn,
  progressKey,
  reminderPointer,
} from '../store/index.ts'

interface Arrived {
  readonly route: RungRoute
  readonly rung: Rung
}

/** What some rungs of one document change in what its sender is owed. */
export interface OwingChange {
  readonly writes: readonly Write[]
  /** By how many more are owing; absent if by none. */
  readonly counts: { readonly owing?: number }
  /** By how many more owe a reply by each deadline, in the words of the cascade's counters. */
  readonly dues: readonly DueChange[]
}
interface DueChange {
  readonly route: RungRoute
  readonly counters: Readonly<Record<string, number>>
}

const NOTHING: OwingChange = { writes: [], counts: {}, dues: [] }

/**
 * Who owes a reply after these rungs. Each is written only if it changes, on condition that it is as it was read, so that the count
 * is what there is. Nothing is read for a document that demands no reply.
 */
export async function owingChange(table: Table, arrived: readonly Arrived[]): Promise<OwingChange> {
  const demanded = arrived.filter(({ route }) => route.dueAt !== undefined)
  const changes = [...Map.groupBy(demanded, ({ route }) => route.recipient.order).values()].flatMap(some => {
    const owes = owesAfter(some.map(({ rung }) => rung))
    const { route } = some.reduce((last, one) => (one.rung.seq > last.rung.seq ? one : last))
    const isMoved = some.some(({ rung }) => rung.kind === 'DEADLINE_MOVED')
    return owes === null && !isMoved ? [] : [{ key: owedKey(route), owes, route }]
  })
  if (changes.length === 0) return NOTHING
  const items = await table.getMany(changes.map(({ key }) => key))
  const there = new Map(items.map(item => [item.sk, item]))
  const real = changes.flatMap(({ key, route, owes: then }) => {
    const item = there.get(key.sk)
    const did = item?.owes === true
    const owes = then ?? did
    const was = did && item !== undefined ? owedDueAt(item) : null
    // What was owed from before it was counted by deadlines stays uncounted.
    const is = !owes || (did && was === null) ? null : (route.dueAt ?? null)
    return did === owes && was === is ? [] : [{ key, route, version: item?.version ?? 0, did, owes, was, is }]
  })
  const owing = real.reduce((sum, { did, owes }) => sum + Number(owes) - Number(did), 0)
  return {
    writes: real.map(({ key, owes, version, is }): Write => {
      const put = owedItem(key, owes, version + 1, is)
      return { put, when: version === 0 ? 'absent' : { version } }
    }),
    counts: owing === 0 ? {} : { owing },
    dues: real.map(({ route, was, is }) => ({
      route,
      counters: {
        ...(was === null ? {} : { [owedCounter(was)]: -1 }),
        ...(is === null ? {} : { [owedCounter(is)]: 1 }),
      },
    })),
  }
}

/** Whether a recipient owes a reply after its latest rungs; null if they leave that as it was. */
function owesAfter(rungs: readonly Rung[]): boolean | null {
  const last = rungs.toSorted((a, b) => a.seq - b.seq).findLast(one => owingBy(one) !== 'STAYS')
  return last === undefined ? null : owingBy(last) === 'BEGINS'
}

/** Lists the document with those that somebody owes a reply to. @throws if its progress is not there yet */
export async function listedAsOwed(table: Table, { route, rung }: Arrived): Promise<Write[]> {
  const { senderTenant, documentId, dueAt } = route
  if (dueAt === undefined) return []
  const keys = [progressKey(senderTenant, documentId), owedDocumentKey(route)] as const
  const items = await table.getMany(keys)
  const [progress, before] = keys.map(({ sk }) => items.find(item => item.sk === sk))
  if (progress === undefined) throw new Error(`the progress of ${documentId} is not there yet`)
  // Of one length, so that the item has one size.
  const version = 2 ** 48 + Number.parseInt(rung.hash.slice(0, 12), 16)
  // By the deadline to which the sender moved it meanwhile, if it did.
  const present = typeof before?.dueAt === 'string' ? before.dueAt : dueAt
  return [{ put: owedDocumentItem(route, present, version, progress.card), when: 'any' }]
}

/** Has those reminded who owe a reply again, since a document came back to them. The reminders from before may be gone. */
export async function remindAgain(table: Table, arrived: readonly Arrived[], at: Instant): Promise<void> {
  const pointers = arrived.flatMap(({ route: { recipientTenant, deliveryId, dueAt }, rung }) =>
    dueAt !== undefined && rung.seq > 1 && owingBy(rung) === 'BEGINS'
      ? [reminderPointer(recipientTenant, deliveryId, reminderOfReturned(dueAt, at))]
      : [],
  )
  await table.putAll(pointers)
}

/** Takes a document off that list once nobody owes a reply. Done again, it changes nothing. */
export async function unlistIfSettled(table: Table, route: RungRoute): Promise<void> {
  const { senderTenant, documentId, dueAt } = route
  if (dueAt === undefined) return
  await untilCommitted(async () => {
    // In this order: who gets the document behind the second read writes the first item again.
    const listed = await table.get(owedDocumentKey(route))
    const item = await table.get(progressKey(senderTenant, documentId))
    if (listed === null || listed.card === undefined) return null
    if (item === null || (progressIn(item).progress.owing ?? 0) > 0) return null
    const version = listed.version ?? 0
    const present = typeof listed.dueAt === 'string' ? listed.dueAt : dueAt
    return table.commit([{ put: owedDocumentItem(route, present, version + 1, null), when: { version } }])
  })
}
