import * as z from 'zod'
import { type DueWork, queuedWork } from '../../access/area.ts'
import type { Relay, RelayTools } from '../../access/relay.ts'
import { calendarsFor } from '../../calendar/index.ts'
import { shanghaiYear } from '../../kernel/time.ts'
import { log } from '../../platform/log.ts'
import { untilCommitted } from '../../platform/retry.ts'
import type { Write } from '../../platform/table.ts'
import { isOfReading, matterRouteSchema, REMINDERS } from '../model.ts'
import { firstLooks, taskReminderAt } from '../rules/reminders.ts'
import {
  remindedKey,
  remindedOf,
  taskNoticeId,
  taskNoticeItem,
  taskPointer,
  taskPointerKey,
  taskReminderKey,
} from '../store/reminders.ts'

/** Lays the pointers by which whoever has a task, or has to read, is reminded of it. Laid again, they find what was done when they are due. */
export const scheduleReminders: Relay = async ({ table, now }, { item }) => {
  const { success, data: route } = matterRouteSchema.safeParse(item.route)
  if (!success) return
  const { tenant, matterId, region, dated, datedReaders = [] } = route
  const all = [
    ...dated.map(one => ({ ...one, of: 'TASK' as const })),
    ...datedReaders.map(one => ({ ...one, of: 'READING' as const })),
  ]
  if (all.length === 0) return
  const at = now().toISOString()
  const years = all.flatMap(({ due }) => [Number(due.slice(0, 4)) - 1, Number(due.slice(0, 4))])
  const calendars = await calendarsFor(table, region, [...new Set(years)])
  await table.putAll(
    all.flatMap(({ n, due, of }) =>
      firstLooks(due, at, calendars, of).map(look =>
        taskPointer({ tenant, region, matterId, n, due, kind: look.kind }, look.at),
      ),
    ),
  )
}

const lookSchema = z.object({
  tenant: z.string(),
  region: z.string(),
  matterId: z.string(),
  n: z.number().int(),
  due: z.string(),
  kind: z.enum(REMINDERS),
})

/** A message of the queue: a pointer that is due, with where it lies since it was taken. */
export const remindOfTaskSchema = z.object({ remindOfTask: lookSchema.extend({ pointerAt: z.string() }) })

/** Queues a reminder that is due. One that waits for the calendar of a year is late after an hour or so, which operators are told. */
export const lookAtTask: DueWork = async ({ queue }, { at, what, started }) => {
  await queue.sendAll([{ remindOfTask: { ...lookSchema.parse(what), pointerAt: at } }])
  return started > 5
}

/**
 * Reminds whoever has a task, or has to read, that it is due soon, or late. That it went out and the notice are one transaction, on condition that
 * this pointer is there and the task, or the reader, as it was read: run twice, late, or killed anywhere, each goes out once, and none of what
 * was done, passed on, extended or taken back meanwhile.
 */
export async function remindOfTask(
  { table, now }: Pick<RelayTools, 'table' | 'now'>,
  { pointerAt, ...look }: z.infer<typeof remindOfTaskSchema>['remindOfTask'],
): Promise<void> {
  const { tenant, region, due, kind, matterId, n } = look
  const key = remindedKey(look)
  const pointer = taskPointerKey(look, pointerAt)
  const sent = taskReminderKey(look)
  await untilCommitted(async () => {
    const items = await table.getMany([key, sent])
    const item = items.find(({ sk }) => sk === key.sk) ?? null
    const reminded = remindedOf(item, look)
    if (item === null || reminded === null || items.some(({ sk }) => sk === sent.sk))
      return table.commit([{ remove: pointer, when: 'any' }])
    const at = now().toISOString()
    const year = shanghaiYear(at)
    const work = taskReminderAt(kind, due, at, await calendarsFor(table, region, [year, year + 1]))
    if (!work.ok) {
      // Nothing is guessed: it is looked at again, and the pointer that stays is what operators are told of.
      log.warn('a reminder waits for the calendar of a year', { region, code: work.problems[0]?.code })
      return null
    }
    const taken: Write = { remove: pointer, when: 'present' }
    if (work.value.do === 'DROP') return table.commit([{ remove: pointer, when: 'any' }])
    if (work.value.do === 'MOVE' && work.value.at === pointerAt) return null
    const id = taskNoticeId(look, at)
    const about = isOfReading(kind) ? { n: null, reader: n } : { n }
    const notice = { id, kind, at, matterId, ...about, ...reminded }
    const writes: Write[] =
      work.value.do === 'MOVE'
        ? [{ put: taskPointer(look, work.value.at), when: 'any' }]
        : [
            { check: key, when: { version: item.version ?? 0 } },
            { put: { ...sent, data: { at, to: reminded.to } }, when: 'absent' },
            { put: taskNoticeItem(tenant, notice), when: 'absent' },
          ]
    const commit = await table.commit([taken, ...writes])
    const isTaken = !commit.done && commit.lost.some(({ pk, sk }) => pk === pointer.pk && sk === pointer.sk)
    return isTaken ? null : commit
  })
}

export const due = { task: lookAtTask }
export const queued = {
  remindOfTask: queuedWork(remindOfTaskSchema, (tools, { remindOfTask: work }) => remindOfTask(tools, work)),
}
