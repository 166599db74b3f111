import type { SQSEvent } from 'aws-lambda'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Client, createClient, nodes, verifyEvidence } from '../../graphql/sdk/index.ts'
import { http } from '../kit/api.ts'
import { aDraftOf, aNotice, aNoticeIn } from '../kit/documents.ts'
import { inFunction } from '../kit/functions.ts'
import { aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

/** What becomes of a request on its way, by its number; null if nothing does. */
type Fate = (attempt: number) => 'LOST_BEFORE' | 'LOST_AFTER' | null

/** A client whose requests go through the handler; all others, such as to the bucket, over the network. */
function clientOf(token: () => Promise<string>, fate: Fate = () => null): Client {
  let attempts = 0
  return createClient({
    url: 'https://api.test/graphql',
    token,
    retries: { firstPauseMs: 1 },
    fetch: async (address, init) => {
      const url = new URL(address)
      if (url.host !== 'api.test') return put(url, init)
      const lost = fate(++attempts)
      if (lost === 'LOST_BEFORE') throw new TypeError('fetch failed')
      const headers = { ...(init.headers as Record<string, string>) }
      const body = init.body === undefined ? undefined : String(init.body)
      const answer = await http(init.method ?? 'GET', url.pathname, headers, body)
      if (lost === 'LOST_AFTER') throw new TypeError('fetch failed')
      const fields = (answer.headers ?? {}) as Record<string, string>
      return new Response(answer.body ?? null, { status: answer.statusCode ?? 200, headers: fields })
    },
  })
}
const clerkOf = (agency: TestAgency, fate?: Fate) => clientOf(() => agency.token('CLERK'), fate)

/** Brings bytes to the bucket, which tells the function that checks them. */
async function put(url: URL, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init)
  const key = url.pathname.split('/').slice(2).join('/')
  const body = JSON.stringify({ Records: [{ s3: { bucket: { name: stack.bucketName }, object: { key } } }] })
  const event = { Records: [{ messageId: '1', body }] } as unknown as SQSEvent
  // Loaded here because it reads its environment as soon as it is.
  await inFunction('finish-uploads', async () =>
    (await import('../../functions/handlers/finish-uploads.ts')).handler(event),
  )
  return response
}

/** A delivery to an agency that has just arrived. */
async function aDeliveryTo(agency: TestAgency) {
  const notice = await aNoticeIn('DISPATCHED', tree.province, [agency])
  await relayAll(stack)
  const [delivery] = (await clerkOf(agency).inbox({ first: 1 })).nodes
  if (delivery === undefined) throw new Error('nothing arrived')
  return { notice, delivery }
}

describe('the SDK against the API', () => {
  test('takes a delivery up the ladder with the types of the operations', async () => {
    const clerk = clerkOf(tree.luoyang)
    const { delivery } = await aDeliveryTo(tree.luoyang)
    const signed = await clerk.signForDelivery({
      input: { deliveryId: delivery.id, expectedVersion: delivery.version },
    })
    expect(signed).toMatchObject({ delivery: { state: 'SIGNED_FOR' }, problems: [], replayed: false })
    const again = await clerk.signForDelivery({
      input: { deliveryId: delivery.id, expectedVersion: delivery.version },
    })
    expect(again.delivery).toBeNull()
    expect(again.problems[0]).toMatchObject({ __typename: 'VersionConflict', currentVersion: 2 })
  })

  test('does a mutation once although its answer was lost, and the request before it', async () => {
    const { delivery } = await aDeliveryTo(tree.luoyang)
    const fates = ['LOST_BEFORE', 'LOST_AFTER'] as const
    let attempts = 0
    const clerk = clerkOf(tree.luoyang, attempt => {
      attempts = attempt
      return fates[attempt - 1] ?? null
    })
    const { delivery: signed, replayed } = await clerk.signForDelivery({
      input: { deliveryId: delivery.id, expectedVersion: delivery.version },
    })
    expect(attempts).toBe(3)
    expect(replayed).toBe(true)
    expect(signed).toMatchObject({ state: 'SIGNED_FOR', version: delivery.version + 1 })
  })

  test('reads a list to its end, page by page', async () => {
    for (let time = 0; time < 3; time++) await aDraftOf(tree.erqi, aNotice([tree.zhongyuan]))
    const clerk = clerkOf(tree.erqi)
    const ids: string[] = []
    for await (const { id } of nodes(after => clerk.outbox({ first: 2, after }))) ids.push(id)
    expect(ids).toEqual((await clerk.outbox({ first: 100 })).nodes.map(({ id }) => id))
    expect(ids.length).toBeGreaterThanOrEqual(3)
  })

  test('has null for what another agency has, and an error with its facts for what the role may not read', async () => {
    const { delivery } = await aDeliveryTo(tree.luoyang)
    expect(await clerkOf(tree.luoyang).delivery({ id: delivery.id })).toMatchObject({ id: delivery.id })
    expect(await clerkOf(tree.zhengzhou).delivery({ id: delivery.id })).toBeNull()
    const auditor = clientOf(() => tree.luoyang.token('AUDITOR'))
    await expect(auditor.inbox()).rejects.toMatchObject({
      code: 'FORBIDDEN',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      facts: { heldBy: expect.arrayContaining(['CLERK']) },
    })
  })

  test('ends at once with 401 for a token that is none', async () => {
    let attempts = 0
    const stranger = clientOf(
      async () => 'no token',
      attempt => {
        attempts = attempt
        return null
      },
    )
    await expect(stranger.viewer()).rejects.toMatchObject({ code: 'UNAUTHENTICATED', status: 401 })
    expect(attempts).toBe(1)
  })

  test('names a cursor of another list by its code', async () => {
    const clerk = clerkOf(tree.erqi)
    const { pageInfo } = await clerk.outbox({ first: 1 })
    await expect(clerk.inbox({ first: 1, after: pageInfo.endCursor })).rejects.toMatchObject({
      code: 'INVALID_CURSOR',
    })
  })
})

describe('an upload by the SDK', () => {
  const PDF = new TextEncoder().encode('%PDF-1.4\n1 0 obj << /Type /Page >> endobj\n%%EOF\n')
  const drafter = () => clientOf(() => tree.province.token('DRAFTER'))

  test('is READY once its bytes are checked, may be attached, and is found again by its key', async () => {
    const options = { mediaType: 'application/pdf', idempotencyKey: 'sdk-upload' }
    const uploaded = await drafter().uploadFile(PDF, options)
    if (uploaded.state !== 'READY') throw new Error(JSON.stringify(uploaded))
    const attachments = [{ uploadId: uploaded.id, name: '附件' }]
    await aDraftOf(tree.province, aNotice([tree.luoyang], { attachments }))
    expect(await drafter().uploadFile(PDF, options)).toEqual(uploaded)
  })
  test('is REJECTED with the reason if it is not what it was called', async () => {
    const text = new TextEncoder().encode('公文')
    expect(await drafter().uploadFile(text, { mediaType: 'application/pdf' })).toMatchObject({
      state: 'REJECTED',
      rejection: expect.stringMatching(/./),
    })
  })
  test('is REFUSED with the problems if its type is not accepted', async () => {
    expect(await drafter().uploadFile(PDF, { mediaType: 'video/mp4' })).toMatchObject({
      state: 'REFUSED',
      problems: [{ code: 'MEDIA_TYPE_NOT_TAKEN' }],
    })
  })
})

describe('evidence that the API gives', () => {
  test('is verified by the SDK with the published keys, until a receipt of it is moved or changed', async () => {
    const clerk = clerkOf(tree.luoyang)
    const { notice, delivery } = await aDeliveryTo(tree.luoyang)
    await clerk.signForDelivery({ input: { deliveryId: delivery.id, expectedVersion: delivery.version } })
    await relayAll(stack)
    const sender = clerkOf(tree.province)
    const evidence = await sender.evidence({ documentId: notice.id })
    const keys = await sender.receiptKeys()
    expect(await verifyEvidence(evidence?.bundle, keys)).toMatchObject({
      valid: true,
      faults: [],
      receipts: 2,
    })
    const bundle = structuredClone(evidence?.bundle) as { recipients: [{ receipts: string[] }] }
    bundle.recipients[0].receipts.reverse()
    expect((await verifyEvidence(bundle, keys)).faults.map(({ code }) => code)).toContain(
      'RECEIPT_NOT_LINKED',
    )
    expect(await clerk.evidence({ documentId: notice.id })).toBeNull()
  })
})
