import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stateOf } from '../../../functions/access/delegation.ts'
import { EMPTY_CHAIN, hashOfEvent } from '../../../functions/access/events.ts'
import { messages as general } from '../../../functions/access/messages.ts'
import { definePermissions, ROLES, type Role, SCOPES } from '../../../functions/access/permissions.ts'
import type { InvalidInput } from '../../../functions/kernel/problem.ts'
import { messages } from '../../../functions/tenancy/messages.ts'
import type { ChainedDelegation } from '../../../functions/tenancy/model.ts'
import {
  type DelegationApplication,
  type GrantFacts,
  grant,
  MAX_NOTE_BYTES,
  revoke,
} from '../../../functions/tenancy/rules/delegation.ts'
import { aCaller, aMember, zhengzhou } from '../../kit/rules/agencies.ts'
import { AT, allMessages, anAct, holesIn, must, problemsOf } from '../../kit/rules/results.ts'

const TEXTS = allMessages(general, messages, {
  problems: {},
  words: { signDocument: { 'zh-CN': '签发', en: 'sign' }, approveDraft: { 'zh-CN': '审核', en: 'approve' } },
})
const ID = 'dlg-1'
const HEAD = 'mbr-head'
const DEPUTY = 'mbr-deputy'
const FROM = '2026-02-01T00:00:00.000Z'
const UNTIL = '2026-03-01T00:00:00.000Z'

/** Steps of some kinds of members; all but the last may be delegated. */
const steps = definePermissions({
  submitForReview: { scope: 'document', relation: 'OWN', roles: ['DRAFTER'], delegable: true },
  approveDraft: { scope: 'document', relation: 'OWN', roles: ['REVIEWER'], delegable: true },
  addCountersigner: { scope: 'document', relation: 'OWN', roles: ['REVIEWER', 'SIGNATORY'], delegable: true },
  signDocument: { scope: 'document', relation: 'OWN', roles: ['SIGNATORY'], delegable: 'BY_ONESELF' },
  returnDraft: {
    scope: 'document',
    relation: 'OWN',
    roles: ['REVIEWER', 'SIGNATORY', 'CLERK'],
    delegable: true,
  },
  takeBack: {
    scope: 'document',
    relation: 'OWN',
    roles: ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK'],
    delegable: true,
  },
  dispatchDocument: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
  handOverWork: { scope: 'document', relation: 'OWN', roles: ['SIGNATORY'] },
})
const delegable = Object.values(steps).filter(({ isDelegable }) => isDelegable)
const DELEGABLE = delegable.map(({ action }) => action)

describe('granting a delegation', () => {
  const granter = { ...aCaller(zhengzhou, 'SIGNATORY'), subject: HEAD }
  const deputy = aMember(DEPUTY, '副职', 'DRAFTER')
  const head = aMember(HEAD, '正职', 'SIGNATORY')
  const facts: GrantFacts = {
    granter,
    delegator: { id: HEAD, bearer: granter },
    delegating: head,
    deputy,
    delegable,
  }
  const wanted: DelegationApplication = {
    toId: DEPUTY,
    actions: ['signDocument'],
    kinds: ['NOTICE'],
    validFrom: FROM,
    validUntil: UNTIL,
    note: ' 出差 ',
  }
  const administrator = { ...aCaller(zhengzhou, 'ADMINISTRATOR'), subject: 'mbr-admin' }
  const inHeadsName: GrantFacts = {
    granter: administrator,
    delegator: { id: HEAD, bearer: { roles: ['SIGNATORY'], scopes: SCOPES } },
    delegating: head,
    deputy,
    delegable,
  }
  const granting = (given: Partial<GrantFacts>, application: Partial<DelegationApplication>) =>
    grant({ ...facts, ...given }, { ...wanted, ...application }, ID, anAct(HEAD))
  const granted = (given: Partial<GrantFacts>, application: Partial<DelegationApplication>) =>
    must(granting(given, application)).thing
  const faults = (given: Partial<GrantFacts>, application: Partial<DelegationApplication>) => {
    const problems = problemsOf(granting(given, application))
    expect(holesIn(problems, TEXTS)).toEqual([])
    return problems.map(({ code, path }) => `${code} ${path.join('.')}`)
  }

  it('names who may do what for whom, for which kinds, from when until when, and who granted it', () => {
    const { thing, event } = must(granting({}, {}))
    const delegation = {
      id: ID,
      fromId: HEAD,
      toId: DEPUTY,
      actions: ['signDocument'],
      roles: ['SIGNATORY'],
      kinds: ['NOTICE'],
      validFrom: FROM,
      validUntil: UNTIL,
      note: '出差',
      grantedBy: HEAD,
      grantedAt: AT,
      revokedAt: null,
    }
    expect(thing).toEqual({
      ...delegation,
      version: 1,
      chain: { seq: 1, hash: hashOfEvent(event), at: event.at },
    })
    expect(event).toMatchObject({ type: 'DelegationGranted', aggregate: ID, by: HEAD, data: delegation })
  })
  it('an administrator grants in another’s name what that member holds, and is recorded as who granted it', () => {
    expect(granted(inHeadsName, { actions: ['addCountersigner'] })).toMatchObject({
      fromId: HEAD,
      grantedBy: 'mbr-admin',
    })
  })
  it('has no effect on the past: what would begin earlier begins now', () => {
    expect(granted({}, { validFrom: '2020-01-01T00:00:00Z' }).validFrom).toBe(AT)
    expect(granted({}, { validFrom: null }).validFrom).toBe(AT)
  })
  it('understands instants in any offset and keeps them in UTC', () => {
    expect(granted({}, { validUntil: '2026-03-01T08:00:00+08:00' }).validUntil).toBe(UNTIL)
  })
  it('may last a year to the moment, and no longer', () => {
    expect(granted({}, { validUntil: '2027-02-01T00:00:00.000Z' }).validFrom).toBe(FROM)
    expect(faults({}, { validUntil: '2027-02-01T00:00:00.001Z' })).toEqual(['DELEGATION_TOO_LONG validUntil'])
  })

  it('of the power to sign is the own act of whoever holds it, and of nothing else', () => {
    expect(faults(inHeadsName, {})).toEqual(['DELEGATED_BY_ONESELF_ALONE actions'])
    const ofClerk = {
      ...inHeadsName,
      delegator: { id: HEAD, bearer: { roles: ['CLERK'], scopes: SCOPES } as const },
    }
    const others = delegable.filter(
      ({ roles, isOwnToDelegate }) => roles.includes('CLERK') && !isOwnToDelegate,
    )
    for (const { action } of others) expect(granted(ofClerk, { actions: [action] }).fromId).toBe(HEAD)
  })

  it.each<[string, Partial<GrantFacts>, Partial<DelegationApplication>, string[]]>([
    ['to somebody who is no member', { deputy: null }, {}, ['NOT_FOUND toId']],
    ['to oneself', { deputy: { ...deputy, id: HEAD } }, {}, ['DELEGATION_TO_ONESELF toId']],
    [
      'to a member who is suspended',
      { deputy: { ...deputy, state: 'SUSPENDED' } },
      {},
      ['DELEGATION_TO_INACTIVE toId'],
    ],
    [
      'to a member who has left',
      { deputy: { ...deputy, state: 'ENDED' } },
      {},
      ['DELEGATION_TO_INACTIVE toId'],
    ],
    [
      'by a member who is suspended',
      { delegating: { ...head, state: 'SUSPENDED' } },
      {},
      ['DELEGATION_BY_INACTIVE fromId'],
    ],
    [
      'in the name of a member who has left',
      { ...inHeadsName, delegating: { ...head, state: 'ENDED' } },
      { actions: ['addCountersigner'] },
      ['DELEGATION_BY_INACTIVE fromId'],
    ],
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
      { actions: ['addCountersigner'] },
      ['DELEGATION_TO_GRANTER toId'],
    ],
    ['of nothing', {}, { actions: [] }, ['NOT_DELEGABLE actions']],
    ['of a step that is not one’s own', {}, { actions: ['approveDraft'] }, ['NOT_PERMITTED actions']],
    ['of administration', inHeadsName, { actions: ['addMember'] }, ['NOT_DELEGABLE actions']],
    ['of delegating itself', {}, { actions: ['grantDelegation'] }, ['NOT_DELEGABLE actions']],
    ['of something unheard of', {}, { actions: ['constructor'] }, ['NOT_DELEGABLE actions']],
    [
      'that ends before it begins',
      {},
      { validFrom: UNTIL, validUntil: FROM },
      ['DELEGATION_ENDS_BEFORE_START validUntil'],
    ],
    [
      'that is over already',
      {},
      { validFrom: null, validUntil: AT },
      ['DELEGATION_ENDS_BEFORE_START validUntil'],
    ],
    [
      'that begins in more than a year',
      {},
      { validFrom: '2027-01-06T00:00:00Z', validUntil: '2027-02-01T00:00:00Z' },
      ['DELEGATION_STARTS_TOO_LATE validFrom'],
    ],
    ['with an overlong note', {}, { note: '长'.repeat(MAX_NOTE_BYTES / 2) }, ['TEXT_TOO_LONG note']],
    [
      'with everything wrong, all reported at once',
      { deputy: { ...deputy, id: HEAD } },
      { actions: ['approveDraft'], note: '', validUntil: AT },
      [
        'DELEGATION_TO_ONESELF toId',
        'NOT_PERMITTED actions',
        'TEXT_EMPTY note',
        'DELEGATION_ENDS_BEFORE_START validUntil',
      ],
    ],
  ])('is refused %s', (_, given, application, expected) => {
    expect(faults(given, application)).toEqual(expected)
  })

  it('by a token without the scope of a step is refused: an app cannot hand out what it was not given', () => {
    const bearer = { ...granter, scopes: ['tenancy'] as const }
    expect(faults({ delegator: { id: HEAD, bearer } }, {})).toEqual(['NOT_PERMITTED actions'])
  })

  it.each([
    ['names none', [], undefined],
    ['names one that cannot be delegated', ['signDocument', 'handOverWork'], 'handOverWork'],
  ])('that %s is answered with the steps that can be', (_, actions, given) => {
    const [problem] = problemsOf(granting({}, { actions }))
    expect(problem).toMatchObject({ code: 'NOT_DELEGABLE', allowed: DELEGABLE })
    expect((problem as InvalidInput).given).toBe(given)
  })
  it('keeps each step and each kind once, in the order of the permissions, and no note if there is none', () => {
    const twice = ['signDocument', 'addCountersigner', 'signDocument']
    expect(granted({}, { actions: twice, kinds: ['LETTER', 'LETTER'], note: null })).toMatchObject({
      actions: ['addCountersigner', 'signDocument'],
      kinds: ['LETTER'],
      note: null,
    })
  })

  it('nobody delegates more than their roles hold', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...ROLES)),
        fc.uniqueArray(fc.constantFrom(...DELEGABLE), { minLength: 1 }),
        (roles, actions) => {
          const bearer = { roles, scopes: SCOPES }
          const result = granting({ delegator: { id: HEAD, bearer } }, { actions })
          const holds = actions.every(action => steps[action].roles.some(role => roles.includes(role)))
          expect(result.ok).toBe(holds)
          if (result.ok) expect([...result.value.thing.actions].sort()).toEqual([...actions].sort())
        },
      ),
      { numRuns: 1_000 },
    )
  })
})

describe('revoking a delegation (撤销委托)', () => {
  const delegation: ChainedDelegation = {
    id: ID,
    version: 1,
    fromId: HEAD,
    toId: DEPUTY,
    actions: ['signDocument'],
    roles: ['SIGNATORY'],
    kinds: ['NOTICE', 'LETTER'],
    validFrom: FROM,
    validUntil: UNTIL,
    note: null,
    grantedBy: HEAD,
    grantedAt: AT,
    revokedAt: null,
    chain: EMPTY_CHAIN,
  }
  const by = (subject: string, ...roles: Role[]) => ({ ...aCaller(zhengzhou, ...roles), subject })
  const during = '2026-02-10T00:00:00.000Z'

  it('ends it at that moment', () => {
    const { thing, event } = must(revoke(delegation, by(HEAD, 'SIGNATORY'), 1, anAct(HEAD, during)))
    const { version: _, chain: __, ...terms } = delegation
    expect(thing).toEqual({
      ...delegation,
      version: 2,
      revokedAt: during,
      chain: { seq: 1, hash: event.hash, at: event.at },
    })
    expect(event).toMatchObject({ type: 'DelegationRevoked', aggregate: ID, by: HEAD, at: during })
    expect(event.data).toEqual({ ...terms, revokedAt: during })
    expect(stateOf(thing, during)).toBe('REVOKED')
  })
  it('is for who delegated and for administrators, before it begins too', () => {
    expect(revoke(delegation, by('mbr-admin', 'ADMINISTRATOR'), 1, anAct('mbr-admin')).ok).toBe(true)
    expect(
      problemsOf(revoke(delegation, by(DEPUTY, 'SIGNATORY', 'CLERK'), 1, anAct(DEPUTY, during))),
    ).toMatchObject([{ code: 'NOT_PERMITTED', heldBy: ['ADMINISTRATOR'] }])
  })
  it.each([
    ['over', UNTIL, null, 'EXPIRED'],
    ['revoked already', during, AT, 'REVOKED'],
  ])('is refused if it is %s', (_, at, revokedAt, state) => {
    const result = revoke({ ...delegation, revokedAt }, by(HEAD, 'SIGNATORY'), 1, anAct(HEAD, at))
    expect(problemsOf(result)).toMatchObject([{ code: 'WRONG_STATE', state, allowedActions: [] }])
    expect(holesIn(problemsOf(result), TEXTS)).toEqual([])
  })
  it('of another version than the caller has seen is refused', () => {
    expect(problemsOf(revoke(delegation, by(HEAD, 'SIGNATORY'), 2, anAct(HEAD, during)))).toMatchObject([
      { code: 'VERSION_CONFLICT', currentVersion: 1 },
    ])
  })
})
