import * as z from 'zod'

/** 紧急程度 of documents: 加急, 特急. */
export const URGENCIES = ['URGENT', 'VERY_URGENT'] as const
export type Urgency = (typeof URGENCIES)[number]

/** 电报等级, which have names of their own: 平急, 加急, 特急, 特提, in this order. */
export const TELEGRAM_URGENCIES = ['ROUTINE', 'URGENT', 'VERY_URGENT', 'UTMOST'] as const
export type TelegramUrgency = (typeof TELEGRAM_URGENCIES)[number]

/** How urgent what was sent is: as lists have it, and of a telegram its own; absent from what is none. */
export const urgencyFacts = {
  urgency: z.enum(URGENCIES).nullable(),
  telegramUrgency: z.enum(TELEGRAM_URGENCIES).optional(),
}

const LISTED: Readonly<Record<TelegramUrgency, Urgency | null>> = {
  ROUTINE: null,
  URGENT: 'URGENT',
  VERY_URGENT: 'VERY_URGENT',
  UTMOST: 'VERY_URGENT',
}

/** The urgency of a text as lists of what arrived have it: a telegram stands with the documents that are as urgent. */
export function urgencyOf({
  urgency,
  telegramUrgency,
}: {
  readonly urgency: Urgency | null
  readonly telegramUrgency?: TelegramUrgency | undefined
}): z.infer<z.ZodObject<typeof urgencyFacts>> {
  return telegramUrgency === undefined ? { urgency } : { urgency: LISTED[telegramUrgency], telegramUrgency }
}
