import { describe, expect, it } from 'vitest'
import { inWaves, planImport } from '../../../functions/organization/rules/importing.ts'
import { anOrganization, aPost, aUnit } from '../../kit/rules/organizations.ts'
import { anAct, anId } from '../../kit/rules/results.ts'

const members = [
  { id: 'mbr_li', name: '李明', state: 'ACTIVE' },
  { id: 'mbr_gone', name: '王芳', state: 'ENDED' },
  { id: 'mbr_away', name: '赵刚', state: 'SUSPENDED' },
  { id: 'mbr_one', name: '张伟', state: 'ACTIVE' },
  { id: 'mbr_two', name: '张伟', state: 'ACTIVE' },
]
const organization = anOrganization({
  units: [aUnit('unt_office', { name: '办公室' })],
  posts: [
    aPost('pst_chief', 'unt_office', ['mbr_li'], { name: '主任', isHead: true }),
    aPost(
      'pst_full',
      'unt_office',
      Array.from({ length: 20 }, (_, n) => `m${n}`),
      { name: '满员' },
    ),
  ],
})
const plan = (...cells: Readonly<Record<string, string>>[]) => {
  let made = 0
  const rows = cells.map((row, place) => ({ line: place + 2, cells: row }))
  const facts = { agencyId: 'agc_own', organization, members }
  return planImport(rows, facts, prefix => anId(prefix, ++made), anAct())
}
const typesOf = ({ steps }: ReturnType<typeof plan>) => steps.map(({ step }) => step.event.type)
const faultsOf = (cells: Readonly<Record<string, string>>) =>
  plan(cells).rows.flatMap(({ problems }) => problems.map(({ code, path }) => `${code} ${path.join('.')}`))

describe('a row of an import', () => {
  it('creates what is missing of its path, its post and its member, and appoints', () => {
    const planned = plan({
      unit: '办公室/秘书科',
      post: '文书岗',
      isHead: 'true',
      member: '孙丽',
      title: '科员',
      roles: '文书、clerk 审核',
    })
    expect(typesOf(planned)).toEqual(['UnitCreated', 'PostCreated', 'MemberAdded', 'HolderAppointed'])
    expect(planned.steps[2]?.step.thing).toMatchObject({
      name: '孙丽',
      post: '科员',
      roles: ['CLERK', 'REVIEWER'],
    })
    const [row] = planned.rows
    expect(planned.after.posts.get(row?.postId ?? '')).toMatchObject({
      isHead: true,
      unitId: row?.unitId,
      holders: [{ memberId: row?.memberId }],
    })
    expect(row?.problems).toEqual([])
  })
  it('names what is there already, however it is written, and changes nothing of it', () => {
    const planned = plan({ unit: ' 办公室 ', post: '主 任', isHead: 'false', member: '李明', roles: '签发' })
    expect(planned.steps).toEqual([])
    expect(planned.rows).toEqual([
      { line: 2, unitId: 'unt_office', postId: 'pst_chief', memberId: 'mbr_li', problems: [] },
    ])
  })
  it('takes a member by the id where two have the name', () => {
    const planned = plan({ unit: '办公室', post: '主任', member: '张伟', memberId: 'mbr_two' })
    expect(typesOf(planned)).toEqual(['HolderAppointed'])
    expect(planned.rows).toMatchObject([{ memberId: 'mbr_two', problems: [] }])
  })
  it('knows what the rows before it add', () => {
    const row = { unit: '一科', post: '科员', member: '孙丽', roles: '起草' }
    const planned = plan(
      row,
      { ...row, member: '钱进' },
      row,
      { unit: '一科' },
      { unit: '一科', post: '科员' },
    )
    expect(typesOf(planned)).toEqual([
      'UnitCreated',
      'PostCreated',
      'MemberAdded',
      'HolderAppointed',
      'MemberAdded',
      'HolderAppointed',
    ])
    expect(planned.rows.every(({ problems }) => problems.length === 0)).toBe(true)
    // A post is created first and appointed to afterwards, one by one.
    expect(inWaves(planned.steps).map(({ wave }) => wave)).toEqual([0, 0, 0, 0, 1, 2])
  })
  it('adds a member of a name that only one who has left had', () => {
    const planned = plan({ unit: '办公室', post: '主任', member: '王芳', roles: '文书' })
    expect(typesOf(planned)).toEqual(['MemberAdded', 'HolderAppointed'])
    expect(planned.steps[0]?.step.thing).toMatchObject({ post: null })
  })
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['without a unit', { post: '岗' }, 'TEXT_EMPTY unit'],
    ['with an empty part in the path', { unit: '办公室//科' }, 'TEXT_EMPTY unit'],
    ['with a member and no post', { unit: '办公室', member: '李明' }, 'TEXT_EMPTY post'],
    ['with an id of a member and no post', { unit: '办公室', memberId: 'mbr_li' }, 'TEXT_EMPTY post'],
    ['with another word than yes or no', { unit: '办公室', post: '岗', isHead: '或许' }, 'NOT_ONE_OF isHead'],
    ['with a second head', { unit: '办公室', post: '副主任', isHead: 'true' }, 'UNIT_HAS_A_HEAD isHead'],
    ['with a post’s name that is too long', { unit: '办公室', post: '岗'.repeat(67) }, 'TEXT_TOO_LONG post'],
    [
      'with an id that no member has',
      { unit: '办公室', post: '主任', memberId: 'mbr_x' },
      'NO_SUCH_MEMBER memberId',
    ],
    ['with a name of two', { unit: '办公室', post: '主任', member: '张伟' }, 'MEMBERS_OF_ONE_NAME member'],
    [
      'with somebody who is suspended',
      { unit: '办公室', post: '主任', member: '赵刚' },
      'MEMBER_NOT_IN_OFFICE member',
    ],
    ['with a post that is full', { unit: '办公室', post: '满员', member: '李明' }, 'TOO_MANY_ITEMS member'],
    [
      'with an unknown role',
      { unit: '办公室', post: '主任', member: '孙丽', roles: '飞行员' },
      'NOT_ONE_OF roles',
    ],
    [
      'with a new member without a role',
      { unit: '办公室', post: '主任', member: '孙丽' },
      'ROLE_NOT_ASSIGNABLE roles',
    ],
    [
      'with a new member’s name that is too long',
      { unit: '办公室', post: '主任', member: '孙'.repeat(67), roles: '文书' },
      'TEXT_TOO_LONG member',
    ],
    [
      'with a title that is too long',
      { unit: '办公室', post: '主任', member: '孙丽', title: '长'.repeat(67), roles: '文书' },
      'TEXT_TOO_LONG title',
    ],
  ])('%s is refused', (_, cells, fault) => {
    expect(faultsOf(cells)).toEqual([fault])
  })
})
