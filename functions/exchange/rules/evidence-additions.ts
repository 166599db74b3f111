import * as z from 'zod'
import { eventSchema, hashOfEvent } from '../../access/events.ts'
import { digestOf } from '../../kernel/digest.ts'
import { additionEvents } from '../events.ts'
import { type Recipient, recipientSchema } from '../model.ts'
import type { EvidenceFault } from './evidence-faults.ts'

/** An addition to a document after its dispatch, as a bundle has it: its event, and the recipients. */
export const bundledAdditionSchema = z.strictObject({
  event: eventSchema.strict(),
  recipients: z.array(recipientSchema.strict()),
})
export type BundledAddition = z.infer<typeof bundledAdditionSchema>

/**
 * What is wrong with the additions of a bundle. Each is the first event of a chain of its own, is about the document, and covers its
 * recipients by their digest; their receipts name its hash.
 */
export function additionFaults(documentId: string, additions: readonly BundledAddition[]): EvidenceFault[] {
  const ids = additions.map(({ event }) => event.aggregate)
  return additions.flatMap((addition, index) => {
    const id = addition.event.aggregate
    const isProper = ids.indexOf(id) === index && isIntact(documentId, addition)
    return isProper ? [] : [{ code: 'NOT_AN_ADDITION' as const, addition: id }]
  })
}

function isIntact(documentId: string, { event, recipients }: BundledAddition): boolean {
  const data = additionEvents.RecipientsAdded.safeParse(event.data).data
  if (event.type !== 'RecipientsAdded' || event.seq !== 1 || event.previous !== null || data === undefined)
    return false
  const isOfIt = ({ added }: Recipient): boolean =>
    added?.id === event.aggregate && added.hash === event.hash && added.at === event.at
  return (
    hashOfEvent(event) === event.hash &&
    data.documentId === documentId &&
    data.recipientsDigest === digestOf(recipients.map(({ added: _, ...one }) => one)) &&
    recipients.every(one => isOfIt(one) && one.added?.cause === data.cause)
  )
}
