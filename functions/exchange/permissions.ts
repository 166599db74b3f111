import { definePermissions, MEMBERS } from '../access/permissions.ts'

/** Who may do what with deliveries. */
export const permissions = definePermissions({
  readDeliveries: { scope: 'exchange', relation: 'OWN', roles: MEMBERS },
  redeliverDocument: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'] },
  askForLostDelivery: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'] },
  resendDocument: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
  askForResend: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
  refuseResend: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
  addRecipients: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
  askForProgress: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
  reportProgress: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
  // Decided by a leader, as the basis says, and done by the office, as a dispatch is.
  revokeDocument: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
  abolishDocument: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
  revokeLowerDocument: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
  abolishLowerDocument: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
  readLowerEnds: { scope: 'exchange', relation: 'OWN', roles: MEMBERS },
  moveReplyDeadline: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
  // Whoever may dispatch may ask it back. It is for the exchange, and no step of the document.
  recallDocument: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
  agreeToRecall: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
  refuseRecall: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
  // Operators see that something is undelivered and nothing of what it says: they need no scope of content for it.
  readUndelivered: { scope: 'tenancy', relation: 'PLATFORM', roles: ['OPERATOR'] },
  redeliverOverdue: { scope: 'tenancy', relation: 'PLATFORM', roles: ['OPERATOR'] },
  recountAgencies: { scope: 'tenancy', relation: 'PLATFORM', roles: ['OPERATOR'] },
  readEvidence: { scope: 'exchange', relation: 'OWN', roles: ['CLERK', 'ADMINISTRATOR', 'SIGNATORY'] },
  signForDelivery: {
    scope: 'exchange',
    relation: 'OWN',
    roles: ['CLERK'],
    delegable: true,
    inBulk: 'signForDeliveries',
  },
  registerDelivery: {
    scope: 'exchange',
    relation: 'OWN',
    roles: ['CLERK'],
    delegable: true,
    inBulk: 'registerDeliveries',
  },
  openIncomingSeries: { scope: 'exchange', relation: 'OWN', roles: ['CLERK', 'ADMINISTRATOR'] },
  readIncomingSeries: { scope: 'exchange', relation: 'OWN', roles: ['CLERK', 'ADMINISTRATOR', 'SIGNATORY'] },
  acceptDelivery: {
    scope: 'exchange',
    relation: 'OWN',
    roles: ['CLERK'],
    delegable: true,
    inBulk: 'acceptDeliveries',
  },
  returnDelivery: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
  undoDeliveryStep: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
  passOnDelivery: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
  objectToRoute: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
  markOnPaper: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
  markHandled: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
})
