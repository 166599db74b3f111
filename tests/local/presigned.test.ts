import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { arns } from '../../infra/local/emulators/arns.ts'
import { type ObjectsAndQueues, startObjectsAndQueues } from '../../infra/local/emulators/fauxqs.ts'
import { LocalKms } from '../../infra/local/emulators/kms.ts'
import { REGION } from '../../infra/local/emulators/region.ts'
import { LocalSts } from '../../infra/local/emulators/sts.ts'
import { type Gate, openGate } from '../../infra/local/gate/gate.ts'
import { identityPolicy } from '../../infra/local/policies/policy.ts'
import { noResources } from '../../infra/local/template/account.ts'

/** Presigned URLs through the gate, which checks what S3 checks and fauxqs does not. */

const ROLE = arns.role('data')
const BUCKET = 'documents'
const BODY = Buffer.from('附件内容')
const sts = new LocalSts()
let objects: ObjectsAndQueues
let gate: Gate

beforeAll(async () => {
  objects = await startObjectsAndQueues()
  objects.createBucket(BUCKET)
  const { endpoint } = objects
  gate = await openGate({
    endpoints: { dynamodb: endpoint, s3: endpoint, sqs: endpoint, kms: endpoint, sts: endpoint },
    sts,
    objects,
    log: () => undefined,
  })
  const policies = noResources().policies
  const own = ['$', '{aws:PrincipalTag/tenant}'].join('')
  const Statement = [
    {
      Effect: 'Allow',
      Action: ['s3:PutObject', 's3:GetObject'],
      Resource: arns.object(BUCKET, `uploads/${own}/*`),
    },
  ]
  policies.ofRoles.set(ROLE, [identityPolicy.parse({ Version: '2012-10-17', Statement })])
  gate.enforce({ account: { tables: new Map(), policies, kms: new LocalKms() } })
})
afterAll(async () => {
  await gate.stop()
  await objects.stop()
})

const clientOf = (credentials = sts.issue(ROLE, { tenant: 'a' }, 't-a', Date.now() + 3_600_000)) =>
  new S3Client({
    endpoint: gate.endpoint,
    region: REGION,
    credentials,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  })

const sha256 = createHash('sha256').update(BODY).digest('base64')
/** As the product signs an upload: length, type and checksum are part of the signature. */
function uploadUrl(key = 'uploads/a/附件 (1)’.pdf', client = clientOf(), signingDate = new Date()) {
  const command = new PutObjectCommand({
    Bucket: BUCKET,
    Key: key,
    ContentType: 'application/pdf',
    ContentLength: BODY.length,
    ChecksumSHA256: sha256,
  })
  return getSignedUrl(client, command, {
    expiresIn: 900,
    signingDate,
    unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
    signableHeaders: new Set(['content-type', 'content-length', 'x-amz-checksum-sha256', 'host']),
  })
}
const headers = { 'content-type': 'application/pdf', 'x-amz-checksum-sha256': sha256 }
const put = (url: string, more: RequestInit = {}) =>
  fetch(url, { method: 'PUT', body: BODY, headers, ...more })
const downloadUrl = (Key = 'uploads/a/d', signingDate = new Date()) =>
  getSignedUrl(
    clientOf(),
    new GetObjectCommand({
      Bucket: BUCKET,
      Key,
      ResponseContentDisposition: `attachment; filename*=UTF-8''%E9`,
    }),
    { expiresIn: 300, signingDate },
  )

/** The status, and the code in S3's XML. */
async function refusalOf(response: Response): Promise<[number, string | undefined]> {
  expect(response.headers.get('content-type')).toBe('application/xml')
  return [response.status, /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1]]
}

describe('a presigned URL', () => {
  test('takes the upload as it was signed, and gives it back', async () => {
    expect((await put(await uploadUrl('uploads/a/d'))).status).toBe(200)
    const answer = await fetch(await downloadUrl())
    expect(Buffer.from(await answer.arrayBuffer()).equals(BODY)).toBe(true)
  })

  test('takes a key that needs escapes', async () => {
    expect((await put(await uploadUrl())).status).toBe(200)
  })

  test.each<[string, RequestInit]>([
    ['another type', { headers: { ...headers, 'content-type': 'text/html' } }],
    ['no type', { headers: { 'x-amz-checksum-sha256': sha256 } }],
    ['another checksum', { headers: { ...headers, 'x-amz-checksum-sha256': sha256.replace(/^./, '_') } }],
    ['another length', { body: Buffer.from('附件内容!') }],
    ['another method', { method: 'GET', body: null }],
  ])('is refused with %s', async (_, more) => {
    expect(await refusalOf(await put(await uploadUrl(), more))).toEqual([403, 'SignatureDoesNotMatch'])
  })

  test.each<[string, (url: string) => string]>([
    ['the object', url => url.replace('/uploads/a/', '/uploads/a/b/')],
    [
      'the signature',
      url => url.replace(/X-Amz-Signature=./, m => `X-Amz-Signature=${m.endsWith('0') ? 1 : 0}`),
    ],
    ['its time of expiry', url => url.replace('X-Amz-Expires=900', 'X-Amz-Expires=9000')],
    ['a parameter more', url => `${url}&response-content-type=text/html`],
    ['its list of signed headers', url => url.replace('content-length%3B', '')],
  ])('is refused if somebody changes %s', async (_, change) => {
    expect(await refusalOf(await put(change(await uploadUrl())))).toEqual([403, 'SignatureDoesNotMatch'])
  })

  test('is not judged when a browser asks whether it may use it', async () => {
    const preflight = {
      method: 'OPTIONS',
      headers: { origin: 'http://a', 'access-control-request-method': 'PUT' },
    }
    expect(await (await fetch(await uploadUrl(), preflight)).text()).not.toContain('SignatureDoesNotMatch')
  })

  test('is refused with a header of AWS that was not signed', async () => {
    const response = await put(await uploadUrl(), { headers: { ...headers, 'x-amz-meta-a': 'b' } })
    const text = await response.text()
    expect([response.status, text]).toEqual([403, expect.stringContaining('<HeadersNotSigned>x-amz-meta-a<')])
  })

  test('works until it expires, and not a moment longer', async () => {
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000)
    expect((await fetch(await downloadUrl('uploads/a/d', ago(200)))).status).toBe(200)
    const late = await fetch(await downloadUrl('uploads/a/d', ago(302)))
    const text = await late.text()
    expect([late.status, text]).toEqual([403, expect.stringContaining('<Message>Request has expired<')])
  })

  test('is refused if it was signed for a time to come', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000)
    expect(await refusalOf(await fetch(await downloadUrl('uploads/a/d', tomorrow)))).toEqual([
      403,
      'AccessDenied',
    ])
  })

  test('is judged by the role and the tags of its signer', async () => {
    expect(await refusalOf(await put(await uploadUrl('uploads/b/x')))).toEqual([403, 'AccessDenied'])
    const elsewhere = clientOf(sts.issue(arns.role('other'), { tenant: 'a' }))
    expect(await refusalOf(await put(await uploadUrl('uploads/a/x', elsewhere)))).toEqual([
      403,
      'AccessDenied',
    ])
  })

  test('is refused once the session that signed it has expired', async () => {
    const expired = clientOf(sts.issue(ROLE, { tenant: 'a' }, 't-a', Date.now() - 1))
    expect(await refusalOf(await put(await uploadUrl('uploads/a/x', expired)))).toEqual([400, 'ExpiredToken'])
  })

  test('is refused without the token of its session, or with a key that nobody has', async () => {
    const url = await uploadUrl()
    const without = url.replace(/X-Amz-Security-Token=[^&]*&/, '')
    expect(await refusalOf(await put(without))).toEqual([400, 'InvalidToken'])
    const unknown = url.replace(/X-Amz-Credential=\w+/, 'X-Amz-Credential=ASIANOBODY')
    expect(await refusalOf(await put(unknown))).toEqual([403, 'InvalidAccessKeyId'])
  })

  test('that is cut short is malformed', async () => {
    const url = (await uploadUrl()).replace(/X-Amz-Date=[^&]*&/, '')
    expect(await refusalOf(await put(url))).toEqual([403, 'AuthorizationQueryParametersError'])
  })
})

test('an object is not given to who has no URL for it', async () => {
  const url = new URL(await downloadUrl())
  expect(await refusalOf(await fetch(url.origin + url.pathname))).toEqual([403, 'AccessDenied'])
})

test('a large upload that is refused gets its answer, not a broken connection', async () => {
  const large = { body: Buffer.alloc(20_000_000) }
  expect(await refusalOf(await put(await uploadUrl(), large))).toEqual([403, 'SignatureDoesNotMatch'])
})

describe('a request that is hardly one', () => {
  const raw = (path: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = new URL(gate.endpoint)
      const sent = request({ hostname, port, path }, answer => {
        answer.resume()
        resolve(answer.statusCode)
      })
      sent.on('error', reject).end()
    })

  test.each(['//', '/%zz/a', '/?X-Amz-Signature', '///?%zz=%', 'http://'])(
    '(%s) is refused, and the next is served',
    async path => {
      expect(await raw(path)).toBe(403)
      expect((await put(await uploadUrl('uploads/a/next'))).status).toBe(200)
    },
  )
})
