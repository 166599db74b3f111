import type { Permission, Permissions } from './permissions.ts'
import type { Steps } from './steps.ts'

/** From which states of which kind of thing an action starts. */
export interface Starts {
  /** The kind of thing, in the words of its states: `Document`. */
  readonly of: string
  readonly states: readonly string[]
}

/** One row of the table of authorization: who may take an action, on whose things, and in which states of them. */
export interface Authorization extends Permission {
  /** Null for an action that works on no existing thing, or on one in any state. */
  readonly starts: Starts | null
}

/** The states that each step of these aggregates starts from, by action. */
export function startsOf(steps: readonly Steps[]): Readonly<Record<string, Starts>> {
  return Object.fromEntries(
    steps.flatMap(({ of, from }) =>
      Object.entries(from).map(([action, states]) => [action, { of, states }] as const),
    ),
  )
}

/**
 * The table of authorization, in the order of the permissions. It is derived: roles and relation come from the
 * permissions, states from the tables of steps that the rules themselves use.
 */
export function authorizations(
  permissions: Permissions,
  starts: Readonly<Record<string, Starts>>,
): Authorization[] {
  return Object.values(permissions).map(permission => ({
    ...permission,
    starts: starts[permission.action] ?? null,
  }))
}
