import { describe, expect, it } from 'vitest'
import { MEMBERS } from '../../../../functions/access/permissions.ts'
import { holdersStep, isAble, PASSES_ON, TURN } from '../../../../functions/documents/model/index.ts'
import { permissions } from '../../../../functions/documents/permissions.ts'
import { documentAfter, takeStep } from '../../../kit/rules/document-steps.ts'
import { documentIn } from '../../../kit/rules/documents.ts'
import { must } from '../../../kit/rules/results.ts'

const STATES = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'SIGNED', 'RECHECKED', 'REGISTERED', 'DISPATCHED'] as const

describe('the step that is the holder’s', () => {
  it.each(STATES)('is one whose turn it is in that state: %s', state => {
    const step = holdersStep(documentIn(state).document)
    expect(step === null ? [] : [step]).toEqual(TURN[state] ?? [])
  })
  it('is the one that the step before passed on', () => {
    for (const [index, state] of STATES.slice(0, 4).entries()) {
      const [passing, following] = Object.entries(PASSES_ON)[index] ?? []
      const after = must(takeStep(documentIn(state).document, passing as keyof typeof PASSES_ON)).thing
      expect([passing, holdersStep(after)]).toEqual([passing, following])
    }
    expect(holdersStep(documentAfter(documentIn('DRAFT').document.text))).toBeNull()
  })
})

describe('a member’s roles', () => {
  it.each(MEMBERS)('permit what the role may do, and nothing else: %s', role => {
    for (const permission of Object.values(permissions))
      expect(isAble({ roles: [role] }, permission)).toBe(permission.roles.includes(role))
  })
  it('permit nothing if there are none, and all that any of them does', () => {
    expect(isAble({ roles: [] }, permissions.readDocuments)).toBe(false)
    expect(isAble({ roles: ['DRAFTER', 'SIGNATORY'] }, permissions.signDocument)).toBe(true)
  })
})
