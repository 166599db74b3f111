import fc from 'fast-check'
import type { Act } from '../../../functions/access/act.ts'
import type { Event } from '../../../functions/access/events.ts'
import { takeAnswer } from '../../../functions/documents/countersigning/rules/agreeing.ts'
import { handOver } from '../../../functions/documents/countersigning/rules/hand-over.ts'
import { undoAnswer } from '../../../functions/documents/countersigning/rules/undoing.ts'
import {
  type Document,
  partyId,
  STEPS,
  type Step,
  type Stepped,
} from '../../../functions/documents/model/index.ts'
import type { Result } from '../../../functions/kernel/result.ts'
import type { Agency } from '../../../functions/tenancy/model.ts'
import { zhengzhou } from './agencies.ts'
import { addedOnTheWay, anAnswer, countersigner, countersigningMember, takeStep } from './document-steps.ts'
import { aDraft } from './documents.ts'
import { boundPartOf, changedModel, PARTIES, PARTS, partOf, type TextModel, textOf } from './text-model.ts'

/** An agreement as it was given: by whom, why they were asked, and to what. */
interface Agreement {
  readonly slot: string
  readonly party: string
  readonly purpose: string
  readonly part: string
  /** How the text was written then, or since it was corrected. */
  readonly form: number
}

/** A document on its way, with everything that the properties of histories are checked against. */
export interface Simulation {
  readonly document: Document
  readonly events: readonly Event[]
  /** What its text says, and how it is written. */
  readonly model: TextModel
  readonly form: number
  readonly agreements: readonly Agreement[]
  /** The part of the model that was signed; null while nothing is. */
  readonly signed: string | null
  readonly counter: number
  readonly voided: readonly string[]
  /** Every slot that ever was, so that late and repeated answers can be tried. */
  readonly slotIds: readonly string[]
  /** True once the first heading was written so that it is none. */
  readonly lostHeading: boolean
}

/** One attempt: a step, a party's answer or its undo, or a hand-over, with every choice that it may need. */
export interface Attempt {
  readonly what: Step | 'FORWARD' | 'ANSWER' | 'HAND_OVER' | 'UNDO'
  readonly who: number
  readonly next: number
  readonly pick: number
  readonly change: number
  readonly form: number
  readonly isReturn: boolean
  readonly isStale: boolean
  readonly isDeputy: boolean
}

// Read from the table, so that a new step is attempted, and its event replayed, from the first day.
const ALL_STEPS = Object.keys(STEPS) as Step[]

export const attempts: fc.Arbitrary<Attempt> = fc.record({
  what: fc.oneof(
    { weight: 12, arbitrary: fc.constant('FORWARD' as const) },
    { weight: 5, arbitrary: fc.constantFrom(...ALL_STEPS) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('takeBack' as const, 'reviseSigned' as const, 'editDraft' as const),
    },
    { weight: 3, arbitrary: fc.constant('ANSWER' as const) },
    { weight: 1, arbitrary: fc.constant('HAND_OVER' as const) },
    { weight: 1, arbitrary: fc.constant('UNDO' as const) },
  ),
  who: fc.nat(2),
  next: fc.nat(5),
  pick: fc.nat(40),
  change: fc.nat(11),
  form: fc.nat(31),
  isReturn: fc.integer({ min: 0, max: 5 }).map(n => n === 0),
  isStale: fc.integer({ min: 0, max: 19 }).map(n => n === 0),
  isDeputy: fc.integer({ min: 0, max: 9 }).map(n => n === 0),
})

/** Freezes a value and all that it holds, so that a rule that changes its input throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const one of Object.values(value)) frozen(one)
  }
  return value
}

/** A new draft to which nothing has happened yet. */
export function newSimulation(model: TextModel): Simulation {
  const { document, event } = aDraft(textOf(model, 0), zhengzhou)
  return {
    document: frozen(document),
    events: [event],
    model,
    form: 0,
    agreements: [],
    signed: null,
    counter: 0,
    voided: [],
    slotIds: [],
    lostHeading: false,
  }
}

const MEMBERS = ['mbr-a', 'mbr-b', 'mbr-c'] as const

const ONWARD: Readonly<Partial<Record<Document['state'], Step>>> = {
  DRAFT: 'submitForReview',
  IN_REVIEW: 'approveDraft',
  APPROVED: 'signDocument',
  SIGNED: 'recheckDocument',
  RECHECKED: 'registerDocument',
  REGISTERED: 'sealDocument',
  SEALED: 'dispatchDocument',
}

/** An attempt and its outcome. */
export interface Attempted {
  /** The simulation after it; the same one if it was refused. */
  readonly after: Simulation
  /** What the step led to; null if it was refused or did nothing. */
  readonly outcome: Stepped | null
  readonly result: Result<Stepped> | null
  readonly actor: string
  readonly step: Step | 'ANSWER' | 'HAND_OVER' | 'UNDO'
}

/** Attempts one thing. What is refused leaves the simulation as it is. */
export function attempt(simulation: Simulation, one: Attempt, minute: number): Attempted {
  const { document } = simulation
  const at = new Date(Date.parse('2026-01-05T01:30:00Z') + minute * 7_200_000).toISOString()
  const isOnward = one.what === 'FORWARD'
  const step = isOnward ? onward(document, one) : one.what
  const member = MEMBERS[one.who] ?? 'mbr-a'
  const actor = isOnward && document.holder !== null ? document.holder : member
  const act: Act = one.isDeputy ? { by: 'mbr-deputy', at, for: actor } : { by: actor, at }
  if (step === 'ANSWER') return answering(simulation, one, isOnward, at)
  if (step === 'UNDO') return undoing(simulation, one, at)
  if (step === 'HAND_OVER') {
    const to = MEMBERS[one.next % 3] ?? 'mbr-a'
    const outcome = handOver(document, member, to, { by: 'mbr-administrator', at })
    return {
      after: outcome === null ? simulation : next(simulation, outcome),
      outcome,
      result: null,
      actor,
      step,
    }
  }
  const model = changedModel(simulation.model, one)
  const form = one.change === 0 || one.change > 6 ? one.form : simulation.form
  const result = takeStep(document, step, act, {
    text: textOf(model, form),
    next: MEMBERS[one.next] ?? null,
    to: ['DRAFT', 'IN_REVIEW', 'APPROVED', 'SIGNED', 'COUNTERSIGNING', 'SEALED'][one.pick % 6] ?? 'DRAFT',
    wanted: addedOnTheWay(
      one.pick % 2 === 0
        ? countersigningMember('mbr-colleague')
        : countersigner(PARTIES[one.pick % 3] as Agency, PARTS[one.pick % 5]),
    ),
    lastNumber: simulation.counter,
    version: one.isStale ? document.version - 1 : document.version,
  })
  if (!result.ok) return { after: simulation, outcome: null, result, actor, step }
  const stepped = next(simulation, result.value)
  const agreements = simulation.agreements.map(given =>
    result.value.event.type === 'DocumentCorrected' && given.form === simulation.form
      ? { ...given, form }
      : given,
  )
  const isWritten = step === 'editDraft' || step === 'reviseSigned'
  return {
    after: {
      ...stepped,
      agreements,
      ...(isWritten
        ? { model, form, lostHeading: simulation.lostHeading || Math.floor(form / 2) % 2 === 1 }
        : {}),
      signed:
        step === 'signDocument'
          ? boundPartOf(simulation.model)
          : 'signature' in stepped.document
            ? simulation.signed
            : null,
      counter: step === 'registerDocument' ? simulation.counter + 1 : simulation.counter,
      voided:
        step === 'voidNumber' && 'number' in document
          ? [...simulation.voided, document.number.text]
          : simulation.voided,
    },
    outcome: result.value,
    result,
    actor,
    step,
  }
}

function onward({ state, text, rounds }: Document, { form }: Attempt): Step | 'ANSWER' {
  // What comes back or is signed is often changed, or no agreement would ever meet another text.
  if (state === 'DRAFT' && rounds > 0 && form % 2 === 0) return 'editDraft'
  if (state === 'SIGNED' && form % 4 === 0) return 'reviseSigned'
  if (state === 'REGISTERED' && text.kind === 'MINUTES') return 'dispatchDocument'
  return ONWARD[state] ?? (state === 'COUNTERSIGNING' ? 'ANSWER' : 'dispatchDocument')
}

function next(simulation: Simulation, { thing: document, event }: Stepped): Simulation {
  const slotIds = [...new Set([...simulation.slotIds, ...document.slots.map(slot => slot.id)])]
  return { ...simulation, document: frozen(document), events: [...simulation.events, event], slotIds }
}

function answering(simulation: Simulation, one: Attempt, isOnward: boolean, at: string): Attempted {
  const { document } = simulation
  const open = document.slots.filter(slot => slot.state === 'OPEN').map(slot => slot.id)
  const ids = isOnward ? open : simulation.slotIds
  const slotId = ids[one.pick % Math.max(1, ids.length)] ?? 'csn-nobody'
  const verdict = one.isReturn ? 'RETURNED' : 'AGREED'
  const slot = document.slots.find(({ id }) => id === slotId)
  const isVeto = slot?.purpose === 'JOINT' && verdict === 'RETURNED' && one.change % 4 > 0
  const sections = one.change % 4 === 1 ? ['一'] : []
  const answer = {
    ...anAnswer('mbr-party', at, verdict === 'RETURNED' ? '数字有误' : null),
    ...(isVeto ? { veto: { side: 'GOVERNMENT' as const, agency: null, sections } } : {}),
  }
  const outcome = takeAnswer(document, { slotId, verdict, answer })
  const base = { result: null, actor: 'mbr-party', step: 'ANSWER' as const, outcome }
  if (outcome === null) return { ...base, after: simulation }
  const agreement = {
    slot: slotId,
    party: slot === undefined ? '' : partyId(slot),
    purpose: slot?.purpose ?? '',
    part: partOf(simulation.model, slot?.sections ?? []),
    form: simulation.form,
  }
  const agreements = verdict === 'AGREED' ? [...simulation.agreements, agreement] : simulation.agreements
  const signed = 'signature' in outcome.thing ? simulation.signed : null
  return { ...base, after: { ...next(simulation, outcome), agreements, signed } }
}

function undoing(simulation: Simulation, { pick }: Attempt, at: string): Attempted {
  const { document, events } = simulation
  const slotId = simulation.slotIds[pick % Math.max(1, simulation.slotIds.length)] ?? 'csn-nobody'
  const slot = document.slots.find(({ id }) => id === slotId)
  const verdict = slot?.state === 'RETURNED' ? ('RETURNED' as const) : ('AGREED' as const)
  const asked = { slotId, by: 'mbr-party', at, reason: '误操作', verdict, answered: document.version }
  const undone = undoAnswer(document, events, asked, { by: 'mbr-party', at })
  const base = { result: null, actor: 'mbr-party', step: 'UNDO' as const }
  if (undone.is !== 'UNDONE') return { ...base, outcome: null, after: simulation }
  const agreements = simulation.agreements.filter(given => given.slot !== slotId)
  return { ...base, outcome: undone.step, after: { ...next(simulation, undone.step), agreements } }
}
