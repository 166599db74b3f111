import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type Payload, type SeenProblem } from '../kit/api.ts'
import {
  aCreditCode,
  anAgency,
  anOperator,
  anOrganCode,
  REGIONS,
  type TestAgency,
} from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
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
  readonly version: number
  readonly state: string
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
      row('甲市人民政府', '410100'),
      row('乙市人民政府', '410300', { credit: '91350100M000100Y4Z' }),
      row('丙市人民政府', '999999'),
      row('丁县人民政府', '410102'),
      row('戊市人民政府', '410300', { organ: 'X政' }),
      row('己县人民政府', '410102', { tier: 'COUNTY', superior: '甲市人民政府', credit }),
      row('庚县人民政府', '410103', { tier: 'COUNTY', superior: '没有的机关' }),
      row('辛县人民政府', '410103', { tier: 'COUNTY', superior: '甲市人民政府', credit }),
      row('占位', '419000'),
    ])
    expect(done?.registered).toBe(2)
    expect(
      done?.rows.map(({ line, agency, problems }) => [
        line,
        agency?.name ?? problems.map(({ code, path }) => [code, path[0]]),
      ]),
    ).toEqual([
      [2, '甲市人民政府'],
      [3, [['INVALID_CREDIT_CODE', 'creditCode']]],
      [4, [['INVALID_VALUE', 'regionCode']]],
      [5, [['INVALID_VALUE', 'tier']]],
      [6, [['INVALID_ORGAN_CODE', 'organCode']]],
      [7, '己县人民政府'],
      [8, [['INVALID_VALUE', 'superior']]],
      [9, [['ALREADY_EXISTS', 'creditCode']]],
      [10, [['INVALID_VALUE', 'regionCode']]],
    ])
  })

  test('done twice, by key or by hand, registers each agency once', async () => {
    const csv = [HEAD, row('子市人民政府', '410100'), row('丑市人民政府', '410300')].join('\n')
    const token = await province.token('ADMINISTRATOR')
    const first = await mutate<Import>(token, 'ImportAgencies', { idempotencyKey: 'once', csv })
    const replay = await mutate<Import>(token, 'ImportAgencies', { idempotencyKey: 'once', csv })
    const byHand = await mutate<Import>(token, 'ImportAgencies', { csv })
    const ids = (done: Import) => done.import?.rows.map(({ agency }) => agency?.id)
    expect([replay.replayed, byHand.replayed]).toEqual([true, false])
    expect([ids(replay), ids(byHand)]).toEqual([ids(first), ids(first)])
  })

  test('of 500 rows with everything wrong that can be tells each of them', async () => {
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

  test('puts nobody below a name that two agencies bear, and counts lines from a row’s start', async () => {
    const { import: done } = await importRows([
      row('同名政府', '410100'),
      row('同名政府', '410300'),
      row('下属', '410102', { tier: 'COUNTY', superior: '同名政府' }),
      row('"两\n行"', '410100'),
      row('末行', '999999'),
    ])
    expect(done?.rows.map(({ line, problems }) => [line, problems[0]?.path[0]])).toEqual([
      [2, undefined],
      [3, undefined],
      [4, 'superior'],
      [5, 'name'],
      [7, 'regionCode'],
    ])
  })

  test('gives a dual-led organ its second superior, by name or by id', async () => {
    const elsewhere = await anAgency(stack, province, { regionCode: '410300', tier: 'CITY' })
    const fromSheet = [
      row('巳市人民政府', '410100'),
      `${row('巳市公安局', '410100', { kind: 'DEPARTMENT' })},`,
      `${row('午县公安局', '410102', { tier: 'COUNTY', kind: 'DEPARTMENT', superior: '巳市人民政府' })},巳市公安局`,
      `${row('未县公安局', '410102', { tier: 'COUNTY', kind: 'DEPARTMENT', superior: '巳市人民政府' })},${elsewhere.id}`,
      `${row('申县公安局', '410102', { tier: 'COUNTY', kind: 'DEPARTMENT', superior: '巳市人民政府' })},无此局`,
      `${row('酉县公安局', '410102', { tier: 'COUNTY', kind: 'DEPARTMENT', superior: '巳市人民政府' })},巳市人民政府`,
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

  test('of many rows fits into transactions', async () => {
    const rows = Array.from({ length: 100 }, (_, index) =>
      row(`第${index}局`, '410000', { tier: 'PROVINCE', kind: 'DEPARTMENT' }),
    )
    expect((await importRows(rows)).import).toMatchObject({ registered: 100, rejected: 0 })
  })

  test.each([
    ['without a column', 'name,tier\nx,CITY', 'INVALID_CSV'],
    ['with an open quote', `${HEAD}\n"x`, 'INVALID_CSV'],
    ['of 501 rows', `${HEAD}\n${'x,,,,,,,,\n'.repeat(501)}`, 'TOO_MANY_ITEMS'],
    ['in broken Unicode', `${HEAD}\n\ud800`, 'TEXT_BROKEN_UNICODE'],
  ])('from a CSV %s is refused whole', async (_, csv, code) => {
    const { import: done, problems } = await mutate<Import>(
      await province.token('ADMINISTRATOR'),
      'ImportAgencies',
      { csv },
    )
    expect([done, problems[0]?.code]).toEqual([null, code])
  })
})

describe('registering an agency', () => {
  const register = async (token: string, fields: Record<string, unknown>) =>
    mutate<Payload<'agency', Seen>>(token, 'RegisterAgency', {
      name: '某某人民政府',
      regionCode: '410100',
      tier: 'CITY',
      kind: 'GOVERNMENT',
      creditCode: aCreditCode(),
      organCode: anOrganCode(),
      ...fields,
    })

  test('outside of one’s reach, or below an agency that is not one’s own, is refused', async () => {
    const city = await anAgency(stack, province, { regionCode: '410100', tier: 'CITY' })
    const token = await city.token('ADMINISTRATOR')
    const beyond = await register(token, { regionCode: '410300', superiorId: city.id })
    expect(beyond.problems[0]).toMatchObject({ code: 'INVALID_VALUE', path: ['regionCode'] })
    const sideways = await register(token, { superiorId: province.id })
    expect(sideways.problems[0]).toMatchObject({ code: 'INVALID_VALUE', path: ['superiorId'] })
    const noSuperior = await register(token, {})
    expect(noSuperior.problems[0]).toMatchObject({ code: 'INVALID_VALUE', path: ['superiorId'] })
  })

  test('below two superiors shows both in the directory', async () => {
    const token = await province.token('ADMINISTRATOR')
    const bureau = await anAgency(stack, province, { regionCode: '410100', tier: 'CITY', kind: 'DEPARTMENT' })
    const county = await anAgency(stack, province, { regionCode: '410100', tier: 'CITY' })
    const wanted = { superiorId: county.id, otherSuperiorId: bureau.id, kind: 'DEPARTMENT' }
    const { agency } = await register(token, wanted)
    const { nodes } = await ask<{ nodes: Seen[] }>(token, 'Subordinates', { agencyId: county.id })
    expect(agency?.otherSuperiorId).toBe(bureau.id)
    expect(nodes.map(({ id, otherSuperiorId }) => [id, otherSuperiorId])).toEqual([[agency?.id, bureau.id]])
    const twice = await register(token, { ...wanted, otherSuperiorId: county.id })
    expect(twice.problems).toMatchObject([{ code: 'INVALID_VALUE', path: ['otherSuperiorId'] }])
  })

  test('by a clerk is refused, and a credit code belongs to one agency', async () => {
    const creditCode = aCreditCode()
    const administrator = await province.token('ADMINISTRATOR')
    const denied = await register(await province.token('CLERK'), { superiorId: province.id })
    expect(denied.problems[0]).toMatchObject({ code: 'NOT_PERMITTED', heldBy: ['OPERATOR', 'ADMINISTRATOR'] })
    expect((await register(administrator, { superiorId: province.id, creditCode })).agency).not.toBeNull()
    const again = await register(administrator, { superiorId: province.id, creditCode })
    expect(again.problems[0]).toMatchObject({ code: 'ALREADY_EXISTS', path: ['creditCode'] })
  })

  test('leads to activation, which gives it its first administrator', async () => {
    const { agency } = await register(await province.token('ADMINISTRATOR'), {
      superiorId: province.id,
      regionCode: '410300',
    })
    const activated = await mutate<{ agency: Seen | null; administratorId: string; problems: SeenProblem[] }>(
      await province.token('ADMINISTRATOR'),
      'ActivateAgency',
      { agencyId: agency?.id, expectedVersion: 1, administratorName: '管理员' },
    )
    expect(activated.agency?.state).toBe('ACTIVE')
    await relayAll(stack, { records: all => [...all, ...all] })
    const token = await stack.issuer.mint({
      sub: activated.administratorId,
      agency: agency?.id ?? '',
      region: '410300',
      tier: 'CITY',
      roles: ['ADMINISTRATOR'],
    })
    const { nodes } = await ask<{ nodes: { id: string; roles: string[] }[] }>(token, 'Members')
    expect(nodes).toEqual([{ id: activated.administratorId, name: '管理员', roles: ['ADMINISTRATOR'] }])
  })
})

describe('the directory', () => {
  test('finds agencies of a region by the start of their name', async () => {
    await importRows([row('寅市人民政府', '410300'), row('寅市财政局', '410300', { kind: 'DEPARTMENT' })])
    const found = async (namePrefix: string) =>
      (
        await ask<{ nodes: Seen[] }>(await province.token('CLERK'), 'Agencies', {
          region: '410300',
          namePrefix,
        })
      ).nodes.map(node => node.name)
    expect(await found('寅市')).toEqual(['寅市人民政府', '寅市财政局'])
    expect(await found('寅市财')).toEqual(['寅市财政局'])
    expect(await found('卯')).toEqual([])
  })

  test('takes no older edition of the regions than it has', async () => {
    const { problems } = await mutate<Payload<'import', unknown>>(operator, 'ImportRegions', {
      edition: '2020-12-31',
      csv: REGIONS,
    })
    expect(problems[0]).toMatchObject({ code: 'OUTDATED_EDITION', path: ['edition'] })
  })
})
