import { expect } from 'vitest'
import {
  endMatter,
  followReplacement,
  reopenMatter,
  takeTaskBack,
} from '../../../functions/handling/rules/matters.ts'
import type { MATTER_ACTS, TaskAct } from '../../../functions/handling/rules/table.ts'
import { urgeTasks } from '../../../functions/handling/rules/urging.ts'
import { actBy, codesOf, type Played } from '../../kit/rules/handling.ts'
import { type Cells, done } from '../../kit/rules/handling-cells.ts'

export function takesBack(played: Played, by: string, n: number) {
  const expectedVersion = played.task(n).version
  return played.take(takeTaskBack(played.matter, { task: n, expectedVersion }, actBy(by)), by)
}
const ends = (played: Played) =>
  played.take(endMatter(played.matter, { expectedVersion: played.matter.version, reason: '误收' }), 'clerk')
const reopens = (played: Played) =>
  played.take(
    reopenMatter(played.matter, { expectedVersion: played.matter.version, reason: '续办' }, played.known),
    'clerk',
  )
const follows = (played: Played) =>
  played.take(
    followReplacement(
      played.matter,
      { kind: 'DELIVERY', id: 'del_2', number: null, issuer: '省政府' },
      { expectedVersion: played.matter.version },
    ),
    'clerk',
  )
const urged = (played: Played) => played.events.at(-1)?.event.data
const back = { act: 'sendTaskBack', toStep: 'PROPOSE', reason: '材料不全' } as const

/** Of a second step that a, b and c share (tasks 2 to 4), behind what the clerk proposed. */
export const BACK = {
  sendTaskBack: {
    ALL: [
      'the others lose what they have of the step; straight back, only who had not done it has it again',
      played => {
        done(played, 'a', 2)
        played.act('b', 3, { ...back, straightBack: true })
        expect(played.states).toEqual(['DONE', 'DONE', 'SENT_BACK', 'CLOSED', 'OPEN'])
        done(played, 'clerk', 5)
        expect([played.step, played.open]).toEqual([
          'HANDLE',
          [
            [6, 'b'],
            [7, 'c'],
          ],
        ])
      },
    ],
    IN_ORDER: [
      'what lay between is asked again, from the first in order on',
      played => {
        done(played, 'a', 2)
        played.act('b', 3, { ...back, straightBack: false })
        done(played, 'clerk', 5)
        expect([played.step, played.open]).toEqual(['HANDLE', [[6, 'a']]])
      },
    ],
    ANY: [
      'one of them is enough to send it back, and any of them has it again',
      played => {
        played.act('c', 4, { ...back, straightBack: true })
        expect([played.step, played.open]).toEqual(['PROPOSE', [[5, 'OFFICE']]])
        done(played, 'clerk', 5)
        expect(played.open.map(([, id]) => id)).toEqual(['a', 'b', 'c'])
      },
    ],
  },
} as const satisfies Partial<Record<TaskAct, Cells>>

/** Of a first step that a, b and c share (tasks 1 to 3). */
export const WHOLE = {
  takeTaskBack: {
    ALL: [
      'who did it has it again, and the next step is as if it had not been',
      played => {
        done(played, 'a', 1)
        done(played, 'b', 2)
        done(played, 'c', 3)
        expect(takesBack(played, 'a', 1)).toEqual([])
        expect([played.step, played.states]).toEqual(['HANDLE', ['OPEN', 'DONE', 'DONE', 'TAKEN_BACK']])
      },
    ],
    IN_ORDER: [
      'who has the turn waits again, unless they acted',
      played => {
        done(played, 'a', 1)
        takesBack(played, 'a', 1)
        expect(played.states).toEqual(['OPEN', 'WAITING', 'WAITING'])
        done(played, 'a', 1)
        played.act('b', 2, { act: 'noteTaskProgress', note: '已阅' })
        expect(codesOf(takesBack(played, 'a', 1))).toEqual(['NEXT_HAS_ACTED'])
      },
    ],
    ANY: [
      'the others have again what was not needed any more',
      played => {
        done(played, 'b', 2)
        takesBack(played, 'b', 2)
        expect([played.step, played.states]).toEqual(['HANDLE', ['OPEN', 'OPEN', 'OPEN', 'TAKEN_BACK']])
      },
    ],
  },
  urgeTasks: {
    ALL: [
      'reminds all who have not done it',
      played => {
        done(played, 'a', 1)
        played.take(urgeTasks(played.matter, { tasks: null, reason: '本周须办结' }, actBy('clerk')), 'clerk')
        expect(urged(played)).toMatchObject({ tasks: [2, 3], reason: '本周须办结' })
      },
    ],
    IN_ORDER: [
      'reminds whose turn it is, and not those who wait',
      played => {
        played.take(urgeTasks(played.matter, { tasks: null, reason: null }, actBy('clerk')), 'clerk')
        expect(urged(played)).toMatchObject({ tasks: [1] })
        const waiting = urgeTasks(played.matter, { tasks: [1, 2], reason: null }, actBy('head'))
        expect(waiting.ok ? [] : waiting.problems).toMatchObject([
          { code: 'WRONG_STATE', state: 'WAITING', path: ['taskIds', '1'] },
        ])
      },
    ],
    ANY: [
      'reminds each of those of whom one is enough, once',
      played => {
        played.take(urgeTasks(played.matter, { tasks: [3, 1, 3], reason: null }, actBy('clerk')), 'clerk')
        expect(urged(played)).toMatchObject({ tasks: [3, 1] })
      },
    ],
  },
  endMatter: {
    ALL: [
      'what was done stays done, and nobody has anything to do any more',
      played => {
        done(played, 'a', 1)
        ends(played)
        expect([played.matter.state, played.states]).toEqual(['ENDED', ['DONE', 'CLOSED', 'CLOSED']])
      },
    ],
    IN_ORDER: [
      'who waits is not asked any more',
      played => {
        ends(played)
        expect(done(played, 'a', 1)).toMatchObject([
          { code: 'WRONG_STATE', state: 'ENDED', allowedActions: ['reopenMatter'] },
        ])
      },
    ],
    ANY: [
      'that it ends counts as nobody’s doing',
      played => {
        ends(played)
        expect([played.matter.result, played.matter.tasks.map(({ ended }) => ended)]).toEqual([
          null,
          [null, null, null],
        ])
      },
    ],
  },
  reopenMatter: {
    ALL: [
      'all who had the last step have it once more',
      played => {
        done(played, 'a', 1)
        ends(played)
        reopens(played)
        expect(played.open.map(([, id]) => id)).toEqual(['a', 'b', 'c'])
      },
    ],
    IN_ORDER: [
      'the last step begins once more with its first',
      played => {
        done(played, 'a', 1)
        ends(played)
        reopens(played)
        expect(played.open).toEqual([[4, 'a']])
      },
    ],
    ANY: [
      'one of those who had it is enough once more',
      played => {
        ends(played)
        reopens(played)
        done(played, 'c', 6)
        expect(played.step).toBe('CONCLUDE')
      },
    ],
  },
} as const satisfies Partial<Record<keyof typeof MATTER_ACTS, Cells>>

/** Of the same, when the sender has corrected what it is about. */
export const CORRECTED = {
  followReplacement: {
    ALL: [
      'nothing is lost, and all go on with what is corrected',
      played => {
        expect(codesOf(done(played, 'a', 1))).toEqual(['MATTER_SOURCE_GONE'])
        expect(follows(played)).toEqual([])
        expect(played.states).toEqual(['OPEN', 'OPEN', 'OPEN'])
        expect(done(played, 'a', 1)).toEqual([])
      },
    ],
    IN_ORDER: [
      'the turn stays where it was',
      played => {
        follows(played)
        expect(played.open).toEqual([[1, 'a']])
      },
    ],
    ANY: [
      'one is still enough',
      played => {
        follows(played)
        done(played, 'c', 3)
        expect(played.step).toBe('CONCLUDE')
      },
    ],
  },
} as const satisfies Partial<Record<keyof typeof MATTER_ACTS, Cells>>
