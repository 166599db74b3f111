import { type Context, holds, type Operator } from './conditions.ts'
import { isLike, type Tags } from './patterns.ts'
import type { IdentityPolicy, ResourcePolicy, Statement } from './policy.ts'

/** Who calls: a role, with the tags of its session. */
export interface Principal {
  /** The ARN of the role. */
  readonly role: string
  readonly tags: Tags
}

/** One action on one resource, as policies see a call. A request may consist of several. */
export interface Call {
  readonly action: string
  readonly resource: string
  /** Condition keys beside those of the session, by their names in lower case. */
  readonly context: Context
}

/** The policies that concern one call. */
export interface Policies {
  /** Those of the caller's role. */
  readonly identity: readonly IdentityPolicy[]
  /** That of the resource, if it has one. */
  readonly resource?: ResourcePolicy | undefined
  /** True of keys and roles: what their own policy does not open is closed to everybody in the account. */
  readonly resourceDecides?: boolean
}

/** The outcome, with the statements of the role's policies that allow the call. */
export type Verdict =
  | { readonly allowed: true; readonly by: readonly Statement[] }
  | { readonly allowed: false; readonly explicitly: boolean }

/**
 * Decides on one call within one account: a statement that denies wins; otherwise the role's policies or the resource's
 * must allow it.
 */
export function evaluate(
  { identity, resource, resourceDecides = false }: Policies,
  who: Principal,
  call: Call,
): Verdict {
  const context = withTags(call.context, who.tags)
  const applies = (statement: Statement) => concerns(statement, who, { ...call, context })
  const own = identity.flatMap(policy => policy.Statement).filter(applies)
  const others = (resource?.Statement ?? []).filter(applies)
  const named = others.filter(statement => relationTo(statement, who) === 'named')
  const delegated = others.filter(statement => relationTo(statement, who) === 'delegated')
  if ([...own, ...named, ...delegated].some(({ Effect }) => Effect === 'Deny')) {
    return { allowed: false, explicitly: true }
  }
  const isOpen = !resourceDecides || delegated.length > 0
  return named.length > 0 || (isOpen && own.length > 0)
    ? { allowed: true, by: own }
    : { allowed: false, explicitly: false }
}

function withTags(context: Context, tags: Tags): Context {
  const entries = Object.entries(tags).map(([name, value]) => [
    `aws:principaltag/${name.toLowerCase()}`,
    [value],
  ]) as [string, string[]][]
  return new Map([...context, ...entries])
}

/** True if action, resource and conditions of a statement are those of the call. */
function concerns(statement: Statement, { tags }: Principal, { action, resource, context }: Call): boolean {
  return (
    statement.Action.some(pattern => isLike(action.toLowerCase(), pattern.toLowerCase(), tags)) &&
    statement.Resource.some(pattern => pattern === '*' || isLike(resource, pattern, tags)) &&
    Object.entries(statement.Condition ?? {}).every(([operator, keys]) =>
      Object.entries(keys ?? {}).every(([key, expected]) =>
        holds(operator as Operator, key, expected, context, tags),
      ),
    )
  )
}

/**
 * How a statement of a resource's policy concerns a role: by name; by delegating to the policies of its account, which
 * is what the account's root as a principal means; or not at all.
 */
function relationTo({ Principal }: Statement, { role }: Principal): 'named' | 'delegated' | 'none' {
  const account = role.split(':')[4] ?? ''
  const given = Principal?.AWS ?? []
  if (given.some(one => one === '*' || one === role)) return 'named'
  const isRoot = (one: string) => one === account || one === role.replace(/:role\/.*$/, ':root')
  return given.some(isRoot) ? 'delegated' : 'none'
}
