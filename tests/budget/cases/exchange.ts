import { ACCEPT, aNoticeIn, REGISTER, SIGN_FOR } from '../../kit/documents.ts'
import { relayAll } from '../../kit/relay.ts'
import { by, type Cases, input, type Scenario } from '../scenario.ts'
import { agenciesOf, deliveriesOf, stepFrom } from './makers.ts'

/** From the dispatch of a document to the last rung of its ladder. */
export const exchangeCases = (scenario: Scenario): Cases => {
  const { tree, eighteen } = scenario
  const { operator } = agenciesOf(scenario)
  const { deliveryAfter, allDeliveries, askedBack, seriesOf } = deliveriesOf(scenario)
  return {
    DispatchDocument: stepFrom(tree, 'SEALED'),
    'DispatchDocument to 18': stepFrom(tree, 'SEALED', eighteen),
    RedeliverDocument: by(tree.province, 'CLERK', async () => {
      const { id, version } = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
      return input({ documentId: id, expectedVersion: version })
    }),
    RedeliverOverdue: operator(() => ({ region: '410000' })),
    SignForDelivery: by(tree.luoyang, 'CLERK', deliveryAfter()),
    // One read for all, and a transaction for each: singly they take two each.
    SignForDeliveries: by(tree.luoyang, 'CLERK', () => allDeliveries()),
    RegisterDeliveries: by(tree.luoyang, 'CLERK', () => allDeliveries(SIGN_FOR)),
    AcceptDeliveries: by(tree.luoyang, 'CLERK', () => allDeliveries(SIGN_FOR, REGISTER)),
    RegisterDelivery: by(tree.luoyang, 'CLERK', deliveryAfter(SIGN_FOR)),
    // The counter with the series and the delivery in one read.
    'RegisterDelivery in a series': by(tree.luoyang, 'CLERK', async () => {
      const made = (await deliveryAfter(SIGN_FOR)()) as { input: object }
      return { input: { ...made.input, incomingSeriesId: await seriesOf('收') } }
    }),
    OpenIncomingSeries: by(tree.luoyang, 'CLERK', () => input({ name: '密收', prefix: '密收' })),
    IncomingSeries: by(tree.luoyang, 'CLERK'),
    NextIncomingNumber: by(tree.luoyang, 'CLERK', async () => ({ seriesId: await seriesOf('党收') })),
    IncomingSeriesAudit: by(tree.luoyang, 'CLERK', async () => ({ seriesId: await seriesOf('办收') })),
    AcceptDelivery: by(tree.luoyang, 'CLERK', deliveryAfter(SIGN_FOR, REGISTER)),
    ReturnDelivery: by(tree.luoyang, 'CLERK', async () => {
      const made = (await deliveryAfter(SIGN_FOR)()) as { input: object }
      return { input: { ...made.input, reason: '退回' } }
    }),
    MarkHandled: by(tree.luoyang, 'CLERK', deliveryAfter(SIGN_FOR, REGISTER, ACCEPT)),
    MarkOnPaper: by(tree.luoyang, 'CLERK', async () => {
      const made = await deliveryAfter(SIGN_FOR, REGISTER, ACCEPT)()
      const { deliveryId, expectedVersion } = made.input as unknown as Record<string, unknown>
      return input({ expectedVersion, reply: { deliveryId }, date: '2026-01-05' })
    }),
    DocumentOnPaper: by(tree.province, 'CLERK', () => ({ id: scenario.dispatched })),
    UndoDeliveryStep: by(tree.luoyang, 'CLERK', async () => {
      const made = (await deliveryAfter(SIGN_FOR, REGISTER, ACCEPT)()) as { input: object }
      return { input: { ...made.input, reason: '误操作' } }
    }),
    // From one that has it and has not signed for it.
    RecallDocument: by(tree.province, 'CLERK', async () => {
      const { id, version } = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
      await relayAll(scenario.stack)
      return input({ documentId: id, expectedVersion: version, reason: '附件有误' })
    }),
    AgreeToRecall: by(tree.luoyang, 'CLERK', askedBack()),
    RefuseRecall: by(tree.luoyang, 'CLERK', askedBack({ reason: '已办理' })),
    // The document page with the ladder, what was recalled of it, and its progress.
    DocumentRecalls: by(tree.province, 'CLERK', () => ({ id: scenario.dispatched })),
  }
}
