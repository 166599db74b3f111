import { definePermissions, MEMBERS } from '../access/permissions.ts'

/** Who may do what with deliveries. */
export const permissions = definePermissions({
  readDeliveries: { scope: 'exchange', roles: MEMBERS },
  redeliverDocument: { scope: 'exchange', roles: ['CLERK'] },
  // Operators see that something is undelivered and nothing of what it says: they need no scope of content for it.
  readUndelivered: { scope: 'tenancy', roles: ['OPERATOR'] },
  redeliverOverdue: { scope: 'tenancy', roles: ['OPERATOR'] },
  readEvidence: { scope: 'exchange', roles: ['CLERK', 'ADMINISTRATOR', 'SIGNATORY'] },
  signForDelivery: { scope: 'exchange', roles: ['CLERK'], delegable: true },
  registerDelivery: { scope: 'exchange', roles: ['CLERK'], delegable: true },
  acceptDelivery: { scope: 'exchange', roles: ['CLERK'], delegable: true },
  returnDelivery: { scope: 'exchange', roles: ['CLERK'], delegable: true },
  markHandled: { scope: 'exchange', roles: ['CLERK'], delegable: true },
})
