import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClient } from '../../graphql/sdk/index.ts'
import { anAnswer, ended, stopTime } from '../kit/fake-api.ts'

const BYTES = new TextEncoder().encode('%PDF-1.4 公文')
const SHA256 = createHash('sha256').update(BYTES).digest('hex')
const HEADERS = [{ name: 'x-amz-checksum-sha256', value: 'abc' }]

/** What happens to an upload on its way. */
interface Course {
  /** States that the API sees, one after the other. */
  readonly states?: readonly string[]
  /** What the bucket does with the bytes, one after the other. */
  readonly puts?: readonly (number | Error | 'NEVER')[]
  /** Called as the bytes are sent. */
  readonly onPut?: () => void
  /** What announcing it answers beside the upload. */
  readonly begun?: object
}

/** A client whose API and bucket make an upload take this course, with all requests. */
function aClientWith({ states = ['READY'], puts = [200], begun = {}, onPut }: Course) {
  const calls: { name: string; variables: { input?: Record<string, unknown> } }[] = []
  const brought: { url: string; init: RequestInit }[] = []
  let looked = 0
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    if (url.startsWith('https://bucket.test/')) {
      brought.push({ url, init })
      onPut?.()
      const put = puts[Math.min(brought.length, puts.length) - 1]
      if (put instanceof Error) throw put
      if (put === 'NEVER') return new Promise(() => undefined)
      return new Response(null, { status: put ?? 200 })
    }
    const { operationName: name, variables } = JSON.parse(String(init.body))
    calls.push({ name: name, variables })
    if (name === 'Upload') {
      const state = states[Math.min(looked++, states.length - 1)]
      const rejection = state === 'REJECTED' ? 'not a PDF' : null
      return anAnswer({ data: { upload: state === 'GONE' ? null : { id: 'upl_1', state, rejection } } })
    }
    const address = `https://bucket.test/${calls.filter(call => call.name === 'BeginUpload').length}`
    const upload = { id: 'upl_1', state: 'PENDING' }
    const payload = { upload, url: address, headers: HEADERS, replayed: false, problems: [], ...begun }
    return anAnswer({ data: { beginUpload: payload } })
  }
  const client = createClient({ url: 'https://api.test/graphql', token: async () => 'token', fetch })
  const upload = (more = {}) => client.uploadFile(BYTES, { mediaType: 'application/pdf', ...more })
  return { client, upload, calls, brought }
}

beforeEach(stopTime)
afterEach(() => void vi.useRealTimers())

describe('uploading a file', () => {
  it('announces its digest, length and type, brings its bytes to the address, and waits for the check', async () => {
    const { upload, calls, brought } = aClientWith({ states: ['PENDING', 'PENDING', 'READY'] })
    expect((await ended(upload())).value).toEqual({ state: 'READY', id: 'upl_1' })
    expect(calls[0]).toMatchObject({
      name: 'BeginUpload',
      variables: { input: { sha256: SHA256, size: BYTES.length, mediaType: 'application/pdf' } },
    })
    expect(calls.slice(1).map(({ name }) => name)).toEqual(['Upload', 'Upload', 'Upload'])
    expect(brought).toHaveLength(1)
    expect(brought[0]?.init).toMatchObject({
      method: 'PUT',
      body: BYTES,
      headers: { 'x-amz-checksum-sha256': 'abc' },
    })
  })
  it('sends no token to the address', async () => {
    const { upload, brought } = aClientWith({})
    await ended(upload())
    expect(JSON.stringify(brought[0]?.init.headers)).not.toMatch(/authorization|token/i)
  })
  it('takes a file of a browser (Blob) as well', async () => {
    vi.useRealTimers()
    const { client, calls } = aClientWith({})
    await client.uploadFile(new Blob([BYTES]), { mediaType: 'application/pdf' })
    expect(calls[0]?.variables.input).toMatchObject({ sha256: SHA256, size: BYTES.length })
  })
  it('says why a file was rejected', async () => {
    const { upload } = aClientWith({ states: ['PENDING', 'REJECTED'] })
    expect((await ended(upload())).value).toEqual({ state: 'REJECTED', id: 'upl_1', rejection: 'not a PDF' })
  })
  it('waits while it is scanned, and says that malware was found in it', async () => {
    const { upload, calls } = aClientWith({ states: ['SCANNING', 'SCANNING', 'QUARANTINED'] })
    expect((await ended(upload({ fileName: '附件.pdf' }))).value).toEqual({
      state: 'QUARANTINED',
      id: 'upl_1',
    })
    expect(calls[0]?.variables.input).toMatchObject({ fileName: '附件.pdf' })
  })
  it('returns the problems of a file that may not be uploaded, and brings nothing', async () => {
    const problems = [{ code: 'MEDIA_TYPE_NOT_TAKEN' }]
    const { upload, brought } = aClientWith({ begun: { upload: null, url: null, headers: [], problems } })
    expect((await ended(upload())).value).toEqual({ state: 'REFUSED', problems })
    expect(brought).toHaveLength(0)
  })
  it('brings nothing again that has arrived already by the same key', async () => {
    const { upload, calls, brought } = aClientWith({ begun: { url: null, headers: [] } })
    expect((await ended(upload({ idempotencyKey: 'mine' }))).value).toEqual({ state: 'READY', id: 'upl_1' })
    expect(calls[0]?.variables.input?.idempotencyKey).toBe('mine')
    expect(brought).toHaveLength(0)
  })
  it.each([503, 403, new TypeError('fetch failed'), 'NEVER'] as const)(
    'asks for a new address by the same key if the bytes met %s, and brings them there',
    async first => {
      const { upload, calls, brought } = aClientWith({ puts: [first, 200] })
      expect((await ended(upload())).value).toEqual({ state: 'READY', id: 'upl_1' })
      expect(brought.map(({ url }) => url)).toEqual(['https://bucket.test/1', 'https://bucket.test/2'])
      const keys = calls.filter(({ name }) => name === 'BeginUpload').map(({ variables }) => variables.input)
      expect(keys).toHaveLength(2)
      expect(keys[0]).toEqual(keys[1])
    },
  )
  it('fails if the bytes are never taken', async () => {
    const { upload, brought } = aClientWith({ puts: [503] })
    expect((await ended(upload())).error).toMatchObject({ code: 'UPLOAD_FAILED', status: 503 })
    expect(brought).toHaveLength(3)
  })
  it('fails at once if the bytes are refused', async () => {
    const { upload, brought } = aClientWith({ puts: [400] })
    expect((await ended(upload())).error).toMatchObject({ code: 'UPLOAD_FAILED', status: 400 })
    expect(brought).toHaveLength(1)
  })
  it('fails with the upload’s id if it is not checked in time', async () => {
    const { upload } = aClientWith({ states: ['PENDING'] })
    const { error, tookMs } = await ended(upload({ patienceMs: 60_000 }))
    expect(error).toMatchObject({ code: 'TIMED_OUT', facts: { id: 'upl_1' } })
    expect(tookMs).toBeGreaterThan(60_000)
    expect(tookMs).toBeLessThan(70_000)
  })
  it.each<[string, Course]>([
    ['while the bytes travel', { puts: ['NEVER'] }],
    ['while it waits for the check', { states: ['PENDING'] }],
  ])('ends when it is aborted %s', async (_, course) => {
    const reason = new Error('the reader has left')
    const abort = new AbortController()
    const onPut = () => setTimeout(() => abort.abort(reason), 5_000)
    const { upload, brought } = aClientWith({ ...course, onPut })
    const { error, tookMs } = await ended(upload({ signal: abort.signal }))
    expect(error).toBe(reason)
    expect(tookMs).toBe(5_000)
    expect(brought).toHaveLength(1)
  })
})
