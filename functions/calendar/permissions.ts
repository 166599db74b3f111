import { definePermissions } from '../access/permissions.ts'

/**
 * Who may import calendars: operators that of the nation, and the government of a region what it adds. The rule asks which
 * region it is. Everybody reads them with the directory.
 */
export const permissions = definePermissions({
  importCalendar: { scope: 'tenancy', relation: 'OWN', roles: ['OPERATOR', 'ADMINISTRATOR'] },
})
