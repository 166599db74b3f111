import type { Area, AreaWork } from '../access/area.ts'
import type { ReceivedDeliveries } from '../documents/index.ts'
import { notFound } from '../kernel/problem.ts'
import { refuse } from '../kernel/result.ts'
import { events } from './events.ts'
import { permissions } from './permissions.ts'
import { problemFacts } from './problems.ts'
import { changes } from './reading/changes.ts'
import { receivedOfNumbers } from './reading/cited.ts'
import { loadDelivery } from './reading/deliveries.ts'
import { explainers } from './reading/explaining.ts'
import { loadIncomingSeries } from './reading/incoming.ts'
import { LADDER_ROW_ID, ladderBeside, loadLadderRow } from './reading/ladder.ts'
import { offeredOnDocument } from './reading/supervision.ts'
import { due, queued, relays } from './relay/index.ts'
import { exchangeResolvers } from './resolvers.ts'
import { deliverySteps, sourceOf } from './rules/deliveries.ts'
import { redeliverySteps } from './rules/dispatch.ts'
import { distributionAt } from './rules/distribution.ts'
import { paperSteps } from './rules/paper.ts'
import { recallSteps } from './rules/recalls.ts'
import { resendSteps } from './rules/resend-requests.ts'
import { reportSteps } from './rules/supervision.ts'
import { undoSteps } from './rules/undoing.ts'
import { deliveryKey, deliveryOf, relistedDelivery } from './store/index.ts'

/** 公文交换: dispatch, delivery, and the return of every rung as a receipt. */
export const exchange: Area = {
  name: 'exchange',
  resolvers: exchangeResolvers,
  loaders: {
    dlv: { typename: 'Delivery', load: loadDelivery },
    ins: { typename: 'IncomingSeries', load: loadIncomingSeries },
    row: { typename: 'LadderRow', load: loadLadderRow, form: LADDER_ROW_ID },
  },
  offers: { Document: offeredOnDocument },
  changes,
  relisted: relistedDelivery,
  messages: async () => (await import('./messages.ts')).messages,
  problemFacts,
  problems: ['ActedSince', 'IncomingNumberTaken'],
  permissions,
  explainers,
  steps: [deliverySteps, recallSteps, redeliverySteps, undoSteps, paperSteps, resendSteps, reportSteps],
}

/** What it does for the relay and when something is due. */
export const exchangeWork: AreaWork = { name: 'exchange', events, relays, queued, due }

/** Deliveries as the drafts of documents refer to them. */
export const receivedDeliveries: ReceivedDeliveries = {
  keyOf: deliveryKey,
  ofNumbers: receivedOfNumbers,
  distributionOf(item) {
    const delivery = deliveryOf(item)
    return delivery === null ? null : distributionAt(delivery)
  },
  sourceFor(item, use, path) {
    const delivery = deliveryOf(item)
    return delivery === null ? refuse(notFound(path)) : sourceOf(delivery, use, path)
  },
}

export {
  type Delivery,
  type HandlingBegun,
  isVoid,
  type ReplyNotice,
  type RungRoute,
  rungRouteSchema,
} from './model.ts'
export { permissions } from './permissions.ts'
export { type DeliveryView, loadReferred } from './reading/deliveries.ts'
export { receiptKeys } from './reading/evidence.ts'
export { type SigningTools, signReceipts } from './relay/receipts.ts'
export type { Stepped } from './rules/deliveries.ts'
export { type Verdict, verifyBundle } from './rules/evidence.ts'
export { describeFault, type EvidenceFault } from './rules/evidence-faults.ts'
export { reportOf } from './rules/evidence-report.ts'
export { beginHandling, concludeHandling, reopenHandling, withMatter } from './rules/handling.ts'
export {
  deliveryIn,
  deliveryKey,
  deliveryOf,
  isNotice,
  listDeliveries,
  matterOfDeliveryKey,
  noticeIn,
  rungWrites as rungWritesOf,
  type Signable,
  signableIn,
  unrungWrite as deliveryWriteOf,
} from './store/index.ts'
export { ladderBeside }
