import { type Act, stamp } from '../../access/act.ts'
import { isIn, type Steps } from '../../access/steps.ts'
import type { Calendars } from '../../calendar/index.ts'
import {
  advanceDocument,
  changedSinceSigned,
  checkedReply,
  contentDigestOf,
  type Document,
  type DocumentIn,
  draftedOf,
  findingsOn,
  forward,
  isAsSigned,
  membersOfClasses,
  partsOf,
  readinessFindings,
  type Stepped,
  unsealedProblem,
  urgencyOf,
} from '../../documents/index.ts'
import { digestOf, sha256 } from '../../kernel/digest.ts'
import { blocks } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { AgencyCard } from '../../tenancy/index.ts'
import type { Envelope, Recipient } from '../model.ts'
import { invalid } from '../problems.ts'
import { deadlineAtDispatch } from './replies.ts'

/** What is done about a document after its dispatch: no step of it, since its chain ends there. */
export const redeliverySteps = {
  of: 'Document',
  from: {
    redeliverDocument: ['DISPATCHED'],
    recallDocument: ['DISPATCHED'],
    addRecipients: ['DISPATCHED'],
    objectToRoute: ['DISPATCHED'],
    resendDocument: ['DISPATCHED'],
    refuseResend: ['DISPATCHED'],
    moveReplyDeadline: ['DISPATCHED'],
    askForProgress: ['DISPATCHED'],
    revokeDocument: ['DISPATCHED'],
    abolishDocument: ['DISPATCHED'],
    reviseDistribution: ['DISPATCHED'],
    recordPaperDelivery: ['DISPATCHED'],
  },
} as const satisfies Steps

/** True for a document that may be delivered again. */
export function isRedeliverable(document: Document): document is DocumentIn<'DISPATCHED'> {
  return isIn(document, redeliverySteps.from.redeliverDocument)
}

export const MAX_RECIPIENTS = 3_000

/** Sealed, or registered if its kind carries no seal. */
type Sendable = DocumentIn<'REGISTERED'> | DocumentIn<'SEALED'>

const NONE: ReadonlySet<string> = new Set()

/**
 * All recipients of a document, main recipients first: those that it names, and then those of its classes, which are resolved here
 * from the tree's data, unless their regions are abolished. Organs without an account are none: they get it on paper.
 */
export function recipientsOf(
  document: Sendable,
  subordinates: readonly AgencyCard[],
  abolished: ReadonlySet<string> = NONE,
): Recipient[] {
  const { main, copies } = document.text
  const named = partsOf(main).agencies
  const names = new Set(named.map(({ agencyId }) => agencyId))
  const members = membersOfClasses(document, subordinates, abolished)
    .filter(({ id }) => !names.has(id))
    .map(({ id: agencyId, name, tier, regionCode }) => ({ agencyId, name, tier, regionCode }))
  const actors = [...named, ...members]
  const acting = new Set(actors.map(agency => agency.agencyId))
  const informed = copies.filter(agency => !acting.has(agency.agencyId))
  return [
    ...actors.map(agency => ({ ...agency, role: 'MAIN' as const })),
    ...informed.map(agency => ({ ...agency, role: 'COPY' as const })),
  ].map(({ agencyId, name, tier, regionCode, role }, order) => ({
    order,
    agencyId,
    name,
    tier,
    regionCode,
    role,
  }))
}

/** 核发: checks the rules and the signed digest again, and resolves the recipients. */
export function dispatch(
  document: Sendable,
  subordinates: readonly AgencyCard[],
  act: Act,
  abolished: ReadonlySet<string> = NONE,
  calendars: Calendars = new Map(),
): Result<{
  readonly stepped: Stepped<DocumentIn<'DISPATCHED'>>
  readonly recipients: readonly Recipient[]
}> {
  const unsealed = unsealedProblem(document)
  if (unsealed !== null) return refuse(unsealed)
  const reply = checkedReply(document.text, act.at, calendars)
  const known = new Map(subordinates.map(card => [card.id, card]))
  const findings = [
    ...findingsOn(draftedOf(document, 'ISSUING')),
    // Of recipients above or beside the issuer nothing is known here; `validate` looks them up.
    ...readinessFindings(document, {
      agency: id => known.get(id) ?? null,
      below: subordinates,
      abolished,
    }),
    ...reply.findings,
  ]
  if (findings.some(blocks)) return refuse(...findings)
  const deadline =
    reply.deadline === null ? {} : { deadline: deadlineAtDispatch(reply.deadline, act.at, calendars) }
  if (!isAsSigned(document, document.signature)) return refuse(changedSinceSigned())
  const recipients = recipientsOf(document, subordinates, abolished)
  if (recipients.length > MAX_RECIPIENTS) {
    return refuse(invalid('TOO_MANY_ITEMS', ['mainRecipients'], { limit: MAX_RECIPIENTS }))
  }
  const contentDigest = contentDigestOf(document, act.at)
  const sent = { ...stamp(act), contentDigest, recipientCount: recipients.length, ...deadline }
  const data = {
    issuerId: document.issuer.id,
    issuerName: document.issuer.name,
    kind: document.text.kind,
    number: document.number.text,
    title: document.text.title,
    contentDigest,
    recipientCount: recipients.length,
    recipientsDigest: digestOf(recipients),
    ...replacesIn(document.text),
    ...(sent.deadline === undefined ? {} : { replyDueAt: sent.deadline.dueAt }),
  }
  const after = {
    ...document,
    ...forward(document.state, null, act),
    handedOn: null,
    state: 'DISPATCHED' as const,
    seal: document.state === 'SEALED' ? document.seal : null,
    dispatch: sent,
  }
  const event = { type: 'DocumentDispatched', data } as const
  const stepped = advanceDocument<DocumentIn<'DISPATCHED'>>(document, after, event, act, findings)
  return ok({ stepped, recipients })
}

/** What the event of a dispatch says of what it replaces. */
function replacesIn({ replaces }: Document['text']) {
  if (replaces === undefined) return {}
  const { documentId, number, digest, reason, numbering } = replaces
  return { replaces: { documentId, number, digest, reason, numbering } }
}

/** What the recipients of a correction are told that it replaces. */
function replacedIn({ replaces }: Document['text']): Pick<Envelope, 'replaces'> {
  if (replaces === undefined) return {}
  const { documentId, number, reason, firstId } = replaces
  return { replaces: { documentId, number, reason, firstId } }
}

/** The envelope that every recipient gets. */
export function envelopeOf(document: DocumentIn<'DISPATCHED'>, senderTenant: string): Envelope {
  const { text, number, signature, dispatch: sent } = document
  return {
    source: {
      documentId: document.id,
      senderTenant,
      senderId: document.issuer.id,
      kind: text.kind,
      number: number.text,
      title: text.title,
      issuerName: document.issuer.name,
      issuerTier: document.issuer.tier,
      issuerRegionCode: document.issuer.regionCode,
      issuerRegionName: document.issuer.regionName,
      contentDigest: sent.contentDigest,
      bodyDigest: sha256(text.body),
      root: text.forwards?.root ?? { documentId: document.id, tenant: senderTenant },
    },
    // Nothing follows a dispatch in the sender's chain, so its event is the chain's end.
    dispatchEvent: { seq: document.chain.seq, hash: document.chain.hash ?? '' },
    date: signature.date,
    ...urgencyOf(text),
    dispatchedAt: sent.at,
    answers:
      text.replyTo === null ? null : { documentId: text.replyTo.documentId, senderId: text.replyTo.senderId },
    ...replacedIn(text),
    ...(sent.deadline === undefined ? {} : { deadline: sent.deadline }),
  }
}
