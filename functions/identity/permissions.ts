import { definePermissions } from '../access/permissions.ts'

/** Who may let software act for an agency. */
export const permissions = definePermissions({
  registerApplication: { scope: 'tenancy', roles: ['ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] },
  replaceApplicationKeys: { scope: 'tenancy', roles: ['ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] },
  suspendApplication: { scope: 'tenancy', roles: ['ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] },
  resumeApplication: { scope: 'tenancy', roles: ['ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] },
  endApplication: { scope: 'tenancy', roles: ['ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] },
  readApplications: { scope: 'tenancy', roles: ['ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR'] },
})
