import { describe, expect, it } from 'vitest'
import { DOCUMENT_KINDS, KINDS } from '../../../../functions/documents/kinds.ts'
import { DOCUMENT_PURPOSES } from '../../../../functions/documents/regulation/model.ts'
import { SUGGESTIONS, suggestedKinds } from '../../../../functions/documents/regulation/rules/suggesting.ts'

const government = { kind: 'GOVERNMENT', tier: 'CITY' } as const
const department = { kind: 'DEPARTMENT', tier: 'CITY' } as const
const kindsFor = (...given: Parameters<typeof suggestedKinds>) =>
  suggestedKinds(...given).map(({ kind }) => kind)

describe('suggested kinds', () => {
  it('are a request to a superior and a letter to others, where approval is asked for', () => {
    expect(kindsFor('ASK_APPROVAL', ['UP'], department)).toEqual(['REQUEST'])
    expect(kindsFor('ASK_APPROVAL', ['PARALLEL'], department)).toEqual(['LETTER'])
    expect(kindsFor('ASK_APPROVAL', ['DOWN'], department)).toEqual([])
  })
  it('are several where several are right, the usual one first', () => {
    expect(kindsFor('ARRANGE', ['DOWN', 'DOWN'], government)).toEqual(['NOTICE', 'DECISION', 'OPINION'])
  })
  it('go to all recipients, and without recipients to the public', () => {
    expect(kindsFor('INFORM', ['DOWN', 'PARALLEL'], government)).toEqual(['NOTICE'])
    expect(kindsFor('INFORM', [], government)).toEqual(['PUBLIC_NOTICE', 'ANNOUNCEMENT', 'COMMUNIQUE'])
  })
  it('are those that the issuer is empowered to issue', () => {
    expect(kindsFor('PROMULGATE', [], government)).toEqual(['ORDER'])
    expect(kindsFor('PROMULGATE', [], department)).toEqual([])
    expect(kindsFor('PROMULGATE', [], { kind: 'GOVERNMENT', tier: 'TOWN' })).toEqual([])
  })
  it('cover every purpose and every kind, in directions that art. 8 gives the kind', () => {
    expect(new Set(SUGGESTIONS.map(([purpose]) => purpose))).toEqual(new Set(DOCUMENT_PURPOSES))
    expect(new Set(SUGGESTIONS.map(([, , kind]) => kind))).toEqual(new Set(DOCUMENT_KINDS))
    const sure = SUGGESTIONS.filter(
      ([purpose]) => purpose !== 'RECORD_MEETING' && purpose !== 'ANNOUNCE_RESOLUTION',
    )
    const wrong = sure.filter(([, ways, kind]) =>
      ways.some(way =>
        way === 'PUBLIC' ? KINDS[kind].main === 'REQUIRED' : !KINDS[kind].directions.includes(way),
      ),
    )
    expect(wrong).toEqual([])
  })
})
