import DataLoader from 'dataloader'
import { perRequest } from '../../access/per-request.ts'
import type { RequestContext } from '../../access/request.ts'
import type { DocumentView } from '../../documents/index.ts'
import type {
  ProgressRequest,
  Recall,
  RecallStanding,
  SourceDistribution,
  SourceEnd,
  SourceRecall,
  SourceReplacement,
} from '../model.ts'
import { standingInRow } from '../rules/recalls.ts'
import { sourceReplacedIn } from '../rules/sources.ts'
import { type Recalls, readRecalls } from '../store/index.ts'
import type { DeliveryView } from './deliveries.ts'
import type { LadderRowView } from './ladder.ts'

/** What was recalled of documents of the caller's agency: one Query for each document of a request, whatever fields ask. */
const loaderOf = perRequest(
  ({ table, caller }) =>
    new DataLoader<string, Recalls>(ids => Promise.all(ids.map(id => readRecalls(table, caller.tenant, id)))),
)

const NOTHING: Recalls = {
  recalls: [],
  source: null,
  replacedSource: null,
  endedSource: null,
  distributionSource: [],
  progressRequests: [],
}

function recallsOfDocument(
  { id, state }: Pick<DocumentView, 'id' | 'state'>,
  context: RequestContext,
): Promise<Recalls> {
  return state === 'DISPATCHED' ? loaderOf(context).load(id) : Promise.resolve(NOTHING)
}

/** The recalls of a document, oldest first. */
export async function recallsOf(
  view: Pick<DocumentView, 'id' | 'state'>,
  context: RequestContext,
): Promise<readonly Recall[]> {
  return (await recallsOfDocument(view, context)).recalls
}

/** How the sender of a document asked for progress, oldest first. */
export async function progressRequestsOf(
  view: Pick<DocumentView, 'id' | 'state'>,
  context: RequestContext,
): Promise<readonly ProgressRequest[]> {
  return (await recallsOfDocument(view, context)).progressRequests
}

/** That what a document forwards was recalled; null if it was not. */
export async function sourceRecalledOf(
  view: Pick<DocumentView, 'id' | 'state'>,
  context: RequestContext,
): Promise<SourceRecall | null> {
  return (await recallsOfDocument(view, context)).source
}

/** That what a document forwards was replaced by a correction; null if it was not. */
export async function sourceReplacedOf(
  view: Pick<DocumentView, 'id' | 'state'>,
  context: RequestContext,
): Promise<SourceReplacement | null> {
  return (await recallsOfDocument(view, context)).replacedSource
}

/** That what a document forwards was abolished or revoked; null if it was not. */
export async function sourceEndedOf(
  view: Pick<DocumentView, 'id' | 'state'>,
  context: RequestContext,
): Promise<SourceEnd | null> {
  return (await recallsOfDocument(view, context)).endedSource
}

/** How the ranges of readers of what a document contains were changed last. */
export async function sourceDistributionOf(
  view: Pick<DocumentView, 'id' | 'state'>,
  context: RequestContext,
): Promise<readonly SourceDistribution[]> {
  return (await recallsOfDocument(view, context)).distributionSource
}

/** That what a delivery forwards was replaced. */
export async function sourceReplacedAt({ whole }: DeliveryView): Promise<SourceReplacement | null> {
  return sourceReplacedIn(await whole())
}

/** How a recall stands with a recipient; null if none concerns it. */
export async function recallInRow(
  row: LadderRowView,
  context: RequestContext,
): Promise<RecallStanding | null> {
  return standingInRow(row, (await loaderOf(context).load(row.documentId)).recalls)
}
