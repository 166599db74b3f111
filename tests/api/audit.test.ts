import { DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { GetObjectCommand } from '@aws-sdk/client-s3'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { rootOf } from '../../functions/audit/rules.ts'
import { now } from '../../functions/platform/clock.ts'
import { operation } from '../../graphql/operations.ts'
import { ask, http, mutate, type Payload, send } from '../kit/api.ts'
import { auditRecords, type SeenRecord } from '../kit/audit.ts'
import { whileThrottled } from '../kit/busy-table.ts'
import { DAY, MINUTE, moveClock } from '../kit/clock.ts'
import { aNoticeIn, type SeenDocument } from '../kit/documents.ts'
import { environmentOf } from '../kit/functions.ts'
import { aMember, anAgency, aTree, type TestAgency, type Tree, wholeTable } from '../kit/government.ts'
import { drainAudit, fanOut, relay, relayAll, relayMessage, startDue, waitingMessages } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

interface Page<Node> {
  readonly nodes: readonly Node[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}
interface SeenSeal {
  readonly number: number
  readonly from: string | null
  readonly until: string
  readonly records: number
  readonly root: string
  readonly previous: string | null
  readonly hash: string
}

/** An agency of its own for one test, so that its audit has nothing of others. */
const anOffice = () => anAgency(stack, tree.province, { regionCode: '410100', tier: 'CITY' })
/** What the auditor of an agency finds, without the auditor's own reading. */
const auditOf = async (
  agency: TestAgency,
  variables: Record<string, unknown> = {},
): Promise<SeenRecord[]> => {
  const page = await auditRecords(await agency.token('AUDITOR'), variables)
  return page.nodes.filter(({ action }) => action !== 'readAudit')
}
const draft = { kind: 'NOTICE', title: '关于防汛的通知', body: '各单位做好防汛。' }
const draftBy = (token: string) =>
  mutate<Payload<'document', SeenDocument>>(token, 'CreateDraft', { draft: { ...draft } })

describe('the audit of an agency (审计)', () => {
  test('has who did what to what, when, from where and with which token', async () => {
    const office = await anOffice()
    const administrator = await office.token('ADMINISTRATOR')
    const { data, headers } = await send<{ addMember: { member: { id: string } } }>(
      administrator,
      operation('AddMember'),
      { input: { idempotencyKey: 'one', name: '张主任', roles: ['SIGNATORY'] } },
    )
    const [record, ...others] = await auditOf(office)
    expect(others).toEqual([])
    expect(record).toMatchObject({
      subject: 'mbr-ADMINISTRATOR',
      name: 'mbr-ADMINISTRATOR',
      onBehalfOf: null,
      applicationId: null,
      source: '127.0.0.1',
      action: 'addMember',
      target: data?.addMember.member.id,
      outcome: 'ALLOWED',
      code: null,
      count: 1,
      requestId: headers['x-request-id'],
    })
    expect(record?.tokenId).toMatch(/^[\w-]{8,}$/)
  })

  test('has an act once, however often its request is repeated', async () => {
    const office = await anOffice()
    const administrator = await office.token('ADMINISTRATOR')
    const input = { idempotencyKey: 'one', name: '张主任', roles: ['SIGNATORY'] }
    for (let time = 0; time < 3; time++) await mutate(administrator, 'AddMember', input)
    expect((await auditOf(office)).map(({ action }) => action)).toEqual(['addMember'])
  })

  test('says in whose place an act was done', async () => {
    const office = await anOffice()
    const head = await aMember(stack, office, '主任', 'REVIEWER')
    const deputy = await aMember(stack, office, '副主任', 'CLERK')
    await mutate(head.token, 'GrantDelegation', {
      toId: deputy.id,
      actions: ['approveDraft'],
      validUntil: new Date(Date.now() + DAY).toISOString(),
    })
    const notice = await aNoticeIn('IN_REVIEW', office, [tree.luoyang])
    const { problems } = await mutate<Payload<'document', SeenDocument>>(deputy.token, 'ApproveDraft', {
      documentId: notice.id,
      expectedVersion: notice.version,
      onBehalfOf: head.id,
    })
    expect(problems).toEqual([])
    const [latest] = await auditOf(office)
    expect(latest).toMatchObject({
      subject: deputy.id,
      name: '副主任',
      onBehalfOf: head.id,
      action: 'approveDraft',
      target: notice.id,
    })
  })

  test('is the auditor’s alone to read, who is recorded, as is everybody who tried', async () => {
    const office = await anOffice()
    for (const role of ['ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'SIGNATORY'] as const) {
      const { errors } = await send(await office.token(role), operation('AuditRecords'))
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', action: 'readAudit' })
    }
    const auditor = await office.token('AUDITOR')
    await auditRecords(auditor, { subject: 'mbr-SIGNATORY' })
    const { nodes } = await auditRecords(auditor)
    expect(nodes.map(({ subject, outcome, code, target }) => [subject, outcome, code, target])).toEqual(
      [
        ['mbr-AUDITOR', 'ALLOWED', null, 'mbr-SIGNATORY'],
        ['mbr-SIGNATORY', 'REFUSED', 'NOT_PERMITTED', null],
        ['mbr-SECURITY_ADMINISTRATOR', 'REFUSED', 'NOT_PERMITTED', null],
        ['mbr-ADMINISTRATOR', 'REFUSED', 'NOT_PERMITTED', null],
      ].sort((a, b) => order(nodes, a) - order(nodes, b)),
    )
  })

  test('has nothing of another agency, not even of one above or below', async () => {
    const office = await anOffice()
    const below = await anAgency(stack, office, { regionCode: '410102', tier: 'COUNTY' })
    await draftBy(await office.token('DRAFTER'))
    expect(await auditOf(below)).toEqual([])
    expect(await auditOf(office, { subject: 'mbr-DRAFTER' })).toHaveLength(1)
    expect(await auditOf(below, { subject: 'mbr-DRAFTER' })).toEqual([])
    const operators = await auditRecords(tree.operator, { first: 100 })
    expect(operators.nodes.map(({ action }) => action)).toContain('importRegions')
    expect(operators.nodes.every(({ subject }) => subject === 'operator')).toBe(true)
  })
})

/** The place of an expected row in what was answered: who came within one millisecond stands in either order. */
const order = (nodes: readonly SeenRecord[], [subject]: (string | null)[]) =>
  nodes.findIndex(node => node.subject === subject)

describe('a refusal in the audit', () => {
  test('stands for all of its minute with the same subject, action and reason', async () => {
    const office = await anOffice()
    const clerk = await office.token('CLERK')
    for (let time = 0; time < 5; time++) {
      moveClock(1_100)
      await draftBy(clerk)
    }
    const records = await auditOf(office)
    // Minutes may have ended meanwhile: each has one.
    expect(new Set(records.map(({ at }) => at.slice(0, 16))).size).toBe(records.length)
    expect(records.reduce((sum, { count }) => sum + count, 0)).toBe(5)
    expect(records[0]).toMatchObject({ action: 'createDraft', outcome: 'REFUSED', code: 'NOT_PERMITTED' })
  })

  test('counts an action once a request, and different ones each', async () => {
    const office = await anOffice()
    const token = await office.token('AUDITOR')
    const query = '{ a: members { nodes { id } } b: inbox { nodes { id } } c: inbox { nodes { id } } }'
    await send(token, query)
    const seen = (await auditOf(office)).map(({ action, count }) => `${action} ${count}`)
    expect(seen.filter(one => one.startsWith('readDeliveries'))).toEqual(['readDeliveries 1'])
  })

  test('names the thing that was asked for, if it was not there for the caller', async () => {
    const office = await anOffice()
    const foreign = await aNoticeIn('DRAFT', tree.zhengzhou, [tree.luoyang])
    await mutate(await office.token('DRAFTER'), 'SubmitForReview', {
      documentId: foreign.id,
      expectedVersion: 1,
    })
    expect(await auditOf(office)).toMatchObject([
      { action: 'submitForReview', target: foreign.id, outcome: 'REFUSED', code: 'NOT_FOUND' },
    ])
  })

  test('keeps nothing of what a client sends in place of a member, and counts it with the others', async () => {
    const office = await anOffice()
    const clerk = await office.token('CLERK')
    for (const onBehalfOf of ['\ud800', '长'.repeat(100_000), 'mbr-nobody'])
      await mutate(clerk, 'SubmitForReview', { documentId: 'doc_x', expectedVersion: 1, onBehalfOf })
    const records = await auditOf(office)
    expect(records.map(({ onBehalfOf, code }) => [onBehalfOf, code])).toEqual(
      records.map(() => [null, 'NOT_PERMITTED']),
    )
    expect(new Set(records.map(({ at }) => at.slice(0, 16))).size).toBe(records.length)
  })

  test('of reading between two instants in the wrong order finds nothing', async () => {
    const office = await anOffice()
    await draftBy(await office.token('DRAFTER'))
    const range = { from: '2030-01-01T00:00:00.000Z', until: '2020-01-01T00:00:00.000Z' }
    expect(await auditOf(office, range)).toEqual([])
  })

  test('is not made of what is merely wrong', async () => {
    const office = await anOffice()
    const { problems } = await mutate<Payload<'member', unknown>>(
      await office.token('ADMINISTRATOR'),
      'AddMember',
      {
        name: '',
        roles: ['CLERK'],
      },
    )
    expect(problems).not.toEqual([])
    expect(await auditOf(office)).toEqual([])
  })

  test('is made of a borrowed name', async () => {
    await mutate(await tree.zhongyuan.token('ADMINISTRATOR'), 'RegisterAgency', {
      name: '国务院',
      regionCode: '410102001',
      tier: 'TOWN',
      kind: 'GOVERNMENT',
      creditCode: '11410102MB0X00001A',
      organCode: '国发',
    })
    expect(await auditOf(tree.zhongyuan)).toMatchObject([{ action: 'registerAgency', outcome: 'REFUSED' }])
  })

  test('tells who was not let in, with the agency that the token names, or with the operators', async () => {
    const office = await anOffice()
    const stranger = await stack.issuer.mint({ sub: 'mbr-stranger', agency: office.id })
    expect((await send(stranger, '{ viewer { subject } }')).status).toBe(403)
    expect(await auditOf(office)).toMatchObject([
      {
        subject: 'mbr-stranger',
        name: null,
        action: 'admission',
        outcome: 'REFUSED',
        code: 'MEMBER_UNKNOWN',
      },
    ])
    const nowhere = await stack.issuer.mint({ sub: 'mbr-lost', agency: office.id.slice(0, -3).concat('000') })
    expect((await send(nowhere, '{ viewer { subject } }')).status).toBe(403)
    const { nodes } = await auditRecords(tree.operator, { subject: 'mbr-lost' })
    expect(nodes).toMatchObject([{ action: 'admission', code: 'AGENCY_UNKNOWN' }])
  })

  test('of a member who may not act any more bears their name', async () => {
    const office = await anOffice()
    const clerk = await aMember(stack, office, '张文书', 'CLERK')
    await mutate(await office.token('ADMINISTRATOR'), 'SuspendMember', {
      memberId: clerk.id,
      expectedVersion: 1,
      reason: '停职',
    })
    expect((await send(clerk.token, '{ viewer { subject } }')).status).toBe(403)
    expect(await auditOf(office, { subject: clerk.id })).toMatchObject([
      { name: '张文书', action: 'admission', outcome: 'REFUSED', code: 'MEMBER_NOT_ACTIVE' },
    ])
  })

  test('is answered though it could not be recorded', async () => {
    const office = await anOffice()
    const clerk = await office.token('CLERK')
    const { PutCommand } = await import('@aws-sdk/lib-dynamodb')
    const { problems } = await whileThrottled(PutCommand, () => draftBy(clerk))
    expect(problems.map(({ code }) => code)).toEqual(['NOT_PERMITTED'])
  })
})

describe('an act and its record', () => {
  test('are one transaction: what is not committed is not recorded', async () => {
    const office = await anOffice()
    const drafter = await office.token('DRAFTER')
    const { problems } = await whileThrottled(TransactWriteCommand, () => draftBy(drafter))
    expect(problems.map(({ code }) => code)).toEqual(['BUSY'])
    expect(await auditOf(office)).toEqual([])
  })

  test('of a race are those of the winner', async () => {
    const office = await anOffice()
    const { document } = await draftBy(await office.token('DRAFTER'))
    const change = (title: string) =>
      office.token('DRAFTER').then(token =>
        mutate<Payload<'document', SeenDocument>>(token, 'EditDraft', {
          documentId: document?.id,
          expectedVersion: 1,
          draft: { title },
        }),
      )
    const outcomes = await Promise.all([change('关于防火的通知'), change('关于防盗的通知')])
    expect(outcomes.map(({ problems }) => problems.map(({ code }) => code)).sort()).toEqual([
      ['MISSING_ELEMENT'],
      ['VERSION_CONFLICT'],
    ])
    const acts = (await auditOf(office)).filter(({ action }) => action === 'editDraft')
    expect(acts.map(({ outcome }) => outcome)).toEqual(['ALLOWED'])
  })
})

describe('the audit is searched', () => {
  test('by time and by subject, page after page, newest first', async () => {
    const office = await anOffice()
    const [one, other] = [await office.token('DRAFTER'), await office.token('DRAFTER', 'CLERK')]
    const times: string[] = []
    for (const token of [one, other, one, one]) {
      await draftBy(token)
      const [latest] = await auditOf(office)
      times.push(latest?.at ?? '')
      moveClock(1_000)
    }
    const subjects = async (variables: Record<string, unknown>) =>
      (await auditOf(office, variables)).map(({ at }) => times.indexOf(at))
    expect(await subjects({})).toEqual([3, 2, 1, 0])
    expect(await subjects({ subject: 'mbr-DRAFTER' })).toEqual([3, 2, 0])
    expect(await subjects({ from: times[1], until: times[3] })).toEqual([2, 1])
    expect(await subjects({ subject: 'mbr-DRAFTER', from: times[1], until: times[3] })).toEqual([2])

    const auditor = await office.token('AUDITOR')
    const range = { subject: 'mbr-DRAFTER', from: times[0], first: 2 }
    const first = await auditRecords(auditor, range)
    const second = await auditRecords(auditor, {
      ...range,
      after: first.pageInfo.endCursor,
    })
    const found = [...first.nodes, ...second.nodes].map(({ at }) => times.indexOf(at))
    expect([found, second.pageInfo.hasNextPage]).toEqual([[3, 2, 0], false])
  })

  test('for a subject in broken Unicode finds nothing', async () => {
    expect(await auditOf(tree.erqi, { subject: '\ud800' })).toEqual([])
  })
})

describe('the audit is sealed every hour (封存)', () => {
  const HOUR = 60 * MINUTE
  const sealsOf = async (agency: TestAgency) =>
    (await ask<Page<SeenSeal>>(await agency.token('AUDITOR'), 'AuditSeals')).nodes
  const check = async (agency: TestAgency, number: number) =>
    ask<{ isIntact: boolean; found: number; faults: string[] }>(
      await agency.token('AUDITOR'),
      'CheckAuditSeal',
      {
        number,
      },
    )
  const archived = async (key: string): Promise<string> => {
    const Bucket = environmentOf('relay').ARCHIVE_NAME
    const { Body } = await stack.s3.send(new GetObjectCommand({ Bucket, Key: key }))
    return (await Body?.transformToString()) ?? ''
  }
  /** Nothing of a test lies in two hours unless it says so. */
  beforeEach(() => moveClock(HOUR - (now().getTime() % HOUR) + MINUTE))
  /** Lets an hour end, and the relay seal it. */
  async function sealAnHour(): Promise<void> {
    expect(await relay(await drainAudit(stack))).toBe(0)
    moveClock(HOUR + 15 * MINUTE)
    await startDue(stack)
    while ((await fanOut(stack)) > 0);
    await relayAll(stack)
  }

  test('with everything since the seal before, and archived with its seal', async () => {
    const office = await anOffice()
    await draftBy(await office.token('DRAFTER'))
    await draftBy(await office.token('DRAFTER'))
    await sealAnHour()
    await draftBy(await office.token('DRAFTER'))
    await sealAnHour()
    const seals = await sealsOf(office)
    expect(seals.map(({ number, records }) => [number, records])).toEqual([
      [2, 1],
      [1, 2],
    ])
    const [second, first] = seals
    expect(second).toMatchObject({ from: first?.until, previous: first?.hash })
    for (const { until, number, root, hash } of seals) {
      const name = `${office.tenant}/${until.slice(0, 13)}.${number}`
      expect(rootOf((await archived(`${name}.ndjson`)).trimEnd().split('\n'))).toBe(root)
      expect(JSON.parse(await archived(`${name}.seal.json`))).toMatchObject({ type: 'AuditSealed', hash })
    }
    expect(await check(office, 1)).toMatchObject({ isIntact: true, found: 2, faults: [] })
    expect(await check(office, 2)).toMatchObject({ isIntact: true, found: 1, faults: [] })
    expect(await check(office, 3)).toBeNull()
    // The auditor of another agency has seals of their own.
    expect(await sealsOf(await anOffice())).toEqual([])
  })

  test('so that a record which vanishes or is changed behind it is missed', async () => {
    const office = await anOffice()
    await draftBy(await office.token('DRAFTER'))
    await draftBy(await office.token('DRAFTER'))
    await sealAnHour()
    const table = wholeTable(stack)
    const { items } = await table.query({ pk: `T#${office.tenant}#AUD` }, { first: 10 })
    const [one, two] = items.map(({ value: { pk, sk } }) => ({ pk: { S: pk }, sk: { S: sk } }))
    await stack.dynamodb.send(
      new UpdateItemCommand({
        TableName: stack.tableName,
        Key: one,
        UpdateExpression: 'SET card.subject = :s',
        ExpressionAttributeValues: { ':s': { S: 'mbr-nobody' } },
      }),
    )
    expect(await check(office, 1)).toMatchObject({ isIntact: false, faults: ['RECORDS_CHANGED'] })
    await stack.dynamodb.send(new DeleteItemCommand({ TableName: stack.tableName, Key: two }))
    expect(await check(office, 1)).toMatchObject({ isIntact: false, faults: ['RECORDS_MISSING'] })
  })

  test('hour by hour, though both are sealed at the same moment', async () => {
    const office = await anOffice()
    await draftBy(await office.token('DRAFTER'))
    moveClock(HOUR)
    await draftBy(await office.token('DRAFTER'))
    expect(await relay(await drainAudit(stack))).toBe(0)
    moveClock(HOUR + 15 * MINUTE)
    await startDue(stack)
    const messages = await waitingMessages(stack)
    expect((await Promise.all(messages.map(relayMessage))).flat()).toEqual([])
    // The later hour first, and then the earlier one.
    for (const message of messages.toReversed()) expect(await relayMessage(message)).toEqual([])
    for (const message of messages) await message.remove()
    const seals = await sealsOf(office)
    expect(seals.reduce((sum, { records }) => sum + records, 0)).toBe(2)
    const [last] = seals
    expect(Date.parse(last?.until ?? '')).toBeGreaterThan(Date.parse(seals.at(-1)?.from ?? '1970-01-01'))
    for (const { number } of seals) expect(await check(office, number)).toMatchObject({ isIntact: true })
  })

  test('once, though its message comes twice and its records again and late', async () => {
    const office = await anOffice()
    await draftBy(await office.token('DRAFTER'))
    const records = await drainAudit(stack)
    expect(await relay(records)).toBe(0)
    moveClock(HOUR + 15 * MINUTE)
    await startDue(stack)
    const messages = await waitingMessages(stack)
    for (const message of [...messages, ...messages]) expect(await relayMessage(message)).toEqual([])
    for (const message of messages) await message.remove()
    expect(await relay(records)).toBe(0)
    await startDue(stack)
    while ((await fanOut(stack)) > 0);
    expect((await sealsOf(office)).map(({ number }) => number)).toEqual([1])
  })

  test('though the notice of a record was lost: the next seal begins where the last one ended', async () => {
    const office = await anOffice()
    await draftBy(await office.token('DRAFTER'))
    await sealAnHour()
    await draftBy(await office.token('DRAFTER'))
    await drainAudit(stack)
    moveClock(3 * HOUR)
    await draftBy(await office.token('DRAFTER'))
    await sealAnHour()
    // The auditor of the test read nothing before.
    expect((await sealsOf(office)).map(({ records }) => records)).toEqual([2, 1])
  })
})

test('the records of a request without a token are none', async () => {
  const { statusCode } = await http('POST', '/graphql', { 'content-type': 'application/json' }, '{}')
  expect(statusCode).toBe(401)
})
