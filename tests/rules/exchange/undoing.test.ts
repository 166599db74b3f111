import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Act } from '../../../functions/access/act.ts'
import type { Event } from '../../../functions/access/events.ts'
import {
  type Delivery,
  deliverySchema,
  MAX_RUNGS,
  MAX_UNDONE,
  rungSchema,
  standingRungs,
  storedRung,
  updatedAtOf,
} from '../../../functions/exchange/model.ts'
import { accept, type Step, startOn } from '../../../functions/exchange/rules/deliveries.ts'
import { countRungs } from '../../../functions/exchange/rules/progress.ts'
import { standingInRow, startAnswer } from '../../../functions/exchange/rules/recalls.ts'
import { claimsOf, rungOf } from '../../../functions/exchange/rules/receipts.ts'
import { firstImpossible } from '../../../functions/exchange/rules/rung-history.ts'
import { undo, undoProblems, undosFor, voidedEntry } from '../../../functions/exchange/rules/undoing.ts'
import { cardOf, routeOf } from '../../../functions/exchange/store/index.ts'
import { everybody } from '../../kit/rules/agencies.ts'
import { chainFaults, messageGaps } from '../../kit/rules/documents.ts'
import { aDelivery, aRecall, MOVES, type MoveName, rowAfter, WAYS } from '../../kit/rules/recalled.ts'
import { anAct, must, problemsOf } from '../../kit/rules/results.ts'

type History = ReturnType<typeof aDelivery>
const reason = '误操作'
const SELF = { ...everybody, subject: anAct().by }
const undoing = (
  { delivery, events }: History,
  more: { step?: string; reason?: string; act?: Act; version?: number; answeredAt?: string } = {},
) =>
  undo(
    delivery,
    {
      expectedVersion: more.version ?? delivery.version,
      step: more.step ?? null,
      reason: more.reason ?? reason,
    },
    {
      events: events.slice(1),
      answered: more.answeredAt === undefined ? null : { documentId: 'doc_1', at: more.answeredAt },
    },
    more.act ?? anAct(),
  )
const codes = (result: ReturnType<typeof undoing>) => {
  const problems = problemsOf(result)
  expect(messageGaps(problems)).toEqual([])
  return problems.map(problem => ('since' in problem ? `${problem.code} ${problem.since}` : problem.code))
}
const afterUndo = (history: History, more: Parameters<typeof undoing>[1] = {}): History => {
  const { thing, event } = must(undoing(history, more))
  return { delivery: thing, events: [...history.events, event] }
}
const then = ({ delivery, events }: History, ...moves: MoveName[]): History =>
  moves.reduce<History>(
    (now, move) => {
      const next = MOVES[move](now.delivery as never)
      if (next === null) throw new Error(`${move} does nothing`)
      return { delivery: next.thing, events: [...now.events, next.event] }
    },
    { delivery, events },
  )

describe('undoing a step on a delivery (撤销误操作)', () => {
  it.each([
    ['a registration', ['sign', 'register'], 1],
    ['an acceptance', ['sign', 'register', 'accept'], 2],
    ['a return', ['sign', 'sendBack'], 1],
    ['a return after a registration', ['sign', 'register', 'sendBack'], 2],
  ] as const)(
    'leads back to exactly what there was before %s, and the chain has both',
    (_, moves, before) => {
      const history = aDelivery(...moves)
      const undone = afterUndo(history)
      const earlier = aDelivery(...moves.slice(0, before)).delivery
      const { version, chain, undone: note, ...facts } = undone.delivery
      const { version: _v, chain: _c, ...expected } = earlier
      expect(facts).toEqual(expected)
      expect([version, chain.seq]).toEqual([history.delivery.version + 1, history.delivery.chain.seq + 1])
      expect(note).toEqual({ at: anAct().at, times: 1 })
      expect(chainFaults(undone.events)).toEqual([])
      expect(deliverySchema.parse(undone.delivery)).toEqual(undone.delivery)
      expect(updatedAtOf(undone.delivery) >= updatedAtOf(history.delivery)).toBe(true)
      const rung = rungOf(undone.events.at(-1) as Event)
      const kind = history.delivery.state
      expect(rung).toMatchObject({ kind: 'UNDONE', state: earlier.state, reason, undoes: { kind } })
      expect(rungSchema.parse(JSON.parse(JSON.stringify(storedRung(rung))))).toEqual(rung)
      expect(claimsOf(routeOf('T', undone.delivery), rung)).toMatchObject({ rung: 'UNDONE', reason })
    },
  )

  it('undoes one step after the other, each by whoever took it, and takes them again', () => {
    const once = afterUndo(aDelivery('sign', 'register', 'accept'))
    const twice = afterUndo(once)
    expect(twice.delivery.state).toBe('SIGNED_FOR')
    expect(codes(undoing(twice))).toEqual(['WRONG_STATE'])
    const again = then(twice, 'register', 'accept')
    expect(afterUndo(again, { step: 'acceptDelivery' }).delivery.state).toBe('REGISTERED')
  })

  it.each([
    ['handling', ['sign', 'register', 'accept', 'handle'], 'HANDLED'],
    ['an answer', ['sign', 'register', 'accept', 'reply'], 'REPLIED'],
    ['a recall', ['sign', 'register', 'recall'], 'RECALL_ASKED'],
    ['a refused recall', ['sign', 'register', 'accept', 'recall', 'refuse'], 'RECALL_ASKED'],
  ] as const)('is refused after %s, with what was done since', (_, moves, since) => {
    const history = aDelivery(...moves)
    expect(codes(undoing(history))).toEqual([`ACTED_SINCE ${since}`])
  })
  it('is refused after an answer was dispatched, also before its rung is there', () => {
    const accepted = aDelivery(...WAYS.ACCEPTED)
    expect(codes(undoing(accepted, { answeredAt: '2026-01-07T01:00:00.000Z' }))).toEqual([
      'ACTED_SINCE REPLIED',
    ])
    expect(undoing(aDelivery(...WAYS.REGISTERED), { answeredAt: '2026-01-07T01:00:00.000Z' }).ok).toBe(true)
  })
  it('is refused of an earlier step than the last, with the step after it', () => {
    const accepted = aDelivery(...WAYS.ACCEPTED)
    expect(codes(undoing(accepted, { step: 'registerDelivery' }))).toEqual(['ACTED_SINCE ACCEPTED'])
    expect(codes(undoing(accepted, { step: 'returnDelivery' }))).toEqual(['NOTHING_TO_UNDO'])
    expect(codes(undoing(accepted, { step: 'markHandled' }))).toEqual(['NOT_ONE_OF'])
  })
  it('is not offered of delivering and signing, nor of what was recalled', () => {
    expect(codes(undoing(aDelivery()))).toEqual(['WRONG_STATE'])
    expect(codes(undoing(aDelivery('sign')))).toEqual(['WRONG_STATE'])
    expect(codes(undoing(aDelivery('recall')))).toEqual(['DELIVERY_RECALLED'])
    const offered = Object.entries(WAYS).filter(
      ([state]) => undosFor({ state: state as never }, SELF).length > 0,
    )
    expect(offered.map(([state]) => state)).toEqual(['REGISTERED', 'ACCEPTED', 'RETURNED'])
    expect(undosFor({ state: 'ACCEPTED' }, { ...SELF, roles: ['DRAFTER'] })).toEqual([])
  })

  it.each<[string, History, readonly string[]]>([
    ['right after an acceptance', aDelivery(...WAYS.ACCEPTED), ['undoDeliveryStep']],
    ['after handling began', aDelivery(...WAYS.ACCEPTED, 'begin'), []],
    ['after a report', aDelivery(...WAYS.REGISTERED, 'report'), []],
    [
      'after a report and a further step',
      aDelivery(...WAYS.REGISTERED, 'report', 'accept'),
      ['undoDeliveryStep'],
    ],
    ['of what an undo leads back to', afterUndo(aDelivery(...WAYS.ACCEPTED)), ['undoDeliveryStep']],
    [
      'of what an undo leads back to, behind which there was a report',
      afterUndo(aDelivery(...WAYS.REGISTERED, 'report', 'accept')),
      [],
    ],
    ['once everything is undone', afterUndo(afterUndo(aDelivery(...WAYS.ACCEPTED))), []],
    ['of a return', aDelivery(...WAYS.RETURNED), ['undoDeliveryStep']],
  ])('is offered by the card exactly where it succeeds: %s', (_, history, offered) => {
    const card = cardOf(history.delivery)
    expect(undosFor(card, SELF)).toEqual(offered)
    expect(undoing(history).ok).toBe(offered.length > 0)
    expect(undoProblems(history.delivery, anAct()).length === 0).toBe(offered.length > 0)
    expect(undosFor(card, { ...SELF, subject: 'mbr-other' })).toEqual([])
  })
  it('is offered to whoever a step was taken for, and not once the limit is reached or it was replaced', () => {
    const { delivery } = aDelivery(...WAYS.REGISTERED)
    const forHead = must(accept(delivery as never, { ...anAct('mbr-deputy'), for: 'mbr-head' })).thing
    expect(undosFor(cardOf(forHead), { ...SELF, subject: 'mbr-head' })).toEqual(['undoDeliveryStep'])
    expect(undosFor(cardOf(forHead), { ...SELF, subject: 'mbr-deputy' })).toEqual(['undoDeliveryStep'])
    const often = { ...delivery, undone: { at: anAct().at, times: MAX_UNDONE } }
    expect(cardOf(often).undoableBy).toBeNull()
    expect(cardOf({ ...delivery, replacedBy: {} as never }).undoableBy).toBeNull()
  })
  it('is for whoever took the step, in whose place it was taken, and who now stands in their place', () => {
    const accepted = aDelivery(...WAYS.ACCEPTED)
    const own = anAct().by
    expect(codes(undoing(accepted, { act: anAct('mbr-other') }))).toEqual(['STEP_OF_ANOTHER'])
    expect(undoing(accepted, { act: { ...anAct('mbr-deputy'), for: own } }).ok).toBe(true)
    expect(codes(undoing(accepted, { act: { ...anAct('mbr-deputy'), for: 'mbr-other' } }))).toEqual([
      'STEP_OF_ANOTHER',
    ])
  })
  it('is refused with another version, without a reason, and while its last event is not there yet', () => {
    const accepted = aDelivery(...WAYS.ACCEPTED)
    expect(codes(undoing(accepted, { version: 1 }))).toEqual(['VERSION_CONFLICT'])
    expect(codes(undoing(accepted, { reason: ' ' }))).toEqual(['TEXT_EMPTY'])
    expect(codes(undoing({ ...accepted, events: accepted.events.slice(0, -1) }))).toEqual(['BUSY'])
    expect(codes(undoing({ delivery: aDelivery('sign').delivery, events: [] }))).toEqual(['BUSY'])
  })
  it('is refused after three times', () => {
    let now = aDelivery('sign')
    for (let time = 0; time < 3; time++) now = afterUndo(then(now, 'register'))
    expect(codes(undoing(then(now, 'register')))).toEqual(['TOO_MANY_UNDONE'])
    expect(undoProblems(then(now, 'register').delivery, anAct())).toMatchObject([{ limit: 3 }])
    expect(undoProblems(aDelivery(...WAYS.ACCEPTED).delivery, anAct())).toEqual([])
  })
  it('voids the number in the ledger, with who registered and who undid it', () => {
    const { delivery } = aDelivery('sign', 'register')
    if (delivery.state !== 'REGISTERED') throw new Error(delivery.state)
    const registration = { ...delivery.registration, place: { seriesId: 'ins_1', year: 2026, seq: 1 } }
    expect(voidedEntry(delivery.id, registration, ` ${reason} `, anAct('mbr-2'))).toEqual({
      by: registration.by,
      at: registration.at,
      number: '收1号',
      deliveryId: delivery.id,
      voided: { by: 'mbr-2', at: anAct().at, reason },
    })
    expect(voidedEntry('dlv_1', { ...registration, incomingNumber: null }, reason, anAct()).number).toBe('')
  })
})

describe('any order of steps, recalls and undoing', () => {
  const names = [...(Object.keys(MOVES) as MoveName[]), 'undo', 'undo'] as const
  const STEP_OF: Partial<Record<string, Step>> = {
    sign: 'signForDelivery',
    register: 'registerDelivery',
    accept: 'acceptDelivery',
    sendBack: 'returnDelivery',
    handle: 'markHandled',
    passOn: 'passOnDelivery',
  }
  function next({ delivery, events }: History, name: (typeof names)[number]): History | null {
    if (name === 'undo') {
      const undone = undoing({ delivery, events })
      return undone.ok ? { delivery: undone.value.thing, events: [...events, undone.value.event] } : null
    }
    const step = STEP_OF[name]
    if (step !== undefined && !startOn(delivery, step, delivery.version).ok) return null
    if ((name === 'agree' || name === 'refuse') && !startAnswer(delivery, delivery.version).ok) return null
    const moved = MOVES[name](delivery as never)
    return moved === null ? null : { delivery: moved.thing, events: [...events, moved.event] }
  }
  it('is a chain that can have happened, counts what stands, and asks back what is there again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 30 }), all => {
        const end = all.reduce<History>((now, name) => next(now, name) ?? now, aDelivery())
        const rungs = end.events.map(rungOf)
        expect(chainFaults(end.events)).toEqual([])
        expect(firstImpossible(rungs.map(({ kind }) => kind))).toBe(-1)
        expect(rungs.at(-1)?.state).toBe(end.delivery.state)
        expect(rungs.length).toBeLessThanOrEqual(MAX_RUNGS)
        expect(deliverySchema.parse(end.delivery)).toEqual(end.delivery)
        // A request for progress that a return ended stays so, also when the return is undone.
        const countsOf = (some: typeof rungs) =>
          Object.fromEntries(
            Object.entries(countRungs(some)).filter(
              ([name, count]) => count !== 0 && name !== 'progressAwaited',
            ),
          )
        expect(countsOf(rungs)).toEqual(countsOf(standingRungs(rungs)))
        // What was returned when it was recalled is asked for once the return is undone: then nothing was decided.
        const { state, recall } = end.delivery as Delivery
        if (state !== 'RECALLED' && recall === undefined)
          expect(standingInRow(rowAfter(end.events), [aRecall()])?.outcome).toBe(
            state === 'RETURNED' || state === 'PASSED_ON' ? state : 'ASKED',
          )
      }),
      { numRuns: 1_000 },
    )
  })
  it.each([
    [['DELIVERED', 'SIGNED_FOR', 'UNDONE'], 2],
    [['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'UNDONE', 'UNDONE'], 4],
    [['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'UNDONE', 'ACCEPTED'], 4],
    [['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'ACCEPTED', 'HANDLED', 'UNDONE'], 5],
    [['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'RECALL_ASKED', 'UNDONE'], 4],
  ] as const)('that is %j is found impossible', (kinds, place) => {
    expect(firstImpossible(kinds)).toBe(place)
  })
})
