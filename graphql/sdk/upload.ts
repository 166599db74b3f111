import { HutongError } from './errors.ts'
import type { CallOptions } from './operation.ts'
import type { Methods } from './operations.generated.ts'
import { type Fetch, unreachable } from './send.ts'
import { sha256 } from './verification/digests.ts'
import { pause, within } from './waiting.ts'

export interface UploadOptions extends CallOptions {
  /** What the file is: PDF, OFD, DOCX, XLSX, PNG, JPEG, plain text or CSV, as a media type. */
  readonly mediaType: string
  /** The file's own name: those who download it get it under this name. */
  readonly fileName?: string | undefined
  /** Give one to go on with an upload after a crash: what has arrived is not sent again. */
  readonly idempotencyKey?: string | undefined
  /** How long the bytes may take to arrive, in milliseconds; the 15 minutes for which the address works unless given. */
  readonly putTimeoutMs?: number | undefined
  /** How long to wait for the check, in milliseconds; five minutes unless given. */
  readonly patienceMs?: number | undefined
}

type Problems = Awaited<ReturnType<Methods['beginUpload']>>['problems']

/** What became of a file. A READY one may be attached; in a QUARANTINED one malware was found; a REFUSED one was not announced, for the problems given. */
export type Uploaded =
  | { readonly state: 'READY'; readonly id: string }
  | { readonly state: 'REJECTED'; readonly id: string; readonly rejection: string | null }
  | { readonly state: 'QUARANTINED'; readonly id: string }
  | { readonly state: 'REFUSED'; readonly problems: Problems }

interface Uploader {
  readonly methods: Pick<Methods, 'beginUpload' | 'upload'>
  readonly fetch: Fetch
}

const MINUTE_MS = 60_000
/** Attempts to bring the bytes; each gets a new address, in case the one before has expired. */
const ATTEMPTS = 3
const FIRST_LOOK_MS = 200
const LONGEST_PAUSE_MS = 3_000

/**
 * Announces a file by its SHA-256, brings its bytes to where the API says, and waits until they are checked.
 * @throws HutongError UPLOAD_FAILED if the bytes are not taken; TIMED_OUT, with the `id` in its facts, if they are not
 * checked in time
 */
export async function uploadFile(
  { methods, fetch }: Uploader,
  file: Blob | Uint8Array<ArrayBuffer>,
  options: UploadOptions,
): Promise<Uploaded> {
  const { mediaType, fileName, idempotencyKey = crypto.randomUUID(), signal, timeoutMs } = options
  const bytes = file instanceof Uint8Array ? file : new Uint8Array(await file.arrayBuffer())
  const named = fileName === undefined ? {} : { fileName }
  const input = { idempotencyKey, sha256: await sha256(bytes), size: bytes.length, mediaType, ...named }
  for (let attempt = 1; ; attempt++) {
    const { upload, url, headers, problems } = await methods.beginUpload({ input }, { signal, timeoutMs })
    if (upload === null) return { state: 'REFUSED', problems }
    // Without an address it has arrived already, by an earlier call with this key.
    if (url === null) return checked(methods, upload.id, options)
    const fields = Object.fromEntries(headers.map(({ name, value }) => [name, value]))
    const failure = await put(fetch, { url, headers: fields, bytes }, options)
    if (failure === null) return checked(methods, upload.id, options)
    if (attempt === ATTEMPTS || !mayPass(failure)) throw failure
    await pause(FIRST_LOOK_MS * 2 ** attempt, signal)
  }
}

/** Brings the bytes; what went wrong, or null. */
async function put(
  fetch: Fetch,
  { url, headers, bytes }: { url: string; headers: Record<string, string>; bytes: Uint8Array<ArrayBuffer> },
  { signal, putTimeoutMs = 15 * MINUTE_MS }: UploadOptions,
): Promise<HutongError | null> {
  try {
    const { ok, status } = await within(putTimeoutMs, signal, async limited => {
      const init = { method: 'PUT', headers, body: bytes, signal: limited, credentials: 'omit' } as const
      const response = await fetch(url, init)
      await response.body?.cancel()
      return response
    })
    if (ok) return null
    return new HutongError('UPLOAD_FAILED', `the bytes were answered with HTTP ${status}`, { status })
  } catch (error) {
    signal?.throwIfAborted()
    return unreachable(error)
  }
}

/** True for no answer, an overload, and an address that has expired (403): a new one may be answered otherwise. */
function mayPass({ status }: HutongError): boolean {
  return status === null || status === 403 || status === 429 || status >= 500
}

/** Waits until the API has checked an upload. */
async function checked(
  methods: Pick<Methods, 'upload'>,
  id: string,
  { signal, timeoutMs, patienceMs = 5 * MINUTE_MS }: UploadOptions,
): Promise<Uploaded> {
  const began = performance.now()
  for (let wait = FIRST_LOOK_MS; ; wait = Math.min(wait * 1.5, LONGEST_PAUSE_MS)) {
    const now = await methods.upload({ id }, { signal, timeoutMs })
    if (now?.state === 'READY') return { state: 'READY', id }
    if (now?.state === 'REJECTED') return { state: 'REJECTED', id, rejection: now.rejection }
    if (now?.state === 'QUARANTINED') return { state: 'QUARANTINED', id }
    if (performance.now() - began > patienceMs)
      throw new HutongError('TIMED_OUT', 'the file is not checked yet', { facts: { id } })
    await pause(wait, signal)
  }
}
