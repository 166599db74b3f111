import * as z from 'zod'
import { changeKeys } from '../access/changes.ts'
import { EVENT_PREFIX } from '../access/events.ts'
import type { Page, PageRequest } from '../kernel/page.ts'
import { indexKeys } from '../platform/indexes.ts'
import { type Key, tenantPrefix } from '../platform/keys.ts'
import { mapPage, queryAll } from '../platform/paging.ts'
import type { Item, Table } from '../platform/table.ts'
import {
  type Addressed,
  isFinal,
  type Listed,
  listedSchema,
  type Matter,
  type MatterCard,
  type MatterState,
  matterCardOf,
  matterCardSchema,
  matterSchema,
  type ReaderRow,
  readerRowSchema,
  type TaskRow,
  type TaskState,
  taskIdOf,
  taskRowSchema,
  type Why,
  whySchema,
} from './model.ts'

/** What sorts behind all dates, for tasks without a deadline. */
export const NO_DATE = '9999-12-31'

/** Where a matter lies with all that belongs to it. */
export function matterPartition(tenant: string, id: string): string {
  return `${tenantPrefix(tenant)}MAT#${id}`
}
export function matterKey(tenant: string, id: string): Key {
  return { pk: matterPartition(tenant, id), sk: 'MAT' }
}
/** A task as a thing of lists, beside its matter: both are read by one Query. */
export function taskKey(tenant: string, { matterId, n }: Pick<TaskRow, 'matterId' | 'n'>): Key {
  return { pk: matterPartition(tenant, matterId), sk: `MAT#${String(n).padStart(3, '0')}` }
}

export function matterItem(tenant: string, matter: Matter): Item {
  const { id, state, version, updatedAt } = matter
  return {
    ...matterKey(tenant, id),
    version,
    updatedAt,
    data: matter,
    card: matterCardOf(matter),
    ...indexKeys('list', mattersOf(tenant), id),
    ...indexKeys('state', `${mattersOf(tenant)}#${state}`, id),
    ...changeKeys(tenant, 'MATTER', id),
  }
}
const mattersOf = (tenant: string): string => `${tenantPrefix(tenant)}MATS`

export function matterOf(item: Item | null): Matter | null {
  return item === null ? null : matterSchema.parse(item.data)
}

/** The matter with its tasks as they are listed: one consistent Query. */
export function readMatter(table: Table, tenant: string, id: string): Promise<readonly Item[]> {
  return queryAll(table, { pk: matterPartition(tenant, id), prefix: 'MAT' }, 300)
}

/** All acts on a matter, the oldest first: one Query. */
export function readEvents(table: Table, tenant: string, id: string): Promise<readonly Item[]> {
  return queryAll(table, { pk: matterPartition(tenant, id), prefix: EVENT_PREFIX }, 500)
}

/** A task with whose lists it is in. */
export interface StoredTask {
  readonly row: TaskRow
  readonly listed: Listed
  /** The unit that has it, itself or by a post; null if none has. */
  readonly unitId: string | null
}
export function storedTaskOf(item: Item | null): StoredTask | null {
  return item === null
    ? null
    : {
        row: taskRowSchema.parse(item.card),
        listed: listedSchema.parse(item.listed),
        unitId: z.string().nullable().default(null).parse(item.unitId),
      }
}

const tasksOf = (tenant: string): string => `${tenantPrefix(tenant)}TSK`
const byDue = ({ due, ...row }: TaskRow): string => `${due ?? NO_DATE}#${taskIdOf(row)}`

/** What lies with an addressee and is not done: one partition of an index, for when somebody else becomes responsible. */
export function inHandsOf(tenant: string, { kind, id }: Pick<Addressed, 'kind' | 'id'>): string {
  return `${tasksOf(tenant)}#TO#${kind}#${id}`
}

/** By state; of a unit; of those who lead: each by the day when it is due. What is done is in the lists of its state alone. */
export function taskItem(
  tenant: string,
  { row, listed, unitId }: StoredTask,
  version: number,
  updatedAt: string,
): Item {
  const { state, to, role } = row
  const [all, place] = [`${tasksOf(tenant)}#${state}`, byDue(row)]
  const isLead = role === 'LEAD'
  return {
    ...taskKey(tenant, row),
    version,
    updatedAt,
    card: row,
    listed,
    ...indexKeys('list', all, place),
    ...(unitId === null ? {} : { unitId, ...indexKeys('byKind', `${all}#UNIT#${unitId}`, place) }),
    ...(isLead ? indexKeys('byIssuer', `${all}#LEAD`, place) : {}),
    ...(isLead && unitId !== null ? indexKeys('byKindAndState', `${all}#LEAD#UNIT#${unitId}`, place) : {}),
    ...(isFinal(row) ? {} : indexKeys('state', inHandsOf(tenant, to), place)),
    ...changeKeys(tenant, 'TASK', taskIdOf(row)),
  }
}

/** What is asked of the tasks of an agency. */
export interface TasksAsked {
  readonly state: TaskState
  readonly unitId?: string | null | undefined
  readonly isLead?: boolean | null | undefined
  /** Only what is due from the first to the second day. */
  readonly from?: string | null | undefined
  readonly until?: string | null | undefined
}

/** Tasks of an agency by the day when they are due: one Query on an index. */
export function listTasks(
  table: Table,
  tenant: string,
  { state, unitId, isLead, from, until }: TasksAsked,
  page: PageRequest,
): Promise<Page<TaskRow>> {
  const all = `${tasksOf(tenant)}#${state}`
  const pk = `${all}${isLead === true ? '#LEAD' : ''}${unitId == null ? '' : `#UNIT#${unitId}`}`
  const index =
    unitId == null ? (isLead === true ? 'byIssuer' : 'list') : isLead === true ? 'byKindAndState' : 'byKind'
  const between = [from ?? '0', `${until ?? '9999-99-99'}~`] as const
  return mapPage(table.query({ pk, index, between }, page), item => taskRowSchema.parse(item.card))
}

/** Tasks that lie with an addressee and are not done: one Query on an index, and the tasks themselves. */
export async function tasksInHandsOf(
  table: Table,
  tenant: string,
  to: Pick<Addressed, 'kind' | 'id'>,
): Promise<readonly Item[]> {
  const keys = await queryAll(table, { pk: inHandsOf(tenant, to), index: 'state' }, 300)
  return table.getMany(keys)
}

/** A page of the open tasks of an agency, as they are stored: one Query on an index, and the tasks themselves. */
export async function openTasksPage(table: Table, tenant: string, request: PageRequest) {
  const page = await table.query({ pk: `${tasksOf(tenant)}#OPEN`, index: 'list' }, request)
  const tasks = await table.getMany(page.items.map(({ value }) => value))
  return { tasks, hasNext: page.hasNext, last: page.items.at(-1)?.key }
}

/** 我的待办: what a member has to do, and what they have done, each in a partition of their own. */
export const mine = (tenant: string, memberId: string): string => `${tenantPrefix(tenant)}MINE#${memberId}`
const openPlace = (row: TaskRow): string => `OPEN#${byDue(row)}`

export function mineKey(tenant: string, memberId: string, row: TaskRow): Key {
  return { pk: mine(tenant, memberId), sk: openPlace(row) }
}
export function mineItem(tenant: string, memberId: string, row: TaskRow, why: Why): Item {
  return { ...mineKey(tenant, memberId, row), data: row, why }
}
/** What a member has done, by when. */
export function doneKey(tenant: string, memberId: string, row: TaskRow): Key {
  return { pk: mine(tenant, memberId), sk: `DONE#${row.endedAt ?? ''}#${taskIdOf(row)}` }
}
export function doneItem(tenant: string, memberId: string, row: TaskRow, why: Why): Item {
  return { ...doneKey(tenant, memberId, row), data: row, why }
}
export function mineCountKey(tenant: string, memberId: string): Key {
  return { pk: mine(tenant, memberId), sk: 'COUNT' }
}

/** A task in the list of a member. */
export interface MyTask {
  readonly row: TaskRow
  readonly why: Why
}
/** What a list of a member has: tasks, and what they are given to read. */
export type Mine = MyTask | { readonly reader: ReaderRow }

/** What a member has to do, by the day when it is due; or what they have done, the latest first: one Query. */
export function listMine(
  table: Table,
  tenant: string,
  memberId: string,
  { isDone, until }: { readonly isDone: boolean; readonly until: string | null },
  page: PageRequest,
): Promise<Page<Mine>> {
  const pk = mine(tenant, memberId)
  const between = ['OPEN#', `OPEN#${until ?? ''}~`] as const
  const listing = isDone ? { pk, prefix: 'DONE#', newestFirst: true } : { pk, between }
  return mapPage(table.query(listing, page), (item): Mine => {
    if (item.reader !== undefined) return { reader: readerRowSchema.parse(item.reader) }
    return { row: taskRowSchema.parse(item.data), why: whySchema.parse(item.why) }
  })
}

/** Matters of an agency, the latest first: one Query on an index. */
export function listMatters(
  table: Table,
  tenant: string,
  state: MatterState | null,
  page: PageRequest,
): Promise<Page<MatterCard>> {
  const all = { newestFirst: true } as const
  const listing =
    state === null
      ? { ...all, pk: mattersOf(tenant), index: 'list' as const }
      : { ...all, pk: `${mattersOf(tenant)}#${state}`, index: 'state' as const }
  return mapPage(table.query(listing, page), item => matterCardSchema.parse(item.card))
}
