import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '../../functions/access/command.ts'
import { SCOPES } from '../../functions/access/permissions.ts'
import { newTenantKey, reachOf } from '../../functions/access/regions.ts'
import { randomIds } from '../../functions/kernel/ids.ts'
import { bindTable, type Table } from '../../functions/platform/table.ts'
import { importAgencies } from '../../functions/tenancy/actions/agency-import.ts'
import { columns } from '../../functions/tenancy/messages/columns.ts'
import { ask, mutate, type SeenProblem } from '../kit/api.ts'
import { anAudit } from '../kit/audit.ts'
import { aCreditCode, anAgency, anOperator, anOrganCode, type TestAgency } from '../kit/government.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let operator: string
let province: TestAgency
beforeAll(async () => {
  stack = await openStack()
  operator = await anOperator(stack)
  province = await anAgency(stack, operator, {
    regionCode: '410000',
    tier: 'PROVINCE',
    name: '测试省人民政府',
  })
})

interface Seen {
  readonly id: string
  readonly name: string
}
const HEAD = 'name,shortName,regionCode,tier,kind,actsAsGovernment,creditCode,organCode,superior'
const row = (
  name: string,
  regionCode: string,
  more: Partial<Record<'tier' | 'kind' | 'flag' | 'credit' | 'organ' | 'superior', string>> = {},
) =>
  [
    name,
    '',
    regionCode,
    more.tier ?? 'CITY',
    more.kind ?? 'GOVERNMENT',
    more.flag ?? '',
    more.credit ?? aCreditCode(),
    more.organ ?? anOrganCode(),
    more.superior ?? province.name,
  ].join(',')
interface Import {
  readonly import: {
    registered: number
    rejected: number
    rows: { line: number; agency: Seen | null; problems: SeenProblem[] }[]
  } | null
  readonly problems: readonly SeenProblem[]
  readonly replayed: boolean
}
const importRows = async (rows: readonly string[], agency = province) =>
  mutate<Import>(await agency.token('ADMINISTRATOR'), 'ImportAgencies', { csv: [HEAD, ...rows].join('\n') })

describe('importing agencies', () => {
  test('keeps the good rows and reports every bad one with its line', async () => {
    const credit = aCreditCode()
    const { import: done } = await importRows([
      row('郑州市人民政府', '410100'),
      row('洛阳市人民政府', '410300', { credit: '91350100M000100Y4Z' }),
      row('丙市人民政府', '999999'),
      row('中原区人民政府', '410102'),
      row('洛阳市人民政府', '410300', { organ: 'X政' }),
      row('中原区人民政府', '410102', { tier: 'COUNTY', superior: '郑州市人民政府', credit }),
      row('二七区人民政府', '410103', { tier: 'COUNTY', superior: '没有的机关' }),
      row('二七区人民政府', '410103', { tier: 'COUNTY', superior: '郑州市人民政府', credit }),
      row('占位', '419000'),
    ])
    expect(done?.registered).toBe(2)
    expect(
      done?.rows.map(({ line, agency, problems }) => [
        line,
        agency?.name ?? problems.map(({ code, path }) => [code, path[0]]),
      ]),
    ).toEqual([
      [2, '郑州市人民政府'],
      [3, [['INVALID_CREDIT_CODE', 'creditCode']]],
      [4, [['NO_SUCH_REGION', 'regionCode']]],
      [5, [['NOT_THE_REGIONS_TIER', 'tier']]],
      [6, [['INVALID_ORGAN_CODE', 'organCode']]],
      [7, '中原区人民政府'],
      [8, [['SUPERIOR_NOT_REGISTERED', 'superior']]],
      [9, [['ALREADY_EXISTS', 'creditCode']]],
      [10, [['REGION_WITHOUT_GOVERNMENT', 'regionCode']]],
    ])
  })

  test('done twice, with the same key or another, registers each agency once', async () => {
    const csv = [HEAD, row('河南省郑州市人民政府', '410100'), row('河南省洛阳市人民政府', '410300')].join(
      '\n',
    )
    const token = await province.token('ADMINISTRATOR')
    const first = await mutate<Import>(token, 'ImportAgencies', { idempotencyKey: 'once', csv })
    const replay = await mutate<Import>(token, 'ImportAgencies', { idempotencyKey: 'once', csv })
    const byHand = await mutate<Import>(token, 'ImportAgencies', { csv })
    const ids = (done: Import) => done.import?.rows.map(({ agency }) => agency?.id)
    expect([replay.replayed, byHand.replayed]).toEqual([true, false])
    expect(ids(first)).toEqual([expect.any(String), expect.any(String)])
    expect([ids(replay), ids(byHand)]).toEqual([ids(first), ids(first)])
  })

  test('of 500 rows with every kind of fault reports each fault', async () => {
    const long = '长'.repeat(120)
    const rows = Array.from(
      { length: 500 },
      () => `${long},,410100,CITY,GOVERNMENT,true,${long},${long},${long}`,
    )
    const done = (await importRows(rows)).import
    expect([done?.registered, done?.rejected, done?.rows.length]).toEqual([0, 500, 500])
    const registrable = Array.from({ length: 499 }, (_, index) =>
      row(`${index}${'\u0007'.repeat(20)}`, '410300', {
        tier: 'COUNTY',
        credit: '0'.repeat(18),
        organ: 'LATINLETTERS',
      }),
    )
    expect((await importRows(registrable)).import?.rejected).toBe(499)
  })

  test('refuses a name that another row has, and reports the line at which a row starts', async () => {
    const { import: done } = await importRows([
      row('郑州市统计局', '410100', { kind: 'DEPARTMENT' }),
      row('鄭州市統計局', '410100', { kind: 'DEPARTMENT' }),
      row('郑州市統計局', '410100', { kind: 'DEPARTMENT' }),
      row('"两\n行"', '410100'),
      row('末行', '999999'),
    ])
    expect(done?.rows.map(({ line, problems }) => [line, problems[0]?.path[0]])).toEqual([
      [2, undefined],
      [3, 'name'],
      [4, 'name'],
      [5, 'name'],
      [7, 'regionCode'],
    ])
  })

  test('gives a dual-led organ its second superior, by name or by id', async () => {
    const elsewhere = await anAgency(stack, province, { regionCode: '410300', tier: 'CITY' })
    const station = { tier: 'COUNTY', kind: 'DEPARTMENT', superior: '济源市人民政府' }
    const fromSheet = [
      row('济源市人民政府', '419001', { tier: 'COUNTY' }),
      `${row('郑州市公安局', '410100', { kind: 'DEPARTMENT' })},`,
      `${row('济源市公安局', '419001', station)},郑州市公安局`,
      `${row('济源市水利局', '419001', station)},${elsewhere.id}`,
      `${row('济源市民政局', '419001', station)},无此局`,
      `${row('济源市财政局', '419001', station)},济源市人民政府`,
    ]
    const csv = [`${HEAD},otherSuperior`, ...fromSheet].join('\n')
    const token = await province.token('ADMINISTRATOR')
    const done = (await mutate<Import>(token, 'ImportAgencies', { csv })).import
    const bureau = done?.rows[1]?.agency
    const second = async (id: string | undefined) =>
      id === undefined
        ? undefined
        : (await ask<{ otherSuperior: { id: string } | null }>(token, 'NodeAgency', { id })).otherSuperior?.id
    const lines = done?.rows.map(
      async ({ agency, problems }) => (await second(agency?.id)) ?? problems[0]?.path[0],
    )
    expect(await Promise.all(lines ?? [])).toEqual([
      undefined,
      undefined,
      bureau?.id,
      elsewhere.id,
      'otherSuperior',
      'otherSuperiorId',
    ])
    const again = (await mutate<Import>(token, 'ImportAgencies', { csv })).import
    expect(again?.rows.map(({ agency }) => agency?.id)).toEqual(done?.rows.map(({ agency }) => agency?.id))
  })

  test('in a dry run answers each row as it would be, and registers none', async () => {
    const rows = [
      row('郑州市试验局', '410100', { kind: 'DEPARTMENT' }),
      row('中原区试验局', '410102', { tier: 'COUNTY', kind: 'DEPARTMENT', superior: '郑州市试验局' }),
    ]
    const csv = [HEAD, ...rows, row('丙市人民政府', '999999')].join('\n')
    const token = await province.token('ADMINISTRATOR')
    const run = (dryRun: boolean) =>
      mutate<Import>(token, 'ImportAgencies', { idempotencyKey: 'tried before', csv, dryRun })
    const outline = ({ import: done }: Import) =>
      done?.rows.map(({ line, agency, problems }) => [line, agency?.name, problems[0]?.code])
    const tried = await run(true)
    expect(tried.import).toMatchObject({ dryRun: true, registered: 2, rejected: 1 })
    const variables = { region: '410100', namePrefix: '郑州市试验' }
    expect((await ask<{ nodes: Seen[] }>(token, 'Agencies', variables)).nodes).toEqual([])
    const done = await run(false)
    expect(done).toMatchObject({ replayed: false, import: { dryRun: false, registered: 2, rejected: 1 } })
    expect(outline(done)).toEqual(outline(tried))
    expect((await ask<{ nodes: Seen[] }>(token, 'Agencies', variables)).nodes).toHaveLength(1)
    const clerk = await mutate<Import>(await province.token('CLERK'), 'ImportAgencies', { csv, dryRun: true })
    expect(clerk).toMatchObject({ import: null, problems: [{ code: 'NOT_PERMITTED' }] })
  })

  test('reads a sheet from Excel with Chinese headers, in UTF-8 that was read as Latin-1', async () => {
    const head = '机关名称;简称;行政区划代码;层级;类别;行使政府职能;统一社会信用代码;机关代字;上级机关;备注'
    const line = `郑州市表格局;;410100;市;部门;否;${aCreditCode()};${anOrganCode()};${province.name};无`
    const csv = Buffer.from([head, line, ';;;;;;;;;'].join('\r\n')).toString('latin1')
    const { import: done } = await mutate<Import>(await province.token('ADMINISTRATOR'), 'ImportAgencies', {
      csv,
    })
    expect(done).toMatchObject({ registered: 1, rejected: 0, ignoredColumns: ['备注'], misread: 'UTF_8' })
    const { problems } = await mutate<Import>(await province.token('ADMINISTRATOR'), 'ImportAgencies', {
      csv: `${HEAD}\n\ufffd\ufffd,,410100,CITY,,,,,`,
    })
    expect(problems).toMatchObject([{ code: 'CSV_GARBLED', given: '2' }])
  })

  test('of many rows is divided into transactions', async () => {
    const rows = Array.from({ length: 100 }, (_, index) =>
      row(`河南省第${index}局`, '410000', { tier: 'PROVINCE', kind: 'DEPARTMENT' }),
    )
    expect((await importRows(rows)).import).toMatchObject({ registered: 100, rejected: 0 })
  })

  test.each([
    [
      'without a column',
      'name,tier\nx,CITY',
      {
        code: 'CSV_COLUMNS_MISSING',
        allowed: HEAD.split(',')
          .filter(name => name !== 'name' && name !== 'tier')
          .map(name => columns[`Column.${name}` as keyof typeof columns]['zh-CN']),
      },
    ],
    ['with an open quote', `${HEAD}\n"x`, { code: 'INVALID_CSV', given: '2' }],
    ['of 501 rows', `${HEAD}\n${'x,,,,,,,,\n'.repeat(501)}`, { code: 'TOO_MANY_ITEMS', limit: 500 }],
    ['in broken Unicode', `${HEAD}\n\ud800`, { code: 'TEXT_BROKEN_UNICODE' }],
  ])('from a CSV %s is refused as a whole', async (_, csv, problem) => {
    const { import: done, problems } = await mutate<Import>(
      await province.token('ADMINISTRATOR'),
      'ImportAgencies',
      { csv },
    )
    expect([done, problems]).toMatchObject([null, [problem]])
  })
})

describe('an import of agencies that loses a race', () => {
  /** The context of the province's administrator, with a registry that lets another writer commit first. */
  function racing(rival: () => Promise<unknown>): Context {
    const { id, regionCode: region, tier } = province
    const [tenant, reach] = [newTenantKey(region, id), reachOf(region)]
    const source = { client: DynamoDBDocumentClient.from(stack.dynamodb), tableName: stack.tableName }
    const table = bindTable(source, tenant, reach, 'registrar')
    let commits = 0
    const registry: Table = {
      ...table,
      commit: async writes => {
        if (++commits === 1) await rival()
        return table.commit(writes)
      },
    }
    const now = () => new Date()
    return {
      requestId: 'race',
      caller: {
        subject: 'mbr-administrator',
        name: '管理员',
        post: null,
        applicationId: null,
        agency: { id, name: '某机关', region, tier },
        tenant,
        reach,
        roles: ['ADMINISTRATOR'],
        scopes: SCOPES,
      },
      permissions: {},
      now,
      audit: anAudit(tenant),
      newId: randomIds(now),
      table,
      registry,
      objects: {} as Context['objects'],
    }
  }

  test('refuses the row that another registered meanwhile and the rows below it, also in later transactions', async () => {
    const credit = aCreditCode()
    const [lost, below] = ['郑州经济技术开发区管理委员会', '林山寨街道办事处']
    const town = { tier: 'TOWN', superior: lost }
    const others = Array.from({ length: 24 }, (_, index) =>
      row(`郑州市第${index}局`, '410100', { kind: 'DEPARTMENT' }),
    )
    const twin = row(lost, '410171', { tier: 'COUNTY', kind: 'OTHER', flag: 'true', credit })
    const rows = [
      twin,
      row(below, '410102001', town),
      ...others,
      row(`中原区${below}`, '410102001', town),
      twin,
    ]
    const context = racing(() => importRows([row('洛阳市人民政府', '410300', { credit })]))
    const csv = [HEAD, ...rows].join('\n')
    const { thing, problems } = await importAgencies(context, {
      idempotencyKey: 'race',
      csv,
      dryRun: false,
    })
    expect([problems, thing?.registered, thing?.rejected]).toEqual([[], 24, 4])
    const refused = thing?.rows.filter(({ agency }) => agency === null)
    expect(refused).toMatchObject([
      { line: 2, problems: [{ code: 'ALREADY_EXISTS', path: ['creditCode'] }] },
      { line: 3, problems: [{ code: 'SUPERIOR_NOT_REGISTERED', path: ['superior'], given: lost }] },
      { line: 28, problems: [{ code: 'SUPERIOR_NOT_REGISTERED', path: ['superior'], given: lost }] },
      { line: 29, problems: [{ code: 'ALREADY_EXISTS', path: ['creditCode'] }] },
    ])
    const { nodes } = await ask<{ nodes: Seen[] }>(await province.token('CLERK'), 'Agencies', {
      region: '410100',
      namePrefix: '郑州市第',
      first: 100,
    })
    expect(nodes).toHaveLength(24)
  })

  test('refuses the row whose name another took meanwhile, written otherwise', async () => {
    const rival = row('郑州市體育局', '410100', { kind: 'DEPARTMENT' })
    const context = racing(() => importRows([rival]))
    const csv = [HEAD, row('郑州市体育局', '410100', { kind: 'DEPARTMENT' })].join('\n')
    const { thing } = await importAgencies(context, { idempotencyKey: 'race for a name', csv, dryRun: false })
    expect(thing?.rows).toMatchObject([
      { agency: null, problems: [{ code: 'ALREADY_EXISTS', path: ['name'] }] },
    ])
  })
})

interface Region {
  readonly code: string
}
interface RegionsImported {
  readonly import: {
    readonly edition: string
    readonly regions: number
    readonly remaining: number
    readonly abolished: number
    readonly badRows: readonly unknown[]
  } | null
  readonly problems: readonly SeenProblem[]
  readonly replayed: boolean
}

describe('importing regions', () => {
  /** A list of one province's towns, of `count` regions, that no other test uses. */
  const aList = (province: string, count: number): string =>
    [
      'code,name,tier,parent',
      ...Array.from(
        { length: count },
        (_, index) => `${province}0101${String(index).padStart(3, '0')},第${index}镇,TOWN,${province}0101`,
      ),
    ].join('\n')
  const importRegions = (csv: string, more: Record<string, unknown> = {}) =>
    mutate<RegionsImported>(operator, 'ImportRegions', { edition: '2023-06-30', csv, ...more })

  test('goes in portions, each of which answers how many regions are left', async () => {
    const csv = aList('51', 900)
    const first = await importRegions(csv)
    expect(first.import).toMatchObject({ regions: 900, remaining: 400 })
    const second = await importRegions(csv, { idempotencyKey: 'second portion' })
    expect(second.import).toMatchObject({ regions: 900, remaining: 0 })
    const again = await importRegions(csv, { idempotencyKey: 'second portion' })
    expect(again).toMatchObject({ replayed: true, import: { remaining: 0 } })
    const town = await ask<{ name: string }>(operator, 'Region', { code: '510101899' })
    expect(town.name).toBe('第899镇')
  })

  test('makes the edition current with the last portion only', async () => {
    const csv = aList('52', 600)
    expect((await importRegions(csv, { edition: '2024-12-31' })).import?.remaining).toBe(100)
    // While the newer edition is unfinished, an older one is still taken.
    const older = await importRegions(aList('52', 1), { edition: '2020-12-31' })
    expect(older.problems).toEqual([])
    expect((await importRegions(csv, { edition: '2024-12-31' })).import?.remaining).toBe(0)
    const refused = await importRegions(aList('52', 1), { edition: '2020-12-31' })
    expect(refused.problems).toMatchObject([{ code: 'OUTDATED_EDITION', allowed: ['2024-12-31'] }])
  })

  test('is not disturbed by an older edition that is imported meanwhile', async () => {
    const csv = aList('53', 700)
    expect((await importRegions(csv, { edition: '2024-12-31' })).import?.remaining).toBe(200)
    const older = await importRegions(aList('53', 50), { edition: '2020-12-31' })
    expect(older.import?.remaining).toBe(0)
    const before = await ask<Region>(operator, 'Region', { code: '530101000' })
    expect(before).toMatchObject({ edition: '2020-12-31', state: 'CURRENT' })
    const done = await importRegions(csv, { edition: '2024-12-31' })
    expect(done.import?.remaining).toBe(0)
    const after = await ask<Region>(operator, 'Region', { code: '530101000' })
    expect(after).toMatchObject({ edition: '2024-12-31', state: 'CURRENT' })
  })

  const PROVINCE = [
    'code,name,tier,parent,state,successor',
    '540000,某区,PROVINCE,,,',
    '540100,某市,CITY,540000,,',
  ]
  const counties = (from: number, to: number, name = '县') =>
    Array.from({ length: to - from }, (_, index) => {
      const number = String(from + index).padStart(2, '0')
      return `5401${number},第${number}${name},COUNTY,540100,,`
    })
  const listed = async (parent?: string) =>
    (await ask<{ nodes: Region[] }>(operator, 'Regions', { parent, first: 100 })).nodes.map(
      ({ code }) => code,
    )

  test('shows one list at a time: the old one to the last portion, and then the new one as a whole', async () => {
    await importRegions([...PROVINCE, ...counties(10, 13)].join('\n'))
    const towns = Array.from(
      { length: 499 },
      (_, index) => `540115${String(index).padStart(3, '0')},第${index}镇,TOWN,540115,,`,
    )
    const csv = [...PROVINCE, ...counties(11, 16), ...towns].join('\n')
    const edition = '2024-12-31'
    const first = await importRegions(csv, { edition })
    expect(first.import).toMatchObject({ regions: 506, remaining: 7, abolished: 1 })
    expect(await listed('540100')).toEqual(['540110', '540111', '540112'])
    expect(await listed('540115')).toEqual([])
    const last = await importRegions(csv, { edition })
    expect(last.import).toMatchObject({ remaining: 0, abolished: 1 })
    expect(await listed('540100')).toEqual(['540111', '540112', '540113', '540114', '540115'])
    const again = await importRegions(csv, { edition })
    expect(again.import).toMatchObject({ remaining: 0, abolished: 0 })
  })

  test('lists the provinces, each once, where no region above is given', async () => {
    expect(await listed()).toEqual(['410000', '540000'])
    const root = await ask<{ nodes: Region[] }>(operator, 'Regions', { parent: '', first: 1 })
    expect(root.nodes.map(({ code }) => code)).toEqual(['410000'])
    expect(await listed('990000')).toEqual([])
  })

  test('keeps an abolished code with its successor, and registers no agency there', async () => {
    const edition = '2025-12-31'
    const csv = [...PROVINCE, ...counties(12, 16), '540111,第11县,COUNTY,540100,撤销,540112'].join('\n')
    const done = await importRegions(csv, { edition, confirmShrinking: 500 })
    expect(done.import).toMatchObject({ regions: 6, abolished: 500, remaining: 7 })
    await importRegions(csv, { edition, confirmShrinking: 500 })
    expect(await listed('540100')).toEqual(['540112', '540113', '540114', '540115'])
    expect(await ask<Region>(operator, 'Region', { code: '540111' })).toMatchObject({
      state: 'ABOLISHED',
      successorCode: '540112',
      edition: '2024-12-31',
      abolishedIn: edition,
    })
    expect(await ask<Region>(operator, 'Region', { code: '540110' })).toMatchObject({
      state: 'ABOLISHED',
      successorCode: null,
      edition: '2023-06-30',
      abolishedIn: '2024-12-31',
    })
    const register = async (regionCode: string) => {
      const fields = { name: '第12县人民政府', tier: 'COUNTY', kind: 'GOVERNMENT', superiorId: null }
      const codes = { creditCode: aCreditCode(), organCode: anOrganCode() }
      const input = { ...fields, ...codes, regionCode }
      return (await mutate<{ problems: SeenProblem[] }>(operator, 'RegisterAgency', input)).problems
    }
    expect(await register('540111')).toMatchObject([
      {
        code: 'REGION_ABOLISHED',
        path: ['regionCode'],
        given: '540111',
        allowed: ['540112'],
        message: '行政区划“540111”已撤销，不能再登记机关，请在继任的区划登记：540112。',
      },
    ])
    expect(await register('540110')).toMatchObject([{ code: 'REGION_ABOLISHED', allowed: null }])
    expect(await register('540112')).toEqual([])
    const head = `${HEAD}\n`
    const row = `某县某局,,540111,COUNTY,DEPARTMENT,,${aCreditCode()},${anOrganCode()},`
    const { import: agencies } = await mutate<Import>(operator, 'ImportAgencies', { csv: head + row })
    expect(agencies?.rows[0]?.problems).toMatchObject([{ code: 'REGION_ABOLISHED', allowed: ['540112'] }])
  })

  test('asks before it shrinks a province, and writes nothing until it is told the number', async () => {
    const full = aList('55', 20)
    await importRegions(full)
    const part = aList('55', 10)
    const asked = await importRegions(part)
    expect(asked).toMatchObject({
      import: null,
      problems: [{ __typename: 'EditionShrinks', before: 20, abolished: 10, lostTiers: [] }],
    })
    expect(asked.problems[0]?.examples).toHaveLength(10)
    expect(await listed('550101')).toHaveLength(20)
    expect((await importRegions(part, { confirmShrinking: 9 })).import).toBeNull()
    expect((await importRegions(part, { confirmShrinking: 10 })).import?.abolished).toBe(10)
    expect(await listed('550101')).toHaveLength(10)
  })

  test('in a dry run answers the same and writes nothing, and leaves its key free', async () => {
    const csv = `${aList('56', 3)}\n560101900,Town,TOWN,560101`
    const idempotencyKey = 'tried before'
    const tried = await importRegions(csv, { idempotencyKey, dryRun: true })
    expect(tried.import).toMatchObject({ dryRun: true, regions: 3, remaining: 3 })
    expect(await ask(operator, 'Region', { code: '560101000' })).toBeNull()
    const again = await importRegions(csv, { idempotencyKey, dryRun: true })
    const done = await importRegions(csv, { idempotencyKey })
    expect([again.replayed, done.replayed]).toEqual([false, false])
    expect(done.import).toMatchObject({ dryRun: false, regions: 3, remaining: 0 })
    expect(done.import?.badRows).toEqual(tried.import?.badRows)
    expect(done.import?.badRows).toMatchObject([{ line: 5, problems: [{ code: 'NOT_A_REGION_NAME' }] }])
    expect(
      (await importRegions(aList('56', 1), { edition: '2020-12-31', dryRun: true })).problems,
    ).toMatchObject([{ code: 'OUTDATED_EDITION' }])
    const token = await province.token('ADMINISTRATOR')
    const denied = await mutate<RegionsImported>(token, 'ImportRegions', {
      edition: '2023-06-30',
      csv,
      dryRun: true,
    })
    expect(denied).toMatchObject({ import: null, problems: [{ code: 'NOT_PERMITTED' }] })
  })
})
