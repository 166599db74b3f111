import { dueKey, duePointer } from '../../access/due.ts'
import { sha256 } from '../../kernel/digest.ts'
import { idFrom } from '../../kernel/ids.ts'
import type { DateOnly, Instant } from '../../kernel/time.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import type { Item } from '../../platform/table.ts'
import {
  isOfReading,
  type Reminder,
  readerIdOf,
  type TaskNotice,
  type TaskRow,
  taskIdOf,
  taskNoticeSchema,
} from '../model.ts'
import { matterKey, storedTaskOf, taskKey } from '../store.ts'
import { readerKey, readerOf } from './readers.ts'

/** Name of the work to remind of a task, or of what lies with a reader. */
export const TASK_DUE = 'task'

/** A reminder to look at: of which task or reader, and of which of its dates, since that may be another one by then. */
export interface TaskLook extends Pick<TaskRow, 'matterId' | 'n'> {
  readonly tenant: string
  readonly region: string
  readonly due: DateOnly
  readonly kind: Reminder
}

const named = ({ kind, due, ...row }: TaskLook): string =>
  `${isOfReading(kind) ? readerIdOf(row) : taskIdOf(row)}#${kind}#${due}`

/** Where the task lies, or what lies with a reader. */
export function remindedKey({ tenant, kind, ...row }: TaskLook): Key {
  return isOfReading(kind) ? readerKey(tenant, row) : taskKey(tenant, row)
}

/** Whom to remind, of which arrival, if it is still to be done by the same day; null if not. */
export function remindedOf(
  item: Item | null,
  { kind, due }: Pick<TaskLook, 'kind' | 'due'>,
): { readonly to: string[]; readonly number: string | null } | null {
  if (isOfReading(kind)) {
    const reader = readerOf(item)
    return reader?.state === 'OPEN' && reader.due === due
      ? { to: [reader.memberId], number: reader.number }
      : null
  }
  const task = storedTaskOf(item)
  const to = Object.keys(task?.listed ?? {})
  const isStill = task?.row.state === 'OPEN' && task.row.due === due && to.length > 0
  return isStill ? { to, number: task.row.number } : null
}

/** The pointer by which a reminder is found when it is time. */
export function taskPointer(look: TaskLook, at: Instant): Item {
  return duePointer({ kind: TASK_DUE, of: named(look), at, what: { ...look } })
}
export function taskPointerKey(look: TaskLook, at: Instant): Key {
  return dueKey({ kind: TASK_DUE, of: named(look), at })
}

/** Beside its matter, that a reminder went out: once for each date of a task. */
export function taskReminderKey({ tenant, matterId, n, due, kind }: TaskLook): Key {
  return {
    pk: matterKey(tenant, matterId).pk,
    sk: `REMINDER#${String(n).padStart(3, '0')}#${due}#${kind}`,
  }
}

/** The id of what is told by a reminder. */
export function taskNoticeId(look: TaskLook, at: Instant): string {
  return idFrom('ntc', Date.parse(at), Buffer.from(sha256(named(look)), 'hex'))
}

/** The same of a task that moved: once for the task as it lies in the lists from then on. */
export function movedNoticeId(row: Pick<TaskRow, 'matterId' | 'n'>, version: number, at: Instant): string {
  return idFrom('ntc', Date.parse(at), Buffer.from(sha256(`${taskIdOf(row)}#MOVED#${version}`), 'hex'))
}

const noticesOf = (tenant: string): string => `${tenantPrefix(tenant)}TASKNOTICES`
/** A reminder for the people of an agency, by its time. It is told as the stream shows it. */
export function taskNoticeItem(tenant: string, notice: TaskNotice): Item {
  return { pk: noticesOf(tenant), sk: `NOTICE#${notice.at}#${notice.id}`, data: notice }
}
export function isTaskNotice({ pk, sk }: Key): boolean {
  return sk.startsWith('NOTICE#') && pk.endsWith('#TASKNOTICES')
}
/** The same with the tenant that gets it, from its item. */
export function taskNoticeIn({ pk, data }: Item): { readonly tenant: string; readonly notice: TaskNotice } {
  return { tenant: pk.split('#')[1] ?? '', notice: taskNoticeSchema.parse(data) }
}
