import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressedBy, relationOf } from '../../../../functions/documents/model/relations.ts'
import type { Agency } from '../../../../functions/tenancy/model.ts'
import {
  bureau,
  erqi,
  jiyuan,
  luoyang,
  province,
  town,
  zhengzhou,
  zhongyuan,
} from '../../../kit/rules/agencies.ts'
import {
  countyEducation,
  education,
  finance,
  police,
  provincialEducation,
  provincialPolice,
  schools,
} from '../../../kit/rules/organs.ts'
import { agencyTrees } from '../../../kit/rules/random-drafts.ts'

describe('the relation between two agencies', () => {
  it.each([
    ['a city', zhengzhou, 'the province', province, 'UP', []],
    ['the province', province, 'a city', zhengzhou, 'DOWN', []],
    ['a county', zhongyuan, 'the province', province, 'UP', ['郑州市人民政府']],
    ['the province', province, 'a county', zhongyuan, 'DOWN', ['郑州市人民政府']],
    ['a town', town, 'the province', province, 'UP', ['中原区人民政府', '郑州市人民政府']],
    ['济源', jiyuan, 'the province', province, 'UP', []],
    ['the province', province, '济源', jiyuan, 'DOWN', []],
    ['济源', jiyuan, 'a city', zhengzhou, 'PARALLEL', []],
    ['a city', zhengzhou, 'another city', luoyang, 'PARALLEL', []],
    ['a county', zhongyuan, 'another county', erqi, 'PARALLEL', []],
    ['a county', zhongyuan, 'a city that it is not under', luoyang, 'PARALLEL', []],
    ['a bureau', bureau, 'a county of its city', zhongyuan, 'PARALLEL', []],
  ] as const)('of %s to %s%s', (_, issuer, __, other, direction, skipped) => {
    const relation = relationOf(issuer, other)
    expect(relation.direction).toBe(direction)
    expect(relation.skipped.map(agency => agency.name)).toEqual(skipped)
  })

  it.each([
    ['a department', education, 'the department that guides it', provincialEducation, 'UP', 'GUIDANCE'],
    ['a department', education, 'one that it guides', countyEducation, 'DOWN', 'GUIDANCE'],
    ['a dual-led organ', police, 'its first superior', zhengzhou, 'UP', 'LEADERSHIP'],
    ['a dual-led organ', police, 'its other superior', provincialPolice, 'UP', 'OTHER_SUPERIOR'],
    ['the other superior', provincialPolice, 'a dual-led organ', police, 'DOWN', 'OTHER_SUPERIOR'],
    ['a division', schools, 'its agency', education, 'UP', 'LEADERSHIP'],
    ['a division', schools, 'another agency', finance, 'PARALLEL', null],
  ] as const)('%s to %s%s', (_, issuer, __, other, direction, line) => {
    expect(relationOf(issuer, other)).toMatchObject({ direction, line, skipped: [] })
  })
  it('is kept with the direct superiors of a dual-led organ or an inner division', () => {
    const superiorsOf = (agency: Agency) => addressedBy(province, agency).superiors.map(one => one.name)
    expect(superiorsOf(police)).toEqual([zhengzhou.name, provincialPolice.name])
    expect(superiorsOf(schools)).toEqual([education.name])
    expect(superiorsOf(education)).toEqual([])
  })

  it('is the opposite seen from the other end, with the same levels between', () => {
    fc.assert(
      fc.property(agencyTrees(), fc.nat(), fc.nat(), (tree, a, b) => {
        const [one, other] = [tree[a % tree.length], tree[b % tree.length]] as [Agency, Agency]
        const there = relationOf(one, other)
        const back = relationOf(other, one)
        const mirror = { UP: 'DOWN', DOWN: 'UP', PARALLEL: 'PARALLEL' } as const
        if (one.id === other.id) return
        expect(back.direction).toBe(mirror[there.direction])
        expect(back.skipped.map(agency => agency.id).sort()).toEqual(
          there.skipped.map(agency => agency.id).sort(),
        )
      }),
      { numRuns: 1_000 },
    )
  })
})
