import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../functions/access/permissions.ts'
import { mutate, type SeenProblem } from '../kit/api.ts'
import { TO_COUNTIES } from '../kit/distribution.ts'
import {
  ACCEPT,
  aDraftOf,
  aNotice,
  aNoticeIn,
  handle,
  REGISTER,
  type SeenDelivery,
  type SeenDocument,
  SIGN_FOR,
} from '../kit/documents.ts'
import { aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { eventsOf } from '../kit/mortal.ts'
import { aNoticeOnPaper, ORGANS, todayInShanghai } from '../kit/paper-records.ts'
import { passOn } from '../kit/passings.ts'
import { codesOf, deliveryAt, recall } from '../kit/recalls.ts'
import { drain, relay, relayAll } from '../kit/relay.ts'
import { askAgain } from '../kit/resend-requests.ts'
import { openStack, type Stack } from '../kit/stack.ts'

interface Person {
  readonly id: string
  readonly token: string
}
/** Who may do it, who does it in their place, and one in whose hands nobody put it. */
interface Office {
  readonly holder: Person
  readonly deputy: Person
  readonly other: Person
}

const ACTIONS = {
  CLERK: [
    ...['recallDocument', 'agreeToRecall', 'refuseRecall', 'resendDocument', 'askForResend', 'refuseResend'],
    ...[
      'revokeDocument',
      'abolishDocument',
      'revokeLowerDocument',
      'abolishLowerDocument',
      'reviseDistribution',
    ],
    ...['addRecipients', 'moveReplyDeadline', 'undoDeliveryStep', 'passOnDelivery', 'objectToRoute'],
    ...['markOnPaper', 'recordPaperDelivery'],
  ],
  DRAFTER: ['createCorrection', 'discardDraft'],
} as const satisfies Partial<Record<Role, readonly string[]>>

let stack: Stack
let tree: Tree
const offices = new Map<string, Office>()
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  for (const [agency, role] of [
    [tree.province, 'CLERK'],
    [tree.province, 'DRAFTER'],
    [tree.luoyang, 'CLERK'],
  ] as const)
    offices.set(`${agency.id} ${role}`, await anOffice(agency, role))
  await relayAll(stack)
})

async function anOffice(agency: TestAgency, role: keyof typeof ACTIONS): Promise<Office> {
  const member = async (name: string, ...roles: Role[]): Promise<Person> => {
    const administrator = await agency.token('ADMINISTRATOR')
    const { member: made } = await mutate<{ member: { id: string } }>(administrator, 'AddMember', {
      name,
      roles,
    })
    return { id: made.id, token: await stack.issuer.mint({ sub: made.id, agency: agency.id }) }
  }
  const [holder, deputy, other] = [
    await member('经办人', role),
    await member('替班', 'REVIEWER'),
    await member('旁人', 'REVIEWER'),
  ]
  const validUntil = new Date(Date.now() + 3_600_000).toISOString()
  const given = { toId: deputy.id, actions: ACTIONS[role], validUntil }
  const { problems } = await mutate<{ problems: readonly SeenProblem[] }>(
    holder.token,
    'GrantDelegation',
    given,
  )
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return { holder, deputy, other }
}

const reason = '由代理人办理'
async function aDelivered(...steps: Parameters<typeof handle>[2][]) {
  const document = await aNoticeIn('DISPATCHED', tree.province, [tree.luoyang])
  await relayAll(stack)
  const first = await deliveryAt(tree.luoyang, document)
  const delivery = steps.length === 0 ? first : await handle(tree.luoyang, first, ...steps)
  await relayAll(stack)
  return { document, delivery }
}
const onDocument = ({ id, version }: SeenDocument, more: object = {}) => ({
  ...{ documentId: id, expectedVersion: version },
  ...more,
})
/** Of a number that nobody gave: what comes of it is found behind the delegation. */
const onLower = (more: object = {}) => ({
  issuerId: tree.luoyang.id,
  number: '洛政〔2026〕99号',
  reason,
  ...more,
})
const onDelivery = ({ id, version }: SeenDelivery, more: object = {}) => ({
  ...{ deliveryId: id, expectedVersion: version },
  ...more,
})
const RETURN = ['ReturnDelivery', { reason: '误送' }] as const
const askedBack = async () => {
  const { document } = await aDelivered(SIGN_FOR)
  await recall(tree.province, document)
  await relayAll(stack)
  return deliveryAt(tree.luoyang, document)
}

/** A mutation, whose office it is, and what is done; what it is answered with, where that is no success. */
interface Case {
  readonly at: () => TestAgency
  readonly role?: keyof typeof ACTIONS
  readonly input: (holder: Person) => Promise<object>
  readonly refused?: string
}
const sender = () => tree.province
const recipient = () => tree.luoyang
const CASES: Readonly<Record<string, Case>> = {
  RecallDocument: { at: sender, input: async () => onDocument((await aDelivered()).document, { reason }) },
  AgreeToRecall: { at: recipient, input: async () => onDelivery(await askedBack()) },
  RefuseRecall: { at: recipient, input: async () => onDelivery(await askedBack(), { reason }) },
  ResendDocument: {
    at: sender,
    async input() {
      const { document } = await aDelivered(SIGN_FOR, RETURN)
      return onDocument(document, { recipientIds: [tree.luoyang.id], reason })
    },
  },
  AskForResend: {
    at: recipient,
    input: async () => onDelivery((await aDelivered()).delivery, { code: 'DAMAGED', text: reason }),
  },
  RefuseResend: {
    at: sender,
    async input() {
      const { document, delivery } = await aDelivered()
      await askAgain(tree.luoyang, delivery)
      await relayAll(stack)
      return onDocument(document, { recipientId: tree.luoyang.id, reason })
    },
  },
  AddRecipients: {
    at: sender,
    input: async () =>
      onDocument((await aDelivered()).document, { mainRecipientIds: [tree.zhengzhou.id], reason }),
  },
  // Whether it moved is looked at behind the delegation; of one that demands no reply it did not.
  MoveReplyDeadline: {
    at: sender,
    input: async () => onDocument((await aDelivered()).document),
    refused: 'DEADLINE_NOT_MOVED',
  },
  RevokeDocument: { at: sender, input: async () => onDocument((await aDelivered()).document, { reason }) },
  AbolishDocument: {
    at: sender,
    input: async () => onDocument((await aDelivered()).document, { reason, effectiveOn: '2099-01-01' }),
  },
  ReviseDistribution: {
    at: sender,
    input: async () => onDocument((await aDelivered()).document, { distribution: TO_COUNTIES, reason }),
  },
  RevokeLowerDocument: { at: sender, input: async () => onLower() },
  AbolishLowerDocument: { at: sender, input: async () => onLower({ effectiveOn: '2099-01-01' }) },
  UndoDeliveryStep: {
    at: recipient,
    async input({ token }) {
      const { delivery } = await aDelivered(SIGN_FOR)
      const taken = await mutate<{ delivery: SeenDelivery }>(token, 'RegisterDelivery', onDelivery(delivery))
      return onDelivery(taken.delivery, { reason })
    },
  },
  PassOnDelivery: {
    at: recipient,
    input: async () =>
      onDelivery((await aDelivered(SIGN_FOR)).delivery, { toAgencyId: tree.zhengzhou.id, reason }),
  },
  ObjectToRoute: {
    at: sender,
    async input() {
      const { document, delivery } = await aDelivered(SIGN_FOR)
      await passOn(tree.luoyang, delivery, tree.zhengzhou)
      await relayAll(stack)
      return onDocument(document, {
        expectedVersion: document.version + 1,
        recipientId: tree.zhengzhou.id,
        reason,
      })
    },
  },
  MarkOnPaper: {
    at: recipient,
    async input() {
      const { delivery } = await aDelivered(SIGN_FOR, REGISTER, ACCEPT)
      return { expectedVersion: delivery.version, reply: { deliveryId: delivery.id }, date: '2026-01-05' }
    },
  },
  RecordPaperDelivery: {
    at: sender,
    async input() {
      const document = await aNoticeOnPaper(tree.province, [tree.zhengzhou])
      await relayAll(stack)
      return onDocument(document, { organ: ORGANS[0], sentOn: todayInShanghai() })
    },
  },
  CreateCorrection: {
    at: sender,
    role: 'DRAFTER',
    input: async () => onDocument((await aDelivered()).document, { numbering: 'NEW_NUMBER', reason }),
  },
  DiscardDraft: {
    at: sender,
    role: 'DRAFTER',
    input: async () => onDocument(await aDraftOf(tree.province, aNotice([tree.luoyang])), { reason }),
  },
}

describe('in the place of whoever may do it (代)', () => {
  test.each(Object.entries(CASES))(
    '%s is done by a deputy, whom its event names, and by nobody else',
    async (name, one) => {
      const { at, role = 'CLERK', input, refused } = one
      const office = offices.get(`${at().id} ${role}`)
      if (office === undefined) throw new Error('no such office')
      const { holder, deputy, other } = office
      const asked = { ...(await input(holder)), onBehalfOf: holder.id }
      await drain(stack)
      const denied = await mutate<{ problems: readonly SeenProblem[] }>(other.token, name, asked)
      expect(denied.problems).toMatchObject([{ code: 'NOT_PERMITTED', path: ['onBehalfOf'] }])
      expect(await drain(stack)).toEqual([])
      const done = await mutate<{ problems: readonly SeenProblem[] }>(deputy.token, name, asked)
      expect(codesOf(done)).toEqual(refused === undefined ? [] : [refused])
      const records = await drain(stack)
      expect(eventsOf(records).map(({ event }) => [event.by, event.for])).toEqual(
        refused === undefined ? [[deputy.id, holder.id]] : [],
      )
      await relay(records)
      await relayAll(stack)
    },
  )

  test('each mutation of what can still be done after a dispatch has its case', () => {
    const tried = Object.keys(CASES).map(name => name[0]?.toLowerCase() + name.slice(1))
    expect(tried.toSorted()).toEqual(Object.values(ACTIONS).flat().toSorted())
  })
})
