import { digestOf } from '../../../kernel/digest.ts'
import { type Instant, shanghaiDate } from '../../../kernel/time.ts'
import type { SignedContent } from '../../drafting/model.ts'
import { contentOf, contentPartOf } from '../../drafting/rules/signed-content.ts'
import { KINDS } from '../../kinds.ts'
import { type DocumentIn, goesUp } from '../../model/index.ts'

/**
 * What is dispatched: every byte that a recipient gets, by value or by digest, and nothing else. It is the content that
 * was signed, and what registration and dispatch add to it.
 */
export interface Manifest extends SignedContent {
  readonly format: 'hutong-manifest/3'
  readonly documentId: string
  readonly number: string
  readonly date: string
  /** 签发人, on upward documents only; of a joint document, those of every organ. */
  readonly signatories: readonly { readonly agency: string; readonly name: string }[]
  readonly sealed: boolean
  /** 印发机关、印发日期: who printed it, and on which day. */
  readonly printing: { readonly organ: string; readonly date: string }
  /** Post and name of who signs an order (令) or a bill (议案); null on other kinds. */
  readonly signatureMark: string | null
  /** Where the bytes of each attachment are, in their order. */
  readonly files: readonly string[]
  readonly signedDigest: string
  /** Formal corrections after the signature, each from digest to digest. */
  readonly corrections: readonly { readonly from: string; readonly to: string; readonly at: string }[]
}

/** The printed name of a signatory; a signature in another's place is marked 代 (art. 22). */
export function signedName(signature: { readonly name: string; readonly for?: string | undefined }): string {
  return signature.for === undefined ? signature.name : `${signature.name}（代）`
}

/** What signs an order (令) or a bill (议案): the post and the name of the head, e.g. 省长　王某. */
export function signatureMarkOf({
  post,
  ...signature
}: Parameters<typeof signedName>[0] & { readonly post: string | null }): string {
  return post === null ? signedName(signature) : `${post}　${signedName(signature)}`
}

type Sendable = DocumentIn<'REGISTERED'> | DocumentIn<'SEALED'> | DocumentIn<'DISPATCHED'>

/** The manifest of a document that is dispatched at this instant. The same input makes the same manifest. */
export function manifestOf(document: Sendable, dispatchedAt: Instant): Manifest {
  const manifest = withMark(document, dispatchedAt, KINDS[document.text.kind].signedByHead)
  if (document.state !== 'DISPATCHED' || document.text.kind !== 'BILL') return manifest
  // Bills that were dispatched before they bore post and name of the head keep the manifest that was sent.
  const isSent = digestOf(manifest) === document.dispatch.contentDigest
  return isSent ? manifest : withMark(document, dispatchedAt, false)
}

function withMark(document: Sendable, dispatchedAt: Instant, hasMark: boolean): Manifest {
  const { issuer, text, signature, number } = document
  return {
    ...contentOf(issuer, text),
    format: 'hutong-manifest/3',
    documentId: document.id,
    number: number.text,
    date: signature.date,
    signatories: goesUp(issuer, text)
      ? [
          { agency: issuer.name, name: signedName(signature) },
          ...signature.joint.map(one => ({ agency: one.agencyName, name: signedName(one) })),
        ]
      : [],
    sealed: 'seal' in document && document.seal !== null,
    printing: { organ: text.printingOrgan ?? issuer.name, date: shanghaiDate(dispatchedAt) },
    signatureMark: hasMark ? signatureMarkOf(signature) : null,
    files: text.attachments.map(attachment => attachment.key),
    signedDigest: signature.signedDigest,
    corrections: signature.corrections.map(({ from, to, at }) => ({ from, to, at })),
  }
}

/** SHA-256 of the manifest's canonical form, by which the content is stored and referred to everywhere. */
export function contentDigestOf(document: Sendable, dispatchedAt: Instant): string {
  return digestOf(manifestOf(document, dispatchedAt))
}

/** Fields of a manifest that registration and dispatch add to what was signed. */
const ADDED = {
  format: true,
  documentId: true,
  number: true,
  date: true,
  signatories: true,
  sealed: true,
  printing: true,
  signatureMark: true,
  files: true,
  signedDigest: true,
  corrections: true,
} as const satisfies Readonly<Record<Exclude<keyof Manifest, keyof SignedContent>, true>>

/** Faults of a manifest: format, digests and links that do not hold. Empty if all hold. */
export function manifestFaults(manifest: Manifest, contentDigest: string): string[] {
  const { format, files, signedDigest, corrections, attachments } = manifest
  const steps = [signedDigest, ...corrections.map(correction => correction.to)]
  const isLinked = corrections.every((correction, index) => correction.from === steps[index])
  return [
    ...(format === 'hutong-manifest/3' ? [] : ['FORMAT']),
    ...(digestOf(manifest) === contentDigest ? [] : ['CONTENT_DIGEST']),
    ...(files.length === attachments.length ? [] : ['FILES']),
    ...(isLinked ? [] : ['CORRECTIONS']),
    ...(digestOf(contentPartOf(manifest, ADDED)) === steps.at(-1) ? [] : ['SIGNED_DIGEST']),
  ]
}
