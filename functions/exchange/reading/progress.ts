import { loadItem } from '../../access/item-loader.ts'
import type { RequestContext } from '../../access/request.ts'
import type { DocumentView } from '../../documents/index.ts'
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
