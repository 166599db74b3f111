import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matterEvents } from '../../../functions/handling/events.ts'
import {
  isFinal,
  type Matter,
  MODES,
  matterSchema,
  type Task,
  WAYS,
  type Way,
} from '../../../functions/handling/model.ts'
import type { TaskCommand } from '../../../functions/handling/rules/acts.ts'
import { decide } from '../../../functions/handling/rules/acts.ts'
import {
  endMatter,
  reopenMatter,
  takeTaskBack,
  urgeTasks,
} from '../../../functions/handling/rules/matters.ts'
import { stagesToSendBackTo, TASK_ACT_NAMES, taskActsFor } from '../../../functions/handling/rules/table.ts'
import { ALL_AT_WORK, actBy, knownOf, type Office, Played } from '../../kit/rules/handling.ts'

const ADDRESSEES = [
  ...ALL_AT_WORK.members.map(id => ({ kind: 'MEMBER' as const, id })),
  ...Object.keys(ALL_AT_WORK.posts).map(id => ({ kind: 'POST' as const, id })),
  ...Object.keys(ALL_AT_WORK.units).map(id => ({ kind: 'UNIT' as const, id })),
  { kind: 'OFFICE' as const, id: '' },
  { kind: 'POST' as const, id: 'nowhere' },
]
const anAddressee = fc.constantFrom(...ADDRESSEES)
const wanted = fc.record({
  to: anAddressee,
  role: fc.constantFrom(null, null, 'LEAD' as const, 'HELPER' as const),
})
const several = fc.array(wanted, { minLength: 1, maxLength: 3 })
const next = fc.option(
  fc.record({
    mode: fc.constantFrom(null, ...MODES),
    tasks: fc.option(several),
    step: fc.constantFrom(null, 'UNDERTAKE', 'REPLY', 'CONCLUDE'),
  }),
)

/** What somebody tries: mostly what they may, else whatever it is. */
const onTask = fc.record({
  kind: fc.constant('ON_TASK' as const),
  what: fc.constantFrom(...TASK_ACT_NAMES),
  isOffered: fc.integer({ min: 0, max: 9 }).map(n => n > 0),
  who: fc.nat(1000),
  task: fc.nat(1000),
  next,
  tasks: several,
  step: fc.nat(3),
  straight: fc.boolean(),
})
const attempt = fc.oneof(
  { weight: 20, arbitrary: onTask },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('TAKE_BACK' as const), task: fc.nat(1000) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('END' as const, 'REOPEN' as const, 'REOPEN' as const, 'URGE' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('OFFICE' as const),
      gone: fc.subarray(ALL_AT_WORK.members.slice(1)),
      away: fc.nat(6),
      deputy: fc.nat(6),
    }),
  },
)
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never
type OnTask = Extract<Attempt, { kind: 'ON_TASK' }>

const stepsBack = (matter: Matter): string[] =>
  stagesToSendBackTo(matter).map(({ step }) => matter.way.steps[step]?.key ?? '')

function commandOf(
  matter: Matter,
  one: OnTask,
  what: OnTask['what'],
  n: number,
  version: number,
): TaskCommand {
  const on = { task: n, expectedVersion: version }
  const [first] = one.tasks
  switch (what) {
    case 'completeTask':
      return { act: 'completeTask', ...on, opinion: '同意', next: one.next }
    case 'passOnTask':
      return { act: 'passOnTask', ...on, to: first as never }
    case 'removeTask':
      return { act: 'removeTask', ...on }
    case 'sendTaskBack':
      return {
        act: 'sendTaskBack',
        ...on,
        toStep: stepsBack(matter)[one.step % 4] ?? 'PROPOSE',
        straightBack: one.straight,
        reason: '重办',
      }
    case 'noteTaskProgress':
      return { act: 'noteTaskProgress', ...on, note: '已开会' }
    case 'askForExtension':
      return { act: 'askForExtension', ...on, until: '2026-12-31', reason: '材料未齐' }
    case 'answerExtension':
      return { act: 'answerExtension', ...on, grant: one.straight }
    default:
      return { act: what, ...on, tasks: what === 'delegateTask' ? one.tasks.slice(0, 1) : one.tasks }
  }
}

function officeAfter({ gone, away, deputy }: Extract<Attempt, { kind: 'OFFICE' }>): Office {
  const members = ALL_AT_WORK.members.filter(id => !gone.includes(id))
  return {
    ...ALL_AT_WORK,
    members,
    deputies: { [ALL_AT_WORK.members[away % 7] as string]: ALL_AT_WORK.members[deputy % 7] as string },
    // A post loses its holders, a unit its people, with those who leave.
    units: gone.length > 4 ? { office: ['clerk'] } : ALL_AT_WORK.units,
  }
}

function tryOnTask(played: Played, one: OnTask): boolean {
  const { matter, known } = played
  const unfinished = matter.tasks.filter(task => !isFinal(task))
  const task = unfinished[one.task % Math.max(1, unfinished.length)] ?? matter.tasks[0]
  if (task === undefined) return false
  const who = one.isOffered ? known.responsible(task.to) : ALL_AT_WORK.members.map(memberId => ({ memberId }))
  const by = who[one.who % who.length]?.memberId as string
  const offered = taskActsFor(matter, task, known, actBy(by))
  const moves = offered.includes('completeTask') && one.task % 5 < 2
  const what = moves
    ? 'completeTask'
    : ((one.isOffered ? offered[one.who % offered.length] : undefined) ?? one.what)
  const problems = played.take(
    decide(matter, commandOf(matter, one, what, task.n, task.version), known, actBy(by)),
    by,
  )
  // Whoever is not offered an act is refused it.
  if (!offered.includes(what)) expect(problems).not.toEqual([])
  return problems.length === 0
}

function attemptOn(played: Played, one: Attempt): boolean {
  const { matter, known } = played
  const asSeen = { expectedVersion: matter.version }
  switch (one.kind) {
    case 'ON_TASK':
      return tryOnTask(played, one)
    case 'OFFICE':
      played.known = knownOf(officeAfter(one))
      return false
    case 'END':
      return played.take(endMatter(matter, { ...asSeen, reason: '不办' }), 'clerk').length === 0
    case 'REOPEN':
      return played.take(reopenMatter(matter, { ...asSeen, reason: '续办' }, known), 'clerk').length === 0
    case 'URGE':
      return played.take(urgeTasks(matter, { tasks: null, reason: null }), 'clerk').length === 0
    case 'TAKE_BACK': {
      const task = matter.tasks[one.task % matter.tasks.length] as Task
      const by = task.ended?.by ?? 'a'
      const decision = takeTaskBack(matter, { task: task.n, expectedVersion: task.version }, actBy(by))
      return played.take(decision, by).length === 0
    }
  }
}

function play(way: Way, attempts: readonly Attempt[]): { played: Played; done: string[] } {
  const played = new Played(way)
  const done: string[] = []
  for (const one of attempts) {
    const finished = played.matter.tasks.filter(isFinal)
    const events = played.events.length
    if (attemptOn(played, one)) done.push(played.events.at(-1)?.event.type ?? '')
    else expect(played.events).toHaveLength(events)
    // What is final stays so, unless it is taken back: no act is done twice.
    if (one.kind === 'TAKE_BACK') continue
    for (const { n, state } of finished) expect(played.task(n).state).toBe(state)
  }
  return { played, done }
}

function expectSound(played: Played): void {
  const { matter, known } = played
  if (matter.state === 'OPEN') {
    const open = matter.tasks.filter(({ state }) => state === 'OPEN')
    expect(open).not.toEqual([])
    for (const task of open) expect(known.responsible(task.to)).not.toEqual([])
    expect(matter.stages.filter(({ state }) => state === 'OPEN')).toHaveLength(1)
  } else expect(matter.tasks.filter(task => !isFinal(task))).toEqual([])
  // Silence is never consent: a stage is done by somebody.
  for (const { n, state } of matter.stages) {
    if (state !== 'DONE') continue
    expect(matter.tasks.some(task => task.stage === n && task.state === 'DONE' && task.ended !== null)).toBe(
      true,
    )
  }
  const { version: _, chain: __, ...body } = matter
  expect(JSON.parse(JSON.stringify(played.replayed()))).toEqual(JSON.parse(JSON.stringify(body)))
  expect(matterSchema.parse(JSON.parse(JSON.stringify(matter)))).toEqual(JSON.parse(JSON.stringify(matter)))
}

describe('whatever is tried, and whoever comes and goes', () => {
  test.each([['SMALL_OFFICE'], ['GOVERNMENT_OFFICE']] as const)(
    'a matter of the way %s has somebody who can act, is done by nobody twice, and is what its events say',
    key => {
      const seen = new Map<string, number>()
      fc.assert(
        fc.property(fc.array(attempt, { minLength: 10, maxLength: 60, size: 'max' }), attempts => {
          const { played, done } = play(WAYS[key], attempts)
          for (const type of [...done, played.matter.state]) seen.set(type, (seen.get(type) ?? 0) + 1)
          expectSound(played)
        }),
        { numRuns: 300 },
      )
      // Every act came about, and not only by the way.
      const acts = Object.keys(matterEvents).filter(
        type => !['MatterOpened', 'SourceGone', 'SourceFollowed', 'DueMoved'].includes(type),
      )
      const unseen = acts.filter(type => (seen.get(type) ?? 0) === 0)
      expect(unseen).toEqual(key === 'SMALL_OFFICE' ? ['SentBack', ...UNDATED] : [])
      expect(seen.get('CONCLUDED')).toBeGreaterThan(0)
    },
  )
})

/** A small office sets no days, so there is nothing to extend. */
const UNDATED = ['ExtensionAsked', 'ExtensionAnswered']
