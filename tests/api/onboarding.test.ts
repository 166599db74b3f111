import { beforeAll, describe, expect, test } from 'vitest'
import { agencyKey, agencyOf } from '../../functions/tenancy/store.ts'
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
  readonly otherSuperiorId: string | null
}
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
    const wanted = { superiorId: county.id, otherSuperiorId: bureau.id, kind: 'DEPARTMENT' }
    const { agency } = await register(token, wanted)
    const { nodes } = await ask<{ nodes: Seen[] }>(token, 'Subordinates', { agencyId: county.id })
    expect(agency?.otherSuperiorId).toBe(bureau.id)
    expect(nodes.map(({ id, otherSuperiorId }) => [id, otherSuperiorId])).toEqual([[agency?.id, bureau.id]])
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
        allowedActions: ['appointOfficer', 'suspendAgency', 'requireFourEyes', 'waiveFourEyes'],
      },
    ])
    expect(again.problems[0]?.message).toBe('当前状态（已开通）不允许此操作。')
    await relayAll(stack, { records: all => [...all, ...all] })
    const token = await stack.issuer.mint({ sub: activated.administratorId, agency: agency?.id ?? '' })
    const { nodes } = await ask<{ nodes: { id: string; roles: string[] }[] }>(token, 'Members')
    expect(nodes).toMatchObject([{ id: activated.administratorId, name: '管理员', roles: ['ADMINISTRATOR'] }])
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
