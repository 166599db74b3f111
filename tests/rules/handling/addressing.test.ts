import { describe, expect, test } from 'vitest'
import type { Wanted } from '../../../functions/handling/rules/addressing.ts'
import { openMatter, takeTaskBack } from '../../../functions/handling/rules/matters.ts'
import {
  ALL_AT_WORK,
  actBy,
  codesOf,
  fill,
  knownOf,
  member,
  Played,
  post,
  unit,
} from '../../kit/rules/handling.ts'
import { done, OWN, sharedFirst, wayOf } from '../../kit/rules/handling-cells.ts'

const lead = (id: string): Wanted => ({ ...member(id), role: 'LEAD' })
const helper = (id: string): Wanted => ({ ...member(id), role: 'HELPER' })
const begun = (first: readonly Wanted[]) =>
  openMatter(
    { title: '通知', source: OWN, way: wayOf(['HANDLE', 'ALL']), due: null, first },
    knownOf(ALL_AT_WORK),
  )
const gone = { to: { kind: 'UNIT' as const, id: 'dissolved' } }

describe('whom an act addresses', () => {
  const refused = (tasks: Parameters<typeof member>[0][]) =>
    sharedFirst('ALL').act('a', 1, { act: 'addTasksBeside', tasks: tasks.map(member) })

  test('must be there, once, and not too many', () => {
    expect(refused(['nobody'])).toMatchObject([
      { code: 'NOT_ADDRESSABLE', path: ['tasks', '0', 'to', 'id'], given: 'nobody' },
    ])
    expect(refused(['d', 'd'])).toMatchObject([
      { code: 'NAMED_TWICE', path: ['tasks', '1', 'to'], given: 'd', params: { given: 'MEMBER:d' } },
    ])
    expect(refused(['d', 'b'])).toMatchObject([
      { code: 'ADDRESSED_TWICE', path: ['tasks', '1', 'to'], given: 'b', params: { given: 'MEMBER:b' } },
    ])
    expect(codesOf(refused([]))).toEqual(['LIST_EMPTY'])
    expect(refused(Array.from({ length: 11 }, (_, n) => `m${n}`))).toMatchObject([
      { code: 'TOO_MANY_ITEMS', limit: 10 },
    ])
    const played = sharedFirst('ALL')
    const two = [member('d'), member('head')]
    expect(played.act('a', 1, { act: 'delegateTask', tasks: two })).toMatchObject([
      { code: 'TOO_MANY_ITEMS', path: ['to'], limit: 1 },
    ])
    const office = { to: { kind: 'OFFICE' as const, id: 'x' } }
    const another = { to: { kind: 'OFFICE' as const, id: 'y' } }
    expect(played.act('a', 1, { act: 'addTasksBeside', tasks: [office, another] })).toMatchObject([
      { code: 'NAMED_TWICE', given: 'OFFICE', params: { given: '收发室' } },
    ])
  })

  test('must be said with its id, and be of the kind that is said', () => {
    const played = sharedFirst('ALL')
    const asked = (to: Parameters<typeof played.known.named>[0]) =>
      played.act('a', 1, { act: 'delegateTask', tasks: [{ to }] })
    expect(asked({ kind: 'POST', id: '' })).toMatchObject([
      { code: 'ADDRESSEE_WITHOUT_ID', path: ['to', 'to', 'id'], given: 'POST' },
    ])
    expect(asked({ kind: 'POST', id: 'water' })).toMatchObject([
      {
        ...{ code: 'ADDRESSEE_OF_OTHER_KIND', path: ['to', 'to', 'kind'], given: 'POST', allowed: ['UNIT'] },
        params: { id: 'water' },
      },
    ])
    expect(asked({ kind: 'UNIT', id: 'd' })).toMatchObject([
      { code: 'ADDRESSEE_OF_OTHER_KIND', allowed: ['MEMBER'] },
    ])
    expect(asked({ kind: 'UNIT', id: 'x' })).toMatchObject([
      { code: 'NOT_ADDRESSABLE', path: ['to', 'to', 'id'], given: 'x' },
    ])
  })

  test('a step has one lead, whoever brings in another', () => {
    const played = sharedFirst('ALL', [lead('a'), member('b')])
    expect(played.act('b', 2, { act: 'addTasksBeside', tasks: [member('head'), lead('d')] })).toMatchObject([
      {
        ...{ code: 'SECOND_LEAD', path: ['tasks', '1', 'role'], given: 'LEAD', allowed: ['HELPER'] },
        params: { lead: 'MEMBER:a' },
      },
    ])
    expect(played.act('b', 2, { act: 'passOnTask', to: lead('d') })).toMatchObject([
      { code: 'NO_ROLE_HERE', path: ['to', 'role'], given: 'LEAD' },
    ])
    expect(played.act('a', 1, { act: 'passOnTask', to: { ...member('d'), role: 'HELPER' } })).toMatchObject([
      { code: 'NOT_ONE_OF', given: 'HELPER', allowed: ['LEAD'] },
    ])
    expect(begun([lead('a'), lead('b'), lead('c')])).toMatchObject({
      problems: ['1', '2'].map(at => ({ code: 'SECOND_LEAD', path: ['first', at, 'role'] })),
    })
    expect(begun([])).toMatchObject({ problems: [{ code: 'LIST_EMPTY', path: ['first'] }] })
  })

  test('helpers have a lead, when a matter begins, when a step does, and when others come in', () => {
    expect(begun([helper('a'), member('b')])).toMatchObject({
      problems: [{ code: 'LEAD_MISSING', path: ['first'] }],
    })
    expect(begun([helper('a'), lead('b')])).toMatchObject({ ok: true })
    const next = { tasks: [helper('a')] }
    expect(new Played().act('clerk', 1, { act: 'completeTask', next })).toMatchObject([
      { code: 'LEAD_MISSING', path: ['next', 'tasks'] },
    ])
    const led = sharedFirst('ALL', [lead('a'), helper('b')])
    expect(led.act('a', 1, { act: 'addTasksBeside', tasks: [helper('c')] })).toEqual([])
    const played = sharedFirst('ALL')
    const beside = (...tasks: Wanted[]) => played.act('a', 1, { act: 'addTasksBeside', tasks })
    expect(beside(helper('d'))).toMatchObject([{ code: 'LEAD_MISSING', path: ['tasks'] }])
    expect(beside(helper('d'), lead('head'))).toEqual([])
  })

  test('the lead of helpers is passed on, not taken out, also when they did theirs', () => {
    const played = sharedFirst('ALL', [lead('a'), helper('b')])
    expect(codesOf(played.act('clerk', 1, { act: 'takeOutTask' }))).toEqual(['LEAD_MISSING'])
    done(played, 'b', 2)
    expect(codesOf(played.act('clerk', 1, { act: 'takeOutTask' }))).toEqual(['LEAD_MISSING'])
    expect(played.act('clerk', 1, { act: 'passOnTask', to: member('d') })).toEqual([])
    expect(played.task(3).role).toBe('LEAD')
    const other = sharedFirst('ALL', [lead('a'), helper('b'), member('c')])
    other.act('clerk', 2, { act: 'takeOutTask' })
    expect(other.act('clerk', 1, { act: 'takeOutTask' })).toEqual([])
  })

  test('whoever is delegated to, asked, put before or behind, or has a part has no role in the step', () => {
    for (const act of [
      'delegateTask',
      'askForOpinion',
      'addTasksBefore',
      'addTasksAfter',
      'splitTask',
    ] as const)
      expect(sharedFirst('ALL').act('a', 1, { act, tasks: [lead('d')] })).toMatchObject([
        {
          ...{ code: 'NO_ROLE_HERE', given: 'LEAD' },
          path: act === 'delegateTask' ? ['to', 'role'] : ['tasks', '0', 'role'],
        },
      ])
  })

  test('a task is not passed on in a circle, also not over others', () => {
    const played = sharedFirst('ALL')
    played.act('a', 1, { act: 'passOnTask', to: member('d') })
    played.act('d', 4, { act: 'passOnTask', to: post('leader') })
    for (const id of ['a', 'd'])
      expect(played.act('head', 5, { act: 'passOnTask', to: member(id) })).toMatchObject([
        { code: 'PASSED_IN_CIRCLE', path: ['to', 'to'], given: id, params: { given: `MEMBER:${id}` } },
      ])
    expect(played.act('head', 5, { act: 'passOnTask', to: post('leader') })).toMatchObject([
      { code: 'PASSED_TO_ITSELF', path: ['to', 'to'], given: 'leader' },
    ])
    expect(played.act('head', 5, { act: 'passOnTask', to: gone })).toMatchObject([
      { code: 'NOT_ADDRESSABLE', path: ['to', 'to', 'id'] },
    ])
    expect(played.act('head', 5, { act: 'passOnTask', to: member('b') })).toMatchObject([
      { code: 'ADDRESSED_TWICE', path: ['to', 'to'] },
    ])
  })

  test('a post without a holder, and a unit that is dissolved meanwhile, leave the task to the office', () => {
    const played = sharedFirst('ALL', [post('empty'), unit('water')])
    expect(done(played, 'clerk', 1)).toEqual([])
    played.known = knownOf({ ...ALL_AT_WORK, units: {} })
    expect(done(played, 'clerk', 2)).toEqual([])
    expect(played.step).toBe('CONCLUDE')
  })

  test('a matter has room for a hundred tasks, of which none is lost', () => {
    const known = knownOf({
      ...ALL_AT_WORK,
      members: [...ALL_AT_WORK.members, ...Array.from({ length: 99 }, (_, n) => `m${n}`)],
    })
    const played = sharedFirst('ALL')
    played.known = known
    fill(played, 'a', 1, 93)
    const tasks = Array.from({ length: 8 }, (_, n) => member(`m${90 + n}`))
    expect(played.act('a', 1, { act: 'addTasksBeside', tasks })).toMatchObject([
      { code: 'TOO_MANY_TASKS', path: ['tasks'], limit: 100 },
    ])
    played.act('a', 1, { act: 'addTasksBeside', tasks: tasks.slice(0, 7) })
    expect(played.matter.tasks).toHaveLength(100)
    expect(played.act('a', 1, { act: 'passOnTask', to: member('d') })).toMatchObject([
      { code: 'TOO_MANY_TASKS', path: ['to'] },
    ])
    done(played, 'b', 2)
    const { version } = played.task(2)
    expect(takeTaskBack(played.matter, { task: 2, expectedVersion: version }, actBy('b'))).toMatchObject({
      problems: [{ code: 'TOO_MANY_TASKS', limit: 100 }],
    })
  })
})

test('a matter is not sent back to more people than it has room for', () => {
  const played = sharedFirst('ALL')
  const members = [...ALL_AT_WORK.members, ...Array.from({ length: 99 }, (_, n) => `m${n}`)]
  played.known = knownOf({ ...ALL_AT_WORK, members })
  fill(played, 'a', 1, 97)
  for (const [n, by] of ['a', 'b', 'c'].entries()) done(played, by, n + 1)
  const back = { act: 'sendTaskBack', toStep: 'HANDLE', straightBack: false, reason: '补正' } as const
  expect(played.act('clerk', 98, back)).toMatchObject([
    { code: 'TOO_MANY_TASKS', path: ['toStep'], limit: 100 },
  ])
})

describe('what is unfinished at once', () => {
  test('is fourteen tasks at most, since an act may close all of them; passing one on makes no more', () => {
    const played = sharedFirst('ALL')
    const members = [...ALL_AT_WORK.members, ...Array.from({ length: 20 }, (_, n) => `m${n}`)]
    played.known = knownOf({ ...ALL_AT_WORK, members })
    const some = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) => member(`m${from + n}`))
    const room = 14 - played.open.length
    expect(played.act('a', 1, { act: 'addTasksBeside', tasks: some(0, room - 1) })).toEqual([])
    expect(played.act('a', 1, { act: 'addTasksBeside', tasks: some(room, 2) })).toMatchObject([
      { code: 'TOO_MANY_UNFINISHED', path: ['tasks'], limit: 14 },
    ])
    expect(played.act('a', 1, { act: 'addTasksBeside', tasks: some(room, 1) })).toEqual([])
    expect(played.act('a', 1, { act: 'passOnTask', to: member('d') })).toEqual([])
  })
})
