import type {
  DocumentNegotiationArgs,
  QueryCountersignRequestsArgs,
  QueryWorklistArgs,
} from '../../../graphql/types.generated.ts'
import { type Stamp, stamp } from '../../access/act.ts'
import type { Caller } from '../../access/caller.ts'
import type { Outcome } from '../../access/command.ts'
import { type Connection, connection, placesOf } from '../../access/connection.ts'
import type { Event } from '../../access/events.ts'
import { type Explainer, explainer } from '../../access/explain.ts'
import type { NamedAgency, NamedMember } from '../../access/named.ts'
import { mayDo } from '../../access/permissions.ts'
import { demand, type RequestContext } from '../../access/request.ts'
import { stateProblems } from '../../access/steps.ts'
import { canonical } from '../../kernel/digest.ts'
import { contentPartOf } from '../drafting/rules/signed-content.ts'
import {
  type CountersignRequest,
  type Document,
  partyName,
  type RequestCard,
  type Slot,
} from '../model/index.ts'
import { permissions } from '../permissions.ts'
import { cardView, type DocumentView, viewOf as documentViewOf, historyOf } from '../reading.ts'
import type { Held } from './rules/hand-over.ts'
import {
  type AskedContent,
  notAskedProblem,
  type RequestStep,
  requestSteps,
  requestStepsFrom,
} from './rules/requests.ts'
import { covers } from './rules/rounds.ts'
import { mayUndo, undoProblems } from './rules/undoing.ts'
import { vetoable } from './rules/vetoing.ts'
import { listRequests, listWork, readMarks, requestCardOf, requestKey, requestOf } from './store.ts'

/** A request as resolvers get it. */
export type RequestView = RequestCard

/** The payload of an answer to a request. */
export function requestPayload({ thing, problems, replayed }: Outcome<CountersignRequest>) {
  return { request: thing === null ? null : requestCardOf(thing), problems, replayed }
}

/** The payload of the hand-over of one item, as the worklist shows it. */
export function handedOverPayload(context: RequestContext, { thing, problems, replayed }: Outcome<Held>) {
  return { item: thing === null ? null : workItem(context, thing), problems, replayed }
}

function workItem(context: RequestContext, held: Held): DocumentView | RequestView {
  return held.of === 'DOCUMENT' ? documentViewOf(context, held.document) : requestCardOf(held.request)
}

/** Why an answer to a request is denied. */
export const requestExplainer: Explainer = explainer<CountersignRequest, RequestStep>({
  prefix: 'csn',
  read: permissions.readDocuments,
  actions: ['agreeToCountersign', 'returnCountersign', 'vetoJointIssue', 'undoCountersignAnswer'],
  keys: ({ tenant }, id) => [requestKey(tenant, id)],
  load: (facts, { tenant }, id) => requestOf(facts.get(requestKey(tenant, id))),
  kindOf: request => request.kind,
  obstacles(request, { action, act, bearer }) {
    if (action === 'undoCountersignAnswer') return undoProblems(request, act)
    const problem = notAskedProblem(request, action, act, bearer)
    if (problem !== null) return [problem]
    const wrong = stateProblems(request, requestSteps, action)
    if (wrong.length > 0 || action !== 'vetoJointIssue') return wrong
    const possible = vetoable(request)
    return possible.ok ? [] : possible.problems
  },
})

/** A request to the caller's agency, by id. */
export async function loadRequest(context: RequestContext, id: string): Promise<RequestView | null> {
  demand(context, permissions.readDocuments)
  const request = requestOf(await context.table.get(requestKey(context.caller.tenant, id)))
  return request === null ? null : requestCardOf(request)
}

/** Requests to the caller's agency, newest first. */
export async function countersignRequests(context: RequestContext, args: QueryCountersignRequestsArgs) {
  demand(context, permissions.readDocuments)
  const { table, caller } = context
  return connection(context, 'countersignRequests', args, page =>
    listRequests(table, caller.tenant, args.state ?? null, page),
  )
}

/** The worklist of a member of the caller's agency. */
export async function worklist(context: RequestContext, args: QueryWorklistArgs) {
  demand(context, permissions.readDocuments)
  const { table, caller } = context
  const member = args.memberId ?? caller.subject
  return connection(context, 'worklist', { ...args, memberId: member }, async page => {
    const { items, hasNext } = await listWork(table, caller.tenant, member, page)
    const shown = items.map(({ key, value }) => ({
      key,
      value: value.of === 'DOCUMENT' ? cardView(context, value.card) : value.card,
    }))
    return { items: shown, hasNext }
  })
}

/**
 * The text that a request is about, with the keys of its attachments; null once it is cancelled. The text is stored once for
 * all who are asked, so it is withheld here and not deleted. @throws if it is missing, which is an outage
 */
export async function askedContentOf({ state, contentDigest }: RequestView, { objects }: RequestContext) {
  if (state === 'CANCELLED') return null
  const content = (await objects.getContent(contentDigest)) as AskedContent | null
  if (content === null) throw new Error(`content ${contentDigest} is missing`)
  return content
}

const ADDED = { format: true, documentId: true, files: true } as const

/** The canonical form of what a signature will bind; an agreement to the whole text covers exactly this. */
export function boundText(content: AskedContent): string {
  return canonical(contentPartOf(content, ADDED))
}

/** What the caller may do with a request now. */
export function requestActions(
  request: RequestCard,
  caller: Pick<Caller, 'subject' | 'roles' | 'scopes'>,
): readonly string[] {
  const { state, memberId } = request
  const isAsked = memberId === null ? mayDo(caller, permissions.signDocument) : memberId === caller.subject
  return requestStepsFrom(state).filter(
    step =>
      mayDo(caller, permissions[step]) &&
      (step !== 'vetoJointIssue' || vetoable(request).ok) &&
      (step === 'undoCountersignAnswer' ? mayUndo(request, { by: caller.subject }) : isAsked),
  )
}

/** A slot as clients see it. */
export interface CountersignatureView
  extends Pick<
    Slot,
    'id' | 'purpose' | 'sections' | 'order' | 'state' | 'question' | 'partDigest' | 'answer'
  > {
  readonly party: NamedAgency | NamedMember
  readonly name: string
  readonly covers: boolean
  /** Since when its request waits for the agency's activation; null if it does not. Read for all slots together. */
  readonly waitsSince: () => Promise<string | null>
}

/** Every slot of a document. */
export async function countersignaturesOf(
  { id, whole }: DocumentView,
  { table, caller }: RequestContext,
): Promise<readonly CountersignatureView[]> {
  const document = await whole()
  let reading: ReturnType<typeof readMarks> | undefined
  const marks = () => {
    reading ??= readMarks(table, caller.tenant, id)
    return reading
  }
  return document.slots.map(slot => countersignatureOf(slot, document, marks))
}

function countersignatureOf(
  slot: Slot,
  { issuer, text }: Document,
  marks: () => ReturnType<typeof readMarks>,
): CountersignatureView {
  const { id, purpose, sections, order, state, question, partDigest, answer, party } = slot
  return {
    id,
    purpose,
    sections,
    order,
    state,
    question,
    partDigest,
    answer,
    party: party.form === 'AGENCY' ? party.agency : { memberId: party.memberId },
    name: partyName(slot),
    covers: state === 'AGREED' && covers(slot, issuer, text),
    async waitsSince() {
      if (state !== 'OPEN' || party.form === 'MEMBER') return null
      const wait = (await marks()).get(id)
      return wait?.endedAt === null ? wait.since : null
    },
  }
}

/** One act of a negotiation, as the history records it. */
export interface NegotiationEntry extends Stamp {
  readonly seq: number
  readonly act: 'ASKED' | 'AGREED' | 'RETURNED' | 'VETOED' | 'CANCELLED' | 'LATE' | 'UNDONE'
  readonly party: string
  readonly opinion: string | null
  readonly round: number | null
}

/** The negotiation record (协商记录), as a document's history has it. */
function negotiationOf(history: readonly Event[]): NegotiationEntry[] {
  return history.flatMap(entriesOf)
}

/** A page of the negotiation record, which is read from the whole history. @throws BadPage */
export function negotiationPage(
  view: DocumentView,
  args: DocumentNegotiationArgs,
  context: RequestContext,
): Promise<Connection<NegotiationEntry>> {
  return connection(context, 'negotiation', { ...args, document: view.id }, async request => {
    const entries = negotiationOf(await historyOf(view, context))
    const { from, to, hasNext } = placesOf(request, entries.length, Number)
    const items = entries.slice(from, to + 1).map((value, index) => ({ key: String(from + index), value }))
    return { items, hasNext }
  })
}

interface Listed {
  readonly name?: string
  readonly round?: number
  readonly question?: string | null
}

function entriesOf({ seq, type, data, ...event }: Event): NegotiationEntry[] {
  const entry = (
    act: NegotiationEntry['act'],
    party: unknown,
    opinion: unknown,
    round: unknown,
  ): NegotiationEntry => ({
    ...stamp(event),
    seq,
    act,
    party: String(party),
    opinion: typeof opinion === 'string' ? opinion : null,
    round: typeof round === 'number' ? round : null,
  })
  const listed = (list: unknown): readonly Listed[] => (Array.isArray(list) ? (list as Listed[]) : [])
  return [
    ...(type === 'CountersignAgreed' ? [entry('AGREED', data.party, data.opinion, data.round)] : []),
    ...(type === 'CountersignReturned' ? [entry('RETURNED', data.party, data.reason, data.round)] : []),
    ...(type === 'JointIssueVetoed' ? [entry('VETOED', data.party, data.reason, data.round)] : []),
    ...(type === 'CountersignLate' ? [entry('LATE', data.party, data.opinion, data.round)] : []),
    ...(type === 'CountersignAnswerUndone' ? [entry('UNDONE', data.party, data.reason, data.round)] : []),
    ...listed(data.cancelled).map(one => entry('CANCELLED', one.name, null, one.round)),
    ...listed(data.asked).map(one => entry('ASKED', one.name, one.question, one.round)),
  ]
}
