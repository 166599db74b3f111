import * as z from 'zod'
import type { Instant } from '../kernel/time.ts'
import type { Caller } from './caller.ts'
import type { Bearer } from './permissions.ts'

/** The circumstances of a step that every rule gets: who acts, when, and on whose behalf (代). */
export interface Act {
  readonly by: string
  readonly at: Instant
  /** The member on whose behalf the caller acts; absent if the caller acts for themselves. */
  readonly for?: string | undefined
  /** The application that acts in the caller's name; absent if the caller acts in person, or is the application. */
  readonly via?: string | undefined
  /** That member's roles at the time of the delegation, with the scopes of the caller's token; only with `for`. */
  readonly held?: Bearer | undefined
  /** The request that led to this act; stored with the event, for the logs of what follows from it. */
  readonly requestId?: string | undefined
}

/** The act of a caller for themselves, by the application that acts in their name if one does. */
export function actOf(
  { subject, applicationId }: Pick<Caller, 'subject' | 'applicationId'>,
  at: Instant,
  requestId: string,
): Act {
  const via = applicationId === null || applicationId === subject ? {} : { via: applicationId }
  return { by: subject, at, ...via, requestId }
}

/** The relay's name in events and stamps. */
export const RELAY = 'relay'

/** Who did a step and when, as it is stored. */
export const stampSchema = z.object({ by: z.string(), at: z.string(), for: z.string().optional() })
export type Stamp = z.infer<typeof stampSchema>

/** The stamp of an act, as stored with what it changes. Without `for` if the caller acts for themselves. */
export function stamp({ by, at, for: onBehalfOf }: Act): Stamp {
  return onBehalfOf === undefined ? { by, at } : { by, at, for: onBehalfOf }
}

/** The GraphQL field `onBehalfOf`: null if the step was not taken on another's behalf. */
export function onBehalfOf({ for: member }: Pick<Act, 'for'>): string | null {
  return member ?? null
}

/** The member who is responsible for an act: the one on whose behalf it is done, or else the one who does it. */
export function actorOf(act: Pick<Act, 'by' | 'for'>): string {
  return act.for ?? act.by
}
