import { randomUUID } from 'node:crypto'
import { ask } from '../../kit/api.ts'
import { aNotice } from '../../kit/documents.ts'
import { by, type Cases, type Scenario } from '../scenario.ts'
import { aRequest } from './makers.ts'

/** What people look at: documents, deliveries, their lists and what is counted of them. */
export const readingCases = (scenario: Scenario): Cases => {
  const { tree, widely, dispatched, dispatchedNumber, delivery } = scenario
  return {
    Viewer: by(tree.province, 'CLERK'),
    ViewerQuotas: by(tree.province, 'CLERK'),
    // Delegations to the caller; then the delivery with those who delegated.
    WhyDenied: by(tree.luoyang, 'CLERK', () => ({ action: 'signForDelivery', id: delivery.id })),
    WhoCanSee: by(tree.province, 'CLERK', () => ({ id: dispatched, first: 100 })),
    Document: by(tree.province, 'CLERK', () => ({ id: dispatched })),
    'Document with 181 recipients': by(tree.province, 'CLERK', () => ({ id: widely })),
    // The list, and of its rows what decides on their actions.
    Outbox: by(tree.province, 'CLERK', () => ({ state: 'DISPATCHED', first: 100 })),
    Counts: by(tree.province, 'CLERK'),
    // The counts, the worklist, the incomplete documents, and then the progress of all of these.
    Dashboard: by(tree.province, 'CLERK'),
    // The page and the counts; then the progress of all on the page.
    OutboxProgress: by(tree.province, 'CLERK', () => ({ state: 'DISPATCHED', first: 50 })),
    // The ledger, and then the document page.
    DocumentByNumber: by(tree.province, 'CLERK', () => ({ number: dispatchedNumber })),
    // One Query, and one read of all that it lists.
    ChangesSince: by(tree.province, 'CLERK', () => ({ first: 20 })),
    // Three reads, one after the other: the agency for its organ code, the counter, the ledger.
    NumberSeriesAudit: by(tree.province, 'CLERK'),
    NumberLedger: by(tree.province, 'CLERK', () => ({ first: 100 })),
    Upload: by(tree.province, 'CLERK', () => ({ id: 'upl_01HZZZZZZZZZZZZZZZZZZZZZZZ' })),
    Validate: by(tree.province, 'DRAFTER', () => ({ input: { draft: aNotice([tree.luoyang]) } })),
    DocumentTemplates: by(tree.province, 'DRAFTER', () => ({ kind: 'NOTICE' })),
    ShortNames: by(tree.luoyang, 'DRAFTER', () => ({})),
    BuildTitle: by(tree.province, 'DRAFTER', () => ({ input: { kind: 'NOTICE', matter: '防汛工作' } })),
    SuggestKind: by(tree.province, 'DRAFTER', () => ({ purpose: 'ARRANGE', recipients: [tree.luoyang.id] })),
    // The document, and then those that it names.
    RoutingCheck: by(tree.province, 'DRAFTER', () => ({ input: { documentId: dispatched } })),
    Inbox: by(tree.luoyang, 'CLERK', () => ({ first: 50 })),
    // The page; up to where the caller has seen it; then the deliveries and documents of the page, and how many are unseen.
    Notifications: by(tree.luoyang, 'CLERK', () => ({ first: 50 })),
    // The notification and up to where the caller has seen them; then that.
    MarkNotificationsSeen: by(tree.luoyang, 'CLERK', async () => {
      const { nodes } = await ask<{ nodes: { id: string }[] }>(
        await tree.luoyang.token('CLERK'),
        'Notifications',
        { first: 1 },
      )
      return { input: { idempotencyKey: randomUUID(), notificationId: nodes[0]?.id } }
    }),
    // The page and the counts.
    InboxTabs: by(tree.luoyang, 'CLERK', () => ({ first: 50 })),
    // The document page, which has the ladder; its progress; and the delivery of the answer, if any came.
    DocumentLadder: by(tree.province, 'CLERK', () => ({ id: dispatched, first: 100 })),
    'DocumentLadder with 181 recipients': by(tree.province, 'CLERK', () => ({ id: widely })),
    Delivery: by(tree.luoyang, 'CLERK', () => ({ id: delivery.id })),
    // How far the index is; documents and deliveries under each of three tokens.
    Find: by(tree.luoyang, 'CLERK', () => ({ text: '公文互通', first: 100 })),
    // The same of deliveries alone, and then those of the page together.
    FindThings: by(tree.luoyang, 'CLERK', () => ({ text: '公文互通', in: ['DELIVERIES'], first: 100 })),
    // The document; then its events, recipients, rungs, proofs and the keys, at once.
    Evidence: by(tree.province, 'CLERK', () => ({ documentId: dispatched })),
    CountersignRequest: by(tree.luoyang, 'CLERK', async () => ({ id: (await aRequest(scenario)).id })),
    CountersignRequests: by(tree.luoyang, 'CLERK', () => ({ state: 'OPEN', first: 100 })),
    Worklist: by(tree.province, 'CLERK'),
    SignedDiff: by(tree.province, 'CLERK', () => ({ documentId: dispatched })),
    Render: by(tree.province, 'CLERK', () => ({ documentId: dispatched })),
    RenderDelivery: by(tree.luoyang, 'CLERK', () => ({ deliveryId: delivery.id })),
    // The document page; the portions; their recipients where some are without.
    DocumentUndelivered: by(tree.province, 'CLERK', () => ({ id: dispatched })),
    Undelivered: async () => ({ token: tree.operator, variables: { region: '410000' } }),
    Node: by(tree.province, 'CLERK', () => ({ id: dispatched })),
    NodeAgency: by(tree.province, 'CLERK', () => ({ id: tree.zhengzhou.id })),
    Nodes: by(tree.province, 'CLERK', () => ({ ids: [dispatched, tree.luoyang.id] })),
  }
}
