import { describe, expect, it } from 'vitest'
import {
  MAX_TRIES,
  type Portion,
  portionsOfSent,
  type Recipient,
  type Rung,
  type Waiting,
} from '../../../functions/exchange/model.ts'
import { nextTryAt, rowOf, undeliveredOrders } from '../../../functions/exchange/rules/ladder.ts'

const recipient: Recipient = {
  order: 3,
  agencyId: 'agc_1',
  name: '郑州市人民政府',
  tier: 'CITY',
  regionCode: '410100',
  role: 'MAIN',
}
const dispatchedAt = '2026-01-05T01:30:00.000Z'
const now = new Date('2026-01-05T02:00:00.000Z')
const triedAt = '2026-01-05T01:31:00.000Z'

const ANSWERED = {
  returnCode: null,
  replyNumber: null,
  replyDeliveryId: null,
  recallId: null,
  passedTo: null,
}
function rung(seq: number, state: Rung['state']): Rung {
  const hash = String(seq).repeat(64)
  return {
    seq,
    kind: state,
    state,
    by: 'relay',
    at: triedAt,
    reason: null,
    ...ANSWERED,
    hash,
    previous: null,
  }
}
function portion(
  ...waiting: (Pick<Waiting, 'reason' | 'explanation'> & { tries?: number; order?: number })[]
) {
  const whole = waiting.map(one => ({ order: 3, tries: 1, triedAt, ...one }))
  return { tries: Math.max(0, ...whole.map(one => one.tries)), waiting: whole } satisfies Portion
}
const row = (given: { portion?: Portion | null; rungs?: Rung[] }) =>
  rowOf({ recipient, deliveryId: 'dlv_1', rungs: [], portion: null, dispatchedAt, ...given })

describe('a row of the ladder', () => {
  it('is there from the dispatch on, before anything was tried', () => {
    expect(row({})).toMatchObject({
      state: 'PENDING',
      rungs: [],
      undelivered: { reason: 'QUEUED', since: dispatchedAt, tries: 0, triedAt: null },
    })
  })
  it('of who never had it and does not wait for it any more says why', () => {
    for (const [name, state] of [
      ['recalled', 'RECALLED'],
      ['replaced', 'REPLACED'],
    ] as const)
      expect(row({ portion: { ...portion(), [name]: [3] } })).toMatchObject({ state, undelivered: null })
    expect(row({ portion: { ...portion(), replaced: [4] } })).toMatchObject({ state: 'PENDING' })
  })
  it('says that the recipient is not activated', () => {
    expect(row({ portion: portion({ reason: 'AWAITING_ACTIVATION' }) })).toMatchObject({
      state: 'AWAITING_ACTIVATION',
      undelivered: { reason: 'AWAITING_ACTIVATION', tries: 1, triedAt },
    })
  })
  it('says that the recipient takes nothing from the sender, and why', () => {
    const explanation = '来函与本区职权无关。'
    expect(row({ portion: portion({ reason: 'MUTED', explanation }) })).toMatchObject({
      state: 'MUTED',
      undelivered: { reason: 'MUTED', tries: 1, triedAt, explanation },
    })
  })
  it('of an agency that muted the sender is never undeliverable', () => {
    expect(row({ portion: portion({ reason: 'MUTED', tries: MAX_TRIES + 5 }) }).state).toBe('MUTED')
  })
  it('is pending while a failure is tried again, and undeliverable once the tries are used up', () => {
    const failed = (tries: number) => row({ portion: portion({ reason: 'SERVICE_FAILURE', tries }) }).state
    expect([failed(1), failed(MAX_TRIES - 1), failed(MAX_TRIES)]).toEqual([
      'PENDING',
      'PENDING',
      'UNDELIVERABLE',
    ])
  })
  it('of an agency that waits for its activation is never undeliverable', () => {
    const waiting = portion({ reason: 'AWAITING_ACTIVATION', tries: MAX_TRIES + 5 })
    expect(row({ portion: waiting }).state).toBe('AWAITING_ACTIVATION')
  })
  it('has the state of its highest rung, in whatever order the rungs were read', () => {
    const rungs = [rung(2, 'SIGNED_FOR'), rung(1, 'DELIVERED')]
    const found = row({ rungs, portion: portion({ reason: 'SERVICE_FAILURE' }) })
    expect(found).toMatchObject({ state: 'SIGNED_FOR', undelivered: null })
    expect(found.rungs.map(({ seq }) => seq)).toEqual([1, 2])
  })
  it('of a recipient that its portion does not list is about to be delivered', () => {
    expect(row({ portion: portion({ reason: 'SERVICE_FAILURE', order: 4 }) }).undelivered).toMatchObject({
      reason: 'QUEUED',
      tries: 0,
    })
  })
})

describe('who is without the document', () => {
  it('is everybody of a portion that was never tried, and those whom a tried one lists', () => {
    const portions = new Map([
      [0, portion({ reason: 'SERVICE_FAILURE', order: 1 }, { reason: 'AWAITING_ACTIVATION', order: 0 })],
      [4, portion()],
    ])
    expect(undeliveredOrders(portionsOfSent({ recipientCount: 10 }, 4), portions)).toEqual([0, 1, 8, 9])
  })
  it('is nobody once every portion is done', () => {
    expect(
      undeliveredOrders(
        portionsOfSent({ recipientCount: 5 }, 4),
        new Map([0, 4].map(from => [from, portion()])),
      ),
    ).toEqual([])
  })
})

describe('a portion is tried again', () => {
  const minutes = (given: Portion) => {
    const at = nextTryAt(given, now)
    return at === null ? null : (Date.parse(at) - now.getTime()) / 60_000
  }
  it.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [7, 60],
    [MAX_TRIES - 1, 60],
    [MAX_TRIES, null],
  ])('after %i failed tries in %s minutes', (tries, expected) => {
    expect(minutes(portion({ reason: 'SERVICE_FAILURE', tries }))).toBe(expected)
  })
  it('once a day while it waits for activations alone', () => {
    expect(minutes({ ...portion({ reason: 'AWAITING_ACTIVATION', tries: 40 }), tries: 0 })).toBe(24 * 60)
  })
  it('once a day while it waits for activations and mutes alone', () => {
    const both = portion({ reason: 'MUTED', tries: 40 }, { reason: 'AWAITING_ACTIVATION', tries: 40 })
    expect(minutes({ ...both, tries: 0 })).toBe(24 * 60)
  })
  it('soon if one of those that wait was not tried at all', () => {
    const mixed = portion({ reason: 'AWAITING_ACTIVATION' }, { reason: 'SERVICE_FAILURE' })
    expect(minutes(mixed)).toBe(1)
  })
  it('not any more once it is done', () => {
    expect(minutes(portion())).toBeNull()
  })
})
