import { describe, expect, test } from 'vitest'
import { evolve } from '../../../functions/handling/rules/evolve.ts'
import {
  endMatter,
  followReplacement,
  openMatter,
  reopenMatter,
} from '../../../functions/handling/rules/matters.ts'
import { goneOf, openStage } from '../../../functions/handling/rules/starting.ts'
import { momentOf, open, step } from '../../../functions/handling/rules/stepping.ts'
import { urgeTasks } from '../../../functions/handling/rules/urging.ts'
import { ALL_AT_WORK, actBy, fill, knownOf, member, Played, unit } from '../../kit/rules/handling.ts'
import {
  done,
  OWN,
  REPLACED,
  sharedAlone,
  sharedFirst,
  sharedSecond,
  wayOf,
} from '../../kit/rules/handling-cells.ts'

const to = (...ids: string[]) => ids.map(member)
const straight = { act: 'sendTaskBack', straightBack: true, reason: '补正' } as const
const who = (played: Played) => played.open.map(([, id]) => id)
const version = ({ matter }: Played) => ({ expectedVersion: matter.version, reason: '续办' })

describe('a step that is asked again', () => {
  test('keeps its order, also where a task was passed on', () => {
    const played = sharedSecond('IN_ORDER')
    played.act('a', 2, { act: 'passOnTask', to: member('d') })
    played.act('d', 5, { ...straight, straightBack: false, toStep: 'PROPOSE' })
    done(played, 'clerk', 6)
    expect(who(played)).toEqual(['d'])
    done(played, 'd', 7)
    expect(who(played)).toEqual(['b'])
  })

  test('after it was sent straight back twice goes on behind the one that sent it first', () => {
    const played = new Played(
      wayOf(['PROPOSE', 'ALL'], ['INSTRUCT', 'ALL'], ['HANDLE', 'ALL'], ['CONCLUDE', 'ALL']),
    )
    done(played, 'clerk', 1)
    done(played, 'clerk', 2)
    played.act('clerk', 3, { ...straight, toStep: 'INSTRUCT' })
    played.act('clerk', 4, { ...straight, toStep: 'PROPOSE' })
    const steps: (string | null)[] = []
    for (let n = 5; played.matter.state === 'OPEN'; n += 1) {
      steps.push(played.step)
      done(played, 'clerk', n)
    }
    expect(steps).toEqual(['PROPOSE', 'INSTRUCT', 'HANDLE', 'CONCLUDE'])
  })

  test('comes straight back to who had come behind a task that is done, and to all who had', () => {
    const played = sharedSecond('ALL')
    played.act('a', 2, { act: 'addTasksAfter', tasks: to('d') })
    done(played, 'a', 2)
    played.act('d', 5, { ...straight, toStep: 'PROPOSE' })
    done(played, 'clerk', 6)
    expect(who(played)).toEqual(['d', 'b', 'c'])
  })

  test('comes to the office, once, where a unit is dissolved, and keeps one lead', () => {
    const played = new Played(wayOf(['PROPOSE', 'ALL'], ['HANDLE', 'ALL']))
    const lead = { ...unit('water'), role: 'LEAD' as const }
    const office = { to: { kind: 'OFFICE' as const, id: '' } }
    played.act('clerk', 1, { act: 'completeTask', next: { tasks: [office, lead] } })
    done(played, 'clerk', 2)
    done(played, 'c', 3)
    played.known = knownOf({ ...ALL_AT_WORK, units: {} })
    played.take(reopenMatter(played.matter, version(played), played.known), 'clerk')
    expect(played.matter.tasks.slice(3)).toMatchObject([{ to: { kind: 'OFFICE' }, role: 'LEAD' }])
  })

  test('has its last lead alone, where it had one after the other', () => {
    const played = new Played(wayOf(['HANDLE', 'IN_ORDER']), ALL_AT_WORK, [
      { ...member('a'), role: 'LEAD' },
      member('b'),
    ])
    done(played, 'a', 1)
    played.act('b', 2, { act: 'addTasksBeside', tasks: [{ ...member('d'), role: 'LEAD' }] })
    done(played, 'b', 2)
    done(played, 'd', 3)
    played.take(reopenMatter(played.matter, version(played), played.known), 'clerk')
    expect(played.matter.tasks.slice(3).map(({ role }) => role)).toEqual(['HELPER', null, 'LEAD'])
  })

  test('is due by the day of the matter, if that is before the days of the step', () => {
    const known = knownOf(ALL_AT_WORK)
    const way = wayOf(['HANDLE', 'ALL'])
    const begun = (due: string | null, days: number | null) => {
      const steps = way.steps.map(one => ({ ...one, days }))
      const event = openMatter(
        { title: '通知', source: OWN, way: { ...way, steps }, due, first: null },
        known,
      )
      if (!event.ok) throw new Error('refused')
      const act = { ...actBy('clerk'), byPerson: { name: '王', post: null, agency: null } }
      return open('mat_1', event.value, { ...act, forPerson: act.byPerson }).thing.tasks[0]?.due
    }
    expect([
      begun('2026-12-03', 5),
      begun('2026-12-30', 5),
      begun('2026-12-30', null),
      begun(null, null),
    ]).toEqual(['2026-12-03', '2026-12-05', '2026-12-30', null])
  })
})

describe('what is put behind a task that was put before another', () => {
  test('is done before that other has its turn', () => {
    const played = sharedFirst('ALL')
    played.act('a', 1, { act: 'addTasksBefore', tasks: to('d') })
    played.act('d', 4, { act: 'addTasksAfter', tasks: to('head') })
    done(played, 'd', 4)
    expect([played.task(1).state, played.task(5).state]).toEqual(['WAITING', 'OPEN'])
    done(played, 'head', 5)
    expect(played.task(1).state).toBe('OPEN')
  })
})

describe('an act on a matter', () => {
  test('of another version, or that ended, is refused with what can be done', () => {
    const played = sharedAlone('ALL')
    const stale = { expectedVersion: 9, reason: '误收' }
    for (const refused of [
      endMatter(played.matter, stale),
      followReplacement(played.matter, REPLACED, stale),
    ])
      expect(refused).toMatchObject({ problems: [{ code: 'VERSION_CONFLICT' }] })
    expect(reopenMatter(played.matter, version(played), played.known)).toMatchObject({
      problems: [{ code: 'WRONG_STATE', state: 'OPEN', allowedActions: ['endMatter'] }],
    })
    expect(urgeTasks(played.matter, { tasks: [], reason: null }, actBy('clerk'))).toMatchObject({
      problems: [{ code: 'LIST_EMPTY' }],
    })
    played.take(endMatter(played.matter, version(played)), 'clerk')
    for (const refused of [
      endMatter(played.matter, version(played)),
      urgeTasks(played.matter, { tasks: null, reason: null }, actBy('clerk')),
      followReplacement(played.matter, REPLACED, version(played)),
    ])
      expect(refused).toMatchObject({
        problems: [{ code: 'WRONG_STATE', state: 'ENDED', allowedActions: ['reopenMatter'] }],
      })
    expect(() => openStage(played.matter)).toThrow('open stage')
    expect(
      evolve(played.matter, { type: 'Urged', data: { tasks: [1], reason: null } }, momentOf(9, actBy('c')))
        .state,
    ).toBe('ENDED')
  })

  test('does not reopen what the sender has withdrawn or corrected, nor what is full', () => {
    const played = sharedFirst('ALL')
    played.take(endMatter(played.matter, version(played)), 'clerk')
    const gone = { ...played.matter, source: REPLACED }
    expect(reopenMatter(gone, version(played), played.known)).toMatchObject({
      problems: [{ code: 'MATTER_SOURCE_GONE', given: 'REPLACED', allowed: [] }],
    })
    expect(urgeTasks(gone, { tasks: null, reason: null }, actBy('clerk'))).toMatchObject({
      problems: [{ allowedActions: [] }],
    })
    const many = [...played.matter.tasks, ...Array.from({ length: 95 }, () => played.task(1))]
    expect(reopenMatter({ ...played.matter, tasks: many }, version(played), played.known)).toMatchObject({
      problems: [{ code: 'TOO_MANY_TASKS', path: ['matterId'] }],
    })
  })

  test('by the relay says what became of its delivery, and only of a delivery', () => {
    const { source: _, ...rest } = sharedFirst('ALL', undefined, REPLACED).matter
    const { gone: __, replacementId: ___, ...delivered } = REPLACED
    const told = (source: typeof delivered | typeof OWN) => {
      const event = { type: 'SourceGone', data: { how: 'RECALLED', replacementId: null } } as const
      return step({ ...rest, source }, event, knownOf(ALL_AT_WORK), actBy('relay')).thing
    }
    const data = { how: 'REPLACED', replacementId: 'del_2' } as const
    const corrected = step(
      { ...rest, source: delivered },
      { type: 'SourceGone', data },
      knownOf(ALL_AT_WORK),
      actBy('relay'),
    )
    expect(corrected.thing.source).toMatchObject({ gone: 'REPLACED', replacementId: 'del_2' })
    expect(told(delivered).source).not.toHaveProperty('replacementId')
    expect([goneOf(told(delivered)), goneOf({ source: delivered }), goneOf(told(OWN))]).toEqual([
      'RECALLED',
      null,
      null,
    ])
  })

  test('that would fill it beyond its room is no sending back', () => {
    const played = sharedSecond('ALL')
    const members = [...ALL_AT_WORK.members, ...Array.from({ length: 96 }, (_, n) => `m${n}`)]
    played.known = knownOf({ ...ALL_AT_WORK, members })
    fill(played, 'a', 2, 100)
    expect(played.matter.tasks).toHaveLength(100)
    expect(played.act('a', 2, { ...straight, toStep: 'PROPOSE' })).toMatchObject([
      { code: 'TOO_MANY_TASKS', limit: 100 },
    ])
  })

  test('sends it back to steps that were done alone, not to one that was begun and then passed over', () => {
    const played = new Played()
    played.act('clerk', 1, { act: 'completeTask', next: { tasks: to('head') } })
    played.act('head', 2, { act: 'completeTask', next: { step: 'ASSIGN', tasks: to('a') } })
    played.act('a', 3, { ...straight, straightBack: false, toStep: 'INSTRUCT' })
    played.act('head', 4, { act: 'completeTask', next: { step: 'UNDERTAKE', tasks: to('b') } })
    expect(played.act('b', 5, { ...straight, toStep: 'ASSIGN' })).toMatchObject([
      { code: 'NOT_SENT_BACK_TO', given: 'ASSIGN', allowed: ['PROPOSE', 'INSTRUCT'] },
    ])
  })

  test('keeps what was answered, only if it was the last', () => {
    const played = sharedFirst('ALL')
    played.act('a', 1, { act: 'completeTask', result: '中间' })
    expect(played.matter.result).toBeNull()
    const alone = new Played(wayOf(['HANDLE', 'ALL']))
    alone.act('clerk', 1, { act: 'completeTask', result: ' 已函复 ' })
    expect([alone.matter.state, alone.matter.result]).toEqual(['CONCLUDED', '已函复'])
  })

  test('of granting more time needs that it was asked for', () => {
    const { matter } = sharedFirst('ALL')
    const event = { type: 'ExtensionAnswered', data: { task: 1, granted: true, reason: null } } as const
    expect(evolve(matter, event, momentOf(2, actBy('clerk'))).tasks[0]?.due).toBe('2026-12-05')
  })
})
