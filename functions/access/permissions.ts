/** The roles a member of an agency may hold; OPERATOR belongs to those who run the platform. */
export const ROLES = ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK', 'ADMINISTRATOR', 'OPERATOR'] as const
export type Role = (typeof ROLES)[number]

/** OAuth scopes: what a token was issued for, whatever its holder might do. */
export const SCOPES = ['directory', 'document', 'exchange', 'tenancy'] as const
export type Scope = (typeof SCOPES)[number]

interface Permission {
  readonly scope: Scope
  readonly roles: readonly Role[]
}

const MEMBERS = [
  'DRAFTER',
  'REVIEWER',
  'SIGNATORY',
  'CLERK',
  'ADMINISTRATOR',
] as const satisfies readonly Role[]
const EVERYONE = ROLES

/** The one table of who may do what. An action that is not in it does not exist. */
export const PERMISSIONS = {
  readDirectory: { scope: 'directory', roles: EVERYONE },

  importRegions: { scope: 'tenancy', roles: ['OPERATOR'] },
  registerAgency: { scope: 'tenancy', roles: ['OPERATOR', 'ADMINISTRATOR'] },
  importAgencies: { scope: 'tenancy', roles: ['OPERATOR', 'ADMINISTRATOR'] },
  activateAgency: { scope: 'tenancy', roles: ['OPERATOR', 'ADMINISTRATOR'] },
  addMember: { scope: 'tenancy', roles: ['ADMINISTRATOR'] },
  readMembers: { scope: 'tenancy', roles: MEMBERS },
  // Everybody may delegate what is theirs; the rule asks what that is.
  grantDelegation: { scope: 'tenancy', roles: MEMBERS },
  revokeDelegation: { scope: 'tenancy', roles: MEMBERS },
  readDelegations: { scope: 'tenancy', roles: MEMBERS },

  readDocuments: { scope: 'document', roles: MEMBERS },
  createDraft: { scope: 'document', roles: ['DRAFTER'] },
  editDraft: { scope: 'document', roles: ['DRAFTER'] },
  beginUpload: { scope: 'document', roles: ['DRAFTER'] },
  submitForReview: { scope: 'document', roles: ['DRAFTER'] },
  approveDraft: { scope: 'document', roles: ['REVIEWER'] },
  returnDraft: { scope: 'document', roles: ['REVIEWER', 'SIGNATORY', 'CLERK'] },
  takeBack: { scope: 'document', roles: ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK'] },
  addCountersigner: { scope: 'document', roles: ['REVIEWER', 'SIGNATORY'] },
  agreeToCountersign: { scope: 'document', roles: ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK'] },
  returnCountersign: { scope: 'document', roles: ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK'] },
  handOverWork: { scope: 'document', roles: MEMBERS },
  signDocument: { scope: 'document', roles: ['SIGNATORY'] },
  reviseSigned: { scope: 'document', roles: ['DRAFTER', 'CLERK'] },
  recheckDocument: { scope: 'document', roles: ['CLERK'] },
  registerDocument: { scope: 'document', roles: ['CLERK'] },
  sealDocument: { scope: 'document', roles: ['CLERK'] },
  voidNumber: { scope: 'document', roles: ['CLERK'] },
  readNumberSeries: { scope: 'document', roles: ['CLERK', 'ADMINISTRATOR', 'SIGNATORY'] },
  dispatchDocument: { scope: 'exchange', roles: ['CLERK'] },

  readDeliveries: { scope: 'exchange', roles: MEMBERS },
  readEvidence: { scope: 'exchange', roles: ['CLERK', 'ADMINISTRATOR', 'SIGNATORY'] },
  signForDelivery: { scope: 'exchange', roles: ['CLERK'] },
  registerDelivery: { scope: 'exchange', roles: ['CLERK'] },
  acceptDelivery: { scope: 'exchange', roles: ['CLERK'] },
  returnDelivery: { scope: 'exchange', roles: ['CLERK'] },
  markHandled: { scope: 'exchange', roles: ['CLERK'] },
} as const satisfies Record<string, Permission>

export type Action = keyof typeof PERMISSIONS

/** What a permission decision needs to know of the caller. */
export interface Bearer {
  readonly roles: readonly Role[]
  readonly scopes: readonly Scope[]
}

/** True if the token's roles and scopes hold the action. */
export function mayDo(bearer: Bearer, action: Action): boolean {
  const { scope, roles }: Permission = PERMISSIONS[action]
  const hasScope = bearer.scopes.includes(scope)
  const hasRole = roles.some(role => bearer.roles.includes(role))
  return hasScope && hasRole
}

/** Everything the token's roles and scopes hold. */
export function allowedActions(bearer: Bearer): Action[] {
  return (Object.keys(PERMISSIONS) as Action[]).filter(action => mayDo(bearer, action))
}
