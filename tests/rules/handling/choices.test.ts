import { describe, expect, it } from 'vitest'
import type { DOCUMENT_KINDS } from '../../../functions/documents/index.ts'
import { OFFICE, WAYS, type WayChoices, wayChoicesSchema } from '../../../functions/handling/model.ts'
import { type Choosing, chooseWay, chosenWay, wayToBegin } from '../../../functions/handling/rules/choices.ts'
import { ALL_AT_WORK, actBy, knownOf, member, post } from '../../kit/rules/handling.ts'
import { must, problemsOf } from '../../kit/rules/results.ts'

const known = knownOf(ALL_AT_WORK)
const choose = (before: WayChoices | null, choice: Partial<Choosing>) => {
  const whole = {
    ...{ expectedVersion: before?.version ?? 0, kind: null, way: 'GOVERNMENT_OFFICE', addressees: [] },
    ...choice,
  }
  return chooseWay(before, whole, known, 'wch_1', actBy('admin'))
}
const chosen = (before: WayChoices | null, choice: Partial<Choosing>) => must(choose(before, choice)).thing
const INSTRUCTED = [{ step: 'INSTRUCT', ...post('leader') }]

describe('a choice of a way of working', () => {
  it('is one of each kind: a later one takes its place', () => {
    const first = chosen(null, { addressees: INSTRUCTED })
    expect(wayChoicesSchema.parse(first)).toEqual(first)
    const second = chosen(chosen(first, { kind: 'NOTICE', way: 'SMALL_OFFICE' }), { kind: null })
    expect(second).toMatchObject({ id: 'wch_1', version: 3, chain: { seq: 3 } })
    expect(second.choices.map(({ kind, way, addressees }) => [kind, way, addressees])).toEqual([
      ['NOTICE', 'SMALL_OFFICE', []],
      [null, 'GOVERNMENT_OFFICE', []],
    ])
  })
  it('can be withdrawn', () => {
    expect(chosen(chosen(null, {}), { way: null }).choices).toEqual([])
  })
  it('is refused of a version that is not that of now', () => {
    expect(problemsOf(choose(null, { expectedVersion: 1 }))).toMatchObject([{ code: 'VERSION_CONFLICT' }])
  })
  it('is refused of a way that is not there, with those that are', () => {
    expect(problemsOf(choose(null, { way: 'NONE' }))).toMatchObject([
      { code: 'NOT_ONE_OF', given: 'NONE', allowed: ['SMALL_OFFICE', 'GOVERNMENT_OFFICE'] },
    ])
  })
  it('is refused for steps that are not of the way or named twice, and for whom nothing can be addressed to', () => {
    const addressees = [
      { step: 'INSTRUCT', ...post('leader') },
      { step: 'INSTRUCT', ...member('a') },
      { step: 'HANDLE', ...post('nowhere') },
    ]
    expect(problemsOf(choose(null, { addressees }))).toMatchObject([
      { code: 'NAMED_TWICE', given: 'INSTRUCT', path: ['addressees', '1', 'step'] },
      { code: 'NO_SUCH_STEP', given: 'HANDLE', path: ['addressees', '2', 'step'] },
      { code: 'NOT_ADDRESSABLE', given: 'nowhere', path: ['addressees', '2', 'to', 'id'] },
    ])
    expect(problemsOf(choose(null, { way: null, addressees: INSTRUCTED }))).toMatchObject([
      { code: 'NO_SUCH_STEP', allowed: [] },
    ])
  })
})

describe('the way that a matter begins with', () => {
  const both = chosen(chosen(null, { addressees: INSTRUCTED }), { kind: 'NOTICE', way: 'SMALL_OFFICE' })
  const begun = (named: string | null, kind: (typeof DOCUMENT_KINDS)[number] | null, choices = both) =>
    must(wayToBegin(named, kind, choices))
  const byOf = (way: ReturnType<typeof begun>, key: string) => way.steps.find(step => step.key === key)?.by

  it('is that of a small office, where nothing is chosen', () => {
    expect(must(wayToBegin(null, 'NOTICE', null))).toEqual(WAYS.SMALL_OFFICE)
  })
  it('is that of its kind, or of all, with who has its steps', () => {
    expect(begun(null, 'NOTICE').key).toBe('SMALL_OFFICE')
    for (const kind of [null, 'REPORT'] as const) {
      const way = begun(null, kind)
      expect(way.key).toBe('GOVERNMENT_OFFICE')
      expect([byOf(way, 'INSTRUCT')?.id, byOf(way, 'PROPOSE')]).toEqual(['leader', OFFICE])
    }
  })
  it('is that which is named, with who has its steps where the agency chose it', () => {
    expect(byOf(begun('GOVERNMENT_OFFICE', 'NOTICE'), 'INSTRUCT')?.id).toBe('leader')
    expect(begun('SMALL_OFFICE', 'REPORT')).toEqual(WAYS.SMALL_OFFICE)
    expect(problemsOf(wayToBegin('NONE', null, both))).toMatchObject([{ code: 'NOT_ONE_OF' }])
  })
  it('is shown by the choice', () => {
    const [all] = both.choices
    if (all === undefined) throw new Error('nothing is chosen')
    expect(chosenWay(all)).toEqual(begun(null, null))
    expect(() => chosenWay({ ...all, way: 'NONE' })).toThrow()
  })
})
