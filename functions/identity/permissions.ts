import { definePermissions, type PermissionRow } from '../access/permissions.ts'

const bySecurity = {
  scope: 'tenancy',
  relation: 'OWN',
  roles: ['ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'],
} as const satisfies PermissionRow

/** Who may let software act for an agency, trust an issuer, and let a person in. */
export const permissions = definePermissions({
  registerApplication: bySecurity,
  replaceApplicationKeys: bySecurity,
  suspendApplication: bySecurity,
  resumeApplication: bySecurity,
  endApplication: bySecurity,
  registerIssuer: bySecurity,
  endIssuer: bySecurity,
  readIssuers: { ...bySecurity, roles: [...bySecurity.roles, 'AUDITOR'] },
  inviteMember: { scope: 'tenancy', relation: 'OWN', roles: ['ADMINISTRATOR'] },
  giveMemberNumber: { scope: 'tenancy', relation: 'OWN', roles: ['ADMINISTRATOR'] },
  withdrawMemberNumber: { scope: 'tenancy', relation: 'OWN', roles: ['ADMINISTRATOR'] },
  // Either of them may stop somebody at once.
  endBinding: bySecurity,
  readBindings: { ...bySecurity, roles: [...bySecurity.roles, 'AUDITOR'] },
  registerBridge: bySecurity,
  replaceBridgeSecret: bySecurity,
  endBridge: bySecurity,
  readBridges: { ...bySecurity, roles: [...bySecurity.roles, 'AUDITOR'] },
  readApplications: { ...bySecurity, roles: [...bySecurity.roles, 'AUDITOR'] },
})
