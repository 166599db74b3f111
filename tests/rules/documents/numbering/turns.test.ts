import { describe, expect, test } from 'vitest'
import {
  aheadOf,
  FIRST_PACE,
  isWaitedIn,
  lineAfter,
  paceAfter,
  pauseAfter,
  waitFor,
} from '../../../../functions/documents/numbering/rules/turns.ts'

const NOBODY = { served: 0, handedOut: 0 }

describe('the line for a series, as its counter has it', () => {
  test('has nobody waiting before there was a ticket, and when all are served', () => {
    expect(isWaitedIn(NOBODY)).toBe(false)
    expect(isWaitedIn({ served: 7, handedOut: 7 })).toBe(false)
  })

  test('has somebody waiting if more tickets were handed out than served', () => {
    expect(isWaitedIn({ served: 6, handedOut: 7 })).toBe(true)
  })

  test.each([
    ['the next ticket', 8, 0],
    ['the ticket after', 9, 1],
    ['a ticket far behind', 71, 63],
    ['a ticket that was passed over', 5, 0],
  ])('has as many before %s as tickets lie between', (_, ticket, ahead) => {
    expect(aheadOf(ticket, { served: 7 })).toBe(ahead)
  })

  test.each([
    ['without a ticket leaves it', null, 0, { served: 7, handedOut: 9 }],
    ['with the next ticket moves it', 8, 12, { served: 8, handedOut: 12 }],
    ['with a ticket that was passed over does not move it back', 5, 9, { served: 7, handedOut: 9 }],
    ['with a ticket counts its own as handed out', 10, 0, { served: 10, handedOut: 10 }],
  ])('after a registration %s', (_, ticket, handedOut, after) => {
    expect(lineAfter({ served: 7, handedOut: 9 }, ticket, handedOut)).toEqual(after)
  })
})

describe('the holder of a ticket', () => {
  test('goes at once if nobody is before it', () => {
    expect(waitFor({ ahead: 0, still: 0, pace: 10 })).toBe(0)
  })

  test('looks often if it is next, and comes back before its turn if it is not', () => {
    expect(waitFor({ ahead: 1, still: 0, pace: 12 })).toBe(4)
    expect(waitFor({ ahead: 2, still: 0, pace: 12 })).toBe(9)
    expect(waitFor({ ahead: 21, still: 0, pace: 12 })).toBe(180)
  })

  test('waits 400 ms for each before it that does not move, and at most for four', () => {
    expect(waitFor({ ahead: 1, still: 399, pace: 12 })).toBe(1)
    expect(waitFor({ ahead: 1, still: 400, pace: 12 })).toBe(0)
    expect(waitFor({ ahead: 2, still: 400, pace: 12 })).toBeGreaterThan(0)
    expect(waitFor({ ahead: 2, still: 800, pace: 12 })).toBe(0)
    expect(waitFor({ ahead: 300, still: 1_599, pace: 12 })).toBe(1)
    expect(waitFor({ ahead: 300, still: 1_600, pace: 12 })).toBe(0)
  })

  test('waits longer where registrations are slow', () => {
    expect(waitFor({ ahead: 1, still: 799, pace: 100 })).toBe(1)
    expect(waitFor({ ahead: 1, still: 800, pace: 100 })).toBe(0)
  })

  test('learns the pace from those who are served, within bounds, and at most doubles it', () => {
    expect(paceAfter(FIRST_PACE, 4, 60)).toBe(15)
    expect(paceAfter(FIRST_PACE, 20, 20)).toBe(4)
    expect(paceAfter(FIRST_PACE, 1, 75)).toBe(2 * FIRST_PACE)
    expect(paceAfter(FIRST_PACE, 40, 480)).toBe(12)
    expect(paceAfter(90, 1, 400)).toBe(100)
  })

  test('learns no pace from a line that stood still for one who had ended', () => {
    expect(paceAfter(FIRST_PACE, 2, 415)).toBe(FIRST_PACE)
  })

  test('tries again within a commit’s time if it is next', () => {
    expect(pauseAfter(1, true, 12, 0)).toBe(FIRST_PACE / 4)
    expect(pauseAfter(9, true, 12, 1)).toBe(FIRST_PACE)
    expect(pauseAfter(1, true, 60, 1)).toBe(30)
  })

  test('tries again later each time if it is not', () => {
    expect(pauseAfter(1, false, 12, 1)).toBe(2 * FIRST_PACE)
    expect(pauseAfter(3, false, 12, 1)).toBe(8 * FIRST_PACE)
    expect(pauseAfter(60, false, 12, 1)).toBe(400)
  })
})
