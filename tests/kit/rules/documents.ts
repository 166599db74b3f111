import type { Act } from '../../../functions/access/act.ts'
import { type Event, hashOfEvent } from '../../../functions/access/events.ts'
import { newTenantKey } from '../../../functions/access/regions.ts'
import { begin } from '../../../functions/access/steps.ts'
import { type DocumentKind, KINDS } from '../../../functions/documents/kinds.ts'
import { discard } from '../../../functions/documents/lifecycle/rules/discarding.ts'
import { approve, submit } from '../../../functions/documents/lifecycle/rules/review.ts'
import { recheck, seal, sign } from '../../../functions/documents/lifecycle/rules/signing.ts'
import type {
  Addressed,
  Document,
  DocumentIn,
  DocumentState,
  DocumentText,
  Drafted,
  documentEvents,
  Source,
  Stepped,
} from '../../../functions/documents/model/index.ts'
import { addressedBy, issuerOf } from '../../../functions/documents/model/relations.ts'
import { takeNumber } from '../../../functions/documents/numbering/rules/numbers.ts'
import { dispatch } from '../../../functions/exchange/rules/dispatch.ts'
import { digestOf } from '../../../functions/kernel/digest.ts'
import type { Problem } from '../../../functions/kernel/problem.ts'
import type { Result } from '../../../functions/kernel/result.ts'
import { type Agency, requiresFourEyes } from '../../../functions/tenancy/model.ts'
import { cardOf, HENAN, luoyang, province, zhengzhou } from './agencies.ts'
import { AT, anAct, anId, holesIn, must } from './results.ts'
import { texts } from './texts.ts'

/** An agency as a document of `issuer` names it. */
export function addressed(issuer: Agency, agency: Agency): Addressed {
  return addressedBy(issuer, agency)
}

/** A text of a kind, from one agency to others, that lacks nothing of its form. */
export function aText(
  kind: DocumentKind,
  issuer: Agency,
  to: readonly Agency[],
  more: Partial<DocumentText> = {},
): DocumentText {
  const main = to.map(agency => addressed(issuer, agency))
  return {
    kind,
    title: `${issuer.name}关于公文互通工作的${KINDS[kind].word}`,
    body: '现将有关事项函告如下。',
    urgency: null,
    direction: KINDS[kind].direction === 'REQUIRED' ? (main[0]?.relation.direction ?? null) : null,
    important: false,
    main: { form: 'NAMED', agencies: main },
    copies: [],
    coIssuers: [],
    countersigners: [],
    attachments: [],
    items: kind === 'REQUEST' ? ['设立公文交换中心'] : [],
    skipReason: null,
    contact: kind === 'REQUEST' ? { name: '李明', phone: '0371-60000000' } : null,
    attention: null,
    meeting: KINDS[kind].meeting === 'REQUIRED' ? { name: '市政府常务会议', date: '2026-01-04' } : null,
    revokes: null,
    approvals: [],
    position: null,
    replyTo: null,
    forwards: null,
    ...more,
  }
}

/** A delivery that a document may answer or pass on. */
export function aSource(sender: Agency, more: Partial<Source> = {}): Source {
  const documentId = anId('doc', 900)
  const tenant = newTenantKey(sender.regionCode, sender.id)
  return {
    deliveryId: anId('dlv', 900),
    documentId,
    senderTenant: tenant,
    senderId: sender.id,
    kind: 'REQUEST',
    number: `${sender.organCode}〔2026〕3号`,
    title: '关于设立公文交换中心的请示',
    issuerName: sender.name,
    issuerTier: sender.tier,
    issuerRegionCode: sender.regionCode,
    issuerRegionName: sender.regionName,
    contentDigest: 'a'.repeat(64),
    bodyDigest: 'b'.repeat(64),
    root: { documentId, tenant },
    ...more,
  }
}

export const HENAN_NOTICE = aText('NOTICE', province, [zhengzhou, luoyang])

/** A text as the rules look at it. */
export function drafted(text: DocumentText, issuer: Agency = province, more: Partial<Drafted> = {}): Drafted {
  return { issuer: issuerOf(issuer), text, agreed: [], stage: 'MAKING', ...more }
}

/** Who signs, as the register has them. */
export const HEAD = { name: '王刚', post: null }

/** A document as its drafter leaves it, with the event that started its chain. */
export function aDraft(
  text: DocumentText = HENAN_NOTICE,
  issuer: Agency = province,
): { document: DocumentIn<'DRAFT'>; event: Event } {
  const { thing, event } = begin<DocumentIn<'DRAFT'>, typeof documentEvents>(
    {
      id: anId('doc', 1),
      state: 'DRAFT',
      issuer: issuerOf(issuer),
      slots: [],
      rounds: 0,
      holder: null,
      handedOn: null,
      returned: null,
      createdBy: 'mbr-drafter',
      drafters: ['mbr-drafter'],
      createdAt: AT,
      text,
    },
    {
      type: 'DraftCreated',
      data: { kind: text.kind, textDigest: digestOf(text), fourEyes: requiresFourEyes(issuer) },
    },
    anAct('mbr-drafter'),
  )
  return { document: thing, event }
}

/** The course of a document from draft to dispatch, one step after the other. */
export const COURSE: readonly (readonly [
  from: DocumentState,
  take: (document: Document, act: Act) => Result<Stepped>,
])[] = [
  ['DRAFT', (document, act) => submit(document as DocumentIn<'DRAFT'>, null, act)],
  [
    'IN_REVIEW',
    (document, act) =>
      approve(document as DocumentIn<'IN_REVIEW'>, { opinion: '拟同意', signatory: null }, act),
  ],
  [
    'APPROVED',
    (document, act) => sign(document as DocumentIn<'APPROVED'>, { signatory: HEAD, opinion: '同意' }, act),
  ],
  ['SIGNED', (document, act) => recheck(document as DocumentIn<'SIGNED'>, null, act)],
  ['RECHECKED', (document, act) => takeNumber(document as DocumentIn<'RECHECKED'>, 0, act)],
  ['REGISTERED', (document, act) => seal(document as DocumentIn<'REGISTERED'>, document.issuer.name, act)],
  [
    'SEALED',
    (document, act) => {
      const result = dispatch(document as DocumentIn<'SEALED'>, HENAN.map(cardOf), act)
      return result.ok ? { ok: true, value: result.value.stepped } : result
    },
  ],
]

const discarded = (document: Document, act: Act) =>
  discard(document as DocumentIn<'DRAFT'>, '改由他科起草', act)

/** A document in a state, with the events that led there. */
export function documentIn<S extends DocumentState>(
  state: S,
  text: DocumentText = HENAN_NOTICE,
  issuer: Agency = province,
): { document: DocumentIn<S>; events: Event[] } {
  const start = aDraft(text, issuer)
  let document: Document = start.document
  const events = [start.event]
  const discarding = [['DRAFT', discarded]] as const
  for (const [from, take] of state === 'DISCARDED' ? discarding : COURSE) {
    if (document.state === state) break
    if (document.state !== from) throw new Error(`${from} was expected`)
    const next: Stepped = must(take(document, anAct()))
    document = next.thing
    events.push(next.event)
  }
  return { document: document as DocumentIn<S>, events }
}

/** Everything that is wrong with a chain of events; empty if it holds. */
export function chainFaults(events: readonly Event[]): string[] {
  return events.flatMap((event, index) => {
    const before = events[index - 1]
    return [
      event.seq === index + 1 ? '' : `${event.type}: seq ${event.seq} at place ${index + 1}`,
      event.previous === (before?.hash ?? null) ? '' : `${event.type}: not linked`,
      event.hash === hashOfEvent(event) ? '' : `${event.type}: hash`,
      event.aggregate === events[0]?.aggregate ? '' : `${event.type}: of another thing`,
    ].filter(fault => fault !== '')
  })
}

/** What people would see as a hole in the texts of these problems: no text, no value for a place in it, no word. */
export function messageGaps(problems: readonly Problem[]): string[] {
  return holesIn(problems, texts)
}
