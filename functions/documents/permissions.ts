import { definePermissions, MEMBERS } from '../access/permissions.ts'

/** Who may do what with documents. */
export const permissions = definePermissions({
  readDocuments: { scope: 'document', roles: MEMBERS },
  createDraft: { scope: 'document', roles: ['DRAFTER'] },
  editDraft: { scope: 'document', roles: ['DRAFTER'] },
  submitForReview: { scope: 'document', roles: ['DRAFTER'], delegable: true },
  approveDraft: { scope: 'document', roles: ['REVIEWER'], delegable: true },
  returnDraft: { scope: 'document', roles: ['REVIEWER', 'SIGNATORY', 'CLERK'], delegable: true },
  takeBack: { scope: 'document', roles: ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK'], delegable: true },
  addCountersigner: { scope: 'document', roles: ['REVIEWER', 'SIGNATORY'], delegable: true },
  agreeToCountersign: {
    scope: 'document',
    roles: ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK'],
    delegable: true,
  },
  returnCountersign: {
    scope: 'document',
    roles: ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK'],
    delegable: true,
  },
  handOverWork: { scope: 'document', roles: MEMBERS },
  signDocument: { scope: 'document', roles: ['SIGNATORY'], delegable: 'BY_ONESELF' },
  reviseSigned: { scope: 'document', roles: ['DRAFTER', 'CLERK'] },
  recheckDocument: { scope: 'document', roles: ['CLERK'], delegable: true },
  registerDocument: { scope: 'document', roles: ['CLERK'], delegable: true },
  sealDocument: { scope: 'document', roles: ['CLERK'], delegable: true },
  voidNumber: { scope: 'document', roles: ['CLERK'], delegable: true },
  readNumberSeries: { scope: 'document', roles: ['CLERK', 'ADMINISTRATOR', 'SIGNATORY'] },
  // Dispatching is a step of the document, and the scope is that of the exchange which it starts.
  dispatchDocument: { scope: 'exchange', roles: ['CLERK'], delegable: true },
})
