import type { Budget } from '../budget/figures.ts'
import { type AgencyAssumptions, type DocumentAssumptions, MACHINES } from './assumptions.ts'
import { dispatchTo, plus, type Quantities, quantitiesOf, times } from './quantities.ts'

/** The whole life of a document, from its draft until each recipient has handled it; storage is that of one month. */
export function documentLife(budget: Budget, given: DocumentAssumptions): Quantities {
  const of = (count: number, work: string, typesets = false): Quantities =>
    times(count, quantitiesOf(budget, work, typesets))
  const { recipients, attachments, attachmentKb } = given
  return plus([
    of(1, 'CreateDraft'),
    of(given.edits, 'EditDraft'),
    of(attachments, 'BeginUpload'),
    of(attachments, 'Upload'),
    // Put once by the client and copied once by the check, after which the first object is deleted; read by each recipient.
    { s3Writes: attachments, s3GbMonths: (attachments * attachmentKb) / 1e6, sqsCalls: 3 * attachments },
    { s3Reads: attachments * recipients, outGb: (attachments * attachmentKb * recipients) / 1e6 },
    ...['SubmitForReview', 'ApproveDraft', 'SignDocument', 'RecheckDocument', 'RegisterDocument'].map(step =>
      of(1, step),
    ),
    of(1, 'SealDocument'),
    quantitiesOf(dispatchTo(budget, recipients), 'DispatchDocument'),
    of(given.ownPages, 'Document'),
    of(given.ownLists, 'OutboxProgress'),
    of(given.ownPrints, 'Render', true),
    ...['SignForDelivery', 'RegisterDelivery', 'AcceptDelivery', 'MarkHandled'].map(step =>
      of(recipients, step),
    ),
    of(recipients * given.recipientLists, 'InboxTabs'),
    of(recipients * given.recipientPages, 'Delivery'),
    of(recipients * given.recipientPrints, 'RenderDelivery', true),
  ])
}

/** What a region takes in a month, after a year: of storage there is what twelve months have left. */
export function regionMonth(
  budget: Budget,
  agencies: number,
  document: DocumentAssumptions,
  agency: AgencyAssumptions,
): Quantities {
  const { tableGbMonths = 0, backupGbMonths = 0, s3GbMonths = 0, ...flow } = documentLife(budget, document)
  const stored = {
    tableGbMonths: 12 * tableGbMonths,
    backupGbMonths: 12 * backupGbMonths,
    s3GbMonths: 12 * s3GbMonths,
  }
  const logins = agency.members * agency.workDays * agency.logins
  return plus([
    times((agencies * agency.documentsPerAgency) / 12, { ...flow, ...stored }),
    times(agencies * logins, quantitiesOf(budget, 'Inbox, first of an agency')),
    times(agencies * agency.auditedHours, sealing(budget)),
    standing(budget),
  ])
}

/** What sealing an hour of an agency adds to a run of the function that runs every minute. */
function sealing(budget: Budget): Quantities {
  return plus([
    quantitiesOf(budget, 'due with an hour to seal'),
    times(-1, quantitiesOf(budget, 'due with nothing due')),
  ])
}

/** What a month costs in which nobody does anything. */
export function standing(budget: Budget): Quantities {
  const { pollsPerQueue, queues, keys } = MACHINES
  return plus([
    times(30 * 24 * 60, quantitiesOf(budget, 'due with nothing due')),
    { sqsCalls: pollsPerQueue * queues, kmsKeyMonths: keys },
  ])
}
