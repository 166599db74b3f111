import { loadItem } from '../../access/item-loader.ts'
import type { RequestContext } from '../../access/request.ts'
import { type DocumentView, loadReferred } from '../../documents/index.ts'
import type { Item } from '../../platform/table.ts'
import type { Progress } from '../model.ts'
import { progressIn, progressKey } from '../store/index.ts'

/**
 * How many recipients of a document have each rung; null before the dispatch, and where it is not kept yet. The
 * documents of a list are read together.
 */
export async function progressOf(
  { id, state }: Pick<DocumentView, 'id' | 'state'>,
  context: RequestContext,
): Promise<Progress | null> {
  if (state !== 'DISPATCHED') return null
  const item = await loadItem(context, progressKey(context.caller.tenant, id))
  return item === null ? null : progressIn(item).progress
}

/** The document whose ladder has changed, from the item of its progress; those of a page are read together. */
export function ladderDocument(context: RequestContext, item: Item): Promise<DocumentView | null> {
  return loadReferred(context, progressIn(item).progress.documentId)
}
