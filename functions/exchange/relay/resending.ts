import { RELAY } from '../../access/act.ts'
import type { DocumentIn } from '../../documents/index.ts'
import { sha256 } from '../../kernel/digest.ts'
import type { Instant } from '../../kernel/time.ts'
import { untilCommitted } from '../../platform/retry.ts'
import type { Table } from '../../platform/table.ts'
import type { Delivery, Envelope, Recipient } from '../model.ts'
import { deliveryIdOf } from '../rules/additions.ts'
import { presentRow, sentAgain } from '../rules/resending.ts'
import { deliveredWrites, deliveryKey, deliveryOf, readRecipients, rungWrites } from '../store/index.ts'

/** The rows that recipients had before a document was sent to them again, by agency. */
export type Former = ReadonlyMap<string, Recipient>

/** Those of a portion; empty for one that sends nothing again. What is sent again has portions of its own. */
export async function formerRows(
  table: Table,
  tenant: string,
  { id, dispatch }: DocumentIn<'DISPATCHED'>,
  recipients: readonly Recipient[],
): Promise<Former> {
  const [first] = recipients
  if (first?.added?.cause !== 'RESENT') return new Map()
  const all = await readRecipients(table, tenant, id, dispatch)
  const before = all.filter(({ order }) => order < first.order)
  return new Map(
    recipients.flatMap(({ agencyId }) => {
      const row = presentRow(before, agencyId)
      return row === null ? [] : [[agencyId, row]]
    }),
  )
}

/**
 * Puts a document that is sent again, and in the same transaction says so at the delivery that was returned, on condition that it still
 * is: of an undo of the return and this one wins. Null if the undo did, or a correction came: then the recipient has it.
 */
export async function putAgain(
  table: Table,
  { source, dispatchedAt }: Envelope,
  former: Recipient,
  { tenant, first }: { readonly tenant: string; readonly first: Delivery },
  at: Instant,
): Promise<Delivery | null> {
  const returned = deliveryKey(tenant, deliveryIdOf(source.documentId, former, dispatchedAt, sha256))
  const key = deliveryKey(tenant, first.id)
  let result: Delivery | null = null
  let turn = 0
  await untilCommitted(async () => {
    const items = await table.getMany([key, returned])
    const there = (pk: string) => deliveryOf(items.find(item => item.pk === pk) ?? null)
    result = there(key.pk)
    if (result !== null) return null
    const old = there(returned.pk)
    const step = old === null ? null : sentAgain(old, first.id, { by: RELAY, at })
    if (old !== null && step === null) return null
    result = first
    const said = step === null ? [] : rungWrites(tenant, step)
    return table.commit([...deliveredWrites(tenant, first, turn++), ...said])
  })
  return result
}
