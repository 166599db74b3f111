import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matterEvents } from '../../../functions/handling/events.ts'
import {
  currentStage,
  isFinal,
  type Matter,
  MODES,
  matterSchema,
  type Task,
  WAYS,
  type Way,
} from '../../../functions/handling/model.ts'
import { evolve } from '../../../functions/handling/rules/evolve.ts'
import { takeTaskBack } from '../../../functions/handling/rules/matters.ts'
import { momentOf } from '../../../functions/handling/rules/stepping.ts'
import {
  ancestorsOf,
  isAtEndOfStage,
  isLead,
  settled,
  waitingAgain,
} from '../../../functions/handling/rules/tasks.ts'
import { ALL_AT_WORK, actBy, knownOf, member, Played, post } from '../../kit/rules/handling.ts'
import { type Attempt, attempt, attemptOn, doable, finishStage } from '../../kit/rules/handling-attempts.ts'

function play(way: Way, attempts: readonly Attempt[]): { played: Played; seen: string[] } {
  const played = new Played(way, ALL_AT_WORK, [
    { ...member('a'), role: 'LEAD' },
    { ...member('c'), role: 'HELPER' },
    post('leader'),
  ])
  const seen: string[] = []
  for (const one of attempts) {
    const before = played.matter
    const events = played.events.length
    if (attemptOn(played, one)) {
      seen.push(played.events.at(-1)?.event.type ?? '')
      expectNobodyStuck(played)
      expectTakenBackExactly(before, played)
    } else expect(played.events).toHaveLength(events)
    // What is final stays so, unless it is taken back: no act is done twice.
    if (one.kind === 'TAKE_BACK') continue
    for (const { n, state } of before.tasks.filter(isFinal)) expect(played.task(n).state).toBe(state)
  }
  return { played, seen }
}

function expectNobodyStuck(played: Played): void {
  const { matter } = played
  const stage = currentStage(matter)
  if (stage === null) {
    expect(matter.tasks.filter(task => !isFinal(task))).toEqual([])
    return
  }
  expect(doable(played)).not.toEqual([])
  // Nothing is over that goes on, and each task waits or is open as its place in the step says.
  expect(matter.stages.filter(({ state }) => state === 'OPEN')).toHaveLength(1)
  expect(isAtEndOfStage(matter)).toBe(false)
  const moment = momentOf(0, actBy('nobody'))
  expect(settled(waitingAgain(matter, stage), undefined, moment)).toEqual(matter)
  expect(matter.tasks.filter(task => isLead(task) && !isFinal(task)).length).toBeLessThan(2)
  for (const task of matter.tasks.filter(one => !isFinal(one))) {
    expect(task.stage).toBe(stage.n)
    const above = ancestorsOf(matter, task)
    for (const [at, one] of above.entries()) {
      const below = above[at - 1] ?? task
      expect(below.kind === 'AFTER' ? !isFinal(one) || one.state === 'DONE' : !isFinal(one)).toBe(true)
    }
  }
}

/** An act that ended a task and is taken back at once leaves the matter as it was. */
function expectTakenBackExactly(before: Matter, { matter, events }: Played): void {
  const { event, act } = events.at(-1) as Played['events'][number]
  if (!['TaskDone', 'TaskPassedOn', 'SentBack'].includes(event.type) || matter.state !== 'OPEN') return
  const { task: n } = event.data as { task: number }
  // The matter has room for what stays of it.
  if (matter.tasks.length >= 100) return
  const { version } = matter.tasks[n - 1] as Task
  const decided = takeTaskBack(matter, { task: n, expectedVersion: version }, act)
  expect(decided.ok ? [] : decided.problems).toEqual([])
  if (!decided.ok) return
  const after = evolve(matter, decided.value, momentOf(events.length + 1, act))
  const bare = (tasks: readonly Task[]) => tasks.map(task => ({ ...task, version: 0, touched: false }))
  expect(bare(after.tasks.slice(0, before.tasks.length))).toEqual(bare(before.tasks))
  for (const { state } of after.tasks.slice(before.tasks.length)) expect(state).toBe('TAKEN_BACK')
  expect(after.stages.slice(0, before.stages.length)).toEqual(before.stages)
  expect(after.stages.slice(before.stages.length).every(({ state }) => state === 'TAKEN_BACK')).toBe(true)
}

function expectSound(played: Played): void {
  const { matter } = played
  // Silence is never consent: a stage is done by somebody.
  for (const { n, state } of matter.stages) {
    if (state !== 'DONE') continue
    const isDone = (task: Task): boolean => task.stage === n && task.state === 'DONE' && task.ended !== null
    expect(matter.tasks.some(isDone)).toBe(true)
  }
  const { version: _, chain: __, ...present } = matter
  expect(JSON.parse(JSON.stringify(played.replayed()))).toEqual(JSON.parse(JSON.stringify(present)))
  expect(matterSchema.parse(JSON.parse(JSON.stringify(matter)))).toEqual(JSON.parse(JSON.stringify(matter)))
}

/** Everybody does what they have: so it comes to an end. */
function finish(played: Played): void {
  for (let left = 40; played.matter.state === 'OPEN'; left -= 1) {
    expect(left).toBeGreaterThan(0)
    finishStage(played)
  }
}

const someModes = fc.array(fc.constantFrom(...MODES), { minLength: 3, maxLength: 3 })
const someAttempts = fc.array(attempt, { minLength: 10, maxLength: 50, size: 'max' })

describe('whatever is tried, and whoever comes and goes', () => {
  test.each([['SMALL_OFFICE'], ['GOVERNMENT_OFFICE']] as const)(
    'a matter of the way %s has somebody who can act, is done by nobody twice, comes to its end, and is what its events say',
    key => {
      const all = new Map<string, number>()
      fc.assert(
        fc.property(someModes, someAttempts, (modes, attempts) => {
          const { steps, ...way } = WAYS[key]
          const inModes = steps.map((step, at) => ({ ...step, mode: modes[at % 3] ?? 'ALL' }))
          const { played, seen } = play({ ...way, steps: inModes }, attempts)
          for (const one of seen) all.set(one, (all.get(one) ?? 0) + 1)
          expectSound(played)
          played.known = knownOf(ALL_AT_WORK)
          finish(played)
          expectSound(played)
        }),
        { numRuns: 60 },
      )
      // Every act came about, and not only by the way.
      const acts = Object.keys(matterEvents).filter(type => !ELSEWHERE.includes(type))
      const unseen = acts.filter(type => !all.has(type))
      expect(unseen).toEqual(key === 'SMALL_OFFICE' ? ['SentBack', ...UNDATED] : [])
    },
  )
})

/** What the relay tells a matter, and what concerns its readers, whom no task waits for. */
const ELSEWHERE = [
  'MatterOpened',
  'SourceGone',
  'SourceFollowed',
  'SourceEnded',
  'DueMoved',
  'TasksDated',
  'ReadersAdded',
  'ReadersRecalled',
  'MarkedRead',
  'ReadersLeft',
]
/** A small office sets no days, so there is nothing to extend. */
const UNDATED = ['ExtensionAsked', 'ExtensionAnswered']
