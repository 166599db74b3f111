import type {
  QueryAgencyTasksArgs,
  QueryMattersArgs,
  QueryMyTasksArgs,
} from '../../graphql/types.generated.ts'
import type { Area } from '../access/area.ts'
import type { Outcome } from '../access/command.ts'
import { type Connection, type Counted, connection, type PageArgs, placesOf } from '../access/connection.ts'
import { countIn, countOf, countsOf } from '../access/counts.ts'
import { Facts } from '../access/facts.ts'
import { FiltersRefused } from '../access/filters.ts'
import { loadItem } from '../access/item-loader.ts'
import { mayDo } from '../access/permissions.ts'
import { demand, type RequestContext } from '../access/request.ts'
import { matterOfDeliveryKey } from '../exchange/index.ts'
import { dayBefore, shanghaiDate } from '../kernel/time.ts'
import type { Item } from '../platform/table.ts'
import { agencyOf, knownIn } from './actions/office.ts'
import {
  isFinal,
  MATTER_STATES,
  type Matter,
  type MatterCard,
  matterCardOf,
  type ReaderRow,
  type Task,
  type TaskRow,
  taskIn,
  WAYS,
  type Way,
  type Why,
} from './model.ts'
import { permissions } from './permissions.ts'
import { dueFromOf } from './rules/deadlines.ts'
import type { Known } from './rules/known.ts'
import { rowOf } from './rules/rows.ts'
import { readerOf } from './store/readers.ts'
import {
  listMatters,
  listMine,
  listTasks,
  type Mine,
  matterKey,
  matterOf,
  mineCountKey,
  storedTaskOf,
} from './store.ts'

/** A task as resolvers get it: its row, and its matter, which is read when a field first needs it. */
export interface TaskView {
  readonly row: TaskRow
  readonly matter: () => Promise<Matter>
}

/** A matter as resolvers get it: its card, and the whole, which is read when a field first needs it. */
export interface MatterView extends MatterCard {
  readonly whole: () => Promise<Matter>
}

export interface MyTaskView {
  /** Null for what the member has to read. */
  readonly task: TaskView | null
  readonly reading: ReaderRow | null
  readonly why: Why
}

export type MatterList = Counted<MatterView>
export type MyTaskList = Counted<MyTaskView>
/** Counts are read field by field. */
export type HandlingCountsView = Readonly<Record<never, never>>

/** What lists name is never removed. @throws if it is missing, which is an outage */
async function matterThere(context: RequestContext, id: string): Promise<Matter> {
  const matter = matterOf(await loadItem(context, matterKey(context.caller.tenant, id)))
  if (matter === null) throw new Error(`matter ${id} is missing`)
  return matter
}

export function matterView(matter: Matter): MatterView {
  return { ...matterCardOf(matter), whole: () => Promise.resolve(matter) }
}

function rowView(context: RequestContext, row: TaskRow): TaskView {
  return { row, matter: () => matterThere(context, row.matterId) }
}

/** What a task's deadline comes from. */
export async function taskDueFrom(view: TaskView) {
  return dueFromOf(await wholeTask(view))
}

/** The task with this number of a matter. */
export function taskView(matter: Matter, task: Task): TaskView {
  return { row: rowOf(matter, task), matter: () => Promise.resolve(matter) }
}

/** The task itself, which has more than its row. */
export async function wholeTask({ row, matter }: TaskView): Promise<Task> {
  return (await matter()).tasks[row.n - 1] as Task
}

/** A matter of the caller's agency. */
export async function loadMatter(context: RequestContext, id: string): Promise<MatterView | null> {
  demand(context, permissions.readMatters)
  const matter = matterOf(await loadItem(context, matterKey(context.caller.tenant, id)))
  return matter === null ? null : matterView(matter)
}

/** A task of the caller's agency. */
export async function loadTask(context: RequestContext, id: string): Promise<TaskView | null> {
  demand(context, permissions.readMatters)
  const named = taskIn(id)
  if (named === null) return null
  const matter = matterOf(await loadItem(context, matterKey(context.caller.tenant, named.matterId)))
  const task = matter?.tasks[named.n - 1]
  return matter === null || task === undefined ? null : taskView(matter, task)
}

/** A task or matter that something of a later area points to; null for who may not read matters. */
export async function loadReferredTask(context: RequestContext, id: string | null): Promise<TaskView | null> {
  return id === null || !mayDo(context.caller, permissions.readMatters) ? null : loadTask(context, id)
}
export async function loadReferredMatter(
  context: RequestContext,
  id: string | null,
): Promise<MatterView | null> {
  return id === null || !mayDo(context.caller, permissions.readMatters) ? null : loadMatter(context, id)
}

/** The matter that handles a delivery; null if there is none, and for who may not read matters. */
export async function matterOfDelivery(
  context: RequestContext,
  deliveryId: string,
): Promise<MatterView | null> {
  const { caller } = context
  if (!mayDo(caller, permissions.readMatters)) return null
  const pointer = await loadItem(context, matterOfDeliveryKey(caller.tenant, deliveryId))
  return typeof pointer?.matterId === 'string'
    ? matterView(await matterThere(context, pointer.matterId))
    : null
}

/** @throws BadPage */
export async function matters(context: RequestContext, args: QueryMattersArgs): Promise<MatterList> {
  demand(context, permissions.readMatters)
  const { table, caller } = context
  const state = args.state ?? null
  const page = await connection(context, 'matters', args, async request => {
    const { items, hasNext } = await listMatters(table, caller.tenant, state, request)
    return {
      items: items.map(({ key, value }) => ({
        key,
        value: { ...value, whole: () => matterThere(context, value.id) },
      })),
      hasNext,
    }
  })
  return { ...page, totalCount: () => countOf(context, 'MATTER', state === null ? MATTER_STATES : [state]) }
}

/** @throws BadPage, FiltersRefused */
export async function myTasks(context: RequestContext, args: QueryMyTasksArgs): Promise<Counted<MyTaskView>> {
  demand(context, permissions.readMatters)
  const { table, caller } = context
  const isDone = args.done === true
  // What is done is listed by when: whether it was late then is not asked of persons.
  const beside = (['late', 'dueUntil'] as const).filter(name => args[name] != null && args[name] !== false)
  if (isDone && beside.length > 0)
    throw new FiltersRefused('FILTERS_NOT_SERVED', ['done', ...beside], [['done'], ['late', 'dueUntil']])
  const page = await connection(context, 'myTasks', args, async request => {
    const until = lastDueDay(context, args)
    const asked = { isDone, until }
    const { items, hasNext } = await listMine(table, caller.tenant, caller.subject, asked, request)
    return {
      items: items.map(({ key, value }) => ({ key, value: mineView(context, value) })),
      hasNext,
    }
  })
  const isWhole = !isDone && lastDueDay(context, args) === null
  return { ...page, totalCount: () => (isWhole ? countMine(context) : Promise.resolve(null)) }
}

/** The last day of what is asked for: with `late`, the day before today at the latest; null if it does not matter. */
function lastDueDay(
  { now }: Pick<RequestContext, 'now'>,
  {
    late,
    dueUntil,
  }: { readonly late?: boolean | null | undefined; readonly dueUntil?: string | null | undefined },
): string | null {
  const yesterday = late === true ? dayBefore(shanghaiDate(now().toISOString())) : null
  return [yesterday, dueUntil ?? null].filter(day => day !== null).sort()[0] ?? null
}

function mineView(context: RequestContext, mine: Mine): MyTaskView {
  if ('reader' in mine) return { task: null, reading: mine.reader, why: mine.reader.why }
  return { task: rowView(context, mine.row), reading: null, why: mine.why }
}

/** How many tasks the caller has to do. */
export async function countMine(context: RequestContext): Promise<number> {
  const item = await loadItem(context, mineCountKey(context.caller.tenant, context.caller.subject))
  return Math.max(0, Number(item?.open ?? 0))
}

/** @throws BadPage */
export async function agencyTasks(
  context: RequestContext,
  args: QueryAgencyTasksArgs,
): Promise<Connection<TaskView>> {
  demand(context, permissions.readMatters)
  const { table, caller } = context
  const { state, unitId, lead, dueFrom } = args
  const dueUntil = lastDueDay(context, args)
  const asked = { state: state ?? ('OPEN' as const), unitId, isLead: lead, from: dueFrom, until: dueUntil }
  return connection(context, 'agencyTasks', args, async request => {
    const { items, hasNext } = await listTasks(table, caller.tenant, asked, request)
    return { items: items.map(({ key, value }) => ({ key, value: rowView(context, value) })), hasNext }
  })
}

/** The ways of working that there are. @throws BadPage */
export function waysOfWorking(context: RequestContext, args: PageArgs): Promise<Connection<Way>> {
  demand(context, permissions.readMatters)
  return connection(context, 'waysOfWorking', { ...args }, request => {
    const ways = Object.values<Way>(WAYS)
    const { from, to, hasNext } = placesOf(request, ways.length, Number)
    const items = ways.slice(from, to + 1).map((value, at) => ({ key: String(from + at), value }))
    return Promise.resolve({ items, hasNext })
  })
}

/** Matters by state. */
export async function matterCounts(context: RequestContext) {
  const counts = await countsOf(context, 'MATTER')
  return MATTER_STATES.map(state => ({ state, count: countIn(counts ?? {}, state) }))
}

/** What the rules know of the agency now, for what a caller is shown: read once a request. */
export async function knownNow(context: RequestContext, matter: Matter): Promise<Known> {
  const items = await agencyOf(context)
  return knownIn(context, new Facts(items), context.now().toISOString(), matter)
}

/** True once the day when a task is due is over, and it is not done. */
export function isLate({ row }: TaskView, { now }: Pick<RequestContext, 'now'>): boolean {
  return row.due !== null && !isFinal(row) && row.due < shanghaiDate(now().toISOString())
}

/** The payload of an act on a task. */
export function taskPayload({ thing, problems, replayed }: Outcome<Matter>, taskId: string) {
  const task = thing?.tasks[(taskIn(taskId)?.n ?? 0) - 1]
  return { task: thing === null || task === undefined ? null : taskView(thing, task), problems, replayed }
}

/** Things of this area in the feed of changes, from their items. */
export function changedTask(context: RequestContext, item: Item): TaskView | null {
  const stored = storedTaskOf(item)
  return stored === null ? null : rowView(context, stored.row)
}

function changedMatter(item: Item): MatterView | null {
  const matter = matterOf(item)
  return matter === null ? null : matterView(matter)
}

/** What handling contributes to the feed of changes. */
export const changes: NonNullable<Area['changes']> = {
  MATTER: { typename: 'Matter', permission: permissions.readMatters, load: (_, item) => changedMatter(item) },
  TASK: { typename: 'Task', permission: permissions.readMatters, load: changedTask },
  READING: { typename: 'Reader', permission: permissions.readMatters, load: (_, item) => readerOf(item) },
}
