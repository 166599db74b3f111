import { describe, expect, it } from 'vitest'
import {
  type Delivery,
  deliverySchema,
  MAX_REOPENED,
  rungSchema,
  storedRung,
  updatedAtOf,
} from '../../../functions/exchange/model.ts'
import { stepProblems } from '../../../functions/exchange/rules/deliveries.ts'
import {
  beginHandling,
  concludeHandling,
  reopenHandling,
  withMatter,
} from '../../../functions/exchange/rules/handling.ts'
import { stepsFor } from '../../../functions/exchange/rules/offering.ts'
import { countRungs } from '../../../functions/exchange/rules/progress.ts'
import { rungOf } from '../../../functions/exchange/rules/receipts.ts'
import { undo } from '../../../functions/exchange/rules/undoing.ts'
import { cardOf, rungWrites, unrungWrite } from '../../../functions/exchange/store/index.ts'
import { everybody } from '../../kit/rules/agencies.ts'
import { aDelivery, type MoveName, WAYS } from '../../kit/rules/recalled.ts'
import { anAct, must, problemsOf } from '../../kit/rules/results.ts'

const DUE = '2026-02-01T16:00:00.000Z'
const ACT = anAct('mbr-undertaker', '2026-01-10T01:00:00.000Z')
const inState = (...moves: readonly MoveName[]) => aDelivery(...moves).delivery
const accepted = (): Delivery => inState(...WAYS.ACCEPTED)
const begun = () => must(beginHandling(accepted(), { dueAt: DUE }, ACT))

describe('the rung that handling has begun (开始承办)', () => {
  it('leaves the delivery accepted, and tells the sender by when it is to be concluded', () => {
    const { thing, event } = begun()
    expect(thing).toMatchObject({ state: 'ACCEPTED', begun: { by: ACT.by, dueAt: DUE } })
    expect(updatedAtOf(thing)).toBe(ACT.at)
    expect(deliverySchema.parse(thing)).toEqual(thing)
    expect(event.data).toEqual({ state: 'ACCEPTED', dueAt: DUE })
    const rung = rungOf(event)
    expect(rung).toMatchObject({ kind: 'HANDLING_BEGUN', state: 'ACCEPTED', dueAt: DUE })
    expect(rungSchema.parse(JSON.parse(JSON.stringify(storedRung(rung))))).toEqual(rung)
  })

  it('may be without a date', () => {
    expect(rungOf(must(beginHandling(accepted(), { dueAt: null }, ACT)).event).dueAt).toBeNull()
  })

  it('comes once', () => {
    expect(problemsOf(beginHandling(begun().thing, { dueAt: null }, ACT))).toMatchObject([
      { code: 'HANDLING_BEGUN_ALREADY', path: ['deliveryId'] },
    ])
  })

  it.each([
    ['signed for', WAYS.SIGNED_FOR, 'WRONG_STATE'],
    ['handled', WAYS.HANDLED, 'WRONG_STATE'],
    ['answered', WAYS.REPLIED, 'WRONG_STATE'],
    ['taken back', ['recall'], 'DELIVERY_RECALLED'],
  ] as const)('is refused where the delivery is %s', (_, moves, code) => {
    const path = ['source', 'deliveryId']
    expect(problemsOf(beginHandling(inState(...moves), { dueAt: null }, ACT, path))).toMatchObject([
      { code, path },
    ])
  })

  it('keeps the acceptance from being undone', () => {
    const { delivery, events } = aDelivery(...WAYS.ACCEPTED)
    const { thing, event } = must(beginHandling(delivery, { dueAt: null }, ACT))
    const asked = { expectedVersion: thing.version, step: null, reason: '误操作' }
    const known = { events: [...events.slice(1), event], answered: null }
    expect(problemsOf(undo(thing, asked, known, anAct()))).toMatchObject([
      { code: 'ACTED_SINCE', since: 'HANDLING_BEGUN' },
    ])
  })

  it('stays on record with what is answered or given back', () => {
    for (const end of [['reply'], ['recall', 'agree']] as const)
      expect(inState(...WAYS.ACCEPTED, 'begin', ...end)).toHaveProperty('begun')
  })
})

describe('what is concluded (办结) and taken up again (重新办理)', () => {
  const concluded = () => must(concludeHandling(begun().thing, { result: '已落实' }, ACT))

  it('is handled with its result, which the sender does not see', () => {
    const { thing, event } = concluded()
    expect(thing).toMatchObject({ state: 'HANDLED', begun: { dueAt: DUE }, handling: { result: '已落实' } })
    expect(event).toMatchObject({ type: 'HANDLED', data: {} })
    expect(problemsOf(concludeHandling(thing, { result: null }, ACT))).toMatchObject([
      { code: 'WRONG_STATE' },
    ])
  })

  it('is accepted again, and may be concluded again, so often', () => {
    let delivery = concluded().thing
    for (let times = 1; times <= MAX_REOPENED; times++) {
      const { thing, event } = must(reopenHandling(delivery, ACT))
      expect(thing).toMatchObject({
        state: 'ACCEPTED',
        reopened: { at: ACT.at, times },
        begun: { dueAt: DUE },
      })
      expect(thing).not.toHaveProperty('handling')
      expect(deliverySchema.parse(thing)).toEqual(thing)
      expect(rungOf(event)).toMatchObject({ kind: 'HANDLING_REOPENED', state: 'ACCEPTED', reason: null })
      delivery = must(concludeHandling(thing, { result: null }, ACT)).thing
    }
    expect(problemsOf(reopenHandling(delivery, ACT))).toMatchObject([
      { code: 'TOO_MANY_REOPENED', limit: MAX_REOPENED },
    ])
  })

  it('is not taken up again before it was handled, or once it was answered', () => {
    for (const moves of [WAYS.ACCEPTED, WAYS.REPLIED])
      expect(problemsOf(reopenHandling(inState(...moves), ACT))).toMatchObject([{ code: 'WRONG_STATE' }])
  })

  it('counts as handled once, and not while it is taken up again', () => {
    const { events } = aDelivery(...WAYS.HANDLED, 'reopen')
    expect(countRungs(events.map(rungOf))).toMatchObject({ accepted: 1, handled: 0 })
    expect(countRungs(aDelivery(...WAYS.HANDLED, 'reopen', 'handle').events.map(rungOf))).toMatchObject({
      accepted: 1,
      handled: 1,
    })
  })

  it('is counted in the inbox by the state that it has then', () => {
    const writes = rungWrites('41.01.00.a', must(reopenHandling(concluded().thing, ACT)))
    expect(writes.find(write => 'add' in write)).toMatchObject({ counters: { ACCEPTED: 1, HANDLED: -1 } })
  })
})

describe('the matter (办件) that handles a delivery', () => {
  const inMatter = withMatter(begun().thing, 'mat_1', ACT)

  it('keeps everybody from concluding it by hand, and from being offered that, until it is ended', () => {
    expect(stepProblems(inMatter, 'markHandled')).toMatchObject([{ code: 'IN_A_MATTER', given: 'mat_1' }])
    expect(stepsFor(cardOf(inMatter), everybody)).toEqual([])
    const free = withMatter(inMatter, null, ACT)
    expect(stepProblems(free, 'markHandled')).toEqual([])
    expect(stepsFor(cardOf(free), everybody)).toEqual(['markHandled'])
    expect(stepProblems(inState('sign'), 'markHandled')).toMatchObject([{ code: 'WRONG_STATE' }])
  })

  it('makes it a further version without a rung, dated by the act', () => {
    const write = unrungWrite('T', inMatter)
    expect(write).toMatchObject({
      put: { version: inMatter.version + 1 },
      when: { version: inMatter.version },
    })
    expect(updatedAtOf(inMatter)).toBe(ACT.at)
    expect(deliverySchema.parse(inMatter)).toEqual(inMatter)
  })
})
