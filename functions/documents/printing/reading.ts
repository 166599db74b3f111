import { demand, type RequestContext } from '../../access/request.ts'
import { digestOf, sha256 } from '../../kernel/digest.ts'
import { MadeOnce } from '../../kernel/made-once.ts'
import { type Printable, type Typeset, typeset } from '../../typesetting/index.ts'
import type { SignedContent } from '../drafting/model.ts'
import { contentOf } from '../drafting/rules/signed-content.ts'
import { permissions } from '../permissions.ts'
import { documentKey, documentOf } from '../store.ts'
import {
  BOUND_BYTES,
  type DuplicateForm,
  duplicated,
  type Imprint,
  imprintOf,
  KEPT_RENDITION_BYTES,
  printableOf,
  renditionBytes,
} from './rules.ts'
import { renditionKey } from './store.ts'

/** A document as a PDF, kept under the digest of its bytes. */
export interface Rendition {
  readonly sha256: string
  readonly size: number
  readonly pages: number
  readonly issue: Printable['issue']
  /** Characters that no font has; 〓 is printed instead. */
  readonly missing: readonly string[]
  readonly faces: Typeset['faces']
  readonly key: string
  readonly fileName: string
}

/** 签发稿 before registration, 印制件 from then on, or a duplicate of that: of a document of the caller's agency. */
export async function render(
  context: RequestContext,
  documentId: string,
  form: DuplicateForm | null,
): Promise<Rendition | null> {
  demand(context, permissions.readDocuments)
  const document = documentOf(await context.table.get(documentKey(context.caller.tenant, documentId)))
  if (document === null) return null
  const files = document.text.attachments.map(({ key }) => key)
  const imprint = imprintFor(context, imprintOf(document), form)
  return renderContent(context, contentOf(document.issuer, document.text), imprint, files)
}

/** What is printed beside a content, as asked for: a duplicate (翻印, 复印) names the caller's agency and the day. */
export function imprintFor(
  { caller, now }: RequestContext,
  imprint: Imprint,
  form: DuplicateForm | null,
): Imprint {
  return form === null ? imprint : duplicated(imprint, form, caller.agency?.name ?? '', now())
}

/**
 * Printed documents that this process keeps, by the digest of the whole printable: each recipient prints what the others
 * print, and typesetting takes up to 0.7 seconds of processor time. Kept in memory and not in the bucket, where each tenant has
 * a prefix of its own and recipients would share nothing. Whoever gets one has given every word of it, so it carries nothing
 * across tenants.
 */
const renditions = new MadeOnce(KEPT_RENDITION_BYTES, renditionBytes)

/**
 * Typesets a content and stores the PDF. The same content makes the same bytes, so doing it again changes nothing.
 *
 * @param files where the bytes of its attachments are, in their order
 * @throws TypesettingRefused
 */
export async function renderContent(
  { caller, objects, now }: RequestContext,
  content: SignedContent,
  imprint: Imprint,
  files: readonly string[],
): Promise<Rendition> {
  const printable = printableOf(content, imprint)
  const { pdf, pages, missing, faces } = await renditions.get(digestOf(printable), async () =>
    typeset(printable, now, await boundFiles(objects, printable, content, files)),
  )
  const digest = sha256(pdf)
  const key = renditionKey(caller.tenant, digest)
  await objects.putPdf(key, pdf)
  const fileName = `${imprint.number ?? content.title}.pdf`
  return { sha256: digest, size: pdf.length, pages, issue: imprint.issue, missing, faces, key, fileName }
}

/** Bytes of the PDFs that a print binds in, one after the other. @throws if one is missing or another, which is an outage */
async function boundFiles(
  objects: RequestContext['objects'],
  { annexes = [] }: Printable,
  { attachments }: SignedContent,
  files: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>()
  for (const annex of annexes) {
    if (annex.form === 'TEXT' || found.has(annex.sha256)) continue
    const key = files[attachments.findIndex(({ sha256 }) => sha256 === annex.sha256)] ?? ''
    const read = await objects.readOnce(key, BOUND_BYTES)
    if (read?.bytes == null || read.sha256 !== annex.sha256) throw new Error(`attachment ${key} is not there`)
    found.set(annex.sha256, read.bytes)
  }
  return found
}
