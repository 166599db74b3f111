import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Delegation, delegationFault } from '../../../functions/access/delegation.ts'
import { type DenialFacts, denialOf, notOfThisAction } from '../../../functions/access/denial.ts'
import { type Explained, explainer, type Question } from '../../../functions/access/explain.ts'
import { Facts } from '../../../functions/access/facts.ts'
import { messages as general } from '../../../functions/access/messages.ts'
import { definePermissions, mayDo, ROLES, type Role, SCOPES } from '../../../functions/access/permissions.ts'
import { permissions as documents } from '../../../functions/documents/permissions.ts'
import { heldByAnother, type Problem, wrongState } from '../../../functions/kernel/problem.ts'
import { aCaller, zhengzhou } from '../../kit/rules/agencies.ts'
import { AT, allMessages, holesIn } from '../../kit/rules/results.ts'

const TEXTS = allMessages(general, {
  problems: {},
  words: { signDocument: { 'zh-CN': '签发', en: 'sign' }, DONE: { 'zh-CN': '完', en: 'done' } },
})
const { sign, own } = definePermissions({
  sign: { scope: 'document', relation: 'OWN', roles: ['SIGNATORY'], delegable: true },
  own: { scope: 'document', relation: 'OWN', roles: ['SIGNATORY'] },
})
const signatory = aCaller(zhengzhou, 'SIGNATORY')
const drafter = aCaller(zhengzhou, 'DRAFTER')
/** A thing on which these problems stand in the way, and who asked. */
function thing(problems: readonly Problem[] = [], kind: string | null = 'NOTICE') {
  const asked: Question[] = []
  const explained: Explained = {
    kind,
    obstacles(question) {
      asked.push(question)
      return problems
    },
  }
  return { explained, asked }
}
const head: Delegation = {
  id: 'dlg-1',
  version: 1,
  fromId: 'mbr-head',
  toId: drafter.subject,
  actions: ['sign'],
  roles: ['SIGNATORY'],
  kinds: [],
  validFrom: '2026-01-01T00:00:00.000Z',
  validUntil: '2026-02-01T00:00:00.000Z',
  note: null,
  grantedBy: 'mbr-head',
  grantedAt: '2026-01-01T00:00:00.000Z',
  revokedAt: null,
}
const registered = (state: string, role: Role) => new Map([['mbr-head', { state, roles: [role] }]])
const inOffice = registered('ACTIVE', 'SIGNATORY')
const ask = (more: Partial<DenialFacts>) =>
  denialOf({
    permission: sign,
    caller: signatory,
    at: AT,
    thing: undefined,
    delegations: [],
    delegators: inOffice,
    ...more,
  })
const seen = (problems: readonly Problem[]) =>
  problems.map(problem => {
    const { missingScope, delegation } = problem as { missingScope?: string; delegation?: string }
    return [problem.code, missingScope ?? delegation ?? null, problem.path.join('.')]
  })

describe('why an action is denied', () => {
  it('has no answer for whoever holds scope and role, and nothing stands in the way of the thing', () => {
    expect(ask({})).toEqual({ allowed: true, problems: [], deputizing: [] })
    expect(ask({ thing: thing().explained })).toMatchObject({ allowed: true, problems: [] })
  })
  it('names the scope that the token lacks and the roles that hold the action, both at once', () => {
    const denial = ask({ caller: { ...drafter, scopes: ['exchange'] } })
    expect(seen(denial.problems)).toEqual([
      ['NOT_PERMITTED', 'document', ''],
      ['NOT_PERMITTED', null, ''],
    ])
    expect(denial.problems).toMatchObject([{ heldBy: ['SIGNATORY'] }, { heldBy: ['SIGNATORY'] }])
  })
  it('is answered exactly where the action is not permitted, for all roles and scopes', () => {
    const rows = fc.constantFrom(...Object.values(documents))
    fc.assert(
      fc.property(fc.subarray([...ROLES]), fc.subarray([...SCOPES]), rows, (roles, scopes, permission) => {
        const denial = ask({ permission, caller: { ...drafter, roles, scopes } })
        expect(denial.allowed).toBe(mayDo({ roles, scopes }, permission))
      }),
      { numRuns: 1_000 },
    )
  })
  it('adds what stands in the way of the thing, at the id', () => {
    const { explained } = thing([wrongState('DRAFT', ['edit']), heldByAnother('sign', 'mbr-other')])
    const denial = ask({ caller: drafter, thing: explained })
    expect(seen(denial.problems)).toEqual([
      ['NOT_PERMITTED', null, ''],
      ['WRONG_STATE', null, 'id'],
      ['HELD_BY_ANOTHER', null, 'id'],
    ])
    expect(denial.allowed).toBe(false)
  })
  it('asks the thing about the caller, by the caller’s own roles', () => {
    const { explained, asked } = thing()
    ask({ thing: explained })
    expect(asked).toEqual([
      { action: 'sign', caller: signatory, bearer: signatory, act: { by: signatory.subject, at: AT } },
    ])
  })
  it('is that the thing was not found, whatever was delegated', () => {
    const denial = ask({ caller: drafter, thing: null, delegations: [head] })
    expect(seen(denial.problems)).toEqual([
      ['NOT_PERMITTED', null, ''],
      ['NOT_FOUND', null, 'id'],
    ])
    expect(denial.deputizing).toEqual([])
  })
  it('is told of ids that the action is not taken on', () => {
    const denials = [notOfThisAction('signDocument')]
    expect(denials.map(({ allowed, problems }) => [allowed, ...seen(problems)])).toEqual([
      [false, ['ID_NOT_OF_THIS_ACTION', null, 'id']],
    ])
    expect(
      holesIn(
        denials.flatMap(({ problems }) => problems),
        TEXTS,
      ),
    ).toEqual([])
  })
})

describe('in whose place the caller could act (代)', () => {
  const deputies = (more: Partial<DenialFacts>) =>
    ask({ caller: drafter, delegations: [head], ...more }).deputizing.map(
      ({ memberId, allowed, problems }) => [memberId, allowed, seen(problems)],
    )
  it('is a member whose delegation covers the action, although the caller’s own roles do not', () => {
    expect(ask({ caller: drafter, delegations: [head] }).allowed).toBe(false)
    expect(deputies({})).toEqual([['mbr-head', true, []]])
  })
  it.each<[string, Partial<Delegation>, string]>([
    ['expired', { validUntil: '2026-01-02T00:00:00.000Z' }, 'EXPIRED'],
    ['not in force yet', { validFrom: '2026-01-06T00:00:00.000Z' }, 'FUTURE'],
    ['revoked', { revokedAt: '2026-01-02T00:00:00.000Z' }, 'REVOKED'],
    ['of another action', { actions: ['other'] }, 'OTHER_ACTION'],
    ['of another kind of document', { kinds: ['LETTER'] }, 'OTHER_KIND'],
    ['of roles that do not permit it', { roles: ['DRAFTER'] }, 'DELEGATOR_LOST_IT'],
  ])('names the fault of a delegation that is %s', (_, change, fault) => {
    expect(deputies({ delegations: [{ ...head, ...change }], thing: thing().explained })).toEqual([
      ['mbr-head', false, [['NOT_PERMITTED', fault, '']]],
    ])
  })
  it.each([
    ['has left', registered('ENDED', 'SIGNATORY')],
    ['lost the role', registered('ACTIVE', 'CLERK')],
    ['is in no register', new Map()],
  ])('is nobody who %s', (_, delegators) => {
    expect(deputies({ delegators })).toEqual([
      ['mbr-head', false, [['NOT_PERMITTED', 'DELEGATOR_LOST_IT', '']]],
    ])
  })
  it('judges the thing in that member’s place, by what the delegator held and still holds', () => {
    const { explained, asked } = thing([wrongState('DRAFT', [])])
    expect(deputies({ thing: explained })).toEqual([['mbr-head', false, [['WRONG_STATE', null, 'id']]]])
    const bearer = { roles: ['SIGNATORY'], scopes: drafter.scopes }
    expect(asked.at(-1)).toMatchObject({
      bearer,
      act: { by: drafter.subject, for: 'mbr-head', held: bearer },
    })
  })
  it('needs the scope of the token as well', () => {
    expect(deputies({ caller: { ...drafter, scopes: [] } })).toEqual([
      ['mbr-head', false, [['NOT_PERMITTED', 'document', '']]],
    ])
  })
  it('lists each delegator once, and nobody for an action that cannot be delegated', () => {
    const other = { ...head, id: 'dlg-2', fromId: 'mbr-second' }
    const expired = { ...head, id: 'dlg-3', validUntil: '2026-01-02T00:00:00.000Z' }
    expect(deputies({ delegations: [expired, other, head] })).toEqual([
      ['mbr-head', true, []],
      ['mbr-second', false, [['NOT_PERMITTED', 'DELEGATOR_LOST_IT', '']]],
    ])
    expect(deputies({ permission: own })).toEqual([])
    expect(
      delegationFault(expired, {
        from: 'mbr-head',
        to: drafter.subject,
        permission: sign,
        kind: null,
        at: AT,
      }),
    ).toBe('EXPIRED')
  })
})

describe('an explainer', () => {
  const key = { pk: 'T#a#LMP', sk: 'LMP' }
  const lamps = explainer({
    prefix: 'lmp',
    read: own,
    actions: ['light'],
    keys: () => [key],
    load: facts => (facts.get(key)?.colour as string | undefined) ?? null,
    kindOf: colour => colour,
    obstacles: (_, { action }) => [wrongState('DONE', [action])],
  })
  const stored = new Facts([{ ...key, colour: 'red' }])
  const question = { caller: signatory, bearer: signatory, act: { by: 'mbr-1', at: AT } }
  it('finds nothing where nothing is stored', () => {
    expect(lamps.find(new Facts([]), signatory, 'lmp_1')).toBeNull()
  })
  it('explains its actions on what it found, and to read has no obstacles', () => {
    const found = lamps.find(stored, signatory, 'lmp_1')
    expect(lamps.actions).toEqual(['own', 'light'])
    expect(found?.kind).toBe('red')
    expect(found?.obstacles({ ...question, action: 'light' })).toMatchObject([{ allowedActions: ['light'] }])
    expect(found?.obstacles({ ...question, action: 'own' })).toEqual([])
  })
})
