import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { auditServer } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { verify } from '../../functions/commands/verify.ts'
import { call, change, each } from '../../infra/local/journey/client.ts'
import {
  FORGOTTEN_REASON,
  FORWARDING,
  JOINT_NOTICE,
  NOTICE,
  PASSING_REASON,
  RECALL_REASON,
  RECALL_REFUSAL,
  REPORT,
  REQUEST,
  RETURN_REASON,
  SPARE_NOTICE,
  VOID_REASON,
  WRONG_NOTICE,
} from '../../infra/local/journey/documents.ts'
import { type JourneyResult, runJourney, SAMPLE_BEGINS } from '../../infra/local/journey/main.ts'
import { prepare } from '../../infra/local/journey/office.ts'
import { officeOf } from '../../infra/local/journey/onboarding.ts'
import { type Platform, startPlatform } from '../../infra/local/platform.ts'
import { STATE_DIR } from '../../infra/local/process/running.ts'

const run = promisify(execFile)

const stateDir = mkdtempSync(join(tmpdir(), 'hutong-journey-'))
let platform: Platform
let journey: JourneyResult
const lines: string[] = []
/** All tokens of the platform's own issuer. */
let minted: readonly string[]
let logFile: string
beforeAll(async () => {
  // As in DynamoDB, a transaction or write that meets an item of another transaction fails.
  // With a log file: more is logged than is kept in memory.
  platform = await startPlatform({ beginsAt: SAMPLE_BEGINS, conflicts: { holdMs: 8 } })
  logFile = join(STATE_DIR, `functions-${new URL(platform.origin).port}.log`)
  // A sandbox that dies now and then, before its work shows and after, and batches that are delivered twice.
  for (let time = 0; time < 4; time++) {
    platform.faults.killNext('relay', { when: time % 2 === 0 ? 'during' : 'after' })
    platform.faults.redeliverNext('relay')
  }
  const mint = vi.spyOn(platform.issuer, 'mint')
  journey = await runJourney(platform, { log: line => lines.push(line), stateDir })
  minted = await Promise.all(mint.mock.results.map(({ value }) => value as Promise<string>))
})
afterAll(async () => {
  rmSync(stateDir, { recursive: true, force: true })
  await platform?.stop()
  rmSync(logFile, { force: true })
})

/** The forms of what no log may have: tokens, what a presigned address is signed with, secrets of clients. */
const SECRETS = [
  /eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/,
  /X-Amz-Signature/,
  /client_assertion|client_secret|private_key/,
  /Bearer /,
]

describe('the main job on the whole stack', () => {
  test('ends with every rung as expected although the relay is killed and its batches are repeated', async () => {
    expect(lines.join('\n')).toContain('every rung is as expected')
    expect(journey.ok).toBe(true)
    expect(platform.contention.takeCounts().transactions).toBeGreaterThan(100)
    expect(Object.keys(await journey.tokens())).toHaveLength(2)
    const deaths = platform.logs().filter(line => line.includes('killed by a test'))
    expect(deaths.length).toBeGreaterThanOrEqual(2)
  })

  test('recalls a notice: from who has not signed for it, and from who has and refuses', () => {
    const text = lines.join('\n')
    expect(text).toContain(`recalled (${RECALL_REASON})`)
    expect(text).toMatch(/: \S+ RECALLED, its copy shows no title/)
    expect(text).toContain(`had signed for it: REFUSED (${RECALL_REFUSAL})`)
  })

  test('corrects the notice, adds who was forgotten, and passes on what was misdirected: both ladders say so', () => {
    const text = lines.join('\n')
    expect(text).toMatch(/REPLACED +DELIVERED SIGNED_FOR RECALL_ASKED RECALL_REFUSED REPLACED/)
    expect(text).toContain(`LATE（${FORGOTTEN_REASON}） DELIVERED`)
    expect(text).toMatch(/PASSED_ON .*SIGNED_FOR PASSED_ON → 管城回族区人民政府/)
    expect(text).toContain(`PASSED_ON（${PASSING_REASON}） DELIVERED`)
  })

  test('demands a reply across the National Day, and reminds who is late on working days alone', () => {
    const text = lines.join('\n')
    expect(text).toContain('demands a reply by 2026-10-10')
    expect(text).toMatch(/2026-10-07 +· +HOLIDAY 国庆节\n2026-10-08 +3 +WORKING_DAY/)
    expect(text).toContain('was told REPLY_DUE_SOON on 2026-10-09')
    expect(text).toContain('was told REPLY_LATE on 2026-10-12')
    expect(text).toMatch(/late: 济源市人民政府; 洛阳市人民政府 was told 0 times/)
  })

  test('lets the province’s own people and a city’s application in, and refuses who has left within a minute', () => {
    const text = lines.join('\n')
    expect(text).toMatch(/bound by invitation, reads its inbox with a token of that provider: [1-9]/)
    expect(text).toMatch(/an application of 郑州市人民政府 reads the same with a token of its own: [1-9]/)
    expect(text).toContain('the member has left, and was refused a minute later')
  })

  test('is audited: the city’s auditor finds the token and the refusal, and an hour later an intact seal', () => {
    const text = lines.join('\n')
    expect(text).toContain('the application’s token among them: true; the refusal: true')
    expect(text).toMatch(/an hour later [1-9]\d+ records of its audit are sealed, intact/)
  })

  test('leaves evidence that verifies offline, and that does not once a word of it is changed', async () => {
    expect(lines.join('\n')).toContain('evidence: 75 receipts of 18 recipients, all valid')
    const path = join(stateDir, 'bundle.json')
    const keys = join(stateDir, 'receipt-keys.json')
    writeFileSync(keys, await (await fetch(`${platform.origin}/.well-known/receipt-keys.json`)).text())
    const { stdout } = await run(process.execPath, ['functions/commands/verify.ts', path, '--keys', keys])
    expect(stdout).toMatch(/^valid: .*\n8 events and 75 receipts of 18 recipients\n/)
    expect(await verify([path])).toMatchObject({ exitCode: 3 })
    const changed = JSON.parse(readFileSync(path, 'utf8'))
    changed.recipients[0].receipts.reverse()
    writeFileSync(join(stateDir, 'changed.json'), JSON.stringify(changed))
    const ofChanged = await verify([join(stateDir, 'changed.json')])
    expect(ofChanged).toMatchObject({ exitCode: 1, stdout: expect.stringMatching(/^NOT valid$/m) })
  })

  test('logs every request, and neither a token nor a signature nor a word of a document', () => {
    const log = readFileSync(logFile, 'utf8')
    expect(log.match(/"message":"request"/g)?.length).toBeGreaterThan(300)
    for (const secret of SECRETS) expect(log).not.toMatch(secret)
    expect(minted.length).toBeGreaterThan(20)
    for (const token of minted) for (const part of token.split('.').slice(1)) expect(log).not.toContain(part)
    const told = [NOTICE, FORWARDING, REQUEST, JOINT_NOTICE, SPARE_NOTICE, WRONG_NOTICE, REPORT('')].flatMap(
      ({ title, body }) => [title, ...body.split('\n')],
    )
    const texts = told.filter(({ length }) => length > 6)
    const { items, contact } = REQUEST
    // What members wrote beside documents, and what names a person elsewhere.
    const others = [
      ...items,
      contact.phone,
      RETURN_REASON,
      VOID_REASON,
      RECALL_REASON,
      RECALL_REFUSAL,
      '已部署落实',
      '拟同意',
      'staff-0371',
    ]
    for (const text of [...texts, ...others]) expect(log).not.toContain(text)
  })

  test('publishes every receipt key over HTTP without a token', async () => {
    const response = await fetch(`${platform.origin}/.well-known/receipt-keys.json`)
    expect(await response.json()).toMatchObject({ keys: [{ kty: 'EC', crv: 'P-256', alg: 'ES256' }] })
  })
})

describe('the document number', () => {
  test('of 8 documents registered at once, by four sandboxes without shared memory, has no gap and no duplicate', async () => {
    const { data } = (await (
      await fetch(platform.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await platform.tokenFor({ agency: '洛政', role: 'CLERK' })}`,
        },
        body: JSON.stringify({ query: '{ viewer { agency { id name version } } }' }),
      })
    ).json()) as { data: { viewer: { agency: { id: string; name: string; version: number } } } }
    const office = officeOf(platform, data.viewer.agency)
    const letter = { kind: 'LETTER', title: '关于商请支持的函', body: '请予支持。' }
    const { nodes } = await call<{ nodes: { id: string }[] }>(
      platform.url,
      await office.token('CLERK'),
      'Agencies',
      { region: '410200' },
    )
    const draft = { ...letter, mainRecipients: { agencyIds: [nodes[0]?.id] } }
    const { highest } = await call<{ highest: number }>(
      platform.url,
      await office.token('CLERK'),
      'NumberSeriesAudit',
      {},
    )
    const prepared = await each(Array.from({ length: 8 }), () => prepare(office, draft), 8)
    const clerk = await office.token('CLERK')
    const inputs = prepared.map(({ id, version }) => ({
      documentId: id,
      expectedVersion: version,
      idempotencyKey: `register-${id}`,
    }))
    const register = () =>
      Promise.all(
        inputs.map(input =>
          change<{ document: { number: string }; problems: []; replayed: boolean }>(
            platform.url,
            clerk,
            'RegisterDocument',
            input,
          ),
        ),
      )
    const numbers = (await register()).map(({ document }) => document.number)
    const sequence = numbers.map(number => Number(/〕(\d+)号/.exec(number)?.[1])).sort((a, b) => a - b)
    expect(sequence).toEqual(Array.from({ length: 8 }, (_, index) => highest + 1 + index))
    const again = await register()
    expect(again.map(({ document }) => document.number)).toEqual(numbers)
    expect(again.every(({ replayed }) => replayed)).toBe(true)
  })
})

describe('the running API', () => {
  test('passes the GraphQL-over-HTTP audits without an error', async () => {
    const token = await platform.tokenFor({ role: 'OPERATOR' })
    const results = await auditServer({
      url: platform.url,
      fetchFn: (url: string, init: RequestInit = {}) => {
        const headers = new Headers(init.headers)
        headers.set('authorization', `Bearer ${token}`)
        return fetch(url, { ...init, headers })
      },
    })
    const errors = results.filter(result => result.status === 'error')
    expect(errors.map(result => result.name)).toEqual([])
    expect(results.length).toBeGreaterThan(50)
  })
})
