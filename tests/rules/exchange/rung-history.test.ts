import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standingOf } from '../../../functions/exchange/model/standing.ts'
import {
  type Delivery,
  deliverySchema,
  MAX_REOPENED,
  MAX_RUNGS,
  type Rung,
  rungSchema,
  storedRung,
} from '../../../functions/exchange/model.ts'
import {
  deliver,
  firstEventOf,
  type Step,
  type Stepped,
  startOn,
} from '../../../functions/exchange/rules/deliveries.ts'
import { standingInRow, startAnswer } from '../../../functions/exchange/rules/recalls.ts'
import { rungOf } from '../../../functions/exchange/rules/receipts.ts'
import { firstImpossible } from '../../../functions/exchange/rules/rung-history.ts'
import { chainFaults } from '../../kit/rules/documents.ts'
import {
  aDelivery,
  aRecall,
  envelope,
  MOVES,
  type MoveName,
  recipient,
  rowAfter,
} from '../../kit/rules/recalled.ts'
import { AT, anId } from '../../kit/rules/results.ts'

describe('any order of steps and recalls', () => {
  const names = Object.keys(MOVES) as MoveName[]
  it('leaves a chain of events that can have happened, and a stored delivery', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 15 }), all => {
        const first = deliver(anId('dlv', 1), envelope, recipient, { by: 'relay', at: AT })
        let delivery = first.thing
        const events = [first.event]
        for (const name of all) {
          const next = attempt(delivery, name)
          if (next === null) continue
          delivery = next.thing
          events.push(next.event)
        }
        expect(chainFaults(events)).toEqual([])
        const rungs: Rung[] = events.map(rungOf)
        expect(firstImpossible(rungs.map(({ kind }) => kind))).toBe(-1)
        expect(rungs.at(-1)?.state).toBe(delivery.state)
        expect(rungs.length).toBeLessThanOrEqual(MAX_RUNGS)
        expect(firstEventOf(delivery)).toEqual(events[0])
        expect(deliverySchema.parse(delivery)).toEqual(delivery)
        expect(standingInRow(rowAfter(events), all.includes('recall') ? [aRecall()] : []) ?? null).toEqual(
          standingOf(delivery) ??
            (all.includes('recall')
              ? // It is asked once its portion is looked at again, if it came back.
                expect.objectContaining({ outcome: expect.stringMatching(/^(RETURNED|PASSED_ON|ASKED)$/) })
              : null),
        )
      }),
      { numRuns: 1_000 },
    )
  })

  const STEP_OF: Partial<Record<MoveName, Step>> = {
    sign: 'signForDelivery',
    register: 'registerDelivery',
    accept: 'acceptDelivery',
    sendBack: 'returnDelivery',
    handle: 'markHandled',
    passOn: 'passOnDelivery',
  }
  function attempt(delivery: Delivery, name: MoveName): Stepped | null {
    const step = STEP_OF[name]
    if (step !== undefined && !startOn(delivery, step, delivery.version).ok) return null
    if ((name === 'agree' || name === 'refuse') && !startAnswer(delivery, delivery.version).ok) return null
    return MOVES[name](delivery as never)
  }
})

describe('a stored rung', () => {
  it.each([
    ['a state', ['sign'], { state: 'SIGNED_FOR' }],
    ['a recall', ['recall'], { state: 'RECALLED', recallId: anId('rcl', 1) }],
    ['asking', ['sign', 'recall'], { kind: 'RECALL_ASKED', state: 'SIGNED_FOR', recallId: anId('rcl', 1) }],
  ] as const)('of %s is read as it was, and has no more than it needs', (_, moves, expected) => {
    const rung = rungOf(aDelivery(...moves).events.at(-1) as never)
    const { kind, state, recallId } = storedRung(rung)
    expect(JSON.parse(JSON.stringify({ kind, state, recallId }))).toEqual(expected)
    expect(rungSchema.parse(JSON.parse(JSON.stringify(storedRung(rung))))).toEqual(rung)
  })
})

const ACCEPTED = ['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'ACCEPTED'] as const

describe('rungs that cannot have followed each other', () => {
  it.each([
    [['SIGNED_FOR'], 0],
    [['DELIVERED', 'DELIVERED'], 1],
    [['DELIVERED', 'RECALL_ASKED'], 1],
    [['DELIVERED', 'SIGNED_FOR', 'RECALLED'], 2],
    [['DELIVERED', 'SIGNED_FOR', 'RECALL_AGREED'], 2],
    [['DELIVERED', 'SIGNED_FOR', 'RECALL_REFUSED'], 2],
    [['DELIVERED', 'SIGNED_FOR', 'RECALL_ASKED', 'RECALL_ASKED'], 3],
    [['DELIVERED', 'SIGNED_FOR', 'RECALL_ASKED', 'RECALL_REFUSED', 'RECALL_AGREED'], 4],
    [['RECALLED', 'DELIVERED'], 1],
    [['DELIVERED', 'PASSED_ON'], 1],
    [['DELIVERED', 'SIGNED_FOR', 'PASSING_REFUSED'], 2],
    [['DELIVERED', 'SIGNED_FOR', 'PASSED_ON', 'REGISTERED'], 3],
    // It comes back as it was.
    [['DELIVERED', 'SIGNED_FOR', 'PASSED_ON', 'ROUTE_OBJECTED', 'ACCEPTED'], 4],
    [['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'PASSED_ON', 'PASSING_REFUSED', 'ACCEPTED'], -1],
    [['DELIVERED', 'RESENT'], 1],
    [['DELIVERED', 'RESEND_REFUSED'], 1],
    [['DELIVERED', 'RESEND_ASKED', 'RESEND_ASKED'], 2],
    [['DELIVERED', 'RESEND_ASKED', 'RESENT', 'RESENT'], 3],
    [['DELIVERED', 'SIGNED_FOR', 'RESEND_ASKED', 'PASSED_ON', 'RESEND_REFUSED', 'PASSING_REFUSED'], -1],
    [
      [
        'DELIVERED',
        ...['RESEND_ASKED', 'RESENT', 'RESEND_ASKED', 'RESENT', 'RESEND_ASKED', 'RESENT'],
        'RESEND_ASKED',
      ],
      7,
    ],
    [['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'HANDLING_BEGUN'], 3],
    [[...ACCEPTED, 'HANDLING_BEGUN', 'HANDLING_BEGUN'], 5],
    [[...ACCEPTED, 'HANDLING_BEGUN', 'UNDONE'], 5],
    [[...ACCEPTED, 'HANDLING_BEGUN', 'HANDLED', 'HANDLING_REOPENED', 'HANDLED', 'REPLIED'], -1],
    [[...ACCEPTED, 'HANDLED', 'HANDLING_REOPENED', 'HANDLING_BEGUN', 'REPLIED', 'HANDLING_REOPENED'], 8],
    [
      [
        ...ACCEPTED,
        ...Array(MAX_REOPENED + 1)
          .fill(['HANDLED', 'HANDLING_REOPENED'])
          .flat(),
      ],
      11,
    ],
    // Whatever asks ends what can be undone.
    [['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'RESEND_ASKED', 'UNDONE'], 4],
  ] as const)('%j are found', (kinds, place) => {
    expect(firstImpossible(kinds)).toBe(place)
  })
})
