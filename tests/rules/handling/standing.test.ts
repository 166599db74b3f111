import { describe, expect, test } from 'vitest'
import { knownByLists, standingIn } from '../../../functions/handling/rules/known.ts'
import { actFor, standingsOf } from '../../../functions/handling/rules/standing.ts'
import {
  ALL_AT_WORK,
  actBy,
  codesOf,
  knownOf,
  member,
  type Office,
  type Played,
  post,
} from '../../kit/rules/handling.ts'
import { done, sharedFirst, sharedSecond } from '../../kit/rules/handling-cells.ts'
import { takesBack } from './whole-cells.ts'

const to = (...ids: string[]) => ids.map(member)
const away = (deputies: Office['deputies']) => knownOf({ ...ALL_AT_WORK, deputies })
const forOf = ({ matter, known }: Played, n: number, by: string) => actFor(matter, n, known, actBy(by)).for

describe('whoever stands in for another', () => {
  test('acts in their place, and the act says so', () => {
    const played = sharedFirst('ALL')
    played.known = away({ a: 'd' })
    expect(forOf(played, 1, 'd')).toBe('a')
    expect(done(played, 'd', 1)).toEqual([])
    expect(played.task(1).ended).toMatchObject({ by: 'd', for: 'a' })
    // Either of the two may take it back, and nobody else.
    expect(codesOf(takesBack(played, 'b', 1))).toEqual(['ACT_OF_ANOTHER'])
    expect(takesBack(played, 'a', 1)).toEqual([])
  })

  test('acts in their own right where they have one', () => {
    const played = sharedFirst('ALL', [post('section'), member('c')])
    played.known = away({ a: 'b', c: 'clerk' })
    expect([forOf(played, 1, 'b'), forOf(played, 1, 'a'), forOf(played, 2, 'c')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    // A clerk who has a task as a deputy does it as that.
    expect(forOf(played, 2, 'clerk')).toBe('c')
    expect(standingIn(played.known, member('a').to, { by: 'x' })).toBeNull()
  })

  test('has nothing to do with tasks of others', () => {
    const played = sharedFirst('ALL')
    expect([forOf(played, 1, 'd'), forOf(played, 9, 'd'), forOf(played, 1, 'clerk')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    const onBehalf = { ...actBy('d'), for: 'b' }
    expect(actFor(played.matter, 1, played.known, onBehalf)).toBe(onBehalf)
  })

  test('leads and gives for whom they stand in', () => {
    const played = sharedFirst('ALL', [{ ...member('a'), role: 'LEAD' }, member('b')])
    played.act('b', 2, { act: 'splitTask', tasks: to('c') })
    played.known = away({ a: 'd', b: 'head' })
    expect([forOf(played, 2, 'd'), forOf(played, 3, 'head'), forOf(played, 3, 'd')]).toEqual(['a', 'b', 'a'])
    expect(played.act('d', 2, { act: 'takeOutTask' })).toEqual([])
    expect(played.task(2).ended).toMatchObject({ by: 'd', for: 'a' })
  })

  test('adds what is the other’s, not theirs', () => {
    const played = sharedFirst('ALL')
    played.known = away({ a: 'd' })
    played.act('d', 1, { act: 'addTasksBeside', tasks: to('head') })
    expect(played.task(4).addedBy).toBe('a')
    played.known = away({})
    const standings = (by: string) => standingsOf(played.matter, played.task(4), played.known, { by })
    expect([standings('a'), standings('d'), standings('head')]).toEqual([['GIVER'], [], ['ASSIGNEE']])
  })
})

describe('whoever acts on behalf of a member', () => {
  test('acts by that member’s right, or as their deputy, and not by another’s', () => {
    const known = away({ c: 'd' })
    const at = (whom: string, to: string) =>
      standingIn(known, member(to).to, { by: 'd', for: whom })?.memberId
    expect([at('a', 'a'), at('c', 'c'), at('a', 'b'), at('a', 'd')]).toEqual(['a', 'c', undefined, undefined])
    // Of who has left only the deputy is there.
    const office = { ...ALL_AT_WORK, posts: { section: ['d'] } }
    const alone = {
      ...knownOf(office),
      responsible: () => [{ memberId: 'd', because: 'DEPUTY' as const, forMemberId: 'x' }],
    }
    expect(standingIn(alone, member('x').to, { by: 'd', for: 'x' })?.memberId).toBe('d')
    expect(standingIn(alone, member('x').to, { by: 'd' })?.forMemberId).toBe('x')
    const { matter } = sharedFirst('ALL')
    const standings = standingsOf(matter, matter.tasks[0] as never, known, { by: 'd', for: 'clerk' })
    expect(standings).toEqual(['OFFICE'])
  })
})

test('what lists say of a task tells who has it, who gave it by name, and who is the office, and no more', () => {
  const { to: post1 } = post('section')
  const known = knownByLists(post1, { a: { because: 'POST' } }, ['clerk'])
  const those = (to: typeof post1 | { kind: 'MEMBER' | 'OFFICE'; id: string }) =>
    known.responsible(to).map(({ memberId }) => memberId)
  expect([those(post1), those(post('leader').to), those(member('b').to)]).toEqual([['a'], [], ['b']])
  expect([those({ kind: 'OFFICE', id: '' }), known.isOffice('clerk'), known.isOffice('a')]).toEqual([
    ['clerk'],
    true,
    false,
  ])
  expect([known.named(post1), known.dueIn(3)]).toEqual(['section', null])
})

describe('whoever gave a task', () => {
  test('is whoever has the one that it was put to, also after that was passed on', () => {
    const played = sharedFirst('ALL')
    played.act('a', 1, { act: 'splitTask', tasks: to('d') })
    played.act('a', 1, { act: 'passOnTask', to: member('head') })
    expect(codesOf(played.act('a', 4, { act: 'takeOutTask' }))).toEqual(['NOT_TO_BE_REMOVED'])
    expect(played.act('head', 4, { act: 'takeOutTask' })).toEqual([])
    expect(played.open.map(([, id]) => id)).toEqual(['b', 'c', 'head'])
  })

  test('is whoever put it behind their own when that is done, or ended the step before', () => {
    const played = sharedSecond('ALL')
    played.act('a', 2, { act: 'addTasksAfter', tasks: to('d') })
    done(played, 'a', 2)
    played.act('d', 5, { act: 'passOnTask', to: member('head') })
    const standings = (by: string, n: number) =>
      standingsOf(played.matter, played.task(n), played.known, { by })
    expect(standings('a', 6)).toEqual(['GIVER'])
    expect(standings('clerk', 2)).toEqual(['GIVER', 'OFFICE'])
  })

  test('cannot take their own task out, nor grant themselves more time', () => {
    const played = sharedFirst('ALL', [{ ...member('a'), role: 'LEAD' }, member('b')])
    expect(played.act('a', 1, { act: 'takeOutTask' })).toMatchObject([
      { code: 'OWN_TASK_STAYS', path: ['taskId'], allowed: ['clerk'] },
    ])
    done(played, 'b', 2)
    played.act('a', 1, { act: 'completeTask', next: { tasks: to('a', 'b') } })
    played.act('a', 3, { act: 'askForExtension', until: '2026-12-31', reason: '材料未齐' })
    expect(played.act('a', 3, { act: 'answerExtension', grant: true })).toMatchObject([
      { code: 'NOT_TO_ANSWER_EXTENSION', allowed: ['clerk'] },
    ])
  })

  test('leads no step any more whose lead was passed on', () => {
    const played = sharedFirst('ALL', [{ ...member('a'), role: 'LEAD' }, member('b')])
    played.act('a', 1, { act: 'passOnTask', to: member('d') })
    expect(codesOf(played.act('a', 2, { act: 'takeOutTask' }))).toEqual(['NOT_TO_BE_REMOVED'])
    expect(played.act('d', 2, { act: 'takeOutTask' })).toEqual([])
  })
})
