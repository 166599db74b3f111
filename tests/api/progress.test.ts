import { DeleteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { StreamRecord } from '../../infra/local/emulators/stream.ts'
import { amount } from '../kit/amount.ts'
import { ask, send } from '../kit/api.ts'
import { countedBy, countedByHand, type Numbers, progressOf } from '../kit/counts.ts'
import {
  ACCEPT,
  aDraftOf,
  aNotice,
  aNoticeIn,
  bring,
  HANDLE,
  handle,
  inboxOf,
  REGISTER,
  type SeenDocument,
  SIGN_FOR,
} from '../kit/documents.ts'
import { aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { drain, fanOut, relay, relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack({ conflicts: { holdMs: 8 } })
  tree = await aTree(stack)
  await relayAll(stack)
})

const RETURN = ['ReturnDelivery', { reason: '不属本机关职权' }] as const
const COURSES = [
  [],
  [SIGN_FOR],
  [SIGN_FOR, REGISTER],
  [SIGN_FOR, RETURN],
  [SIGN_FOR, REGISTER, RETURN],
  [SIGN_FOR, REGISTER, ACCEPT],
  [SIGN_FOR, REGISTER, ACCEPT, HANDLE],
] as const
type Course = (typeof COURSES)[number]

async function handleAt(agency: TestAgency, { number }: SeenDocument, course: Course): Promise<void> {
  const delivery = (await inboxOf(agency, { first: 100 })).find(one => one.number === number)
  if (delivery === undefined) throw new Error('nothing arrived')
  await handle(agency, delivery, ...course)
}

const NAMES = {
  DELIVERED: 'delivered',
  SIGNED_FOR: 'signedFor',
  REGISTERED: 'registered',
  ACCEPTED: 'accepted',
  RETURNED: 'returned',
  HANDLED: 'handled',
  REPLIED: 'replied',
} as const

/** The progress as the rows of the ladder say it. */
async function progressByRows(sender: TestAgency, { id }: SeenDocument) {
  type Seen = { ladder: { nodes: readonly { rungs: readonly { state: keyof typeof NAMES }[] }[] } }
  const { ladder } = await ask<Seen>(await sender.token('CLERK'), 'Document', { id, first: 100 })
  const states = ladder.nodes.flatMap(row => row.rungs.map(rung => rung.state))
  const counts = Object.entries(NAMES).map(([state, name]) => [
    name,
    states.filter(one => one === state).length,
  ])
  const numbers = Object.fromEntries(counts) as Numbers & { delivered: number; signedFor: number }
  const recipients = ladder.nodes.length
  const undelivered = recipients - numbers.delivered
  return { numbers: { recipients, undelivered, ...numbers }, isListed: numbers.signedFor < recipients }
}
async function agree(sender: TestAgency, ...notices: SeenDocument[]): Promise<void> {
  for (const notice of notices) {
    expect(await progressOf(sender, notice)).toEqual(await progressByRows(sender, notice))
  }
  expect(await countedBy(sender)).toEqual(await countedByHand(stack, sender))
}
/** Takes away what a document from before progress was kept does not have. */
async function forgetProgress({ tenant }: TestAgency, { id }: SeenDocument): Promise<void> {
  const Key = { pk: `T#${tenant}#DOC#${id}#PROGRESS`, sk: 'PROGRESS' }
  const client = DynamoDBDocumentClient.from(stack.dynamodb)
  await client.send(new DeleteCommand({ TableName: stack.tableName, Key }))
}

describe('the progress of a document', () => {
  test('counts who has each rung, from the dispatch on, and lists it until all have signed for it', async () => {
    const { province, zhengzhou, luoyang } = tree
    const notice = await aNoticeIn('DISPATCHED', province, [zhengzhou, luoyang])
    expect(await progressOf(province, notice)).toMatchObject({
      numbers: { recipients: 2, undelivered: 2, delivered: 0 },
      isListed: true,
    })
    await relayAll(stack)
    await handleAt(zhengzhou, notice, [SIGN_FOR, REGISTER])
    await relayAll(stack)
    expect(await progressOf(province, notice)).toMatchObject({
      numbers: { recipients: 2, undelivered: 0, delivered: 2, signedFor: 1, registered: 1 },
      isListed: true,
    })
    await handleAt(luoyang, notice, [SIGN_FOR, RETURN])
    await relayAll(stack)
    expect(await progressOf(province, notice)).toMatchObject({
      numbers: { signedFor: 2, registered: 1, returned: 1 },
      isListed: false,
    })
    await agree(province, notice)
  })

  test('is the same on the document’s page as in a list, and null before the dispatch', async () => {
    const { province, zhengzhou } = tree
    const token = await province.token('CLERK')
    const onPage = async (id: string) => {
      const query = 'query ($id: ID!) { document(id: $id) { progress { recipients delivered } } }'
      return (await send<{ document: object | null }>(token, query, { id })).data?.document
    }
    const sent = await aNoticeIn('DISPATCHED', province, [zhengzhou])
    const draft = await aDraftOf(province, aNotice([zhengzhou]))
    await relayAll(stack)
    expect(await onPage(sent.id)).toEqual({ progress: { recipients: 1, delivered: 1 } })
    expect((await progressOf(province, sent)).numbers).toMatchObject({ recipients: 1, delivered: 1 })
    expect(await onPage(draft.id)).toEqual({ progress: null })
  })

  test('is seen by its sender alone: to a recipient the document does not exist, nor is it in its list', async () => {
    const { province, zhengzhou } = tree
    const notice = await aNoticeIn('DISPATCHED', province, [zhengzhou])
    const query = 'query ($id: ID!) { document(id: $id) { progress { recipients } } }'
    const answer = await send(await zhengzhou.token('CLERK'), query, { id: notice.id })
    expect(answer.data).toEqual({ document: null })
    expect(await progressOf(zhengzhou, notice)).toEqual({ numbers: null, isListed: false })
    await relayAll(stack)
  })

  test('of a forwarded document counts the recipients of whoever forwarded it, and not in that of the first', async () => {
    const { province, zhengzhou, erqi } = tree
    const notice = await aNoticeIn('DISPATCHED', province, [zhengzhou])
    await relayAll(stack)
    await handleAt(zhengzhou, notice, [SIGN_FOR, REGISTER])
    const delivery = (await inboxOf(zhengzhou)).find(one => one.number === notice.number)
    const fields = aNotice([erqi], { forwards: delivery?.id })
    const draft = await aDraftOf(zhengzhou, { ...fields, title: '转发关于做好公文互通工作的通知' })
    const onward = await bring(zhengzhou, draft, 'DISPATCHED')
    await relayAll(stack)
    expect((await progressOf(zhengzhou, onward)).numbers).toMatchObject({ recipients: 1, delivered: 1 })
    await agree(province, notice)
    await agree(zhengzhou, onward)
  })
})

/** What the stream does to the records of a drain: any order, some twice. */
const disorder = fc.record({ seed: fc.nat(), repeats: fc.nat(3), atOnce: fc.integer({ min: 1, max: 3 }) })
const history = fc.record({
  courses: fc.array(fc.constantFrom(...COURSES), { minLength: 3, maxLength: 3 }),
  disorder,
  twicePortions: fc.boolean(),
})

function disordered(records: StreamRecord[], { seed, repeats }: { seed: number; repeats: number }) {
  const key = (index: number) => (Math.imul(index + 1, 2_654_435_761) ^ seed) >>> 0
  const some = records.filter((_, index) => key(index) % 4 < repeats)
  return [...records, ...some]
    .map((record, index) => ({ record, at: key(index) }))
    .sort((a, b) => a.at - b.at)
    .map(({ record }) => record)
}

describe('after records that repeat, change their order and meet each other', () => {
  test('the progress is what the rows of the ladder say', async () => {
    const { province, zhengzhou, luoyang, jiyuan } = tree
    const recipients = [zhengzhou, luoyang, jiyuan]
    await fc.assert(
      fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 3 }), async all => {
        const notices = await Promise.all(
          all.map(async one => ({ ...one, notice: await aNoticeIn('DISPATCHED', province, recipients) })),
        )
        await relay(await drain(stack))
        await fanOut(stack, notices.some(({ twicePortions }) => twicePortions) ? 2 : 1)
        await Promise.all(
          recipients.map(async (agency, index) => {
            for (const { notice, courses } of notices) await handleAt(agency, notice, courses[index] ?? [])
          }),
        )
        const how = notices[0]?.disorder ?? { seed: 0, repeats: 0, atOnce: 1 }
        const records = disordered(await drain(stack), how)
        // Each relay gets its part of the records, and all work at once.
        const parts = Array.from({ length: how.atOnce }, (_, part) =>
          records.filter((_record, index) => index % how.atOnce === part),
        )
        await Promise.all(parts.map(part => relay(part)))
        await relayAll(stack)
        await agree(province, ...notices.map(({ notice }) => notice))
      }),
      { numRuns: amount(2, 20) },
    )
  })
})

describe('a document from before progress was kept', () => {
  test('has none until its next rung, and then all that its ladder has, whoever writes it', async () => {
    const { province, zhengzhou, luoyang } = tree
    const notice = await aNoticeIn('DISPATCHED', province, [zhengzhou, luoyang])
    await relayAll(stack)
    await handleAt(zhengzhou, notice, [SIGN_FOR])
    await relayAll(stack)
    await forgetProgress(province, notice)
    expect((await progressOf(province, notice)).numbers).toBeNull()
    await handleAt(luoyang, notice, [SIGN_FOR, REGISTER, ACCEPT])
    const records = await drain(stack)
    await Promise.all(Array.from({ length: 5 }, () => relay(records)))
    await relayAll(stack)
    expect(await progressOf(province, notice)).toEqual(await progressByRows(province, notice))
  })
})
