import { beforeAll, describe, expect, test } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { ask, mutate, send } from '../kit/api.ts'
import { aMember, anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let agencies: Record<'bureau' | 'office' | 'town' | 'division', TestAgency>

beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  tree = await aTree(stack)
  const under = (superior: TestAgency, fields: Parameters<typeof anAgency>[2]) =>
    anAgency(stack, superior, fields)
  agencies = {
    bureau: await under(tree.zhengzhou, {
      name: '郑州市教育局',
      regionCode: '410100',
      tier: 'CITY',
      kind: 'DEPARTMENT',
    }),
    office: await under(tree.erqi, {
      name: '郑州市二七区教育局',
      regionCode: '410103',
      tier: 'COUNTY',
      kind: 'DEPARTMENT',
    }),
    town: await under(tree.zhongyuan, {
      name: '林山寨街道办事处',
      regionCode: '410102001',
      tier: 'TOWN',
      kind: 'OTHER',
    }),
    division: await under(tree.province, {
      name: '河南省教育厅',
      regionCode: '410000',
      tier: 'PROVINCE',
      kind: 'DEPARTMENT',
    }),
  }
})

interface Page {
  readonly nodes: readonly { readonly id: string; readonly name: string }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}
const list = async (variables: object, first = 100, agency = tree.erqi): Promise<string[]> => {
  const ids: string[] = []
  let after: string | null = null
  for (;;) {
    const page: Page = await ask<Page>(await agency.token('CLERK'), 'Agencies', {
      ...variables,
      first,
      after,
    })
    ids.push(...page.nodes.map(({ id }) => id))
    after = page.pageInfo.endCursor
    if (!page.pageInfo.hasNextPage) return ids
  }
}
const refusal = async (name: string, variables: object, token?: string) => {
  const { errors } = await send(token ?? (await tree.erqi.token('CLERK')), operation(name), { ...variables })
  return errors?.[0]?.extensions
}
const idsOf = (...all: TestAgency[]) => all.map(({ id }) => id).sort()

describe('the directory', () => {
  test('lists everything within a province, a city and a county, by name', async () => {
    const { province, zhengzhou, luoyang, jiyuan, zhongyuan, erqi } = tree
    const { bureau, office, town, division } = agencies
    const inCity = [zhengzhou, zhongyuan, erqi, bureau, office, town]
    const inProvince = [...inCity, province, luoyang, jiyuan, division]
    expect((await list({ within: '410000' })).sort()).toEqual(idsOf(...inProvince))
    expect((await list({ within: '410100' }, 2)).sort()).toEqual(idsOf(...inCity))
    expect((await list({ within: '410102' })).sort()).toEqual(idsOf(zhongyuan, town))
    expect(await list({ within: '410102001' })).toEqual([town.id])
    expect(await list({ region: '410102' })).toEqual([zhongyuan.id])
    const { nodes } = await ask<Page>(await erqi.token('CLERK'), 'Agencies', { within: '410000', first: 100 })
    expect(nodes.map(({ name }) => name)).toEqual(nodes.map(({ name }) => name).toSorted())
  })

  test('is that of the caller’s province if no place is asked for', async () => {
    expect(await list({ namePrefix: '河南省' })).toEqual([agencies.division.id])
    expect(await list({ kind: 'DEPARTMENT' })).toEqual(await list({ within: '410000', kind: 'DEPARTMENT' }))
    expect(await refusal('Agencies', {}, tree.operator)).toMatchObject({ code: 'FILTERS_NOT_SERVED' })
  })

  test('is found by the beginning of a name, by kind and by tier', async () => {
    const { bureau, office, town, division } = agencies
    expect(await list({ within: '410000', namePrefix: '郑州市' }, 1)).toEqual([office.id, bureau.id])
    expect(await list({ within: '410100', namePrefix: '郑州市教' })).toEqual([bureau.id])
    expect((await list({ within: '410000', kind: 'DEPARTMENT' }, 2)).sort()).toEqual(
      idsOf(bureau, office, division),
    )
    expect((await list({ within: '410100', kind: 'DEPARTMENT' })).sort()).toEqual(idsOf(bureau, office))
    expect(await list({ within: '410102', kind: 'OTHER' })).toEqual([town.id])
    expect(await list({ within: '410100', tier: 'TOWN' })).toEqual([town.id])
    expect((await list({ within: '410000', tier: 'COUNTY' })).sort()).toEqual(
      idsOf(tree.jiyuan, tree.zhongyuan, tree.erqi, office),
    )
    expect(await list({ within: '410000', kind: 'DEPARTMENT', namePrefix: '河' })).toEqual([division.id])
    expect(await list({ superiorId: tree.zhengzhou.id, tier: 'CITY' })).toEqual([bureau.id])
    expect((await list({ superiorId: tree.zhengzhou.id })).sort()).toEqual(
      idsOf(bureau, tree.zhongyuan, tree.erqi),
    )
    for (const namePrefix of ['无', 'x\ud800', '郑'.repeat(2000)])
      expect(await list({ within: '410000', namePrefix })).toEqual([])
  })

  test('is empty below an agency that has nothing below it, and below one that never was', async () => {
    expect(await list({ superiorId: tree.luoyang.id })).toEqual([])
    expect(await list({ superiorId: 'agc_01HZZZZZZZZZZZZZZZZZZZZZZZ' })).toEqual([])
  })

  test.each([
    ['a region and a reach', { region: '410100', within: '410000' }],
    ['a region and a kind', { region: '410100', kind: 'DEPARTMENT' }],
    ['kind and tier', { within: '410000', kind: 'DEPARTMENT', tier: 'CITY' }],
    ['a superior and a name', { superiorId: 'agc_X', namePrefix: '郑' }],
    ['the tier within a county', { within: '410102', tier: 'TOWN' }],
  ])('refuses %s, and says what is served', async (_, variables) => {
    const refused = await refusal('Agencies', variables)
    expect(refused).toMatchObject({ code: 'FILTERS_NOT_SERVED' })
    expect([...((refused?.given ?? []) as string[])].sort()).toEqual(Object.keys(variables).sort())
    expect(refused?.allowed).toContainEqual(['within', 'kind', 'namePrefix'])
  })

  test.each(['419900', '999999', '4101', 'x', '', '410100#GOVERNMENT', 'x\ud800y'])(
    'answers for %j that there is no such region',
    async code => {
      expect(await refusal('Agencies', { within: code })).toMatchObject({
        code: 'REGION_UNKNOWN',
        given: [code],
      })
      expect(await refusal('Agencies', { region: code })).toMatchObject({ code: 'REGION_UNKNOWN' })
    },
  )

  test('is empty for a region without agencies, and names the successor of one that was abolished', async () => {
    expect(await list({ region: '410171' })).toEqual([])
    const rows = [
      'code,name,tier,parent,state,successor',
      '410000,河南省,PROVINCE,,,',
      '410100,郑州市,CITY,410000,,',
      '410300,洛阳市,CITY,410000,,',
      '410102,中原区,COUNTY,410100,,',
      '410103,二七区,COUNTY,410100,,',
      '410171,郑州经济技术开发区,COUNTY,410100,ABOLISHED,410102',
      '419000,省直辖县级行政区划,CITY,410000,,',
      '419001,济源市,COUNTY,419000,,',
      '410102001,林山寨街道,TOWN,410102,,',
    ]
    const { problems } = await mutate<{ problems: unknown[] }>(tree.operator, 'ImportRegions', {
      edition: '2024-06-30',
      csv: rows.join('\n'),
    })
    expect(problems).toEqual([])
    const abolished = { code: 'REGION_ABOLISHED', given: ['410171'], allowed: ['410102'] }
    expect(await refusal('Agencies', { region: '410171' })).toMatchObject(abolished)
    expect(await refusal('Agencies', { within: '410171' })).toMatchObject(abolished)
  })

  test('takes no cursor of another filter', async () => {
    const token = await tree.erqi.token('CLERK')
    const { pageInfo } = await ask<Page>(token, 'Agencies', { within: '410000', first: 1 })
    const other = { within: '410100', after: pageInfo.endCursor }
    expect(await refusal('Agencies', other)).toMatchObject({ code: 'INVALID_CURSOR' })
  })
})

describe('members', () => {
  let ids: Record<'zhang' | 'wang' | 'li', string>
  beforeAll(async () => {
    const added = async (name: string, ...roles: Parameters<typeof aMember>[3][]) =>
      (await aMember(stack, tree.luoyang, name, ...roles)).id
    ids = {
      zhang: await added('张三', 'CLERK', 'DRAFTER'),
      wang: await added('王五', 'CLERK'),
      li: await added('张力', 'REVIEWER'),
    }
    await mutate(await tree.luoyang.token('ADMINISTRATOR'), 'SuspendMember', {
      memberId: ids.wang,
      expectedVersion: 1,
      reason: '调查',
    })
  })
  const found = async (variables: object, agency = tree.luoyang) => {
    const page = await ask<{ nodes: { id: string; version: number }[] }>(
      await agency.token('ADMINISTRATOR'),
      'Members',
      { ...variables },
    )
    return page.nodes.filter(({ id }) => Object.values(ids).includes(id))
  }
  const idsFound = async (variables: object, agency = tree.luoyang) =>
    (await found(variables, agency)).map(({ id }) => id)

  test('are listed by role, by state, by both, and by the beginning of the name', async () => {
    expect(await idsFound({ role: 'CLERK' })).toEqual([ids.zhang, ids.wang])
    expect(await idsFound({ role: 'CLERK', state: 'SUSPENDED' })).toEqual([ids.wang])
    expect(await idsFound({ role: 'DRAFTER' })).toEqual([ids.zhang])
    expect(await idsFound({ role: 'CLERK', state: 'ACTIVE', namePrefix: '张' })).toEqual([ids.zhang])
    expect(await idsFound({ role: 'AUDITOR' })).toEqual([])
    expect(await idsFound({ state: 'SUSPENDED' })).toEqual([ids.wang])
    expect(await idsFound({ namePrefix: '张' })).toEqual([ids.zhang, ids.li])
    expect(await idsFound({ namePrefix: '张', state: 'ENDED' })).toEqual([])
    expect(await idsFound({})).toEqual([ids.zhang, ids.wang, ids.li])
  })

  test('have the same versions there as in the whole list', async () => {
    expect(await found({ state: 'SUSPENDED' })).toEqual([
      expect.objectContaining({ id: ids.wang, version: 2 }),
    ])
  })

  test('are found by a new role and no longer by one that they lost', async () => {
    await mutate(await tree.luoyang.token('ADMINISTRATOR'), 'ReviseMember', {
      memberId: ids.li,
      expectedVersion: 1,
      roles: ['SIGNATORY'],
    })
    expect(await idsFound({ role: 'REVIEWER' })).toEqual([])
    expect(await idsFound({ role: 'SIGNATORY' })).toEqual([ids.li])
  })

  test('of another agency are in no list', async () => {
    for (const variables of [{ role: 'CLERK' }, { state: 'ACTIVE' }, { namePrefix: '张' }])
      expect(await idsFound(variables, tree.zhengzhou)).toEqual([])
  })

  test('are refused by role and name without a state', async () => {
    const token = await tree.luoyang.token('ADMINISTRATOR')
    expect(await refusal('Members', { role: 'CLERK', namePrefix: '张' }, token)).toMatchObject({
      code: 'FILTERS_NOT_SERVED',
      given: ['role', 'namePrefix'],
    })
  })
})
