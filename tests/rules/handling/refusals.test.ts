import { describe, expect, test } from 'vitest'
import { WAYS } from '../../../functions/handling/model.ts'
import { decide, type TaskCommand } from '../../../functions/handling/rules/acts.ts'
import { taskActsFor } from '../../../functions/handling/rules/offering.ts'
import { ALL_AT_WORK, actBy, codesOf, knownOf, member, Played } from '../../kit/rules/handling.ts'
import {
  done,
  REPLACED,
  sharedAlone,
  sharedFirst,
  sharedSecond,
  wayOf,
} from '../../kit/rules/handling-cells.ts'

const gone = { to: { kind: 'UNIT' as const, id: 'dissolved' } }

describe('an act on a task', () => {
  test('that is another’s is refused with who can act on it now', () => {
    expect(done(sharedFirst('ALL'), 'b', 1)).toMatchObject([
      {
        ...{ code: 'TASK_OF_ANOTHER', path: ['taskId'], given: 'MEMBER:a', allowed: ['a'] },
        params: { allowed: ['MEMBER:a'] },
      },
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
        ],
      },
    ])
    // Who only gives an opinion gives one, and decides nothing on the way.
    expect(played.act('d', 4, { act: 'completeTask', next: { tasks: [member('b')] } })).toMatchObject([
      { code: 'TEXT_EMPTY', path: ['opinion'] },
      { code: 'NEXT_NOT_TO_CHOOSE', path: ['next'] },
    ])
  })

  test('in a matter whose delivery was recalled or corrected is refused with what is left', () => {
    const corrected = sharedFirst('ALL', undefined, REPLACED)
    expect(done(corrected, 'a', 1)).toMatchObject([
      {
        code: 'MATTER_SOURCE_GONE',
        given: 'REPLACED',
        allowed: ['followReplacement', 'endMatter'],
      },
    ])
    const recalled = sharedFirst('ALL', undefined, { ...REPLACED, gone: 'RECALLED' })
    expect(done(recalled, 'a', 1)).toMatchObject([{ given: 'RECALLED', allowed: ['endMatter'] }])
    const { replacementId: _, ...notSentHere } = REPLACED
    const left = done(sharedFirst('ALL', undefined, notSentHere), 'a', 1)
    expect(left).toMatchObject([{ given: 'REPLACED', allowed: ['endMatter'] }])
    expect(taskActsFor(recalled.matter, recalled.task(1), recalled.known, actBy('a'))).toEqual([])
  })
})

test('who can act on a task of another is called by their id where they have no name', () => {
  const played = sharedFirst('ALL')
  played.known = { ...played.known, named: () => null }
  const params = { allowed: ['a'] }
  expect(done(played, 'b', 1)).toMatchObject([{ code: 'TASK_OF_ANOTHER', allowed: ['a'], params }])
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
      { code: 'DUE_TOO_LATE', path: ['to', 'due'], given: '2026-12-06', allowed: ['2026-12-05'] },
    ])
    expect(played.act('a', 1, { act: 'passOnTask', to: to('2026-12-01') })).toEqual([])
    expect(played.task(4).due).toBe('2026-12-01')
  })

  test('is extended to a later one, and once at a time', () => {
    const played = sharedFirst('ALL')
    const until = (date: string) =>
      played.act('a', 1, { act: 'askForExtension', until: date, reason: '材料未齐' })
    expect(until('2026-12-04')).toMatchObject([
      { code: 'EXTENSION_NOT_LATER', path: ['until'], given: '2026-12-04', allowed: ['2026-12-06'] },
    ])
    played.known = knownOf(ALL_AT_WORK, '2026-12-31')
    expect(codesOf(until('2026-12-30'))).toEqual(['DUE_IN_PAST'])
    played.known = knownOf(ALL_AT_WORK)
    expect(codesOf(until('十二月'))).toEqual(['NOT_A_DATE'])
    expect(codesOf(played.act('clerk', 1, { act: 'answerExtension', grant: true }))).toEqual([
      'EXTENSION_NOT_ASKED',
    ])
    expect(until('2026-12-06')).toEqual([])
    expect(until('2026-12-07')).toMatchObject([{ code: 'EXTENSION_ASKED_ALREADY', path: ['taskId'] }])
    // Who asked is told who answers, not that the task is another's.
    expect(played.act('a', 1, { act: 'answerExtension', grant: true })).toMatchObject([
      {
        ...{ code: 'NOT_TO_ANSWER_EXTENSION', path: ['taskId'], allowed: ['clerk'] },
        params: { allowed: ['MEMBER:clerk'] },
      },
    ])
    const undated = new Played(WAYS.SMALL_OFFICE)
    const asked = { act: 'askForExtension', until: '2026-12-07', reason: '材料未齐' } as const
    expect(codesOf(undated.act('clerk', 1, asked))).toEqual(['NO_DEADLINE_TO_EXTEND'])
  })
})

describe('a result', () => {
  test('is given with the last task, and refused with any other, with the step that it belongs to', () => {
    const played = new Played(wayOf(['HANDLE', 'ALL'], ['CONCLUDE', 'ALL']), ALL_AT_WORK, [member('a')])
    const concluding = { act: 'completeTask', result: '已落实' } as const
    expect(played.act('a', 1, concluding)).toMatchObject([
      {
        ...{ code: 'RESULT_TOO_EARLY', path: ['result'], allowed: ['CONCLUDE'] },
        params: { allowed: [{ zh: '办结', en: 'conclusion' }] },
      },
    ])
    done(played, 'a', 1)
    expect(played.act('clerk', 2, concluding)).toEqual([])
    expect(played.matter).toMatchObject({ state: 'CONCLUDED', result: '已落实' })
  })

  test('is not yet to be given as long as others have to do the last step too', () => {
    const played = sharedAlone('ALL')
    const concluding = { act: 'completeTask', result: '已落实' } as const
    done(played, 'a', 1)
    expect(codesOf(played.act('b', 2, concluding))).toEqual(['RESULT_TOO_EARLY'])
    done(played, 'b', 2)
    expect(played.act('c', 3, concluding)).toEqual([])
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
        allowed: ['INSTRUCT'],
        params: { given: { zh: '拟办', en: 'proposal' }, allowed: [{ zh: '批办', en: 'instruction' }] },
      },
    ])
    expect(choose({ step: 'nowhere' })).toMatchObject([
      { code: 'NO_SUCH_STEP', params: { given: 'nowhere' } },
    ])
    expect(choose({ step: 'ASSIGN' })).toMatchObject([
      { code: 'STEP_NOT_OPTIONAL', path: ['next', 'step'], given: 'ASSIGN', allowed: ['INSTRUCT'] },
    ])
    expect(choose({ step: 'INSTRUCT' })).toEqual([])
    expect(choose({ tasks: [{ ...member('d'), due: '2027-01-04' }] })).toEqual([])
    expect(choose({ tasks: [gone] })).toMatchObject([
      { code: 'NOT_ADDRESSABLE', path: ['next', 'tasks', '0', 'to', 'id'] },
    ])
    const leads = ['a', 'b'].map(id => ({ ...member(id), role: 'LEAD' as const }))
    expect(codesOf(choose({ tasks: leads }))).toEqual(['SECOND_LEAD'])
  })

  test('can be the last one, where all before it may be left out', () => {
    const way = wayOf(['HANDLE', 'ALL'], ['REVIEW', 'ALL'], ['REPLY', 'ALL'])
    const played = new Played({ ...way, steps: way.steps.map(step => ({ ...step, optional: true })) })
    expect(played.act('clerk', 1, { act: 'completeTask', next: { step: 'HANDLE' } })).toMatchObject([
      { code: 'NO_SUCH_STEP', allowed: ['REVIEW', 'REPLY'] },
    ])
    expect(played.act('clerk', 1, { act: 'completeTask', next: { step: 'REPLY' } })).toEqual([])
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
    expect(codesOf(played.act('clerk', 5, back))).toEqual(['NOTHING_TO_SEND_BACK_TO'])
  })
})
