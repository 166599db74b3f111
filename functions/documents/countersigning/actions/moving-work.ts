import type { Act } from '../../../access/act.ts'
import type { Key } from '../../../platform/keys.ts'
import { untilCommitted } from '../../../platform/retry.ts'
import type { Item, Table, Write } from '../../../platform/table.ts'
import type { Member } from '../../../tenancy/index.ts'
import { documentKey, documentOf, stepEffect } from '../../store.ts'
import { canTakeOver, type Held, handOver } from '../rules/hand-over.ts'
import { handOverRequest } from '../rules/requests.ts'
import { requestKey, requestOf, requestWrites, type Work } from '../store.ts'

/** The key of the document or request that an item of a worklist is about. */
export function keyOf(tenant: string, { of, card }: Work): Key {
  return of === 'DOCUMENT' ? documentKey(tenant, card.id) : requestKey(tenant, card.id)
}

/** The document or request of an item of a worklist, as it was read. */
export function heldIn(item: Item | null, { of }: Work): Held | null {
  if (item === null) return null
  if (of === 'DOCUMENT') return { of, document: documentOf(item) }
  const request = requestOf(item)
  return request === null ? null : { of, request }
}

/** From whom an item of a worklist goes to whom. */
export interface Move {
  /** The item as it was read. */
  readonly item: Item | null
  readonly fromId: string
  /** Null for whoever holds the role, which only a document can be left to. */
  readonly to: Member | null
  readonly act: () => Act
}

/** Moves one item if it is still in the first member's worklist and the other may go on with it. */
export async function moveWork(table: Table, tenant: string, work: Work, move: Move): Promise<boolean> {
  let { item } = move
  let isMoved = false
  await untilCommitted(async () => {
    const held = heldIn(item, work)
    const writes = held === null ? null : movedWrites(tenant, held, move)
    isMoved = writes !== null
    if (writes === null) return null
    const commit = await table.commit(writes)
    // Somebody else was first: decide again on what is there now.
    if (!commit.done) item = await table.get(keyOf(tenant, work))
    return commit
  })
  return isMoved
}

function movedWrites(tenant: string, held: Held, { fromId, to, act }: Move): readonly Write[] | null {
  if (to !== null && !canTakeOver(held, to)) return null
  if (held.of === 'DOCUMENT') {
    const moved = handOver(held.document, fromId, to?.id ?? null, act())
    return moved === null ? null : stepEffect(tenant, moved).writes
  }
  if (to === null || held.request.memberId !== fromId) return null
  const moved = handOverRequest(held.request, to.id, act())
  return moved === null ? null : requestWrites(tenant, moved)
}
