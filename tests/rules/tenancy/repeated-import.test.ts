import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agencyIn, carriedOut, cells, outline, planOf } from '../../kit/rules/agency-import.ts'

describe('an import that is repeated', () => {
  const rows = [
    cells('郑州市人民政府', { shortName: '郑州市' }),
    cells('郑州市教育局', { kind: 'DEPARTMENT', superior: '郑州市人民政府' }),
    cells('郑州市郑东新区管理委员会', { kind: 'OTHER', actsAsGovernment: 'true' }),
  ]
  const first = planOf(rows)

  it('finds each agency that is there with the same data, and its rows below it', () => {
    const again = planOf(rows, carriedOut(first))
    expect(outline(again)).toEqual(['PRESENT', 'PRESENT', 'PRESENT'])
    expect(again.map(row => agencyIn(row).id)).toEqual(first.map(row => agencyIn(row).id))
  })
  it('goes on from where an earlier one stopped', () => {
    expect(outline(planOf(rows, carriedOut(first.slice(0, 1))))).toEqual(['PRESENT', 'REGISTER', 'REGISTER'])
  })
  it('takes a row that comes twice for the same agency', () => {
    const [row = {}] = rows
    const plan = planOf([row, row])
    expect(outline(plan)).toEqual(['REGISTER', 'PRESENT'])
    expect(agencyIn(plan[1]).id).toBe(agencyIn(plan[0]).id)
  })
  it('compares names as they are stored, without blanks around them and composed', () => {
    const row = cells(' 郑州市水\uf9dd局', { shortName: '水\uf9dd局 ', kind: 'DEPARTMENT' })
    expect(outline(planOf([row], carriedOut(planOf([row]))))).toEqual(['PRESENT'])
  })
  it.each<[string, Record<string, string>]>([
    ['name', { name: '河南省郑州市人民政府' }],
    ['short name', { shortName: '别名' }],
    ['short name, which was left out', { shortName: '' }],
    ['region', { regionCode: '410300', name: '洛阳市人民政府', shortName: '' }],
    ['kind', { kind: 'PARTY_COMMITTEE', name: '中共郑州市委' }],
    ['organ code', { organCode: '别政' }],
  ])('with another %s is another agency, whose credit code is taken', (_, change) => {
    const [row = {}] = rows
    expect(outline(planOf([{ ...row, ...change }], carriedOut(first)))).toEqual(['ALREADY_EXISTS creditCode'])
  })
  it('with another claim to act as a government is another agency', () => {
    const row = { ...rows[2], actsAsGovernment: 'false' }
    expect(outline(planOf([row], carriedOut(first)))).toEqual(['ALREADY_EXISTS creditCode'])
  })
  it('whose credit code belongs to an agency that was not read is refused', () => {
    const facts = carriedOut(first)
    expect(outline(planOf(rows.slice(0, 1), { ...facts, agencies: new Map() }))).toEqual([
      'ALREADY_EXISTS creditCode',
    ])
  })

  it('registers nothing, whichever of its rows an earlier one left out', () => {
    fc.assert(
      fc.property(fc.subarray([0, 1, 2]), kept => {
        const before = carriedOut(first.filter((_, index) => kept.includes(index)))
        const plan = planOf(rows, before)
        const done = carriedOut(plan)
        expect(outline(planOf(rows, done))).toEqual(['PRESENT', 'PRESENT', 'PRESENT'])
      }),
      { numRuns: 20 },
    )
  })
})
