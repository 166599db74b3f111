import { mutate, type Payload } from './api.ts'
import {
  ACCEPT,
  aDraftOf,
  aNotice,
  aNoticeIn,
  bring,
  handle,
  inboxOf,
  REGISTER,
  type SeenDelivery,
  type SeenDocument,
  SIGN_FOR,
} from './documents.ts'
import { anAgency, type Person, type TestAgency, type Tree } from './government.ts'
import { aNoticeOnPaper, recordPaper, todayInShanghai } from './paper-records.ts'
import { aReadyUpload } from './ready-uploads.ts'
import { relayAll } from './relay.ts'
import type { Stack } from './stack.ts'

/** Members of Zhengzhou beside those whom tokens by role stand for. */
export interface Staff {
  readonly colleague: Person
  readonly head: Person
}

export const BODY = ['现将有关事项通知如下。', '一、做好汛期值守。', '二、做好物资储备。'].join('\n')

/** Deliveries to Zhengzhou in every state, and its documents in every state and with every field that a draft may have. */
export async function keepDocuments(stack: Stack, tree: Tree, staff: Staff): Promise<void> {
  await receive(stack, tree)
  await draft(stack, tree, staff)
  await send(stack, tree)
}

/** Takes a step on a document. @throws if it is refused */
export async function step(
  token: string,
  name: string,
  { id, version }: SeenDocument,
  more: object = {},
): Promise<SeenDocument> {
  const input = { documentId: id, expectedVersion: version, ...more }
  const { document, problems } = await mutate<Payload<'document', SeenDocument>>(token, name, input)
  if (document === null) throw new Error(`${name}: ${JSON.stringify(problems)}`)
  return document
}

const RETURN = ['ReturnDelivery', { reason: '不属于本机关职责' }] as const

/** Deliveries to Zhengzhou in every state, one of them answered with a report. */
async function receive(stack: Stack, { province, zhengzhou, zhongyuan }: Tree): Promise<void> {
  const uploadId = await aReadyUpload(stack, await province.token('DRAFTER'), '附件一')
  const more = { urgency: 'URGENT', copies: [zhongyuan.id], attachments: [{ uploadId, name: '附件' }] }
  const courses = [
    [],
    [SIGN_FOR],
    [SIGN_FOR, RETURN],
    [SIGN_FOR, REGISTER],
    [SIGN_FOR, REGISTER, ACCEPT],
    [SIGN_FOR, REGISTER, ACCEPT, ['MarkHandled', { result: '已办结' }] as const],
    [],
  ]
  await Promise.all(courses.map(() => aNoticeIn('DISPATCHED', province, [zhengzhou], more)))
  await relayAll(stack)
  const deliveries = await inboxOf(zhengzhou)
  await Promise.all(
    courses.map((course, index) => handle(zhengzhou, deliveries[index] as SeenDelivery, ...course)),
  )
  await answer(stack, zhengzhou, province, deliveries.at(-1) as SeenDelivery)
  await aNoticeIn('DISPATCHED', province, [zhengzhou], { ...more, urgency: null, telegramUrgency: 'URGENT' })
  await relayAll(stack)
  const [newest] = await inboxOf(zhengzhou)
  const accepted = await handle(zhengzhou, newest as SeenDelivery, SIGN_FOR, REGISTER, ACCEPT)
  await onPaper(zhengzhou, accepted, { reply: { deliveryId: accepted.id } })
}

/** Marks an answer or a recipient as gone on paper. */
async function onPaper(agency: TestAgency, { version }: { readonly version: number }, what: object) {
  const input = { expectedVersion: version, date: '2026-01-05', note: '机要送达', ...what }
  const { problems } = await mutate<Payload<'document', unknown>>(
    await agency.token('CLERK'),
    'MarkOnPaper',
    input,
  )
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
}

/** Accepts a delivery to an agency and reports to its sender. */
async function answer(
  stack: Stack,
  agency: TestAgency,
  sender: TestAgency,
  delivery: SeenDelivery,
): Promise<void> {
  const { id: replyTo } = await handle(agency, delivery, SIGN_FOR, REGISTER, ACCEPT)
  const report = {
    kind: 'REPORT',
    title: '关于落实情况的报告',
    body: '现将有关情况报告如下。',
    mainRecipients: { agencyIds: [sender.id] },
    replyTo,
  }
  await bring(agency, await aDraftOf(agency, report), 'DISPATCHED')
  await relayAll(stack)
}

/** Documents before their dispatch: with every field that a draft may have, held, returned, corrected, of each state. */
async function draft(stack: Stack, tree: Tree, { colleague, head }: Staff): Promise<void> {
  const { province, zhengzhou, luoyang, zhongyuan, erqi, jiyuan } = tree
  const uploadId = await aReadyUpload(stack, await zhengzhou.token('DRAFTER'), '附件二')
  const [delivery] = await inboxOf(zhengzhou, { state: 'ACCEPTED' })
  const organCode = `${zhengzhou.organCode}办`
  await mutate(await province.token('ADMINISTRATOR'), 'ReviseNumbering', {
    ...{ agencyId: zhengzhou.id, expectedVersion: 1, reason: '启用新的代字' },
    organCodes: [{ code: organCode }],
    numberForms: [{ kind: 'MINUTES', form: 'MEETING_YEAR' }],
  })
  const everything = aNotice([zhongyuan], {
    body: BODY,
    items: ['事项一', '事项二'],
    urgency: 'VERY_URGENT',
    direction: 'DOWN',
    important: true,
    copies: [province.id, erqi.id],
    coIssuers: [luoyang.id],
    countersigners: [
      { party: { agencyId: jiyuan.id }, sections: ['一'] },
      { party: { memberId: colleague.id }, order: 2 },
    ],
    attachments: [{ uploadId, name: '附件' }],
    position: '拟予同意',
    skipReason: '情况紧急',
    contact: { name: '李明', phone: '0371-60000000' },
    attention: { name: '王某', assignment: '批示' },
    meeting: { name: '第一次常务会议', date: '2026-01-05' },
    revokes: { agencyId: zhongyuan.id, number: '中原政〔2026〕1号' },
    approvals: [{ agencyId: province.id, reference: '会议纪要' }],
    attachedTexts: [{ title: '值班安排', body: '|单位|人数|\n|市防汛办|二人|' }],
    printFormat: 'LETTER',
    printingOrgan: '郑州市人民政府办公厅',
    notes: ['此件公开发布'],
    participants: { present: ['王某'], observers: ['李明'] },
    reviewFlags: ['LEGALITY'],
    organCode,
  })
  await aDraftOf(zhengzhou, { ...aNotice([zhongyuan]), telegramUrgency: 'URGENT' })
  await aDraftOf(zhengzhou, { ...everything, forwards: delivery?.id })
  await aDraftOf(zhengzhou, { ...everything, replyTo: delivery?.id })
  const states = ['IN_REVIEW', 'APPROVED', 'RECHECKED', 'REGISTERED', 'SEALED']
  await Promise.all(states.map(state => aNoticeIn(state, zhengzhou, [zhongyuan])))
  const drafter = await zhengzhou.token('DRAFTER')
  const held = await aNoticeIn('DRAFT', zhengzhou, [zhongyuan])
  await step(drafter, 'SubmitForReview', held, { passTo: head.id })
  await mutate(await zhengzhou.token('CLERK'), 'OpenIncomingSeries', { name: '收文', prefix: '收文' })
  const dropped = await aNoticeIn('DRAFT', zhengzhou, [zhongyuan])
  await step(drafter, 'DiscardDraft', dropped, { reason: '改由他科起草' })
  const rejected = await aNoticeIn('IN_REVIEW', zhengzhou, [zhongyuan])
  await step(await zhengzhou.token('REVIEWER'), 'ReturnDraft', rejected, { reason: '请补充依据' })
  const signed = await aNoticeIn('SIGNED', zhengzhou, [zhongyuan], { body: '共计１０项。' })
  await step(await zhengzhou.token('CLERK'), 'ReviseSigned', signed, { draft: { body: '共计10项。' } })
}

/** A notice whose recipients are at several rungs, one of them not active; one with a void number; one answered. */
async function send(stack: Stack, { zhengzhou, zhongyuan, erqi }: Tree): Promise<void> {
  const asleep = await anAgency(stack, zhengzhou, { regionCode: '410102', tier: 'COUNTY', active: false })
  const uploadId = await aReadyUpload(stack, await zhengzhou.token('DRAFTER'), '附件三')
  const more = { attachments: [{ uploadId, name: '附件' }] }
  const printed = await aNoticeOnPaper(zhengzhou, [zhongyuan])
  for (const more of [
    { signedFor: { on: todayInShanghai(), name: '王收发' } },
    { corrects: 1, reason: '误记' },
  ])
    if ((await recordPaper(zhengzhou, printed, more)).problems.length > 0) throw new Error('not recorded')
  const served = await aNoticeIn('DISPATCHED', zhengzhou, [zhongyuan, asleep])
  await relayAll(stack)
  await onPaper(zhengzhou, served, { recipient: { documentId: served.id, recipientId: asleep.id } })
  await aNoticeIn('DISPATCHED', zhengzhou, [zhongyuan, erqi, asleep], more)
  await relayAll(stack)
  const [[atZhongyuan], [atErqi]] = [await inboxOf(zhongyuan), await inboxOf(erqi)]
  await answer(stack, zhongyuan, zhengzhou, atZhongyuan as SeenDelivery)
  await handle(erqi, atErqi as SeenDelivery, SIGN_FOR, RETURN)
  const registered = await aNoticeIn('REGISTERED', zhengzhou, [zhongyuan])
  await step(await zhengzhou.token('CLERK'), 'VoidNumber', registered, { reason: '重复登记' })
  await relayAll(stack)
}
