import { describe, expect, test } from 'vitest'
import { namedResolvers } from '../../../functions/access/named.ts'
import type { RequestContext } from '../../../functions/access/request.ts'

const nowhere = {} as RequestContext

describe('a name that was recorded', () => {
  test('is there at once: a page of rows waits for none of them', () => {
    const { AgencyRef, Actor } = namedResolvers
    const agency = { agencyId: 'agc_1', name: '甲局', tier: 'CITY', regionCode: '410100' } as const
    expect(AgencyRef.name(agency, {}, nowhere)).toBe('甲局')
    expect(AgencyRef.tier(agency, {}, nowhere)).toBe('CITY')
    expect(AgencyRef.regionCode(agency, {}, nowhere)).toBe('410100')
    const actor = { subject: 'mbr_1', person: { name: '张三', post: null, agency: null } }
    expect(Actor.name(actor, {}, nowhere)).toBe('张三')
    expect(Actor.post(actor, {}, nowhere)).toBe(null)
  })
})
