import { describe, expect, test } from 'vitest'
import { evolve } from '../../../functions/handling/rules/evolve.ts'
import {
  canTakeBack,
  endMatter,
  reopenMatter,
  takeTaskBack,
} from '../../../functions/handling/rules/matters.ts'
import { momentOf } from '../../../functions/handling/rules/stepping.ts'
import { actBy, codesOf, member, Played } from '../../kit/rules/handling.ts'
import { done, sharedAlone, sharedFirst, sharedSecond, wayOf } from '../../kit/rules/handling-cells.ts'
import { takesBack } from './whole-cells.ts'

const to = (...ids: string[]) => ids.map(member)
const NEXT = ['NEXT_HAS_ACTED']
const tookBack = (played: Played, by: string, n: number) => codesOf(takesBack(played, by, n))

describe('an act that is taken back', () => {
  test('is one’s own, and one that ended a task', () => {
    const played = sharedFirst('ALL')
    const { version } = played.task(1)
    expect(takesBack(played, 'a', 1)).toMatchObject([{ code: 'WRONG_STATE', state: 'OPEN' }])
    done(played, 'a', 1)
    expect(canTakeBack(played.matter, played.task(1), actBy('a'))).toBe(true)
    expect(canTakeBack(played.matter, played.task(1), actBy('clerk'))).toBe(false)
    expect(tookBack(played, 'clerk', 1)).toEqual(['ACT_OF_ANOTHER'])
    const stale = takeTaskBack(played.matter, { task: 1, expectedVersion: version }, actBy('a'))
    expect(stale).toMatchObject({ problems: [{ code: 'VERSION_CONFLICT' }] })
    const none = takeTaskBack(played.matter, { task: 9, expectedVersion: 1 }, actBy('a'))
    expect(none).toMatchObject({ problems: [{ code: 'NOT_FOUND' }] })
    played.take(endMatter(played.matter, { expectedVersion: played.matter.version, reason: '误收' }), 'clerk')
    expect(tookBack(played, 'a', 1)).toEqual(['WRONG_STATE'])
  })

  test('leaves another waiting again, though that waited for several', () => {
    const played = sharedFirst('ALL')
    played.act('a', 1, { act: 'addTasksBefore', tasks: to('d', 'head') })
    done(played, 'd', 4)
    done(played, 'head', 5)
    expect(played.task(1).state).toBe('OPEN')
    // Not the last of the two, for which the task opened.
    expect(tookBack(played, 'd', 4)).toEqual([])
    expect([played.task(1).state, played.task(4).state, played.task(5).state]).toEqual([
      'WAITING',
      'OPEN',
      'DONE',
    ])
    done(played, 'd', 4)
    played.act('a', 1, { act: 'noteTaskProgress', note: '已看' })
    expect(tookBack(played, 'd', 4)).toEqual(NEXT)
    expect(tookBack(played, 'head', 5)).toEqual(NEXT)
  })

  test('is not one whose next step is in hand: who has that has noted what they did so far', () => {
    const played = sharedSecond('ALL')
    expect(played.act('b', 3, { act: 'noteTaskProgress', note: '已联系' })).toEqual([])
    expect(tookBack(played, 'clerk', 1)).toEqual(NEXT)
    const untouched = sharedSecond('ALL')
    expect(tookBack(untouched, 'clerk', 1)).toEqual([])
  })

  test('is not one for a task that was taken out meanwhile', () => {
    const played = sharedFirst('ALL')
    played.act('a', 1, { act: 'splitTask', tasks: to('d', 'head') })
    done(played, 'd', 4)
    played.act('clerk', 1, { act: 'takeOutTask' })
    expect(tookBack(played, 'd', 4)).toEqual(NEXT)
  })

  test('does not take back what another did for all', () => {
    const played = sharedFirst('ANY')
    played.act('a', 1, { act: 'addTasksAfter', tasks: to('d') })
    done(played, 'a', 1)
    done(played, 'b', 2)
    // The step is over by b, whatever a does.
    expect([played.step, tookBack(played, 'a', 1)]).toEqual(['CONCLUDE', NEXT])
    expect(tookBack(played, 'b', 2)).toEqual([])
    expect([played.step, played.states.slice(0, 4)]).toEqual(['HANDLE', ['DONE', 'OPEN', 'OPEN', 'OPEN']])
  })

  test('is not one on which the lead relied, or a later one in order, or one who came behind', () => {
    const led = sharedFirst('ALL', [{ ...member('a'), role: 'LEAD' }, member('b')])
    expect(done(led, 'a', 1)).toMatchObject([
      { code: 'LEAD_WAITS', allowed: ['tsk_1_2'], params: { allowed: ['MEMBER:b'] } },
    ])
    done(led, 'b', 2)
    done(led, 'a', 1)
    expect([tookBack(led, 'b', 2), tookBack(led, 'a', 1)]).toEqual([NEXT, []])
    expect(tookBack(led, 'b', 2)).toEqual([])

    const inOrder = sharedFirst('IN_ORDER')
    done(inOrder, 'a', 1)
    done(inOrder, 'b', 2)
    expect([tookBack(inOrder, 'a', 1), tookBack(inOrder, 'b', 2)]).toEqual([NEXT, []])

    const behind = sharedFirst('ALL')
    behind.act('a', 1, { act: 'addTasksAfter', tasks: to('d') })
    done(behind, 'a', 1)
    done(behind, 'd', 4)
    expect([tookBack(behind, 'a', 1), tookBack(behind, 'd', 4), tookBack(behind, 'a', 1)]).toEqual([
      NEXT,
      [],
      [],
    ])
    expect(behind.states).toEqual(['OPEN', 'OPEN', 'OPEN', 'WAITING'])
  })

  test('opens the questions that it closed, and not those that another’s act closed', () => {
    const played = sharedFirst('ALL', to('a', 'b'))
    played.act('a', 1, { act: 'askForOpinion', tasks: to('c') })
    played.act('b', 2, { act: 'askForOpinion', tasks: to('d') })
    played.act('d', 4, { act: 'delegateTask', tasks: to('head') })
    // Nothing waits for an opinion, nor for whom it was delegated to.
    done(played, 'a', 1)
    done(played, 'b', 2)
    expect([played.step, played.states.slice(2, 5)]).toEqual(['CONCLUDE', ['CLOSED', 'CLOSED', 'CLOSED']])
    expect(tookBack(played, 'a', 1)).toEqual([])
    expect(played.states.slice(0, 5)).toEqual(['OPEN', 'DONE', 'OPEN', 'CLOSED', 'CLOSED'])
  })

  test('of passing on brings the task back with what was put to it, time and again', () => {
    const played = sharedFirst('ALL')
    played.act('a', 1, { act: 'addTasksBefore', tasks: to('d') })
    for (let again = 0; again < 2; again += 1) {
      played.act('a', 1, { act: 'passOnTask', to: member('head') })
      const n = played.matter.tasks.length
      expect(played.task(4).parent).toBe(n)
      expect(tookBack(played, 'a', 1)).toEqual([])
      expect([played.task(1).state, played.task(n).state, played.task(4).parent]).toEqual([
        'WAITING',
        'TAKEN_BACK',
        1,
      ])
    }
    // What is under way meanwhile stays, and the task opens when it is done.
    played.act('a', 1, { act: 'passOnTask', to: member('head') })
    done(played, 'd', 4)
    expect(tookBack(played, 'a', 1)).toEqual([])
    expect(played.task(1).state).toBe('OPEN')
    played.act('a', 1, { act: 'passOnTask', to: member('head') })
    played.act('head', 8, { act: 'passOnTask', to: member('deputyHead') })
    expect([tookBack(played, 'a', 1), tookBack(played, 'head', 8), tookBack(played, 'a', 1)]).toEqual([
      NEXT,
      [],
      [],
    ])
  })

  test('of sending back is by who sent it back, and gives all of the step back', () => {
    const played = sharedSecond('ALL')
    played.act('b', 3, { act: 'addTasksBefore', tasks: to('d') })
    done(played, 'a', 2)
    const back = { act: 'sendTaskBack', toStep: 'PROPOSE', straightBack: false, reason: '补正' } as const
    played.act('d', 5, back)
    expect(played.step).toBe('PROPOSE')
    expect(tookBack(played, 'a', 2)).toEqual(NEXT)
    expect(tookBack(played, 'clerk', 1)).toEqual(NEXT)
    expect(tookBack(played, 'd', 5)).toEqual([])
    expect([played.step, played.states]).toEqual([
      'HANDLE',
      ['DONE', 'DONE', 'WAITING', 'OPEN', 'OPEN', 'TAKEN_BACK'],
    ])
  })

  test('with its choice leaves the choice that counted before', () => {
    const played = sharedFirst('ALL', to('a', 'b'))
    played.act('a', 1, { act: 'completeTask', next: { tasks: to('head') } })
    played.act('b', 2, { act: 'completeTask', next: { tasks: to('d') } })
    expect(played.open).toEqual([[3, 'd']])
    expect(tookBack(played, 'b', 2)).toEqual([])
    done(played, 'b', 2)
    expect(played.open).toEqual([[4, 'head']])
    takesBack(played, 'a', 1)
    done(played, 'a', 1)
    expect(played.open).toEqual([[5, 'OFFICE']])
    // Of a later step it is the choice of that step alone.
    const later = sharedSecond('ANY')
    later.act('c', 4, { act: 'completeTask', next: { tasks: to('head') } })
    expect(later.matter.stages.map(({ choices }) => choices.map(({ task }) => task))).toEqual([[1], [4], []])
  })

  test('is none of a step that was ended or reopened', () => {
    const played = sharedAlone('ALL')
    for (const [by, n] of [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ] as const)
      done(played, by, n)
    expect(played.matter.state).toBe('CONCLUDED')
    const reopen = { expectedVersion: played.matter.version, reason: '续办' }
    played.take(reopenMatter(played.matter, reopen, played.known), 'clerk')
    expect(tookBack(played, 'a', 1)).toEqual(NEXT)
    done(played, 'a', 4)
    played.take(endMatter(played.matter, { expectedVersion: played.matter.version, reason: '误办' }), 'clerk')
    const again = { expectedVersion: played.matter.version, reason: '续办' }
    played.take(reopenMatter(played.matter, again, played.known), 'clerk')
    expect(tookBack(played, 'a', 4)).toEqual(NEXT)
  })

  test('is refused by the events of a matter too, if it cannot have been', () => {
    const { matter } = new Played(wayOf(['HANDLE', 'ALL']))
    const moment = momentOf(2, actBy('clerk'))
    expect(() => evolve(matter, { type: 'TakenBack', data: { task: 9 } }, moment)).toThrow('has acted')
    const [first] = new Played().events
    expect(() => evolve(matter, first?.event as never, moment)).toThrow('begins once')
    expect(() => evolve(matter, { type: 'Unknown' } as never, moment)).toThrow('unexpected')
  })

  test('is refused once who came next in order has put others before their task', () => {
    const played = sharedFirst('IN_ORDER')
    done(played, 'a', 1)
    expect(played.act('b', 2, { act: 'addTasksBefore', tasks: [member('d')] })).toEqual([])
    const { version } = played.task(1)
    expect(takeTaskBack(played.matter, { task: 1, expectedVersion: version }, actBy('a'))).toMatchObject({
      problems: [{ code: 'NEXT_HAS_ACTED' }],
    })
  })
})
