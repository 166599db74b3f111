import { DeleteCommand, DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '../../functions/access/command.ts'
import { SCOPES } from '../../functions/access/permissions.ts'
import { newTenantKey, reachOf } from '../../functions/access/regions.ts'
import { registerDocument } from '../../functions/documents/numbering/actions.ts'
import { randomIds } from '../../functions/kernel/ids.ts'
import { blocks } from '../../functions/kernel/problem.ts'
import type { Objects } from '../../functions/platform/objects.ts'
import { bindTable } from '../../functions/platform/table.ts'
import { operation } from '../../graphql/operations.ts'
import { ask, mutate, type Payload, send } from '../kit/api.ts'
import { anAudit } from '../kit/audit.ts'
import { aNoticeIn, type SeenDocument } from '../kit/documents.ts'
import { aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { openStack, type Stack } from '../kit/stack.ts'

type Registered = Payload<'document', SeenDocument>

let stack: Stack
let tree: Tree
let client: DynamoDBDocumentClient
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  client = DynamoDBDocumentClient.from(stack.dynamodb)
})
const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()

/** An order (令) that may be registered: a notice whose kind is changed in the table, so that no other rule matters. */
async function aRecheckedOrder(agency: TestAgency): Promise<SeenDocument> {
  const notice = await aNoticeIn('RECHECKED', agency, [tree.luoyang])
  const pk = `T#${newTenantKey(agency.regionCode, agency.id)}#DOC#${notice.id}`
  await client.send(
    new UpdateCommand({
      TableName: stack.tableName,
      Key: { pk, sk: 'DOC' },
      UpdateExpression: 'SET #data.#text.kind = :kind',
      ExpressionAttributeNames: { '#data': 'data', '#text': 'text' },
      ExpressionAttributeValues: { ':kind': 'ORDER' },
    }),
  )
  return notice
}

describe('orders (令)', () => {
  test('and notices registered at once are numbered in two series, each without gap or duplicate', async () => {
    const agency = tree.zhengzhou
    const clerk = await agency.token('CLERK')
    const orders = await Promise.all(Array.from({ length: 8 }, () => aRecheckedOrder(agency)))
    const notices = await Promise.all(
      Array.from({ length: 8 }, () => aNoticeIn('RECHECKED', agency, [tree.luoyang])),
    )
    const registered = await Promise.all(
      [...orders, ...notices].map(({ id, version }) =>
        mutate<Registered>(clerk, 'RegisterDocument', { documentId: id, expectedVersion: version }),
      ),
    )
    const numbers = registered.map(({ document }) => document?.number)
    const seqs = Array.from({ length: 8 }, (_, index) => index + 1)
    expect(numbers.slice(0, 8).sort()).toEqual(seqs.map(seq => `第${seq}号`))
    expect(numbers.slice(8).sort()).toEqual(seqs.map(seq => `${agency.organCode}〔${year}〕${seq}号`))

    const sound = { counter: 8, highest: 8, issued: 8, gaps: [], doubles: [], misplaced: [], sound: true }
    for (const kind of ['ORDER', 'ORGAN_YEAR'])
      expect(await ask(clerk, 'NumberSeriesAudit', { series: { kind } })).toMatchObject({ kind, ...sound })
    const { nodes } = await ask<{ nodes: { number: string }[] }>(clerk, 'NumberLedger', {
      series: { kind: 'ORDER' },
      first: 3,
    })
    expect(nodes.map(node => node.number)).toEqual(['第1号', '第2号', '第3号'])
  })

  test('are registered with as many calls to the database as other documents', async () => {
    const { id, version } = await aRecheckedOrder(tree.province)
    const input = { idempotencyKey: 'order', documentId: id, expectedVersion: version }
    const answer = await send<{ registerDocument: Registered }>(
      await tree.province.token('CLERK'),
      operation('RegisterDocument'),
      { input },
    )
    expect(answer.data?.registerDocument.document?.number).toBe('第1号')
    expect(answer.extensions?.cost.databaseCalls).toBe(3)
  })

  test('have their numbers voided like other documents, and get the next', async () => {
    const agency = tree.jiyuan
    const clerk = await agency.token('CLERK')
    const take = async (name: string, { id, version }: SeenDocument, more = {}) => {
      const input = { documentId: id, expectedVersion: version, ...more }
      return (await mutate<Registered>(clerk, name, input)).document as SeenDocument
    }
    const first = await take('RegisterDocument', await aRecheckedOrder(agency))
    const again = await take('RegisterDocument', await take('VoidNumber', first, { reason: '标题有误' }))
    expect([first.number, again.number]).toEqual(['第1号', '第2号'])
    const audit = await ask(clerk, 'NumberSeriesAudit', { series: { kind: 'ORDER' } })
    expect(audit).toMatchObject({ counter: 2, sound: true, voided: [{ number: '第1号' }] })
  })
})

describe('a ledger from which an entry was deleted', () => {
  test('has a gap and another proof in its audit, and the missing number cannot be voided', async () => {
    const agency = tree.luoyang
    const clerk = await agency.token('CLERK')
    const [, second] = [
      await aNoticeIn('REGISTERED', agency, [tree.zhengzhou]),
      await aNoticeIn('REGISTERED', agency, [tree.zhengzhou]),
      await aNoticeIn('REGISTERED', agency, [tree.zhengzhou]),
    ]
    const before = await ask(clerk, 'NumberSeriesAudit')
    expect(before).toMatchObject({ issued: 3, gaps: [], sound: true })
    const pk = `T#${newTenantKey(agency.regionCode, agency.id)}#SERIES#${year}#${agency.organCode}`
    await client.send(new DeleteCommand({ TableName: stack.tableName, Key: { pk, sk: 'N#000000002' } }))

    const after = await ask(clerk, 'NumberSeriesAudit')
    expect(after).toMatchObject({ issued: 2, highest: 3, counter: 3, gaps: [2], sound: false })
    expect(after.proofHash).not.toBe(before.proofHash)
    const input = { documentId: second.id, expectedVersion: second.version, reason: '标题有误' }
    const { errors } = await send(clerk, operation('VoidNumber'), {
      input: { ...input, idempotencyKey: 'void' },
    })
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL')
    const { state } = await ask(clerk, 'Document', { id: second.id })
    expect(state).toBe('REGISTERED')
  })
})

describe('the turn of the year in a number series', () => {
  const LAST = '2026-12-31T15:59:59.999Z'
  const FIRST = '2026-12-31T16:00:00.000Z'

  /** Registers a document with a clock that gives these instants one after the other, and then the last again. */
  async function registeredAt(agency: TestAgency, ...instants: string[]): Promise<string | null> {
    const { id, version } = await aNoticeIn('RECHECKED', agency, [tree.zhongyuan])
    const { regionCode: region, tier } = agency
    const tenant = newTenantKey(region, agency.id)
    const table = bindTable({ client, tableName: stack.tableName }, tenant, reachOf(region))
    const context: Context = {
      requestId: 'request',
      permissions: {},
      caller: {
        subject: 'mbr-clerk',
        name: '文书',
        post: null,
        applicationId: null,
        agency: { id: agency.id, name: agency.name, region, tier },
        tenant,
        reach: reachOf(region),
        roles: ['CLERK'],
        scopes: SCOPES,
      },
      now: () => new Date((instants.length > 1 ? instants.shift() : instants[0]) ?? ''),
      audit: anAudit(tenant),
      newId: randomIds(() => new Date()),
      table,
      registry: table,
      objects: {} as Objects,
    }
    const input = { idempotencyKey: id, documentId: id, expectedVersion: version }
    const { thing, problems } = await registerDocument(context, input)
    // The date is today's: a number of another year has a warning.
    expect(problems.filter(blocks)).toEqual([])
    return thing !== null && 'number' in thing ? thing.number.text : null
  }

  test('is at midnight in Shanghai, to the millisecond: the last of 2026, then 2027 no. 1', async () => {
    const { organCode } = tree.erqi
    expect([
      await registeredAt(tree.erqi, LAST),
      await registeredAt(tree.erqi, LAST),
      await registeredAt(tree.erqi, FIRST),
      await registeredAt(tree.erqi, LAST),
      await registeredAt(tree.erqi, FIRST),
    ]).toEqual([
      `${organCode}〔2026〕1号`,
      `${organCode}〔2026〕2号`,
      `${organCode}〔2027〕1号`,
      `${organCode}〔2026〕3号`,
      `${organCode}〔2027〕2号`,
    ])
  })

  test('between reading the counters and taking the number gives a number of the new year', async () => {
    const { organCode } = tree.erqi
    // The first reading of the clock decides which counters are read, the second the year of the number.
    expect(await registeredAt(tree.erqi, LAST, FIRST)).toBe(`${organCode}〔2027〕3号`)
    const clerk = await tree.erqi.token('CLERK')
    for (const turning of [2026, 2027])
      expect(await ask(clerk, 'NumberSeriesAudit', { series: { year: turning } })).toMatchObject({
        year: turning,
        counter: 3,
        sound: true,
      })
  })
})
