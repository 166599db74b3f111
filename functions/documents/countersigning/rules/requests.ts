import { type Act, actorOf, stamp } from '../../../access/act.ts'
import { type Bearer, mayDo } from '../../../access/permissions.ts'
import { type Advanced, advance, begin, startStep, stepsFrom } from '../../../access/steps.ts'
import { notPermitted, type Problem } from '../../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { tidy } from '../../../kernel/text.ts'
import { shanghaiDate } from '../../../kernel/time.ts'
import type { Agency } from '../../../tenancy/index.ts'
import type { SignedContent } from '../../drafting/model.ts'
import { contentOf, sectionsOf } from '../../drafting/rules/signed-content.ts'
import { textProblems } from '../../drafting/rules/text.ts'
import {
  type CountersignRequest,
  type Document,
  issuersOf,
  type JointAsked,
  LIMITS,
  mayBeOfBothSides,
  type RequestEvent,
  type RequestState,
  type requestEvents,
  type Slot,
  withoutText,
} from '../../model/index.ts'
import { permissions } from '../../permissions.ts'
import { invalid } from '../../problems.ts'
import { type VetoInput, vetoOf } from './vetoing.ts'

const STEPS = {
  agreeToCountersign: ['OPEN'],
  returnCountersign: ['OPEN'],
  vetoJointIssue: ['OPEN'],
  undoCountersignAnswer: ['AGREED', 'RETURNED'],
} as const satisfies Readonly<Record<string, readonly RequestState[]>>
export type RequestStep = keyof typeof STEPS
/** The steps of a request to countersign. */
export const requestSteps = { of: 'CountersignRequest', from: STEPS } as const

/** Steps that a request's state allows. */
export function requestStepsFrom(state: RequestState): readonly RequestStep[] {
  return stepsFrom(requestSteps, state)
}

/** A request after a step. */
export type Requested = Advanced<CountersignRequest>

/** What a party reads: the content as it was when it was asked, and the object keys of the attachments. */
export interface AskedContent extends SignedContent {
  readonly format: 'hutong-countersign/2'
  readonly documentId: string
  readonly files: readonly string[]
}

/** The content that a request is about. */
export function askedContent({ id, issuer, text }: Document): AskedContent {
  return {
    ...contentOf(issuer, text),
    format: 'hutong-countersign/2',
    documentId: id,
    files: text.attachments.map(attachment => attachment.key),
  }
}

/** First-level sections that a request lists; bodies with more are not written. It keeps requests small. */
const LISTED_SECTIONS = 100

/** What a co-issuer's request keeps for a veto; undefined where none is possible. */
export function jointAsked(
  { issuer, text }: Pick<Document, 'issuer' | 'text'>,
  { purpose }: Pick<Slot, 'purpose'>,
): JointAsked | undefined {
  const issuers = issuersOf(issuer, text)
  if (purpose !== 'JOINT' || !mayBeOfBothSides(issuers)) return undefined
  return { issuers, sections: [...sectionsOf(text.body).keys()].slice(0, LISTED_SECTIONS) }
}

/** Opens a party's request for a slot. Only the relay does this, from what the host committed. */
export function askParty(
  document: Document,
  slot: Slot,
  { hostTenant, contentDigest }: { readonly hostTenant: string; readonly contentDigest: string },
  act: Act,
): Requested {
  const { issuer, text } = document
  const { purpose, sections, partDigest, round, question } = slot
  const about = { purpose, sections, partDigest, round, contentDigest }
  const joint = jointAsked(document, slot)
  const request = {
    ...about,
    ...(joint === undefined ? {} : { joint }),
    id: slot.id,
    state: 'OPEN' as const,
    question,
    memberId: slot.party.form === 'MEMBER' ? slot.party.memberId : null,
    askedName: slot.purpose === 'JOINT' && slot.party.form === 'AGENCY' ? slot.party.agency.name : null,
    host: {
      tenant: hostTenant,
      documentId: document.id,
      agencyId: issuer.id,
      agencyName: issuer.name,
    },
    kind: text.kind,
    title: text.title,
    askedAt: act.at,
    answer: null,
  }
  const data = { ...about, documentId: document.id, hostId: issuer.id }
  return begin<CountersignRequest, typeof requestEvents>(request, { type: 'CountersignRequested', data }, act)
}

/** A party's answer. */
export interface Verdict {
  readonly verdict: 'AGREED' | 'RETURNED'
  /** Of the person who answers, as the register of their agency has it. */
  readonly name: string
  /** Opinion, or the reason of a return. */
  readonly opinion: string | null
  /** Of a return that is a veto of the joint issue. */
  readonly veto?: VetoInput
}

/** 会签: records a party's answer to its open request. A return needs a reason, and a veto is a return. */
export function answerRequest(
  request: CountersignRequest,
  expectedVersion: number,
  { verdict, name, opinion, veto: given }: Verdict,
  act: Act,
): Result<Requested> {
  const step = verdict === 'AGREED' ? 'agreeToCountersign' : 'returnCountersign'
  const start = startStep(
    request,
    requestSteps,
    given === undefined ? step : 'vetoJointIssue',
    expectedVersion,
  )
  if (!start.ok) return start
  const path = verdict === 'RETURNED' ? 'reason' : 'opinion'
  const veto = given === undefined ? null : vetoOf(request, given)
  const problems = [
    ...(veto === null || veto.ok ? [] : veto.problems),
    ...(opinion === null ? [] : textProblems([path], opinion, LIMITS.opinion)),
    ...(verdict === 'RETURNED' && opinion === null ? [invalid('TEXT_EMPTY', [path])] : []),
  ]
  if (problems.length > 0) return refuse(...problems)
  const answer = {
    ...stamp(act),
    name,
    opinion: opinion === null ? null : tidy(opinion),
    date: shanghaiDate(act.at),
    ...(veto?.ok ? { veto: veto.value } : {}),
  }
  const data = { verdict, answer, partDigest: request.partDigest, round: request.round }
  return ok(next(request, { state: verdict, answer }, { type: 'CountersignAnswered', data }, act))
}

/**
 * Cancels a request that needs no answer any more; an answer already given is kept, and the text is not. Returns null if it
 * is cancelled already.
 */
export function cancelRequest(request: CountersignRequest, act: Act): Requested | null {
  if (request.state === 'CANCELLED') return null
  // Who else issues it was to be read for the answer, as the text was.
  const { undo: _, joint: __, ...kept } = request
  const event = { type: 'CountersignCancelled', data: { was: request.state } } as const
  return next(kept, withoutText({ ...kept, state: 'CANCELLED' }), event, act)
}

/** 移交: another member of the same agency answers it. Returns null if it is not open, or is put to the agency. */
export function handOverRequest(request: CountersignRequest, toId: string, act: Act): Requested | null {
  if (request.state !== 'OPEN' || request.memberId === null) return null
  return assignRequest(request, { from: request.memberId, to: toId }, act)
}

/** The same for an open request that is known to be the first member's. */
export function assignRequest(
  request: CountersignRequest,
  data: { readonly from: string; readonly to: string },
  act: Act,
): Requested {
  return next(request, { memberId: data.to }, { type: 'CountersignHandedOver', data }, act)
}

/** The problem of answering a request that is another's to answer; null if it is the actor's, or their agency's. */
export function notAskedProblem(
  request: CountersignRequest,
  step: RequestStep,
  act: Act,
  bearer: Bearer,
): Problem | null {
  // A signatory agrees for an agency, or a deputy whose delegator is a signatory.
  const maySign = mayDo(bearer, permissions.signDocument)
  return isAsked(request, act, maySign) ? null : notPermitted(step, permissions.signDocument.roles)
}

/**
 * The problem of signing a joint document (联合行文) under a former name: it is returned, so that the host names the
 * agency again. Null if the name is the present one.
 */
export function formerlyNamedProblem(
  { askedName }: CountersignRequest,
  step: RequestStep,
  agency: Pick<Agency, 'name'> | null,
): Problem | null {
  if (step !== 'agreeToCountersign' || askedName === null || agency === null) return null
  if (agency.name === askedName) return null
  const names = { given: askedName, allowed: [agency.name] }
  return { ...invalid('ISSUER_RENAMED', ['requestId'], names), text: 'ISSUER_RENAMED_ASKED' }
}

/** True if the actor may answer: the member who was asked, or for an agency whoever may sign for it. */
export function isAsked(request: CountersignRequest, act: Act, maySign: boolean): boolean {
  return request.memberId === null ? maySign : request.memberId === actorOf(act)
}

/** The request at its next version, with the event. */
export function next(
  request: CountersignRequest,
  changes: Partial<CountersignRequest>,
  event: RequestEvent,
  act: Act,
): Requested {
  return advance<CountersignRequest, typeof requestEvents>(request, { ...request, ...changes }, event, act)
}
