import { type Context, type Outcome, perform } from '../access/command.ts'
import { invalid, type Problem } from '../kernel/problem.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Objects, ReadObject, SignedRequest } from '../platform/objects.ts'
import { commitOrComeAgain } from '../platform/patience.ts'
import type { Table } from '../platform/table.ts'
import type { Upload } from './model.ts'
import { isMediaType, MAX_UPLOAD_BYTES, MEDIA_TYPES, mediaTypeFault } from './rules/media.ts'
import { attachmentObjectKey, uploadItem, uploadKey, uploadObjectKey, uploadOf } from './store.ts'

export interface BeginUploadInput {
  readonly idempotencyKey: string
  readonly sha256: string
  readonly size: number
  readonly mediaType: string
}

/** An announced upload and the request that brings it, or why not. */
export type BegunUpload = Outcome<Upload> & { readonly request: SignedRequest | null }

/** Announces a file. The presigned PUT is made anew for a replay, since the first one may have expired. */
export async function beginUpload(
  context: Context,
  { idempotencyKey, ...input }: BeginUploadInput,
): Promise<BegunUpload> {
  const { caller, newId, objects } = context
  const outcome = await perform<Upload>(context, {
    action: 'beginUpload',
    idempotencyKey,
    input,
    load: [],
    decide(_, act) {
      const problems = declarationProblems(input)
      if (problems.length > 0) return refuse(...problems)
      const upload: Upload = {
        ...input,
        id: newId('upl'),
        tenant: caller.tenant,
        state: 'PENDING',
        rejection: null,
        createdAt: act.at,
      }
      const put = uploadItem(upload, 1)
      return ok({
        thing: upload,
        ref: uploadKey(caller.tenant, upload.id),
        writes: [{ put, when: 'absent' as const }],
      })
    },
    restore: item => uploadOf(item) as Upload,
  })
  const upload = outcome.thing
  if (upload === null || upload.state !== 'PENDING') return { ...outcome, request: null }
  const key = uploadObjectKey(caller.tenant, upload.id)
  return { ...outcome, request: await objects.presignUpload({ ...upload, key }) }
}

function declarationProblems({
  sha256,
  size,
  mediaType,
}: Omit<BeginUploadInput, 'idempotencyKey'>): Problem[] {
  const problems: Problem[] = []
  if (!/^[0-9a-f]{64}$/.test(sha256))
    problems.push(invalid('INVALID_VALUE', ['sha256'], { reason: '64 × 0-9a-f' }))
  if (!Number.isInteger(size) || size < 1 || size > MAX_UPLOAD_BYTES) {
    problems.push(
      invalid('INVALID_VALUE', ['size'], { reason: `1–${MAX_UPLOAD_BYTES}`, limit: MAX_UPLOAD_BYTES }),
    )
  }
  if (!isMediaType(mediaType))
    problems.push(invalid('INVALID_VALUE', ['mediaType'], { reason: MEDIA_TYPES.join(', ') }))
  return problems
}

/**
 * Checks what was really uploaded and makes it READY or REJECTED. Reads the bytes once; READY is said only after the
 * checked bytes are kept where no presigned URL can reach them. Safe to repeat at any point.
 */
export async function finishUpload(
  { table, objects }: { table: Table; objects: Objects },
  { tenant, id }: { tenant: string; id: string },
): Promise<'DONE' | 'UNKNOWN' | 'RACED'> {
  const item = await table.get(uploadKey(tenant, id))
  const upload = uploadOf(item)
  if (upload === null) return 'UNKNOWN'
  const from = uploadObjectKey(tenant, id)
  if (upload.state === 'PENDING') {
    const read = await objects.readOnce(from, MAX_UPLOAD_BYTES)
    if (read === null) return 'UNKNOWN'
    const rejection = uploadFault(upload, read)
    if (rejection === null) await objects.keep(from, attachmentObjectKey(tenant, id), read.etag)
    const state = rejection === null ? 'READY' : 'REJECTED'
    const version = item?.version ?? 1
    const put = uploadItem({ ...upload, state, rejection }, version + 1)
    if (!(await commitOrComeAgain(table, [{ put, when: { version } }]))) return 'RACED'
  }
  await objects.remove(from)
  return 'DONE'
}

function uploadFault(upload: Upload, read: ReadObject): string | null {
  if (read.size !== upload.size) return 'SIZE_DIFFERS'
  if (read.sha256 !== upload.sha256) return 'SHA256_DIFFERS'
  return mediaTypeFault(upload.mediaType, read)
}
