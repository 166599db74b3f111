import { beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../kit/api.ts'
import { aNoticeIn, handle, inboxOf, type SeenDocument, SIGN_FOR } from '../kit/documents.ts'
import { anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree

beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  await relayAll(stack)
})

interface Counts {
  readonly cascade: readonly Record<string, unknown>[]
}

const countiesOf = async (agency: TestAgency, { id }: SeenDocument) => {
  const { cascade } = await ask<Counts>(await agency.token('CLERK'), 'Document', { id })
  return cascade.find(({ tier }) => tier === 'COUNTY') ?? null
}

/** The delivery of a document in an agency's inbox, signed for. */
const signedFor = async (agency: TestAgency, { number }: SeenDocument) => {
  const delivery = (await inboxOf(agency)).find(one => one.number === number)
  if (delivery === undefined) throw new Error(`${number} did not arrive`)
  return handle(agency, delivery, SIGN_FOR)
}

const forwarded = async (by: TestAgency, source: SeenDocument, to: readonly TestAgency[], more = {}) => {
  const { id } = (await inboxOf(by)).find(one => one.number === source.number) ?? { id: '' }
  const document = await aNoticeIn('DISPATCHED', by, to, { forwards: id, ...more })
  await relayAll(stack)
  return document
}

describe('a cascade counts an agency once', () => {
  test('however often a document was forwarded to it, and however often the records come', async () => {
    const twice = { records: <T>(all: T[]) => [...all, ...all], deliveries: 2 }
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    await signedFor(tree.zhengzhou, notice)
    const copies: SeenDocument[] = []
    for (let time = 0; time < 3; time++) copies.push(await forwarded(tree.zhengzhou, notice, [tree.erqi]))
    for (const copy of copies) await signedFor(tree.erqi, copy)
    await relayAll(stack, twice)
    expect(await countiesOf(tree.province, notice)).toMatchObject({ delivered: 1, signedFor: 1 })
  })

  test('if two agencies forwarded it there', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, tree.luoyang])
    await relayAll(stack)
    await signedFor(tree.zhengzhou, notice)
    await signedFor(tree.luoyang, notice)
    const below = await anAgency(stack, tree.luoyang, { regionCode: '410302', tier: 'COUNTY' })
    await relayAll(stack)
    const first = await forwarded(tree.zhengzhou, notice, [tree.erqi, tree.zhongyuan])
    const second = await forwarded(tree.luoyang, notice, [below], { copies: [tree.erqi.id] })
    await signedFor(tree.erqi, second)
    await relayAll(stack)
    // Three counties: Erqi has it twice and counts by what reached it first, which it has not signed for yet.
    expect(await countiesOf(tree.province, notice)).toMatchObject({ delivered: 3, signedFor: 0 })
    await signedFor(tree.erqi, first)
    await relayAll(stack)
    expect(await countiesOf(tree.province, notice)).toMatchObject({ delivered: 3, signedFor: 1 })
  })

  test('by the copy that the first document itself brought, if it got one', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou], { copies: [tree.erqi.id] })
    await relayAll(stack)
    await signedFor(tree.zhengzhou, notice)
    const again = await forwarded(tree.zhengzhou, notice, [tree.erqi])
    await signedFor(tree.erqi, again)
    await relayAll(stack)
    expect(await countiesOf(tree.province, notice)).toMatchObject({ delivered: 1, signedFor: 0 })
    await signedFor(tree.erqi, notice)
    await relayAll(stack)
    expect(await countiesOf(tree.province, notice)).toMatchObject({ delivered: 1, signedFor: 1 })
  })

  test('and is no business of another tenant’s', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    await expect(
      ask<Counts | null>(await tree.luoyang.token('CLERK'), 'Document', { id: notice.id }),
    ).resolves.toBeNull()
  })
})
