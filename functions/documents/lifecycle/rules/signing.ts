import { type Act, stamp } from '../../../access/act.ts'
import { blocks, type Problem } from '../../../kernel/problem.ts'
import { type Result, refuse } from '../../../kernel/result.ts'
import { tidy } from '../../../kernel/text.ts'
import { shanghaiDate } from '../../../kernel/time.ts'
import { draftedOf } from '../../countersigning/rules/rounds.ts'
import { digestOfText } from '../../drafting/rules/signed-content.ts'
import { textProblems } from '../../drafting/rules/text.ts'
import { KINDS } from '../../kinds.ts'
import {
  type Document,
  type DocumentIn,
  type DocumentText,
  forward,
  fourEyesProblem,
  LIMITS,
  numberYearFindings,
  personsOf,
  type Signature,
  type Stepped,
  seriesOf,
  stepped,
} from '../../model/index.ts'
import { invalid } from '../../problems.ts'
import { elementMismatch, elementNotAllowed } from '../../regulation/problems.ts'
import { findingsOn } from '../../regulation/rules/findings.ts'
import { pastReplyFindings } from '../../regulation/rules/reply-demand.ts'

/** The digest that a document's content must have: of what was signed, or of its last formal correction. */
export function boundDigest({ signedDigest, corrections }: Signature): string {
  return corrections.at(-1)?.to ?? signedDigest
}

/** True while the content is what was signed, formal corrections included. */
export function isAsSigned(document: Pick<Document, 'issuer' | 'text'>, signature: Signature): boolean {
  return digestOfText(document.issuer, document.text) === boundDigest(signature)
}

/** 成文日期 of a text that a meeting passed, where its kind is dated so; null for a text that its signature dates. */
export function dateOfMeeting({ kind, meeting }: Pick<DocumentText, 'kind' | 'meeting'>): string | null {
  return KINDS[kind].datedByMeeting && meeting !== null ? meeting.date : null
}

/** A signatory's input. */
export interface Signing {
  /** The person who signs, as the register of the agency has them. */
  readonly signatory: { readonly name: string; readonly post: string | null }
  /** A bare signature counts as consent. */
  readonly opinion: string | null
  /** The member who alone may recheck; null for every clerk. */
  readonly next?: string | null
  /** What is found of the print, which keeps nobody from signing. */
  readonly warnings?: readonly Problem[]
}

/**
 * 签发, art. 22: an opinion, a name and the full date; a bare signature counts as consent. The rules are checked again,
 * since every agreement must now be given (art. 16(4)). The date of the document is that of its last signature, or of
 * the meeting that passed it.
 */
export function sign(
  document: DocumentIn<'APPROVED'>,
  { signatory, opinion, next = null, warnings = [] }: Signing,
  act: Act,
): Result<Stepped> {
  const problems = opinion === null ? [] : textProblems(['opinion'], opinion, LIMITS.opinion)
  if (problems.length > 0) return refuse(...problems)
  const excluded = fourEyesProblem(document, 'signDocument', personsOf(act), ['documentId'])
  if (excluded !== null) return refuse(excluded)
  const findings = [
    ...findingsOn(draftedOf(document, 'ISSUING')),
    ...pastReplyFindings(document.text, act.at),
  ]
  if (findings.some(blocks)) return refuse(...findings)
  const joint = jointSignatures(document)
  const lastDay = joint.reduce((last, { date }) => (date > last ? date : last), shanghaiDate(act.at))
  const { meeting } = document.text
  const passedOn = dateOfMeeting(document.text)
  // A text cannot be signed before the meeting that it names.
  if (meeting !== null && meeting.date > lastDay)
    return refuse(elementMismatch('MEETING', ['meeting', 'date']))
  const signature: Signature = {
    ...stamp(act),
    name: signatory.name,
    post: signatory.post,
    opinion: opinion === null ? '同意' : tidy(opinion),
    date: passedOn ?? lastDay,
    signedDigest: digestOfText(document.issuer, document.text),
    joint,
    corrections: [],
  }
  const after = { ...document, ...forward('APPROVED', next, act), state: 'SIGNED' as const, signature }
  const event = { type: 'DocumentSigned', data: { ...signature, holder: next } } as const
  return stepped<DocumentIn<'SIGNED'>>(document, after, event, act, [...findings, ...warnings])
}

function jointSignatures({ slots }: Document): Signature['joint'] {
  return slots.flatMap(({ purpose, state, party, answer }) =>
    purpose === 'JOINT' && state === 'AGREED' && party.form === 'AGENCY' && answer !== null
      ? [{ ...answer, agencyId: party.agency.agencyId, agencyName: party.agency.name }]
      : [],
  )
}

/** 复核, art. 25: refused if the content is not what was signed. */
export function recheck(document: DocumentIn<'SIGNED'>, next: string | null, act: Act): Result<Stepped> {
  if (!isAsSigned(document, document.signature)) return refuse(changedSinceSigned())
  const after = {
    ...document,
    ...forward('SIGNED', next, act),
    state: 'RECHECKED' as const,
    recheck: stamp(act),
  }
  const event = { type: 'DocumentRechecked', data: { holder: next } } as const
  // The number is given next, and has the year of then.
  const warnings = numberYearFindings(document.text, seriesOf(document, act), document.signature.date)
  return stepped<DocumentIn<'RECHECKED'>>(document, after, event, act, warnings)
}

/** The problem of a content that is not what was signed. */
export function changedSinceSigned(): Problem {
  return invalid('CONTENT_CHANGED_SINCE_SIGNING', ['documentId'])
}

/**
 * 用印: the seal's organ is the signature's, and minutes carry none (GB/T 9704). A record of the use, not an
 * electronic seal.
 */
export function seal(document: DocumentIn<'REGISTERED'>, sealOf: string, act: Act): Result<Stepped> {
  if (!KINDS[document.text.kind].hasSeal) return refuse(elementNotAllowed('SEAL', ['documentId']))
  if (tidy(sealOf) !== document.issuer.name) {
    return refuse(
      invalid('NOT_THE_ISSUERS_NAME', ['sealOf'], { given: sealOf, allowed: [document.issuer.name] }),
    )
  }
  const after = {
    ...document,
    ...forward('REGISTERED', null, act),
    handedOn: null,
    state: 'SEALED' as const,
    seal: { ...stamp(act), sealOf: document.issuer.name },
  }
  const event = { type: 'DocumentSealed', data: { sealOf: document.issuer.name } } as const
  return stepped<DocumentIn<'SEALED'>>(document, after, event, act)
}
