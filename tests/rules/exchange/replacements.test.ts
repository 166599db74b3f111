import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Event, hashOfEvent } from '../../../functions/access/events.ts'
import type { Replacement } from '../../../functions/documents/index.ts'
import { standingOf } from '../../../functions/exchange/model/standing.ts'
import {
  type Delivery,
  deliverySchema,
  type ReplacedBy,
  updatedAtOf,
} from '../../../functions/exchange/model.ts'
import {
  deliver,
  firstEventOf,
  STEPS,
  type Step,
  sourceOf,
  startOn,
  stepProblems,
} from '../../../functions/exchange/rules/deliveries.ts'
import { comeBack } from '../../../functions/exchange/rules/passings.ts'
import {
  answerProblems,
  applyRecall,
  standingInRow,
  startAnswer,
} from '../../../functions/exchange/rules/recalls.ts'
import { rungOf } from '../../../functions/exchange/rules/receipts.ts'
import {
  applyReplacement,
  asCorrection,
  deliverReplaced,
  earlierIn,
  isUnsentReplaced,
  LIVE,
  replacedByOf,
  replacedIn,
  replacing,
} from '../../../functions/exchange/rules/replacements.ts'
import { firstImpossible } from '../../../functions/exchange/rules/rung-history.ts'
import { undo } from '../../../functions/exchange/rules/undoing.ts'
import { cardOf } from '../../../functions/exchange/store/index.ts'
import {
  aDelivery,
  aRecall,
  envelope,
  MOVES,
  type MoveName,
  RELAYED,
  recipient,
  rowAfter,
  WAYS,
} from '../../kit/rules/recalled.ts'
import { anAct, anId, problemsOf } from '../../kit/rules/results.ts'

const BY: ReplacedBy = {
  documentId: anId('doc', 9),
  number: '豫政〔2026〕9号',
  deliveryId: anId('dlv', 9),
  at: '2026-01-06T01:30:00.000Z',
  carriedAt: RELAYED.at,
  reason: '附件有误',
  firstId: envelope.source.documentId,
}
const replaced = (...moves: readonly MoveName[]) => {
  const { delivery, events } = aDelivery(...moves)
  const effect = applyReplacement(delivery, BY, RELAYED)
  if (effect?.kind !== 'STEP') throw new Error('it was not replaced')
  return { delivery: effect.step.thing, events: [...events, effect.step.event] }
}
const tombstone = deliverReplaced(anId('dlv', 1), envelope, recipient, BY, RELAYED)

describe('a correction at who has the original (更正替代)', () => {
  it.each(LIVE)('takes the place of what is %s, which stays to be read', state => {
    const before = aDelivery(...WAYS[state]).delivery
    const { delivery, events } = replaced(...WAYS[state])
    expect(delivery).toMatchObject({
      state: 'REPLACED',
      version: before.version + 1,
      source: before.source,
      replacedBy: BY,
      replaced: { isUnsent: false, by: 'relay' },
    })
    expect(deliverySchema.parse(delivery)).toEqual(delivery)
    expect(updatedAtOf(delivery)).toBe(RELAYED.at)
    const rung = rungOf(events.at(-1) as Event)
    expect(rung).toMatchObject({ kind: 'REPLACED', state: 'REPLACED', reason: BY.reason })
    expect(firstImpossible(events.map(event => rungOf(event).kind))).toBe(-1)
    expect(cardOf(delivery)).toMatchObject({ state: 'REPLACED', replacedBy: BY })
    expect(cardOf(delivery)).not.toHaveProperty('isUnsent')
    expect(firstEventOf(delivery)).toEqual(events[0])
  })
  it.each([
    ['RETURNED', WAYS.RETURNED],
    ['REPLIED', WAYS.REPLIED],
    ['RECALLED', ['recall']],
  ] as const)('leaves what is %s in its state, with the fact', (state, moves) => {
    const { delivery } = aDelivery(...moves)
    const effect = applyReplacement(delivery, BY, RELAYED)
    expect(effect).toEqual({
      kind: 'FACT',
      delivery: { ...delivery, version: delivery.version + 1, replacedBy: BY },
    })
    expect(delivery.state).toBe(state)
    expect(applyReplacement((effect as { delivery: Delivery }).delivery, BY, RELAYED)).toBeNull()
  })
  it('that comes later than another changes nothing: the first one ended the work', () => {
    const { delivery } = replaced('sign')
    expect(applyReplacement(delivery, { ...BY, number: '豫政〔2026〕10号' }, RELAYED)).toBeNull()
  })
  it('leaves nothing that can be done with it, whatever version was seen, and names what holds', () => {
    const { delivery } = replaced('sign')
    const expected = [{ code: 'DELIVERY_REPLACED', given: BY.number }]
    for (const step of Object.keys(STEPS) as Step[]) {
      expect(stepProblems(delivery, step)).toMatchObject(expected)
      expect(problemsOf(startOn(delivery, step, 1))).toMatchObject(expected)
    }
    for (const use of ['replyTo', 'forwards'] as const)
      expect(problemsOf(sourceOf(delivery, use, [use]))).toMatchObject([{ ...expected[0], path: [use] }])
    const asked = replaced('sign', 'recall').delivery
    expect(answerProblems(asked)).toMatchObject(expected)
    expect(problemsOf(startAnswer(asked, 1))).toMatchObject(expected)
    expect(applyRecall(delivery, aRecall(), RELAYED)).toBeNull()
  })
  it('ends a recall that waits for its answer, and leaves one that was refused as it is', () => {
    const waiting = replaced('sign', 'recall')
    expect(standingOf(waiting.delivery)).toMatchObject({ outcome: 'REPLACED', decidedAt: RELAYED.at })
    expect(standingInRow(rowAfter(waiting.events), [aRecall()])).toMatchObject({ outcome: 'REPLACED' })
    const refused = replaced('sign', 'recall', 'refuse')
    expect(standingOf(refused.delivery)).toMatchObject({ outcome: 'REFUSED' })
    expect(standingInRow(rowAfter(refused.events), [aRecall()])).toMatchObject({ outcome: 'REFUSED' })
    const without = { recipient, rungs: [], state: 'REPLACED' as const }
    expect(standingInRow(without, [aRecall()])).toMatchObject({ outcome: 'REPLACED', decidedAt: null })
  })
})

describe('a tombstone of what was replaced before it came', () => {
  it('names number and correction and says nothing of what it said', () => {
    const { thing, event } = tombstone
    expect(thing).toMatchObject({ state: 'REPLACED', replaced: { isUnsent: true }, replacedBy: BY })
    expect(thing.source).toEqual({ ...envelope.source, deliveryId: thing.id, title: '', bodyDigest: '' })
    expect(event).toMatchObject({ type: 'REPLACED', seq: 1, data: { replacementNumber: BY.number } })
    expect(firstEventOf(thing)).toEqual(event)
    expect(firstImpossible([rungOf(event).kind])).toBe(-1)
    expect(isUnsentReplaced(thing)).toBe(true)
    expect(isUnsentReplaced(aDelivery().delivery)).toBe(false)
    expect(cardOf(thing)).toMatchObject({ isUnsent: true, title: '' })
    expect(deliverySchema.parse(thing)).toEqual(thing)
  })
})

describe('what one commit changes at a recipient', () => {
  const placed = (...moves: readonly MoveName[]) => ({ old: aDelivery(...moves).delivery })
  it('is the correction, a step of what is live, a fact of what is not, and nothing where it is known', () => {
    const { delivery } = aDelivery()
    const known = { old: replaced('sign').delivery }
    const changes = replacing(delivery, [placed('sign'), placed('sign', 'sendBack'), known], BY, RELAYED)
    expect(changes.put).toEqual([delivery])
    expect(changes.steps.map(({ thing }) => thing.state)).toEqual(['REPLACED'])
    expect(changes.told.map(({ state }) => state)).toEqual(['RETURNED'])
  })
  it('is a tombstone where nothing is yet', () => {
    const changes = replacing(null, [{ old: null, tombstone: () => tombstone.thing }], BY, RELAYED)
    expect(changes).toEqual({ put: [tombstone.thing], steps: [], told: [] })
  })
})

describe('a line of versions at the relay', () => {
  const link = (n: number): Replacement => ({
    documentId: anId('doc', n),
    number: `豫政〔2026〕${n}号`,
    dispatchedAt: '2026-01-05T01:00:00.000Z',
    by: {
      documentId: anId('doc', n + 1),
      number: `豫政〔2026〕${n + 1}号`,
      dispatchedAt: '2026-01-06T01:00:00.000Z',
    },
    reason: '附件有误',
    numbering: 'NEW_NUMBER',
  })
  const line = [link(1), link(2), link(3)]
  it('says what replaced a document, and all that came after', () => {
    expect(replacedIn(anId('doc', 2), line)).toEqual({ first: link(2), later: [link(2).by, link(3).by] })
    expect(replacedIn(anId('doc', 4), line)).toBeNull()
    expect(replacedIn(anId('doc', 4), [])).toBeNull()
  })
  it('says what a correction comes after', () => {
    expect(earlierIn(anId('doc', 3), line)).toEqual([link(1), link(2)])
    expect(earlierIn(anId('doc', 1), line)).toEqual([])
  })
  it('tells a delivery what it replaces only if it is a correction', () => {
    const { delivery } = aDelivery()
    expect(asCorrection(delivery, {}, null)).toBe(delivery)
    const replaces = { documentId: anId('doc', 1), number: '一', reason: '错', firstId: anId('doc', 1) }
    expect(asCorrection(delivery, { replaces }, 'dlv_1').replaces).toEqual({
      ...replaces,
      deliveryId: 'dlv_1',
    })
  })
})

/** A recipient of some documents of one line, with the events of each of its deliveries. */
interface Desk {
  readonly there: Map<number, { delivery: Delivery; events: Event[] }>
  readonly isAddressed: readonly boolean[]
}
const byOf = (n: number, isHere: boolean): ReplacedBy =>
  replacedByOf(
    {
      documentId: anId('doc', n),
      number: `豫政〔2026〕${n}号`,
      at: RELAYED.at,
      reason: '错',
      firstId: anId('doc', 0),
    },
    isHere ? anId('dlv', n) : null,
    RELAYED.at,
  )
const envelopeFor = (n: number) => ({
  ...envelope,
  source: { ...envelope.source, documentId: anId('doc', n), number: `豫政〔2026〕${n}号` },
})

/** What the relay does at the recipient: the portion of a document delivers, or tells of what replaced it. */
function commit(desk: Desk, correction: Delivery | null, places: readonly number[], by: ReplacedBy): void {
  const earlier = places.map(place => {
    const old = desk.there.get(place)?.delivery
    return old === undefined
      ? {
          old: null,
          tombstone: () =>
            deliverReplaced(anId('dlv', place), envelopeFor(place), recipient, by, RELAYED).thing,
        }
      : { old }
  })
  const { put, steps, told } = replacing(correction, earlier, by, RELAYED)
  const placeOf = ({ id }: Delivery) => [0, 1, 2, 3].find(place => anId('dlv', place) === id) ?? 0
  for (const delivery of put)
    desk.there.set(placeOf(delivery), { delivery, events: [firstEventOf(delivery)] })
  for (const { thing, event } of steps) {
    const events = desk.there.get(placeOf(thing))?.events ?? []
    desk.there.set(placeOf(thing), { delivery: thing, events: [...events, event] })
  }
  for (const delivery of told) {
    const events = desk.there.get(placeOf(delivery))?.events ?? []
    desk.there.set(placeOf(delivery), { delivery, events })
  }
}
function arrive(desk: Desk, place: number): void {
  if (desk.isAddressed[place] !== true) return
  const isThere = desk.there.has(place)
  const first = deliver(anId('dlv', place), envelopeFor(place), recipient, RELAYED).thing
  const before = [0, 1, 2, 3].filter(one => one < place && desk.isAddressed[one] === true)
  commit(desk, isThere ? null : first, before, byOf(place, true))
}
/** The portion of a document of which something else is known to have taken the place, at who does not get that. */
function tell(desk: Desk, place: number): void {
  const isHeir = [0, 1, 2, 3].some(one => one > place && desk.isAddressed[one] === true)
  if (desk.isAddressed[place] === true && !isHeir) commit(desk, null, [place], byOf(place + 1, false))
}
function move(desk: Desk, place: number, name: MoveName): void {
  const at = desk.there.get(place)
  if (at === undefined) return
  const { delivery, events } = at
  const isAllowed: Readonly<Record<MoveName, boolean>> = {
    sign: delivery.state === 'DELIVERED',
    register: delivery.state === 'SIGNED_FOR',
    accept: delivery.state === 'REGISTERED',
    sendBack: delivery.state === 'SIGNED_FOR' || delivery.state === 'REGISTERED',
    handle: delivery.state === 'ACCEPTED',
    reply: true,
    recall: true,
    agree: startAnswer(delivery, delivery.version).ok,
    refuse: startAnswer(delivery, delivery.version).ok,
    passOn: delivery.state === 'SIGNED_FOR' || delivery.state === 'REGISTERED',
    refusePassing: true,
    objectToRoute: true,
    askResend: true,
    sendAgain: true,
    refuseResend: true,
    begin: true,
    askProgress: true,
    report: true,
    reopen: true,
    abolish: true,
    lapse: true,
    revoke: true,
    narrow: true,
    publish: true,
  }
  const next = isAllowed[name] ? MOVES[name](delivery as never) : null
  if (next !== null) desk.there.set(place, { delivery: next.thing, events: [...events, next.event] })
}

function takeBackStep(desk: Desk, place: number): void {
  const at = desk.there.get(place)
  if (at === undefined) return
  const asked = { expectedVersion: at.delivery.version, step: null, reason: '误操作' }
  const undone = undo(at.delivery, asked, { events: at.events.slice(1), answered: null }, anAct())
  if (!undone.ok) return
  const { thing, event } = undone.value
  desk.there.set(place, { delivery: thing, events: [...at.events, event] })
}

describe('what was replaced while it was returned or passed on', () => {
  const replacedAfter = (...moves: readonly MoveName[]) => {
    const { delivery, events } = aDelivery(...moves)
    const effect = applyReplacement(delivery, byOf(1, true), RELAYED)
    if (effect?.kind !== 'FACT') throw new Error('it was live')
    return { delivery: effect.delivery, events }
  }
  it('does not come back: there would be two live versions', () => {
    const { delivery } = replacedAfter('sign', 'passOn')
    const outcome = { kind: 'OBJECTED', reason: '应由你处办理' } as const
    if (delivery.state !== 'PASSED_ON') throw new Error(delivery.state)
    expect(comeBack(delivery, delivery.passed[0]?.to.agencyId ?? '', outcome, RELAYED)).toBeNull()
  })
  it('is not undone, and the refusal names what holds', () => {
    const { delivery, events } = replacedAfter('sign', 'sendBack')
    const asked = { expectedVersion: delivery.version, step: null, reason: '误退' }
    const refused = undo(delivery, asked, { events: events.slice(1), answered: null }, anAct())
    expect(problemsOf(refused)).toMatchObject([{ code: 'DELIVERY_REPLACED', given: byOf(1, true).number }])
  })
})

describe('in any history of deliveries, steps, undoing, passing on, recalls and corrections', () => {
  const places = fc.constantFrom(0, 1, 2, 3)
  const acts = fc.array(
    fc.oneof(
      fc.tuple(fc.constant('arrive' as const), places),
      fc.tuple(fc.constant('tell' as const), places),
      fc.tuple(fc.constant('undo' as const), places),
      fc.tuple(fc.constantFrom(...(Object.keys(MOVES) as MoveName[])), places),
    ),
    { maxLength: 40 },
  )
  it('no recipient has two live versions of one line, and each replays to its state', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
        acts,
        (isAddressed, all) => {
          const desk: Desk = { there: new Map(), isAddressed }
          for (const [act, place] of all) {
            if (act === 'arrive') arrive(desk, place)
            else if (act === 'tell') tell(desk, place)
            else if (act === 'undo') takeBackStep(desk, place)
            else move(desk, place, act)
            const live = [...desk.there.values()].filter(({ delivery: { state } }) =>
              (LIVE as readonly string[]).includes(state),
            )
            expect(live.length).toBeLessThanOrEqual(1)
          }
          for (const { delivery, events } of desk.there.values()) {
            expect(deliverySchema.parse(delivery)).toEqual(delivery)
            expect(firstEventOf(delivery)).toEqual(events[0])
            expect(firstImpossible(events.map(event => rungOf(event).kind))).toBe(-1)
            expect(rungOf(events.at(-1) as Event).state).toBe(delivery.state)
            events.forEach((event, index) => {
              expect(event).toMatchObject({ seq: index + 1, previous: events[index - 1]?.hash ?? null })
              expect(hashOfEvent(event)).toBe(event.hash)
            })
            expect(delivery.chain).toMatchObject({ seq: events.length, hash: events.at(-1)?.hash })
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
