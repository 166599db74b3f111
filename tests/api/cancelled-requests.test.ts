import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type Payload, send } from '../kit/api.ts'
import { aDraftOf, aNotice, bring, type SeenDocument } from '../kit/documents.ts'
import { aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

interface SeenRequest {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly title: string
  readonly content: { readonly body: string } | null
  readonly [field: string]: unknown
}

const BODY = '现将防汛物资储备有关事项通知如下。'

const BY_NODE = `query ($id: ID!) {
  node(id: $id) {
    ... on CountersignRequest {
      title
      question
      content { title body bound attachments { name downloadUrl } }
    }
  }
}`

const requestTo = async (agency: TestAgency, id: string) =>
  ask<SeenRequest | null>(await agency.token('SIGNATORY'), 'CountersignRequest', { id })
const newestTo = async (agency: TestAgency, state?: string) => {
  const { nodes } = await ask<{ nodes: SeenRequest[] }>(await agency.token('CLERK'), 'CountersignRequests', {
    state,
  })
  return nodes[0] as SeenRequest
}

/** A notice of Zhengzhou that Luoyang and Jiyuan are asked about. */
const asked = async (): Promise<SeenDocument> => {
  const countersigners = [tree.luoyang, tree.jiyuan].map(({ id }) => ({ party: { agencyId: id } }))
  const draft = await aDraftOf(tree.zhengzhou, aNotice([tree.zhongyuan], { body: BODY, countersigners }))
  const review = await bring(tree.zhengzhou, draft, 'IN_REVIEW')
  const { document } = await mutate<Payload<'document', SeenDocument>>(
    await tree.zhengzhou.token('REVIEWER'),
    'ApproveDraft',
    { documentId: review.id, expectedVersion: review.version },
  )
  await relayAll(stack)
  return document as SeenDocument
}
const withdraw = async ({ id, version }: SeenDocument) => {
  await mutate(await tree.zhengzhou.token('REVIEWER'), 'ReturnDraft', {
    documentId: id,
    expectedVersion: version,
    reason: '重拟',
    to: 'DRAFT',
  })
  await relayAll(stack)
}
const WITHHELD = {
  state: 'CANCELLED',
  title: '',
  question: null,
  content: null,
  kind: 'NOTICE',
  actions: [],
}

describe('the text of a cancelled request to countersign', () => {
  test('can be read while it is open, by the agency that is asked alone', async () => {
    await asked()
    const request = await newestTo(tree.luoyang)
    expect(await requestTo(tree.luoyang, request.id)).toMatchObject({
      state: 'OPEN',
      content: { body: BODY },
    })
    expect(await requestTo(tree.jiyuan, request.id)).toBeNull()
  })

  test('is gone when the host withdraws the document: who asked and when stays', async () => {
    const document = await asked()
    const { id } = await newestTo(tree.luoyang)
    await withdraw(document)
    expect(await requestTo(tree.luoyang, id)).toMatchObject({
      ...WITHHELD,
      host: { agencyId: tree.zhengzhou.id, name: tree.zhengzhou.name },
      askedAt: expect.any(String),
    })
    expect(await requestTo(tree.zhongyuan, id)).toBeNull()
  })

  test('is gone from the lists and by `node` as well, and the document itself never was theirs', async () => {
    const document = await asked()
    const { id } = await newestTo(tree.luoyang)
    await withdraw(document)
    expect(await newestTo(tree.luoyang, 'CANCELLED')).toMatchObject({ id, state: 'CANCELLED', title: '' })
    expect(await newestTo(tree.luoyang)).toMatchObject({ id, state: 'CANCELLED', title: '' })
    const token = await tree.luoyang.token('SIGNATORY')
    const { data } = await send(token, BY_NODE, { id })
    expect(data).toEqual({ node: { title: '', question: null, content: null } })
    const other = await send(await tree.jiyuan.token('SIGNATORY'), BY_NODE, { id })
    expect(other.data).toEqual({ node: null })
    expect(await ask(await tree.luoyang.token('CLERK'), 'Document', { id: document.id })).toBeNull()
  })

  test('is gone when another party returns the document, while who returned it keeps what it answered to', async () => {
    await asked()
    const [returning, waiting] = [await newestTo(tree.luoyang), await newestTo(tree.jiyuan)]
    await mutate(await tree.luoyang.token('SIGNATORY'), 'ReturnCountersign', {
      requestId: returning.id,
      expectedVersion: returning.version,
      reason: '与现行规定不一致',
    })
    await relayAll(stack)
    expect(await requestTo(tree.jiyuan, waiting.id)).toMatchObject(WITHHELD)
    expect(await requestTo(tree.luoyang, returning.id)).toMatchObject({
      state: 'RETURNED',
      content: { body: BODY },
    })
  })
})
