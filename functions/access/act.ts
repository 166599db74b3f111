import { z } from 'zod'
import type { Instant } from '../kernel/time.ts'
import type { Bearer } from './permissions.ts'

/** What every rule gets to know of the circumstances: who acts, when, and for whom if not for themselves (代). */
export interface Act {
  readonly by: string
  readonly at: Instant
  /** The member on whose behalf it is done; absent when everybody acts for themselves. */
  readonly for?: string | undefined
  /** What that member held when it was delegated, for rules that ask more than the step itself; only with `for`. */
  readonly held?: Bearer | undefined
}

/** Who did a step and when, as it is kept. */
export const stampSchema = z.object({ by: z.string(), at: z.string(), for: z.string().optional() })
export type Stamp = z.infer<typeof stampSchema>

/** The mark that an act leaves on what it changes. Without `for` it is what it was before anybody could delegate. */
export function stamp({ by, at, for: onBehalfOf }: Act): Stamp {
  return onBehalfOf === undefined ? { by, at } : { by, at, for: onBehalfOf }
}

/** How clients see the mark: null when it was done for oneself. */
export function onBehalfOf({ for: member }: Pick<Act, 'for'>): string | null {
  return member ?? null
}
