import type { Context, Outcome } from '../../access/command.ts'
import { eventItem } from '../../access/events.ts'
import { startStep } from '../../access/steps.ts'
import { type StepInput, takeStep } from '../../access/take-step.ts'
import {
  alreadyReplaced,
  type Distribution,
  type Document,
  documentItem,
  documentKey,
  documentOf,
  firstOfLine,
  lineIn,
  replacementKey,
} from '../../documents/index.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { permissions } from '../permissions.ts'
import { redeliverySteps } from '../rules/dispatch.ts'
import { reviseDistribution as decide } from '../rules/distribution.ts'
import { distributionPartition } from '../store/index.ts'

/** What an issuer says of who may read a document of its own. */
export interface ReviseDistributionInput extends StepInput {
  readonly documentId: string
  readonly distribution: Distribution & { readonly wording?: string | null | undefined }
  readonly reason: string
}

/**
 * 知悉范围变更: commits it with the document, and an event in a chain of its own: the document's chain ends with the dispatch that all
 * receipts refer to. The relay tells those who have the document.
 */
export function reviseDistribution(
  context: Context,
  input: ReviseDistributionInput,
): Promise<Outcome<Document>> {
  const { caller, newId, table } = context
  const { tenant } = caller
  const { documentId, expectedVersion, reason, distribution } = input
  const key = documentKey(tenant, documentId)
  const linkOf = (document: Document) =>
    replacementKey(tenant, { firstId: firstOfLine(document), documentId })
  return takeStep<Document>(context, input, {
    permission: permissions.reviseDistribution,
    key,
    named: 'documentId',
    read: documentOf,
    kindOf: document => document.text.kind,
    thenLoad: async document => table.getMany([linkOf(document)]),
    decide(document, act, facts) {
      const start = startStep(document, redeliverySteps, 'reviseDistribution', expectedVersion)
      if (!start.ok) return start
      const link = facts.get(linkOf(document))
      const replaced = alreadyReplaced(documentId, link === null ? [] : lineIn([link]), ['documentId'])
      if (replaced.length > 0) return refuse(...replaced)
      const { disclosure, extent, wording = null } = distribution
      const decision = decide(newId('dsr'), start.value, { disclosure, extent, wording, reason }, act)
      if (!decision.ok) return decision
      const { document: changed, event } = decision.value
      const put = eventItem(distributionPartition(tenant, event.aggregate), event, act, { tenant })
      return ok({
        thing: changed,
        ref: key,
        writes: [
          { put: documentItem(tenant, changed), when: { version: document.version } },
          { put, when: 'absent' as const },
          // Decides against a correction at the same moment: who may read that, its own dispatch says.
          { check: linkOf(document), when: 'absent' as const },
        ],
      })
    },
  })
}
