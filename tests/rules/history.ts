import fc from 'fast-check'
import type { Act } from '../../functions/access/act.ts'
import type { Event } from '../../functions/access/events.ts'
import type { Document } from '../../functions/documents/model.ts'
import { takeAnswer } from '../../functions/documents/rules/agreeing.ts'
import { partyId } from '../../functions/documents/rules/countersigning.ts'
import { handOver, STEPS, type Step, type Stepped } from '../../functions/documents/rules/lifecycle.ts'
import type { Result } from '../../functions/kernel/result.ts'
import type { Agency } from '../../functions/tenancy/model.ts'
import { aDraft, zhengzhou } from './given.ts'
import { boundBy, changed, type Meaning, PARTIES, PARTS, partOf, written } from './meaning.ts'
import { added, anAnswer, asks, asksMember, take } from './steps.ts'

/** An agreement as it was given: by whom, why they were asked, and to what. */
interface Agreement {
  readonly slot: string
  readonly party: string
  readonly purpose: string
  readonly part: string
  /** How the text was written then, or since it was corrected. */
  readonly form: number
}

/** A document on its way, and all that an onlooker would know of it. */
export interface World {
  readonly document: Document
  readonly events: readonly Event[]
  readonly meaning: Meaning
  readonly form: number
  readonly agreements: readonly Agreement[]
  /** What was signed, by its meaning; null while nothing is. */
  readonly signed: string | null
  readonly counter: number
  readonly voided: readonly string[]
  /** Every slot that ever was, so that late and repeated answers can be tried. */
  readonly slotIds: readonly string[]
  /** True once the first heading was written so that it is none. */
  readonly lostHeading: boolean
}

/** One try: a step, or what reaches a document otherwise, with everything that may be chosen about it. */
export interface Try {
  readonly what: Step | 'FORWARD' | 'ANSWER' | 'HAND_OVER'
  readonly who: number
  readonly next: number
  readonly pick: number
  readonly change: number
  readonly form: number
  readonly isReturn: boolean
  readonly isStale: boolean
  readonly isDeputy: boolean
}

// Every step that there is: one that is new is tried at once, and what it tells must be replayed.
const STEPS_TRIED = Object.keys(STEPS) as Step[]

export const tries: fc.Arbitrary<Try> = fc.record({
  what: fc.oneof(
    { weight: 12, arbitrary: fc.constant('FORWARD' as const) },
    { weight: 5, arbitrary: fc.constantFrom(...STEPS_TRIED) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('takeBack' as const, 'reviseSigned' as const, 'editDraft' as const),
    },
    { weight: 3, arbitrary: fc.constant('ANSWER' as const) },
    { weight: 1, arbitrary: fc.constant('HAND_OVER' as const) },
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

/** Everything frozen: a rule that changes what it was given throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const one of Object.values(value)) frozen(one)
  }
  return value
}

/** A world in which nothing has happened yet. */
export function aWorld(meaning: Meaning): World {
  const { document, event } = aDraft(written(meaning, 0), zhengzhou)
  return {
    ...{ document: frozen(document), events: [event], meaning, form: 0, agreements: [], signed: null },
    ...{ counter: 0, voided: [], slotIds: [], lostHeading: false },
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

/** What a try came to: the world after it, and what it was. */
export interface Tried {
  readonly world: World
  readonly did: Stepped | null
  readonly result: Result<Stepped> | null
  readonly actor: string
  readonly step: Step | 'ANSWER' | 'HAND_OVER'
}

/** Tries one thing. What is refused leaves the world as it is. */
export function tryOne(world: World, one: Try, minute: number): Tried {
  const { document } = world
  const at = new Date(Date.parse('2026-01-05T01:30:00Z') + minute * 7_200_000).toISOString()
  const isOnward = one.what === 'FORWARD'
  const step = isOnward ? onward(document, one) : one.what
  const member = MEMBERS[one.who] ?? 'mbr-a'
  const actor = isOnward && document.holder !== null ? document.holder : member
  const act: Act = one.isDeputy ? { by: 'mbr-deputy', at, for: actor } : { by: actor, at }
  if (step === 'ANSWER') return answering(world, one, isOnward, at)
  if (step === 'HAND_OVER') {
    const to = MEMBERS[one.next % 3] ?? 'mbr-a'
    const did = handOver(document, member, to, { by: 'mbr-administrator', at })
    return { world: did === null ? world : next(world, did), did, result: null, actor, step }
  }
  const meaning = changed(world.meaning, one)
  const form = one.change === 0 || one.change > 6 ? one.form : world.form
  const result = take(document, step, act, {
    text: written(meaning, form),
    next: MEMBERS[one.next] ?? null,
    to: ['DRAFT', 'IN_REVIEW', 'APPROVED', 'SIGNED', 'COUNTERSIGNING', 'SEALED'][one.pick % 6] ?? 'DRAFT',
    wanted: added(
      one.pick % 2 === 0
        ? asksMember('mbr-colleague')
        : asks(PARTIES[one.pick % 3] as Agency, PARTS[one.pick % 5]),
    ),
    lastNumber: world.counter,
    version: one.isStale ? document.version - 1 : document.version,
  })
  if (!result.ok) return { world, did: null, result, actor, step }
  const after = next(world, result.value)
  const agreements = world.agreements.map(given =>
    result.value.event.type === 'DocumentCorrected' && given.form === world.form ? { ...given, form } : given,
  )
  const isWritten = step === 'editDraft' || step === 'reviseSigned'
  return {
    world: {
      ...after,
      agreements,
      ...(isWritten
        ? { meaning, form, lostHeading: world.lostHeading || Math.floor(form / 2) % 2 === 1 }
        : {}),
      signed:
        step === 'signDocument'
          ? boundBy(world.meaning)
          : 'signature' in after.document
            ? world.signed
            : null,
      counter: step === 'registerDocument' ? world.counter + 1 : world.counter,
      voided:
        step === 'voidNumber' && 'number' in document
          ? [...world.voided, document.number.text]
          : world.voided,
    },
    ...{ did: result.value, result, actor, step },
  }
}

function onward({ state, text, rounds }: Document, { form }: Try): Step | 'ANSWER' {
  // What comes back or is signed is often changed, or no agreement would ever meet another text.
  if (state === 'DRAFT' && rounds > 0 && form % 2 === 0) return 'editDraft'
  if (state === 'SIGNED' && form % 4 === 0) return 'reviseSigned'
  if (state === 'REGISTERED' && text.kind === 'MINUTES') return 'dispatchDocument'
  return ONWARD[state] ?? (state === 'COUNTERSIGNING' ? 'ANSWER' : 'dispatchDocument')
}

function next(world: World, { document, event }: Stepped): World {
  const slotIds = [...new Set([...world.slotIds, ...document.slots.map(slot => slot.id)])]
  return { ...world, document: frozen(document), events: [...world.events, event], slotIds }
}

function answering(world: World, one: Try, isOnward: boolean, at: string): Tried {
  const { document } = world
  const open = document.slots.filter(slot => slot.state === 'OPEN').map(slot => slot.id)
  const ids = isOnward ? open : world.slotIds
  const slotId = ids[one.pick % Math.max(1, ids.length)] ?? 'csn-nobody'
  const verdict = one.isReturn ? 'RETURNED' : 'AGREED'
  const answer = anAnswer('mbr-party', at, verdict === 'RETURNED' ? '数字有误' : null)
  const did = takeAnswer(document, { slotId, verdict, answer })
  const base = { result: null, actor: 'mbr-party', step: 'ANSWER' as const, did }
  if (did === null) return { ...base, world }
  const slot = document.slots.find(({ id }) => id === slotId)
  const agreement = {
    slot: slotId,
    party: slot === undefined ? '' : partyId(slot),
    purpose: slot?.purpose ?? '',
    part: partOf(world.meaning, slot?.sections ?? []),
    form: world.form,
  }
  const agreements = verdict === 'AGREED' ? [...world.agreements, agreement] : world.agreements
  const signed = 'signature' in did.document ? world.signed : null
  return { ...base, world: { ...next(world, did), agreements, signed } }
}
