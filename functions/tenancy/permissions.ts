import { ASSIGNABLE, definePermissions, MEMBERS, type PermissionRow, ROLES } from '../access/permissions.ts'

/** Rows that several actions share. */
const own = { scope: 'tenancy', relation: 'OWN' } as const
const byAdministrator = { ...own, roles: ['ADMINISTRATOR'] } as const satisfies PermissionRow
const administering = { scope: 'tenancy', relation: 'BELOW', roles: ['OPERATOR', 'ADMINISTRATOR'] } as const
const registering = { ...administering, tier: 'LOWER_IF_LEADING' } as const satisfies PermissionRow
const ofLowerAgency = { ...administering, tier: 'OWN_OR_LOWER' } as const satisfies PermissionRow

/** Who may read the directory, register and activate agencies, keep members, and delegate (委托). */
export const permissions = definePermissions({
  readDirectory: { scope: 'directory', relation: 'DIRECTORY', roles: ROLES },

  importRegions: { scope: 'tenancy', relation: 'PLATFORM', roles: ['OPERATOR'] },
  registerAgency: registering,
  importAgencies: registering,
  activateAgency: { ...ofLowerAgency, inBulk: 'activateAgencies' },
  appointOfficer: ofLowerAgency,
  suspendAgency: ofLowerAgency,
  resumeAgency: ofLowerAgency,
  // What an agency may use is the platform's matter, wherever the agency is.
  assignPlan: { scope: 'tenancy', relation: 'PLATFORM', roles: ['OPERATOR'] },
  renameAgency: ofLowerAgency,
  reviseNumbering: ofLowerAgency,
  requireFourEyes: {
    scope: 'tenancy',
    relation: 'OWN_OR_BELOW',
    tier: 'OWN_OR_LOWER',
    roles: ['OPERATOR', 'ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'],
  },
  waiveFourEyes: ofLowerAgency,
  confirmLine: byAdministrator,
  declineLine: byAdministrator,
  readLines: byAdministrator,
  // It closes the agency to another, in sight of both superiors: more than a clerk decides, who may return what arrives.
  muteSender: { scope: 'exchange', relation: 'OWN', roles: ['ADMINISTRATOR'] },
  unmuteSender: { scope: 'exchange', relation: 'OWN', roles: ['ADMINISTRATOR'] },
  readMutes: { scope: 'exchange', relation: 'OWN', roles: MEMBERS },
  addMember: byAdministrator,
  reviseMember: byAdministrator,
  // Either of them may stop somebody at once.
  suspendMember: { ...own, roles: ['ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] },
  resumeMember: { ...own, roles: ['ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] },
  endMember: byAdministrator,
  readMembers: { ...own, roles: ASSIGNABLE },
  // Every member may delegate what they hold themselves; the rule checks what that is.
  grantDelegation: { ...own, roles: MEMBERS },
  revokeDelegation: { ...own, roles: MEMBERS },
  readDelegations: { ...own, roles: MEMBERS },
})
