import { type Context, type Outcome, perform } from '../access/command.ts'
import type { Charge } from '../access/usage.ts'
import { ok, refuse } from '../kernel/result.ts'
import { now } from '../platform/clock.ts'
import type { Objects, SignedRequest } from '../platform/objects.ts'
import { commitOrRetryLater } from '../platform/retry.ts'
import type { Item, Table } from '../platform/table.ts'
import { type Declaration, MAX_UPLOAD_BYTES, type Upload } from './model.ts'
import { permissions } from './permissions.ts'
import { declarationProblems, uploadFault } from './rules/declaration.ts'
import { inspect } from './rules/inspection.ts'
import { attachmentObjectKey, uploadItem, uploadKey, uploadObjectKey, uploadOf } from './store.ts'

export interface BeginUploadInput extends Declaration {
  readonly idempotencyKey: string
}

/** An announced upload and the request that brings it, or why not. */
export type BegunUpload = Outcome<Upload> & { readonly request: SignedRequest | null }

/** Announces a file. The presigned PUT is made anew for a replay, since the first one may have expired. */
export async function beginUpload(
  context: Context,
  { idempotencyKey, ...input }: BeginUploadInput,
): Promise<BegunUpload> {
  const { caller, newId, objects, requestId } = context
  const outcome = await perform<Upload>(context, {
    permission: permissions.beginUpload,
    idempotencyKey,
    input,
    load: [],
    charges: declarationProblems(input).length > 0 ? [] : chargesFor(input),
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
        requestId,
      }
      const put = uploadItem(upload, 1)
      return ok({
        thing: upload,
        ref: uploadKey(caller.tenant, upload.id),
        writes: [{ put, when: 'absent' }],
      })
    },
    restore: restoreUpload,
  })
  const upload = outcome.thing
  if (upload === null || upload.state !== 'PENDING') return { ...outcome, request: null }
  const key = uploadObjectKey(caller.tenant, upload.id)
  return { ...outcome, request: await objects.presignUpload({ ...upload, key }) }
}

function chargesFor({ size }: Declaration): Charge[] {
  return [
    { quota: 'UPLOADS', by: 1 },
    { quota: 'UPLOAD_MEGABYTES', by: Math.ceil(size / BYTES_OF_A_MEGABYTE) },
  ]
}
const BYTES_OF_A_MEGABYTE = 1_000_000

function restoreUpload(item: Item): Upload {
  const upload = uploadOf(item)
  if (upload === null) throw new Error('not an upload')
  return upload
}

/** The outcome of a check, and the request that announced the upload, for the log. */
export interface FinishedUpload {
  readonly result: 'DONE' | 'UNKNOWN' | 'RACED'
  /** Absent if the upload is not known. */
  readonly requestId?: string | undefined
}

/**
 * Checks what was really uploaded and makes it READY or REJECTED. Reads the bytes once; the upload is READY only after
 * the checked bytes are kept where no presigned URL can reach them. Safe to repeat at any point.
 */
export async function finishUpload(
  { table, objects }: { readonly table: Table; readonly objects: Objects },
  { tenant, id }: { readonly tenant: string; readonly id: string },
): Promise<FinishedUpload> {
  const item = await table.get(uploadKey(tenant, id))
  const upload = uploadOf(item)
  if (upload === null) return { result: 'UNKNOWN' }
  const { requestId } = upload
  const from = uploadObjectKey(tenant, id)
  if (upload.state === 'PENDING') {
    const read = await objects.readOnce(from, MAX_UPLOAD_BYTES)
    if (read === null) return { result: 'UNKNOWN', requestId }
    const rejection =
      uploadFault(upload, read) ??
      inspect({ fileName: null, mediaType: upload.mediaType, bytes: read.bytes }, () => now().getTime())
        .rejection
    if (rejection === null) await objects.keep(from, attachmentObjectKey(tenant, id), read.etag)
    const state = rejection === null ? 'READY' : 'REJECTED'
    const version = item?.version ?? 1
    const put = uploadItem({ ...upload, state, rejection }, version + 1)
    if (!(await commitOrRetryLater(table, [{ put, when: { version } }])))
      return { result: 'RACED', requestId }
  }
  await objects.remove(from)
  return { result: 'DONE', requestId }
}
