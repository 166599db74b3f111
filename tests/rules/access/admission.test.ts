import { describe, expect, it } from 'vitest'
import {
  type AgencyStanding,
  callerFrom,
  type MemberStanding,
  NotAdmitted,
  operatorFrom,
  type Standing,
} from '../../../functions/access/admission.ts'
import type { Identity } from '../../../functions/access/authenticate.ts'
import { SCOPES } from '../../../functions/access/permissions.ts'

const identity: Identity = {
  tokenId: 'jti',
  issuer: 'https://issuer.example',
  subject: 'mbr-1',
  agencyId: 'agc-1',
  agencyBy: 'ID',
  registrarId: null,
  scopes: SCOPES,
  applicationId: null,
  bridgeId: null,
  boundTo: null,
  claimed: {},
}
const agency: AgencyStanding = {
  id: 'agc-1',
  // Given when the district still had another code.
  tenant: '41.01.05.agc-1',
  name: '中原区人民政府',
  regionCode: '410102',
  tier: 'COUNTY',
  state: 'ACTIVE',
  plan: 'STANDARD',
  line: [{ id: 'agc-city' }, { id: 'agc-province' }],
}
const member: MemberStanding = {
  id: 'mbr-1',
  name: '文书',
  post: null,
  roles: ['CLERK', 'SIGNATORY'],
  state: 'ACTIVE',
}
const application: MemberStanding = {
  id: 'app-1',
  name: '应用',
  post: null,
  roles: ['CLERK', 'DRAFTER'],
  state: 'ACTIVE',
}
const known: Standing = { agency, member, application: null, bridge: null }

const faultOf = (given: Partial<Identity>, standing: Partial<Standing> = {}): string => {
  try {
    callerFrom({ ...identity, ...given }, { ...known, ...standing })
    return 'admitted'
  } catch (error) {
    if (error instanceof NotAdmitted) return error.fault
    throw error
  }
}

describe('who logged in by a bridge', () => {
  const bridge = {
    id: 'brg-1',
    kind: 'WECOM' as const,
    address: 'https://qyapi.weixin.qq.com',
    clientId: 'ww1',
    registrarId: 'agc-city',
    state: 'ACTIVE' as const,
  }
  const by = { bridgeId: 'brg-1' }
  it('is admitted while it is active, at the agencies of whoever registered it', () => {
    expect(faultOf(by, { bridge })).toBe('admitted')
    expect(faultOf(by, { bridge: { ...bridge, registrarId: 'agc-1' } })).toBe('admitted')
    expect(faultOf(by, { bridge: { ...bridge, state: 'ENDED' } })).toBe('BRIDGE_NOT_ACTIVE')
    expect(faultOf(by, { bridge: null })).toBe('BRIDGE_NOT_ACTIVE')
    expect(faultOf(by, { bridge: { ...bridge, registrarId: 'agc-other' } })).toBe('ISSUER_BEYOND_REACH')
    expect(faultOf(by, { bridge, member: null })).toBe('MEMBER_UNKNOWN')
  })
})

describe('the holder of a token', () => {
  it('is who the directory has: tenant key, region and roles are of the records', () => {
    expect(callerFrom(identity, known)).toEqual({
      subject: 'mbr-1',
      name: '文书',
      post: null,
      agency: { id: 'agc-1', name: '中原区人民政府', region: '410102', tier: 'COUNTY' },
      tenant: '41.01.05.agc-1',
      reach: '41.01.02.',
      plan: 'STANDARD',
      roles: ['CLERK', 'SIGNATORY'],
      scopes: SCOPES,
      applicationId: null,
    })
  })
  it.each<[string, string, Partial<Standing>]>([
    ['of an agency that is not there', 'AGENCY_UNKNOWN', { agency: null }],
    ['of one that is not activated', 'AGENCY_NOT_ACTIVE', { agency: { ...agency, state: 'REGISTERED' } }],
    ['of one that is suspended', 'AGENCY_NOT_ACTIVE', { agency: { ...agency, state: 'SUSPENDED' } }],
    ['who is not in the register', 'MEMBER_UNKNOWN', { member: null }],
    ['who is suspended', 'MEMBER_NOT_ACTIVE', { member: { ...member, state: 'SUSPENDED' } }],
    ['who has left', 'MEMBER_NOT_ACTIVE', { member: { ...member, state: 'ENDED' } }],
  ])('%s is not admitted: %s', (_, fault, standing) => {
    expect(faultOf({}, standing)).toBe(fault)
  })
  it.each<[string, Identity['claimed'], string]>([
    ['nothing', {}, 'admitted'],
    ['what is so', { region: '410102', tier: 'COUNTY', roles: ['CLERK'] }, 'admitted'],
    ['another region', { region: '410000' }, 'CLAIMS_CONTRADICT_DIRECTORY'],
    ['the region by which the tenant key was given', { region: '410105' }, 'CLAIMS_CONTRADICT_DIRECTORY'],
    ['another tier', { tier: 'PROVINCE' }, 'CLAIMS_CONTRADICT_DIRECTORY'],
    ['one role more', { roles: ['CLERK', 'ADMINISTRATOR'] }, 'CLAIMS_CONTRADICT_DIRECTORY'],
  ])('who claims %s: %3$s', (_, claimed, fault) => {
    expect(faultOf({ claimed })).toBe(fault)
  })
})

describe('an application', () => {
  const itself = { subject: 'app-1', applicationId: 'app-1' }
  it('acts for itself with its own roles', () => {
    const caller = callerFrom({ ...identity, ...itself }, { ...known, member: null, application })
    expect(caller).toMatchObject({ subject: 'app-1', roles: ['CLERK', 'DRAFTER'], applicationId: 'app-1' })
  })
  it('acts in a member’s name with what both may do', () => {
    const caller = callerFrom({ ...identity, applicationId: 'app-1' }, { ...known, application })
    expect(caller).toMatchObject({ subject: 'mbr-1', roles: ['CLERK'], applicationId: 'app-1' })
  })
  it.each<[string, string, Partial<Standing>]>([
    ['that is not registered', 'APPLICATION_UNKNOWN', { application: null }],
    ['that is suspended', 'APPLICATION_NOT_ACTIVE', { application: { ...application, state: 'SUSPENDED' } }],
    [
      'in the name of who has left',
      'MEMBER_NOT_ACTIVE',
      { application, member: { ...member, state: 'ENDED' } },
    ],
    ['in the name of nobody', 'MEMBER_UNKNOWN', { application, member: null }],
  ])('%s is not admitted: %s', (_, fault, standing) => {
    expect(faultOf({ applicationId: 'app-1' }, standing)).toBe(fault)
  })
})

describe('the issuer that an agency registered', () => {
  it.each([
    ['the agency itself', 'agc-1', 'admitted'],
    ['one above it', 'agc-province', 'admitted'],
    ['one beside it', 'agc-other', 'ISSUER_BEYOND_REACH'],
  ])('by %s: %3$s', (_, registrarId, fault) => {
    expect(faultOf({ registrarId })).toBe(fault)
  })
  it('names nobody whose subject is not bound to a member', () => {
    expect(faultOf({ registrarId: 'agc-1' }, { member: null })).toBe('SUBJECT_NOT_BOUND')
  })
  it('names a member while the binding counts, and so does an application in that member’s name', () => {
    const both = [{ registrarId: 'agc-1' }, { applicationId: 'app-1', bindingId: 'bnd-1' }]
    for (const named of both) {
      const more = 'applicationId' in named ? { application } : {}
      const bound = { ...more, binding: { id: 'bnd-1', state: 'ACTIVE' } }
      expect(callerFrom({ ...identity, ...named }, { ...known, ...bound }).bindingId).toBe('bnd-1')
      expect(faultOf(named, { ...bound, binding: { id: 'bnd-1', state: 'ENDED' } })).toBe('SUBJECT_NOT_BOUND')
    }
    const early = callerFrom(
      { ...identity, registrarId: 'agc-1' },
      { ...known, binding: { id: null, state: 'ACTIVE' } },
    )
    expect(early).not.toHaveProperty('bindingId')
  })
})

describe('an operator', () => {
  const operator = { ...identity, agencyId: null, subject: 'ops-1' }
  it('is named by the deployment, reaches everything and belongs to nobody', () => {
    expect(operatorFrom(operator, ['ops-1'])).toMatchObject({
      tenant: 'P',
      reach: '',
      agency: null,
      roles: ['OPERATOR'],
    })
  })
  it('is nobody else, whatever the claims say', () => {
    expect(() => operatorFrom({ ...operator, claimed: { roles: ['OPERATOR'] } }, ['ops-2'])).toThrow(
      'NOT_AN_OPERATOR',
    )
    expect(() => operatorFrom({ ...operator, claimed: { roles: ['CLERK'] } }, ['ops-1'])).toThrow(
      'CLAIMS_CONTRADICT_DIRECTORY',
    )
    expect(() => operatorFrom({ ...operator, claimed: { region: '410000' } }, ['ops-1'])).toThrow(
      'CLAIMS_CONTRADICT_DIRECTORY',
    )
  })
})
