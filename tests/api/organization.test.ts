import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, send } from '../kit/api.ts'
import { aMember, aTree, type Person, type TestAgency, type Tree } from '../kit/government.ts'
import {
  codesOf,
  holdersOf,
  organize,
  organized,
  postOf,
  type SeenThing,
  unitsOf,
} from '../kit/organizations.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

const unit = (agency: TestAgency, name: string, parent?: SeenThing, more = {}) =>
  organized(agency, 'CreateUnit', { name, parentId: parent?.id, ...more })
const post = (agency: TestAgency, at: SeenThing, name: string, more = {}) =>
  organized(agency, 'CreatePost', { unitId: at.id, name, ...more })
const appoint = async (agency: TestAgency, to: SeenThing, member: Person) =>
  organized(agency, 'AppointToPost', {
    postId: to.id,
    expectedVersion: (await postOf(agency, to)).version,
    memberId: member.id,
  })
const step = ({ id, version }: SeenThing, more: Readonly<Record<string, unknown>> = {}) => ({
  ...(id.startsWith('unt') ? { unitId: id } : id.startsWith('pst') ? { postId: id } : { absenceId: id }),
  expectedVersion: version,
  ...more,
})

describe('the units of an agency', () => {
  test('are a tree in their order, that an administrator changes', async () => {
    const { luoyang } = tree
    const office = await unit(luoyang, '办公室')
    const laws = await unit(luoyang, '法规科')
    const secretariat = await unit(luoyang, '秘书科', office)
    await unit(luoyang, '信息科', office, { order: 5 })
    expect(await unitsOf(luoyang)).toEqual(['办公室', '办公室/信息科', '办公室/秘书科', '法规科'])
    const renamed = await organized(luoyang, 'RenameUnit', step(office, { name: '综合办公室' }))
    expect(renamed).toMatchObject({ name: '综合办公室', version: 2 })
    await organized(luoyang, 'MoveUnit', step(laws, { parentId: secretariat.id }))
    expect((await unitsOf(luoyang)).at(-1)).toBe('综合办公室/秘书科/法规科')
    expect(codesOf(await organize(luoyang, 'MoveUnit', step(renamed, { parentId: secretariat.id })))).toEqual(
      ['UNIT_WITHIN_ITSELF'],
    )
    expect(codesOf(await organize(luoyang, 'RenameUnit', step(office, { name: '新名' })))).toEqual([
      'VERSION_CONFLICT',
    ])
  })

  test('are created once by a repeated request, and both by two at once', async () => {
    const { jiyuan } = tree
    const input = { name: '办公室', idempotencyKey: randomUUID() }
    const first = await organize(jiyuan, 'CreateUnit', input)
    const again = await organize(jiyuan, 'CreateUnit', input)
    expect([first.replayed, again.replayed, again.unit?.id]).toEqual([false, true, first.unit?.id])
    await Promise.all(['一科', '二科', '三科'].map(name => unit(jiyuan, name)))
    expect((await unitsOf(jiyuan)).sort()).toEqual(['一科', '三科', '二科', '办公室'].sort())
    const doubles = await Promise.all([1, 2].map(() => organize(jiyuan, 'CreateUnit', { name: '四科' })))
    expect(doubles.flatMap(codesOf)).toEqual(['ALREADY_EXISTS'])
  })

  test('take their posts with them when they are dissolved, and name who took over', async () => {
    const { zhongyuan } = tree
    const [old, next] = [await unit(zhongyuan, '旧科'), await unit(zhongyuan, '新科')]
    const desk = await post(zhongyuan, old, '科员')
    const member = await aMember(stack, zhongyuan, '李明', 'CLERK')
    await appoint(zhongyuan, desk, member)
    const dissolved = await organize(
      zhongyuan,
      'DissolveUnit',
      step(old, { successorId: next.id, reason: '机构改革' }),
    )
    expect(dissolved).toMatchObject({
      unit: { state: 'DISSOLVED', successor: { name: '新科' } },
      moved: [],
      movedCount: 0,
      leftCount: 0,
    })
    expect(await unitsOf(zhongyuan)).toEqual(['新科'])
    const { state, holders, version } = await postOf(zhongyuan, desk)
    expect({ state, holders }).toEqual({ state: 'ABOLISHED', holders: [] })
    const late = { postId: desk.id, expectedVersion: version, memberId: member.id }
    expect(codesOf(await organize(zhongyuan, 'AppointToPost', late))).toEqual(['WRONG_STATE'])
    expect(codesOf(await organize(zhongyuan, 'CreatePost', { unitId: old.id, name: '科长' }))).toEqual([
      'UNIT_DISSOLVED',
    ])
  })
})

describe('the posts of an agency', () => {
  test('are held by several members, who follow each other in one step', async () => {
    const { erqi } = tree
    const office = await unit(erqi, '办公室')
    const head = await post(erqi, office, '主任', { isHead: true })
    const [li, wang, zhao] = await Promise.all(
      ['李明', '王芳', '赵刚'].map(name => aMember(stack, erqi, name, 'CLERK')),
    )
    if (li === undefined || wang === undefined || zhao === undefined) throw new Error('no members')
    await appoint(erqi, head, li)
    await appoint(erqi, head, wang)
    expect(holdersOf(await postOf(erqi, head))).toEqual([li.id, wang.id])
    const relieved = await organize(erqi, 'RelieveFromPost', {
      ...step(await postOf(erqi, head)),
      memberId: li.id,
      successorMemberId: zhao.id,
    })
    expect(relieved.post).toMatchObject({
      holders: [{ member: { name: '王芳' } }, { member: { name: '赵刚' } }],
    })
    const { nodes } = await ask<{ nodes: { id: string; posts: { name: string }[] }[] }>(
      zhao.token,
      'MembersWithPosts',
      { first: 100 },
    )
    const held = Object.fromEntries(nodes.map(({ id, posts }) => [id, posts.map(({ name }) => name)]))
    expect([held[li.id], held[wang.id], held[zhao.id]]).toEqual([[], ['主任'], ['主任']])
    const twice = { ...step(await postOf(erqi, head)), memberId: wang.id }
    expect(codesOf(await organize(erqi, 'AppointToPost', twice))).toEqual(['HOLDS_THE_POST'])
    const second = { unitId: office.id, name: '副主任', isHead: true }
    expect(codesOf(await organize(erqi, 'CreatePost', second))).toEqual(['UNIT_HAS_A_HEAD'])
  })

  test('go to the successor of a holder who leaves, and are vacant after a suspension', async () => {
    const { zhengzhou } = tree
    const office = await unit(zhengzhou, '办公室')
    const desks = [await post(zhengzhou, office, '收文岗'), await post(zhengzhou, office, '发文岗')] as const
    const [leaving, next, suspended] = await Promise.all(
      ['李明', '王芳', '赵刚'].map(name => aMember(stack, zhengzhou, name, 'CLERK')),
    )
    if (leaving === undefined || next === undefined || suspended === undefined) throw new Error('no members')
    await appoint(zhengzhou, desks[0], leaving)
    await appoint(zhengzhou, desks[1], suspended)
    const until = new Date(Date.now() + 3_600_000).toISOString()
    await organized(zhengzhou, 'AnnounceAbsence', { memberId: leaving.id, deputyId: suspended.id, until })
    const administrator = await zhengzhou.token('ADMINISTRATOR')
    const standing = (name: string, { id }: Person, expectedVersion: number, more: object) =>
      mutate(administrator, name, { memberId: id, expectedVersion, ...more })
    await standing('EndMember', leaving, 1, { reason: '调离', successorId: next.id })
    await standing('SuspendMember', suspended, 1, { reason: '调查' })
    await relayAll(stack)
    await relayAll(stack)
    expect(holdersOf(await postOf(zhengzhou, desks[0]))).toEqual([next.id])
    expect(holdersOf(await postOf(zhengzhou, desks[1]))).toEqual([])
    expect((await ask<{ nodes: unknown[] }>(administrator, 'Absences', {})).nodes).toEqual([])
    const gone = { ...step(await postOf(zhengzhou, desks[1])), memberId: suspended.id }
    expect(codesOf(await organize(zhengzhou, 'AppointToPost', gone))).toEqual(['MEMBER_NOT_IN_OFFICE'])
    await standing('ResumeMember', suspended, 2, {})
    await relayAll(stack)
    expect(codesOf(await organize(zhengzhou, 'AppointToPost', gone))).toEqual([])
  })
})

describe('an absence', () => {
  test('is announced and ended by the member, or by an administrator', async () => {
    const { luoyang } = tree
    const [away, deputy, other] = await Promise.all(
      ['李明', '王芳', '赵刚'].map(name => aMember(stack, luoyang, name, 'CLERK')),
    )
    if (away === undefined || deputy === undefined || other === undefined) throw new Error('no members')
    const until = new Date(Date.now() + 3_600_000).toISOString()
    const input = { deputyId: deputy.id, until, reason: '出差' }
    const { absence } = await organize(luoyang, 'AnnounceAbsence', input, away.token)
    expect(absence).toMatchObject({
      member: { name: '李明' },
      deputy: { name: '王芳' },
      state: 'CURRENT',
      reason: '出差',
    })
    expect(codesOf(await organize(luoyang, 'AnnounceAbsence', input, away.token))).toEqual([
      'ABSENCES_OVERLAP',
    ])
    const ofAway = { ...input, memberId: away.id }
    expect(codesOf(await organize(luoyang, 'AnnounceAbsence', ofAway, other.token))).toEqual([
      'NOT_PERMITTED',
    ])
    if (absence == null) throw new Error('no absence')
    expect(codesOf(await organize(luoyang, 'EndAbsence', step(absence), other.token))).toEqual([
      'NOT_PERMITTED',
    ])
    const { data } = await send<{ whyDenied: { allowed: boolean } }>(
      other.token,
      'query Q($id: ID!) { whyDenied(action: endAbsence, id: $id) { allowed } }',
      { id: absence.id },
    )
    expect(data?.whyDenied).toEqual({ allowed: false })
    const ended = await organize(luoyang, 'EndAbsence', step(absence), away.token)
    expect(ended.absence).toMatchObject({ state: 'OVER', version: 2 })
    expect(codesOf(await organize(luoyang, 'EndAbsence', step(absence, { expectedVersion: 2 })))).toEqual([
      'WRONG_STATE',
    ])
    const listed = await ask<{ nodes: unknown[] }>(away.token, 'Absences', { memberId: away.id })
    expect(listed.nodes).toEqual([])
  })
})

describe('to another agency', () => {
  test('nothing of an organization exists, and its members cannot be appointed or deputize', async () => {
    const { province, luoyang } = tree
    const office = await unit(province, '办公厅')
    const desk = await post(province, office, '秘书')
    const [own, foreign] = await Promise.all([
      aMember(stack, province, '李明', 'CLERK'),
      aMember(stack, luoyang, '王芳', 'CLERK'),
    ])
    const until = new Date(Date.now() + 3_600_000).toISOString()
    const absence = await organized(province, 'AnnounceAbsence', {
      memberId: own.id,
      deputyId: (await aMember(stack, province, '赵刚', 'CLERK')).id,
      until,
    })
    const clerk = await luoyang.token('CLERK')
    for (const [name, id] of [
      ['Unit', office.id],
      ['Post', desk.id],
    ] as const)
      expect(await ask(clerk, name, { id })).toBeNull()
    for (const { id } of [office, desk, absence]) {
      const { data } = await send<{ node: unknown }>(clerk, 'query Q($id: ID!) { node(id: $id) { id } }', {
        id,
      })
      expect(data).toEqual({ node: null })
    }
    const attempts: [string, Readonly<Record<string, unknown>>][] = [
      ['RenameUnit', step(office, { name: '他名' })],
      ['MoveUnit', step(office)],
      ['DissolveUnit', step(office, { reason: '撤销' })],
      ['CreateUnit', { name: '下级', parentId: office.id }],
      ['CreatePost', { unitId: office.id, name: '岗' }],
      ['RenamePost', step(desk, { name: '他名' })],
      ['MovePost', step(desk, { unitId: office.id })],
      ['AbolishPost', step(desk, { reason: '撤销' })],
      ['AppointToPost', step(desk, { memberId: foreign.id })],
      ['RelieveFromPost', step(desk, { memberId: own.id })],
      ['EndAbsence', step(absence)],
    ]
    for (const [name, input] of attempts)
      expect([name, codesOf(await organize(luoyang, name, input))]).toEqual([name, ['NOT_FOUND']])
    const lent = step(desk, { memberId: foreign.id })
    expect(codesOf(await organize(province, 'AppointToPost', lent))).toEqual(['NOT_FOUND'])
    const away = { memberId: own.id, deputyId: foreign.id, until }
    expect(codesOf(await organize(province, 'AnnounceAbsence', away))).toContain('NOT_FOUND')
    const byClerk = await organize(province, 'CreateUnit', { name: '科' }, await province.token('CLERK'))
    expect(codesOf(byClerk)).toEqual(['NOT_PERMITTED'])
  })
})
