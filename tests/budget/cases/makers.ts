import { ask, mutate } from '../../kit/api.ts'
import { clockTime } from '../../kit/clock.ts'
import { manyDeliveries } from '../../kit/deliveries.ts'
import {
  aDraftOf,
  aNotice,
  aNoticeIn,
  bring,
  handle,
  inboxOf,
  nextStep,
  type SeenDelivery,
  SIGN_FOR,
} from '../../kit/documents.ts'
import {
  aCreditCode,
  aMember,
  anAgency,
  anOrganCode,
  type TestAgency,
  type Tree,
} from '../../kit/government.ts'
import { passOn } from '../../kit/passings.ts'
import { recall } from '../../kit/recalls.ts'
import { relayAll } from '../../kit/relay.ts'
import { input, type Made, type Scenario } from '../scenario.ts'

type Steps = Parameters<typeof handle>[2][]

/** The step that leads on from a document's state. */
export const stepFrom =
  (tree: Tree, state: string, to: readonly TestAgency[] = [tree.luoyang]) =>
  async (): Promise<Made> => {
    const { token, input: fields } = await nextStep(tree.province, await aNoticeIn(state, tree.province, to))
    return { token, variables: input(fields) }
  }

/** A request to Luoyang to countersign, not answered yet. */
export async function aRequest({ stack, tree }: Scenario): Promise<{ id: string; version: number }> {
  const { province, luoyang } = tree
  const fields = aNotice([luoyang], { countersigners: [{ party: { agencyId: luoyang.id } }] })
  const { token, input: step } = await nextStep(
    province,
    await bring(province, await aDraftOf(province, fields), 'IN_REVIEW'),
  )
  await mutate(token, 'ApproveDraft', step)
  await relayAll(stack)
  const clerk = await luoyang.token('CLERK')
  const { nodes } = await ask<{ nodes: { id: string; version: number }[] }>(clerk, 'CountersignRequests')
  if (nodes[0] === undefined) throw new Error('no request arrived')
  return nodes[0]
}

/** A request to the province's party committee to issue a notice with its government, and its head's token. */
export async function aJointRequest({ stack, tree }: Scenario) {
  const { province, operator, luoyang } = tree
  const fields = { name: `中共河南省委员会${anOrganCode()}`, regionCode: '410000', tier: 'PROVINCE' } as const
  const party = await anAgency(stack, operator, { ...fields, kind: 'PARTY_COMMITTEE' })
  const draft = await aDraftOf(province, aNotice([luoyang], { coIssuers: [party.id] }))
  const { token, input: step } = await nextStep(province, await bring(province, draft, 'IN_REVIEW'))
  await mutate(token, 'ApproveDraft', step)
  await relayAll(stack)
  const head = await party.token('SIGNATORY')
  const { nodes } = await ask<{ nodes: { id: string; version: number }[] }>(head, 'CountersignRequests')
  if (nodes[0] === undefined) throw new Error('no request arrived')
  return { token: head, request: nodes[0] }
}

/** A request to Luoyang after it agreed and the document went on. */
export async function anAnswer(scenario: Scenario): Promise<{ id: string; version: number }> {
  const { id: requestId, version: expectedVersion } = await aRequest(scenario)
  const agreement = input({ requestId, expectedVersion })
  const { request } = await mutate<{ request: { id: string; version: number } }>(
    await scenario.tree.luoyang.token('SIGNATORY'),
    'AgreeToCountersign',
    agreement.input,
  )
  await relayAll(scenario.stack)
  return request
}

/** Deliveries to Luoyang. */
export const deliveriesOf = ({ stack, tree: { province, luoyang, zhengzhou } }: Scenario) => ({
  /** What a step takes on one that was taken up the ladder by these. */
  deliveryAfter:
    (...steps: Steps) =>
    async () => {
      await aNoticeIn('DISPATCHED', province, [luoyang])
      await relayAll(stack)
      const now = await handle(luoyang, (await inboxOf(luoyang))[0] as SeenDelivery, ...steps)
      return input({ deliveryId: now.id, expectedVersion: now.version })
    },
  /** A new series of incoming numbers. */
  seriesOf: async (prefix: string) => {
    const asked = { name: '收文', prefix }
    const { series } = await mutate<{ series: { id: string } }>(
      await luoyang.token('CLERK'),
      'OpenIncomingSeries',
      asked,
    )
    return series.id
  },
  /** What an answer takes to the recall of one that was signed for. */
  askedBack:
    (more: object = {}) =>
    async () => {
      const notice = await aNoticeIn('DISPATCHED', province, [luoyang])
      await relayAll(stack)
      const signed = await handle(luoyang, (await inboxOf(luoyang))[0] as SeenDelivery, SIGN_FOR)
      await relayAll(stack)
      await recall(province, notice)
      await relayAll(stack)
      return input({ deliveryId: signed.id, expectedVersion: signed.version + 1, ...more })
    },
  /** What it takes to send a document again that Luoyang returned. */
  returnedToSend: async () => {
    const notice = await aNoticeIn('DISPATCHED', province, [luoyang])
    await relayAll(stack)
    const delivery = (await inboxOf(luoyang))[0] as SeenDelivery
    await handle(luoyang, delivery, SIGN_FOR, ['ReturnDelivery', { reason: '附件不符' }])
    await relayAll(stack)
    const more = { recipientIds: [luoyang.id], reason: '已更正附件' }
    return input({ documentId: notice.id, expectedVersion: notice.version, ...more })
  },
  /** A document that Luoyang has, to be asked how far it has got. */
  underWay: async () => {
    const notice = await aNoticeIn('DISPATCHED', province, [luoyang])
    await relayAll(stack)
    return { documentId: notice.id, expectedVersion: notice.version, recipientIds: [luoyang.id] }
  },
  /** A document that Luoyang has and asked for again. */
  askedAgain: async () => {
    const notice = await aNoticeIn('DISPATCHED', province, [luoyang])
    await relayAll(stack)
    const delivery = (await inboxOf(luoyang))[0] as SeenDelivery
    await handle(luoyang, delivery, ['AskForResend', { code: 'DAMAGED', text: '附件无法打开' }])
    await relayAll(stack)
    return { documentId: notice.id, expectedVersion: notice.version, recipientId: luoyang.id }
  },
  /** What an objection takes to the route of one that Luoyang passed on to Zhengzhou. */
  routeToObjectTo: async () => {
    const notice = await aNoticeIn('DISPATCHED', province, [luoyang])
    await relayAll(stack)
    const signed = await handle(luoyang, (await inboxOf(luoyang))[0] as SeenDelivery, SIGN_FOR)
    await passOn(luoyang, signed, zhengzhou)
    await relayAll(stack)
    const more = { recipientId: zhengzhou.id, reason: '应由贵机关办理' }
    return input({ documentId: notice.id, expectedVersion: notice.version + 1, ...more })
  },
  /** The same for three of them at once. */
  allDeliveries: async (...steps: Steps) => {
    const made = await manyDeliveries(stack, province, luoyang, 3)
    const handled = made.map(async ({ deliveryId: id, expectedVersion: version, ...key }) => {
      const now = await handle(luoyang, { id, version } as SeenDelivery, ...steps)
      return { ...key, deliveryId: id, expectedVersion: now.version }
    })
    return { input: { items: await Promise.all(handled) } }
  },
})

/** The registration of a department of the province. */
export const anApplication = () => {
  const organCode = anOrganCode()
  return {
    name: `河南省${organCode}厅`,
    ...{ regionCode: '410000', tier: 'PROVINCE', kind: 'DEPARTMENT' },
    ...{ creditCode: aCreditCode(), organCode },
  }
}

/** Agencies, and what is asked of them. */
export const agenciesOf = ({ stack, tree }: Scenario) => ({
  operator: (fields: () => object) => async (): Promise<Made> => ({
    token: tree.operator,
    variables: input(fields()),
  }),
  /** An agency that is neither above nor below the others. */
  aStranger: () => anAgency(stack, tree.zhengzhou, { regionCode: '410102', tier: 'COUNTY' }),
  /** A request of a city's bureau to be guided by the province. */
  aLineToAnswer: async () => {
    const bureau = { ...anApplication(), regionCode: '410100', tier: 'CITY', superiorId: tree.zhengzhou.id }
    const name = `郑州市${bureau.organCode}局`
    const { agency } = await mutate<{ agency: { id: string } }>(
      await tree.zhengzhou.token('ADMINISTRATOR'),
      'RegisterAgency',
      { ...bureau, name, guidingId: tree.province.id },
    )
    return input({ agencyId: agency.id, line: 'GUIDANCE', expectedVersion: 1 })
  },
  /** A new agency below the province. */
  anAgencyWith: async (more: object) => {
    const { id } = await anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY' })
    return input({ agencyId: id, expectedVersion: 1, ...more })
  },
})

/** Members of the province. */
export const membersOf = ({ stack, tree }: Scenario) => ({
  aMemberWith: async (more: object) => {
    const { id } = await aMember(stack, tree.province, '科员', 'CLERK')
    return input({ memberId: id, expectedVersion: 1, ...more })
  },
  aDelegation: async () => {
    const token = await tree.province.token('ADMINISTRATOR')
    const { member } = await mutate<{ member: { id: string } }>(token, 'AddMember', {
      ...{ name: '副职', roles: ['CLERK'] },
    })
    const validUntil = new Date(clockTime() + 3_600_000).toISOString()
    return input({ toId: member.id, actions: ['signDocument'], validUntil })
  },
})
