import { type Act, stamp } from '../../access/act.ts'
import { chainAfter, EMPTY_CHAIN, type Event, nextEvent } from '../../access/events.ts'
import { invalid, versionConflict, wrongState } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import { shanghaiDate } from '../../kernel/time.ts'
import type { CountersignRequest, Document, RequestState, Slot } from '../model.ts'
import { type Content, contentOf } from './content.ts'
import { actorOf } from './lifecycle.ts'
import { LIMITS, textProblems } from './text.ts'

/** What may be done with a request that is open. */
export const REQUEST_STEPS = ['agreeToCountersign', 'returnCountersign'] as const
export type RequestStep = (typeof REQUEST_STEPS)[number]

/** Steps that a request's state allows. */
export function requestStepsFrom(state: RequestState): readonly RequestStep[] {
  return state === 'OPEN' ? REQUEST_STEPS : []
}

/** A request after a step, and the event that tells of it. */
export interface Requested {
  readonly request: CountersignRequest
  readonly event: Event
}

/** What a party gets to read: the content as it was when it was asked, and where the attachments are. */
export interface AskedContent extends Content {
  readonly format: 'hutong-countersign/1'
  readonly documentId: string
  readonly files: readonly string[]
}

/** The content that a request is about. */
export function askedContent({ id, issuer, text }: Document): AskedContent {
  return {
    ...contentOf(issuer, text),
    format: 'hutong-countersign/1',
    documentId: id,
    files: text.attachments.map(attachment => attachment.key),
  }
}

/** A slot as the party's request: decided by the relay alone, from what the host committed. */
export function askParty(
  document: Document,
  slot: Slot,
  { hostTenant, contentDigest }: { readonly hostTenant: string; readonly contentDigest: string },
  act: Act,
): Requested {
  const { issuer, text } = document
  const data = {
    documentId: document.id,
    hostId: issuer.id,
    purpose: slot.purpose,
    sections: slot.sections,
    partDigest: slot.partDigest,
    contentDigest,
    round: slot.round,
  }
  const event = nextEvent(slot.id, EMPTY_CHAIN, { type: 'CountersignRequested', data }, act)
  const request: CountersignRequest = {
    id: slot.id,
    version: 1,
    state: 'OPEN',
    purpose: slot.purpose,
    sections: slot.sections,
    question: slot.question,
    partDigest: slot.partDigest,
    round: slot.round,
    memberId: slot.party.form === 'MEMBER' ? slot.party.memberId : null,
    host: {
      tenant: hostTenant,
      documentId: document.id,
      agencyId: issuer.id,
      agencyName: issuer.name,
    },
    kind: text.kind,
    title: text.title,
    contentDigest,
    askedAt: act.at,
    answer: null,
    chain: chainAfter(event),
  }
  return { request, event }
}

/** What a party answers. */
export interface Verdict {
  readonly verdict: 'AGREED' | 'RETURNED'
  readonly name: string
  /** Opinion, or the reason of a return. */
  readonly opinion: string | null
}

/** 会签 by the one who was asked: once, while it is open. A return gives its reason. */
export function answerRequest(
  request: CountersignRequest,
  expectedVersion: number,
  { verdict, name, opinion }: Verdict,
  act: Act,
): Result<Requested> {
  if (request.version !== expectedVersion) return refuse(versionConflict(request.version))
  if (request.state !== 'OPEN') return refuse(wrongState(request.state, requestStepsFrom(request.state)))
  const path = verdict === 'RETURNED' ? 'reason' : 'opinion'
  const problems = [
    ...textProblems(['name'], name, LIMITS.name),
    ...(opinion === null ? [] : textProblems([path], opinion, LIMITS.opinion)),
    ...(verdict === 'RETURNED' && opinion === null ? [invalid('TEXT_EMPTY', [path])] : []),
  ]
  if (problems.length > 0) return refuse(...problems)
  const answer = {
    ...stamp(act),
    name: tidy(name),
    opinion: opinion === null ? null : tidy(opinion),
    date: shanghaiDate(act.at),
  }
  const data = { verdict, answer, partDigest: request.partDigest, round: request.round }
  return ok(next({ ...request, state: verdict, answer }, 'CountersignAnswered', data, act))
}

/** Ends a request whose answer nobody waits for any more; an answer that came too late is kept. Null if it is over. */
export function cancelRequest(request: CountersignRequest, act: Act): Requested | null {
  if (request.state === 'CANCELLED') return null
  return next({ ...request, state: 'CANCELLED' }, 'CountersignCancelled', { was: request.state }, act)
}

/** 移交: another member of the same agency answers it. */
export function handOverRequest(request: CountersignRequest, toId: string, act: Act): Requested | null {
  if (request.state !== 'OPEN' || request.memberId === null) return null
  const data = { from: request.memberId, to: toId }
  return next({ ...request, memberId: toId }, 'CountersignHandedOver', data, act)
}

/** True for the one who was asked: the member, or for an agency whoever may sign for it. */
export function isAsked(request: CountersignRequest, act: Act, maySign: boolean): boolean {
  return request.memberId === null ? maySign : request.memberId === actorOf(act)
}

function next(
  request: CountersignRequest,
  type: string,
  data: Readonly<Record<string, unknown>>,
  act: Act,
): Requested {
  const event = nextEvent(request.id, request.chain, { type, data }, act)
  return { request: { ...request, version: request.version + 1, chain: chainAfter(event) }, event }
}
