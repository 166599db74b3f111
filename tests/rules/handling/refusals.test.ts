import { describe, expect, test } from 'vitest'
import { decide, type TaskCommand } from '../../../functions/handling/rules/acts.ts'
import { openMatter, takeTaskBack } from '../../../functions/handling/rules/matters.ts'
import { taskActsFor } from '../../../functions/handling/rules/table.ts'
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
import { done, OWN, REPLACED, sharedFirst, sharedSecond, wayOf } from '../../kit/rules/handling-cells.ts'

const gone = { to: { kind: 'UNIT' as const, id: 'dissolved' } }

describe('an act on a task', () => {
  test('that is another’s is refused with who can act on it now', () => {
    expect(done(sharedFirst('ALL'), 'b', 1)).toMatchObject([
      { code: 'TASK_OF_ANOTHER', path: ['taskId'], given: 'MEMBER:a', allowed: ['MEMBER:a'] },
    ])
    expect(
      codesOf(
        sharedFirst('ALL').act('b', 1, { act: 'sendTaskBack', toStep: 'X', straightBack: true, reason: '' }),
      ),
    ).toEqual(['TASK_OF_ANOTHER'])
  })

  test('that is done, waits, or was seen in another version is refused', () => {
    const played = sharedFirst('IN_ORDER')
    const seen = played.task(1).version
    done(played, 'a', 1)
    expect(done(played, 'a', 1)).toMatchObject([{ code: 'WRONG_STATE', state: 'DONE', allowedActions: [] }])
    expect(done(played, 'c', 3)).toMatchObject([
      {
        code: 'WRONG_STATE',
        state: 'WAITING',
        allowedActions: ['passOnTask', 'noteTaskProgress', 'askForExtension'],
      },
    ])
    const stale: TaskCommand = { act: 'completeTask', task: 1, expectedVersion: seen }
    expect(decide(played.matter, stale, played.known, actBy('a'))).toMatchObject({
      problems: [{ code: 'VERSION_CONFLICT', currentVersion: seen + 1 }],
    })
    expect(decide(played.matter, { ...stale, task: 99 }, played.known, actBy('a'))).toMatchObject({
      problems: [{ code: 'NOT_FOUND', path: ['taskId'] }],
    })
  })

  test('that is not of its kind is refused with those that are', () => {
    const played = sharedFirst('ALL')
    played.act('a', 1, { act: 'askForOpinion', tasks: [member('d')] })
    expect(played.act('d', 4, { act: 'addTasksBefore', tasks: [member('head')] })).toMatchObject([
      {
        code: 'NOT_OF_THIS_TASK',
        given: 'addTasksBefore',
        allowed: [
          'completeTask',
          'passOnTask',
          'delegateTask',
          'askForOpinion',
          'noteTaskProgress',
          'askForExtension',
        ].map(word => ({ word })),
      },
    ])
    // Who only gives an opinion gives one, and decides nothing on the way.
    expect(played.act('d', 4, { act: 'completeTask', next: { tasks: [member('b')] } })).toMatchObject([
      { code: 'TEXT_EMPTY', path: ['opinion'] },
      { code: 'NO_STEP_FOLLOWS', path: ['next'] },
    ])
  })

  test('in a matter whose delivery was recalled or corrected is refused with what is left', () => {
    const corrected = sharedFirst('ALL', undefined, REPLACED)
    expect(done(corrected, 'a', 1)).toMatchObject([
      {
        code: 'MATTER_SOURCE_GONE',
        given: 'REPLACED',
        allowed: [{ word: 'followReplacement' }, { word: 'endMatter' }],
      },
    ])
    const recalled = sharedFirst('ALL', undefined, { ...REPLACED, gone: 'RECALLED' })
    expect(done(recalled, 'a', 1)).toMatchObject([{ given: 'RECALLED', allowed: [{ word: 'endMatter' }] }])
    expect(taskActsFor(recalled.matter, recalled.task(1), recalled.known, actBy('a'))).toEqual([])
  })
})

test('who can act on a task of another is named as far as they have names', () => {
  const played = sharedFirst('ALL')
  played.known = { ...played.known, named: () => null }
  expect(done(played, 'b', 1)).toMatchObject([{ code: 'TASK_OF_ANOTHER', allowed: [] }])
})

describe('whom an act addresses', () => {
  const refused = (tasks: Parameters<typeof member>[0][]) =>
    sharedFirst('ALL').act('a', 1, { act: 'addTasksBeside', tasks: tasks.map(member) })

  test('must be there, once, and not too many', () => {
    expect(refused(['nobody'])).toMatchObject([
      { code: 'NOT_ADDRESSABLE', path: ['tasks', '0', 'to'], given: 'nobody' },
    ])
    expect(refused(['d', 'd'])).toMatchObject([{ code: 'ADDRESSED_TWICE', path: ['tasks', '1', 'to'] }])
    expect(refused(['d', 'b'])).toMatchObject([
      { code: 'ADDRESSED_TWICE', path: ['tasks', '1', 'to'], given: 'MEMBER:b' },
    ])
    expect(codesOf(refused([]))).toEqual(['LIST_EMPTY'])
    expect(refused(Array.from({ length: 11 }, (_, n) => `m${n}`))).toMatchObject([
      { code: 'TOO_MANY_ITEMS', limit: 10 },
    ])
    const played = sharedFirst('ALL')
    const two = [member('d'), member('head')]
    expect(played.act('a', 1, { act: 'delegateTask', tasks: two })).toMatchObject([
      { code: 'TOO_MANY_ITEMS', limit: 1 },
    ])
    const office = { to: { kind: 'OFFICE' as const, id: 'x' } }
    const another = { to: { kind: 'OFFICE' as const, id: 'y' } }
    expect(codesOf(played.act('a', 1, { act: 'addTasksBeside', tasks: [office, another] }))).toEqual([
      'ADDRESSED_TWICE',
    ])
  })

  test('a step has one lead, whoever brings in another', () => {
    const lead = (id: string) => ({ ...member(id), role: 'LEAD' as const })
    const played = sharedFirst('ALL', [lead('a'), member('b')])
    expect(codesOf(played.act('b', 2, { act: 'addTasksBeside', tasks: [lead('d')] }))).toEqual([
      'TOO_MANY_ITEMS',
    ])
    expect(played.act('b', 2, { act: 'passOnTask', to: lead('d') })).toMatchObject([
      { code: 'NOT_ONE_OF', path: ['to', 'role'], given: 'LEAD', allowed: [] },
    ])
    expect(played.act('a', 1, { act: 'passOnTask', to: { ...member('d'), role: 'HELPER' } })).toMatchObject([
      { code: 'NOT_ONE_OF', given: 'HELPER', allowed: ['LEAD'] },
    ])
    const begun = (first: ReturnType<typeof member>[]) =>
      openMatter(
        { title: '通知', source: OWN, way: wayOf(['HANDLE', 'ALL']), due: null, first },
        played.known,
      )
    expect(begun([lead('a'), lead('b')])).toMatchObject({
      problems: [{ code: 'TOO_MANY_ITEMS', path: ['first'], limit: 1 }],
    })
    expect(begun([])).toMatchObject({ problems: [{ code: 'LIST_EMPTY', path: ['first'] }] })
  })

  test('a task is not passed on in a circle, also not over others', () => {
    const played = sharedFirst('ALL')
    played.act('a', 1, { act: 'passOnTask', to: member('d') })
    played.act('d', 4, { act: 'passOnTask', to: post('leader') })
    for (const id of ['a', 'd'])
      expect(played.act('head', 5, { act: 'passOnTask', to: member(id) })).toMatchObject([
        { code: 'PASSED_IN_CIRCLE', path: ['to', 'to'], given: `MEMBER:${id}` },
      ])
    expect(codesOf(played.act('head', 5, { act: 'passOnTask', to: post('leader') }))).toContain(
      'PASSED_IN_CIRCLE',
    )
    expect(played.act('head', 5, { act: 'passOnTask', to: gone })).toMatchObject([
      { code: 'NOT_ADDRESSABLE', path: ['to', 'to'] },
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

describe('a deadline', () => {
  const asked = (due: string) =>
    sharedFirst('ALL').act('a', 1, { act: 'addTasksBefore', tasks: [{ ...member('d'), due }] })

  test('is a date, and not in the past', () => {
    expect(asked('2026-02-30')).toMatchObject([
      { code: 'NOT_A_DATE', path: ['tasks', '0', 'due'], given: '2026-02-30' },
    ])
    expect(asked('2026-11-26')).toMatchObject([
      { code: 'DUE_IN_PAST', given: '2026-11-26', allowed: ['2026-11-27'] },
    ])
    expect(asked('2026-11-27')).toEqual([])
  })

  test('that is passed on with a task gives no more time, and may give less', () => {
    const played = sharedFirst('ALL')
    const to = (due: string) => ({ ...member('d'), due })
    expect(played.act('a', 1, { act: 'passOnTask', to: to('2026-12-06') })).toMatchObject([
      { code: 'NOT_ONE_OF', path: ['to', 'due'], given: '2026-12-06', allowed: ['2026-12-05'] },
    ])
    expect(played.act('a', 1, { act: 'passOnTask', to: to('2026-12-01') })).toEqual([])
    expect(played.task(4).due).toBe('2026-12-01')
  })

  test('is extended to a later one, and once at a time', () => {
    const played = sharedFirst('ALL')
    const until = (date: string) =>
      played.act('a', 1, { act: 'askForExtension', until: date, reason: '材料未齐' })
    expect(until('2026-12-05')).toMatchObject([{ code: 'EXTENSION_NOT_LATER', given: '2026-12-05' }])
    expect(codesOf(until('十二月'))).toEqual(['NOT_A_DATE'])
    expect(codesOf(played.act('clerk', 1, { act: 'answerExtension', grant: true }))).toEqual([
      'NOT_OF_THIS_TASK',
    ])
    expect(until('2026-12-06')).toEqual([])
    expect(codesOf(until('2026-12-07'))).toEqual(['NOT_OF_THIS_TASK'])
  })
})

describe('the step behind', () => {
  const choose = (next: Extract<TaskCommand, { act: 'completeTask' }>['next']) =>
    new Played().act('clerk', 1, { act: 'completeTask', next })

  test('is one that follows, and only what may be left out is left out', () => {
    expect(choose({ step: 'PROPOSE' })).toMatchObject([
      {
        code: 'NO_SUCH_STEP',
        path: ['next', 'step'],
        given: 'PROPOSE',
        allowed: ['INSTRUCT', 'ASSIGN', 'UNDERTAKE', 'REVIEW', 'REPLY', 'CONCLUDE'],
      },
    ])
    expect(choose({ step: 'ASSIGN' })).toMatchObject([{ code: 'STEP_NOT_OPTIONAL', given: 'INSTRUCT' }])
    expect(choose({ step: 'INSTRUCT' })).toEqual([])
    expect(choose({ tasks: [{ ...member('d'), due: '2027-01-04' }] })).toEqual([])
    expect(choose({ tasks: [gone] })).toMatchObject([
      { code: 'NOT_ADDRESSABLE', path: ['next', 'tasks', '0', 'to'] },
    ])
    const leads = ['a', 'b'].map(id => ({ ...member(id), role: 'LEAD' as const }))
    expect(codesOf(choose({ tasks: leads }))).toEqual(['TOO_MANY_ITEMS'])
  })

  test('is not chosen where none follows, or where the matter goes straight back', () => {
    const alone = new Played(wayOf(['HANDLE', 'ALL']))
    expect(codesOf(alone.act('clerk', 1, { act: 'completeTask', next: {} }))).toEqual(['NO_STEP_FOLLOWS'])
    const played = sharedSecond('ALL')
    const back = { act: 'sendTaskBack', toStep: 'PROPOSE', straightBack: true, reason: '补正' } as const
    expect(played.act('a', 2, { ...back, toStep: 'CONCLUDE' })).toMatchObject([
      { code: 'NOT_SENT_BACK_TO', given: 'CONCLUDE', allowed: ['PROPOSE'] },
    ])
    played.act('a', 2, back)
    expect(codesOf(played.act('clerk', 5, { act: 'completeTask', next: {} }))).toEqual(['NO_STEP_FOLLOWS'])
    // Nothing was done before the first step.
    expect(codesOf(played.act('clerk', 5, back))).toEqual(['NOT_OF_THIS_TASK'])
  })
})
