import { describe, expect, test } from 'vitest'
import { type Matter, matterSchema } from '../../../functions/handling/model.ts'
import { urgeable, urgeTasks } from '../../../functions/handling/rules/urging.ts'
import { member, type Played, TODAY } from '../../kit/rules/handling.ts'
import { done, sharedFirst } from '../../kit/rules/handling-cells.ts'

const at = (time: string) => `${TODAY}T${time}.000Z`
const actAt = (by: string, time: string) => ({ by, at: at(time) })
/** Urges, at a time in UTC. @returns the problems */
function urge(played: Played, by: string, time: string, tasks: readonly number[] | null = null) {
  played.now = at(time)
  return played.take(urgeTasks(played.matter, { tasks, reason: null }, actAt(by, time)), by)
}
const urged = ({ events }: Played) => events.at(-1)?.event.data

describe('urging (催办)', () => {
  test('of the same task by the same member is refused within the hour, with when they can again', () => {
    const played = sharedFirst('ALL')
    expect(urge(played, 'head', '02:00:30')).toEqual([])
    expect(urge(played, 'head', '03:00:29', [1])).toMatchObject([
      {
        ...{ code: 'URGED_ALREADY', path: ['taskIds', '0'], given: 'tsk_1_1', retryable: true },
        ...{ allowed: [at('03:00:30')], params: { given: 'MEMBER:a', allowed: ['2026-11-27 11:01'] } },
      },
    ])
    expect(urge(played, 'head', '03:00:30', [1])).toEqual([])
  })

  test('by another member, or of another task, is no repetition', () => {
    const played = sharedFirst('ALL')
    expect(urge(played, 'head', '02:00:00', [1])).toEqual([])
    expect(urge(played, 'clerk', '02:01:00', [1])).toEqual([])
    expect(urge(played, 'head', '02:02:00', [2, 3])).toEqual([])
    expect(urge(played, 'head', '02:03:00', [2, 1])).toMatchObject([
      { path: ['taskIds', '0'], given: 'tsk_1_2' },
      { path: ['taskIds', '1'], given: 'tsk_1_1' },
    ])
  })

  test('without names urges those that were not just urged, and says of none left which can be first', () => {
    const played = sharedFirst('ALL')
    urge(played, 'head', '02:00:00', [2])
    urge(played, 'head', '02:10:00', [1])
    expect(urge(played, 'head', '02:20:00')).toEqual([])
    expect(urged(played)).toMatchObject({ tasks: [3] })
    expect(urge(played, 'head', '02:30:00')).toMatchObject([
      { code: 'URGED_ALREADY', path: ['taskIds'], given: 'tsk_1_2', allowed: [at('03:00:00')] },
    ])
    expect(urge(played, 'head', '03:05:00')).toEqual([])
    expect(urged(played)).toMatchObject({ tasks: [2] })
  })

  test('of what comes to another in its place is not the same', () => {
    const played = sharedFirst('ALL')
    urge(played, 'head', '02:00:00')
    played.act('a', 1, { act: 'passOnTask', to: member('d') })
    expect(urge(played, 'head', '02:05:00')).toEqual([])
    expect(urged(played)).toMatchObject({ tasks: [4] })
  })

  test('names tasks of the matter that are open', () => {
    const played = sharedFirst('ALL')
    done(played, 'a', 1)
    expect(urge(played, 'head', '02:00:00', [1, 9])).toMatchObject([
      { code: 'WRONG_STATE', state: 'DONE', path: ['taskIds', '0'], thingId: 'tsk_1_1' },
      { code: 'NOT_FOUND', path: ['taskIds', '1'] },
    ])
    const nothing: Matter = { ...played.matter, tasks: [] }
    const refused = urgeTasks(nothing, { tasks: null, reason: null }, actAt('head', '02:00:00'))
    expect(refused).toMatchObject({ problems: [{ code: 'LIST_EMPTY', path: ['taskIds'] }] })
  })

  test('is kept in the matter for an hour, and no more than a hundred times', () => {
    const played = sharedFirst('ALL')
    urge(played, 'head', '02:00:00')
    urge(played, 'clerk', '03:00:00')
    expect(played.matter.urged).toEqual([{ ...actAt('clerk', '03:00:00'), tasks: [1, 2, 3] }])
    for (let n = 0; n < 101; n++) urge(played, `m${n}`, '03:10:00', [1])
    expect(played.matter.urged).toHaveLength(100)
    expect(urgeable(played.matter, actAt('m100', '03:10:00'))).toEqual([2, 3])
    expect(matterSchema.parse(played.matter)).toEqual(played.matter)
    expect(played.replayed()).toMatchObject({ urged: played.matter.urged })
  })
})
