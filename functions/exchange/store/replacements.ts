import { type Changes, countWrite } from '../../access/counts.ts'
import { stepWrites } from '../../access/step-writes.ts'
import type { Advanced } from '../../access/steps.ts'
import { tenantPrefix } from '../../platform/keys.ts'
import { queryAll } from '../../platform/paging.ts'
import type { Table, Write } from '../../platform/table.ts'
import type { Delivery } from '../model.ts'
import { deliveryItem, deliveryKey, INBOX, stepRoute } from './deliveries.ts'
import { owingWrites, settlingWrites } from './replies.ts'
import { progressAskedWrites } from './supervision.ts'

/** The deliveries of a line of versions to this tenant, oldest first: ids begin with the time of the dispatch. */
function historyPartition(tenant: string, firstId: string): { pk: string } {
  return { pk: `${tenantPrefix(tenant)}LINE#${firstId}` }
}
/** The ids of these deliveries: one Query. */
export async function readHistory(table: Table, tenant: string, firstId: string): Promise<string[]> {
  return (await queryAll(table, historyPartition(tenant, firstId), 100)).map(({ sk }) => sk)
}

/** That these deliveries belong to a line. */
export function historyWrites(tenant: string, firstId: string, ids: readonly string[]): Write[] {
  return ids.map(sk => ({ put: { ...historyPartition(tenant, firstId), sk }, when: 'any' }))
}

/** What one commit changes at a recipient when a correction arrives. */
export interface Replacing {
  readonly firstId: string
  readonly put: readonly Delivery[]
  readonly steps: readonly Advanced<Delivery>[]
  readonly told: readonly Delivery[]
  /** The ids of all deliveries of the line that are there then. */
  readonly ids: readonly string[]
}

/**
 * The writes of one such commit. All of it is counted by one write, since a transaction takes each item once. Nothing if nothing
 * changes.
 */
export function replacingWrites(
  tenant: string,
  { firstId, put, steps, told, ids }: Replacing,
  turn: number,
): Write[] {
  if (put.length + steps.length + told.length === 0) return []
  const counts: Record<string, number> = {}
  const count = (name: string, by: number): void => {
    counts[name] = (counts[name] ?? 0) + by
  }
  for (const { state } of put) count(state, 1)
  for (const { was, thing } of steps) {
    if (was !== null) count(was, -1)
    count(thing.state, 1)
  }
  const changes: Changes = counts
  const hash = put[0]?.chain.hash ?? steps[0]?.event.hash ?? ''
  return [
    ...put.flatMap((one): Write[] => [
      { put: deliveryItem(tenant, one), when: 'absent' },
      ...owingWrites(tenant, deliveryKey(tenant, one.id), one),
    ]),
    ...steps.flatMap(step => [
      ...stepWrites(step, deliveryItem(tenant, step.thing), { route: { ...stepRoute(tenant, step) } }),
      ...settlingWrites(tenant, deliveryKey(tenant, step.thing.id), step.thing, step.event),
      ...progressAskedWrites(tenant, deliveryKey(tenant, step.thing.id), step),
    ]),
    ...told.map((one): Write => ({ put: deliveryItem(tenant, one), when: { version: one.version - 1 } })),
    ...(Object.keys(changes).length === 0 ? [] : [countWrite(tenant, INBOX, changes, hash, turn)]),
    ...historyWrites(tenant, firstId, ids),
  ]
}
