import { describe, expect, it } from 'vitest'
import { MEMBERS } from '../../../functions/access/permissions.ts'
import { permissions as exchange } from '../../../functions/exchange/permissions.ts'
import {
  type Agency,
  agencyCardSchema,
  mayReceive,
  RECEIVING_ROLES,
} from '../../../functions/tenancy/model.ts'
import { agencyItem, agencyOf, receivingWrite } from '../../../functions/tenancy/store.ts'
import { zhengzhou } from '../../kit/rules/agencies.ts'

describe('who may sign for deliveries (签收)', () => {
  it('is the same for the directory’s flag as for the exchange', () => {
    expect([...RECEIVING_ROLES].sort()).toEqual([...exchange.signForDelivery.roles].sort())
  })
  it.each(MEMBERS)('depends on the roles that a member holds: %s', role => {
    expect(mayReceive({ roles: [role] })).toBe(exchange.signForDelivery.roles.includes(role))
  })
  it('is nobody without a role, and whoever holds such a role among others', () => {
    expect(mayReceive({ roles: [] })).toBe(false)
    expect(mayReceive({ roles: ['DRAFTER', ...RECEIVING_ROLES] })).toBe(true)
  })
})

describe('the directory’s flag that an agency can receive', () => {
  const stored = (agency: Agency) => {
    const item = agencyItem(agency)
    const { receives: _, ...old } = agency
    return { ...item, data: old, card: old }
  }

  it('is true for an active agency that was stored before the flag was recorded, also in lists', () => {
    expect(agencyOf(stored(zhengzhou))?.receives).toBe(true)
    expect(agencyCardSchema.parse(stored(zhengzhou).card).receives).toBe(true)
  })
  it('is false for one that was registered before it was recorded: its members are still to come', () => {
    expect(agencyOf(stored({ ...zhengzhou, state: 'REGISTERED' }))?.receives).toBe(false)
  })
  it('is read as it was recorded', () => {
    for (const receives of [true, false])
      expect(agencyOf(agencyItem({ ...zhengzhou, receives }))?.receives).toBe(receives)
  })
  it('is set on condition that nobody changed the agency meanwhile, and nothing else changes', () => {
    const before: Agency = { ...zhengzhou, receives: false, version: 3 }
    const after = { ...before, receives: true, version: 4 }
    expect(receivingWrite(before)).toEqual({ put: agencyItem(after), when: { version: 3 } })
  })
})
