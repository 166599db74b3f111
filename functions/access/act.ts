import * as z from 'zod'
import type { Instant } from '../kernel/time.ts'
import type { Bearer } from './permissions.ts'

/** The circumstances of a step, for every rule: who acts, when, and in whose place if not their own (代). */
export interface Act {
  readonly by: string
  readonly at: Instant
  /** The member on whose behalf it is done; absent when everybody acts for themselves. */
  readonly for?: string | undefined
  /** What that member held when it was delegated, for rules that ask more than the step itself; only with `for`. */
  readonly held?: Bearer | undefined
  /** The request that led to this act, for the logs of everything that follows from it. */
  readonly requestId?: string | undefined
}

/** Who did a step and when, as it is stored. */
export const stampSchema = z.object({ by: z.string(), at: z.string(), for: z.string().optional() })
export type Stamp = z.infer<typeof stampSchema>

/** The mark that an act leaves on what it changes. `for` is left out when everybody acts for themselves. */
export function stamp({ by, at, for: onBehalfOf }: Act): Stamp {
  return onBehalfOf === undefined ? { by, at } : { by, at, for: onBehalfOf }
}

/** The mark as clients see it: null when it was done for oneself. */
export function onBehalfOf({ for: member }: Pick<Act, 'for'>): string | null {
  return member ?? null
}

/** Who answers for an act: the member in whose place it is done, or the one who does it. */
export function actorOf(act: Pick<Act, 'by' | 'for'>): string {
  return act.for ?? act.by
}
