import { ASSIGNABLE, definePermissions, MEMBERS, ROLES } from '../access/permissions.ts'

/** Who may read the directory, register and activate agencies, keep members, and delegate (委托). */
export const permissions = definePermissions({
  readDirectory: { scope: 'directory', roles: ROLES },

  importRegions: { scope: 'tenancy', roles: ['OPERATOR'] },
  registerAgency: { scope: 'tenancy', roles: ['OPERATOR', 'ADMINISTRATOR'] },
  importAgencies: { scope: 'tenancy', roles: ['OPERATOR', 'ADMINISTRATOR'] },
  activateAgency: { scope: 'tenancy', roles: ['OPERATOR', 'ADMINISTRATOR'] },
  appointOfficer: { scope: 'tenancy', roles: ['OPERATOR', 'ADMINISTRATOR'] },
  suspendAgency: { scope: 'tenancy', roles: ['OPERATOR', 'ADMINISTRATOR'] },
  resumeAgency: { scope: 'tenancy', roles: ['OPERATOR', 'ADMINISTRATOR'] },
  requireFourEyes: { scope: 'tenancy', roles: ['OPERATOR', 'ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] },
  waiveFourEyes: { scope: 'tenancy', roles: ['OPERATOR', 'ADMINISTRATOR'] },
  confirmLine: { scope: 'tenancy', roles: ['ADMINISTRATOR'] },
  declineLine: { scope: 'tenancy', roles: ['ADMINISTRATOR'] },
  readLines: { scope: 'tenancy', roles: ['ADMINISTRATOR'] },
  addMember: { scope: 'tenancy', roles: ['ADMINISTRATOR'] },
  reviseMember: { scope: 'tenancy', roles: ['ADMINISTRATOR'] },
  // Either of them may stop somebody at once.
  suspendMember: { scope: 'tenancy', roles: ['ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] },
  resumeMember: { scope: 'tenancy', roles: ['ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] },
  endMember: { scope: 'tenancy', roles: ['ADMINISTRATOR'] },
  readMembers: { scope: 'tenancy', roles: ASSIGNABLE },
  // Every member may delegate what they hold themselves; the rule checks what that is.
  grantDelegation: { scope: 'tenancy', roles: MEMBERS },
  revokeDelegation: { scope: 'tenancy', roles: MEMBERS },
  readDelegations: { scope: 'tenancy', roles: MEMBERS },
})
