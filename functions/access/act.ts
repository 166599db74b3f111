import * as z from 'zod'
import type { Instant } from '../kernel/time.ts'
import type { Caller } from './caller.ts'
import type { Bearer } from './permissions.ts'

/** A member or application as they were called when they acted: names and posts change, and what was done does not. */
export const personSchema = z.object({
  name: z.string(),
  /** 职务. */
  post: z.string().nullable(),
  /** Null for an operator of the platform. */
  agency: z.object({ id: z.string(), name: z.string() }).nullable(),
})
export type Person = z.infer<typeof personSchema>

/** The caller as they are called now. */
export function personOf({ name, post, agency }: Pick<Caller, 'name' | 'post' | 'agency'>): Person {
  return { name, post, agency: agency === null ? null : { id: agency.id, name: agency.name } }
}

/** The circumstances of a step that every rule gets: who acts, when, and on whose behalf (代). */
export interface Act {
  readonly by: string
  readonly at: Instant
  /** The member on whose behalf the caller acts; absent if the caller acts for themselves. */
  readonly for?: string | undefined
  /** Who they are; absent for the relay. */
  readonly byPerson?: Person | undefined
  readonly forPerson?: Person | undefined
  /** The application that acts in the caller's name; absent if the caller acts in person, or is the application. */
  readonly via?: string | undefined
  /** That member's roles at the time of the delegation, with the scopes of the caller's token; only with `for`. */
  readonly held?: Bearer | undefined
  /** The request that led to this act; stored with the event, for the logs of what follows from it. */
  readonly requestId?: string | undefined
}

/** The act of a caller for themselves, by the application that acts in their name if one does. */
export function actOf(
  {
    subject,
    applicationId,
    ...person
  }: Pick<Caller, 'subject' | 'applicationId' | 'name' | 'post' | 'agency'>,
  at: Instant,
  requestId: string,
): Act {
  const via = applicationId === null || applicationId === subject ? {} : { via: applicationId }
  return { by: subject, at, byPerson: personOf(person), ...via, requestId }
}

/** The relay's name in events and stamps. */
export const RELAY = 'relay'

/** Who did a step and when, as it is stored. What was stored before persons were recorded has none. */
export const stampSchema = z.object({
  by: z.string(),
  at: z.string(),
  for: z.string().optional(),
  byPerson: personSchema.optional(),
  forPerson: personSchema.optional(),
})
export type Stamp = z.infer<typeof stampSchema>

/** The stamp of an act, as stored with what it changes. Without `for` if the caller acts for themselves. */
export function stamp({ by, at, for: onBehalfOf, byPerson, forPerson }: Stamped): Stamp {
  return {
    by,
    at,
    ...(onBehalfOf === undefined ? {} : { for: onBehalfOf }),
    ...(byPerson === undefined ? {} : { byPerson }),
    ...(forPerson === undefined ? {} : { forPerson }),
  }
}
type Stamped = Pick<Act, 'by' | 'at' | 'for' | 'byPerson' | 'forPerson'>

/** The GraphQL field `onBehalfOf`: null if the step was not taken on another's behalf. */
export function onBehalfOf({ for: member }: Pick<Act, 'for'>): string | null {
  return member ?? null
}

/** The member who is responsible for an act: the one on whose behalf it is done, or else the one who does it. */
export function actorOf(act: Pick<Act, 'by' | 'for'>): string {
  return act.for ?? act.by
}
