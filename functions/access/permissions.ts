import { type NotPermitted, notPermitted, scopeMissing } from '../kernel/problem.ts'

/** The roles a member of an agency may hold; OPERATOR belongs to those who run the platform. */
export const ROLES = [
  'DRAFTER',
  'REVIEWER',
  'SIGNATORY',
  'CLERK',
  'ADMINISTRATOR',
  'OPERATOR',
  'SECURITY_ADMINISTRATOR',
  'AUDITOR',
] as const
export type Role = (typeof ROLES)[number]

/** The roles by which an agency does its work. */
export const MEMBERS = [
  'DRAFTER',
  'REVIEWER',
  'SIGNATORY',
  'CLERK',
  'ADMINISTRATOR',
] as const satisfies readonly Role[]

/**
 * 三员: who keeps the register, who looks after security, and who audits both. Nobody holds two of these, or one would
 * check themselves.
 */
export const OFFICERS = [
  'ADMINISTRATOR',
  'SECURITY_ADMINISTRATOR',
  'AUDITOR',
] as const satisfies readonly Role[]

/** Every role within an agency. */
export const ASSIGNABLE = [...MEMBERS, 'SECURITY_ADMINISTRATOR', 'AUDITOR'] as const satisfies readonly Role[]

/** OAuth scopes: they limit a token, whatever the roles of its holder permit. */
export const SCOPES = ['directory', 'document', 'exchange', 'tenancy'] as const
export type Scope = (typeof SCOPES)[number]

/**
 * On whose things an action works. OWN: those of the caller's agency. BELOW: agencies that answer to the caller's; for an
 * operator, those that answer to nobody. DIRECTORY: what everybody may know. PLATFORM: what belongs to no agency.
 */
export const RELATIONS = ['OWN', 'BELOW', 'OWN_OR_BELOW', 'DIRECTORY', 'PLATFORM'] as const
export type Relation = (typeof RELATIONS)[number]

/**
 * Of which tier agencies below may be: OWN_OR_LOWER, since a department answers to the government of its own level.
 * LOWER_IF_LEADING: governments, party committees and congresses are of a lower tier, everything else as before.
 */
export const TIER_LIMITS = ['OWN_OR_LOWER', 'LOWER_IF_LEADING'] as const
export type TierLimit = (typeof TIER_LIMITS)[number]

/** Who may take one action, and on whose things. Which states it starts from is said by the steps (`steps.ts`). */
export interface Permission<Name extends string = string> {
  /** The name of a mutation, or of a group of reads. */
  readonly action: Name
  readonly scope: Scope
  readonly roles: readonly Role[]
  readonly relation: Relation
  /** Null where no tier matters. */
  readonly tier: TierLimit | null
  /** True for steps that a member may delegate to another (委托). */
  readonly isDelegable: boolean
  /** True for steps that nobody else may delegate in a member's name. */
  readonly isOwnToDelegate: boolean
  /** The mutation that takes this action on several things at once; null if there is none. */
  readonly inBulk: string | null
}
/** The permissions of an area, by action. */
export type Permissions = Readonly<Record<string, Permission>>

/** An action on agencies below says of which tier they may be; for any other, tiers do not matter. */
type Reach =
  | { readonly relation: 'BELOW' | 'OWN_OR_BELOW'; readonly tier: TierLimit }
  | { readonly relation: 'OWN' | 'DIRECTORY' | 'PLATFORM'; readonly tier?: never }
/** A row of the table of permissions. */
export type PermissionRow = Pick<Permission, 'scope' | 'roles'> &
  Reach & { readonly delegable?: true | 'BY_ONESELF'; readonly inBulk?: string }

/** Defines the permissions of an area. Every mutation needs an entry, or is named `inBulk` by that of its action. */
export function definePermissions<Name extends string>(
  table: Readonly<Record<Name, PermissionRow>>,
): { readonly [N in Name]: Permission<N> } {
  const entries = Object.entries(table) as [Name, PermissionRow][]
  return Object.fromEntries(
    entries.map(([action, { scope, roles, relation, tier = null, delegable, inBulk = null }]) => [
      action,
      {
        action,
        scope,
        roles,
        relation,
        tier,
        isDelegable: delegable !== undefined,
        isOwnToDelegate: delegable === 'BY_ONESELF',
        inBulk,
      },
    ]),
  ) as { readonly [N in Name]: Permission<N> }
}

/** The roles and scopes of a caller. */
export interface Bearer {
  readonly roles: readonly Role[]
  readonly scopes: readonly Scope[]
}

/** True if the caller has the scope and one of the roles of an action. */
export function mayDo(bearer: Bearer, { scope, roles }: Pick<Permission, 'scope' | 'roles'>): boolean {
  return bearer.scopes.includes(scope) && roles.some(role => bearer.roles.includes(role))
}

/** What a caller lacks for an action: the scope of the token, a role, or both. Empty exactly if the caller may take it. */
export function lacking(bearer: Bearer, { action, scope, roles }: Permission): NotPermitted[] {
  return [
    ...(bearer.scopes.includes(scope) ? [] : [scopeMissing(action, roles, scope)]),
    ...(roles.some(role => bearer.roles.includes(role)) ? [] : [notPermitted(action, roles)]),
  ]
}

/** The actions among these permissions that the caller may take. */
export function allowedActions(bearer: Bearer, permissions: Permissions): string[] {
  return Object.values(permissions)
    .filter(permission => mayDo(bearer, permission))
    .map(({ action }) => action)
}
