import { describe, expect, test } from 'vitest'
import {
  type AuditOrigin,
  auditedTenant,
  auditItem,
  auditRange,
  auditRecordOf,
  isSecurityRelevant,
  RefusalCounter,
} from '../../../functions/access/audit.ts'
import { areas, merged } from '../../../functions/handlers/areas.ts'
import { notFound, notPermitted, versionConflict } from '../../../functions/kernel/problem.ts'
import { texts } from '../../kit/rules/texts.ts'

const TENANT = '41.01.00.agc_1'
const origin: AuditOrigin = {
  subject: 'mbr_1',
  name: '某人',
  applicationId: null,
  tokenId: 'jti-1',
  source: '192.0.2.1',
  requestId: 'request-1',
}
const at = (seconds: number) => new Date(Date.UTC(2026, 0, 5, 1, 30, 0) + seconds * 1000).toISOString()
const refusal = (seconds: number, more = {}) => ({
  at: at(seconds),
  action: 'signDocument',
  target: 'doc_1',
  code: 'NOT_PERMITTED',
  ...more,
})

describe('an audit record', () => {
  test('lies in the tenant’s own partitions, by time, and by subject', () => {
    const item = auditItem(TENANT, 'aud_1', origin, { at: at(0), action: 'signDocument', target: 'doc_1' })
    expect(item).toMatchObject({
      pk: `T#${TENANT}#AUD`,
      sk: 'AUD#2026-01-05T01:30:00.000Z#aud_1',
      g1pk: `T#${TENANT}#AUD#mbr_1`,
      g1sk: 'AUD#2026-01-05T01:30:00.000Z#aud_1',
    })
    expect(auditedTenant(item)).toBe(TENANT)
    expect(auditRecordOf(item)).toMatchObject({ ...origin, outcome: 'ALLOWED', code: null, count: 1 })
  })

  test('stays in the table for more than a year', () => {
    const { ttl = 0 } = auditItem(TENANT, 'aud_1', origin, { at: at(0), action: 'x', target: null })
    expect((ttl - Date.parse(at(0)) / 1000) / 86_400).toBe(400)
  })

  test('can be sealed whatever a client named as its target', () => {
    const target = `\ud800${'长'.repeat(500)}`
    const item = auditItem(TENANT, 'aud_1', origin, { at: at(0), action: 'readAudit', target })
    expect(auditRecordOf(item).target).toMatch(/^\ufffd长{299}$/)
  })

  test('is in the range of its own instant and not in one that ends there', () => {
    const { sk } = auditItem(TENANT, 'aud_1', origin, { at: at(0), action: 'x', target: null })
    const isIn = ([from, to]: readonly [string, string]) => sk >= from && sk <= to
    expect(isIn(auditRange(at(0), at(1)))).toBe(true)
    expect(isIn(auditRange(null, at(1)))).toBe(true)
    expect(isIn(auditRange(at(-1), at(0)))).toBe(false)
  })

  test.each([
    { pk: `T#${TENANT}#DOC#doc_1`, sk: 'AUD#x' },
    { pk: `T#${TENANT}#AUD`, sk: 'EV#000001' },
    { pk: `T#a#b#AUD`, sk: 'AUD#x' },
  ])('is no other item: %o', key => {
    expect(auditedTenant(key)).toBeNull()
  })
})

describe('a refusal concerns security', () => {
  const codes = new Set(['NATIONAL_NAME'])
  test.each([
    [notPermitted('signDocument', ['SIGNATORY']), true],
    [notFound(['documentId']), true],
    [{ type: 'InvalidInput', code: 'NATIONAL_NAME' }, true],
    [{ type: 'InvalidInput', code: 'TEXT_EMPTY' }, false],
    [versionConflict(2), false],
  ])('%o: %s', (problem, expected) => {
    expect(isSecurityRelevant(problem, codes)).toBe(expected)
  })

  test('by codes that areas name and have texts for', () => {
    expect(areas.flatMap(area => area.audited ?? []).length).toBeGreaterThan(10)
    for (const code of merged.audited) expect(texts.problems).toHaveProperty(code)
  })
})

describe('refusals of one minute', () => {
  test('with the same subject, action and reason are one record, which counts them', () => {
    const counter = new RefusalCounter('i1')
    const items = [0, 5, 59].map(second => counter.count(TENANT, origin, refusal(second)))
    expect(new Set(items.map(item => item?.sk)).size).toBe(1)
    expect(items.map(item => item && auditRecordOf(item).count)).toEqual([1, 2, 3])
    expect(items.at(-1)?.card).toMatchObject({ at: at(0), lastAt: at(59), outcome: 'REFUSED' })
  })

  test('are written once a second at most, and what was not is in the next count', () => {
    const counter = new RefusalCounter('i1')
    const written = Array.from({ length: 3_000 }, (_, n) => counter.count(TENANT, origin, refusal(n / 1000)))
    const records = written.filter(item => item !== null)
    expect(records.map(item => auditRecordOf(item).count)).toEqual([1, 1_001, 2_001])
  })

  test.each([
    ['another minute', {}, refusal(60)],
    ['another action', {}, refusal(1, { action: 'sealDocument' })],
    ['another reason', {}, refusal(1, { code: 'NOT_FOUND' })],
    ['in another’s place', {}, refusal(1, { onBehalfOf: 'mbr_2' })],
    ['another subject', { subject: 'mbr_9' }, refusal(1)],
    ['another application', { applicationId: 'app_1' }, refusal(1)],
    ['another token', { tokenId: 'jti-2' }, refusal(1)],
  ])('are another record: %s', (_, from, second) => {
    const counter = new RefusalCounter('i1')
    const one = counter.count(TENANT, origin, refusal(0))
    const other = counter.count(TENANT, { ...origin, ...from }, second)
    expect(other?.sk).not.toBe(one?.sk)
    expect(auditRecordOf(other ?? { pk: '', sk: '' }).count).toBe(1)
  })

  test('of another instance or tenant are another item', () => {
    const one = new RefusalCounter('i1').count(TENANT, origin, refusal(0))
    const other = new RefusalCounter('i2').count(TENANT, origin, refusal(0))
    expect(other?.sk).not.toBe(one?.sk)
    const counter = new RefusalCounter('i1')
    counter.count(TENANT, origin, refusal(0))
    expect(counter.count('41.03.00.agc_2', origin, refusal(0))).toMatchObject({ pk: 'T#41.03.00.agc_2#AUD' })
  })

  test('are counted by a clock that was set back', () => {
    const counter = new RefusalCounter('i1')
    counter.count(TENANT, origin, refusal(50))
    expect(counter.count(TENANT, origin, refusal(10))).not.toBeNull()
  })
})
