import type { JWK } from 'jose'
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
import type { PageRequest } from '../../kernel/page.ts'
import type { Table } from '../../platform/table.ts'
import { permissions } from '../permissions.ts'
import type { Bundle } from '../rules/evidence.ts'
import { listLadder, readRecipients } from '../store.ts'

export const MAX_EVIDENCE_RECIPIENTS = 500

/** The evidence of a document of the caller's agency: one bundle for each page of its ladder. */
export async function evidence(context: RequestContext, { documentId, after }: QueryEvidenceArgs) {
  demand(context, permissions.readEvidence)
  const { table, caller, signer } = context
  const document = documentOf(await table.get(documentKey(caller.tenant, documentId)))
  if (document === null) return null
  const scope = cursorScope(context, 'evidence', { documentId })
  const request = { ...pageRequest(scope, { after: after ?? null }), first: MAX_EVIDENCE_RECIPIENTS }
  const { bundle, next } = await makeBundle(table, caller.tenant, document, await signer.publicKey(), request)
  return { bundle, endCursor: next === null ? null : cursorFor(scope, next) }
}

/** The bundle for one page of recipients, and where the next page starts. */
async function makeBundle(
  table: Table,
  tenant: string,
  document: Document,
  key: JWK,
  page: PageRequest,
): Promise<{ bundle: Bundle; next: string | null }> {
  const [events, dispatchedTo, ladder] = await Promise.all([
    readEvents(table, documentPartition(tenant, document.id)),
    readRecipients(table, tenant, document.id),
    listLadder(table, tenant, document.id, page),
  ])
  const bundle: Bundle = {
    format: 'hutong-evidence/1',
    document: {
      id: document.id,
      number: 'number' in document ? document.number.text : null,
      title: document.text.title,
      issuer: document.issuer.name,
      contentDigest: document.state === 'DISPATCHED' ? document.dispatch.contentDigest : null,
    },
    events,
    dispatchedTo,
    recipients: ladder.items.map(({ value: { recipient, rungs } }) => ({
      id: recipient.agencyId,
      name: recipient.name,
      receipts: rungs.map(rung => rung.receipt),
    })),
    keys: { keys: [{ ...key }] },
  }
  return { bundle, next: ladder.hasNext ? (ladder.items.at(-1)?.key ?? null) : null }
}
