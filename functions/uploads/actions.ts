import { type Context, type Outcome, perform } from '../access/command.ts'
import type { Charge } from '../access/usage.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Objects, ReadVersion, SignedRequest } from '../platform/objects.ts'
import { commitOrRetryLater } from '../platform/retry.ts'
import type { Scanner } from '../platform/scanner.ts'
import type { Item, Table } from '../platform/table.ts'
import { type Declaration, MAX_UPLOAD_BYTES, type Upload } from './model.ts'
import { permissions } from './permissions.ts'
import { declarationProblems } from './rules/declaration.ts'
import { afterContent, afterScan, contentVerdict } from './rules/finishing.ts'
import {
  attachmentObjectKey,
  checkedWrites,
  quarantineObjectKey,
  uploadItem,
  uploadKey,
  uploadObjectKey,
  uploadOf,
} from './store.ts'

export interface BeginUploadInput extends Omit<Declaration, 'fileName'> {
  readonly idempotencyKey: string
  readonly fileName?: string | null | undefined
}

/** An announced upload and the request that brings it, or why not. */
export type BegunUpload = Outcome<Upload> & { readonly request: SignedRequest | null }

/** Announces a file. The presigned PUT is made anew for a replay, since the first one may have expired. */
export async function beginUpload(
  context: Context,
  { idempotencyKey, fileName, ...declared }: BeginUploadInput,
): Promise<BegunUpload> {
  // Left out and null are the same, and so have the same digest for a repeat.
  const input = { ...declared, ...(fileName === null || fileName === undefined ? {} : { fileName }) }
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
  /** AWAITED: the scanner has not said yet what it is, so the check must come again. */
  readonly result: 'DONE' | 'UNKNOWN' | 'RACED' | 'AWAITED'
  /** Absent if the upload is not known. */
  readonly requestId?: string | undefined
  readonly state?: Upload['state']
  /** Why it is awaited, as a code. */
  readonly because?: string
  /** The scanner's name of the malware that was found. */
  readonly signature?: string
  /** 1 for a file that became READY without having been scanned, so that the log can be counted. */
  readonly unscanned?: 1
}

/** What a check works with. Without a scanner, files are READY as soon as their content is checked. */
export interface CheckTools {
  readonly table: Table
  readonly objects: Objects
  readonly scanner: Scanner | null
  readonly now: () => Date
}

/**
 * Checks what was really uploaded: its content, then for malware. Each time it reads the newest version, checks its content,
 * and keeps exactly this version, so that what is put in its place meanwhile is never taken for it. The upload is READY only
 * after the checked bytes are where no presigned PUT reaches. Safe to repeat at any point.
 */
export async function finishUpload(
  tools: CheckTools,
  { tenant, id }: { readonly tenant: string; readonly id: string },
): Promise<FinishedUpload> {
  const item = await tools.table.get(uploadKey(tenant, id))
  const upload = uploadOf(item)
  if (upload === null) return { result: 'UNKNOWN' }
  const from = uploadObjectKey(tenant, id)
  if (upload.state !== 'PENDING' && upload.state !== 'SCANNING') {
    // An earlier try was stopped after its commit, or something was put there since.
    if (upload.state !== 'QUARANTINED') await tools.objects.removeAll(from)
    else await moveToQuarantine(tools.objects, upload)
    return { result: 'DONE', requestId: upload.requestId, state: upload.state }
  }
  return check(tools, upload, item?.version ?? 1)
}

async function check(tools: CheckTools, upload: Upload, version: number): Promise<FinishedUpload> {
  const { objects, scanner, now } = tools
  const { tenant, id, requestId } = upload
  const from = uploadObjectKey(tenant, id)
  const read = await objects.readOnce(from, MAX_UPLOAD_BYTES)
  if (read === null) return { result: 'UNKNOWN', requestId }
  const checked = afterContent(
    upload,
    contentVerdict(upload, read, () => now().getTime()),
    scanner !== null,
  )
  const first = await commitCheck(tools, upload, checked, { version, read })
  if (first === null) return { result: 'RACED', requestId }
  if (checked.state !== 'SCANNING' || scanner === null || read.bytes === null) {
    await objects.removeAll(from)
    const unscanned = checked.scan === 'UNSCANNED' ? ({ unscanned: 1 } as const) : {}
    return { result: 'DONE', requestId, state: checked.state, ...unscanned }
  }
  const verdict = await scanner.scan({ key: from, versionId: read.versionId, bytes: read.bytes })
  const scanned = afterScan(checked, verdict, now().toISOString())
  if (verdict.kind === 'AWAITED')
    return { result: 'AWAITED', requestId, state: scanned.state, because: verdict.because }
  if ((await commitCheck(tools, checked, scanned, { version: first, read })) === null)
    return { result: 'RACED', requestId }
  if (scanned.state === 'QUARANTINED') await moveToQuarantine(objects, scanned, read)
  else await objects.removeAll(from)
  const { signature } = scanned.quarantine ?? {}
  return {
    result: 'DONE',
    requestId,
    state: scanned.state,
    ...(signature === undefined ? {} : { signature }),
  }
}

/** Commits the state that a check found. @returns the version then; null if another check committed first */
async function commitCheck(
  { table, objects }: CheckTools,
  before: Upload,
  after: Upload,
  { version, read }: { readonly version: number; readonly read: ReadVersion },
): Promise<number | null> {
  if (after.state === before.state) return version
  const { tenant, id } = after
  if (after.state === 'READY')
    await objects.keep(uploadObjectKey(tenant, id), attachmentObjectKey(tenant, id), read)
  return (await commitOrRetryLater(table, checkedWrites(after, version))) ? version + 1 : null
}

/** Moves what was found, or, when an earlier try was stopped before it had, the newest of what is still there. */
async function moveToQuarantine(
  objects: Objects,
  { tenant, id }: Upload,
  found?: ReadVersion,
): Promise<void> {
  const from = uploadObjectKey(tenant, id)
  const read = found ?? (await objects.readOnce(from, MAX_UPLOAD_BYTES))
  if (read !== null) await objects.moveAway(from, quarantineObjectKey(tenant, id), read)
  await objects.removeAll(from)
}
