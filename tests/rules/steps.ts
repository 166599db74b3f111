import type { Act } from '../../functions/access/act.ts'
import type {
  Addressed,
  Answer,
  Countersigner,
  Document,
  DocumentIn,
  DocumentText,
  Slot,
} from '../../functions/documents/model.ts'
import { addCountersigner, takeAnswer } from '../../functions/documents/rules/agreeing.ts'
import type { Wanted } from '../../functions/documents/rules/countersigning.ts'
import { sendBack, takeBack } from '../../functions/documents/rules/going-back.ts'
import {
  approve,
  type Step,
  type Stepped,
  startStep,
  stepped,
  submit,
} from '../../functions/documents/rules/lifecycle.ts'
import { takeNumber, voidNumberOf } from '../../functions/documents/rules/numbering.ts'
import { recheck, revise, seal, sign } from '../../functions/documents/rules/signing.ts'
import { dispatch } from '../../functions/exchange/rules/dispatch.ts'
import { digestOf } from '../../functions/kernel/digest.ts'
import { ok, type Result } from '../../functions/kernel/result.ts'
import type { Agency } from '../../functions/tenancy/model.ts'
import {
  aDraft,
  addressed,
  anAct,
  anAgency,
  aText,
  cardOf,
  HENAN,
  must,
  zhengzhou,
  zhongyuan,
} from './given.ts'

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
export function asks(agency: Agency, sections: readonly string[] = [], order = 0): Countersigner {
  return { party: { form: 'AGENCY', agency: addressed(zhengzhou, agency) }, sections: [...sections], order }
}
/** A countersigning member of Zhengzhou's own agency. */
export function asksMember(memberId: string, order = 0): Countersigner {
  return { party: { form: 'MEMBER', memberId, name: `科长${memberId}` }, sections: [], order }
}
/** One who is asked on the way. */
export function added(countersigner: Countersigner, question: string | null = null): Wanted {
  return { ...countersigner, purpose: 'ADDED', question }
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

/** What steps are told beside the document; every one of them may be left out. */
export interface Told {
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
export function take(document: Document, step: Step, act: Act = anAct(), told: Told = {}): Result<Stepped> {
  const start = startStep(document, step, told.version ?? document.version, act)
  if (!start.ok) return start
  const is = start.value as never
  const { next = null, opinion = null, text = document.text } = told
  switch (step) {
    case 'editDraft': {
      const happening = { type: 'DraftEdited', data: { textDigest: digestOf(text) } }
      return stepped<DocumentIn<'DRAFT'>>(
        document,
        { ...(document as DocumentIn<'DRAFT'>), text },
        happening,
        act,
      )
    }
    case 'submitForReview':
      return submit(is, next, act)
    case 'approveDraft':
      return approve(is, { opinion, signatory: next }, act)
    case 'addCountersigner':
      return addCountersigner(is, told.wanted ?? added(asksMember('mbr-colleague')), act)
    case 'returnDraft':
      return sendBack(is, { to: (told.to ?? 'DRAFT') as never, reason: told.reason ?? '请补充依据' }, act)
    case 'takeBack':
      return takeBack(is, act)
    case 'signDocument':
      return sign(is, { name: told.name ?? '王刚', opinion, next }, act)
    case 'reviseSigned':
      return revise(is, told.text ?? { ...text, body: `${text.body}另有安排。` }, act)
    case 'recheckDocument':
      return recheck(is, next, act)
    case 'registerDocument':
      return takeNumber(is, told.lastNumber ?? 6, act)
    case 'sealDocument':
      return seal(is, told.sealOf ?? document.issuer.name, act)
    case 'voidNumber': {
      const result = voidNumberOf(is, told.reason ?? '标题有误', act)
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

/** The document after an answer that must count. */
export function answered(
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

/** A text taken through the steps; `AGREE` has everyone who is asked agree, round after round. */
export function taken(
  text: DocumentText,
  ...course: readonly (Step | 'AGREE' | readonly [step: Step, told: Told, act?: Act])[]
): Document {
  let { document }: { document: Document } = aDraft(text, zhengzhou)
  for (const one of course) {
    if (one === 'AGREE') document = agreedByAll(document)
    else {
      const [step, told, act] = typeof one === 'string' ? [one, {}, undefined] : one
      document = must(take(document, step, act ?? anAct(), told)).document
    }
  }
  return document
}

/** Everyone who is asked agrees, until nobody is left. */
export function agreedByAll(document: Document): Document {
  const open = document.slots.find(slot => slot.state === 'OPEN')
  return open === undefined ? document : agreedByAll(answered(document, open.id).document)
}
