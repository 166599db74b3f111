import { documentKey, documentOf } from '../../documents/index.ts'
import type { Instant } from '../../kernel/time.ts'
import { untilCommitted } from '../../platform/retry.ts'
import type { Table, Write } from '../../platform/table.ts'
import { nextOrder, PORTION, type RungCounts, recipientsOfSent } from '../model.ts'
import { addRungs, countRungs, isIncomplete } from '../rules/progress.ts'
import {
  incompleteWrite,
  progressIn,
  progressItem,
  progressKey,
  readRungs,
  unlistedWrite,
} from '../store/index.ts'

/** Rungs that are about to be written to a document's ladder. */
interface Arriving {
  readonly tenant: string
  readonly documentId: string
  readonly counts: RungCounts
  readonly at: Instant
}

/**
 * The first progress of a document from before it was kept: what its ladder has, with the rungs that are written in the
 * same transaction. Every other commit of its rungs puts or raises the progress too, so none is missed: of two one loses,
 * and reads the ladder or raises what the winner put.
 * @throws if the document was not dispatched
 */
export async function firstProgress(
  table: Table,
  { tenant, documentId, counts, at }: Arriving,
  turn: number,
): Promise<Write[]> {
  const document = documentOf(await table.get(documentKey(tenant, documentId)))
  if (document?.state !== 'DISPATCHED') throw new Error(`document ${documentId} was dispatched but is not`)
  const { dispatch, version } = document
  const end = nextOrder(dispatch, PORTION)
  const there = [...(await readRungs(table, tenant, documentId, 0, end - 1)).values()].flat()
  const all = addRungs(countRungs(there), counts)
  const isListed = isIncomplete(recipientsOfSent(dispatch), all)
  return [
    // Recipients that are added meanwhile find no progress to raise.
    { check: documentKey(tenant, documentId), when: { version } },
    { put: progressItem(tenant, document, all, isListed, at), when: 'absent' },
    ...(isListed ? [incompleteWrite(tenant, documentId, 1, turn)] : []),
  ]
}

/** Lists a document as incomplete no longer once all have signed for it. Done again, it changes nothing. */
export async function completeIfSignedFor(table: Table, tenant: string, documentId: string): Promise<void> {
  let turn = 0
  await untilCommitted(async () => {
    const item = await table.get(progressKey(tenant, documentId))
    if (item === null) return null
    const { progress, isListed } = progressIn(item)
    if (!isListed || isIncomplete(progress.recipients, progress)) return null
    return table.commit([unlistedWrite(tenant, item), incompleteWrite(tenant, documentId, -1, turn++)])
  })
}
