import type { SQSEvent } from 'aws-lambda'
import { randomIds } from '../../functions/kernel/ids.ts'
import type { Upload } from '../../functions/uploads/model.ts'
import { checkedWrites, uploadItem } from '../../functions/uploads/store.ts'
import { mutate } from './api.ts'
import { sha256Of } from './documents.ts'
import { inFunction } from './functions.ts'
import { type TestAgency, wholeTable } from './government.ts'
import type { Stack } from './stack.ts'

interface Begun {
  readonly upload: { readonly id: string }
  readonly url: string
  readonly headers: readonly { readonly name: string; readonly value: string }[]
}

/** Announces a file, of text unless told otherwise. @returns the id of the upload, and where its bytes go */
export async function anUpload(token: string, bytes: Uint8Array, mediaType = 'text/plain'): Promise<Begun> {
  const sha256 = sha256Of(bytes)
  return mutate<Begun>(token, 'BeginUpload', { sha256, size: bytes.length, mediaType })
}

/** A text file that was brought and checked. @returns the id of the upload */
export async function aReadyUpload(stack: Stack, token: string, text: string): Promise<string> {
  return aCheckedUpload(stack, token, new TextEncoder().encode(text))
}

/** A file that was brought, and checked as its function does when the bucket tells it. @returns the id of the upload */
export async function aCheckedUpload(
  stack: Stack,
  token: string,
  content: Uint8Array,
  mediaType?: string,
): Promise<string> {
  const bytes = new Uint8Array(content)
  const { upload, url, headers } = await anUpload(token, bytes, mediaType)
  const sent = Object.fromEntries(headers.map(({ name, value }) => [name, value]))
  const { ok, status } = await fetch(url, { method: 'PUT', body: bytes, headers: sent })
  if (!ok) throw new Error(`the upload was answered with ${status}`)
  await finishUpload(stack, url)
  return upload.id
}

/** The key of the object that is brought to this address. */
export function keyAt(url: string): string {
  return new URL(url).pathname.split('/').slice(2).join('/')
}

/** Runs the function that checks files, as the bucket has it done. */
export async function finishUpload({ bucketName }: Stack, url: string): Promise<void> {
  const key = keyAt(url)
  const body = JSON.stringify({ Records: [{ s3: { bucket: { name: bucketName }, object: { key } } }] })
  const event = { Records: [{ messageId: '1', body }] } as unknown as SQSEvent
  // Loaded here because it reads its environment as soon as it is.
  await inFunction('finish-uploads', async () =>
    (await import('../../functions/handlers/finish-uploads.ts')).handler(event),
  )
}

/** A file in which malware was found, as the check leaves it. */
export async function aQuarantinedUpload(stack: Stack, { tenant }: TestAgency): Promise<void> {
  const at = new Date().toISOString()
  const upload: Upload = {
    id: randomIds(() => new Date())('upl'),
    tenant,
    state: 'QUARANTINED',
    sha256: 'a'.repeat(64),
    size: 1,
    mediaType: 'text/plain',
    fileName: '附件.txt',
    rejection: null,
    quarantine: { reason: 'MALWARE', at, signature: 'Test.Signature' },
    createdAt: at,
  }
  await wholeTable(stack).putAll([uploadItem({ ...upload, state: 'SCANNING' }, 1)])
  await wholeTable(stack).commit(checkedWrites(upload, 1))
}
