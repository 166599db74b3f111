import { type Act, stamp } from '../../access/act.ts'
import { blocks, elementMismatch, elementNotAllowed, invalid, type Problem } from '../../kernel/problem.ts'
import { type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import { shanghaiDate } from '../../kernel/time.ts'
import { KINDS } from '../kinds.ts'
import type { Document, DocumentIn, DocumentText, Signature } from '../model.ts'
import { digestOfText } from './content.ts'
import { isPending, partProblems, rebound, sendRound } from './countersigning.ts'
import { findingsOn } from './findings.ts'
import { draftedOf, forward, type STEPS, type Stepped, stepped } from './lifecycle.ts'
import { changesBetween, gravest, unseenChanges } from './revision.ts'
import { roomProblems } from './room.ts'
import { LIMITS, textProblems } from './text.ts'

/** The digest that a document's content must have: of what was signed, or of its last formal correction. */
export function boundDigest({ signedDigest, corrections }: Signature): string {
  return corrections.at(-1)?.to ?? signedDigest
}

/** True while the content is what was signed, formal corrections included. */
export function isAsSigned(document: Pick<Document, 'issuer' | 'text'>, signature: Signature): boolean {
  return digestOfText(document.issuer, document.text) === boundDigest(signature)
}

/** What a signatory gives. */
export interface Signing {
  readonly name: string
  /** A bare signature counts as consent. */
  readonly opinion: string | null
  /** The member who alone may recheck; null for every clerk. */
  readonly next?: string | null
}

/**
 * 签发, art. 22: an opinion, a name and the full date; a bare signature counts as consent. The rules are asked once
 * more, now that every agreement must be there (art. 16(4)). The date of the document is that of its last signature, or
 * of the meeting that passed it.
 */
export function sign(
  document: DocumentIn<'APPROVED'>,
  { name, opinion, next = null }: Signing,
  act: Act,
): Result<Stepped> {
  const problems = [
    ...textProblems(['name'], name, LIMITS.name),
    ...(opinion === null ? [] : textProblems(['opinion'], opinion, LIMITS.opinion)),
  ]
  if (problems.length > 0) return refuse(...problems)
  const findings = findingsOn(draftedOf(document, 'ISSUING'))
  if (findings.some(blocks)) return refuse(...findings)
  const joint = jointSignatures(document)
  const lastDay = [shanghaiDate(act.at), ...joint.map(one => one.date)].sort().at(-1) ?? ''
  const { meeting, kind } = document.text
  const passedOn = KINDS[kind].datedByMeeting ? meeting?.date : undefined
  // No meeting has passed a text that is signed before it.
  if (meeting !== null && meeting.date > lastDay)
    return refuse(elementMismatch('MEETING', ['meeting', 'date'], '会议日期'))
  const signature: Signature = {
    ...stamp(act),
    name: tidy(name),
    opinion: opinion === null ? '同意' : tidy(opinion),
    date: passedOn ?? lastDay,
    signedDigest: digestOfText(document.issuer, document.text),
    joint,
    corrections: [],
  }
  const after = { ...document, ...forward('APPROVED', next, act), state: 'SIGNED' as const, signature }
  const happening = { type: 'DocumentSigned', data: { ...signature, holder: next } }
  return stepped<DocumentIn<'SIGNED'>>(document, after, happening, act, findings)
}

function jointSignatures({ slots }: Document): Signature['joint'] {
  return slots.flatMap(({ purpose, state, party, answer }) =>
    purpose === 'JOINT' && state === 'AGREED' && party.form === 'AGENCY' && answer !== null
      ? [{ ...answer, agencyId: party.agency.agencyId, agencyName: party.agency.name }]
      : [],
  )
}

/**
 * A change after the signature (art. 25). A merely formal one is kept as a correction from digest to digest, and the
 * signature goes on to hold; a substantive one reopens the signing with the original signatory, and asks those again
 * whose part changed.
 */
export function revise(
  document: DocumentIn<(typeof STEPS)['reviseSigned'][number]>,
  text: DocumentText,
  act: Act,
): Result<Stepped> {
  const changes = changesBetween(document.issuer, document.text, text)
  const { signature } = document
  const unseen = unseenChanges(document.text, text)
  const fields = [...new Set([...changes.map(({ field }) => field), ...unseen])]
  const seen = gravest(changes)
  const change = seen === 'FORMAL' && unseen.length > 0 ? 'SUBSTANTIVE' : seen
  if (change === 'NONE') return refuse(invalid('INVALID_VALUE', ['documentId'], { reason: '内容没有变化' }))
  const revised = { ...document, text }
  const findings = [...findingsOn(draftedOf(revised, 'MAKING')), ...partProblems(text)]
  if (findings.some(blocks)) return refuse(...findings)
  const to = digestOfText(document.issuer, text)
  if (change === 'FORMAL') {
    const correction = { ...stamp(act), from: boundDigest(signature), to, fields }
    const { recheck: _, ...kept } = { recheck: null, ...revised }
    const after = {
      ...kept,
      // Whose turn it is stays so: a correction takes nothing out of anybody's hands.
      holder: document.state === 'SIGNED' ? document.holder : null,
      handedOn: null,
      returned: null,
      state: 'SIGNED' as const,
      slots: rebound(document, text),
      signature: { ...signature, corrections: [...signature.corrections, correction] },
    }
    const tooMuch = roomProblems(after)
    if (tooMuch.length > 0) return refuse(...tooMuch)
    const happening = { type: 'DocumentCorrected', data: { ...correction, holder: after.holder } }
    return stepped<DocumentIn<'SIGNED'>>(document, after, happening, act, findings)
  }
  return reopen(document, revised, { fields, to, signatory: signature.for ?? signature.by }, findings, act)
}

function reopen(
  document: DocumentIn<'SIGNED' | 'RECHECKED'>,
  revised: DocumentIn<'SIGNED' | 'RECHECKED'>,
  { fields, to, signatory }: { fields: readonly string[]; to: string; signatory: string },
  findings: readonly Problem[],
  act: Act,
): Result<Stepped> {
  const round = sendRound(revised, act)
  const { signature, recheck: _, ...kept } = { recheck: null, ...revised }
  const common = { ...kept, ...forward('APPROVED', signatory, act), handedOn: null, ...round }
  const data = { fields, from: boundDigest(signature), contentDigest: to, holder: signatory }
  const isAsked = round.slots.some(isPending)
  const happening = {
    type: 'SigningReopened',
    data: { ...data, to: isAsked ? 'COUNTERSIGNING' : 'APPROVED' },
  }
  if (isAsked) {
    const after = { ...common, state: 'COUNTERSIGNING' as const, resume: 'APPROVED' as const }
    const tooMuch = roomProblems(after)
    if (tooMuch.length > 0) return refuse(...tooMuch)
    return stepped<DocumentIn<'COUNTERSIGNING'>>(document, after, happening, act, findings)
  }
  const after = { ...common, state: 'APPROVED' as const }
  return stepped<DocumentIn<'APPROVED'>>(document, after, happening, act, findings)
}

/** 复核, art. 25: what goes on is what was signed. */
export function recheck(document: DocumentIn<'SIGNED'>, next: string | null, act: Act): Result<Stepped> {
  if (!isAsSigned(document, document.signature)) return refuse(changedSinceSigned())
  const after = {
    ...document,
    ...forward('SIGNED', next, act),
    state: 'RECHECKED' as const,
    recheck: stamp(act),
  }
  const happening = { type: 'DocumentRechecked', data: { holder: next } }
  return stepped<DocumentIn<'RECHECKED'>>(document, after, happening, act)
}

/** The content is not what was signed. */
export function changedSinceSigned(): Problem {
  return invalid('INVALID_VALUE', ['documentId'], { reason: '签发后内容有变' })
}

/**
 * 用印: the seal's organ is the signature's, and minutes carry none (GB/T 9704). A record of the use, not an
 * electronic seal.
 */
export function seal(document: DocumentIn<'REGISTERED'>, sealOf: string, act: Act): Result<Stepped> {
  if (!KINDS[document.text.kind].hasSeal) return refuse(elementNotAllowed('SEAL', ['documentId'], '印章'))
  if (tidy(sealOf) !== document.issuer.name) {
    return refuse(invalid('INVALID_VALUE', ['sealOf'], { reason: document.issuer.name }))
  }
  const after = {
    ...document,
    ...forward('REGISTERED', null, act),
    handedOn: null,
    state: 'SEALED' as const,
    seal: { ...stamp(act), sealOf: document.issuer.name },
  }
  const happening = { type: 'DocumentSealed', data: { sealOf: document.issuer.name } }
  return stepped<DocumentIn<'SEALED'>>(document, after, happening, act)
}
