import type { Agency } from '../../../functions/tenancy/model.ts'
import { anAgency, luoyang, province, zhengzhou, zhongyuan } from './agencies.ts'

const at = (agency: Agency) => ({ regionCode: agency.regionCode, tier: agency.tier })
const department = { kind: 'DEPARTMENT', actsAsGovernment: false } as const
const division = { kind: 'INNER_DIVISION', actsAsGovernment: false } as const

/** Those beside the governments: departments on two lines, a dual-led bureau, party and congress, inner divisions. */
export const provincialEducation = anAgency(province, {
  name: '河南省教育厅',
  ...at(province),
  ...department,
})
export const provincialPolice = anAgency(province, { name: '河南省公安厅', ...at(province), ...department })
export const education = anAgency(zhengzhou, {
  name: '郑州市教育局',
  ...at(zhengzhou),
  ...department,
  guidingId: provincialEducation.id,
})
export const finance = anAgency(zhengzhou, { name: '郑州市财政局', ...at(zhengzhou), ...department })
/** Under the city and under the provincial department as well. */
export const police = anAgency(zhengzhou, {
  name: '郑州市公安局',
  ...at(zhengzhou),
  ...department,
  otherSuperiorId: provincialPolice.id,
  otherLine: [{ id: provincialPolice.id, name: provincialPolice.name }, ...provincialPolice.line],
})
export const countyEducation = anAgency(zhongyuan, {
  name: '中原区教育局',
  ...at(zhongyuan),
  ...department,
  guidingId: education.id,
})
export const countyFinance = anAgency(zhongyuan, { name: '中原区财政局', ...at(zhongyuan), ...department })
export const office = anAgency(zhengzhou, {
  name: '郑州市人民政府办公厅',
  ...at(zhengzhou),
  kind: 'GENERAL_OFFICE',
  actsAsGovernment: false,
})
export const party = anAgency(null, {
  name: '中共郑州市委员会',
  ...at(zhengzhou),
  kind: 'PARTY_COMMITTEE',
  actsAsGovernment: false,
})
export const congress = anAgency(null, {
  name: '郑州市人民代表大会常务委员会',
  ...at(zhengzhou),
  kind: 'PEOPLES_CONGRESS',
  actsAsGovernment: false,
})
export const countyCongress = anAgency(null, {
  name: '中原区人民代表大会常务委员会',
  ...at(zhongyuan),
  kind: 'PEOPLES_CONGRESS',
  actsAsGovernment: false,
})
export const luoyangCongress = anAgency(null, {
  name: '洛阳市人民代表大会常务委员会',
  ...at(luoyang),
  kind: 'PEOPLES_CONGRESS',
  actsAsGovernment: false,
})
/** An organ above which the directory names nobody. */
export const schoolBoard = anAgency(null, { name: '郑州市校产管理委员会', ...at(zhengzhou), ...department })
/** A zone on the city's own level that a department leads. */
export const park = anAgency(finance, {
  name: '郑州金融岛管理委员会',
  ...at(zhengzhou),
  kind: 'OTHER',
  actsAsGovernment: true,
})
export const schools = anAgency(education, { name: '郑州市教育局基础教育处', ...at(zhengzhou), ...division })
export const personnel = anAgency(education, { name: '郑州市教育局人事处', ...at(zhengzhou), ...division })
export const budget = anAgency(finance, { name: '郑州市财政局预算处', ...at(zhengzhou), ...division })

export const ORGANS: readonly Agency[] = [
  provincialEducation,
  provincialPolice,
  education,
  finance,
  police,
  countyEducation,
  countyFinance,
  office,
  party,
  congress,
  countyCongress,
  luoyangCongress,
  schoolBoard,
  park,
  schools,
  personnel,
  budget,
]
