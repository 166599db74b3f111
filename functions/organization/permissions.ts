import { ASSIGNABLE, definePermissions, type PermissionRow } from '../access/permissions.ts'

const byAdministrator = {
  scope: 'tenancy',
  relation: 'OWN',
  roles: ['ADMINISTRATOR'],
} as const satisfies PermissionRow
const byMembers = { scope: 'tenancy', relation: 'OWN', roles: ASSIGNABLE } as const satisfies PermissionRow

/** Who may arrange an agency's units and posts, and who may be absent. */
export const permissions = definePermissions({
  createUnit: byAdministrator,
  renameUnit: byAdministrator,
  moveUnit: byAdministrator,
  dissolveUnit: byAdministrator,
  createPost: byAdministrator,
  renamePost: byAdministrator,
  movePost: byAdministrator,
  abolishPost: byAdministrator,
  appointToPost: byAdministrator,
  relieveFromPost: byAdministrator,
  importOrganization: byAdministrator,
  // Everybody for themselves; the rule asks for an administrator where it is for another.
  announceAbsence: byMembers,
  endAbsence: byMembers,
  readOrganization: byMembers,
})
