import { PutObjectCommand } from '@aws-sdk/client-s3'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { SQSEvent } from 'aws-lambda'
import { beforeAll, describe, expect, test } from 'vitest'
import { ownDynamo } from '../../functions/platform/clients.ts'
import { openObjects, type ReadVersion } from '../../functions/platform/objects.ts'
import { openS3, ownS3 } from '../../functions/platform/s3.ts'
import { unboundTable } from '../../functions/platform/table.ts'
import { finishUpload, MEDIA_TYPES, uploadInKey } from '../../functions/uploads/index.ts'
import { operation } from '../../graphql/operations.ts'
import { ask, mutate, type Payload, type SeenProblem, send } from '../kit/api.ts'
import { aDraftOf, aNotice, aNoticeIn, inboxOf, sha256Of } from '../kit/documents.ts'
import { inFunction } from '../kit/functions.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

interface Begun {
  readonly upload: { readonly id: string } | null
  readonly url: string
  readonly headers: readonly { name: string; value: string }[]
  readonly problems: readonly SeenProblem[]
}

/** As little as a PDF can be. */
const PDF_TEXT = '%PDF-1.4\n1 0 obj << /Type /Page >> endobj\n%%EOF\n'
const PDF = new TextEncoder().encode(PDF_TEXT)
const begin = async (bytes: Uint8Array, more = {}): Promise<Begun> =>
  mutate<Begun>(await tree.province.token('DRAFTER'), 'BeginUpload', {
    sha256: sha256Of(bytes),
    size: bytes.length,
    mediaType: 'application/pdf',
    ...more,
  })
const put = (begun: Begun, body: Uint8Array<ArrayBuffer>) =>
  fetch(begun.url, {
    method: 'PUT',
    body,
    headers: Object.fromEntries(begun.headers.map(({ name, value }) => [name, value])),
  })
/** Puts bytes where the URL points, past the bucket's checks of the URL: the upload check must not rely on them. */
const smuggle = (begun: Begun, Body: Uint8Array) =>
  stack.s3.send(new PutObjectCommand({ Bucket: stack.bucketName, Key: keyOf(begun), Body }))
const keyOf = (begun: Begun): string => new URL(begun.url).pathname.split('/').slice(2).join('/')
const notify = (key: string) => {
  const body = JSON.stringify({ Records: [{ s3: { bucket: { name: stack.bucketName }, object: { key } } }] })
  const event = { Records: [{ messageId: '1', body }] } as unknown as SQSEvent
  // Loaded here because it reads its environment as soon as it is.
  return inFunction('finish-uploads', async () =>
    (await import('../../functions/handlers/finish-uploads.ts')).handler(event),
  )
}
const stateOf = async (begun: Begun) =>
  ask<{ state: string; rejection: string | null }>(await tree.province.token('DRAFTER'), 'Upload', {
    id: begun.upload?.id,
  })
const draftWith = async (begun: Begun) =>
  mutate<Payload<'document', unknown>>(await tree.province.token('DRAFTER'), 'CreateDraft', {
    draft: aNotice([tree.luoyang], { attachments: [{ uploadId: begun.upload?.id, name: '附件' }] }),
  })

describe('an upload', () => {
  test('is logged with the id of the request that announced it, and an unknown one without', async () => {
    const answer = await send<{ beginUpload: Begun }>(
      await tree.province.token('DRAFTER'),
      operation('BeginUpload'),
      {
        input: {
          idempotencyKey: 'traced',
          sha256: sha256Of(PDF),
          size: PDF.length,
          mediaType: 'application/pdf',
        },
      },
    )
    const begun = answer.data?.beginUpload as Begun
    await put(begun, PDF)
    const tools = {
      table: unboundTable({
        client: DynamoDBDocumentClient.from(stack.dynamodb),
        tableName: stack.tableName,
      }),
      objects: openObjects(
        openS3(() => stack.s3),
        stack.bucketName,
      ),
      scanner: null,
      now: () => new Date(),
    }
    const upload = uploadInKey(keyOf(begun)) ?? { tenant: '', id: '' }
    const requestId = answer.headers['x-request-id']
    expect(requestId).toEqual(expect.any(String))
    expect(await finishUpload(tools, upload)).toEqual({
      result: 'DONE',
      requestId,
      state: 'READY',
      unscanned: 1,
    })
    expect(await finishUpload(tools, upload)).toEqual({ result: 'DONE', requestId, state: 'READY' })
    expect(await finishUpload(tools, { ...upload, id: 'upl_0' })).toEqual({ result: 'UNKNOWN' })
  })

  test('that is as declared becomes READY, and the recipient of its document can download it', async () => {
    const begun = await begin(PDF)
    expect((await put(begun, PDF)).status).toBe(200)
    expect((await draftWith(begun)).problems[0]).toMatchObject({ code: 'NOT_READY', retryable: true })
    await notify(keyOf(begun))
    expect(await stateOf(begun)).toMatchObject({ state: 'READY' })
    const attachments = [{ uploadId: begun.upload?.id, name: '工作要点' }]
    await aNoticeIn('DISPATCHED', tree.province, [tree.luoyang], { attachments })
    await relayAll(stack)
    const [delivery] = await inboxOf(tree.luoyang)
    const { content } = await ask<{
      content: { attachments: { name: string; sha256: string; downloadUrl: string }[] }
    }>(await tree.luoyang.token('CLERK'), 'Delivery', { id: delivery?.id })
    expect(content.attachments[0]).toMatchObject({ name: '工作要点', sha256: sha256Of(PDF) })
    const bytes = new Uint8Array(await (await fetch(content.attachments[0]?.downloadUrl ?? '')).arrayBuffer())
    expect(sha256Of(bytes)).toBe(sha256Of(PDF))
  })

  const rejected: [string, Uint8Array<ArrayBuffer>, Record<string, unknown>, string][] = [
    ['other bytes', new TextEncoder().encode(PDF_TEXT.replace('EOF', 'EOX')), {}, 'SHA256_DIFFERS'],
    ['more bytes', new TextEncoder().encode(`${PDF_TEXT}\n`), {}, 'SIZE_DIFFERS'],
    ['another type', PDF, { mediaType: 'image/png' }, 'TYPE_DIFFERS'],
  ]
  test.each(rejected)('with %s is rejected and can never be attached', async (_, bytes, more, rejection) => {
    const begun = await begin(PDF, more)
    await smuggle(begun, bytes)
    await notify(keyOf(begun))
    expect(await stateOf(begun)).toEqual(expect.objectContaining({ state: 'REJECTED', rejection }))
    expect((await draftWith(begun)).document).toBeNull()
    await put(begun, PDF)
    await notify(keyOf(begun))
    expect(await stateOf(begun)).toMatchObject({ state: 'REJECTED' })
  })

  test('is refused by the bucket itself, with 403, if it is longer or of another type than was announced', async () => {
    const begun = await begin(PDF)
    const longer = await put(begun, new TextEncoder().encode(`${PDF_TEXT}\n`))
    const other = await put({ ...begun, headers: [{ name: 'content-type', value: 'image/png' }] }, PDF)
    expect([longer.status, other.status]).toEqual([403, 403])
    expect(await longer.text()).toContain('<Code>SignatureDoesNotMatch</Code>')
  })

  test('keeps its bytes if others are put to the same URL afterwards', async () => {
    const begun = await begin(PDF)
    await put(begun, PDF)
    await notify(keyOf(begun))
    await smuggle(begun, new TextEncoder().encode('evil bytes'))
    await notify(keyOf(begun))
    const attachments = [{ uploadId: begun.upload?.id, name: '附件' }]
    const { id } = await aDraftOf(tree.province, aNotice([tree.luoyang], { attachments }))
    const document = await ask<{ attachments: { downloadUrl: string }[] }>(
      await tree.province.token('DRAFTER'),
      'Document',
      { id },
    )
    const text = await (await fetch(document.attachments[0]?.downloadUrl ?? '')).text()
    expect(text).toBe(PDF_TEXT)
  })

  test('is checked once if its notification comes three times at once', async () => {
    const begun = await begin(PDF)
    await put(begun, PDF)
    const results = await Promise.all([1, 2, 3].map(() => notify(keyOf(begun))))
    expect(results.map(result => result.batchItemFailures)).toEqual([[], [], []])
    expect(await stateOf(begun)).toMatchObject({ state: 'READY' })
  })

  test('of which nothing is in the bucket stays PENDING, and its notification is done with', async () => {
    const begun = await begin(PDF)
    expect(await notify(keyOf(begun))).toEqual({ batchItemFailures: [] })
    expect(await stateOf(begun)).toMatchObject({ state: 'PENDING' })
  })

  test('that another delivery of its notification moves between its reading and its moving is READY', async () => {
    const begun = await begin(PDF)
    await put(begun, PDF)
    const upload = uploadInKey(keyOf(begun)) ?? { tenant: '', id: '' }
    await inFunction('finish-uploads', async () => {
      const table = unboundTable({ client: ownDynamo(), tableName: stack.tableName })
      const objects = openObjects(ownS3(), stack.bucketName)
      const overtaken = {
        ...objects,
        keep: async (from: string, to: string, read: ReadVersion) => {
          await objects.keep(from, to, read)
          await objects.removeAll(from)
          return objects.keep(from, to, read)
        },
      }
      const tools = { table, objects: overtaken, scanner: null, now: () => new Date() }
      expect(await finishUpload(tools, upload)).toMatchObject({ result: 'DONE' })
    })
    expect(await stateOf(begun)).toMatchObject({ state: 'READY' })
  })

  test.each([
    ['size', { size: 50_000_001 }, { code: 'OUT_OF_RANGE', given: '50000001', limit: 50_000_000 }],
    ['size', { size: 0 }, { code: 'OUT_OF_RANGE', given: '0', limit: 50_000_000 }],
    ['sha256', { sha256: 'abc' }, { code: 'NOT_A_SHA256', given: 'abc' }],
    [
      'mediaType',
      { mediaType: 'application/x-msdownload' },
      { code: 'MEDIA_TYPE_NOT_TAKEN', given: 'application/x-msdownload', allowed: MEDIA_TYPES },
    ],
  ])('with an impossible %s is refused before anything is written: %j', async (field, more, problem) => {
    const { upload, problems } = await begin(PDF, more)
    expect(upload).toBeNull()
    expect(problems[0]).toMatchObject({ ...problem, path: [field] })
  })
})
