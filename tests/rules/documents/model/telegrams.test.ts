import { describe, expect, it } from 'vitest'
import { urgencyOf } from '../../../../functions/documents/model/index.ts'

describe('the urgency of what is sent', () => {
  it.each([
    ['ROUTINE', null],
    ['URGENT', 'URGENT'],
    ['VERY_URGENT', 'VERY_URGENT'],
    ['UTMOST', 'VERY_URGENT'],
  ] as const)('of a telegram is its own, and lists have %s as %s', (telegramUrgency, urgency) => {
    expect(urgencyOf({ urgency: null, telegramUrgency })).toEqual({ urgency, telegramUrgency })
  })
  it('of a document is its own alone', () => {
    expect(urgencyOf({ urgency: 'URGENT' })).toEqual({ urgency: 'URGENT' })
  })
})
