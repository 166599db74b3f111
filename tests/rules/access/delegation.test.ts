import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Delegation,
  type Deputizing,
  delegationFault,
  findDelegation,
} from '../../../functions/access/delegation.ts'
import { deputyKey, deputyPartition } from '../../../functions/access/delegation-store.ts'
import { messages } from '../../../functions/access/messages.ts'
import { definePermissions } from '../../../functions/access/permissions.ts'
import type { DelegationFault } from '../../../functions/kernel/problem.ts'
import { AT, allMessages, holesIn, must, problemsOf } from '../../kit/rules/results.ts'

const TEXTS = allMessages(messages, {
  problems: {},
  words: { signDocument: { 'zh-CN': '签发', en: 'sign' } },
})
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
  kinds: ['NOTICE', 'LETTER'],
  validFrom: FROM,
  validUntil: UNTIL,
  note: null,
  grantedBy: HEAD,
  grantedAt: AT,
  revokedAt: null,
}
const steps = definePermissions({
  signDocument: { scope: 'document', relation: 'OWN', roles: ['SIGNATORY'], delegable: true },
  approveDraft: { scope: 'document', relation: 'OWN', roles: ['REVIEWER'], delegable: true },
})
const step: Deputizing = {
  from: HEAD,
  to: DEPUTY,
  permission: steps.signDocument,
  kind: 'NOTICE',
  at: '2026-02-10T00:00:00.000Z',
}

describe('a delegation (委托) covers a step', () => {
  it.each<[string, Partial<Delegation>, Partial<Deputizing>, DelegationFault | null]>([
    ['in its time', {}, {}, null],
    ['at its first moment', {}, { at: FROM }, null],
    ['at its last millisecond', {}, { at: later(UNTIL, -1) }, null],
    ['for each of its kinds of documents', {}, { kind: 'LETTER' }, null],
    ['for every kind if it names none', { kinds: [] }, { kind: 'REQUEST' }, null],
    ['if the step concerns no document', {}, { kind: null }, null],
    ['but not a moment before', {}, { at: later(FROM, -1) }, 'FUTURE'],
    ['but not when its time is over', {}, { at: UNTIL }, 'EXPIRED'],
    ['but not once it is revoked, even from that very moment', { revokedAt: step.at }, {}, 'REVOKED'],
    ['but no other step', {}, { permission: steps.approveDraft }, 'OTHER_ACTION'],
    ['but not for documents of another kind', {}, { kind: 'REQUEST' }, 'OTHER_KIND'],
    ['but not by anybody else', {}, { to: 'mbr-other' }, 'NONE'],
    ['but not for anybody else', {}, { from: 'mbr-other' }, 'NONE'],
    ['but not for the deputy themselves', {}, { from: DEPUTY }, 'NONE'],
    ['but not the other way round', {}, { from: DEPUTY, to: HEAD }, 'NONE'],
  ])('%s', (_, given, taken, fault) => {
    expect(delegationFault({ ...delegation, ...given }, { ...step, ...taken })).toBe(fault)
  })

  it('whatever its other terms, only between its two moments, and never again once it is revoked', () => {
    const instant = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map(date => date.toISOString())
    fc.assert(
      fc.property(instant, instant, instant, fc.option(instant, { nil: null }), (a, b, at, revokedAt) => {
        const fault = delegationFault(
          { ...delegation, validFrom: a, validUntil: b, revokedAt },
          { ...step, at },
        )
        expect(fault === null).toBe(a <= at && at < b && revokedAt === null)
      }),
      { numRuns: 2_000 },
    )
  })

  it('alone: a chain of two delegations leads nowhere', () => {
    const onward = { ...delegation, id: 'dlg-2', fromId: DEPUTY, toId: 'mbr-third' }
    const found = findDelegation([delegation, onward], { ...step, to: 'mbr-third' })
    expect(problemsOf(found)).toMatchObject([
      { code: 'NOT_PERMITTED', delegation: 'NONE', path: ['onBehalfOf'] },
    ])
  })

  it('among others; of several that do not, the most specific fault is reported', () => {
    const revoked = { ...delegation, id: 'dlg-2', revokedAt: AT }
    const otherStep: Delegation = { ...delegation, id: 'dlg-3', actions: ['approveDraft'] }
    const otherKind = { ...delegation, id: 'dlg-4', kinds: ['REPLY'] }
    expect(must(findDelegation([revoked, otherStep, otherKind, delegation], step)).id).toBe('dlg-1')
    const lacks = (all: readonly Delegation[]) => problemsOf(findDelegation(all, step))
    expect(lacks([otherStep, revoked])).toMatchObject([{ delegation: 'REVOKED', heldBy: ['SIGNATORY'] }])
    expect(lacks([otherKind, revoked, otherStep])).toMatchObject([{ delegation: 'OTHER_KIND' }])
    expect(lacks([])).toMatchObject([{ delegation: 'NONE' }])
    expect(holesIn(lacks([otherKind]), TEXTS)).toEqual([])
  })

  it('is found by who acts and for whom, in the tenant’s own partition', () => {
    const { pk, sk } = deputyKey('41.01.00.agc_A', delegation)
    expect(pk).toBe(deputyPartition('41.01.00.agc_A', DEPUTY))
    expect(pk.startsWith('T#41.01.00.agc_A#')).toBe(true)
    expect(sk.startsWith(`${HEAD}#`)).toBe(true)
  })
})
