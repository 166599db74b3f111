import DataLoader from 'dataloader'
import { perRequest } from '../../../access/per-request.ts'
import type { RequestContext } from '../../../access/request.ts'
import type { Document, Replacement } from '../../model/index.ts'
import type { DocumentView } from '../../reading.ts'
import { firstOfLine, replacementOf, type Version, versionsIn } from '../rules/correcting.ts'
import { readLine } from '../store.ts'

/** Lines of versions by their first document: one Query for each, whatever fields of a request ask. */
const loaderOf = perRequest(
  ({ table, caller }) =>
    new DataLoader<string, readonly Replacement[]>(ids =>
      Promise.all(ids.map(id => readLine(table, caller.tenant, id))),
    ),
)

async function lineOf(
  { whole }: Pick<DocumentView, 'whole'>,
  context: RequestContext,
): Promise<{ document: Document; line: readonly Replacement[] }> {
  const document = await whole()
  return { document, line: await loaderOf(context).load(firstOfLine(document)) }
}

/** What replaced a document; null if nothing did. */
export async function replacedByOf(view: Pick<DocumentView, 'whole' | 'state'>, context: RequestContext) {
  if (view.state !== 'DISPATCHED') return null
  const { document, line } = await lineOf(view, context)
  const replacement = replacementOf(document.id, line)
  if (replacement === null) return null
  const { by, reason, numbering } = replacement
  return { documentId: by.documentId, number: by.number, at: by.dispatchedAt, reason, numbering }
}

/** Every dispatched document of its line, oldest first. One that was never replaced stands there alone. */
export async function versionsOf(
  view: Pick<DocumentView, 'whole' | 'state'>,
  context: RequestContext,
): Promise<readonly Version[]> {
  const { document, line } = await lineOf(view, context)
  if (line.length > 0 || document.state !== 'DISPATCHED') return versionsIn(line)
  const { id, number, dispatch } = document
  return [{ documentId: id, number: number.text, dispatchedAt: dispatch.at }]
}
