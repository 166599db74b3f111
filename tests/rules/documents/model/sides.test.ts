import { describe, expect, it } from 'vitest'
import {
  addressedBy,
  issuerOf,
  issuersOf,
  mayBeOfBothSides,
  organOfAddressed,
  organOfIssuer,
  type Side,
  sideOf,
} from '../../../../functions/documents/model/index.ts'
import type { Agency } from '../../../../functions/tenancy/model.ts'
import { anAgency, zhengzhou } from '../../../kit/rules/agencies.ts'
import { addressed } from '../../../kit/rules/documents.ts'
import { congress, education, finance, office, party, schoolBoard } from '../../../kit/rules/organs.ts'

const of = (superior: Agency | null, name: string, kind: Agency['kind'] = 'DEPARTMENT'): Agency =>
  anAgency(superior, { name, kind, actsAsGovernment: false, regionCode: '410100', tier: 'CITY' })
const archives = of(party, '郑州市档案局')
const publicity = of(null, '郑州市委宣传部')
const garrison = of(null, '郑州警备区', 'OTHER')

describe('the side of an organ (党委、政府)', () => {
  it.each<[string, Agency, Side | null]>([
    ['a government', zhengzhou, 'GOVERNMENT'],
    ['a party committee', party, 'PARTY'],
    ['a people’s congress', congress, null],
    ['a department of a government', education, 'GOVERNMENT'],
    ['a department that nothing is known of', schoolBoard, 'GOVERNMENT'],
    ['the office of a government', office, 'GOVERNMENT'],
    ['a department of the party, by its name', publicity, 'PARTY'],
    ['a department of the party, by its superior', archives, 'PARTY'],
    ['the office of a party committee', of(party, '中共郑州市委办公厅', 'GENERAL_OFFICE'), 'PARTY'],
    ['an organ under a government', of(zhengzhou, '郑州市供销合作社', 'OTHER'), 'GOVERNMENT'],
    ['a committee of experts without a superior', of(null, '郑州市专家组', 'OTHER'), null],
    ['the garrison', garrison, null],
    ['the office of a congress', of(congress, '郑州市人大常委会办公厅', 'GENERAL_OFFICE'), null],
    ['a department under a congress', of(congress, '郑州市法制工作委员会'), null],
    [
      'a commission of the government, whose name ends like a committee’s',
      of(null, '郑州市发展改革委'),
      'GOVERNMENT',
    ],
    ['the discipline commission', of(null, '郑州市纪委'), 'PARTY'],
  ])('%s', (_, agency, side) => {
    expect(sideOf(organOfIssuer(issuerOf(agency)))).toBe(side)
    expect(sideOf(organOfAddressed(addressed(zhengzhou, agency)))).toBe(side)
  })
  it('keeps the name of a superior only where the side depends on it', () => {
    expect(addressedBy(issuerOf(zhengzhou), archives).superiorName).toBe(party.name)
    expect(addressedBy(issuerOf(zhengzhou), education).superiorName).toBeUndefined()
  })
})

describe('issuers of a joint document', () => {
  const between = (host: Agency, ...others: Agency[]) =>
    mayBeOfBothSides(issuersOf(issuerOf(host), { coIssuers: others.map(one => addressed(host, one)) }))
  it.each<[string, readonly [Agency, ...Agency[]], boolean]>([
    ['party committee and government', [party, zhengzhou], true],
    ['a department of each', [education, publicity], true],
    ['government and garrison, whose side is not known', [zhengzhou, garrison], true],
    ['garrison and government', [garrison, zhengzhou], true],
    ['two departments of the government', [education, finance], false],
    ['the government alone', [zhengzhou], false],
  ])('may be of both sides: %s', (_, issuers, are) => {
    expect(between(...issuers)).toBe(are)
  })
})
