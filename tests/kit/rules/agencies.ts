import type { Caller } from '../../../functions/access/caller.ts'
import { EMPTY_CHAIN } from '../../../functions/access/events.ts'
import { ROLES, type Role, SCOPES } from '../../../functions/access/permissions.ts'
import { newTenantKey, reachOf, type Tier } from '../../../functions/access/regions.ts'
import {
  type Agency,
  type AgencyCard,
  agencyCardSchema,
  type Member,
  type Region,
} from '../../../functions/tenancy/model.ts'
import { nameOfDivision } from './divisions.ts'
import { AT, anId } from './results.ts'

let made = 0
/** Lines of guidance by the agency that is guided, so that a tree that is built from above has them whole. */
const guidance = new Map<string, readonly string[]>()

/** An agency under another, with the line of superiors that this gives. */
export function anAgency(superior: Agency | null, fields: Partial<Agency> & Pick<Agency, 'name'>): Agency {
  const organ = `测${String.fromCodePoint(0x4e00 + (++made % 5_000))}政`
  const id = fields.id ?? anId('agc', made)
  const guiding = fields.guidingId ?? null
  const guidingAbove = [...(guidance.get(guiding ?? '') ?? [])]
  guidance.set(id, guiding === null ? [] : [guiding, ...guidingAbove])
  return {
    id,
    tenant: newTenantKey(fields.regionCode ?? '410000', id),
    shortName: null,
    regionCode: '410000',
    tier: 'PROVINCE',
    kind: 'GOVERNMENT',
    actsAsGovernment: true,
    creditCode: '114101050000000008',
    organCode: organ,
    superiorId: superior?.id ?? null,
    guidingId: null,
    otherSuperiorId: null,
    askedGuidingId: null,
    askedOtherSuperiorId: null,
    state: 'ACTIVE',
    receives: true,
    countersigns: true,
    version: 1,
    line: superior === null ? [] : [{ id: superior.id, name: superior.name }, ...superior.line],
    otherLine: [],
    guidingAbove,
    regionName: nameOfDivision(fields.regionCode ?? '410000'),
    // Most rules are tested by one person's acts.
    plan: 'STANDARD',
    fourEyes: { bySuperior: false, byAgency: false },
    administratorId: null,
    appointedId: null,
    chain: EMPTY_CHAIN,
    ...fields,
  }
}

/** Henan as the domain's facts describe it: a province, two cities, counties, a town, 济源 and a functional zone. */
export const province = anAgency(null, { name: '河南省人民政府', organCode: '豫政' })
export const zhengzhou = anAgency(province, {
  name: '郑州市人民政府',
  regionCode: '410100',
  tier: 'CITY',
  organCode: '郑政',
})
export const luoyang = anAgency(province, {
  name: '洛阳市人民政府',
  regionCode: '410300',
  tier: 'CITY',
  organCode: '洛政',
})
export const kaifeng = anAgency(province, {
  name: '开封市人民政府',
  regionCode: '410200',
  tier: 'CITY',
  organCode: '汴政',
})
export const jiyuan = anAgency(province, {
  name: '济源市人民政府',
  regionCode: '419001',
  tier: 'COUNTY',
  organCode: '济政',
})
export const zhongyuan = anAgency(zhengzhou, {
  name: '中原区人民政府',
  regionCode: '410102',
  tier: 'COUNTY',
  organCode: '中政',
})
export const erqi = anAgency(zhengzhou, {
  name: '二七区人民政府',
  regionCode: '410103',
  tier: 'COUNTY',
  organCode: '二七政',
})
export const zone = anAgency(zhengzhou, {
  name: '郑州经济技术开发区管理委员会',
  regionCode: '410171',
  tier: 'COUNTY',
  kind: 'OTHER',
  actsAsGovernment: true,
  organCode: '郑经管',
})
export const bureau = anAgency(zhengzhou, {
  name: '郑州市教育局',
  regionCode: '410100',
  tier: 'CITY',
  kind: 'DEPARTMENT',
  actsAsGovernment: false,
  organCode: '郑教',
})
export const town = anAgency(zhongyuan, {
  name: '林山寨街道办事处',
  regionCode: '410102001',
  tier: 'TOWN',
  organCode: '林街',
})
export const HENAN = [province, zhengzhou, luoyang, jiyuan, zhongyuan, erqi, zone, bureau, town] as const

/** What everyone may know of an agency. */
export function cardOf(agency: Agency): AgencyCard {
  return agencyCardSchema.parse(agency)
}

/** A region with the name that the division of this code has. */
export function aRegion(
  code: string,
  tier: Tier,
  name = nameOfDivision(code) ?? '某地',
  more: Partial<Region> = {},
): Region {
  return {
    code,
    name,
    tier,
    parentCode: null,
    edition: '2023-06-30',
    importedAt: AT,
    state: 'CURRENT',
    successorCode: null,
    abolishedIn: null,
    ...more,
  }
}

/** A member as the register has them. */
export function aMember(id: string, name: string, ...roles: Role[]): Member {
  return { id, name, post: null, roles, state: 'ACTIVE' }
}

/** A member of an agency with all scopes. */
export function aCaller(agency: Agency, ...roles: Role[]): Caller {
  const { id, name, tenant, regionCode: region, tier } = agency
  return {
    subject: 'mbr-somebody',
    name: '某人',
    post: null,
    applicationId: null,
    agency: { id, name, region, tier },
    tenant,
    reach: reachOf(region),
    roles,
    scopes: SCOPES,
  }
}

export const operator: Caller = {
  subject: 'operator',
  name: 'operator',
  post: null,
  applicationId: null,
  agency: null,
  tenant: 'P',
  reach: '',
  roles: ['OPERATOR'],
  scopes: SCOPES,
}

/** Holds whatever can be held. */
export const everybody = { roles: ROLES, scopes: SCOPES }
