import type { Context, Outcome } from '../../access/command.ts'
import { eventItem } from '../../access/events.ts'
import { startStep } from '../../access/steps.ts'
import { type StepInput, takeStep } from '../../access/take-step.ts'
import {
  alreadyReplaced,
  type Document,
  documentKey,
  documentOf,
  documentPartition,
  firstOfLine,
  lineIn,
  replacementKey,
} from '../../documents/index.ts'
import { isId } from '../../kernel/ids.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { agencyIn, agencyKey } from '../../tenancy/index.ts'
import { MAX_ADDED } from '../model.ts'
import { permissions } from '../permissions.ts'
import { addLate } from '../rules/additions.ts'
import { redeliverySteps } from '../rules/dispatch.ts'
import {
  additionPartition,
  additionWrites,
  ladderIn,
  progressKey,
  recallsIn,
  recallsPartition,
  recipientKeys,
} from '../store/index.ts'

export interface AddRecipientsInput extends StepInput {
  readonly documentId: string
  readonly mainRecipientIds: readonly string[]
  readonly copyRecipientIds: readonly string[]
  readonly reason: string
}

/**
 * 补发. Commits the new recipients beside those of the dispatch, with an event in a chain of its own: the document's chain ends with
 * the dispatch that all receipts refer to. The relay delivers to them.
 */
export function addRecipients(context: Context, input: AddRecipientsInput): Promise<Outcome<Document>> {
  const { caller, newId, table } = context
  const { tenant } = caller
  const { documentId, expectedVersion } = input
  const key = documentKey(tenant, documentId)
  const progress = progressKey(tenant, documentId)
  const beside = recallsPartition(tenant, documentId)
  const linkOf = (document: Document) =>
    replacementKey(tenant, { firstId: firstOfLine(document), documentId })
  const named = [...input.mainRecipientIds, ...input.copyRecipientIds].slice(0, MAX_ADDED)
  return takeStep<Document>(context, input, {
    permission: permissions.addRecipients,
    key,
    named: 'documentId',
    read: documentOf,
    kindOf: document => document.text.kind,
    alsoLoad: [progress, ...named.filter(id => isId('agc', id)).map(agencyKey)],
    alsoQuery: async () => (await table.query(beside, { first: 100 })).items.map(({ value }) => value),
    thenLoad: async document =>
      document.state === 'DISPATCHED'
        ? table.getMany([...recipientKeys(tenant, documentId, document.dispatch), linkOf(document)])
        : [],
    decide(document, act, facts) {
      const start = startStep(document, redeliverySteps, 'addRecipients', expectedVersion)
      if (!start.ok) return start
      const link = facts.get(linkOf(document))
      const replaced = alreadyReplaced(documentId, link === null ? [] : lineIn([link]), ['documentId'])
      if (replaced.length > 0) return refuse(...replaced)
      const { recipients } = ladderIn(facts.within(documentPartition(tenant, documentId).pk))
      const ground = {
        agency: (id: string) => agencyIn(facts, id),
        recipients: [...recipients.values()],
        recalls: recallsIn(facts.within(beside.pk)).recalls,
      }
      const decision = addLate(newId('add'), start.value, input, ground, act)
      if (!decision.ok) return decision
      const { event, ...enlarged } = decision.value
      const put = eventItem(additionPartition(tenant, event.aggregate), event, act, { tenant })
      return ok({
        thing: enlarged.document,
        ref: key,
        writes: [
          ...additionWrites(tenant, enlarged, facts.get(progress), act.at),
          { put, when: 'absent' as const },
          // Decides against a correction at the same moment: nobody is added to what it replaces.
          { check: linkOf(document), when: 'absent' as const },
        ],
        charges: [{ quota: 'COPIES' as const, by: enlarged.recipients.length }],
      })
    },
  })
}
