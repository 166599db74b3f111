import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type Payload } from '../kit/api.ts'
import { aNoticeIn, bring, inboxOf, type SeenDocument } from '../kit/documents.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

type Stepped = Payload<'document', SeenDocument>

describe('a change of a signed text (art. 25)', () => {
  interface Diff {
    readonly change: string
    readonly isSigned: boolean
    readonly changes: readonly { field: string; change: string; pieces: { act: string; text: string }[] }[]
  }
  const revise = async (document: SeenDocument, changes: object) =>
    mutate<Stepped>(await tree.zhengzhou.token('CLERK'), 'ReviseSigned', {
      documentId: document.id,
      expectedVersion: document.version,
      draft: changes,
    })
  const diff = async ({ id }: SeenDocument) =>
    ask<Diff>(await tree.zhengzhou.token('CLERK'), 'SignedDiff', { documentId: id })

  test('that is formal is a correction: the signature stays valid, and the recipient can verify it', async () => {
    const signed = await aNoticeIn('SIGNED', tree.zhengzhou, [tree.zhongyuan], {
      body: '请于 2026 年底前完成。',
    })
    const { document } = await revise(signed, { body: '请于2026年底前完成。' })
    expect(document).toMatchObject({ state: 'SIGNED' })
    expect(await diff(signed)).toMatchObject({
      change: 'FORMAL',
      isSigned: true,
      changes: [{ field: 'body' }],
    })
    await bring(tree.zhengzhou, document as SeenDocument, 'DISPATCHED')
    await relayAll(stack)
    const [delivery] = await inboxOf(tree.zhongyuan)
    const received = await ask<{ content: object }>(await tree.zhongyuan.token('CLERK'), 'Delivery', {
      id: delivery?.id,
    })
    expect(received.content).toMatchObject({ faults: [], body: '请于2026年底前完成。' })
  })

  test('that is substantive returns the document to the same signatory, with the difference', async () => {
    const signed = await aNoticeIn('RECHECKED', tree.zhengzhou, [tree.zhongyuan], {
      body: '请于月底前完成。',
    })
    const { document } = await revise(signed, { body: '请于年底前完成。' })
    expect(document).toMatchObject({ state: 'APPROVED' })
    expect(await ask(await tree.zhengzhou.token('CLERK'), 'Document', { id: signed.id })).toMatchObject({
      holder: { memberId: 'mbr-SIGNATORY' },
    })
    const { change, isSigned, changes } = await diff(signed)
    expect({ change, isSigned }).toEqual({ change: 'SUBSTANTIVE', isSigned: false })
    expect(changes[0]?.pieces).toEqual([
      { act: 'SAME', text: '请于' },
      { act: 'REMOVED', text: '月' },
      { act: 'ADDED', text: '年' },
      { act: 'SAME', text: '底前完成。' },
    ])
    await bring(tree.zhengzhou, document as SeenDocument, 'SIGNED')
    expect(await diff(signed)).toMatchObject({ change: 'NONE', isSigned: true, changes: [] })
  })
})
