import { beforeAll, describe, expect, test } from 'vitest'
import { Facts } from '../../functions/access/facts.ts'
import { calendarKeys, calendarsFor, calendarsIn, isWorkingDay } from '../../functions/calendar/index.ts'
import { bindTable } from '../../functions/platform/table.ts'
import { ask, send } from '../kit/api.ts'
import { type CalendarNow, csvOf, importCalendar, newYearOf, SOURCE_2026 } from '../kit/calendars.ts'
import { anAgency, aTree, type TestAgency, type Tree, wholeTable } from '../kit/government.ts'
import { must } from '../kit/rules/results.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let administrator: string
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  administrator = await tree.province.token('ADMINISTRATOR')
  // The nation's calendar is one for all tests of this file; each test of another takes a year of its own.
  const { problems } = await importCalendar(tree.operator, {})
  expect(problems).toEqual([])
})

interface DeadlineNow {
  readonly deadline: {
    readonly dueOn: string
    readonly dueAt: string
    readonly days: readonly { readonly date: string; readonly counted: boolean; readonly reason: string }[]
    readonly calendarVersions: readonly object[]
  } | null
  readonly problems: readonly { readonly code: string }[]
}
const deadline = (token: string, variables: object) =>
  ask<DeadlineNow>(token, 'WorkingDeadline', { ...variables })
const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code)

describe('the calendar of the nation', () => {
  test('is imported by an operator with its source, and read by every member', async () => {
    for (const token of [await tree.zhongyuan.token('CLERK'), await tree.luoyang.token('DRAFTER')]) {
      const calendar = await ask<CalendarNow>(token, 'Calendar', { year: 2026 })
      expect(calendar).toMatchObject({
        ...{ id: 'cal_CN_2026', region: 'CN', year: 2026, version: 1, source: SOURCE_2026, importedBy: null },
      })
      expect(calendar.days).toHaveLength(39)
      expect(calendar.days[3]).toEqual({ date: '2026-01-04', kind: 'WORKED', name: '元旦' })
    }
    expect(await ask(administrator, 'Calendar', { year: 2025 })).toBeNull()
    expect(await ask(administrator, 'Calendar', { year: 2026, region: '41' })).toBeNull()
  })

  test('is found by the id of its node', async () => {
    const query = 'query($id: ID!) { node(id: $id) { id ... on Calendar { year region version } } }'
    const { data } = await send(administrator, query, { id: 'cal_CN_2026' })
    expect(data?.node).toEqual({ id: 'cal_CN_2026', year: 2026, region: 'CN', version: 1 })
    expect((await send(administrator, query, { id: 'cal_CN_1999' })).data?.node).toBeNull()
  })

  test('is corrected as its next version, by whoever has seen the last one; each version stays', async () => {
    const year = 2030
    const first = await importCalendar(tree.operator, { year, data: newYearOf(year) })
    const data = { json: JSON.stringify({ days: [{ date: '2030-01-02', kind: 'OFF', name: '元旦' }] }) }
    const unseen = await importCalendar(tree.operator, { year, data })
    expect(unseen).toMatchObject({
      calendar: null,
      problems: [{ code: 'VERSION_CONFLICT', currentVersion: 1 }],
    })
    const second = await importCalendar(tree.operator, { year, data, expectedVersion: 1 })
    expect([first.calendar?.version, second.calendar?.version]).toEqual([1, 2])
    interface Versions {
      readonly version: number
      readonly versions: { readonly nodes: readonly CalendarNow[]; readonly pageInfo: { endCursor: string } }
    }
    const page = await ask<Versions>(administrator, 'CalendarVersions', { year, first: 1 })
    const after = page.versions.pageInfo.endCursor
    const next = await ask<Versions>(administrator, 'CalendarVersions', { year, first: 1, after })
    expect([page.version, page.versions.nodes, next.versions.nodes]).toMatchObject([
      2,
      [{ version: 2, days: [{ date: '2030-01-02' }] }],
      [{ version: 1, days: [{ date: '2030-01-01' }], source: SOURCE_2026 }],
    ])
  })

  test('in JSON that a client took for Latin-1 has the names that were meant', async () => {
    const json = JSON.stringify({ days: [{ date: '2029-01-01', kind: 'OFF', name: '元旦' }] })
    const data = { json: Buffer.from(json).toString('latin1') }
    const { calendar } = await importCalendar(tree.operator, { year: 2029, data })
    expect(calendar?.days).toEqual([{ date: '2029-01-01', kind: 'OFF', name: '元旦' }])
  })

  test('imported twice with one key is imported once, and the answer is that of the first', async () => {
    const input = { year: 2031, data: newYearOf(2031), idempotencyKey: 'once' }
    const first = await importCalendar(tree.operator, input)
    await importCalendar(tree.operator, { year: 2031, data: newYearOf(2031), expectedVersion: 1 })
    expect(await importCalendar(tree.operator, input)).toEqual({ ...first, replayed: true })
    const reused = await importCalendar(tree.operator, { ...input, expectedVersion: 2 })
    expect(codes(reused.problems)).toEqual(['IDEMPOTENCY_KEY_REUSED'])
  })

  test('of two imports at once one is the version, and the other is told so', async () => {
    const both = await Promise.all(
      [1, 2, 3].map(() => importCalendar(tree.operator, { year: 2032, data: newYearOf(2032) })),
    )
    expect(both.map(({ calendar }) => calendar?.version ?? null).sort()).toEqual([1, null, null])
    expect(both.flatMap(({ problems }) => codes(problems))).toEqual(['VERSION_CONFLICT', 'VERSION_CONFLICT'])
  })

  test('leaves an event in the chain of whoever imported it, and a record in their audit', async () => {
    const table = wholeTable(stack)
    const { items } = await table.query({ pk: 'T#P#CAL#cal_CN_2026', prefix: 'EV#' }, { first: 5 })
    expect(items.map(({ value }) => value.data)).toMatchObject([
      { type: 'CalendarImported', by: 'operator', data: { region: 'CN', version: 1, source: SOURCE_2026 } },
    ])
    const records = await ask<{ nodes: { action: string; target: string }[] }>(
      tree.operator,
      'AuditRecords',
      {
        first: 100,
      },
    )
    expect(records.nodes).toContainEqual(
      expect.objectContaining({ action: 'importCalendar', target: 'cal_CN_2026' }),
    )
  })

  test.each([
    ['a fault in a day, which leaves the others out', newYearOf(2034), ['DAY_OF_ANOTHER_YEAR']],
    [
      'several faults',
      csvOf('2033-01-01,放假,', '2033-01-03,上班,'),
      ['DAY_WITHOUT_NAME', 'WORKED_DAY_NOT_A_WEEKEND'],
    ],
    ['no day', csvOf(), ['LIST_EMPTY']],
    ['a column missing', { csv: '日期,名称\n2033-01-01,元旦' }, ['CSV_COLUMNS_MISSING']],
    ['a quote that is open', { csv: '日期,类型,名称\n"2033-01-01' }, ['INVALID_CSV']],
    ['lost characters', csvOf('2033-01-01,放假,锟斤拷'), ['CSV_GARBLED']],
    [
      'too many rows',
      csvOf(...Array.from({ length: 367 }, () => '2033-01-01,放假,元旦')),
      ['TOO_MANY_ITEMS'],
    ],
    ['too much text', { csv: 'x'.repeat(100_001) }, ['TEXT_TOO_LONG']],
    ['a mark of secrecy', csvOf('2033-01-01,放假,机密★1年'), ['CLASSIFIED_CONTENT']],
    ['broken JSON', { json: '{"days":[' }, ['CALENDAR_JSON_BROKEN']],
    ['lost characters in JSON', { json: '{"days":[\n"锟斤拷"]}' }, ['CALENDAR_JSON_BROKEN']],
    ['JSON of another form', { json: '{"days":[{"isOffDay":true}]}' }, ['CALENDAR_JSON_MISFIT']],
    [
      'JSON of too many days',
      { json: JSON.stringify({ days: Array.from({ length: 367 }, () => ({ date: '', kind: '' })) }) },
      ['TOO_MANY_ITEMS'],
    ],
  ])('is not imported with %s', async (_, data, expected) => {
    const { calendar, problems } = await importCalendar(tree.operator, { year: 2033, data })
    expect([calendar, codes(problems)]).toEqual([null, expected])
    expect(problems.every(({ path }) => path[0] === 'data')).toBe(true)
    expect(await ask(administrator, 'Calendar', { year: 2033 })).toBeNull()
  })
})

describe('what a region adds', () => {
  const songkran = csvOf('2026-04-13,放假,泼水节')

  test('is imported by its government, and counts there and below, over the nation’s days', async () => {
    const days = csvOf('2026-11-02,放假,地方节日')
    const first = await importCalendar(administrator, { region: '410000', data: days })
    expect(first.calendar).toMatchObject({
      ...{ id: 'cal_410000_2026', region: '410000', version: 1 },
      importedBy: { agencyId: tree.province.id, name: tree.province.name },
    })
    // Off in the province; the city works on the Saturday before it, which was a weekend in both.
    const city = await importCalendar(await tree.zhengzhou.token('ADMINISTRATOR'), {
      region: '410100',
      data: csvOf('2026-10-31,上班,'),
    })
    expect(city.calendar?.version).toBe(1)
    const dueIn = async (agency: TestAgency, region?: string) => {
      const variables = { from: '2026-10-30', workingDays: 1, ...(region === undefined ? {} : { region }) }
      return (await deadline(await agency.token('CLERK'), variables)).deadline
    }
    expect([
      (await dueIn(tree.province))?.dueOn,
      (await dueIn(tree.luoyang))?.dueOn,
      (await dueIn(tree.zhongyuan))?.dueOn,
      (await dueIn(tree.zhongyuan, 'CN'))?.dueOn,
    ]).toEqual(['2026-11-03', '2026-11-03', '2026-10-31', '2026-11-02'])
    expect((await dueIn(tree.zhongyuan))?.calendarVersions).toEqual(
      ['CN', '410000', '410100'].map(region => ({ region, year: 2026, version: 1 })),
    )
    // It takes back what it added.
    const back = await importCalendar(administrator, { region: '410000', data: csvOf(), expectedVersion: 1 })
    expect(back.calendar).toMatchObject({ version: 2, days: [] })
    expect((await dueIn(tree.luoyang))?.dueOn).toBe('2026-11-02')
  })

  test('is imported by no other government: not of a region above, below, beside, nor of another province', async () => {
    const hubei = await anAgency(stack, tree.operator, { regionCode: '420000', tier: 'PROVINCE' })
    const attempts: [TestAgency, string | null][] = [
      [hubei, '410000'],
      [hubei, '410100'],
      [tree.luoyang, '410100'],
      [tree.luoyang, '410000'],
      [tree.province, '410300'],
      [tree.province, null],
      [tree.province, 'CN'],
    ]
    for (const [agency, region] of attempts) {
      const refused = await importCalendar(await agency.token('ADMINISTRATOR'), { region, data: songkran })
      expect([refused.calendar, codes(refused.problems)]).toEqual([null, ['CALENDAR_OF_ANOTHER_REGION']])
    }
    const byOperator = await importCalendar(tree.operator, { region: '410300', data: songkran })
    expect(codes(byOperator.problems)).toEqual(['CALENDAR_OF_ANOTHER_REGION'])
    expect(await ask(administrator, 'Calendar', { year: 2026, region: '410300' })).toBeNull()
  })

  test('is imported by no department, and by nobody who does not administer', async () => {
    const fields = { regionCode: '410000', tier: 'PROVINCE', kind: 'DEPARTMENT' } as const
    const bureau = await anAgency(stack, tree.province, fields)
    const asked = { region: '410000', data: songkran }
    const refused = await importCalendar(await bureau.token('ADMINISTRATOR'), asked)
    expect(codes(refused.problems)).toEqual(['NOT_A_GOVERNMENT'])
    const clerk = await importCalendar(await tree.province.token('CLERK'), asked)
    expect(codes(clerk.problems)).toEqual(['NOT_PERMITTED'])
  })

  test('is written by no session of another region, whatever the action asks for', async () => {
    const { tenant } = tree.luoyang
    const source = { client: {} as never, tableName: stack.tableName }
    const registry = bindTable(source, tenant, '41.03.', 'registrar')
    for (const pk of ['D#CAL#CN', 'D#CAL#41.', 'D#CAL#41.01.', 'D#CAL#42.'])
      await expect(registry.commit([{ put: { pk, sk: '2026' }, when: 'absent' }])).rejects.toThrow(
        'does not belong',
      )
  })
})

describe('a deadline in working days', () => {
  test('is explained day by day, across the National Day holiday', async () => {
    const { deadline: due } = await deadline(administrator, {
      from: '2026-09-29',
      workingDays: 4,
      region: 'CN',
    })
    expect(due).toMatchObject({
      ...{ basis: 'REPLY_WITHIN', from: '2026-09-29', workingDays: 4, paused: [] },
      ...{ dueOn: '2026-10-10', dueAt: '2026-10-10T16:00:00.000Z' },
      calendarVersions: [{ region: 'CN', year: 2026, version: 1 }],
    })
    expect(due?.days.map(({ reason }) => reason)).toEqual([
      'START_DAY',
      'WORKING_DAY',
      ...Array.from({ length: 7 }, () => 'HOLIDAY'),
      ...['WORKING_DAY', 'WORKING_DAY', 'SHIFTED_WORKING_DAY'],
    ])
  })

  test('is refused for a year that was not imported, with its name', async () => {
    expect(await deadline(administrator, { from: '2026-12-31', workingDays: 1 })).toMatchObject({
      deadline: null,
      problems: [{ __typename: 'CalendarNotLoaded', code: 'CALENDAR_NOT_LOADED', year: 2027, region: 'CN' }],
    })
  })

  test('is refused for a number of days or a region that cannot be', async () => {
    const asked = { from: '2026-03-02', workingDays: 1 }
    expect(codes((await deadline(administrator, { ...asked, workingDays: 0 })).problems)).toEqual([
      'OUT_OF_RANGE',
    ])
    expect(codes((await deadline(administrator, { ...asked, region: '郑州' })).problems)).toEqual([
      'NOT_A_CALENDAR_REGION',
    ])
  })

  test('in an operator’s question is that of the nation', async () => {
    const { deadline: due } = await deadline(tree.operator, { from: '2026-03-02', workingDays: 1 })
    expect(due?.calendarVersions).toEqual([{ region: 'CN', year: 2026, version: 1 }])
  })

  test('asked for thirty times in one request reads each calendar once', async () => {
    const fields = Array.from(
      { length: 30 },
      (_, n) => `d${n}: workingDeadline(from: "2026-03-02", workingDays: ${n + 1}) { deadline { dueOn } }`,
    )
    const [one, thirty] = await Promise.all(
      [fields.slice(0, 1), fields].map(some => send(administrator, `{ ${some.join(' ')} }`)),
    )
    expect(thirty?.errors).toBeUndefined()
    expect(thirty?.extensions?.cost.databaseCalls).toBe(one?.extensions?.cost.databaseCalls)
  })
})

describe('calendars for others', () => {
  test('are the same by keys among the facts of a command and read for an answer', async () => {
    const table = wholeTable(stack)
    const region = '410102'
    const facts = new Facts(await table.getMany(calendarKeys(region, [2026])))
    const read = await calendarsFor(table, region, [2026, 2027])
    expect(calendarsIn(facts, region, [2026])).toEqual(read)
    expect(must(isWorkingDay('2026-10-10', read))).toBe(true)
    expect([...read.keys()]).toEqual([2026])
  })
})
