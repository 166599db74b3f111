import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '../../functions/access/caller.ts'
import { SCOPES } from '../../functions/access/permissions.ts'
import { newTenantKey } from '../../functions/access/regions.ts'
import type { RequestContext } from '../../functions/access/request.ts'
import { routingCheck } from '../../functions/documents/lifecycle/reading/validation.ts'
import { receivedDeliveries } from '../../functions/exchange/index.ts'
import { type Item, type Table, unboundTable } from '../../functions/platform/table.ts'
import type { Agency } from '../../functions/tenancy/index.ts'
import { agencyItem, agencyKey, agencyOf } from '../../functions/tenancy/store.ts'
import { operation } from '../../graphql/operations.ts'
import { ask, mutate, type Payload, type SeenProblem, send } from '../kit/api.ts'
import {
  ACCEPT,
  aDraftOf,
  aNotice,
  bring,
  handle,
  inboxOf,
  REGISTER,
  type SeenDelivery,
  type SeenDocument,
  SIGN_FOR,
} from '../kit/documents.ts'
import { anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { anId } from '../kit/rules/results.ts'
import { openStack, type Stack } from '../kit/stack.ts'

interface Check {
  readonly allowed: boolean
  readonly findings: readonly SeenProblem[]
}
type Draft = Record<string, unknown> & {
  readonly mainRecipients?: { readonly agencyIds?: readonly string[] }
}
type Listed = readonly (string | { readonly agencyId: string })[] | undefined
type Fix = Record<string, string | null | Listed>
/** The agencies or fields that a fix lists. */
const idsIn = (listed: Listed): string[] =>
  (listed ?? []).map(one => (typeof one === 'string' ? one : one.agencyId))

let stack: Stack
let tree: Tree
let education: TestAgency
let provincialEducation: TestAgency
let finance: TestAgency
let police: TestAgency
let provincialPolice: TestAgency
let schools: TestAgency

beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  const city = { regionCode: '410100', tier: 'CITY', kind: 'DEPARTMENT' } as const
  const provincial = { regionCode: '410000', tier: 'PROVINCE', kind: 'DEPARTMENT' } as const
  provincialEducation = await anAgency(stack, tree.province, provincial)
  provincialPolice = await anAgency(stack, tree.province, provincial)
  education = await anAgency(stack, tree.zhengzhou, { ...city, guidingId: provincialEducation.id })
  finance = await anAgency(stack, tree.zhengzhou, city)
  police = await anAgency(stack, tree.zhengzhou, { ...city, otherSuperiorId: provincialPolice.id })
  schools = await anAgency(stack, education, { ...city, kind: 'INNER_DIVISION' })
})

const drafter = (agency: TestAgency) => agency.token('DRAFTER')
const to = (...agencies: readonly TestAgency[]) => ({ agencyIds: agencies.map(agency => agency.id) })
const text = (kind: string, word: string, recipients: object, more: object = {}): Draft => ({
  kind,
  title: `关于公文互通工作的${word}`,
  body: '现将有关事项函告如下。',
  mainRecipients: recipients,
  ...more,
})
const aRequest = (recipients: object, more: object = {}): Draft =>
  text('REQUEST', '请示', recipients, { contact: { name: '李明', phone: '0371-60000000' }, ...more })
const routingOf = async (agency: TestAgency, variables: object): Promise<Check> =>
  ask(await drafter(agency), 'RoutingCheck', { input: variables })

/** The changes that a client sends to editDraft for a fix, given the draft that it knows. */
function changesFor(draft: Draft, fix: Fix, words: object = {}): object {
  const list = (name: string): readonly string[] => idsIn(fix[name] as Listed)
  const isCleared = list('clear').includes('mainRecipients')
  const main = isCleared ? [] : (draft.mainRecipients?.agencyIds ?? [])
  const change = (old: readonly string[], add: string, remove: string): readonly string[] => [
    ...old.filter(id => !list(remove).includes(id)),
    ...list(add),
  ]
  const empty = Object.fromEntries(list('clear').map(field => [field, null]))
  const approvals = list('approvalsFrom').map(agencyId => ({ agencyId, reference: '郑政〔2026〕3号' }))
  return {
    ...empty,
    ...(fix.kind === null ? {} : { kind: fix.kind }),
    ...(fix.direction === null ? {} : { direction: fix.direction }),
    mainRecipients: { agencyIds: change(main, 'addMainRecipients', 'removeMainRecipients') },
    copies: change((draft.copies ?? []) as readonly string[], 'addCopies', 'removeCopies'),
    coIssuers: change((draft.coIssuers ?? []) as readonly string[], '', 'removeCoIssuers'),
    ...(approvals.length > 0 ? { approvals } : {}),
    ...words,
  }
}

/** Each rule with a draft that breaks it, and the words that only a person can give. */
const CASES: readonly (readonly [string, string, () => TestAgency, () => Draft, object?])[] = [
  [
    'R2',
    '越级上报',
    () => tree.zhongyuan,
    () => text('REPORT', '报告', to(tree.province)),
    { skipReason: '防汛紧急' },
  ],
  [
    'R3',
    '多头请示',
    () => tree.zhongyuan,
    () => aRequest(to(tree.zhengzhou, tree.province), { skipReason: '防汛紧急' }),
  ],
  [
    'R3',
    '报告抄送下级',
    () => tree.zhengzhou,
    () => text('REPORT', '报告', to(tree.province), { copies: [tree.zhongyuan.id, tree.luoyang.id] }),
  ],
  ['R4', '部门请示重大事项', () => education, () => aRequest(to(provincialEducation), { important: true })],
  [
    'R7',
    '报送负责人个人',
    () => tree.zhengzhou,
    () => text('REPORT', '报告', to(tree.province), { attention: { name: '王省长' } }),
  ],
  ['R8', '双重领导', () => police, () => text('REPORT', '报告', to(tree.zhengzhou))],
  ['R8', '发双重领导的下级', () => tree.zhengzhou, () => text('NOTICE', '通知', to(police))],
  [
    'R9',
    '重要下行文',
    () => tree.zhengzhou,
    () => text('NOTICE', '通知', to(tree.zhongyuan), { important: true }),
  ],
  [
    'R10',
    '部门发下级政府',
    () => education,
    () => text('NOTICE', '通知', to(tree.zhongyuan)),
    { body: '经市政府同意，现通知如下。' },
  ],
  [
    'R13',
    '政府与部门联合',
    () => tree.zhengzhou,
    () => text('NOTICE', '通知', to(tree.zhongyuan), { coIssuers: [finance.id] }),
  ],
  [
    'R13',
    '内设机构对外',
    () => schools,
    () => text('LETTER', '函', to(finance)),
    { kind: 'REPORT', title: '关于公文互通工作的报告' },
  ],
  ['R14', '向平行机关请示', () => tree.zhengzhou, () => aRequest(to(tree.luoyang))],
]

describe('a draft that breaks a routing rule is refused with a fix, and passes with it', () => {
  test.each(
    CASES.map(([rule, what, agency, make, words = {}]) => [rule, what, agency, make, words] as const),
  )('%s %s', async (rule, _, agency, make, words) => {
    const token = await drafter(agency())
    const draft = make()
    const before = await routingOf(agency(), { draft })
    const found = before.findings.find(one => one.rule === rule)
    expect(found?.__typename).toBe('RoutingViolation')
    expect(before.allowed).toBe(before.findings.every(one => one.severity === 'WARNING'))

    const made = await mutate<Payload<'document', SeenDocument>>(token, 'CreateDraft', { draft })
    expect(made.problems.map(problem => problem.rule)).toContain(rule)
    const edited = await mutate<Payload<'document', SeenDocument>>(token, 'EditDraft', {
      documentId: made.document?.id,
      expectedVersion: made.document?.version,
      draft: changesFor(draft, found?.fix as Fix, words),
    })
    expect(edited.document).not.toBeNull()
    expect(await routingOf(agency(), { documentId: made.document?.id })).toEqual({
      allowed: true,
      findings: [],
    })
  })
})

describe('a request passed up (R5)', () => {
  test('is refused without a position or as a literal copy, and passes with both corrected', async () => {
    const body = '为加强工作，拟设立公文交换中心。'
    const request = await aDraftOf(tree.zhongyuan, aRequest(to(tree.zhengzhou), { body }))
    await bring(tree.zhongyuan, request, 'DISPATCHED')
    await relayAll(stack)
    const [arrived] = await inboxOf(tree.zhengzhou)
    const delivery = await handle(tree.zhengzhou, arrived as SeenDelivery, SIGN_FOR, REGISTER, ACCEPT)
    const passed = (more: object) =>
      routingOf(tree.zhengzhou, { draft: aRequest(to(tree.province), { forwards: delivery.id, ...more }) })
    const told = async (more: object) =>
      (await passed(more)).findings.map(one => [one.rule, (one.fix as Fix).supply])
    expect(await told({})).toEqual([['R5', ['position', 'body']]])
    expect(await told({ body, position: '拟设立公文交换中心' })).toEqual([['R5', ['body']]])
    const position = '我市认为确有必要，建议予以设立。'
    expect(await told({ body: `中原区来文请示设立公文交换中心。${position}`, position })).toEqual([])
  })
})

describe('the validation of a draft', () => {
  test('reports form, elements and routing at once, each finding with its path and its fix', async () => {
    const draft = text('REQUEST', '报告', to(tree.province), { title: '', items: ['甲事', '乙事'] })
    const check = await ask<Check>(await drafter(tree.zhongyuan), 'Validate', { input: { draft } })
    expect(check.allowed).toBe(false)
    expect(check.findings.map(one => [one.code, one.rule, one.path.join()])).toEqual([
      ['TEXT_EMPTY', undefined, 'title'],
      ['TITLE_WITHOUT_KIND', 'E-TITLE', 'title'],
      ['MISSING_ELEMENT', 'E-NOTE', 'contact'],
      ['ROUTING_VIOLATION', 'R2', 'mainRecipients'],
      ['ROUTING_VIOLATION', 'R6', 'items'],
    ])
  })
  test('accepts a draft without faults, and stores nothing', async () => {
    const token = await drafter(tree.zhengzhou)
    const outbox = () => ask<{ nodes: unknown[] }>(token, 'Outbox', { first: 100 })
    const before = await outbox()
    const draft = aNotice([tree.zhongyuan])
    expect(await ask(token, 'Validate', { input: { draft } })).toEqual({ allowed: true, findings: [] })
    expect(await outbox()).toEqual(before)
  })
  test('checks a stored document of the own agency, and does not find another agency’s', async () => {
    const { id: documentId } = await aDraftOf(tree.zhongyuan, text('REPORT', '报告', to(tree.province)))
    for (const query of ['Validate', 'RoutingCheck']) {
      const own = await ask<Check>(await drafter(tree.zhongyuan), query, { input: { documentId } })
      expect(own.findings.map(one => one.rule)).toEqual(['R2'])
      expect(await ask(await drafter(tree.zhengzhou), query, { input: { documentId } })).toBeNull()
    }
  })
  test('reports references of the draft that do not exist', async () => {
    const token = await drafter(tree.zhengzhou)
    const draft = aNotice([tree.zhongyuan], { replyTo: anId('dlv', 7), copies: [anId('agc', 7)] })
    const check = await ask<Check>(token, 'Validate', { input: { draft } })
    expect(check.findings.map(one => [one.code, one.path.join('.')])).toEqual([
      ['NO_SUCH_AGENCY', 'copies.0'],
      ['NOT_FOUND', 'replyTo'],
    ])
  })
  test('is of a draft or of a document, not of both or neither', async () => {
    const token = await drafter(tree.zhengzhou)
    const draft = aNotice([tree.zhongyuan])
    for (const input of [{}, { draft: null }, { draft, documentId: null }, { draft, documentId: 'doc' }]) {
      const { errors } = await send(token, operation('RoutingCheck'), { input })
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
    }
  })
  test('reports classified content of the body, and so does the routing check', async () => {
    const draft = aNotice([tree.zhongyuan], { body: '机密★20年\n现通知如下。' })
    for (const query of ['Validate', 'RoutingCheck']) {
      const check = await ask<Check>(await drafter(tree.zhengzhou), query, { input: { draft } })
      expect([check.allowed, check.findings.map(one => one.code)]).toEqual([false, ['CLASSIFIED_CONTENT']])
    }
  })
  test('is forbidden to operators of the platform', async () => {
    const answer = await send(tree.operator, operation('Validate'), {
      input: { draft: aNotice([tree.zhongyuan]) },
    })
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })
})

/** They are read by their keys alone, and 3,000 that are in no index are written in a quarter of the time. */
const withoutIndexes = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !/^g\d+[ps]k$/.test(name))) as Item

describe('3,000 recipients named in a draft', () => {
  const RECIPIENTS = 3_000
  let ids: readonly string[]

  beforeAll(async () => {
    const table = unboundTable({
      client: DynamoDBDocumentClient.from(stack.dynamodb),
      tableName: stack.tableName,
    })
    const town = agencyOf(await table.get(agencyKey(tree.luoyang.id)))
    if (town === null) throw new Error('no agency to copy')
    ids = Array.from({ length: RECIPIENTS }, (_, index) => anId('agc', 100_000 + index))
    const townItem = (more: Partial<Agency>) => withoutIndexes(agencyItem({ ...town, ...more }))
    const towns = ids.map((id, index) => townItem({ id, name: `第${index}镇人民政府` }))
    // The first is a town of Luoyang: the province may not write to it without a copy to the city.
    const line = [{ id: tree.luoyang.id, name: tree.luoyang.name }, ...town.line]
    const nested = townItem({ id: ids[0] ?? '', line })
    await Promise.all(
      Array.from({ length: 10 }, (_, lane) => table.putAll(towns.filter((_, index) => index % 10 === lane))),
    )
    await table.putAll([nested])
  })

  test('are checked with 31 calls to the database, a hundred recipients a call, and one for the names of the fix', async () => {
    const draft = { ...aNotice([]), mainRecipients: { agencyIds: ids } }
    const { data, extensions } = await send<{ routingCheck: Check }>(
      await drafter(tree.province),
      operation('RoutingCheck'),
      { input: { draft } },
    )
    expect(
      data?.routingCheck.findings.map(one => [one.rule, idsIn((one.fix as Fix).addCopies as Listed)]),
    ).toEqual([['R2', [tree.luoyang.id]]])
    expect(extensions?.cost.databaseCalls).toBe(32)
  })

  test('are read in one request of the table, so that no call waits for another', async () => {
    const client = DynamoDBDocumentClient.from(stack.dynamodb)
    const table = unboundTable({ client, tableName: stack.tableName })
    const asked: number[] = []
    const counting: Table = {
      ...table,
      get: () => Promise.reject(new Error('a read of its own')),
      getMany: keys => {
        asked.push(keys.length)
        return table.getMany(keys)
      },
    }
    const caller: Caller = {
      subject: 'mbr-drafter',
      name: '起草人',
      post: null,
      applicationId: null,
      agency: { id: tree.province.id, name: tree.province.name, region: '410000', tier: 'PROVINCE' },
      tenant: newTenantKey('410000', tree.province.id),
      reach: '41.',
      roles: ['DRAFTER'],
      scopes: SCOPES,
    }
    const draft = {
      kind: 'NOTICE' as const,
      title: '关于公文互通工作的通知',
      body: '现通知如下。',
      mainRecipients: { agencyIds: [...ids] },
    }
    const context = { caller, table: counting, now: () => new Date() } as unknown as RequestContext
    expect(await routingCheck(context, { draft }, receivedDeliveries)).toMatchObject({ allowed: false })
    // The recipients, the issuer, and which regions are abolished.
    expect(asked).toEqual([RECIPIENTS + 2])
  })

  test('are too many for a document, and one more is too many for the routing check', async () => {
    const token = await drafter(tree.province)
    const draft = { ...aNotice([]), mainRecipients: { agencyIds: ids }, skipReason: '防汛紧急' }
    const copies = [tree.luoyang.id]
    const all = await ask<Check>(token, 'Validate', { input: { draft: { ...draft, copies } } })
    expect(all.findings.map(one => [one.code, one.path])).toEqual([['TOO_MANY_ITEMS', ['mainRecipients']]])
    expect(await ask(token, 'RoutingCheck', { input: { draft: { ...draft, copies } } })).toEqual({
      allowed: true,
      findings: [],
    })
    const more = { ...draft, mainRecipients: { agencyIds: [...ids, tree.zhengzhou.id] } }
    const refused = await ask<Check>(token, 'RoutingCheck', { input: { draft: more } })
    expect(refused.findings.map(one => one.code)).toEqual(['TOO_MANY_ITEMS'])
  })
})
