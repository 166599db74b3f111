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

/** Who may take one action. */
export interface Permission<Name extends string = string> {
  /** The name of a mutation, or of a group of reads. */
  readonly action: Name
  readonly scope: Scope
  readonly roles: readonly Role[]
  /** True for steps that a member may delegate to another (委托). */
  readonly isDelegable: boolean
  /** True for steps that nobody else may delegate in a member's name. */
  readonly isOwnToDelegate: boolean
}
/** The permissions of an area, by action. */
export type Permissions = Readonly<Record<string, Permission>>

/** Defines the permissions of an area. Every mutation needs an entry. */
export function definePermissions<Name extends string>(
  table: Readonly<
    Record<Name, Pick<Permission, 'scope' | 'roles'> & { readonly delegable?: true | 'BY_ONESELF' }>
  >,
): { readonly [N in Name]: Permission<N> } {
  const entries = Object.entries(table) as [Name, (typeof table)[Name]][]
  return Object.fromEntries(
    entries.map(([action, { scope, roles, delegable }]) => [
      action,
      {
        action,
        scope,
        roles,
        isDelegable: delegable !== undefined,
        isOwnToDelegate: delegable === 'BY_ONESELF',
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

/** The actions among these permissions that the caller may take. */
export function allowedActions(bearer: Bearer, permissions: Permissions): string[] {
  return Object.values(permissions)
    .filter(permission => mayDo(bearer, permission))
    .map(({ action }) => action)
}
