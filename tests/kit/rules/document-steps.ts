import type { Act } from '../../../functions/access/act.ts'
import type { Event } from '../../../functions/access/events.ts'
import { addCountersigner, takeAnswer } from '../../../functions/documents/countersigning/rules/agreeing.ts'
import type { Wanted } from '../../../functions/documents/countersigning/rules/rounds.ts'
import { discard } from '../../../functions/documents/lifecycle/rules/discarding.ts'
import { sendBack, takeBack } from '../../../functions/documents/lifecycle/rules/going-back.ts'
import { approve, submit } from '../../../functions/documents/lifecycle/rules/review.ts'
import { revise } from '../../../functions/documents/lifecycle/rules/revision.ts'
import { recheck, seal, sign } from '../../../functions/documents/lifecycle/rules/signing.ts'
import {
  type Addressed,
  type Answer,
  type Countersigner,
  type Document,
  type DocumentIn,
  type DocumentText,
  partyName,
  type Slot,
  type Step,
  type Stepped,
  startStep,
  stepped,
} from '../../../functions/documents/model/index.ts'
import { takeNumber, voidNumberOf } from '../../../functions/documents/numbering/rules/numbers.ts'
import { dispatch } from '../../../functions/exchange/rules/dispatch.ts'
import { digestOf } from '../../../functions/kernel/digest.ts'
import { ok, type Result } from '../../../functions/kernel/result.ts'
import type { Agency } from '../../../functions/tenancy/model.ts'
import { anAgency, cardOf, HENAN, zhengzhou, zhongyuan } from './agencies.ts'
import { aDraft, addressed, aText, HEAD } from './documents.ts'
import { anAct, must } from './results.ts'

/** Departments of Zhengzhou, beside the bureau of education: those whom a notice of the city may touch. */
export const [finance, traffic, water] = ['财政局', '交通运输局', '水利局'].map(name =>
  anAgency(zhengzhou, {
    name: `郑州市${name}`,
    regionCode: '410100',
    tier: 'CITY',
    kind: 'DEPARTMENT',
    actsAsGovernment: false,
  }),
) as [Agency, Agency, Agency]

/** A countersigning agency of a document of Zhengzhou. */
export function countersigner(agency: Agency, sections: readonly string[] = [], order = 0): Countersigner {
  return { party: { form: 'AGENCY', agency: addressed(zhengzhou, agency) }, sections: [...sections], order }
}
/** A countersigning member of Zhengzhou's own agency. */
export function countersigningMember(memberId: string, order = 0): Countersigner {
  return { party: { form: 'MEMBER', memberId, name: `科长${memberId}` }, sections: [], order }
}
/** One who is asked on the way (加签). */
export function addedOnTheWay(one: Countersigner, question: string | null = null): Wanted {
  return { ...one, purpose: 'ADDED', question }
}

export const BODY = ['现将有关事项通知如下。', '一、做好汛期值守。', '二、做好物资储备。'].join('\n')

/** A notice of Zhengzhou to a district, about which others may be asked. */
export function aNotice(
  countersigners: readonly Countersigner[] = [],
  coIssuers: readonly Agency[] = [],
  more: Partial<DocumentText> = {},
): DocumentText {
  return aText('NOTICE', zhengzhou, [zhongyuan], {
    body: BODY,
    countersigners: [...countersigners],
    coIssuers: coIssuers.map((agency): Addressed => addressed(zhengzhou, agency)),
    ...more,
  })
}

/** Arguments of steps beside the document; each may be left out. */
export interface StepArguments {
  readonly text?: DocumentText
  readonly next?: string | null
  readonly reason?: string
  readonly to?: string
  readonly wanted?: Wanted
  readonly lastNumber?: number
  readonly version?: number
  readonly opinion?: string | null
  readonly name?: string
  readonly sealOf?: string
}

/** Takes a step as the actions do: version, state and holder first, then the rule. */
export function takeStep(
  document: Document,
  step: Step,
  act: Act = anAct(),
  given: StepArguments = {},
): Result<Stepped> {
  const start = startStep(document, step, given.version ?? document.version, act)
  if (!start.ok) return start
  // Each rule takes the states that its step starts from, and just that was checked.
  const is = start.value as never
  const { next = null, opinion = null, text = document.text } = given
  switch (step) {
    case 'editDraft': {
      const event = { type: 'DraftEdited', data: { textDigest: digestOf(text) } } as const
      return stepped<DocumentIn<'DRAFT'>>(
        document,
        { ...(document as DocumentIn<'DRAFT'>), text },
        event,
        act,
      )
    }
    case 'discardDraft':
      return discard(is, given.reason ?? '改由他科起草', act)
    case 'submitForReview':
      return submit(is, next, act)
    case 'approveDraft':
      return approve(is, { opinion, signatory: next }, act)
    case 'addCountersigner':
      return addCountersigner(is, given.wanted ?? addedOnTheWay(countersigningMember('mbr-colleague')), act)
    case 'returnDraft':
      return sendBack(is, { to: (given.to ?? 'DRAFT') as never, reason: given.reason ?? '请补充依据' }, act)
    case 'takeBack':
      return takeBack(is, act)
    case 'signDocument':
      return sign(is, { signatory: { ...HEAD, name: given.name ?? HEAD.name }, opinion, next }, act)
    case 'reviseSigned':
      return revise(is, given.text ?? { ...text, body: `${text.body}另有安排。` }, [], act)
    case 'recheckDocument':
      return recheck(is, next, act)
    case 'registerDocument':
      return takeNumber(is, given.lastNumber ?? 6, act)
    case 'sealDocument':
      return seal(is, given.sealOf ?? document.issuer.name, act)
    case 'voidNumber': {
      const result = voidNumberOf(is, given.reason ?? '标题有误', act)
      return result.ok ? ok(result.value.stepped) : result
    }
    case 'dispatchDocument': {
      const result = dispatch(is, HENAN.map(cardOf), act)
      return result.ok ? ok(result.value.stepped) : result
    }
  }
}

/** An answer as a party gives it. */
export function anAnswer(
  by: string,
  at: string,
  opinion: string | null = '同意',
  date = at.slice(0, 10),
): Answer {
  return { by, at, name: `负责人${by}`, opinion, date }
}

/** What an answer that must count leads to. */
export function afterAnswer(
  document: Document,
  slotId: string,
  verdict: 'AGREED' | 'RETURNED' = 'AGREED',
  answer: Answer = anAnswer('mbr-party', anAct().at),
): Stepped {
  const result = takeAnswer(document, { slotId, verdict, answer })
  if (result === null) throw new Error(`${slotId} takes no answer`)
  return result
}

/** The slot of a party, by the party's name. */
export function slotOf({ slots }: Pick<Document, 'slots'>, { name }: { readonly name: string }): Slot {
  const found = slots.filter(({ party }) =>
    party.form === 'AGENCY' ? party.agency.name === name : party.name === name,
  )
  const slot = found.at(-1)
  if (slot === undefined) throw new Error(`${name} is not asked`)
  return slot
}

/** The steps from a draft to its signature. */
export const UNTIL_SIGNED = ['submitForReview', 'approveDraft', 'AGREE', 'signDocument'] as const

/** A document with the events that led to it. */
export interface History {
  readonly document: Document
  readonly events: readonly Event[]
}
type Course = readonly (Step | 'AGREE' | readonly [step: Step, given: StepArguments, act?: Act])[]

/** A new draft of Zhengzhou taken through steps; at `AGREE` everyone who is asked agrees, in order. */
export function historyAfter(text: DocumentText, ...course: Course): History {
  const start = aDraft(text, zhengzhou)
  return course.reduce<History>(
    (history, one) => {
      if (one === 'AGREE') return withAllAgreed(history)
      const [step, given, act] = typeof one === 'string' ? [one, {}, undefined] : one
      return withStep(history, must(takeStep(history.document, step, act ?? anAct(), given)))
    },
    { document: start.document, events: [start.event] },
  )
}

/** The document that a new draft of Zhengzhou becomes by steps. */
export function documentAfter(text: DocumentText, ...course: Course): Document {
  return historyAfter(text, ...course).document
}

/** The document once everyone who is asked, now or later, has agreed. */
export function afterAllAgree(document: Document): Document {
  return withAllAgreed({ document, events: [] }).document
}

function withAllAgreed(history: History): History {
  const open = history.document.slots.find(slot => slot.state === 'OPEN')
  if (open === undefined) return history
  return withAllAgreed(withStep(history, afterAnswer(history.document, open.id)))
}

function withStep({ events }: History, { thing, event }: Stepped): History {
  return { document: thing, events: [...events, event] }
}

/** The state of each slot, by the name of the party that is asked. */
export function slotStates({ slots }: Document): Record<string, Slot['state']> {
  return Object.fromEntries(slots.map(slot => [partyName(slot), slot.state]))
}

/** A notice whose review has just asked these countersigners and co-issuers. */
export function inRound(
  countersigners: readonly Countersigner[],
  coIssuers: Parameters<typeof aNotice>[1] = [],
): Document {
  return documentAfter(aNotice(countersigners, coIssuers), 'submitForReview', 'approveDraft')
}

/** The document after each of these agencies has agreed to it. */
export function agreedBy(document: Document, ...agencies: readonly { readonly name: string }[]): Document {
  return agencies.reduce((now, agency) => afterAnswer(now, slotOf(now, agency).id).thing, document)
}
