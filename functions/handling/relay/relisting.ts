import * as z from 'zod'
import { type DueWork, queuedWork } from '../../access/area.ts'
import { dueKey, duePointer } from '../../access/due.ts'
import type { BatchRelay, RelayedEvent } from '../../access/relay.ts'
import { inParallel } from '../../kernel/parallel.ts'
import { readOrganization } from '../../organization/index.ts'
import { commitOrRetryLater } from '../../platform/retry.ts'
import { officeFrom, readOffice } from '../../tenancy/index.ts'
import { misplacedAmong, placing } from '../actions/in-hands.ts'
import { openTasksPage } from '../store.ts'
import { readersLeaving } from './leaving.ts'

/** One message of the queue: a page of the open tasks of an agency. */
const relistSchema = z.object({
  relistTasks: z.object({
    tenant: z.string(),
    /** The last item of the page before. */
    after: z.string().optional(),
  }),
})

/** Name of the work to look once more at whose lists an agency's tasks are in. */
export const RELIST_DUE = 'relist'
const SECOND_LOOK_MS = 2 * 60_000
const PAGE = 100
const AT_ONCE = 4
/** A task has up to 8 rows and counts on each side. */
const ROOM = 80

/** The tenant of an event of a unit, a post, an absence or a member, and the instants when it changes who can act. */
function concerns({ event, item }: RelayedEvent): { readonly tenant: string; readonly at: string[] } {
  const tenant = /^T#([^#]+)#/.exec(item.pk)?.[1]
  if (tenant === undefined) throw new Error('an event of no tenant')
  const { absence } = event.data as {
    readonly absence?: { readonly from?: unknown; readonly until?: unknown }
  }
  const at = [absence?.from, absence?.until].filter(one => typeof one === 'string')
  return { tenant, at }
}

/** False for a new member who is no clerk: nothing is addressed to them yet, and an import adds hundreds. */
function isOfOffice({ event: { type, data } }: RelayedEvent): boolean {
  const { roles = [] } = (data.member ?? {}) as { readonly roles?: readonly string[] }
  return type !== 'MemberAdded' || roles.includes('CLERK') || roles.includes('ADMINISTRATOR')
}

/**
 * Who can act on what may have changed: the tasks of the agency are looked through, once for all events that came together, again
 * two minutes later, since the index of open tasks may lag, and when an absence begins and ends. Most tasks were moved with the change
 * itself.
 */
export const relistTogether: BatchRelay = {
  async together({ table, queue, now }, relayed) {
    const all = relayed.filter(isOfOffice).map(concerns)
    const soon = new Date(now().getTime() + SECOND_LOOK_MS).toISOString()
    const tenants = [...new Set(all.map(({ tenant }) => tenant))]
    const looks = all.flatMap(({ tenant, at }) => at.map(when => ({ tenant, at: when })))
    await table.putAll(
      [...tenants.map(tenant => ({ tenant, at: soon })), ...looks].map(({ tenant, at }) =>
        duePointer({ kind: RELIST_DUE, of: tenant, at, what: { relistTasks: { tenant } } }),
      ),
    )
    await queue.sendAll([...tenants.map(tenant => ({ relistTasks: { tenant } })), ...readersLeaving(relayed)])
    return []
  },
}

/** A later look. Its message is in the queue before the pointer is removed. */
export const relistAgain: DueWork = async ({ table, queue }, pointer) => {
  await queue.sendAll([relistSchema.parse(pointer.what)])
  await commitOrRetryLater(table, [{ remove: dueKey(pointer), when: 'any' }])
  return false
}

/** Puts a page of the open tasks of an agency into the lists of those who can act on them now. Doing it again changes nothing. */
export const relistTasks = queuedWork(
  relistSchema,
  async ({ table, queue, now }, { relistTasks: { tenant, after } }) => {
    const page = await openTasksPage(table, tenant, {
      first: PAGE,
      ...(after === undefined ? {} : { after }),
    })
    const [organization, office] = await Promise.all([
      readOrganization(table, tenant),
      readOffice(table, tenant),
    ])
    const at = now().toISOString()
    const misplaced = misplacedAmong(page.tasks, organization, officeFrom(office), at)
    // Whoever acts on a task meanwhile lists it anew; if not, the next look finds it.
    await inParallel(AT_ONCE, misplaced, one =>
      commitOrRetryLater(table, placing(tenant, [one], { at, by: null }, ROOM).writes),
    )
    if (page.hasNext && page.last !== undefined)
      await queue.sendAll([{ relistTasks: { tenant, after: page.last } }])
  },
)
