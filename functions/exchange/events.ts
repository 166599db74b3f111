import * as z from 'zod'
import type { NewEvent } from '../access/events.ts'
import { RECIPIENT_ROLES } from './model.ts'

const nothing = z.object({})

/** The events of a delivery: each has the name of the rung that it reaches. */
export const deliveryEvents = {
  DELIVERED: z.object({
    documentId: z.string(),
    number: z.string(),
    contentDigest: z.string(),
    recipientId: z.string(),
    role: z.enum(RECIPIENT_ROLES),
  }),
  SIGNED_FOR: nothing,
  REGISTERED: nothing,
  ACCEPTED: nothing,
  RETURNED: z.object({ reason: z.string() }),
  HANDLED: nothing,
  REPLIED: z.object({
    replyNumber: z.string(),
    replyDocumentId: z.string(),
    replyDeliveryId: z.string().optional(),
  }),
} as const
export type DeliveryEvent = NewEvent<typeof deliveryEvents>

/** Asking for what was not delivered to be delivered again: by its sender, or by an operator for a time of dispatch. */
export const redeliveryEvents = {
  RedeliveryAsked: z.object({ documentId: z.string() }),
  OverdueRedeliveryAsked: z.object({
    province: z.string(),
    documentId: z.string().nullable(),
    /** Times of dispatch, both included; null for no limit. */
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
} as const

/** Asking for what agencies have to be counted anew. */
export const recountEvents = {
  RecountAsked: z.object({ agencyIds: z.array(z.string()) }),
} as const

export const events = { ...deliveryEvents, ...redeliveryEvents, ...recountEvents } as const
