import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RungRoute, standingBefore } from '../../../functions/exchange/model.ts'
import { type Step, type Stepped, startOn } from '../../../functions/exchange/rules/deliveries.ts'
import { countRungs } from '../../../functions/exchange/rules/progress.ts'
import { startAnswer } from '../../../functions/exchange/rules/recalls.ts'
import { rungOf } from '../../../functions/exchange/rules/receipts.ts'
import { countEnded, countStandings, standingsIn } from '../../../functions/exchange/rules/standings.ts'
import { undo } from '../../../functions/exchange/rules/undoing.ts'
import { owedCounter, supervisionIn } from '../../../functions/exchange/store/index.ts'
import { aDelivery, MOVES, type MoveName, WAYS } from '../../kit/rules/recalled.ts'
import { anAct } from '../../kit/rules/results.ts'

/** The counts after some moves: of all rungs, each with what all before it tell. */
const countsAfter = (...moves: readonly MoveName[]) => {
  const rungs = aDelivery(...moves).events.map(rungOf)
  const said = standingsIn(rungs)
  return nonZero(countStandings(rungs.map((rung, index) => ({ rung, standing: said[index] }))))
}
const nonZero = (counts: object) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0))

describe('how far a recipient is', () => {
  it.each<[readonly MoveName[], string]>([
    [[], 'notBegun'],
    [WAYS.ACCEPTED, 'notBegun'],
    [[...WAYS.ACCEPTED, 'begin'], 'atIt'],
    [WAYS.HANDLED, 'concluded'],
    [[...WAYS.ACCEPTED, 'begin', 'handle'], 'concluded'],
    [[...WAYS.HANDLED, 'reply'], 'concluded'],
    [[...WAYS.HANDLED, 'reopen'], 'atIt'],
    [[...WAYS.HANDLED, 'reopen', 'handle'], 'concluded'],
    [[...WAYS.ACCEPTED, 'begin', 'reply'], 'concluded'],
    [WAYS.RETURNED, 'gone'],
    [WAYS.PASSED_ON, 'gone'],
    [[...WAYS.PASSED_ON, 'refusePassing'], 'notBegun'],
    [[...WAYS.PASSED_ON, 'objectToRoute'], 'notBegun'],
    [['recall'], 'gone'],
    [[...WAYS.HANDLED, 'recall', 'agree'], 'gone'],
    [[...WAYS.HANDLED, 'recall', 'refuse'], 'concluded'],
  ])('after %j is counted as %s, once', (moves, counter) => {
    expect(countsAfter(...moves)).toEqual({ [counter]: 1 })
  })

  it('comes back with the undoing of a return, and of no other step', () => {
    const undone = (kind: 'RETURNED' | 'ACCEPTED') => ({
      rung: { kind: 'UNDONE' as const, seq: 4, undoes: { kind, seq: 3 } as never },
    })
    expect(countStandings([undone('RETURNED')])).toEqual({ gone: -1, notBegun: 1 })
    expect(countStandings([undone('ACCEPTED')])).toEqual({})
  })

  it('is of nobody who never got the document', () => {
    const unsent = { kind: 'RECALLED' as const, seq: 1, undoes: undefined }
    expect(countStandings([{ rung: unsent }])).toEqual({})
  })

  it('is counted by the routes of the events as by all of them, and sums up to whom it was delivered to', () => {
    const names = [...(Object.keys(MOVES) as MoveName[]), 'undo', 'undo'] as const
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 30 }), all => {
        const first = aDelivery()
        let { delivery } = first
        const events = [...first.events]
        const said: RungRoute['standing'][] = [undefined]
        for (const name of all) {
          const next = attempt(delivery, events, name)
          if (next === null) continue
          said.push(standingBefore(next))
          delivery = next.thing
          events.push(next.event)
        }
        const rungs = events.map(rungOf)
        const byRoutes = countStandings(rungs.map((rung, index) => ({ rung, standing: said[index] })))
        const known = standingsIn(rungs)
        const byAll = countStandings(rungs.map((rung, index) => ({ rung, standing: known[index] })))
        expect(nonZero(byRoutes)).toEqual(nonZero(byAll))
        expect(Object.values(byRoutes).reduce((a, b) => a + b, 0)).toBe(countRungs(rungs).delivered)
        expect(Object.values(nonZero(byRoutes))).toEqual([1])
      }),
      { numRuns: 1_000 },
    )
  })
})

const STEP_OF: Partial<Record<string, Step>> = {
  sign: 'signForDelivery',
  register: 'registerDelivery',
  accept: 'acceptDelivery',
  sendBack: 'returnDelivery',
  handle: 'markHandled',
  passOn: 'passOnDelivery',
}
function attempt(
  delivery: ReturnType<typeof aDelivery>['delivery'],
  events: ReturnType<typeof aDelivery>['events'],
  name: MoveName | 'undo',
): Stepped | null {
  if (name === 'undo') {
    const asked = { expectedVersion: delivery.version, step: null, reason: '误操作' }
    const undone = undo(delivery, asked, { events: events.slice(1), answered: null }, anAct())
    return undone.ok ? undone.value : null
  }
  const step = STEP_OF[name]
  if (step !== undefined && !startOn(delivery, step, delivery.version).ok) return null
  if ((name === 'agree' || name === 'refuse') && !startAnswer(delivery, delivery.version).ok) return null
  return MOVES[name](delivery as never)
}

describe('the counts by tier', () => {
  const shard = (tier: string, of: number, counters: object) => ({
    pk: 'T#1#DOC#1',
    sk: `CASCADE#${tier === 'CITY' ? 2 : 3}#${tier}#${of}`,
    ...counters,
  })
  const [early, later] = ['2026-01-09T16:00:00.000Z', '2026-02-09T16:00:00.000Z']

  it('are the sums of the shards, and who owes a reply is late by the time alone', () => {
    const items = [
      shard('COUNTY', 1, { delivered: 1, notBegun: 1 }),
      shard('CITY', 1, { delivered: 2, notBegun: 2, [owedCounter(early)]: 2, [owedCounter(later)]: 1 }),
      shard('CITY', 2, { delivered: 1, notBegun: -1, atIt: 1, concluded: 1, [owedCounter(early)]: -1 }),
    ]
    const city = { tier: 'CITY', notBegun: 1, atIt: 1, concluded: 1 }
    const county = { tier: 'COUNTY', notBegun: 1, atIt: 0, concluded: 0, late: 0 }
    expect(supervisionIn(items, '2026-01-09T15:59:59.999Z')).toEqual([{ ...city, late: 0 }, county])
    expect(supervisionIn(items, early)).toEqual([{ ...city, late: 1 }, county])
    expect(supervisionIn(items, later)).toEqual([{ ...city, late: 2 }, county])
  })

  it('are none where some were delivered to before it was counted', () => {
    expect(supervisionIn([shard('CITY', 1, { delivered: 2, notBegun: 1 })], early)).toBeNull()
    expect(supervisionIn([shard('CITY', 1, { delivered: 0, notBegun: -1, concluded: 1 })], early)).toBeNull()
    expect(supervisionIn([], early)).toEqual([])
  })
})

describe('how many have ended', () => {
  const ended = (...moves: readonly MoveName[]) => {
    const rungs = aDelivery(...moves).events.map(rungOf)
    const said = standingsIn(rungs)
    return countEnded(rungs.map((rung, index) => ({ rung, standing: said[index] })))
  }
  it.each<[string, readonly MoveName[], object]>([
    ['who is at it', [...WAYS.ACCEPTED, 'begin'], {}],
    ['who has concluded and answered, once', [...WAYS.HANDLED, 'reply'], { ended: 1 }],
    ['who answered without concluding', [...WAYS.ACCEPTED, 'reply'], { ended: 1 }],
    ['who has it no more', WAYS.RETURNED, { ended: 1 }],
    ['who took it up again', [...WAYS.HANDLED, 'reopen'], {}],
  ])('counts %s', (_, moves, counted) => {
    expect(ended(...moves)).toEqual(counted)
  })
})
