import * as z from 'zod'
import { chainSchema } from '../../access/events.ts'
import type { Steps } from '../../access/steps.ts'

export const MUTE_STATES = ['MUTED', 'LIFTED'] as const

const partySchema = z.object({ agencyId: z.string(), name: z.string() })

/**
 * 拒收: an agency takes no new letters and no requests to countersign from another, until it lifts that. What was delivered
 * before stays.
 */
export const muteCardSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  state: z.enum(MUTE_STATES),
  /** The agency that muted, under its name then. */
  agency: partySchema,
  /** The agency whose letters it does not take. */
  sender: partySchema,
  reason: z.string(),
  mutedAt: z.string(),
  liftedAt: z.string().nullable(),
})
export type MuteCard = z.infer<typeof muteCardSchema>

export const muteSchema = muteCardSchema.extend({ chain: chainSchema })
export type Mute = z.infer<typeof muteSchema>

export const MUTE_STEPS = { of: 'Mute', from: { unmuteSender: ['MUTED'] } } as const satisfies Steps
