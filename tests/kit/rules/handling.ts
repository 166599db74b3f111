import type { Act } from '../../../functions/access/act.ts'
import type { MatterEvent } from '../../../functions/handling/events.ts'
import {
  type Addressed,
  currentStage,
  type Matter,
  type MatterSource,
  type Task,
  WAYS,
  type Way,
} from '../../../functions/handling/model.ts'
import { decide, type TaskCommand } from '../../../functions/handling/rules/acts.ts'
import { beginning, evolve } from '../../../functions/handling/rules/evolve.ts'
import type { Known, Responsible } from '../../../functions/handling/rules/known.ts'
import { openMatter } from '../../../functions/handling/rules/matters.ts'
import { actFor } from '../../../functions/handling/rules/standing.ts'
import { momentOf, open, step } from '../../../functions/handling/rules/stepping.ts'
import type { Body } from '../../../functions/handling/rules/tasks.ts'
import type { Problem } from '../../../functions/kernel/problem.ts'
import type { Result } from '../../../functions/kernel/result.ts'

/** An office as the rules of matters know it: who holds which post, who is away, and who keeps the arrivals. */
export interface Office {
  readonly posts: Readonly<Record<string, readonly string[]>>
  readonly units: Readonly<Record<string, readonly string[]>>
  readonly members: readonly string[]
  /** Deputies of those who are away. */
  readonly deputies: Readonly<Record<string, string>>
  readonly clerks: readonly string[]
}

export const ALL_AT_WORK: Office = {
  members: ['clerk', 'head', 'deputyHead', 'a', 'b', 'c', 'd'],
  posts: { leader: ['head'], section: ['a', 'b'], empty: [] },
  units: { office: ['clerk'], water: ['c', 'd'] },
  deputies: {},
  clerks: ['clerk'],
}

export const TODAY = '2026-11-27'

/** What the rules know of an office; what nobody can act on is the clerks'. */
export function knownOf(office: Office, today = TODAY): Known {
  const alive = (id: string): boolean => office.members.includes(id)
  const inPlace = (ids: readonly string[], because: Responsible['because']): Responsible[] => {
    const own = ids.filter(alive).map((memberId): Responsible => ({ memberId, because }))
    const deputies = own.flatMap(({ memberId }): Responsible[] => {
      const deputy = office.deputies[memberId]
      return deputy === undefined || !alive(deputy) || ids.includes(deputy)
        ? []
        : [{ memberId: deputy, because: 'DEPUTY', forMemberId: memberId }]
    })
    return [...own, ...deputies]
  }
  const clerks = (): Responsible[] => office.clerks.map(memberId => ({ memberId, because: 'OFFICE' }))
  const named: Known['named'] = ({ kind, id }) => {
    if (kind === 'OFFICE') return '收发室'
    const there = { MEMBER: alive(id), POST: id in office.posts, UNIT: id in office.units }[kind]
    return there ? `${kind}:${id}` : null
  }
  return {
    named,
    responsible({ kind, id }) {
      const found =
        kind === 'MEMBER'
          ? inPlace([id], 'PERSON')
          : kind === 'POST'
            ? inPlace(office.posts[id] ?? [], 'POST')
            : kind === 'UNIT'
              ? inPlace(office.units[id] ?? [], 'UNIT')
              : []
      return found.length > 0 ? found : clerks()
    },
    isOffice: id => office.clerks.includes(id),
    today,
    dueIn: days => `2026-12-${String(days).padStart(2, '0')}`,
  }
}

export const member = (id: string) => ({ to: { kind: 'MEMBER' as const, id } })
export const post = (id: string) => ({ to: { kind: 'POST' as const, id } })
export const unit = (id: string) => ({ to: { kind: 'UNIT' as const, id } })

export const actBy = (by: string, at = `${TODAY}T02:00:00.000Z`): Act => ({ by, at })

/** A matter that a test plays, with all events so far. */
export class Played {
  matter: Matter
  readonly events: { readonly event: MatterEvent; readonly act: Act }[] = []
  known: Known
  /** When acts are taken. */
  now = `${TODAY}T02:00:00.000Z`
  /** What the last act on a task asked for; null if the last event was of another kind. */
  command: TaskCommand | null = null

  constructor(
    way: Way = WAYS.GOVERNMENT_OFFICE,
    office: Office = ALL_AT_WORK,
    first: TaskCommandFirst = null,
    source: MatterSource = { kind: 'OWN' },
  ) {
    this.known = knownOf(office)
    const act = actBy('clerk')
    const opened = openMatter({ title: '防汛通知', source, way, due: null, first }, this.known)
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
    const { thing, event } = open('mat_1', opened.value, act)
    this.matter = thing
    this.events.push({ event: { type: event.type, data: event.data } as MatterEvent, act })
  }

  /** Takes what a rule decided. @returns the problems; none if it was done */
  take(
    decision: Result<MatterEvent>,
    by: string,
    whom?: string,
    command: TaskCommand | null = null,
  ): readonly Problem[] {
    if (!decision.ok) return decision.problems
    this.command = command
    const act = { ...actBy(by, this.now), ...(whom === undefined ? {} : { for: whom }) }
    const { thing, event } = step(this.matter, decision.value, this.known, act)
    this.matter = thing
    this.events.push({ event: { type: event.type, data: event.data } as MatterEvent, act })
    return []
  }

  /** Takes an act on a task; the version is that of now. */
  act(by: string, n: number, command: WithoutTask): readonly Problem[] {
    const expectedVersion = this.task(n).version
    const whole = { ...command, task: n, expectedVersion } as TaskCommand
    const act = actFor(this.matter, n, this.known, actBy(by, this.now))
    return this.take(decide(this.matter, whole, this.known, act), by, act.for)
  }

  task(n: number): Task {
    return this.matter.tasks[n - 1] as Task
  }
  /** The tasks that are open, by number and whom they are addressed to. */
  get open(): [number, string][] {
    return this.matter.tasks.filter(({ state }) => state === 'OPEN').map(({ n, to }) => [n, idOf(to)])
  }
  get states(): string[] {
    return this.matter.tasks.map(({ state }) => state)
  }
  /** The step that is being done. */
  get step(): string | null {
    const stage = currentStage(this.matter)
    return stage !== null ? (this.matter.way.steps[stage.step]?.key ?? null) : null
  }

  /** The matter as its events alone make it. */
  replayed(): Body {
    let body: Body | null = null
    for (const [at, { event, act }] of this.events.entries()) {
      const moment = momentOf(at + 1, act)
      if (event.type === 'MatterOpened') body = beginning('mat_1', event, moment)
      else if (body !== null) body = evolve(body, event, moment)
    }
    if (body === null) throw new Error('no events')
    return body
  }
}
type TaskCommandFirst = Parameters<typeof openMatter>[0]['first']
type WithoutTask = TaskCommand extends infer One
  ? One extends TaskCommand
    ? Omit<One, 'task' | 'expectedVersion'>
    : never
  : never
const idOf = ({ kind, id }: Addressed): string => (kind === 'OFFICE' ? 'OFFICE' : id)

/** The codes of problems. */
export const codesOf = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code)

/** Adds tasks to a task of somebody's and takes them out again, until the matter has so many. */
export function fill(played: Played, by: string, n: number, total: number): void {
  for (let at = 0; played.matter.tasks.length < total; at++) {
    played.act(by, n, { act: 'addTasksBeside', tasks: [member(`m${at}`)] })
    played.act('clerk', played.matter.tasks.length, { act: 'takeOutTask' })
  }
}
