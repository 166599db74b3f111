import { definePermissions, MEMBERS } from '../access/permissions.ts'

/** Who may see what the agency is told, and say that they have. */
export const permissions = definePermissions({
  readNotifications: { scope: 'exchange', relation: 'OWN', roles: MEMBERS },
  markNotificationsSeen: { scope: 'exchange', relation: 'OWN', roles: MEMBERS },
})
