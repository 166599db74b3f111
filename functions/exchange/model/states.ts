import * as z from 'zod'

/** The states of a delivery. Each is reached by a rung of its ladder, a separate, dated fact. */
export const DELIVERY_STATES = [
  'DELIVERED',
  'SIGNED_FOR',
  'REGISTERED',
  'ACCEPTED',
  'RETURNED',
  'HANDLED',
  'REPLIED',
  'RECALLED',
] as const
export const deliveryStateSchema = z.enum(DELIVERY_STATES)
export type DeliveryState = z.infer<typeof deliveryStateSchema>

/**
 * The kinds of rungs, which are the types of a delivery's events: those that are named by the state which they lead to, and
 * those of a recall (撤回) that was not decided by the sender alone, and that a step was undone (撤销).
 */
export const RUNG_KINDS = [
  ...DELIVERY_STATES,
  'RECALL_ASKED',
  'RECALL_AGREED',
  'RECALL_REFUSED',
  'UNDONE',
] as const
export type RungKind = (typeof RUNG_KINDS)[number]

/** The states of a row of the ladder: those of its delivery, and before it those of the attempt. */
export const LADDER_STATES = [
  'PENDING',
  'AWAITING_ACTIVATION',
  'MUTED',
  'UNDELIVERABLE',
  'ON_PAPER',
  ...DELIVERY_STATES,
] as const
export type LadderState = (typeof LADDER_STATES)[number]

/**
 * How many rungs a recipient has at most: every state on the way to an answer, a recall that is asked, its answer, and three steps that
 * were undone and taken again.
 */
export const MAX_RUNGS = 14
