import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type Payload } from '../kit/api.ts'
import { aDraftOf, bring, inboxOf, type SeenDocument } from '../kit/documents.ts'
import { aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { recall } from '../kit/recalls.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  await relayAll(stack)
})

interface SeenMute {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly actions: readonly string[]
  readonly [field: string]: unknown
}
type Muted = Payload<'mute', SeenMute>

const REASON = '来函与本区职权无关。'
const mute = async (by: TestAgency, sender: TestAgency, reason = REASON): Promise<Muted> =>
  mutate<Muted>(await by.token('ADMINISTRATOR'), 'MuteSender', { senderId: sender.id, reason })
const unmute = async (by: TestAgency, { id, version }: SeenMute): Promise<Muted> =>
  mutate<Muted>(await by.token('ADMINISTRATOR'), 'UnmuteSender', { muteId: id, expectedVersion: version })
const mutesSeenBy = async (agency: TestAgency): Promise<readonly SeenMute[]> =>
  (await ask<{ nodes: SeenMute[] }>(await agency.token('CLERK'), 'Mutes', {})).nodes

const sent = async (from: TestAgency, to: readonly TestAgency[]): Promise<SeenDocument> => {
  const draft = await aDraftOf(from, {
    kind: 'LETTER',
    title: '关于商请支持防汛工作的函',
    body: '现就有关事项商请支持。',
    mainRecipients: { agencyIds: to.map(({ id }) => id) },
  })
  const document = await bring(from, draft, 'DISPATCHED')
  await relayAll(stack)
  return document
}
interface Row {
  readonly recipient: { readonly agencyId: string }
  readonly state: string
}
const rowsOf = async (agency: TestAgency, { id }: SeenDocument) => {
  const token = await agency.token('CLERK')
  const { ladder } = await ask<{ ladder: { nodes: Row[] } }>(token, 'Document', { id, first: 100 })
  const { undelivered } = await ask<{ undelivered: { nodes: Record<string, unknown>[] } }>(
    token,
    'DocumentUndelivered',
    { id },
  )
  return {
    states: Object.fromEntries(ladder.nodes.map(({ recipient, state }) => [recipient.agencyId, state])),
    undelivered: undelivered.nodes,
  }
}
const hasGot = async (agency: TestAgency, { number }: SeenDocument) =>
  (await inboxOf(agency)).some(one => one.number === number)

describe('a letter to an agency that muted its sender', () => {
  test('is neither delivered nor lost: the sender’s ladder says so with the reason, and others get it', async () => {
    const { jiyuan, erqi, luoyang } = tree
    const before = await sent(luoyang, [erqi])
    const { mute: muted } = await mute(erqi, luoyang)
    expect(muted).toMatchObject({ state: 'MUTED', actions: ['unmuteSender'] })
    await relayAll(stack)
    const letter = await sent(luoyang, [erqi, jiyuan])
    expect(await hasGot(erqi, letter)).toBe(false)
    expect(await hasGot(jiyuan, letter)).toBe(true)
    const { states, undelivered } = await rowsOf(luoyang, letter)
    expect(states).toEqual({ [erqi.id]: 'MUTED', [jiyuan.id]: 'DELIVERED' })
    expect(undelivered).toMatchObject([
      { recipient: { agencyId: erqi.id }, reason: 'MUTED', explanation: REASON },
    ])
    // What was delivered before stays.
    expect(await hasGot(erqi, before)).toBe(true)

    const { mute: lifted, problems } = await unmute(erqi, muted as SeenMute)
    expect(problems).toEqual([])
    expect(lifted).toMatchObject({ state: 'LIFTED', actions: [] })
    await relayAll(stack, { records: all => [...all, ...all], deliveries: 2 })
    expect(await hasGot(erqi, letter)).toBe(true)
    expect(await rowsOf(luoyang, letter)).toMatchObject({
      states: { [erqi.id]: 'DELIVERED', [jiyuan.id]: 'DELIVERED' },
      undelivered: [],
    })
  })

  test('stays out however often the sender has it delivered again', async () => {
    const { zhongyuan, jiyuan } = tree
    await mute(zhongyuan, jiyuan)
    await relayAll(stack)
    const letter = await sent(jiyuan, [zhongyuan])
    await mutate(await jiyuan.token('CLERK'), 'RedeliverDocument', {
      documentId: letter.id,
      expectedVersion: letter.version,
    })
    await relayAll(stack)
    expect(await hasGot(zhongyuan, letter)).toBe(false)
    expect((await rowsOf(jiyuan, letter)).states).toEqual({ [zhongyuan.id]: 'MUTED' })
  })
})

describe('a letter that was recalled', () => {
  test('while it waited for the end of a mute is neither delivered nor told of then', async () => {
    const { erqi, luoyang: sender } = tree
    const { mute: muted } = await mute(erqi, sender)
    await relayAll(stack)
    const letter = await sent(sender, [erqi])
    const { problems } = await recall(sender, letter)
    expect(problems).toEqual([])
    await relayAll(stack)
    expect(await rowsOf(sender, letter)).toEqual({ states: { [erqi.id]: 'RECALLED' }, undelivered: [] })
    const { problems: none } = await unmute(erqi, muted as SeenMute)
    expect(none).toEqual([])
    await relayAll(stack, { records: all => [...all, ...all], deliveries: 2 })
    expect(await hasGot(erqi, letter)).toBe(false)
    expect(await rowsOf(sender, letter)).toEqual({ states: { [erqi.id]: 'RECALLED' }, undelivered: [] })
  })
})

describe('a mute', () => {
  test('is seen by the sender and the direct superiors of both, and by nobody else', async () => {
    const { erqi, jiyuan, zhengzhou, province, luoyang, zhongyuan } = tree
    const { mute: muted } = await mute(erqi, jiyuan, '重复来文。')
    const { id } = muted as SeenMute
    await relayAll(stack, { records: all => [...all, ...all] })
    for (const agency of [erqi, jiyuan, zhengzhou, province]) {
      const seen = (await mutesSeenBy(agency)).filter(one => one.id === id)
      expect(seen).toMatchObject([
        {
          state: 'MUTED',
          reason: '重复来文。',
          agency: { agencyId: erqi.id },
          sender: { agencyId: jiyuan.id },
        },
      ])
    }
    for (const agency of [luoyang, zhongyuan]) {
      expect((await mutesSeenBy(agency)).some(one => one.id === id)).toBe(false)
      expect(await ask(await agency.token('CLERK'), 'Node', { id })).toBeNull()
    }
    expect(await ask(await jiyuan.token('CLERK'), 'Node', { id })).toMatchObject({ __typename: 'Mute' })
  })

  test('is lifted by the agency that muted alone: to the sender and the superiors there is nothing to lift', async () => {
    const { erqi, zhongyuan, zhengzhou } = tree
    const { mute: muted } = await mute(erqi, zhongyuan)
    await relayAll(stack)
    for (const agency of [zhongyuan, zhengzhou]) {
      const refused = await unmute(agency, muted as SeenMute)
      expect(refused).toMatchObject({ mute: null, problems: [{ code: 'NOT_FOUND' }] })
      const [seen] = await mutesSeenBy(agency)
      expect(seen?.actions).toEqual([])
    }
    const { mute: lifted } = await unmute(erqi, muted as SeenMute)
    await relayAll(stack)
    const [shown] = (await mutesSeenBy(zhongyuan)).filter(({ id }) => id === lifted?.id)
    expect(shown).toMatchObject({ version: 2, state: 'LIFTED' })
  })

  test('of a superior is refused, also of one two levels above; so is one by a clerk', async () => {
    const { erqi, zhengzhou, province, luoyang } = tree
    for (const above of [zhengzhou, province]) {
      const { mute: none, problems } = await mute(erqi, above)
      expect(none).toBeNull()
      expect(problems).toMatchObject([{ code: 'SENDER_IS_ABOVE', path: ['senderId'], given: above.name }])
    }
    const byClerk = await mutate<Muted>(await erqi.token('CLERK'), 'MuteSender', {
      senderId: luoyang.id,
      reason: REASON,
    })
    expect(byClerk).toMatchObject({ mute: null, problems: [{ code: 'NOT_PERMITTED' }] })
  })
})

describe('a request to countersign by a sender that is muted', () => {
  test('reaches nobody: the document goes back to its drafter with the reason', async () => {
    const { luoyang, zhongyuan } = tree
    await mute(zhongyuan, luoyang, '不再参与会签。')
    await relayAll(stack)
    const draft = await aDraftOf(luoyang, {
      kind: 'LETTER',
      title: '关于商请支持防汛工作的函',
      body: '现就有关事项商请支持。',
      mainRecipients: { agencyIds: [tree.jiyuan.id] },
      countersigners: [{ party: { agencyId: zhongyuan.id } }],
    })
    const review = await bring(luoyang, draft, 'IN_REVIEW')
    await mutate(await luoyang.token('REVIEWER'), 'ApproveDraft', {
      documentId: review.id,
      expectedVersion: review.version,
    })
    await relayAll(stack, { records: all => [...all, ...all] })
    const seen = await ask(await luoyang.token('CLERK'), 'Document', { id: draft.id })
    expect(seen).toMatchObject({
      state: 'DRAFT',
      returned: { party: zhongyuan.name, reason: '不再参与会签。' },
    })
    const { nodes } = await ask<{ nodes: unknown[] }>(
      await zhongyuan.token('SIGNATORY'),
      'CountersignRequests',
      {},
    )
    expect(nodes).toEqual([])
  })
})
