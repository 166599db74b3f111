import * as z from 'zod'
import type { EventMap } from '../access/events.ts'
import { applicationSchema } from './model.ts'

/** The events of an application: each carries the whole of it as it is from then on. */
export const events = {
  ApplicationRegistered: applicationSchema,
  ApplicationKeysReplaced: applicationSchema,
  ApplicationSuspended: applicationSchema.extend({ reason: z.string() }),
  ApplicationResumed: applicationSchema,
  ApplicationEnded: applicationSchema.extend({ reason: z.string() }),
} as const satisfies EventMap
