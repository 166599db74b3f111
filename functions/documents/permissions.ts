import { definePermissions, MEMBERS } from '../access/permissions.ts'

/** Who may do what with documents. */
export const permissions = definePermissions({
  readDocuments: { scope: 'document', relation: 'OWN', roles: MEMBERS },
  keepTemplate: { scope: 'document', relation: 'OWN', roles: ['CLERK'] },
  withdrawTemplate: { scope: 'document', relation: 'OWN', roles: ['CLERK'] },
  defineShortName: { scope: 'document', relation: 'OWN', roles: ['CLERK'] },
  withdrawShortName: { scope: 'document', relation: 'OWN', roles: ['CLERK'] },
  createDraft: { scope: 'document', relation: 'OWN', roles: ['DRAFTER'] },
  createCorrection: { scope: 'document', relation: 'OWN', roles: ['DRAFTER'], delegable: true },
  editDraft: { scope: 'document', relation: 'OWN', roles: ['DRAFTER'] },
  discardDraft: { scope: 'document', relation: 'OWN', roles: ['DRAFTER'], delegable: true },
  submitForReview: { scope: 'document', relation: 'OWN', roles: ['DRAFTER'], delegable: true },
  approveDraft: { scope: 'document', relation: 'OWN', roles: ['REVIEWER'], delegable: true },
  returnDraft: {
    scope: 'document',
    relation: 'OWN',
    roles: ['REVIEWER', 'SIGNATORY', 'CLERK'],
    delegable: true,
  },
  takeBack: {
    scope: 'document',
    relation: 'OWN',
    roles: ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK'],
    delegable: true,
  },
  addCountersigner: { scope: 'document', relation: 'OWN', roles: ['REVIEWER', 'SIGNATORY'], delegable: true },
  agreeToCountersign: {
    scope: 'document',
    relation: 'OWN',
    roles: ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK'],
    delegable: true,
  },
  returnCountersign: {
    scope: 'document',
    relation: 'OWN',
    roles: ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK'],
    delegable: true,
  },
  // For an agency, as its head: see isAsked.
  vetoJointIssue: { scope: 'document', relation: 'OWN', roles: ['SIGNATORY'], delegable: true },
  undoCountersignAnswer: {
    scope: 'document',
    relation: 'OWN',
    roles: ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK'],
    delegable: true,
  },
  handOverWork: { scope: 'document', relation: 'OWN', roles: MEMBERS, inBulk: 'handOverItems' },
  signDocument: { scope: 'document', relation: 'OWN', roles: ['SIGNATORY'], delegable: 'BY_ONESELF' },
  reviseSigned: { scope: 'document', relation: 'OWN', roles: ['DRAFTER', 'CLERK'] },
  recheckDocument: { scope: 'document', relation: 'OWN', roles: ['CLERK'], delegable: true },
  registerDocument: { scope: 'document', relation: 'OWN', roles: ['CLERK'], delegable: true },
  sealDocument: { scope: 'document', relation: 'OWN', roles: ['CLERK'], delegable: true },
  voidNumber: { scope: 'document', relation: 'OWN', roles: ['CLERK'], delegable: true },
  readNumberSeries: { scope: 'document', relation: 'OWN', roles: ['CLERK', 'ADMINISTRATOR', 'SIGNATORY'] },
  // Dispatching is a step of the document, and the scope is that of the exchange which it starts.
  dispatchDocument: { scope: 'exchange', relation: 'OWN', roles: ['CLERK'], delegable: true },
})
