import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '../../functions/access/command.ts'
import { SCOPES } from '../../functions/access/permissions.ts'
import { newTenantKey, reachOf } from '../../functions/access/regions.ts'
import { randomIds } from '../../functions/kernel/ids.ts'
import { bindTable, type Table } from '../../functions/platform/table.ts'
import { importAgencies } from '../../functions/tenancy/actions/agency-import.ts'
import { ask, mutate, type SeenProblem } from '../kit/api.ts'
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
  readonly otherSuperiorId: string | null
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
    expect(done?.rows.map(({ agency, problems }) => agency?.otherSuperiorId ?? problems[0]?.path[0])).toEqual(
      [undefined, undefined, bureau?.id, elsewhere.id, 'otherSuperior', 'otherSuperiorId'],
    )
    const again = (await mutate<Import>(token, 'ImportAgencies', { csv })).import
    expect(again?.rows.map(({ agency }) => agency?.id)).toEqual(done?.rows.map(({ agency }) => agency?.id))
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
        allowed: HEAD.split(',').filter(name => name !== 'name' && name !== 'tier'),
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
        agency: { id, region, tier },
        tenant,
        reach,
        roles: ['ADMINISTRATOR'],
        scopes: SCOPES,
      },
      permissions: {},
      now,
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
    const { thing, problems } = await importAgencies(context, { idempotencyKey: 'race', csv })
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
    const { thing } = await importAgencies(context, { idempotencyKey: 'race for a name', csv })
    expect(thing?.rows).toMatchObject([
      { agency: null, problems: [{ code: 'ALREADY_EXISTS', path: ['name'] }] },
    ])
  })
})

interface RegionsImported {
  readonly import: { readonly edition: string; readonly regions: number; readonly remaining: number } | null
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

  test('writes again what another import overwrote before this one was complete', async () => {
    const csv = aList('53', 700)
    expect((await importRegions(csv, { edition: '2024-12-31' })).import?.remaining).toBe(200)
    await importRegions(aList('53', 50), { edition: '2020-12-31' })
    const done = await importRegions(csv, { edition: '2024-12-31' })
    expect(done.import?.remaining).toBe(0)
    const town = await ask<{ edition: string }>(operator, 'Region', { code: '530101000' })
    expect(town.edition).toBe('2024-12-31')
  })
})
