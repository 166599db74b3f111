import { mayDo } from '../../access/permissions.ts'
import type { RequestContext } from '../../access/request.ts'
import {
  documentKey,
  documentOf,
  firstOfLine,
  permissions as ofDocuments,
  replacementKey,
} from '../../documents/index.ts'
import { inParallel } from '../../kernel/parallel.ts'
import { distributionAt } from '../rules/distribution.ts'
import { type Beyond, beyondOf } from '../rules/forwarded-beyond.ts'
import { readForwardings, readRecalls, readRecipients } from '../store/index.ts'
import type { DeliveryView } from './deliveries.ts'

/** So many documents that forward a delivery are looked at, the latest first: offices forward one thing once or twice. */
const MOST = 20
/** How many are looked at at once. */
const AT_ONCE = 5

/**
 * The agency's documents that forward a delivery and go beyond for whom that is by now; null for who may not read documents. Nothing is
 * read for a delivery of which nobody changed that. Of a document one reads its recipients and its recalls; one that a correction replaced is
 * left out, since its recipients have the correction.
 */
export async function forwardedBeyond(
  { id, whole }: DeliveryView,
  { table, caller }: RequestContext,
): Promise<readonly Beyond[] | null> {
  if (!mayDo(caller, ofDocuments.readDocuments)) return null
  const { tenant } = caller
  const allowed = distributionAt(await whole())
  if (allowed === null) return []
  const ids = (await readForwardings(table, tenant, id)).toSorted().toReversed().slice(0, MOST)
  const items = await table.getMany(ids.map(documentId => documentKey(tenant, documentId)))
  const documents = items.flatMap(item => {
    const document = documentOf(item)
    return document?.state === 'DISPATCHED' ? [document] : []
  })
  const linkOf = (document: (typeof documents)[number]) =>
    replacementKey(tenant, { firstId: firstOfLine(document), documentId: document.id })
  const replaced = new Set((await table.getMany(documents.map(linkOf))).map(({ pk, sk }) => `${pk} ${sk}`))
  const live = documents.filter(document => {
    const { pk, sk } = linkOf(document)
    return !replaced.has(`${pk} ${sk}`)
  })
  const all = await inParallel(AT_ONCE, live, async document => {
    const [recipients, { recalls }] = await Promise.all([
      readRecipients(table, tenant, document.id, document.dispatch),
      readRecalls(table, tenant, document.id),
    ])
    return beyondOf(allowed, { document, recipients, recalls })
  })
  return all.filter(one => one !== null).sort((a, b) => (a.documentId < b.documentId ? 1 : -1))
}
