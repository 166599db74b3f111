import fc from 'fast-check'
import { expect } from 'vitest'
import { currentStage, isFinal, type Matter, MODES, type Task } from '../../../functions/handling/model.ts'
import { decide, type TaskCommand } from '../../../functions/handling/rules/acts.ts'
import { endMatter, reopenMatter, takeTaskBack } from '../../../functions/handling/rules/matters.ts'
import { stagesToSendBackTo, taskActsFor } from '../../../functions/handling/rules/offering.ts'
import { actFor } from '../../../functions/handling/rules/standing.ts'
import { TASK_ACT_NAMES, type TaskAct } from '../../../functions/handling/rules/table.ts'
import { isOfOpinion } from '../../../functions/handling/rules/tasks.ts'
import { urgeTasks } from '../../../functions/handling/rules/urging.ts'
import { ALL_AT_WORK, actBy, knownOf, type Office, type Played } from './handling.ts'

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
    step: fc.constantFrom(null, null, 'UNDERTAKE', 'REPLY', 'CONCLUDE'),
  }),
  { freq: 1 },
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
/** Something that is tried with a matter, or a change of who is there. */
export const attempt = fc.oneof(
  { weight: 20, arbitrary: onTask },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('TAKE_BACK' as const), task: fc.nat(1000) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('END', 'REOPEN', 'REOPEN', 'REOPEN', 'URGE'),
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
export type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never
type OnTask = Extract<Attempt, { kind: 'ON_TASK' }>

const stepsBack = (matter: Matter): string[] =>
  stagesToSendBackTo(matter).map(({ step }) => matter.way.steps[step]?.key ?? '')

/** What somebody wants of a task. */
export function commandOf(
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
    case 'takeOutTask':
      return { act: 'takeOutTask', ...on }
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
  const isAsked = task.extension?.state === 'ASKED'
  const who = one.isOffered && !isAsked ? known.responsible(task.to).map(({ memberId }) => memberId) : AGENCY
  const by = who[one.who % who.length] ?? ''
  const offered = taskActsFor(matter, task, known, actBy(by))
  const what = (one.isOffered ? usually(offered, one) : undefined) ?? one.what
  const act = actFor(matter, task.n, known, actBy(by))
  const command = commandOf(matter, one, what, task.n, task.version)
  const problems = played.take(decide(matter, command, known, actBy(by)), by, act.for, command)
  // Whoever is not offered an act is refused it. In whose place it is taken gives no right beyond that.
  if (!offered.includes(what)) expect(problems).not.toEqual([])
  return problems.length === 0
}
const AGENCY = ALL_AT_WORK.members

/** Most acts move the matter; that only little is noted lets more happen. */
function usually(offered: readonly TaskAct[], { who, step }: OnTask): TaskAct | undefined {
  const moving = offered.filter(act => act !== 'noteTaskProgress' || step === 0)
  if (moving.includes('answerExtension')) return 'answerExtension'
  return moving.includes('completeTask') && step > 1 ? 'completeTask' : moving[who % moving.length]
}

/** Tries it. @returns whether it was done */
export function attemptOn(played: Played, one: Attempt): boolean {
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
      return (
        played.take(urgeTasks(matter, { tasks: null, reason: null }, actBy('clerk')), 'clerk').length === 0
      )
    case 'TAKE_BACK': {
      const over = matter.tasks.filter(({ ended }) => ended !== null)
      const task =
        over.at(-1 - (one.task % Math.max(1, Math.min(3, over.length)))) ?? (matter.tasks[0] as Task)
      const by = task.ended?.for ?? task.ended?.by ?? 'a'
      const decision = takeTaskBack(matter, { task: task.n, expectedVersion: task.version }, actBy(by))
      return played.take(decision, by).length === 0
    }
  }
}

/** Tasks that those who have them could do now, and who that is. */
export function doable({ matter, known }: Played): [Task, string][] {
  return matter.tasks
    .filter(task => task.state === 'OPEN' && !isOfOpinion(matter, task))
    .flatMap((task): [Task, string][] => {
      const by = known
        .responsible(task.to)
        .find(({ memberId }) => taskActsFor(matter, task, known, actBy(memberId)).includes('completeTask'))
      return by === undefined ? [] : [[task, by.memberId]]
    })
}

/** Everybody who has something to do in the present stage does it. */
export function finishStage(played: Played): void {
  const stage = currentStage(played.matter)?.n
  while (stage !== undefined && currentStage(played.matter)?.n === stage) {
    const [[task, by] = []] = doable(played)
    if (task === undefined || by === undefined) throw new Error('nobody can do anything')
    expect(played.act(by, task.n, { act: 'completeTask', opinion: '办毕' })).toEqual([])
  }
}
