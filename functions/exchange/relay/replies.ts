import * as z from 'zod'
import type { DueWork } from '../../access/area.ts'
import { dueKey } from '../../access/due.ts'
import type { RelayTools } from '../../access/relay.ts'
import { calendarsFor, yearsFrom } from '../../calendar/index.ts'
import { documentKey, documentOf } from '../../documents/index.ts'
import { type Instant, shanghaiDate } from '../../kernel/time.ts'
import { log } from '../../platform/log.ts'
import { untilCommitted } from '../../platform/retry.ts'
import type { Commit, Item, Table, Write } from '../../platform/table.ts'
import {
  DAYS_BETWEEN_URGINGS,
  type NextReminder,
  nextReminderSchema,
  type Reminder,
  type TimedReminder,
  undeliveredIn,
} from '../model.ts'
import { owedBy, reminderAt } from '../rules/replies.ts'
import {
  deliveryKey,
  deliveryOf,
  isReminder,
  noticeIdFor,
  noticeItem,
  OWED_DUE,
  owedPointer,
  progressIn,
  progressKey,
  REPLY_DUE,
  reminderItem,
  reminderPointer,
  replyDueItem,
  replyDueKey,
} from '../store/index.ts'

const ofDelivery = nextReminderSchema.extend({ tenant: z.string(), deliveryId: z.string() })
const ofDocument = nextReminderSchema.extend({ tenant: z.string(), documentId: z.string() })

/** Messages of the queue: a pointer that is due, with where it lies since it was taken. */
export const remindWorkSchema = z.object({ remind: ofDelivery.extend({ due: z.string() }) })
export const tellLateWorkSchema = z.object({ tellLate: ofDocument.extend({ due: z.string() }) })

/** Queues a reminder that is due. A pointer that is kept waiting by a year without a calendar is late, which operators are told. */
export const lookAtReply: DueWork = async ({ queue }, { at, what, started }) => {
  await queue.sendAll([{ remind: { ...ofDelivery.parse(what), due: at } }])
  return isStuck(started)
}

/** The same for the sender of a document. */
export const lookAtOwed: DueWork = async ({ queue }, { at, what, started }) => {
  await queue.sendAll([{ tellLate: { ...ofDocument.parse(what), due: at } }])
  return isStuck(started)
}

/** After an hour or so of being started again. */
const isStuck = (started: number): boolean => started > 5

type Tools = Pick<RelayTools, 'table' | 'now'>

/**
 * Reminds a recipient of a reply that it owes, or urges it. The notice, what the delivery says of it, and the pointer to the next
 * one are one transaction, on condition that this pointer is there and the reply still owed: run twice, late, or killed
 * anywhere, each goes out once, none is lost, and none after the reply.
 */
export async function remind(
  { table, now }: Tools,
  { tenant, deliveryId, due, ...next }: z.infer<typeof remindWorkSchema>['remind'],
): Promise<void> {
  const key = deliveryKey(tenant, deliveryId)
  const pointer = { kind: REPLY_DUE, of: deliveryId, at: due }
  await untilCommitted(async () => {
    const items = await table.getMany([key, replyDueKey(key)])
    const delivery = deliveryOf(items.find(({ sk }) => sk === key.sk) ?? null)
    const listed = items.find(({ sk }) => sk !== key.sk)?.version ?? 0
    const owed = delivery === null ? null : owedBy(delivery)
    if (delivery === null || owed === null) return table.commit([{ remove: dueKey(pointer), when: 'any' }])
    const { recipient, source } = delivery
    // The two were not read at one moment: the debt is settled, and the state about to show it.
    if (listed === 0) return table.commit([{ remove: dueKey(pointer), when: 'any' }])
    const { dueAt, remindAt } = owed
    const at = now().toISOString()
    const pointerTo = (to: TimedReminder) => reminderPointer(tenant, deliveryId, to)
    return take(
      table,
      { next, dueAt, remindAt, at, pointer, pointerTo, region: recipient.regionCode },
      reminder => {
        const { number } = source
        const id = noticeIdFor(deliveryId, reminder)
        const of = { deliveryId, documentId: null, late: null }
        return [
          { put: replyDueItem(tenant, key, delivery, listed + 1), when: { version: listed } },
          { put: reminderItem(key, reminder), when: 'absent' },
          { put: noticeItem(tenant, { ...reminder, id, number, dueAt, ...of }), when: 'absent' },
        ]
      },
    )
  })
}

/** Tells a sender that replies to its document are late: with each step once, and how many. */
export async function tellLate(
  { table, now }: Tools,
  { tenant, documentId, due, ...next }: z.infer<typeof tellLateWorkSchema>['tellLate'],
): Promise<void> {
  const pointer = { kind: OWED_DUE, of: documentId, at: due }
  const key = progressKey(tenant, documentId)
  await untilCommitted(async () => {
    const [document, item] = await Promise.all([table.get(documentKey(tenant, documentId)), table.get(key)])
    const sent = documentOf(document)
    if (sent?.state !== 'DISPATCHED' || sent.dispatch.deadline === undefined || item === null)
      throw new Error(`${documentId} demands no reply, or is not there yet`)
    const { progress } = progressIn(item)
    const late = progress.owing ?? 0
    // Who does not have it yet may still come to owe a reply.
    if (late === 0 && undeliveredIn(progress) === 0)
      return table.commit([{ remove: dueKey(pointer), when: 'any' }])
    const { dueAt } = sent.dispatch.deadline
    const at = now().toISOString()
    const pointerTo = (to: TimedReminder) => owedPointer(tenant, documentId, to)
    return take(table, { next, dueAt, at, pointer, pointerTo, region: sent.issuer.regionCode }, reminder => {
      const id = noticeIdFor(documentId, reminder)
      const of = { deliveryId: null, documentId, late, number: sent.number.text }
      const notice = { put: noticeItem(tenant, { ...reminder, id, dueAt, ...of }), when: 'absent' as const }
      return [{ put: reminderItem(key, reminder), when: 'absent' }, ...(late === 0 ? [] : [notice])]
    })
  })
}

/** A pointer that was taken, and what its work depends on. */
interface Taken {
  readonly next: NextReminder
  readonly dueAt: Instant
  /** When to remind before the deadline; absent for who is not. */
  readonly remindAt?: Instant | null
  readonly at: Instant
  readonly pointer: Parameters<typeof dueKey>[0]
  readonly pointerTo: (next: TimedReminder) => Item
  /** Whose working days and hours count. */
  readonly region: string
}

const LONGEST_STEP = Math.max(...DAYS_BETWEEN_URGINGS)

/** Writes what a pointer of a reminder comes to now. Null if there is nothing left to do: another run did it. */
export async function take(
  table: Table,
  { next, dueAt, remindAt = null, at, pointer, pointerTo, region }: Taken,
  writesOf: (reminder: Reminder) => readonly Write[],
): Promise<Commit | null> {
  const years = [next.since ?? at, at].flatMap(from => yearsFrom(shanghaiDate(from), LONGEST_STEP))
  const calendars = await calendarsFor(table, region, [...new Set(years)])
  const work = reminderAt(next, { dueAt, remindAt }, at, calendars)
  if (!work.ok) {
    // Nothing is guessed: it is looked at again, and the pointer that stays is what operators are told of.
    log.warn('a reminder waits for the calendar of a year', { region, code: work.problems[0]?.code })
    return null
  }
  const taken: Write = { remove: dueKey(pointer), when: 'present' }
  const following = work.value.next
  // It lies there already, and is taken again then.
  if (following?.at === pointer.at) return null
  const then: Write[] = following === null ? [] : [{ put: pointerTo(following), when: 'any' }]
  const writes = work.value.do === 'REMIND' ? writesOf(work.value.reminder) : []
  const commit = await table.commit([taken, ...writes, ...then])
  if (commit.done) return commit
  const { pk, sk } = dueKey(pointer)
  if (commit.lost.some(lost => lost.pk === pk && lost.sk === sk)) return null
  // A pointer that came back, as when an event is relayed again: this step was done, and the next one has its own.
  const isDone = commit.lost.some(lost => lost.item !== null && isReminder(lost))
  return isDone ? table.commit([{ remove: dueKey(pointer), when: 'any' }]) : commit
}
