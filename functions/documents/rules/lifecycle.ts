import { type Act, stamp } from '../../access/act.ts'
import { chainAfter, type Event, type Happening, nextEvent } from '../../access/events.ts'
import type { Action } from '../../access/permissions.ts'
import { type Bearer, mayDo } from '../../access/permissions.ts'
import { digestOf } from '../../kernel/digest.ts'
import { blocks, invalid, type Problem, versionConflict, wrongState } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import { shanghaiDate } from '../../kernel/time.ts'
import type { Document, DocumentIn, DocumentState, DocumentText } from '../model.ts'
import { routingViolations } from './routing.ts'
import { elementProblems, LIMITS, textProblems } from './text.ts'

/** The making and sending of a document (拟制、发文办理): which step starts from which state. */
export const STEPS = {
  editDraft: 'DRAFT',
  submitForReview: 'DRAFT',
  approveDraft: 'IN_REVIEW',
  returnDraft: 'IN_REVIEW',
  signDocument: 'APPROVED',
  recheckDocument: 'SIGNED',
  registerDocument: 'RECHECKED',
  sealDocument: 'REGISTERED',
  dispatchDocument: 'SEALED',
} as const satisfies Partial<Record<Action, DocumentState>>
export type Step = keyof typeof STEPS

/** Steps that a state allows to whoever holds them. */
export function stepsFrom(state: DocumentState): Step[] {
  return (Object.keys(STEPS) as Step[]).filter(step => STEPS[step] === state)
}

/** Steps that this caller may take now. */
export function stepsFor(state: DocumentState, bearer: Bearer): Step[] {
  return stepsFrom(state).filter(step => mayDo(bearer, step))
}

/** A document after a step, the event that tells of it, and findings that do not block. */
export interface Stepped<D extends Document = Document> {
  readonly document: D
  readonly event: Event
  readonly warnings: readonly Problem[]
}

/** Checks version and state; on success the document is known to be in the state the step starts from. */
export function startStep<S extends Step>(
  document: Document,
  step: S,
  expectedVersion: number,
): Result<DocumentIn<(typeof STEPS)[S]>> {
  if (document.version !== expectedVersion) return refuse(versionConflict(document.version))
  if (document.state !== STEPS[step]) return refuse(wrongState(document.state, stepsFrom(document.state)))
  return ok(document as DocumentIn<(typeof STEPS)[S]>)
}

/** Puts a changed document and its event together: next version, next link of the chain. */
export function stepped<D extends Document>(
  before: Document,
  after: Omit<D, 'version' | 'chain'>,
  happening: Happening,
  act: Act,
  warnings: readonly Problem[] = [],
): Result<Stepped<D>> {
  const event = nextEvent(before.id, before.chain, happening, act)
  const document = { ...after, version: before.version + 1, chain: chainAfter(event) } as D
  return ok({ document, event, warnings })
}

/** 送审: the elements and the routing rules are checked before anybody else sees the draft. */
export function submit(document: DocumentIn<'DRAFT'>, act: Act): Result<Stepped> {
  const findings = textFindings(document.text)
  if (findings.some(blocks)) return refuse(...findings)
  const { returned: _, ...kept } = document
  const submission = stamp(act)
  const happening = { type: 'DraftSubmitted', data: { textDigest: digestOf(document.text) } }
  return stepped<DocumentIn<'IN_REVIEW'>>(
    document,
    { ...kept, state: 'IN_REVIEW', submission },
    happening,
    act,
    findings,
  )
}

/** Everything the rules say of a text; called before review and again at dispatch. */
export function textFindings(text: DocumentText): Problem[] {
  return [...elementProblems(text), ...routingViolations(text)]
}

/** 审核通过. */
export function approve(
  document: DocumentIn<'IN_REVIEW'>,
  opinion: string | null,
  act: Act,
): Result<Stepped> {
  const problems = opinion === null ? [] : textProblems(['opinion'], opinion, LIMITS.opinion)
  if (problems.length > 0) return refuse(...problems)
  const { submission: _, ...kept } = document
  const review = { ...stamp(act), opinion: opinion === null ? null : tidy(opinion) }
  const happening = { type: 'DraftApproved', data: { opinion: review.opinion } }
  return stepped<DocumentIn<'APPROVED'>>(document, { ...kept, state: 'APPROVED', review }, happening, act)
}

/** 退回: back to the drafter, with the reason. */
export function sendBack(document: DocumentIn<'IN_REVIEW'>, reason: string, act: Act): Result<Stepped> {
  const problems = textProblems(['reason'], reason, LIMITS.reason)
  if (problems.length > 0) return refuse(...problems)
  const { submission: _, ...kept } = document
  const returned = { ...stamp(act), reason: tidy(reason) }
  const happening = { type: 'DraftReturned', data: { reason: returned.reason } }
  return stepped<DocumentIn<'DRAFT'>>(document, { ...kept, state: 'DRAFT', returned }, happening, act)
}

/** The canonical content that a signature binds: all that a reader would see, down to each attachment's digest. */
export function signedDigest({ text, issuerId, issuerName }: Document): string {
  const attachments = text.attachments.map(({ key: _, ...attachment }) => attachment)
  return digestOf({ ...text, attachments, issuerId, issuerName })
}

/** 签发, art. 22: an opinion, a name and the full date; a bare signature counts as consent. */
export function sign(
  document: DocumentIn<'APPROVED'>,
  { name, opinion }: { name: string; opinion: string | null },
  act: Act,
): Result<Stepped> {
  const problems = [
    ...textProblems(['name'], name, LIMITS.name),
    ...(opinion === null ? [] : textProblems(['opinion'], opinion, LIMITS.opinion)),
  ]
  if (problems.length > 0) return refuse(...problems)
  const signature = {
    ...stamp(act),
    name: tidy(name),
    opinion: opinion === null ? '同意' : tidy(opinion),
    date: shanghaiDate(act.at),
    signedDigest: signedDigest(document),
  }
  const happening = { type: 'DocumentSigned', data: { ...signature } }
  return stepped<DocumentIn<'SIGNED'>>(document, { ...document, state: 'SIGNED', signature }, happening, act)
}

/** 复核, art. 25: what goes on is what was signed. */
export function recheck(document: DocumentIn<'SIGNED'>, act: Act): Result<Stepped> {
  if (signedDigest(document) !== document.signature.signedDigest) {
    return refuse(invalid('INVALID_VALUE', ['documentId'], { reason: '签发后内容有变' }))
  }
  const after = { ...document, state: 'RECHECKED' as const, recheck: stamp(act) }
  return stepped<DocumentIn<'RECHECKED'>>(document, after, { type: 'DocumentRechecked', data: {} }, act)
}

/** 用印: the seal's organ equals the signature's. A record of the use, not an electronic seal. */
export function seal(document: DocumentIn<'REGISTERED'>, sealOf: string, act: Act): Result<Stepped> {
  if (tidy(sealOf) !== document.issuerName) {
    return refuse(invalid('INVALID_VALUE', ['sealOf'], { reason: document.issuerName }))
  }
  const after = {
    ...document,
    state: 'SEALED' as const,
    seal: { ...stamp(act), sealOf: document.issuerName },
  }
  const happening = { type: 'DocumentSealed', data: { sealOf: document.issuerName } }
  return stepped<DocumentIn<'SEALED'>>(document, after, happening, act)
}
