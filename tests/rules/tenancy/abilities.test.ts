import { describe, expect, it } from 'vitest'
import { MEMBERS } from '../../../functions/access/permissions.ts'
import { permissions as documents } from '../../../functions/documents/permissions.ts'
import { permissions as exchange } from '../../../functions/exchange/permissions.ts'
import { ABLE_ROLES, type Agency, abilitiesOf, agencyCardSchema } from '../../../functions/tenancy/model.ts'
import { abilityWrite, agencyItem, agencyOf } from '../../../functions/tenancy/store.ts'
import { zhengzhou } from '../../kit/rules/agencies.ts'

describe('the roles that an agency needs somebody for', () => {
  it('are those that the exchange lets sign for a delivery (签收)', () => {
    expect([...ABLE_ROLES.receives].sort()).toEqual([...exchange.signForDelivery.roles].sort())
  })
  it('are those that documents let countersign for an agency (会签)', () => {
    expect([...ABLE_ROLES.countersigns].sort()).toEqual([...documents.signDocument.roles].sort())
  })
  it.each(MEMBERS)('give a member of one role what that role may do: %s', role => {
    expect(abilitiesOf({ roles: [role], state: 'ACTIVE' })).toEqual([
      ...(exchange.signForDelivery.roles.includes(role) ? ['receives'] : []),
      ...(documents.signDocument.roles.includes(role) ? ['countersigns'] : []),
    ])
  })
  it('give nothing to a member who is suspended or has left', () => {
    for (const state of ['SUSPENDED', 'ENDED'] as const)
      expect(abilitiesOf({ roles: [...MEMBERS], state })).toEqual([])
  })
  it('give nothing without a role, and all to whoever holds all', () => {
    expect(abilitiesOf({ roles: [], state: 'ACTIVE' })).toEqual([])
    expect(abilitiesOf({ roles: [...MEMBERS], state: 'ACTIVE' })).toEqual(['receives', 'countersigns'])
  })
})

describe('the directory’s flags for what an agency can do', () => {
  const able = { receives: true, countersigns: true }
  const unable = { receives: false, countersigns: false }
  const stored = (agency: Agency) => {
    const { receives: _, countersigns: __, ...old } = agency
    return { ...agencyItem(agency), data: old, card: old }
  }

  it('are set for an active agency that was stored before they were recorded, also in lists', () => {
    expect(agencyOf(stored(zhengzhou))).toMatchObject(able)
    expect(agencyCardSchema.parse(stored(zhengzhou).card)).toMatchObject(able)
  })
  it('are not set for one that was registered before they were recorded: its members are still to come', () => {
    expect(agencyOf(stored({ ...zhengzhou, state: 'REGISTERED' }))).toMatchObject(unable)
  })
  it('are read as they were recorded', () => {
    for (const state of ['REGISTERED', 'ACTIVE'] as const)
      for (const flags of [able, unable, { ...able, receives: false }])
        expect(agencyOf(agencyItem({ ...zhengzhou, state, ...flags }))).toMatchObject(flags)
  })
  it('are set on condition that nobody changed the agency meanwhile, and nothing else changes', () => {
    const before: Agency = { ...zhengzhou, ...unable, version: 3 }
    const after = { ...before, receives: true, version: 4 }
    expect(abilityWrite(before, new Set(['receives']))).toEqual({
      put: agencyItem(after),
      when: { version: 3 },
    })
  })
})
