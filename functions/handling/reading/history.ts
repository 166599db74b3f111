import { type Event, eventSchema, isEventItem } from '../../access/events.ts'
import { perRequest } from '../../access/per-request.ts'
import type { RequestContext } from '../../access/request.ts'
import type { Matter, WayStep } from '../model.ts'
import { readEvents } from '../store.ts'

/** An act on a matter, with the matter. */
export interface MatterEventView {
  readonly matterId: string
  readonly event: Event
  readonly matter: () => Promise<Matter>
}

/** The acts on a matter, read once for all fields that ask. */
const eventsIn = perRequest(() => new Map<string, Promise<readonly Event[]>>())
export function eventsOf(context: RequestContext, matterId: string): Promise<readonly Event[]> {
  const known = eventsIn(context)
  const reading =
    known.get(matterId) ??
    readEvents(context.table, context.caller.tenant, matterId).then(items =>
      items.filter(isEventItem).map(item => eventSchema.parse(item.data)),
    )
  known.set(matterId, reading)
  return reading
}

/** The tasks that an event names. */
export function tasksNamed({ data }: Pick<Event, 'data'>): number[] {
  if (typeof data.task === 'number') return [data.task]
  if (Array.isArray(data.dates)) return data.dates.map(({ task }) => Number(task))
  return Array.isArray(data.tasks) ? data.tasks.filter(one => typeof one === 'number') : []
}

/** The step in which an act on a task was done; null for all others. */
export function stepOf(
  { way, stages, tasks }: Pick<Matter, 'way' | 'stages' | 'tasks'>,
  event: Pick<Event, 'data'>,
): WayStep | null {
  const [n = 0] = tasksNamed(event)
  const stage = stages[(tasks[n - 1]?.stage ?? 0) - 1]
  return stage === undefined ? null : (way.steps[stage.step] ?? null)
}

/** The words of an event. */
export function textOf({ data }: Pick<Event, 'data'>): string | null {
  const { opinion, note, reason, extension } = data
  const asked = (extension as { readonly reason?: unknown } | undefined)?.reason
  const text = [opinion, note, reason, asked].find(one => typeof one === 'string')
  return typeof text === 'string' ? text : null
}
