import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { arns } from '../../infra/local/emulators/arns.ts'
import type { Issued } from '../../infra/local/emulators/sts.ts'
import { openJournal } from '../../infra/local/gate/journal.ts'
import { Judge } from '../../infra/local/gate/judge.ts'
import type { Call } from '../../infra/local/policies/evaluate.ts'
import { type IdentityPolicy, identityPolicy } from '../../infra/local/policies/policy.ts'
import { noResources } from '../../infra/local/template/account.ts'
import { isWholeRun, readJudgements, reportOn } from '../kit/judgements.ts'

/** The report at the end of a test run: what fails the run, and what it says. */

const root = mkdtempSync(join(tmpdir(), 'hutong-judgement-report-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const variable = ['$', '{aws:PrincipalTag/tenant}'].join('')
const role = arns.role('hutong-local-cn-north-1-api-DataRole4FF39EB0')
const table = arns.table('hutong-local-cn-north-1-data-TableCD117FA1')
const writes = {
  Sid: 'Writes',
  Effect: 'Allow',
  Action: ['dynamodb:PutItem', 'dynamodb:DeleteItem'],
  Resource: table,
  Condition: {
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`T#${variable}#*`, 'D#*'] },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  },
}
const policy = (...Statement: object[]): IdentityPolicy =>
  identityPolicy.parse({ Version: '2012-10-17', Statement })
const put = (...keys: string[]): Call => ({
  action: 'dynamodb:PutItem',
  resource: table,
  context: new Map([['dynamodb:leadingkeys', keys]]),
})
const ULIDS = ['01HZZZZZZZZZZZZZZZZZZZZZZA', '01HZZZZZZZZZZZZZZZZZZZZZZB', '01HZZZZZZZZZZZZZZZZZZZZZZC']
const [A = '', B = '', C = ''] = ULIDS

/** What a gate with this policy leaves in a journal after these calls of two tenants. */
function judged(calls: readonly [tenant: string, call: Call][], declared = policy(writes)) {
  const folder = mkdtempSync(join(root, 'run-'))
  const { policies } = noResources()
  policies.ofRoles.set(role, [declared])
  const journal = openJournal(folder, policies, 'local')
  const judge = new Judge(policies, journal.judged)
  for (const [tenant, call] of calls) {
    judge.denial({ session: { role, tags: { tenant } }, name: 't' } as unknown as Issued, [call])
  }
  journal.close()
  return readJudgements(folder)
}

const used: [string, Call][] = [
  [A, put(`T#${A}#DOC`, 'D#AG')],
  [B, { ...put(`T#${B}#DOC`), action: 'dynamodb:DeleteItem' }],
]

describe('the report on the gate', () => {
  test('counts all calls, and the different ones without regard to ids', async () => {
    const again: [string, Call] = [B, put(`T#${B}#DOC`, 'D#AG')]
    const report = await reportOn(judged([...used, again, again]), [], true)
    expect(report).toEqual({
      lines: [
        'Gate: 4 calls judged, 2 different ones: two judges agree on all',
        'Gate: 0 denied',
        'Gate: 0 grants unused',
      ],
      faults: [],
    })
  })

  test('counts what is due in different hours as one question', async () => {
    const hours: [string, Call][] = ['2031-10-10T09#2', '2031-10-11T00#0'].map(hour => [
      A,
      put(`DUE#${hour}`),
    ])
    expect((await reportOn(judged(hours), [], false)).lines[0]).toContain('2 calls judged, 1 different ones')
  })

  test('fails the run if a call was denied, and names action, resource, keys and role', async () => {
    const { lines, faults } = await reportOn(judged([...used, [A, put(`T#${C}#DOC`)]]), [], true)
    expect(lines[1]).toBe('Gate: 1 denied')
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(
      /^denied: dynamodb:PutItem on .*TableCD117FA1 with the keys T#.*#DOC by .*DataRole/,
    )
  })

  test('fails the run if a grant is removed that a call needs', async () => {
    const withoutDelete = policy({ ...writes, Action: 'dynamodb:PutItem' })
    const { faults } = await reportOn(judged(used, withoutDelete), [], true)
    expect(faults).toEqual([expect.stringMatching(/^denied: dynamodb:DeleteItem on .*table/)])
  })

  test('fails the run if a judge was mistaken', async () => {
    const judgements = judged(used)
    const asked = judgements.asked.map(({ policies, questions }) => ({
      policies,
      questions: questions.map(question => ({
        ...question,
        allowed: question.action !== 'dynamodb:PutItem',
      })),
    }))
    const { lines, faults } = await reportOn({ ...judgements, asked }, [], false)
    expect(lines[0]).toContain('1 disputed')
    expect(faults[0]).toMatch(/^the judges disagree: dynamodb:PutItem/)
  })

  test('fails the run if an action or a kind of key is granted that no call used', async () => {
    const { lines, faults } = await reportOn(judged([[A, put(`T#${A}#DOC`)]]), [], true)
    expect(lines[2]).toBe('Gate: 2 grants unused')
    expect(faults.map(fault => fault.split('unused-grants.ts: ')[1])).toEqual([
      'DataRole: dynamodb:DeleteItem on table/Table',
      'DataRole: keys D#* of Writes',
    ])
  })

  test('accepts an unused grant that is explained, and no explanation of one that is used', async () => {
    const explained = [
      { grant: /DeleteItem on table/, reason: 'for this test' },
      { grant: /keys D#\*/, reason: 'for this test' },
    ]
    expect((await reportOn(judged([[A, put(`T#${A}#DOC`)]]), explained, true)).faults).toEqual([])
    expect((await reportOn(judged(used), explained, true)).faults).toHaveLength(2)
  })

  test('says nothing of unused grants unless all tests ran that may use them', async () => {
    const { lines, faults } = await reportOn(judged([[A, put(`T#${A}#DOC`)]]), [], false)
    expect([lines[2], faults]).toEqual(['Gate: unused grants: only seen when all tests run', []])
    expect(isWholeRun(['tests/api/exchange.test.ts'])).toBe(false)
  })
})

test('a question differs from another if ids that were the same differ', () => {
  const foreign: [string, Call] = [A, put(`T#${B}#DOC`)]
  const own: [string, Call] = [A, put(`T#${A}#DOC`)]
  const [first] = judged([own, foreign]).asked
  expect(first?.questions.map(({ allowed }) => allowed)).toEqual([true, false])
})
