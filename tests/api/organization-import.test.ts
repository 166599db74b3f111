import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type Payload } from '../kit/api.ts'
import { aMember, anAgency, anOperator, type TestAgency } from '../kit/government.ts'
import { codesOf, holdersOf, organized, postOf, unitsOf } from '../kit/organizations.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let agency: TestAgency
let other: TestAgency
beforeAll(async () => {
  stack = await openStack()
  const operator = await anOperator(stack)
  agency = await anAgency(stack, operator, { regionCode: '410000', tier: 'PROVINCE' })
  other = await anAgency(stack, agency, { regionCode: '410100', tier: 'CITY' })
})

interface SeenImport {
  readonly added: number
  readonly accepted: number
  readonly rejected: number
  readonly dryRun: boolean
  readonly rows: readonly {
    readonly line: number
    readonly unitId: string | null
    readonly postId: string | null
    readonly memberId: string | null
    readonly problems: readonly { readonly code: string; readonly path: readonly string[] }[]
  }[]
}
const importCsv = async (by: TestAgency, csv: string, more = {}) =>
  mutate<Payload<'import', SeenImport>>(await by.token('ADMINISTRATOR'), 'ImportOrganization', {
    csv,
    ...more,
  })

const CSV = [
  '内设机构,岗位,负责人,姓名,职务,角色',
  '办公厅,主任,是,李明,主任,签发、审核',
  '办公厅/秘书一处,文书岗,,王芳,科员,文书',
  '办公厅/秘书一处,文书岗,,赵刚,科员,文书',
  '办公厅/秘书二处,,,,,',
  '法规处,处长,大概,,,',
  '法规处,科员,否,孙丽,科员,飞行员',
].join('\n')

describe('an import of an organization', () => {
  test('is previewed without a trace, done once, and adds nothing when it is repeated', async () => {
    const idempotencyKey = randomUUID()
    const { import: preview } = await importCsv(agency, CSV, { dryRun: true, idempotencyKey })
    expect(preview).toMatchObject({ dryRun: true, accepted: 4, rejected: 2 })
    expect(preview?.rows.flatMap(({ unitId, postId }) => [unitId, postId]).filter(id => id !== null)).toEqual(
      [],
    )
    expect(await unitsOf(agency)).toEqual([])

    const { import: done, replayed } = await importCsv(agency, CSV, { idempotencyKey })
    expect(replayed).toBe(false)
    // Four units, three posts, three members, three holdings.
    expect(done).toMatchObject({ dryRun: false, added: preview?.added, accepted: 4, rejected: 2 })
    expect(done?.rows.map(({ problems }) => problems.map(({ code, path }) => [code, path[0]]))).toEqual([
      [],
      [],
      [],
      [],
      [['NOT_ONE_OF', 'isHead']],
      [['NOT_ONE_OF', 'roles']],
    ])
    expect(await unitsOf(agency)).toEqual(['办公厅', '办公厅/秘书一处', '办公厅/秘书二处', '法规处'])
    const [first, second, third] = done?.rows ?? []
    const clerks = await postOf(agency, { id: second?.postId ?? '' })
    expect(holdersOf(clerks)).toEqual([second?.memberId, third?.memberId])
    expect(await postOf(agency, { id: first?.postId ?? '' })).toMatchObject({ name: '主任', isHead: true })
    const { nodes } = await ask<{ nodes: { name: string; post: string; roles: string[] }[] }>(
      await agency.token('CLERK'),
      'Members',
      { namePrefix: '李明' },
    )
    expect(nodes).toMatchObject([{ name: '李明', post: '主任', roles: ['SIGNATORY', 'REVIEWER'] }])

    expect((await importCsv(agency, CSV, { idempotencyKey })).replayed).toBe(true)
    expect((await importCsv(agency, CSV)).import).toMatchObject({ added: 0, accepted: 4, rejected: 2 })
  })

  test('takes members by id where two have one name, and none of another agency', async () => {
    const [one, two] = [
      await aMember(stack, other, '张伟', 'CLERK'),
      await aMember(stack, other, '张伟', 'CLERK'),
    ]
    const foreign = await aMember(stack, agency, '钱进', 'CLERK')
    const csv = [
      'unit,post,member,memberId',
      '科,岗,张伟,',
      `科,岗,张伟,${two.id}`,
      `科,岗,,${foreign.id}`,
      '科,,张伟,',
      'a/b/c/d/e/f/g,,,',
    ].join('\n')
    const { import: done } = await importCsv(other, csv)
    expect(done?.rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['MEMBERS_OF_ONE_NAME'],
      [],
      ['NO_SUCH_MEMBER'],
      ['TEXT_EMPTY'],
      ['UNITS_TOO_DEEP'],
    ])
    const post = await postOf(other, { id: done?.rows[1]?.postId ?? '' })
    expect(holdersOf(post)).toEqual([two.id])
    expect(one.id).not.toBe(two.id)
  })

  test('is done whole beside others who change the organization', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => `并行处${n},岗,,,`)
    const [imported] = await Promise.all([
      importCsv(other, ['内设机构,岗位,负责人,姓名,角色', ...rows].join('\n')),
      organized(other, 'CreateUnit', { name: '同时设立' }),
    ])
    expect(imported.problems).toEqual([])
    expect(imported.import).toMatchObject({ accepted: 60, rejected: 0 })
    const units = await unitsOf(other)
    expect(units.filter(name => name.startsWith('并行处'))).toHaveLength(60)
    expect(units).toContain('同时设立')
  })

  test('is refused as a whole without its column, and to whoever is no administrator', async () => {
    expect(codesOf(await importCsv(agency, '岗位\n主任'))).toEqual(['CSV_COLUMNS_MISSING'])
    const byClerk = await mutate<Payload<'import', SeenImport>>(
      await agency.token('CLERK'),
      'ImportOrganization',
      {
        csv: CSV,
      },
    )
    expect(codesOf(byClerk)).toEqual(['NOT_PERMITTED'])
  })
})
