import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stamp } from '../../functions/access/act.ts'
import {
  DELEGABLE,
  type Delegation,
  type Deputizing,
  findMandate,
  mandateFault,
  mandateKey,
  mandatePartition,
  stateOf,
} from '../../functions/access/delegation.ts'
import { EMPTY_CHAIN, hashOfEvent, nextEvent } from '../../functions/access/events.ts'
import { ROLES, type Role, SCOPES } from '../../functions/access/permissions.ts'
import type { MandateFault } from '../../functions/kernel/problem.ts'
import {
  type DelegationApplication,
  type GrantFacts,
  grant,
  MAX_NOTE_BYTES,
  revoke,
} from '../../functions/tenancy/rules/delegation.ts'
import { AT, aCaller, anAct, holesIn, must, problemsOf, zhengzhou } from './given.ts'

const HEAD = 'mbr-head'
const DEPUTY = 'mbr-deputy'
const FROM = '2026-02-01T00:00:00.000Z'
const UNTIL = '2026-03-01T00:00:00.000Z'
const later = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString()

const delegation: Delegation = {
  id: 'dlg-1',
  version: 1,
  fromId: HEAD,
  toId: DEPUTY,
  actions: ['signDocument'],
  roles: ['SIGNATORY'],
  matters: ['NOTICE', 'LETTER'],
  validFrom: FROM,
  validUntil: UNTIL,
  note: null,
  grantedBy: HEAD,
  grantedAt: AT,
  revokedAt: null,
}
const step: Deputizing = {
  from: HEAD,
  to: DEPUTY,
  action: 'signDocument',
  matter: 'NOTICE',
  at: '2026-02-10T00:00:00.000Z',
}

describe('a delegation (委托) covers a step', () => {
  it.each<[string, Partial<Delegation>, Partial<Deputizing>, MandateFault | null]>([
    ['in its time', {}, {}, null],
    ['at its first moment', {}, { at: FROM }, null],
    ['at its last millisecond', {}, { at: later(UNTIL, -1) }, null],
    ['on each of its matters', {}, { matter: 'LETTER' }, null],
    ['on every matter if it names none', { matters: [] }, { matter: 'REQUEST' }, null],
    ['if there is no document, which is for others to say', {}, { matter: null }, null],
    ['but not a moment before', {}, { at: later(FROM, -1) }, 'FUTURE'],
    ['but not when its time is over', {}, { at: UNTIL }, 'EXPIRED'],
    ['but not once it is revoked, even from that very moment', { revokedAt: step.at }, {}, 'REVOKED'],
    ['but no other step', {}, { action: 'approveDraft' }, 'OTHER_ACTION'],
    ['but not on another matter', {}, { matter: 'REQUEST' }, 'OTHER_MATTER'],
    ['but not by anybody else', {}, { to: 'mbr-other' }, 'NONE'],
    ['but not for anybody else', {}, { from: 'mbr-other' }, 'NONE'],
    ['but not for the deputy themselves', {}, { from: DEPUTY }, 'NONE'],
    ['but not the other way round', {}, { from: DEPUTY, to: HEAD }, 'NONE'],
  ])('%s', (_, given, taken, fault) => {
    expect(mandateFault({ ...delegation, ...given }, { ...step, ...taken })).toBe(fault)
  })

  it('whatever else it says, only between its two moments, and never again once it is revoked', () => {
    const instant = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map(date => date.toISOString())
    fc.assert(
      fc.property(instant, instant, instant, fc.option(instant, { nil: null }), (a, b, at, revokedAt) => {
        const fault = mandateFault({ ...delegation, validFrom: a, validUntil: b, revokedAt }, { ...step, at })
        expect(fault === null).toBe(a <= at && at < b && revokedAt === null)
      }),
      { numRuns: 2_000 },
    )
  })

  it('alone: a chain of two delegations leads nowhere', () => {
    const onward = { ...delegation, id: 'dlg-2', fromId: DEPUTY, toId: 'mbr-third' }
    const found = findMandate([delegation, onward], { ...step, to: 'mbr-third' })
    expect(problemsOf(found)).toMatchObject([
      { code: 'NOT_PERMITTED', mandate: 'NONE', path: ['onBehalfOf'] },
    ])
  })

  it('among others, and of several that do not, what the nearest lacks is told', () => {
    const revoked = { ...delegation, id: 'dlg-2', revokedAt: AT }
    const otherStep: Delegation = { ...delegation, id: 'dlg-3', actions: ['approveDraft'] }
    const otherMatter = { ...delegation, id: 'dlg-4', matters: ['REPLY'] }
    expect(must(findMandate([revoked, otherStep, otherMatter, delegation], step)).id).toBe('dlg-1')
    const lacks = (all: readonly Delegation[]) => problemsOf(findMandate(all, step))
    expect(lacks([otherStep, revoked])).toMatchObject([{ mandate: 'REVOKED', heldBy: ['SIGNATORY'] }])
    expect(lacks([otherMatter, revoked, otherStep])).toMatchObject([{ mandate: 'OTHER_MATTER' }])
    expect(lacks([])).toMatchObject([{ mandate: 'NONE' }])
    expect(holesIn(lacks([otherMatter]))).toEqual([])
  })

  it('is found by who acts and for whom, in the tenant’s own partition', () => {
    const { pk, sk } = mandateKey('41.01.00.agc_A', delegation)
    expect(pk).toBe(mandatePartition('41.01.00.agc_A', DEPUTY))
    expect(pk.startsWith('T#41.01.00.agc_A#')).toBe(true)
    expect(sk.startsWith(`${HEAD}#`)).toBe(true)
  })
})

/** Whose each step is; what is not named is the clerk's. */
const THEIRS: Readonly<Record<string, readonly Role[]>> = {
  submitForReview: ['DRAFTER'],
  approveDraft: ['REVIEWER'],
  addCountersigner: ['REVIEWER', 'SIGNATORY'],
  signDocument: ['SIGNATORY'],
  returnDraft: ['REVIEWER', 'SIGNATORY', 'CLERK'],
  takeBack: ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK'],
  agreeToCountersign: ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK'],
  returnCountersign: ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK'],
}

describe('granting a delegation', () => {
  const granter = { ...aCaller(zhengzhou, 'SIGNATORY'), subject: HEAD }
  const deputy = { id: DEPUTY, name: '副职', roles: ['DRAFTER'] as Role[] }
  const facts: GrantFacts = { granter, delegator: { id: HEAD, bearer: granter }, deputy }
  const wanted: DelegationApplication = {
    toId: DEPUTY,
    actions: ['signDocument'],
    matters: ['NOTICE'],
    validFrom: FROM,
    validUntil: UNTIL,
    note: ' 出差 ',
  }
  const administrator = { ...aCaller(zhengzhou, 'ADMINISTRATOR'), subject: 'mbr-admin' }
  const inHeadsName: GrantFacts = {
    granter: administrator,
    delegator: { id: HEAD, bearer: { roles: ['SIGNATORY'], scopes: SCOPES } },
    deputy,
  }
  const faults = (given: Partial<GrantFacts>, application: Partial<DelegationApplication>) => {
    const problems = problemsOf(grant({ ...facts, ...given }, { ...wanted, ...application }, AT))
    expect(holesIn(problems)).toEqual([])
    return problems.map(({ code, path }) => `${code} ${path.join('.')}`)
  }

  it('says who may do what for whom, on what, from when until when, and who granted it', () => {
    expect(must(grant(facts, wanted, AT))).toEqual({
      fromId: HEAD,
      toId: DEPUTY,
      actions: ['signDocument'],
      roles: ['SIGNATORY'],
      matters: ['NOTICE'],
      validFrom: FROM,
      validUntil: UNTIL,
      note: '出差',
      grantedBy: HEAD,
      grantedAt: AT,
      revokedAt: null,
    })
  })
  it('an administrator grants in another’s name what that member holds, and the grant says so', () => {
    expect(must(grant(inHeadsName, wanted, AT))).toMatchObject({ fromId: HEAD, grantedBy: 'mbr-admin' })
  })
  it('never reaches back: what begins earlier begins now', () => {
    expect(must(grant(facts, { ...wanted, validFrom: '2020-01-01T00:00:00Z' }, AT)).validFrom).toBe(AT)
    expect(must(grant(facts, { ...wanted, validFrom: null }, AT)).validFrom).toBe(AT)
  })
  it('understands instants in any offset and keeps them in UTC', () => {
    const application = { ...wanted, validUntil: '2026-03-01T08:00:00+08:00' }
    expect(must(grant(facts, application, AT)).validUntil).toBe(UNTIL)
  })
  it('may last a year to the moment, and no longer', () => {
    expect(must(grant(facts, { ...wanted, validUntil: '2027-02-01T00:00:00.000Z' }, AT)).validFrom).toBe(FROM)
    expect(faults({}, { validUntil: '2027-02-01T00:00:00.001Z' })).toEqual(['INVALID_VALUE validUntil'])
  })

  it.each<[string, Partial<GrantFacts>, Partial<DelegationApplication>, string[]]>([
    ['to somebody who is no member', { deputy: null }, {}, ['NOT_FOUND toId']],
    ['to oneself', { deputy: { ...deputy, id: HEAD } }, {}, ['INVALID_VALUE toId']],
    ['of a member who does not exist', { delegator: null }, {}, ['NOT_FOUND fromId']],
    [
      'in another’s name by somebody who is no administrator',
      { delegator: { id: 'mbr-other', bearer: granter } },
      {},
      ['NOT_PERMITTED fromId'],
    ],
    [
      'in another’s name to the administrator who grants it',
      { ...inHeadsName, deputy: { ...deputy, id: 'mbr-admin' } },
      {},
      ['INVALID_VALUE toId'],
    ],
    ['of nothing', {}, { actions: [] }, ['INVALID_VALUE actions']],
    ['of a step that is not one’s own', {}, { actions: ['approveDraft'] }, ['NOT_PERMITTED actions']],
    ['of administration', inHeadsName, { actions: ['addMember'] }, ['INVALID_VALUE actions']],
    ['of delegating itself', {}, { actions: ['grantDelegation'] }, ['INVALID_VALUE actions']],
    ['of something unheard of', {}, { actions: ['constructor'] }, ['INVALID_VALUE actions']],
    ['that ends before it begins', {}, { validFrom: UNTIL, validUntil: FROM }, ['INVALID_VALUE validUntil']],
    ['that is over already', {}, { validFrom: null, validUntil: AT }, ['INVALID_VALUE validUntil']],
    [
      'that begins in more than a year',
      {},
      { validFrom: '2027-01-06T00:00:00Z', validUntil: '2027-02-01T00:00:00Z' },
      ['INVALID_VALUE validFrom'],
    ],
    ['with an overlong note', {}, { note: '长'.repeat(MAX_NOTE_BYTES / 2) }, ['TEXT_TOO_LONG note']],
    [
      'with everything wrong, all told at once',
      { deputy: { ...deputy, id: HEAD } },
      { actions: ['approveDraft'], note: '', validUntil: AT },
      ['INVALID_VALUE toId', 'NOT_PERMITTED actions', 'TEXT_EMPTY note', 'INVALID_VALUE validUntil'],
    ],
  ])('is refused %s', (_, given, application, expected) => {
    expect(faults(given, application)).toEqual(expected)
  })

  it('by a token without the scope of a step is refused: an app cannot hand out what it was not given', () => {
    const bearer = { ...granter, scopes: ['tenancy'] as const }
    expect(faults({ delegator: { id: HEAD, bearer } }, {})).toEqual(['NOT_PERMITTED actions'])
  })

  it('nobody delegates more than their roles hold', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...ROLES)),
        fc.uniqueArray(fc.constantFrom(...DELEGABLE), { minLength: 1 }),
        (roles, actions) => {
          const bearer = { roles, scopes: SCOPES }
          const result = grant({ ...facts, delegator: { id: HEAD, bearer } }, { ...wanted, actions }, AT)
          const holders = (action: string): readonly Role[] => THEIRS[action] ?? ['CLERK']
          const holds = actions.every(action => holders(action).some(role => roles.includes(role)))
          expect(result.ok).toBe(holds)
          if (result.ok) expect([...result.value.actions].sort()).toEqual([...actions].sort())
        },
      ),
      { numRuns: 1_000 },
    )
  })
})

describe('revoking a delegation (撤销委托)', () => {
  const by = (subject: string, ...roles: Role[]) => ({ ...aCaller(zhengzhou, ...roles), subject })
  const during = '2026-02-10T00:00:00.000Z'

  it('ends it at that moment', () => {
    const revoked = must(revoke(delegation, by(HEAD, 'SIGNATORY'), during))
    expect(revoked).toEqual({ ...delegation, version: 2, revokedAt: during })
    expect(stateOf(revoked, during)).toBe('REVOKED')
  })
  it('is for who delegated and for administrators, before it begins too', () => {
    expect(revoke(delegation, by('mbr-admin', 'ADMINISTRATOR'), AT).ok).toBe(true)
    expect(problemsOf(revoke(delegation, by(DEPUTY, 'SIGNATORY', 'CLERK'), during))).toMatchObject([
      { code: 'NOT_PERMITTED', heldBy: ['ADMINISTRATOR'] },
    ])
  })
  it.each([
    ['over', UNTIL, null, 'EXPIRED'],
    ['revoked already', during, AT, 'REVOKED'],
  ])('is refused if it is %s', (_, at, revokedAt, state) => {
    expect(problemsOf(revoke({ ...delegation, revokedAt }, by(HEAD, 'SIGNATORY'), at))).toMatchObject([
      { code: 'WRONG_STATE', state },
    ])
  })
})

describe('the mark of an act', () => {
  const happening = { type: 'DocumentSigned', data: { name: '王刚' } }

  it('says X for Y, and the hash of its event covers it', () => {
    const event = nextEvent('doc-1', EMPTY_CHAIN, happening, { ...anAct(DEPUTY), for: HEAD })
    expect(event).toMatchObject({ by: DEPUTY, for: HEAD })
    expect(hashOfEvent(event)).toBe(event.hash)
    const { for: _, ...alone } = event
    expect(hashOfEvent(alone)).not.toBe(event.hash)
    expect(hashOfEvent({ ...event, for: 'mbr-other' })).not.toBe(event.hash)
  })
  it('for oneself is what it was before there were delegations, to the hash', () => {
    const event = nextEvent('doc-1', EMPTY_CHAIN, happening, anAct(HEAD))
    expect(Object.keys(event)).not.toContain('for')
    expect(Object.keys(stamp({ ...anAct(HEAD), for: undefined }))).toEqual(['by', 'at'])
    const held = { roles: ROLES, scopes: SCOPES }
    expect(Object.keys(stamp({ ...anAct(DEPUTY), for: HEAD, held }))).toEqual(['by', 'at', 'for'])
    // Taken from the chain of a document of before.
    expect(event.hash).toBe('4cfbfb3554ad8c0957e1074174bde96fae3a2ff3036b7144eb9d7641b236a7c6')
  })
})
