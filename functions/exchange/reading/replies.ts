import type { QueryInboxArgs } from '../../../graphql/types.generated.ts'
import { loadItem } from '../../access/item-loader.ts'
import type { RequestContext } from '../../access/request.ts'
import { type Deadline, explainedDeadline } from '../../calendar/index.ts'
import type { DocumentView } from '../../documents/index.ts'
import { isVoidOnCard, type Reminder } from '../model.ts'
import { isLate, isRepliedLate } from '../rules/replies.ts'
import { listReplyDue, progressIn, progressKey } from '../store/index.ts'
import { type DeliveryView, type Inbox, listedInbox } from './deliveries.ts'
import type { LadderRowView } from './ladder.ts'

/** Until when a delivery's recipient is to reply, with each counted day; null if it need not. */
export async function deadlineOfDelivery(
  { dueAt, whole }: DeliveryView,
  { table }: RequestContext,
): Promise<Deadline | null> {
  const kept = dueAt === undefined ? undefined : (await whole()).deadline
  return kept === undefined ? null : explainedDeadline(table, kept)
}

/** The same for a document's main recipients. */
export async function deadlineOfDocument(
  { state, whole }: DocumentView,
  { table }: RequestContext,
): Promise<Deadline | null> {
  const document = state === 'DISPATCHED' ? await whole() : null
  const kept = document?.state === 'DISPATCHED' ? document.dispatch.deadline : undefined
  return kept === undefined ? null : explainedDeadline(table, kept)
}

/** How many recipients are late; null where no reply is demanded. Before the deadline nobody is, and only one item is read. */
export async function lateRecipients(
  { id, state, whole }: DocumentView,
  context: RequestContext,
): Promise<number | null> {
  const document = state === 'DISPATCHED' ? await whole() : null
  const dueAt = document?.state === 'DISPATCHED' ? document.dispatch.deadline?.dueAt : undefined
  if (dueAt === undefined) return null
  if (timeOf(context) < dueAt) return 0
  const item = await loadItem(context, progressKey(context.caller.tenant, id))
  return item === null ? 0 : (progressIn(item).progress.owing ?? 0)
}

/** Nothing is owed of what is void. */
export function isDeliveryLate(view: DeliveryView, context: RequestContext): boolean {
  return !isVoidOnCard(view) && isLate(view.dueAt, view.state, timeOf(context))
}

/** Who does not have the document is not late with the reply. */
export function isRowLate({ dueAt, rungs }: LadderRowView, context: RequestContext): boolean {
  const last = rungs.at(-1)
  const isOver = rungs.some(({ kind }) => kind === 'REVOKED' || kind === 'OUT_OF_EFFECT')
  return last !== undefined && !isOver && isLate(dueAt, last.state, timeOf(context))
}

export function isRowRepliedLate({ dueAt, rungs }: LadderRowView): boolean {
  return isRepliedLate(dueAt, rungs)
}

/** What was sent to remind of the reply, oldest first. */
export async function remindersOf({ dueAt, page }: DeliveryView): Promise<readonly Reminder[]> {
  return dueAt === undefined ? [] : (await page()).reminders
}

/** Deliveries whose reply is late, or owed and not late yet; the one that is due first at the top. @throws FiltersRefused */
export function owedInbox(context: RequestContext, late: boolean, args: QueryInboxArgs): Promise<Inbox> {
  const { table, caller } = context
  return listedInbox(context, 'late', args, request =>
    listReplyDue(table, caller.tenant, late, timeOf(context), request),
  )
}

function timeOf({ now }: Pick<RequestContext, 'now'>): string {
  return now().toISOString()
}
