import { decodeProtectedHeader, type JWK } from 'jose'
import type { QueryEvidenceArgs } from '../../../graphql/types.generated.ts'
import { pageRequest } from '../../access/connection.ts'
import { cursorScope, demand, type RequestContext } from '../../access/request.ts'
import {
  type Document,
  documentKey,
  documentOf,
  documentPartition,
  readEvents,
} from '../../documents/index.ts'
import { cursorFor } from '../../kernel/cursor.ts'
import type { Signer } from '../../platform/signer.ts'
import type { Table } from '../../platform/table.ts'
import { ordersBetween, placeOfOrder, recipientsOfSent, type Sent } from '../model.ts'
import { permissions } from '../permissions.ts'
import type { Bundle } from '../rules/evidence.ts'
import { partsOf, receiptFrom } from '../rules/receipts.ts'
import {
  orderIn,
  readAdditionEvents,
  readReceiptKeys,
  readRecipients,
  readRungs,
  rowKey,
} from '../store/index.ts'
import { claimsInRow, proofsOfRows } from './ladder.ts'

export const MAX_EVIDENCE_RECIPIENTS = 200

/** The evidence of a document of the caller's agency: one bundle for each page of its ladder. */
export async function evidence(context: RequestContext, { documentId, after }: QueryEvidenceArgs) {
  demand(context, permissions.readEvidence)
  const { table, caller, signer } = context
  const document = documentOf(await table.get(documentKey(caller.tenant, documentId)))
  if (document === null) return null
  const scope = cursorScope(context, 'evidence', { documentId })
  const cursor = pageRequest(scope, { after: after ?? null }).after
  const from = cursor === undefined ? null : orderIn(cursor)
  const { bundle, next } = await makeBundle({ table, signer }, caller.tenant, document, from)
  return { bundle, endCursor: next === null ? null : cursorFor(scope, rowKey(next)) }
}

/** The bundle for the recipients behind this order, and the last order in it if there are more. */
async function makeBundle(
  { table, signer }: KeySources,
  tenant: string,
  document: Document,
  after: number | null,
): Promise<{ bundle: Bundle; next: number | null }> {
  const sent = document.state === 'DISPATCHED' ? document : null
  const dispatch: Sent = sent?.dispatch ?? { recipientCount: 0 }
  const first = after === null ? 0 : placeOfOrder(dispatch, after) + 1
  const orders = ordersBetween(dispatch, first, first + MAX_EVIDENCE_RECIPIENTS - 1)
  const [from, to] = [orders[0] ?? null, orders.at(-1) ?? 0]
  const [events, all, additions, rungs, proofs, keys] = await Promise.all([
    readEvents(table, documentPartition(tenant, document.id)),
    readRecipients(table, tenant, document.id, dispatch),
    dispatch.added === undefined ? [] : readAdditionEvents(table, tenant, document.id),
    from === null ? null : readRungs(table, tenant, document.id, from, to),
    from === null ? null : proofsOfRows(table, tenant, document.id, from, to),
    receiptKeys({ table, signer }),
  ])
  const recipients = all.slice(first, first + orders.length).map(recipient => ({
    id: recipient.agencyId,
    name: recipient.name,
    ...(recipient.added === undefined ? {} : { addition: recipient.added.id }),
    // Without the later ones if one is not signed yet: a chain of receipts has no holes.
    receipts: untilMissing(
      (rungs?.get(recipient.order) ?? []).map(rung => {
        const proof = proofs?.(recipient, rung)
        return proof === undefined || sent === null
          ? null
          : receiptFrom(claimsInRow(sent, tenant, recipient, rung), proof)
      }),
    ),
  }))
  const kids = new Set(recipients.flatMap(({ receipts }) => receipts.map(kidOf)))
  const bundle: Bundle = {
    format: 'hutong-evidence/2',
    document: {
      id: document.id,
      number: 'number' in document ? document.number.text : null,
      title: document.text.title,
      issuer: document.issuer.name,
      contentDigest: sent?.dispatch.contentDigest ?? null,
    },
    events,
    dispatchedTo: all.filter(({ added }) => added === undefined),
    ...(additions.length === 0
      ? {}
      : {
          additions: additions.map(event => ({
            event,
            recipients: all.filter(({ added }) => added?.id === event.aggregate),
          })),
        }),
    recipients,
    keys: { keys: keys.filter(({ kid }) => kids.has(kid)).map(key => ({ ...key })) },
  }
  return { bundle, next: first + orders.length < recipientsOfSent(dispatch) ? to : null }
}

function untilMissing<T>(all: readonly (T | null)[]): T[] {
  const end = all.indexOf(null)
  return (end < 0 ? all : all.slice(0, end)).filter(one => one !== null)
}

function kidOf(receipt: string): string | undefined {
  return decodeProtectedHeader(partsOf(receipt)?.root ?? receipt).kid
}

/** Where the public keys of receipts are: those that ever signed in the table, the one in use at the signer. */
export interface KeySources {
  readonly table: Table
  readonly signer: Pick<Signer, 'publicKey'>
}

/** Every public key that ever signed receipts, and the one that will sign the next. */
export async function receiptKeys({ table, signer }: KeySources): Promise<JWK[]> {
  const [kept, current] = await Promise.all([readReceiptKeys(table), signer.publicKey()])
  const all = new Map([...kept, current].map(key => [key.kid, key as JWK]))
  return [...all.values()]
}
