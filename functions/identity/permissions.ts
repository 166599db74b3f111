import { definePermissions } from '../access/permissions.ts'

/** Who may let software act for an agency, trust an issuer, and let a person in. */
export const permissions = definePermissions({
  registerApplication: { scope: 'tenancy', roles: ['ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] },
  replaceApplicationKeys: { scope: 'tenancy', roles: ['ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] },
  suspendApplication: { scope: 'tenancy', roles: ['ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] },
  resumeApplication: { scope: 'tenancy', roles: ['ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] },
  endApplication: { scope: 'tenancy', roles: ['ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] },
  registerIssuer: { scope: 'tenancy', roles: ['ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] },
  endIssuer: { scope: 'tenancy', roles: ['ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] },
  readIssuers: { scope: 'tenancy', roles: ['ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR'] },
  inviteMember: { scope: 'tenancy', roles: ['ADMINISTRATOR'] },
  readApplications: { scope: 'tenancy', roles: ['ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR'] },
})
