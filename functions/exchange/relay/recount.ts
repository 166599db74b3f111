import * as z from 'zod'
import type { DueWork } from '../../access/area.ts'
import { type Changes, changesIn, countedItem, readCounts, recountWrites } from '../../access/counts.ts'
import { dueKey, duePointer } from '../../access/due.ts'
import { dataOf } from '../../access/events.ts'
import type { Relay, RelayTools } from '../../access/relay.ts'
import { DOCUMENT_STATES, INCOMPLETE, OUTBOX, REQUEST_STATES, REQUESTS } from '../../documents/index.ts'
import { inParallel } from '../../kernel/parallel.ts'
import { commitOrRetryLater, commitWithRetries } from '../../platform/retry.ts'
import type { Item, Table } from '../../platform/table.ts'
import { agencyEvents, agencyKey, agencyOf } from '../../tenancy/index.ts'
import { recountEvents } from '../events.ts'
import { DELIVERY_STATES } from '../model.ts'
import { countIncomplete, countStates, INBOX, withoutProgress } from '../store/index.ts'
import { firstProgress } from './progress.ts'

/** Name of the work to look whether an agency can be recounted. */
export const RECOUNT_DUE = 'recount'
/** So long nothing of an agency must have changed, for its lists to show all that did. */
const QUIET_MS = 60_000
/** A run ends after so long, and the next one goes on. */
const RUN_MS = 20_000
const AT_ONCE = 8

const lookSchema = z.object({ tenant: z.string(), seen: z.number().int() })
/** One message of the queue: a tenant, and how many changes were counted at the last look. */
export const recountWorkSchema = z.object({
  /** `due` is the time of the pointer that is removed once the agency is counted. */
  recount: lookSchema.extend({ due: z.string() }),
})
type RecountWork = z.infer<typeof recountWorkSchema>['recount']

type Tools = Pick<RelayTools, 'table' | 'now'>

function lookPointer({ tenant, seen }: z.infer<typeof lookSchema>, now: Date): Item {
  const at = new Date(now.getTime() + QUIET_MS).toISOString()
  return duePointer({ kind: RECOUNT_DUE, of: tenant, at, what: { tenant, seen } })
}

/** An operator asked for a recount: looks at each agency, and again in a minute. */
export const askRecount: Relay = async ({ table, now }, { event }) => {
  const { agencyIds } = dataOf(recountEvents, 'RecountAsked', event)
  const agencies = (await table.getMany(agencyIds.map(agencyKey))).map(agencyOf)
  const tenants = agencies.flatMap(agency => agency?.tenant ?? [])
  const pointers = await inParallel(AT_ONCE, tenants, async tenant => {
    const seen = changesIn(await readCounts(table, tenant))
    return lookPointer({ tenant, seen }, now())
  })
  await table.putAll(pointers)
}

/** Queues a look that is due. */
export const lookAtCounts: DueWork = async ({ queue }, { at, what }) => {
  await queue.sendAll([{ recount: { ...lookSchema.parse(what), due: at } }])
  return false
}

/**
 * Counts the lists of a tenant in which nothing changed since the last look, and puts that in place of its counts unless
 * something changes meanwhile. Otherwise it looks again in a minute. Running it again, or twice at once, is harmless.
 */
export async function recountTenant(tools: Tools, { tenant, seen, due }: RecountWork): Promise<void> {
  const { table, now } = tools
  const isStarted = await startProgress(tools, tenant)
  const before = await readCounts(table, tenant)
  const changes = changesIn(before)
  const pointer = dueKey({ kind: RECOUNT_DUE, of: tenant, at: due })
  if (isStarted && changes === seen) {
    const counted = await countAll(table, tenant)
    const commit = await commitWithRetries(table, [
      ...recountWrites(tenant, before, counted, now().toISOString()),
      { remove: pointer, when: 'any' },
    ])
    if (commit.done) return
  }
  await commitOrRetryLater(table, [
    { put: lookPointer({ tenant, seen: changes }, now()), when: 'any' },
    { remove: pointer, when: 'any' },
  ])
}

async function countAll(table: Table, tenant: string): Promise<ReadonlyMap<string, Changes>> {
  const [deliveries, documents, requests, incomplete] = await Promise.all([
    countStates(table, tenant, INBOX, DELIVERY_STATES),
    countStates(table, tenant, OUTBOX, DOCUMENT_STATES),
    countStates(table, tenant, REQUESTS, REQUEST_STATES),
    countIncomplete(table, tenant),
  ])
  return new Map<string, Changes>([
    [INBOX, deliveries],
    [OUTBOX, { ...documents, [INCOMPLETE]: incomplete }],
    [REQUESTS, requests],
  ])
}

/** Begins the progress of documents from before it was kept. @returns false if there are more than one run can do */
async function startProgress({ table, now }: Tools, tenant: string): Promise<boolean> {
  const until = now().getTime() + RUN_MS
  for await (const documentIds of withoutProgress(table, tenant)) {
    for (const documentId of documentIds) {
      if (now().getTime() > until) return false
      const at = now().toISOString()
      await commitOrRetryLater(table, await firstProgress(table, { tenant, documentId, counts: {}, at }, 0))
    }
  }
  return true
}

/** An agency was activated. It had nothing before, so its counts are complete from here on. */
export const countFromActivation: Relay = async ({ table, now }, { event }) => {
  const { tenant } = dataOf(agencyEvents, 'AgencyActivated', event)
  await commitOrRetryLater(table, [{ put: countedItem(tenant, now().toISOString()), when: 'absent' }])
}
