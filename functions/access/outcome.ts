import { isId } from '../kernel/ids.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Permission } from './permissions.ts'
import type { RequestAudit } from './request-audit.ts'

/** The answer of every mutation. `thing` is null exactly if nothing was written. */
export interface Outcome<Thing> {
  readonly thing: Thing | null
  readonly problems: readonly Problem[]
  readonly replayed: boolean
}

/** A refusal as the answer of a mutation: nothing was written. */
export function refused<Thing>(...problems: readonly Problem[]): Outcome<Thing> {
  return { thing: null, problems, replayed: false }
}

/** What was refused: the action, the thing that the request names, and in whose place it was to be done. */
export interface RefusedCommand {
  readonly permission: Pick<Permission, 'action'>
  readonly target?: string | null | undefined
  readonly onBehalf?: { readonly of: string }
}

/** A refusal as the answer of a mutation, noted for the audit if it concerns security. */
export function refusedFor<Thing>(
  { audit }: { readonly audit: RequestAudit },
  { permission, target = null, onBehalf }: RefusedCommand,
  problems: readonly Problem[],
): Outcome<Thing> {
  // Whatever a client sends as a member: only what can be one is kept, and counted apart.
  const onBehalfOf = onBehalf !== undefined && isId('mbr', onBehalf.of) ? onBehalf.of : null
  audit.refused({ action: permission.action, target, onBehalfOf }, problems)
  return refused(...problems)
}
