import { definePermissions, MEMBERS } from '../access/permissions.ts'

/** Who may do what with deliveries. */
export const permissions = definePermissions({
  readDeliveries: { scope: 'exchange', roles: MEMBERS },
  redeliverDocument: { scope: 'exchange', roles: ['CLERK'] },
  // Operators of the platform see that something is undelivered, and nothing of what it says.
  readUndelivered: { scope: 'exchange', roles: ['OPERATOR'] },
  redeliverOverdue: { scope: 'exchange', roles: ['OPERATOR'] },
  readEvidence: { scope: 'exchange', roles: ['CLERK', 'ADMINISTRATOR', 'SIGNATORY'] },
  signForDelivery: { scope: 'exchange', roles: ['CLERK'], delegable: true },
  registerDelivery: { scope: 'exchange', roles: ['CLERK'], delegable: true },
  acceptDelivery: { scope: 'exchange', roles: ['CLERK'], delegable: true },
  returnDelivery: { scope: 'exchange', roles: ['CLERK'], delegable: true },
  markHandled: { scope: 'exchange', roles: ['CLERK'], delegable: true },
})
