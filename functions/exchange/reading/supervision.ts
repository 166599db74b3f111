import type { QueryInboxArgs } from '../../../graphql/types.generated.ts'
import type { Stamp } from '../../access/act.ts'
import type { RequestContext } from '../../access/request.ts'
import type { DocumentView } from '../../documents/index.ts'
import type { ProgressStanding, Rung } from '../model.ts'
import { paperRecordsFor } from '../rules/paper-records.ts'
import {
  isAnswerLate,
  progressQuestionsFor,
  progressStandingOf,
  standingInRungs,
} from '../rules/supervision.ts'
import { listProgressAsked, type SupervisionCount, supervisionIn } from '../store/index.ts'
import { type DeliveryView, type Inbox, listedInbox, rungsOf } from './deliveries.ts'
import type { LadderRowView } from './ladder.ts'

/** How the last request for progress of a delivery stands; null if there was none. */
export async function progressAskedOf({ whole }: DeliveryView): Promise<ProgressStanding | null> {
  return progressStandingOf(await whole())
}

/** The same of a row. */
export function progressAskedInRow({ rungs }: LadderRowView): ProgressStanding | null {
  return standingInRungs(rungs)
}

export function isProgressLate(standing: ProgressStanding, { now }: Pick<RequestContext, 'now'>): boolean {
  return isAnswerLate(standing, now().toISOString())
}

/** 进展: what a recipient reported. */
export interface ProgressReport extends Stamp {
  readonly note: string
}

/** What a recipient reported, oldest first. */
export function reportsIn(rungs: readonly Rung[]): ProgressReport[] {
  return rungs.flatMap(({ note, ...rung }) => (note === undefined ? [] : [{ ...rung, note }]))
}

/** The same of a delivery. */
export async function reportsOf(view: DeliveryView, context: RequestContext): Promise<ProgressReport[]> {
  return (await view.whole()).reported === undefined ? [] : reportsIn(await rungsOf(view, context))
}

/** What a sender is offered to do about a document after its dispatch, beside the steps of the document itself. */
export async function offeredOnDocument(
  { whole }: Pick<DocumentView, 'whole'>,
  { caller, now }: Pick<RequestContext, 'caller' | 'now'>,
): Promise<readonly string[]> {
  const document = await whole()
  return [
    ...progressQuestionsFor(document, caller, now().toISOString()),
    ...paperRecordsFor(document, caller),
  ]
}

/** How far those are who have a document, from the document page; null where that was not counted. */
export async function supervisionOf(
  { state, page }: DocumentView,
  { now }: Pick<RequestContext, 'now'>,
): Promise<{ readonly byTier: readonly SupervisionCount[] } | null> {
  const byTier = state === 'DISPATCHED' ? supervisionIn((await page()).beside, now().toISOString()) : null
  return byTier === null ? null : { byTier }
}

/** Deliveries of which the caller's agency is asked and has not answered; the one to answer first at the top. @throws FiltersRefused */
export function progressAskedInbox(context: RequestContext, args: QueryInboxArgs): Promise<Inbox> {
  const { table, caller } = context
  return listedInbox(context, 'progressAsked', args, request =>
    listProgressAsked(table, caller.tenant, request),
  )
}
