import { definePermissions } from '../access/permissions.ts'

/** Who may read who did what: the auditor alone (安全审计员), and of operators' acts operators. */
export const permissions = definePermissions({
  readAudit: { scope: 'tenancy', relation: 'OWN', roles: ['AUDITOR', 'OPERATOR'] },
})
