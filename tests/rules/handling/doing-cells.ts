import { expect } from 'vitest'
import type { TaskAct } from '../../../functions/handling/rules/table.ts'
import { member } from '../../kit/rules/handling.ts'
import { type Cells, done } from '../../kit/rules/handling-cells.ts'

const to = (...ids: string[]) => ids.map(member)

/** Of a step that a, b and c share (tasks 1 to 3): the acts by which it goes on, and by which others come in. */
export const DOING = {
  completeTask: {
    ALL: [
      'the step goes on when all of them have done it',
      played => {
        done(played, 'b', 2)
        done(played, 'a', 1)
        expect([played.step, played.open]).toEqual(['HANDLE', [[3, 'c']]])
        done(played, 'c', 3)
        expect([played.step, played.open]).toEqual(['CONCLUDE', [[4, 'OFFICE']]])
      },
    ],
    IN_ORDER: [
      'the next in order has it then, and nobody before their turn',
      played => {
        expect(played.open).toEqual([[1, 'a']])
        expect(done(played, 'b', 2)).toMatchObject([{ code: 'WRONG_STATE', state: 'WAITING' }])
        done(played, 'a', 1)
        expect(played.open).toEqual([[2, 'b']])
      },
    ],
    ANY: [
      'whoever is first does it for all, and the others have nothing to do any more',
      played => {
        done(played, 'b', 2)
        expect([played.step, played.states]).toEqual(['CONCLUDE', ['CLOSED', 'DONE', 'CLOSED', 'OPEN']])
      },
    ],
  },
  passOnTask: {
    ALL: [
      'another has it beside the others, and who had it is out',
      played => {
        played.act('a', 1, { act: 'passOnTask', to: member('d') })
        expect(played.open).toEqual([
          [2, 'b'],
          [3, 'c'],
          [4, 'd'],
        ])
        expect(done(played, 'a', 1)).toMatchObject([{ code: 'WRONG_STATE', state: 'PASSED_ON' }])
      },
    ],
    IN_ORDER: [
      'another has the same turn, before those behind',
      played => {
        played.act('a', 1, { act: 'passOnTask', to: member('d') })
        expect(played.open).toEqual([[4, 'd']])
        done(played, 'd', 4)
        expect(played.open).toEqual([[2, 'b']])
      },
    ],
    ANY: [
      'another is one of those of whom one is enough',
      played => {
        played.act('a', 1, { act: 'passOnTask', to: member('d') })
        done(played, 'd', 4)
        expect([played.step, played.states.slice(0, 4)]).toEqual([
          'CONCLUDE',
          ['PASSED_ON', 'CLOSED', 'CLOSED', 'DONE'],
        ])
      },
    ],
  },
  delegateTask: {
    ALL: [
      'it comes back, and only who delegated it ends it',
      played => {
        played.act('a', 1, { act: 'delegateTask', tasks: to('d') })
        for (const [by, n] of [
          ['b', 2],
          ['c', 3],
          ['d', 4],
        ] as const)
          done(played, by, n)
        expect([played.step, played.open]).toEqual(['HANDLE', [[1, 'a']]])
        done(played, 'a', 1)
        expect(played.step).toBe('CONCLUDE')
      },
    ],
    IN_ORDER: [
      'the turn stays until it came back and was done',
      played => {
        played.act('a', 1, { act: 'delegateTask', tasks: to('d') })
        expect(played.open).toEqual([[4, 'd']])
        done(played, 'd', 4)
        expect(played.open).toEqual([[1, 'a']])
      },
    ],
    ANY: [
      'another of them may still be first, which ends what was delegated',
      played => {
        played.act('a', 1, { act: 'delegateTask', tasks: to('d') })
        done(played, 'b', 2)
        expect([played.step, played.states.slice(0, 4)]).toEqual([
          'CONCLUDE',
          ['CLOSED', 'DONE', 'CLOSED', 'CLOSED'],
        ])
      },
    ],
  },
  addTasksBefore: {
    ALL: [
      'the task waits for all of those before it, and the others go on',
      played => {
        played.act('a', 1, { act: 'addTasksBefore', tasks: to('d', 'head') })
        expect(played.states).toEqual(['WAITING', 'OPEN', 'OPEN', 'OPEN', 'OPEN'])
        done(played, 'd', 4)
        expect(played.task(1).state).toBe('WAITING')
        done(played, 'head', 5)
        expect(played.task(1).state).toBe('OPEN')
      },
    ],
    IN_ORDER: [
      'they come in before its turn, and those behind wait longer',
      played => {
        played.act('a', 1, { act: 'addTasksBefore', tasks: to('d') })
        done(played, 'd', 4)
        expect(played.open).toEqual([[1, 'a']])
        done(played, 'a', 1)
        expect(played.open).toEqual([[2, 'b']])
      },
    ],
    ANY: [
      'who was put before a task does not end the step with it',
      played => {
        played.act('a', 1, { act: 'addTasksBefore', tasks: to('d') })
        done(played, 'd', 4)
        expect([played.step, played.task(1).state]).toEqual(['HANDLE', 'OPEN'])
      },
    ],
  },
  addTasksAfter: {
    ALL: [
      'the step goes on only when who comes behind has done it',
      played => {
        played.act('c', 3, { act: 'addTasksAfter', tasks: to('d') })
        expect(played.task(4).state).toBe('WAITING')
        for (const [by, n] of [
          ['a', 1],
          ['b', 2],
          ['c', 3],
        ] as const)
          done(played, by, n)
        expect([played.step, played.open]).toEqual(['HANDLE', [[4, 'd']]])
      },
    ],
    IN_ORDER: [
      'they come between the task and the next in order',
      played => {
        played.act('a', 1, { act: 'addTasksAfter', tasks: to('d') })
        done(played, 'a', 1)
        expect(played.open).toEqual([[4, 'd']])
        done(played, 'd', 4)
        expect(played.open).toEqual([[2, 'b']])
      },
    ],
    ANY: [
      'who is first does it for all when who was put behind has done it too',
      played => {
        played.act('a', 1, { act: 'addTasksAfter', tasks: to('d') })
        done(played, 'a', 1)
        expect([played.step, played.states]).toEqual(['HANDLE', ['DONE', 'OPEN', 'OPEN', 'OPEN']])
        done(played, 'd', 4)
        expect([played.step, played.task(2).state]).toEqual(['CONCLUDE', 'CLOSED'])
      },
    ],
  },
  addTasksBeside: {
    ALL: [
      'they share the step, which waits for them as well',
      played => {
        played.act('a', 1, { act: 'addTasksBeside', tasks: to('d') })
        for (const [by, n] of [
          ['a', 1],
          ['b', 2],
          ['c', 3],
        ] as const)
          done(played, by, n)
        expect([played.step, played.open]).toEqual(['HANDLE', [[4, 'd']]])
      },
    ],
    IN_ORDER: [
      'they come behind all that the step has',
      played => {
        played.act('a', 1, { act: 'addTasksBeside', tasks: to('d') })
        for (const [by, n] of [
          ['a', 1],
          ['b', 2],
        ] as const)
          done(played, by, n)
        expect(played.open).toEqual([[3, 'c']])
        done(played, 'c', 3)
        expect(played.open).toEqual([[4, 'd']])
      },
    ],
    ANY: [
      'they are further ones of whom one is enough',
      played => {
        played.act('a', 1, { act: 'addTasksBeside', tasks: to('d') })
        done(played, 'd', 4)
        expect([played.step, played.task(1).state]).toEqual(['CONCLUDE', 'CLOSED'])
      },
    ],
  },
} as const satisfies Partial<Record<TaskAct, Cells>>
