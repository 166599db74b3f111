import { z } from 'zod'
import { type Clock, TimeFault } from '../process/clock.ts'

/** The request of `npm run clock`: where to, or by how much; neither only asks for the time. */
export const clockRequest = z.strictObject({ to: z.string().optional(), by: z.string().optional() })

const UNITS = { d: 24 * 60 * 60_000, h: 60 * 60_000, m: 60_000 } as const

/** Moves the clock as the request says, and returns the time that it has then. @throws TimeFault */
export function moveClock({ to, by }: z.output<typeof clockRequest>, clock: Clock): Date {
  if (to !== undefined && by !== undefined)
    throw new TimeFault('The clock is moved to an instant or by a time, not both.')
  if (to !== undefined) clock.moveTo(readInstant(to))
  if (by !== undefined) clock.moveBy(readDuration(by))
  return clock.now()
}

/** An instant with its offset: without one, nine o'clock is another time in China than in UTC. @throws TimeFault */
export function readInstant(text: string): Date {
  const isComplete = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text)
  const instant = new Date(isComplete ? text : Number.NaN)
  if (!Number.isNaN(instant.getTime())) return instant
  throw new TimeFault(`${text} is not an instant with its offset, such as 2026-02-24T09:00+08:00.`)
}

/** Milliseconds in a time such as `3d`, `12h` or `30m`. @throws TimeFault */
export function readDuration(text: string): number {
  const [, count, unit] = /^(-?\d+)([dhm])$/.exec(text) ?? []
  if (count !== undefined && unit !== undefined) return Number(count) * UNITS[unit as keyof typeof UNITS]
  throw new TimeFault(`${text} is not a time such as 3d, 12h or 30m.`)
}
