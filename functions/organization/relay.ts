import * as z from 'zod'
import { dataOf, type Event } from '../access/events.ts'
import type { Relay } from '../access/relay.ts'
import { untilCommitted } from '../platform/retry.ts'
import type { Table } from '../platform/table.ts'
import { memberEvents, memberKey, memberOf } from '../tenancy/index.ts'
import type { InHands } from './actions/in-hands.ts'
import type { Departure, KeptOrganization } from './model.ts'
import { comeBack, leave } from './rules/leaving.ts'
import type { RegisteredMember } from './rules/posts.ts'
import { affectedBy } from './rules/responsible.ts'
import { changeWrites, departureWrite, readOrganization } from './store.ts'

const routeSchema = z.object({ tenant: z.string() })
const subjectSchema = z.object({ member: z.object({ id: z.string() }) })

/** Actions in a transaction. */
const MAX_WRITES = 100

/**
 * A member who left or was suspended holds no post and is no longer absent; what was theirs comes to the successor. It goes by
 * the register as it is now, since events may come late and in any order: who was resumed meanwhile is not gone.
 */
export function followStanding(inHands: InHands): Relay {
  return async ({ table, now }, { event, item, requestId }) => {
    const { tenant } = routeSchema.parse(item.route)
    const { id } = subjectSchema.parse(event.data).member
    const act = { by: event.by, via: event.via, at: event.at, requestId }

    /** The writes of work that moves, beside others in the same transaction. */
    const workWrites = async (before: KeptOrganization, after: KeptOrganization, others: number) => {
      const affected = affectedBy(before, after, now().toISOString())
      const items = affected.length === 0 ? [] : await inHands.load(table, tenant, affected)
      return inHands.moved(items, before, after, act, MAX_WRITES - others).writes
    }

    await untilCommitted(async () => {
      const member = await memberAt(table, tenant, id)
      const before = await readOrganization(table, tenant)
      if (member?.state === 'ACTIVE') {
        const after = comeBack(before, id)
        if (after === null) return null
        const writes = [...changeWrites(tenant, before.version, []), departureWrite(tenant, id, null)]
        return table.commit([...writes, ...(await workWrites(before, after, writes.length))])
      }
      const successorId = successorIn(event, before.gone.get(id))
      const successor = successorId === null ? null : await memberAt(table, tenant, successorId)
      const leaving = leave(before, id, successor, act)
      if (leaving === null) return null
      const writes = [
        ...changeWrites(tenant, before.version, leaving.steps),
        departureWrite(tenant, id, leaving.departure),
      ]
      return table.commit([...writes, ...(await workWrites(before, leaving.after, writes.length))])
    })
  }
}

/** Whom the leaving names. A suspension names nobody; one that comes late leaves what the leaving said. */
function successorIn(event: Event, known: Departure | undefined): string | null {
  if (event.type !== 'MemberEnded') return known?.successorId ?? null
  return dataOf(memberEvents, 'MemberEnded', event).successorId
}

async function memberAt(table: Table, tenant: string, id: string): Promise<RegisteredMember | null> {
  const item = await table.get(memberKey(tenant, id))
  return item === null ? null : memberOf(item)
}
