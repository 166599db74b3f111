import * as z from 'zod'
import type { EventMap } from '../../access/events.ts'
import { shortNameSchema } from './model.ts'

/** The events of an agency's short names. */
export const shortNameEvents = {
  ShortNameDefined: z.object({ agencyId: z.string(), entry: shortNameSchema }),
  ShortNameWithdrawn: z.object({ agencyId: z.string(), shortName: z.string() }),
} as const satisfies EventMap
