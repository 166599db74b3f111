import { describe, expect, it } from 'vitest'
import {
  type DocumentBefore,
  documentSchema,
  EARLIER_STATES,
  isEarlierState,
  retreat,
} from '../../../../functions/documents/model/index.ts'
import { documentIn } from '../../../kit/rules/documents.ts'

const FROM = ['IN_REVIEW', 'APPROVED', 'SIGNED', 'RECHECKED'] as const
/** Facts that a document must have to be in a state. */
const FACTS = { DRAFT: [], IN_REVIEW: ['submission'], APPROVED: ['review'], SIGNED: ['signature'] } as const

describe('a document put back into an earlier state', () => {
  it.each(FROM.flatMap(from => EARLIER_STATES.map(to => [from, to] as const)))(
    'from %s to %s has exactly the facts of that state, and is refused if it lacks one',
    (from, to) => {
      const document: DocumentBefore<'returnDraft'> = documentIn(from).document
      const hasFacts = FACTS[to].every(fact => fact in document)
      const back = retreat(document, to)
      expect(back !== null).toBe(hasFacts)
      if (back === null) return
      const { version, chain } = document
      expect(documentSchema.parse({ ...back, version, chain })).toEqual({ ...back, version, chain })
    },
  )
  it('is never countersigning again, nor further on than signed', () => {
    for (const state of ['COUNTERSIGNING', 'RECHECKED', 'REGISTERED', 'SEALED', 'DISPATCHED'] as const)
      expect(isEarlierState(state)).toBe(false)
    expect(EARLIER_STATES.every(isEarlierState)).toBe(true)
  })
})
