import * as z from 'zod'
import { type DueWork, queuedWork } from '../../../access/area.ts'
import { dueKey, duePointer } from '../../../access/due.ts'
import { dataOf } from '../../../access/events.ts'
import { Facts } from '../../../access/facts.ts'
import type { Relay, RelayTools } from '../../../access/relay.ts'
import { inParallel } from '../../../kernel/parallel.ts'
import { commitOrRetryLater } from '../../../platform/retry.ts'
import type { Item } from '../../../platform/table.ts'
import { type Member, memberEvents, memberKey, memberOf } from '../../../tenancy/index.ts'
import { heldIn, keyOf, moveWork } from '../actions/moving-work.ts'
import { canTakeOver } from '../rules/hand-over.ts'
import { listWork, type Work } from '../store.ts'

/** One message of the queue: a page of what is in the hands of a member who has left. */
const leavingSchema = z.object({
  leaving: z.object({
    tenant: z.string(),
    memberId: z.string(),
    successorId: z.string().nullable(),
    /** The administrator who recorded that the member has left. */
    by: z.string(),
    /** The last item of the page before. */
    after: z.string().optional(),
    requestId: z.string().optional(),
  }),
})
type Leaving = z.infer<typeof leavingSchema>['leaving']

const routeSchema = z.object({ tenant: z.string() })
const PAGE = 50
const AT_ONCE = 8

/** Name of the work to look through a worklist once more. */
export const LEFT_DUE = 'left'
const SECOND_LOOK_MS = 2 * 60_000

/**
 * A member has left: what is in their hands goes to the successor whom the event names. A second look two minutes later
 * finds what the worklist, an index, did not show yet: something can be put into their hands in the moment before.
 */
export const handOverAll: Relay = async ({ table, queue, now }, { event, item, requestId }) => {
  const { member, successorId } = dataOf(memberEvents, 'MemberEnded', event)
  const { tenant } = routeSchema.parse(item.route)
  const leaving: Leaving = { tenant, memberId: member.id, successorId, by: event.by, requestId }
  const at = new Date(now().getTime() + SECOND_LOOK_MS).toISOString()
  await table.putAll([duePointer({ kind: LEFT_DUE, of: member.id, at, what: { leaving } })])
  await queue.sendAll([{ leaving }])
}

/** The second look. Its message is in the queue before the pointer is removed. */
export const lookAgain: DueWork = async ({ table, queue }, pointer) => {
  await queue.sendAll([leavingSchema.parse(pointer.what)])
  await commitOrRetryLater(table, [{ remove: dueKey(pointer), when: 'any' }])
  return false
}

/**
 * Moves a page of a worklist, and queues the next one. A document that the successor may not go on with is left to whoever
 * holds the role. A request that was put to the member in person stays, if the successor may not answer it: its document
 * shows that it is open. Running it again moves what is left.
 */
export const moveLeft = queuedWork(leavingSchema, async (tools, { leaving }) => {
  const { table, queue } = tools
  const { tenant, memberId, successorId, after } = leaving
  const page = { first: PAGE, ...(after === undefined ? {} : { after }) }
  const { items, hasNext } = await listWork(table, tenant, memberId, page)
  const work = items.map(({ value }) => value)
  const keys = work.map(one => keyOf(tenant, one))
  const successorKey = successorId === null ? [] : [memberKey(tenant, successorId)]
  const facts = new Facts(await table.getMany([...keys, ...successorKey]))
  const successor = successorOf(facts.within(memberKey(tenant, '').pk))
  await inParallel(AT_ONCE, work, one => moveOne(tools, leaving, one, facts, successor))
  const last = items.at(-1)?.key
  if (hasNext && last !== undefined) await queue.sendAll([{ leaving: { ...leaving, after: last } }])
})

function successorOf([item]: readonly Item[]): Member | null {
  const member = item === undefined ? null : memberOf(item)
  return member?.state === 'ACTIVE' ? member : null
}

async function moveOne(
  { table, now }: Pick<RelayTools, 'table' | 'now'>,
  { tenant, memberId: fromId, by, requestId }: Leaving,
  work: Work,
  facts: Facts,
  successor: Member | null,
): Promise<void> {
  const item = facts.get(keyOf(tenant, work))
  const held = heldIn(item, work)
  const isAble = successor !== null && held !== null && canTakeOver(held, successor)
  const act = () => ({ by, at: now().toISOString(), requestId })
  await moveWork(table, tenant, work, { item, fromId, to: isAble ? successor : null, act })
}
