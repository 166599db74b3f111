import { definePermissions, MEMBERS, ROLES } from '../access/permissions.ts'

/** Who may read the directory, register and activate agencies, keep members, and delegate (委托). */
export const permissions = definePermissions({
  readDirectory: { scope: 'directory', roles: ROLES },

  importRegions: { scope: 'tenancy', roles: ['OPERATOR'] },
  registerAgency: { scope: 'tenancy', roles: ['OPERATOR', 'ADMINISTRATOR'] },
  importAgencies: { scope: 'tenancy', roles: ['OPERATOR', 'ADMINISTRATOR'] },
  activateAgency: { scope: 'tenancy', roles: ['OPERATOR', 'ADMINISTRATOR'] },
  addMember: { scope: 'tenancy', roles: ['ADMINISTRATOR'] },
  readMembers: { scope: 'tenancy', roles: MEMBERS },
  // Every member may delegate what they hold themselves; the rule checks what that is.
  grantDelegation: { scope: 'tenancy', roles: MEMBERS },
  revokeDelegation: { scope: 'tenancy', roles: MEMBERS },
  readDelegations: { scope: 'tenancy', roles: MEMBERS },
})
