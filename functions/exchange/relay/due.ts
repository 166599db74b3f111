import type { DueWork } from '../../access/area.ts'
import { dueKey, duePointer } from '../../access/due.ts'
import type { RelayTools } from '../../access/relay.ts'
import { commitOrRetryLater } from '../../platform/retry.ts'
import type { Item } from '../../platform/table.ts'
import { type PortionWork, portionWorkSchema } from '../model.ts'
import { overdueItem } from '../store/index.ts'

/** Name of the work to look after a portion that should have been delivered. */
export const DELIVERY_DUE = 'delivery'
const FIRST_LOOK_MS = 60_000

/** What identifies a portion's pointers. */
function portionName({ documentId, from }: Pick<PortionWork, 'documentId' | 'from'>): string {
  return `${documentId}#${String(from).padStart(5, '0')}`
}

/** The pointer by which a portion is looked at again at this time. */
export function portionPointer(
  { tenant, documentId, from }: PortionWork,
  at: string,
  isExpected: boolean,
): Item {
  const what = { tenant, documentId, from, isExpected }
  return duePointer({ kind: DELIVERY_DUE, of: portionName({ documentId, from }), at, what })
}
export function portionPointerKey(work: PortionWork, at: string) {
  return dueKey({ kind: DELIVERY_DUE, of: portionName(work), at })
}

/**
 * Queues portions, each with a pointer that is due in a minute. `between` runs after the pointers are written and before
 * anything is queued.
 */
export async function queuePortions(
  { table, queue, now }: Pick<RelayTools, 'table' | 'queue' | 'now'>,
  works: readonly PortionWork[],
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const due = new Date(now().getTime() + FIRST_LOOK_MS).toISOString()
  await table.putAll(works.map(work => portionPointer(work, due, false)))
  await between()
  await queue.sendAll(works.map(work => ({ deliver: { ...work, due } })))
}

const whatSchema = portionWorkSchema.shape.deliver.pick({ tenant: true, documentId: true, from: true })

/**
 * A portion that was not delivered in time: lists it for operators and queues it again. One that waits for an activation
 * is expected to wait.
 */
export const lookAfterPortion: DueWork = async ({ table, queue, now }, { of, kind, at, what }) => {
  const work = whatSchema.parse(what)
  // Only while the pointer is there: whoever completes the portion removes both.
  const isListed = await commitOrRetryLater(table, [
    { check: dueKey({ kind, of, at }), when: 'present' },
    { put: overdueItem(work, at, now().toISOString()), when: 'any' },
  ])
  if (!isListed) return false
  await queue.sendAll([{ deliver: { ...work, due: at } }])
  return what.isExpected !== true
}
