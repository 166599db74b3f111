import { demand, type RequestContext } from '../access/request.ts'
import { sha256 } from '../kernel/digest.ts'
import { shanghaiDate } from '../kernel/time.ts'
import { type Format, NO_SEAL_NOTICE, type Printable, typeset } from '../typesetting/index.ts'
import { type DocumentKind, KINDS } from './kinds.ts'
import type { Document } from './model.ts'
import { type Content, contentOf } from './rules/content.ts'
import { signedName } from './rules/manifest.ts'
import { documentKey, documentOf, renditionKey } from './store.ts'

/** What every page says of itself. */
export const NOTICE = NO_SEAL_NOTICE

/** A document as a PDF, kept under the digest of its bytes. */
export interface Rendition {
  readonly sha256: string
  readonly size: number
  readonly pages: number
  readonly issue: Printable['issue']
  /** Characters that no font has; 〓 stands for them. */
  readonly missing: readonly string[]
  readonly key: string
  readonly fileName: string
}

/** What is printed beside the content: what signing, registration and dispatch add. */
export interface Imprint {
  readonly issue: Printable['issue']
  readonly number: string | null
  readonly date: string | null
  readonly signatories: readonly string[]
  readonly isUpward: boolean
  readonly printing: Printable['printing']
  /** The name that signs an order; null on other kinds. */
  readonly signatureMark: string | null
}

/** 签发稿 before registration, 印制件 from then on: of a document of the caller's agency. */
export async function render(context: RequestContext, documentId: string): Promise<Rendition | null> {
  demand(context, 'readDocuments')
  const document = documentOf(await context.table.get(documentKey(context.caller.tenant, documentId)))
  if (document === null) return null
  return renderContent(context, contentOf(document.issuer, document.text), imprintOf(document))
}

function imprintOf(document: Document): Imprint {
  const { text, issuer } = document
  const signature = 'signature' in document ? document.signature : null
  const isUpward =
    text.main.form === 'NAMED' && text.main.agencies.some(({ relation }) => relation.direction === 'UP')
  const names = signature === null ? [] : [signature, ...signature.joint].map(signedName)
  return {
    issue: 'number' in document ? 'PRINT' : 'PREVIEW',
    number: 'number' in document ? document.number.text : null,
    date: signature?.date ?? null,
    signatories: isUpward ? names : [],
    isUpward,
    printing:
      document.state === 'DISPATCHED'
        ? { organ: issuer.name, date: shanghaiDate(document.dispatch.at) }
        : null,
    signatureMark:
      KINDS[text.kind].numberForm === 'ORDER' && signature !== null ? signedName(signature) : null,
  }
}

/** Typesets a content and keeps the PDF. The same content makes the same bytes, so doing it again changes nothing. */
export async function renderContent(
  { caller, objects }: RequestContext,
  content: Content,
  imprint: Imprint,
): Promise<Rendition> {
  const { pdf, pages, missing } = await typeset(printableOf(content, imprint))
  const digest = sha256(pdf)
  const key = renditionKey(caller.tenant, digest)
  await objects.putPdf(key, pdf)
  const fileName = `${imprint.number ?? content.title}.pdf`
  return { sha256: digest, size: pdf.length, pages, issue: imprint.issue, missing, key, fileName }
}

/** A content in the words of the typesetting. */
export function printableOf(content: Content, imprint: Imprint): Printable {
  const kind = content.kind as DocumentKind
  const { printsNumber, hasSeal } = KINDS[kind]
  const { recipientClass } = content
  return {
    ...imprint,
    format: formatOf(kind, content.meeting),
    issuers: content.issuers.map(issuer => issuer.name),
    urgency: content.urgency as Printable['urgency'],
    number: printsNumber ? imprint.number : null,
    title: content.title,
    mainRecipients:
      recipientClass === null ? content.mainRecipients.map(one => one.name) : [recipientClass.name],
    body: content.body,
    attachments: content.attachments.map(attachment => attachment.name),
    contact: content.contact,
    copies: content.copies.map(copy => copy.name),
    hasSeal,
  }
}

/** The format (格式) of a kind. A meeting that adopted the text is named under the title of 决议 and 公报 only [u]. */
function formatOf(kind: DocumentKind, meeting: Content['meeting']): Format {
  switch (kind) {
    case 'LETTER':
    case 'ORDER':
      return { name: kind }
    case 'MINUTES':
      return { name: 'MINUTES', meeting: meeting?.name ?? null }
    case 'RESOLUTION':
    case 'COMMUNIQUE':
      return {
        name: 'GENERAL',
        adoption: meeting === null ? null : { meeting: meeting.name, date: meeting.date },
      }
    default:
      return { name: 'GENERAL', adoption: null }
  }
}
