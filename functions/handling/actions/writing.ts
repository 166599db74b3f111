import { countWrite } from '../../access/counts.ts'
import { stepWrites } from '../../access/step-writes.ts'
import type { Write } from '../../platform/table.ts'
import {
  type Listed,
  MAX_LISTED,
  MAX_LISTED_OF_MATTER,
  type Matter,
  type MatterRoute,
  type Task,
  type TaskRow,
} from '../model.ts'
import { isUncounted } from '../rules/dating.ts'
import type { Known } from '../rules/known.ts'
import { datedIn, newsOf } from '../rules/news.ts'
import { changedTasks, listedFor, rowOf } from '../rules/rows.ts'
import type { Stepped } from '../rules/stepping.ts'
import {
  doneItem,
  doneKey,
  matterItem,
  mineCountKey,
  mineItem,
  mineKey,
  type StoredTask,
  taskItem,
} from '../store.ts'

/** A task as it is stored, with the version of its item. */
export type Kept = StoredTask & { readonly version: number }

/** The matter, its event, its tasks in all lists and the counts: everything that an act on it changes, in one transaction. */
export function matterWrites(
  tenant: string,
  { before, stepped, known, kept, region, beside = {} }: Change,
): Write[] {
  const { thing, event } = stepped
  const tasks = changedTasks(before, thing)
  const room = roomFor(thing, tasks, kept)
  const moved = tasks.map(task => {
    const old = kept(task.n)
    return {
      old,
      row: rowOf(thing, task),
      listed: listedFor(known, task, room),
      unitId: known.unitOf === undefined ? (old?.unitId ?? null) : known.unitOf(task.to),
      task,
      was: before?.tasks[task.n - 1] ?? null,
    }
  })
  return [
    ...stepWrites(stepped, matterItem(tenant, thing), {
      route: routeOf(tenant, region, stepped, moved, known, beside),
    }),
    ...moved.flatMap(one => listWrites(tenant, one, event)),
    ...countsOf(tenant, before, moved, stepped),
    ...memberCounts(tenant, moved),
  ]
}

interface Change {
  readonly before: Matter | null
  readonly stepped: Stepped
  readonly known: Known
  /** The task's item as it was read; null if there is none. */
  readonly kept: (n: number) => Kept | null
  /** Of the agency, whose working days count. */
  readonly region: string
  readonly beside?: Beside
}
/** What an event's route has beside what the matter itself says: of its readers. */
export type Beside = Partial<Pick<MatterRoute, 'news' | 'datedReaders'>>

/** What the relay does with the event; nothing if it concerns nobody else and no other deadline. */
function routeOf(
  tenant: string,
  region: string,
  { thing: matter, event, act }: Stepped,
  moved: readonly MovedTask[],
  known: Known,
  { news: ofReaders = [], datedReaders = [] }: Beside,
): MatterRoute | undefined {
  const tasks = moved.map(({ old, ...one }) => ({ ...one, wasListed: old?.listed ?? {} }))
  const news = [...newsOf({ matter, event, tasks }, known, act), ...ofReaders]
  const dated = datedIn(tasks)
  const waits = tasks.some(({ task }) => isUncounted(task))
  if (news.length + dated.length + datedReaders.length === 0 && !waits) return undefined
  const number = matter.source.kind === 'DELIVERY' ? matter.source.number : null
  return {
    ...{ tenant, matterId: matter.id, number, region, news, dated },
    ...(datedReaders.length === 0 ? {} : { datedReaders }),
    ...(waits ? { isUncounted: true } : {}),
  }
}

interface MovedTask {
  readonly old: Kept | null
  readonly row: TaskRow
  readonly listed: Listed
  readonly unitId: string | null
  readonly task: Task
  /** The task before the act; null if it was not there. */
  readonly was: Task | null
}

/**
 * In how many lists of members each task that opens can be. A transaction holds 100 writes: an act may end all that a matter has
 * unfinished and open a step for ten, and each list takes a row and a count, both when it is left and when it is entered.
 */
function roomFor(matter: Matter, changing: readonly Task[], kept: (n: number) => Kept | null): number {
  const opening = changing.filter(({ state }) => state === 'OPEN').length
  const staying = matter.tasks.filter(
    ({ state, n }) => state === 'OPEN' && !changing.some(one => one.n === n),
  )
  const taken = staying.reduce((sum, { n }) => sum + Object.keys(kept(n)?.listed ?? {}).length, 0)
  const room = Math.floor((MAX_LISTED_OF_MATTER - taken) / Math.max(1, opening))
  return Math.max(1, Math.min(MAX_LISTED, room))
}

/** A task in the list of the agency, and in those of whoever can act on it. */
export function placeWrites(
  tenant: string,
  { old, row, listed, unitId }: Pick<MovedTask, 'old' | 'row' | 'listed' | 'unitId'>,
  at: string,
): Write[] {
  const version = old?.version ?? 0
  const isMoved = old !== null && old.row.due !== row.due
  const gone = Object.keys(old?.listed ?? {}).filter(memberId => isMoved || listed[memberId] === undefined)
  return [
    {
      put: taskItem(tenant, { row, listed, unitId }, version + 1, at),
      when: version === 0 ? 'absent' : { version },
    },
    ...gone.map((memberId): Write => ({ remove: mineKey(tenant, memberId, (old as Kept).row), when: 'any' })),
    ...Object.entries(listed).map(
      ([memberId, why]): Write => ({ put: mineItem(tenant, memberId, row, why), when: 'any' }),
    ),
  ]
}

/** The lists of a task that an act changed: also of what is done, by whoever did it. */
function listWrites(tenant: string, moved: MovedTask, event: { readonly at: string }): Write[] {
  const { old, row, task, was } = moved
  // What is taken back is done no more.
  const undone = was?.ended != null && task.ended === null ? peopleOf(was) : []
  const whoDid = was?.ended == null ? peopleOf(task) : []
  return [
    ...placeWrites(tenant, moved, event.at),
    ...undone.map(
      (memberId): Write => ({ remove: doneKey(tenant, memberId, (old as Kept).row), when: 'any' }),
    ),
    ...whoDid.map((memberId): Write => {
      const why = old?.listed[memberId] ?? { because: 'PERSON' as const }
      return { put: doneItem(tenant, memberId, row, why), when: 'any' }
    }),
  ]
}

/** Who ended a task, and for whom. */
function peopleOf({ ended }: Pick<Task, 'ended'>): string[] {
  return ended === null ? [] : [ended.by, ...(ended.for === undefined ? [] : [ended.for])]
}

/** What moves in the counts of the agency: matters and tasks by state. */
function countsOf(
  tenant: string,
  before: Matter | null,
  moved: readonly MovedTask[],
  { thing, event }: Stepped,
): Write[] {
  const tasks = new Counter()
  for (const { old, row } of moved) tasks.move(old?.row.state, row.state)
  const matters = new Counter()
  matters.move(before?.state, thing.state)
  return [
    ...(tasks.isEmpty ? [] : [countWrite(tenant, 'TASK', tasks.changes, event.hash)]),
    ...(matters.isEmpty ? [] : [countWrite(tenant, 'MATTER', matters.changes, event.hash)]),
  ]
}

/** How many tasks each member has open: counted with what moves. */
export function memberCounts(tenant: string, moved: readonly Pick<MovedTask, 'old' | 'listed'>[]): Write[] {
  const open = new Counter()
  for (const { old, listed } of moved) {
    for (const memberId of Object.keys(old?.listed ?? {})) open.add(memberId, -1)
    for (const memberId of Object.keys(listed)) open.add(memberId, 1)
  }
  return Object.entries(open.changes).map(([memberId, by]) => ({
    add: mineCountKey(tenant, memberId),
    counters: { open: by },
  }))
}

class Counter {
  readonly #counts = new Map<string, number>()
  add(name: string, by: number): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + by)
  }
  move(from: string | undefined, to: string): void {
    if (from === to) return
    if (from !== undefined) this.add(from, -1)
    this.add(to, 1)
  }
  get changes(): Record<string, number> {
    return Object.fromEntries([...this.#counts].filter(([, by]) => by !== 0))
  }
  get isEmpty(): boolean {
    return Object.keys(this.changes).length === 0
  }
}
