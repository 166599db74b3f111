import { expect } from 'vitest'
import type { TaskAct } from '../../../functions/handling/rules/table.ts'
import { codesOf, member } from '../../kit/rules/handling.ts'
import { type Cells, done } from '../../kit/rules/handling-cells.ts'

const to = (...ids: string[]) => ids.map(member)
const asked = { act: 'askForExtension', until: '2026-12-31', reason: '材料未齐' } as const
const dueOf = (played: { matter: { tasks: readonly { due: string | null }[] } }) =>
  played.matter.tasks.map(({ due }) => due)

/** Of a step that a, b and c share (tasks 1 to 3): acts that take out, ask and note. */
export const OTHERS = {
  takeOutTask: {
    ALL: [
      'the step no longer waits for it',
      played => {
        done(played, 'a', 1)
        done(played, 'c', 3)
        played.act('clerk', 2, { act: 'takeOutTask' })
        expect([played.step, played.task(2).state]).toEqual(['CONCLUDE', 'REMOVED'])
      },
    ],
    IN_ORDER: [
      'the turn goes to the one behind',
      played => {
        played.act('clerk', 1, { act: 'takeOutTask' })
        expect(played.open).toEqual([[2, 'b']])
      },
    ],
    ANY: [
      'one of those left is enough, and the last one stays',
      played => {
        played.act('clerk', 1, { act: 'takeOutTask' })
        played.act('clerk', 2, { act: 'takeOutTask' })
        expect(codesOf(played.act('clerk', 3, { act: 'takeOutTask' }))).toEqual(['LAST_TASK'])
        expect([played.step, played.open]).toEqual(['HANDLE', [[3, 'c']]])
      },
    ],
  },
  askForOpinion: {
    ALL: [
      'nobody waits for the answer, and the end of the task closes the question',
      played => {
        played.act('a', 1, { act: 'askForOpinion', tasks: to('d') })
        expect(played.states).toEqual(['OPEN', 'OPEN', 'OPEN', 'OPEN'])
        done(played, 'a', 1)
        expect(played.states).toEqual(['DONE', 'OPEN', 'OPEN', 'CLOSED'])
      },
    ],
    IN_ORDER: [
      'the turn goes on without an answer',
      played => {
        played.act('a', 1, { act: 'askForOpinion', tasks: to('d') })
        done(played, 'a', 1)
        expect(played.open).toEqual([[2, 'b']])
      },
    ],
    ANY: [
      'an opinion does not end the step',
      played => {
        played.act('a', 1, { act: 'askForOpinion', tasks: to('d') })
        done(played, 'd', 4, '可行')
        expect([played.step, played.states]).toEqual(['HANDLE', ['OPEN', 'OPEN', 'OPEN', 'DONE']])
      },
    ],
  },
  splitTask: {
    ALL: [
      'the task waits until its parts join again',
      played => {
        played.act('a', 1, { act: 'splitTask', tasks: to('d', 'head') })
        done(played, 'd', 4)
        expect(played.task(1).state).toBe('WAITING')
        done(played, 'head', 5)
        expect(played.task(1).state).toBe('OPEN')
      },
    ],
    IN_ORDER: [
      'the turn stays until its parts have joined and it is done',
      played => {
        played.act('a', 1, { act: 'splitTask', tasks: to('d', 'head') })
        done(played, 'head', 5)
        done(played, 'd', 4)
        expect(played.open).toEqual([[1, 'a']])
      },
    ],
    ANY: [
      'a part that is done does not end the step',
      played => {
        played.act('a', 1, { act: 'splitTask', tasks: to('d') })
        done(played, 'd', 4)
        expect([played.step, played.states]).toEqual(['HANDLE', ['OPEN', 'OPEN', 'OPEN', 'DONE']])
      },
    ],
  },
  noteTaskProgress: {
    ALL: [
      'nothing moves',
      played => {
        const before = played.open
        expect(played.act('a', 1, { act: 'noteTaskProgress', note: '已开会' })).toEqual([])
        expect([played.open, played.task(1).touched]).toEqual([before, true])
      },
    ],
    IN_ORDER: [
      'who waits for their turn may note something as well, and still waits',
      played => {
        expect(played.act('b', 2, { act: 'noteTaskProgress', note: '已收集材料' })).toEqual([])
        expect(played.open).toEqual([[1, 'a']])
      },
    ],
    ANY: [
      'it does it for nobody',
      played => {
        played.act('a', 1, { act: 'noteTaskProgress', note: '已开会' })
        expect(played.states).toEqual(['OPEN', 'OPEN', 'OPEN'])
      },
    ],
  },
  askForExtension: {
    ALL: [
      'the date of the task stands, and so do those of the others',
      played => {
        played.act('a', 1, asked)
        expect(played.task(1).extension).toMatchObject({ until: '2026-12-31', state: 'ASKED' })
        expect(dueOf(played)).toEqual(['2026-12-05', '2026-12-05', '2026-12-05'])
      },
    ],
    IN_ORDER: [
      'who waits for their turn can see already that there is too little time',
      played => {
        expect(played.act('c', 3, asked)).toEqual([])
        expect(codesOf(played.act('c', 3, asked))).toEqual(['EXTENSION_ASKED_ALREADY'])
      },
    ],
    ANY: [
      'the others may do it meanwhile',
      played => {
        played.act('a', 1, asked)
        done(played, 'b', 2)
        expect([played.step, played.task(1).state]).toEqual(['CONCLUDE', 'CLOSED'])
      },
    ],
  },
  answerExtension: {
    ALL: [
      'what is granted is the date of that task alone',
      played => {
        played.act('a', 1, asked)
        expect(played.act('clerk', 1, { act: 'answerExtension', grant: true })).toEqual([])
        expect(dueOf(played)).toEqual(['2026-12-31', '2026-12-05', '2026-12-05'])
      },
    ],
    IN_ORDER: [
      'what is refused leaves the date, and may be asked for once more',
      played => {
        played.act('b', 2, asked)
        played.act('clerk', 2, { act: 'answerExtension', grant: false, reason: '时限法定' })
        expect([played.task(2).due, played.task(2).extension?.state]).toEqual(['2026-12-05', 'REFUSED'])
        expect(played.act('b', 2, asked)).toEqual([])
      },
    ],
    ANY: [
      'nobody answers their own wish, only the office or who gave the task',
      played => {
        played.act('a', 1, asked)
        for (const by of ['a', 'b'])
          expect(codesOf(played.act(by, 1, { act: 'answerExtension', grant: true }))).toEqual([
            'NOT_TO_ANSWER_EXTENSION',
          ])
        expect(played.act('clerk', 1, { act: 'answerExtension', grant: true })).toEqual([])
      },
    ],
  },
} as const satisfies Partial<Record<TaskAct, Cells>>
