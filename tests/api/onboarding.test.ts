import { beforeAll, describe, expect, test } from 'vitest'
import { agencyItem, agencyKey, agencyOf } from '../../functions/tenancy/store.ts'
import { ask, mutate, type Payload, type SeenProblem } from '../kit/api.ts'
import {
  aCreditCode,
  activate,
  aMember,
  anAgency,
  anOperator,
  anOrganCode,
  REGIONS,
  type TestAgency,
  testAgency,
  wholeTable,
} from '../kit/government.ts'
import { drain, relay, relayAll } from '../kit/relay.ts'
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
  readonly receives: boolean
  readonly countersigns: boolean
}
/** Registers an agency: a bureau of 郑州 unless told otherwise. */
const register = (token: string, fields: Record<string, unknown>) => {
  const organCode = anOrganCode()
  return mutate<Payload<'agency', Seen>>(token, 'RegisterAgency', {
    name: `郑州市${organCode}局`,
    regionCode: '410100',
    tier: 'CITY',
    kind: 'DEPARTMENT',
    creditCode: aCreditCode(),
    organCode,
    ...fields,
  })
}

describe('registering an agency', () => {
  test('in another region or below another agency is refused', async () => {
    const city = await anAgency(stack, province, { regionCode: '410100', tier: 'CITY' })
    const token = await city.token('ADMINISTRATOR')
    const beyond = await register(token, { regionCode: '410300', superiorId: city.id })
    expect(beyond.problems[0]).toMatchObject({ code: 'BEYOND_REACH', path: ['regionCode'], given: '410300' })
    const sideways = await register(token, { superiorId: province.id })
    expect(sideways.problems[0]).toMatchObject({ code: 'NOT_BELOW_CALLER', path: ['superiorId'] })
    const noSuperior = await register(token, {})
    expect(noSuperior.problems[0]).toMatchObject({ code: 'NOT_BELOW_CALLER', path: ['superiorId'] })
  })

  test('with two superiors shows both in the directory', async () => {
    const token = await province.token('ADMINISTRATOR')
    const bureau = await anAgency(stack, province, { regionCode: '410100', tier: 'CITY', kind: 'DEPARTMENT' })
    const county = await anAgency(stack, province, { regionCode: '410100', tier: 'CITY' })
    const wanted = { superiorId: county.id, otherSuperiorId: bureau.id }
    const { agency } = await register(token, wanted)
    const { nodes } = await ask<{ nodes: Seen[] }>(token, 'Subordinates', { agencyId: county.id })
    expect(nodes.map(({ id }) => id)).toEqual([agency?.id])
    expect(await ask(token, 'NodeAgency', { id: agency?.id })).toMatchObject({
      superior: { id: county.id, name: county.name },
      otherSuperior: { id: bureau.id, name: bureau.name },
      guiding: null,
    })
    const twice = await register(token, { ...wanted, otherSuperiorId: county.id })
    expect(twice.problems).toMatchObject([{ code: 'NOT_A_SECOND_SUPERIOR', path: ['otherSuperiorId'] }])
  })

  test('by a clerk is refused, and so is a credit code that another agency has', async () => {
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
      name: '洛阳市人民政府',
      kind: 'GOVERNMENT',
      superiorId: province.id,
      regionCode: '410300',
    })
    const activated = await mutate<{ agency: Seen | null; administratorId: string; problems: SeenProblem[] }>(
      await province.token('ADMINISTRATOR'),
      'ActivateAgency',
      { agencyId: agency?.id, expectedVersion: 1, administratorName: '管理员' },
    )
    expect(activated.agency?.state).toBe('ACTIVE')
    const again = await mutate<Payload<'agency', Seen>>(
      await province.token('ADMINISTRATOR'),
      'ActivateAgency',
      {
        agencyId: agency?.id,
        expectedVersion: 2,
        administratorName: '另一管理员',
      },
    )
    expect(again.problems).toMatchObject([
      {
        code: 'WRONG_STATE',
        state: 'ACTIVE',
        allowedActions: [
          'appointOfficer',
          'suspendAgency',
          'assignPlan',
          'renameAgency',
          'reviseNumbering',
          'requireFourEyes',
          'waiveFourEyes',
        ],
      },
    ])
    expect(again.problems[0]?.message).toBe('当前状态（已开通）不允许此操作。')
    await relayAll(stack, { records: all => [...all, ...all] })
    const token = await stack.issuer.mint({ sub: activated.administratorId, agency: agency?.id ?? '' })
    const { nodes } = await ask<{ nodes: { id: string; roles: string[] }[] }>(token, 'Members')
    expect(nodes).toMatchObject([{ id: activated.administratorId, name: '管理员', roles: ['ADMINISTRATOR'] }])
  })
})

describe('a name that is borrowed', () => {
  let county: TestAgency
  let token: string
  beforeAll(async () => {
    const city = await anAgency(stack, province, { regionCode: '410100', tier: 'CITY' })
    county = await anAgency(stack, city, { regionCode: '410102', tier: 'COUNTY' })
    token = await county.token('ADMINISTRATOR')
  })
  const byCounty = (fields: Record<string, unknown>) =>
    register(token, { regionCode: '410102', tier: 'COUNTY', superiorId: county.id, ...fields })

  test.each<[string, string, string, string]>([
    ['the province’s government', '河南省人民政府', 'GOVERNMENT', 'NAME_NOT_OF_ITS_REGION'],
    ['the same as another organ', '河南省人民政府', 'OTHER', 'NAME_NOT_OF_ITS_REGION'],
    ['the State Council', '国务院', 'OTHER', 'NATIONAL_NAME'],
    ['the State Council in traditional forms', '國務院', 'INNER_DIVISION', 'NATIONAL_NAME'],
    ['one with an invisible character', '河南省人\u200b民政府', 'OTHER', 'NOT_IN_A_NAME'],
    ['one with a variation selector', '河南省人\ufe00民政府', 'OTHER', 'NOT_IN_A_NAME'],
    ['one with a full-width blank', '河南省　人民政府', 'OTHER', 'NOT_IN_A_NAME'],
    ['one in full-width signs', '（河南省人民政府）', 'OTHER', 'NAME_NOT_OF_ITS_REGION'],
    ['a department in traditional forms', '河南省財政廳', 'OTHER', 'NAME_NOT_OF_ITS_REGION'],
    ['one with a radical', '河南省⼈民政府', 'OTHER', 'NOT_IN_A_NAME'],
    ['one by a look-alike', '河南省入民政府', 'OTHER', 'NAME_NOT_OF_ITS_REGION'],
    ['one with an emoji', '中原区🏛局', 'DEPARTMENT', 'NOT_IN_A_NAME'],
    ['one with a direction override', '中原区\u202e局育教', 'DEPARTMENT', 'TEXT_CONTROL_CHARACTER'],
    ['one with a direction mark', '中原区\u200f教育局', 'DEPARTMENT', 'NOT_IN_A_NAME'],
    ['a sibling’s', '二七区教育局', 'DEPARTMENT', 'NAME_NOT_OF_ITS_REGION'],
  ])('by a county is refused: %s', async (_, name, kind, code) => {
    const { agency, problems } = await byCounty({ name, kind })
    expect([agency, problems[0]]).toMatchObject([null, { code, path: ['name'] }])
  })

  test('by a county in its province’s place is refused for the region and the level as well', async () => {
    const there = { name: '河南省人民政府', regionCode: '410000', tier: 'PROVINCE', kind: 'GOVERNMENT' }
    expect((await byCounty(there)).problems.map(({ code }) => code)).toEqual([
      'BEYOND_REACH',
      'OWN_LEVEL_OR_ABOVE',
    ])
    const again = await byCounty({ name: '中原区人民政府', kind: 'GOVERNMENT' })
    expect(again.problems).toMatchObject([{ code: 'OWN_LEVEL_OR_ABOVE', path: ['superiorId'] }])
  })

  test('within the province is refused however it is written, and in another county’s town is none', async () => {
    expect((await byCounty({ name: '中原区体育局' })).agency).not.toBeNull()
    for (const name of ['中原区体育局', '中原区體育局', '（中原区）体育局', '河南省中原区体育局']) {
      const { agency, problems } = await byCounty({ name })
      if (name.startsWith('河南省')) expect(agency?.name).toBe(name)
      else expect([agency, problems], name).toMatchObject([null, [{}]])
    }
    const twice = await byCounty({ name: '中原区體育局' })
    expect(twice.problems).toMatchObject([{ code: 'ALREADY_EXISTS', path: ['name'] }])
  })

  test('with a company’s credit code, or one of absurd length, is refused', async () => {
    const company = await byCounty({ name: '中原区审计局', creditCode: '91350100M000100Y43' })
    expect(company.problems).toMatchObject([{ code: 'CREDIT_CODE_NOT_OF_AN_AGENCY', path: ['creditCode'] }])
    const long = '长'.repeat(2_000)
    const absurd = await byCounty({ name: long, creditCode: long, organCode: long })
    expect(absurd.problems.map(({ path }) => path[0])).toEqual(['name', 'creditCode', 'organCode'])
  })

  test('is free for the agency that bears it, from the top of the province down', async () => {
    const top = { name: '河南省人民政府', regionCode: '410000', tier: 'PROVINCE', kind: 'GOVERNMENT' }
    expect((await register(operator, top)).agency?.name).toBe('河南省人民政府')
    expect((await register(operator, top)).problems).toMatchObject([
      { code: 'ALREADY_EXISTS', path: ['name'] },
    ])
    const below = { name: '林山寨街道办事处', regionCode: '410102001', tier: 'TOWN', kind: 'GOVERNMENT' }
    expect((await byCounty(below)).agency?.name).toBe('林山寨街道办事处')
  })
})

describe('a line to an agency that its registrar doesn’t answer for', () => {
  interface SeenLine {
    readonly agency: { readonly agencyId: string; readonly name: string }
    readonly line: string
    readonly state: string
    readonly version: number
  }
  let top: TestAgency
  let city: TestAgency
  let county: TestAgency
  beforeAll(async () => {
    top = await anAgency(stack, operator, { regionCode: '410000', tier: 'PROVINCE' })
    city = await anAgency(stack, top, { regionCode: '410100', tier: 'CITY' })
    county = await anAgency(stack, city, { regionCode: '410102', tier: 'COUNTY' })
  })
  const aBureau = async (fields: Record<string, unknown>) => {
    const organCode = anOrganCode()
    const { agency, problems } = await register(await county.token('ADMINISTRATOR'), {
      name: `中原区${organCode}局`,
      regionCode: '410102',
      tier: 'COUNTY',
      superiorId: county.id,
      organCode,
      ...fields,
    })
    if (agency === null) throw new Error(JSON.stringify(problems))
    await wholeTable(stack).putAll([agencyItem({ ...(await stored(agency.id)), state: 'ACTIVE' })])
    return agency.id
  }
  const stored = async (id: string) => {
    const agency = agencyOf(await wholeTable(stack).get(agencyKey(id)))
    if (agency === null) throw new Error('the agency is not in the directory')
    return agency
  }
  /** What is found against a request that the bureau addresses to the province, past its county and city. */
  const findings = async (id: string) => {
    const { tenant, name, regionCode, tier, organCode } = await stored(id)
    const bureau = testAgency(stack, { id, tenant, name, regionCode, tier, organCode })
    const draft = {
      kind: 'REQUEST',
      title: '关于有关事项的请示',
      body: '现将有关事项请示如下。妥否，请批示。',
      mainRecipients: { agencyIds: [top.id] },
      contact: { name: '李明', phone: '0371-60000000' },
    }
    const check = await ask<{ findings: { rule?: string }[] }>(
      await bureau.token('DRAFTER'),
      'RoutingCheck',
      { input: { draft } },
    )
    return check.findings.map(({ rule }) => rule)
  }
  const waiting = async (agency: TestAgency) =>
    (await ask<{ nodes: SeenLine[] }>(await agency.token('ADMINISTRATOR'), 'LinesToConfirm')).nodes
  const answer = async (agency: TestAgency, name: string, agencyId: string, line = 'GUIDANCE') =>
    mutate<Payload<'request', SeenLine>>(await agency.token('ADMINISTRATOR'), name, {
      agencyId,
      line,
      expectedVersion: 1,
    })

  test('opens no way past the levels between until the other side confirmed it', async () => {
    const bureau = await aBureau({ guidingId: top.id })
    expect(await stored(bureau)).toMatchObject({ guidingId: null, askedGuidingId: top.id })
    expect(await findings(bureau)).toContain('R2')
    const [request] = await waiting(top)
    expect(request).toMatchObject({
      agency: { agencyId: bureau },
      line: 'GUIDANCE',
      state: 'ASKED',
      version: 1,
    })
    for (const other of [county, city])
      expect((await answer(other, 'ConfirmLine', bureau)).problems).toMatchObject([{ code: 'NOT_FOUND' }])
    expect((await answer(top, 'ConfirmLine', bureau)).request).toMatchObject({
      state: 'CONFIRMED',
      version: 2,
    })
    const twice = await answer(top, 'DeclineLine', bureau)
    expect(twice.problems).toMatchObject([{ code: 'VERSION_CONFLICT', currentVersion: 2 }])
    await relayAll(stack, { records: all => [...all, ...all] })
    expect(await waiting(top)).toEqual([])
    expect(await stored(bureau)).toMatchObject({ guidingId: top.id, askedGuidingId: null, version: 2 })
    expect(await findings(bureau)).not.toContain('R2')
  })

  test('of a dual-led organ of another region is answered by that region’s, and a refusal leaves nothing', async () => {
    const elsewhere = await anAgency(stack, top, { regionCode: '410300', tier: 'CITY', kind: 'DEPARTMENT' })
    const bureau = await aBureau({ otherSuperiorId: elsewhere.id })
    expect((await stored(bureau)).otherLine).toEqual([])
    const confirmed = await answer(elsewhere, 'ConfirmLine', bureau, 'SECOND_SUPERIOR')
    expect(confirmed.problems).toEqual([])
    await relayAll(stack)
    expect((await stored(bureau)).otherLine.map(({ id }) => id)).toEqual([elsewhere.id, top.id])

    const other = await aBureau({ otherSuperiorId: elsewhere.id })
    await answer(elsewhere, 'DeclineLine', other, 'SECOND_SUPERIOR')
    await relayAll(stack)
    const after = await stored(other)
    expect(after).toMatchObject({ otherSuperiorId: null, askedOtherSuperiorId: null, otherLine: [] })
    expect(await waiting(elsewhere)).toEqual([])
  })
})

describe('whether an agency can receive and countersign', () => {
  const inDirectory = async ({ id }: TestAgency): Promise<Seen> => {
    const agency = agencyOf(await wholeTable(stack).get(agencyKey(id)))
    if (agency === null) throw new Error('the agency is not in the directory')
    return agency
  }
  const aCity = () => anAgency(stack, province, { regionCode: '410300', tier: 'CITY', active: false })

  test('is shown in the directory from its first clerk on, and neither an administrator nor a signatory counts', async () => {
    const city = await aCity()
    await activate(province, city)
    await relayAll(stack)
    expect(await inDirectory(city)).toMatchObject({ receives: false, countersigns: false })
    await aMember(stack, city, '签发人', 'DRAFTER', 'SIGNATORY')
    await relayAll(stack)
    expect(await inDirectory(city)).toMatchObject({ receives: false, countersigns: true })
    await aMember(stack, city, '文书', 'DRAFTER', 'CLERK')
    await relayAll(stack)
    expect(await inDirectory(city)).toMatchObject({ state: 'ACTIVE', receives: true, countersigns: true })
  })

  test('changes once, however often and in which order the events arrive', async () => {
    const city = await aCity()
    await activate(province, city)
    const activation = await drain(stack)
    await relay(activation)
    await aMember(stack, city, '文书甲', 'CLERK')
    await aMember(stack, city, '文书乙', 'CLERK')
    await relayAll(stack, { records: all => [...activation, ...all, ...all].reverse() })
    const first = await inDirectory(city)
    expect(first).toMatchObject({ receives: true, version: 3 })
    await aMember(stack, city, '文书丙', 'CLERK')
    await relayAll(stack, { deliveries: 2 })
    expect(await inDirectory(city)).toEqual(first)
  })

  test('does not change by a member whom another agency added', async () => {
    const none = { regionCode: '410300', tier: 'CITY', receives: false, countersigns: false } as const
    const [city, other] = [await anAgency(stack, province, none), await anAgency(stack, province, none)]
    await aMember(stack, other, '文书', 'CLERK')
    await relayAll(stack)
    expect([(await inDirectory(city)).receives, (await inDirectory(other)).receives]).toEqual([false, true])
  })
})

describe('the directory', () => {
  test('finds agencies of a region by the start of their name', async () => {
    const inLuoyang = { regionCode: '410300', tier: 'CITY' } as const
    await anAgency(stack, province, { ...inLuoyang, name: '寅市人民政府' })
    await anAgency(stack, province, { ...inLuoyang, name: '寅市财政局', kind: 'DEPARTMENT' })
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

  test('refuses an older edition of the regions than it has', async () => {
    const { problems } = await mutate<Payload<'import', unknown>>(operator, 'ImportRegions', {
      edition: '2020-12-31',
      csv: REGIONS,
    })
    expect(problems[0]).toMatchObject({
      code: 'OUTDATED_EDITION',
      path: ['edition'],
      given: '2020-12-31',
      allowed: ['2023-06-30'],
    })
  })
})
