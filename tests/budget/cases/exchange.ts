import { revise } from '../../kit/distribution.ts'
import {
  ACCEPT,
  aDraftOf,
  aNotice,
  aNoticeIn,
  bring,
  handle,
  REGISTER,
  SIGN_FOR,
} from '../../kit/documents.ts'
import { aNoticeOnPaper, ORGANS, todayInShanghai } from '../../kit/paper-records.ts'
import { deliveryAt } from '../../kit/recalls.ts'
import { relayAll } from '../../kit/relay.ts'
import { by, type Cases, input, type Scenario } from '../scenario.ts'
import { agenciesOf, deliveriesOf, stepFrom } from './makers.ts'

/** From the dispatch of a document to the last rung of its ladder. */
export const exchangeCases = (scenario: Scenario): Cases => {
  const { tree, eighteen } = scenario
  const { operator } = agenciesOf(scenario)
  const {
    deliveryAfter,
    allDeliveries,
    askedBack,
    seriesOf,
    returnedToSend,
    askedAgain,
    underWay,
    routeToObjectTo,
  } = deliveriesOf(scenario)
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
    RecordPaperDelivery: by(tree.province, 'CLERK', async () => {
      const { id, version } = await aNoticeOnPaper(tree.province, [tree.zhengzhou])
      await relayAll(scenario.stack)
      return input({ documentId: id, expectedVersion: version, organ: ORGANS[0], sentOn: todayInShanghai() })
    }),
    // Of a document that went to no such organ nothing is read beside it.
    DocumentPaperDistribution: by(tree.province, 'CLERK', () => ({ id: scenario.dispatched })),
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
    AddRecipients: by(tree.province, 'CLERK', async () => {
      const { id, version } = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
      await relayAll(scenario.stack)
      const more = { mainRecipientIds: [tree.luoyang.id], reason: '印发时漏列' }
      return input({ documentId: id, expectedVersion: version, ...more })
    }),
    // The document page with the ladder; nothing is read for what was added where nothing was.
    DocumentAdditions: by(tree.province, 'CLERK', () => ({ id: scenario.dispatched })),
    DeliveryAdded: by(tree.luoyang, 'CLERK', () => ({ id: scenario.delivery.id })),
    CreateCorrection: by(tree.province, 'DRAFTER', async () => {
      const { id, version } = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
      const fields = { documentId: id, expectedVersion: version, numbering: 'NEW_NUMBER', reason: '附件有误' }
      return input(fields)
    }),
    DocumentVersions: by(tree.province, 'CLERK', () => ({ id: scenario.dispatched })),
    DeliveryVersions: by(tree.luoyang, 'CLERK', async () => {
      const made = (await deliveryAfter()()) as { input: object }
      return { id: (made.input as { deliveryId: string }).deliveryId }
    }),
    ResendDocument: by(tree.province, 'CLERK', returnedToSend),
    // Of one that has it: an answer to its request, and no copy.
    'ResendDocument to one that asked': by(tree.province, 'CLERK', async () => {
      const { recipientId, ...asked } = await askedAgain()
      return input({ ...asked, recipientIds: [recipientId], reason: '已核对' })
    }),
    AskForResend: by(tree.luoyang, 'CLERK', async () => {
      const made = (await deliveryAfter()()) as { input: object }
      return { input: { ...made.input, code: 'DAMAGED', text: '附件无法打开' } }
    }),
    RefuseResend: by(tree.province, 'CLERK', async () =>
      input({ ...(await askedAgain()), reason: '附件完好' }),
    ),
    // The line of versions beside the document: what replaced it is ended instead.
    RevokeDocument: by(tree.province, 'CLERK', async () => {
      const { id, version } = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
      await relayAll(scenario.stack)
      return input({ documentId: id, expectedVersion: version, reason: '超越职权' })
    }),
    AbolishDocument: by(tree.province, 'CLERK', async () => {
      const { id, version } = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
      await relayAll(scenario.stack)
      return input({
        documentId: id,
        expectedVersion: version,
        reason: '已不适用',
        effectiveOn: '2099-01-01',
      })
    }),
    ReviseDistribution: by(tree.province, 'CLERK', async () => {
      const { id, version } = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
      await relayAll(scenario.stack)
      const distribution = { disclosure: 'ON_OWN_INITIATIVE', extent: 'UNLIMITED' }
      return input({ documentId: id, expectedVersion: version, distribution, reason: '经审查可以公开' })
    }),
    DocumentDistribution: by(tree.province, 'CLERK', () => ({ id: scenario.dispatched })),
    // Forwarded once, to one below: its document, the line of that, its recipients and its recalls.
    DeliveryForwardedBeyond: by(tree.zhengzhou, 'CLERK', async () => {
      const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
      await relayAll(scenario.stack)
      const { id } = await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
      const fields = aNotice([tree.zhongyuan], { title: '转发关于做好公文互通工作的通知', forwards: id })
      await bring(tree.zhengzhou, await aDraftOf(tree.zhengzhou, fields), 'DISPATCHED')
      await revise(tree.province, notice, { disclosure: 'NOT_DISCLOSED', extent: 'TO_CITY' })
      await relayAll(scenario.stack, { deliveries: 2 })
      return { id }
    }),
    DeliveryDistribution: by(tree.luoyang, 'CLERK', () => ({ id: scenario.delivery.id })),
    // The relay reads decision, directory, the issuer's ledger of numbers, the document and its line.
    RevokeLowerDocument: by(tree.province, 'CLERK', () =>
      input({ issuerId: tree.luoyang.id, number: '洛政〔2026〕999号', reason: '超越职权' }),
    ),
    AbolishLowerDocument: by(tree.province, 'CLERK', () =>
      input({
        issuerId: tree.luoyang.id,
        number: '洛政〔2026〕999号',
        reason: '已不适用',
        effectiveOn: '2099-01-01',
      }),
    ),
    LowerEnd: by(tree.province, 'CLERK', () => ({ id: 'end_01M8F4NEQAAMFR5NRVDZY3ZPDK' })),
    DocumentEffect: by(tree.province, 'CLERK', () => ({ id: scenario.dispatched })),
    DeliveryEffect: by(tree.luoyang, 'CLERK', () => ({ id: scenario.delivery.id })),
    DocumentSources: by(tree.province, 'CLERK', () => ({ id: scenario.dispatched })),
    DeliverySources: by(tree.luoyang, 'CLERK', () => ({ id: scenario.delivery.id })),
    // Whom it names is looked up: the directory, the places of all recipients, and of each one its row.
    AskForProgress: by(tree.province, 'CLERK', async () => input(await underWay())),
    'AskForProgress to all': by(tree.province, 'CLERK', async () => {
      const { recipientIds: _, ...all } = await underWay()
      return input(all)
    }),
    ReportProgress: by(tree.luoyang, 'CLERK', async () => {
      const made = (await deliveryAfter(SIGN_FOR)()) as { input: object }
      return { input: { ...made.input, note: '已完成方案起草' } }
    }),
    DeliveryProgress: by(tree.luoyang, 'CLERK', () => ({ id: scenario.delivery.id })),
    DocumentSupervision: by(tree.province, 'CLERK', () => ({ id: scenario.dispatched })),
    InboxProgressAsked: by(tree.luoyang, 'CLERK', () => ({})),
    DeliveryResend: by(tree.luoyang, 'CLERK', () => ({ id: scenario.delivery.id })),
    // The relay reads the ledger of numbers, the document and its recipients, and queues a portion.
    AskForLostDelivery: by(tree.luoyang, 'CLERK', () =>
      input({ issuerId: tree.province.id, number: scenario.delivery.number }),
    ),
    DeliveryRestored: by(tree.luoyang, 'CLERK', () => ({ id: scenario.delivery.id })),
    // One Query for the requests beside the document page, and nothing for rows where none waits.
    DocumentResends: by(tree.province, 'CLERK', () => ({ id: scenario.dispatched })),
    PassOnDelivery: by(tree.luoyang, 'CLERK', async () => {
      const made = (await deliveryAfter(SIGN_FOR)()) as { input: object }
      return { input: { ...made.input, toAgencyId: tree.zhengzhou.id, reason: '属该机关职权' } }
    }),
    ObjectToRoute: by(tree.province, 'CLERK', routeToObjectTo),
    DocumentRoutes: by(tree.province, 'CLERK', () => ({ id: scenario.dispatched })),
    DeliveryPassings: by(tree.luoyang, 'CLERK', () => ({ id: scenario.delivery.id })),
    AgreeToRecall: by(tree.luoyang, 'CLERK', askedBack()),
    RefuseRecall: by(tree.luoyang, 'CLERK', askedBack({ reason: '已办理' })),
    // The document page with the ladder, what was recalled of it, and its progress.
    // By the index alone, with what each row needs; and one of which nothing is owed.
    DocumentReplies: by(tree.province, 'CLERK', () => ({ id: scenario.dispatched })),
    DeliveryReply: by(tree.luoyang, 'CLERK', () => ({ id: scenario.delivery.id })),
    InboxReplies: by(tree.luoyang, 'CLERK', () => ({ late: true })),
    OutboxReplies: by(tree.province, 'CLERK', () => ({ late: true })),
    // The index alone, where nothing is owed.
    DeliveryDeadlineMoves: by(tree.luoyang, 'CLERK', () => ({ id: scenario.delivery.id })),
    MovedDeadlines: by(tree.province, 'CLERK', () => ({})),
    DocumentRecalls: by(tree.province, 'CLERK', () => ({ id: scenario.dispatched })),
  }
}
