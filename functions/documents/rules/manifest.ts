import { digestOf } from '../../kernel/digest.ts'
import { CLASS_NAMES, type DocumentIn } from '../model.ts'

/**
 * What is dispatched: every byte that a recipient gets, by value or by digest, and nothing else. Drafts, opinions and
 * history cannot get in, because they are not among the fields.
 */
export interface Manifest {
  readonly format: 'hutong-manifest/1'
  readonly documentId: string
  readonly kind: string
  readonly title: string
  readonly body: string
  readonly urgency: string | null
  readonly issuer: { readonly id: string; readonly name: string }
  readonly number: string
  readonly date: string
  /** 签发人, on upward documents and only those. */
  readonly signatory: string | null
  readonly mainRecipients: readonly string[]
  readonly copies: readonly string[]
  readonly attachments: readonly {
    readonly name: string
    readonly sha256: string
    readonly size: number
    readonly mediaType: string
    readonly key: string
  }[]
  readonly contact: { readonly name: string; readonly phone: string } | null
  readonly replyTo: { readonly number: string; readonly title: string } | null
  readonly forwarded: {
    readonly number: string
    readonly title: string
    readonly issuerName: string
    readonly contentDigest: string
  } | null
  readonly signedDigest: string
}

/** The manifest of a sealed document: the same for the same document, whoever makes it. */
export function manifestOf(document: DocumentIn<'SEALED'> | DocumentIn<'DISPATCHED'>): Manifest {
  const { text, signature, number } = document
  const named = text.main.form === 'NAMED' ? text.main.agencies : []
  const isUpward = named.some(agency => agency.relation.direction === 'UP')
  return {
    format: 'hutong-manifest/1',
    documentId: document.id,
    kind: text.kind,
    title: text.title,
    body: text.body,
    urgency: text.urgency,
    issuer: { id: document.issuer.id, name: document.issuer.name },
    number: number.text,
    date: signature.date,
    signatory: isUpward ? signature.name : null,
    mainRecipients:
      text.main.form === 'NAMED' ? named.map(agency => agency.name) : [CLASS_NAMES[text.main.class]],
    copies: text.copies.map(agency => agency.name),
    attachments: text.attachments,
    contact: text.contact,
    replyTo: text.replyTo === null ? null : { number: text.replyTo.number, title: text.replyTo.title },
    forwarded:
      text.forwards === null
        ? null
        : {
            number: text.forwards.number,
            title: text.forwards.title,
            issuerName: text.forwards.issuerName,
            contentDigest: text.forwards.contentDigest,
          },
    signedDigest: signature.signedDigest,
  }
}

/** SHA-256 of the manifest's canonical form: the content's name wherever it goes. */
export function contentDigestOf(document: DocumentIn<'SEALED'> | DocumentIn<'DISPATCHED'>): string {
  return digestOf(manifestOf(document))
}
