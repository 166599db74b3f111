import { demand, type RequestContext } from '../../access/request.ts'
import { sha256 } from '../../kernel/digest.ts'
import { type Printable, typeset } from '../../typesetting/index.ts'
import type { SignedContent } from '../drafting/model.ts'
import { contentOf } from '../drafting/rules/signed-content.ts'
import { permissions } from '../permissions.ts'
import { documentKey, documentOf } from '../store.ts'
import { type Imprint, imprintOf, printableOf } from './rules.ts'
import { renditionKey } from './store.ts'

/** A document as a PDF, kept under the digest of its bytes. */
export interface Rendition {
  readonly sha256: string
  readonly size: number
  readonly pages: number
  readonly issue: Printable['issue']
  /** Characters that no font has; 〓 is printed instead. */
  readonly missing: readonly string[]
  readonly key: string
  readonly fileName: string
}

/** 签发稿 before registration, 印制件 from then on: of a document of the caller's agency. */
export async function render(context: RequestContext, documentId: string): Promise<Rendition | null> {
  demand(context, permissions.readDocuments)
  const document = documentOf(await context.table.get(documentKey(context.caller.tenant, documentId)))
  if (document === null) return null
  return renderContent(context, contentOf(document.issuer, document.text), imprintOf(document))
}

/** Typesets a content and stores the PDF. The same content makes the same bytes, so doing it again changes nothing. */
export async function renderContent(
  { caller, objects }: RequestContext,
  content: SignedContent,
  imprint: Imprint,
): Promise<Rendition> {
  const { pdf, pages, missing } = await typeset(printableOf(content, imprint))
  const digest = sha256(pdf)
  const key = renditionKey(caller.tenant, digest)
  await objects.putPdf(key, pdf)
  const fileName = `${imprint.number ?? content.title}.pdf`
  return { sha256: digest, size: pdf.length, pages, issue: imprint.issue, missing, key, fileName }
}
