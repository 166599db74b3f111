import { describe, expect, it } from 'vitest'
import {
  isFinal,
  type Listed,
  matterRouteSchema,
  type News,
  newsSchema,
  type Task,
} from '../../../functions/handling/model.ts'
import { reopenMatter, takeTaskBack } from '../../../functions/handling/rules/matters.ts'
import { datedIn, newsOf } from '../../../functions/handling/rules/news.ts'
import { changedTasks, listedFor } from '../../../functions/handling/rules/rows.ts'
import { urgeTasks } from '../../../functions/handling/rules/urging.ts'
import { ALL_AT_WORK, actBy, knownOf, member, Played, post } from '../../kit/rules/handling.ts'

/** What the last of some acts tells, short: kind, task, to whom. */
function told(
  played: Played,
  by: string,
  act: () => readonly unknown[],
): [string, number | null, string[]][] {
  return changeBy(played, by, act).news.map(({ kind, n, to }) => [kind, n, to])
}
function changeBy(played: Played, by: string, act: () => readonly unknown[]) {
  const before = played.matter
  const { known } = played
  expect(act()).toEqual([])
  const { matter, events } = played
  const tasks = changedTasks(before, matter).map(task => {
    const was = before.tasks[task.n - 1] ?? null
    const listed = (one: Task | null): Listed => (one === null ? {} : listedFor(known, one, 8))
    return { task, was, wasListed: listed(was), listed: listed(task) }
  })
  const event = events.at(-1)?.event
  if (event === undefined) throw new Error('nothing happened')
  return { news: newsOf({ matter, event, tasks }, known, actBy(by)), dated: datedIn(tasks) }
}
/** A matter whose clerk has let the members of a step undertake it. */
function undertaken(...to: readonly (ReturnType<typeof member> | ReturnType<typeof post>)[]): Played {
  const played = new Played()
  played.act('clerk', 1, { act: 'completeTask', next: { tasks: [member('head')] } })
  played.act('head', 2, { act: 'completeTask', next: { step: 'UNDERTAKE', tasks: to } })
  return played
}

describe('what an act tells the people whom it concerns', () => {
  it('a task that opens: whoever can act on it', () => {
    const played = new Played()
    expect(
      told(played, 'clerk', () =>
        played.act('clerk', 1, { act: 'completeTask', next: { tasks: [post('section')] } }),
      ),
    ).toEqual([['TASK_CAME', 2, ['a', 'b']]])
  })
  it('never who did it', () => {
    const played = new Played()
    expect(told(played, 'clerk', () => played.act('clerk', 1, { act: 'completeTask' }))).toEqual([])
  })
  it('a task passed on: who has it, and who else had it', () => {
    const played = undertaken(post('section'))
    expect(told(played, 'a', () => played.act('a', 3, { act: 'passOnTask', to: member('c') }))).toEqual([
      ['TASK_GONE', 3, ['b']],
      ['TASK_PASSED_ON', 4, ['c']],
    ])
  })
  it('a task that comes back when what was delegated is done', () => {
    const played = undertaken(member('a'))
    expect(
      told(played, 'a', () => played.act('a', 3, { act: 'delegateTask', tasks: [member('b')] })),
    ).toEqual([['TASK_CAME', 4, ['b']]])
    expect(told(played, 'b', () => played.act('b', 4, { act: 'completeTask', opinion: '已办' }))).toEqual([
      ['TASK_CAME', 3, ['a']],
    ])
  })
  it('a matter that is sent back: who has it again, and whose other tasks are not needed', () => {
    const played = undertaken(member('a'), member('b'))
    const back = { act: 'sendTaskBack', toStep: 'INSTRUCT', straightBack: false, reason: '不明' } as const
    expect(told(played, 'a', () => played.act('a', 3, back))).toEqual([
      ['TASK_GONE', 4, ['b']],
      ['TASK_SENT_BACK', 5, ['head']],
    ])
  })
  it('an act that is taken back: who had what it led to', () => {
    const played = undertaken(member('a'))
    const { n, version } = played.task(2)
    const act = actBy('head')
    expect(
      told(played, 'head', () =>
        played.take(takeTaskBack(played.matter, { task: n, expectedVersion: version }, act), 'head'),
      ),
    ).toEqual([['TASK_GONE', 3, ['a']]])
  })
  it('a task in order that waits again because the one before was taken back', () => {
    const played = new Played()
    played.act('clerk', 1, {
      act: 'completeTask',
      next: { mode: 'IN_ORDER', tasks: [member('a'), member('b')] },
    })
    played.act('a', 2, { act: 'completeTask', opinion: '同意' })
    const { version } = played.task(2)
    expect(
      told(played, 'a', () =>
        played.take(takeTaskBack(played.matter, { task: 2, expectedVersion: version }, actBy('a')), 'a'),
      ),
    ).toEqual([['TASK_GONE', 3, ['b']]])
  })
  it('a task that is taken out', () => {
    const played = undertaken(member('a'), member('b'))
    expect(told(played, 'clerk', () => played.act('clerk', 4, { act: 'takeOutTask' }))).toEqual([
      ['TASK_GONE', 4, ['b']],
    ])
  })
  it('that somebody is urged: those who can act, a deputy too', () => {
    const played = undertaken(member('a'))
    played.known = knownOf({ ...ALL_AT_WORK, deputies: { a: 'b' } })
    expect(
      told(played, 'clerk', () =>
        played.take(urgeTasks(played.matter, { tasks: null, reason: null }, actBy('clerk')), 'clerk'),
      ),
    ).toEqual([['TASK_URGED', 3, ['a', 'b']]])
  })
  it('an extension: who gave the task, and then who asked', () => {
    const played = undertaken(member('a'))
    const ask = { act: 'askForExtension', until: '2026-12-31', reason: '材料未齐' } as const
    expect(told(played, 'a', () => played.act('a', 3, ask))).toEqual([['EXTENSION_ASKED', 3, ['head']]])
    expect(
      told(played, 'clerk', () => played.act('clerk', 3, { act: 'answerExtension', grant: true })),
    ).toEqual([['EXTENSION_ANSWERED', 3, ['a']]])
  })
  it('an extension of what a matter began with: the office', () => {
    const first = [{ ...member('a'), due: '2026-12-01' }]
    const played = new Played(undefined, undefined, first)
    const ask = { act: 'askForExtension', until: '2026-12-31', reason: '材料未齐' } as const
    expect(told(played, 'a', () => played.act('a', 1, ask))).toEqual([['EXTENSION_ASKED', 1, ['clerk']]])
  })
  it('an extension of what was put to a task: whose that is', () => {
    const played = undertaken(member('a'))
    played.act('a', 3, { act: 'splitTask', tasks: [member('b')] })
    const ask = { act: 'askForExtension', until: '2026-12-31', reason: '材料未齐' } as const
    expect(told(played, 'b', () => played.act('b', 4, ask))).toEqual([['EXTENSION_ASKED', 4, ['a']]])
  })
  it('a matter that goes on again: who has it, and who worked on it, each once', () => {
    const played = undertaken(member('a'))
    played.act('a', 3, { act: 'completeTask', opinion: '已办' })
    for (let n = 4; played.matter.state === 'OPEN'; n++) played.act('clerk', n, { act: 'completeTask' })
    const asSeen = { expectedVersion: played.matter.version, reason: '续办' }
    expect(
      told(played, 'd', () => played.take(reopenMatter(played.matter, asSeen, played.known), 'd')),
    ).toEqual([
      ['MATTER_REOPENED', 7, ['clerk']],
      ['MATTER_REOPENED', null, ['head', 'a']],
    ])
  })
  it('a sender that moves the deadline: whoever has a task that is due on another day', () => {
    const played = undertaken(member('a'))
    const moved = { type: 'DueMoved', data: { to: '2026-11-28' } } as const
    expect(told(played, 'relay', () => played.take({ ok: true, value: moved }, 'relay'))).toEqual([
      ['TASK_DUE_MOVED', 3, ['a']],
    ])
  })
  it('whom a deputy acted for, not the deputy', () => {
    const { matter, known } = undertaken(member('a'))
    const tasks = matter.tasks.map(task =>
      task.n === 2 ? { ...task, ended: { by: 'deputyHead', for: 'head', at: matter.updatedAt } } : task,
    )
    const of = (type: string, data: Record<string, unknown>) =>
      newsOf({ matter: { ...matter, tasks }, event: { type, data }, tasks: [] }, known, actBy('a'))
    expect(of('ExtensionAsked', { task: 3 })).toEqual([{ kind: 'EXTENSION_ASKED', n: 3, to: ['head'] }])
    expect(of('MatterReopened', {})).toEqual([{ kind: 'MATTER_REOPENED', n: null, to: ['clerk', 'head'] }])
  })
  it('is what a route can carry', () => {
    const news: News[] = [{ kind: 'TASK_CAME', n: 1, to: ['a'] }]
    const route = { tenant: 't', matterId: 'm', number: null, region: '410100', news, dated: [] }
    expect(matterRouteSchema.parse(route)).toEqual(route)
    expect(newsSchema.safeParse({ kind: 'TASK_CAME', n: 1, to: [] }).success).toBe(false)
  })
})

describe('the tasks of which somebody must be reminded', () => {
  it('are those that opened, with the day when they are due, and not those of nobody’s day', () => {
    const played = new Played()
    const { dated } = changeBy(played, 'clerk', () => played.act('clerk', 1, { act: 'completeTask' }))
    expect(dated).toEqual([{ n: 2, due: played.task(2).due }])
  })
  it('are those that are due on another day since', () => {
    const played = undertaken(member('a'))
    const ask = { act: 'askForExtension', until: '2026-12-31', reason: '材料未齐' } as const
    expect(changeBy(played, 'a', () => played.act('a', 3, ask)).dated).toEqual([])
    const { dated } = changeBy(played, 'clerk', () =>
      played.act('clerk', 3, { act: 'answerExtension', grant: true }),
    )
    expect(dated).toEqual([{ n: 3, due: '2026-12-31' }])
    expect(played.matter.tasks.filter(isFinal)).toHaveLength(2)
  })
})
