import type { Context, Outcome } from '../../access/command.ts'
import { eventItem } from '../../access/events.ts'
import type { Facts } from '../../access/facts.ts'
import { startStep } from '../../access/steps.ts'
import { type StepInput, takeStep } from '../../access/take-step.ts'
import {
  alreadyReplaced,
  type Document,
  documentItem,
  documentKey,
  documentOf,
  firstOfLine,
  lineIn,
  replacementKey,
} from '../../documents/index.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { DateOnly } from '../../kernel/time.ts'
import { permissions } from '../permissions.ts'
import { invalid } from '../problems.ts'
import { redeliverySteps } from '../rules/dispatch.ts'
import { canBeBasis, endEffect } from '../rules/effects.ts'
import { effectPartition } from '../store/index.ts'

/** What an issuer says of a document of its own that it revokes or abolishes. */
export interface EndDocumentInput extends StepInput {
  readonly documentId: string
  readonly reason: string
  /** The document by which it was decided. */
  readonly byDocumentId: string | null
}

/** 撤销: the document is void from the start. */
export function revokeDocument(context: Context, input: EndDocumentInput): Promise<Outcome<Document>> {
  return endDocument(context, input, 'revokeDocument', null)
}

/** 废止: the document is without effect from a day on. */
export function abolishDocument(
  context: Context,
  input: EndDocumentInput & { readonly effectiveOn: DateOnly },
): Promise<Outcome<Document>> {
  return endDocument(context, input, 'abolishDocument', input.effectiveOn)
}

/**
 * The number of the own document by which a decision was taken (依据); null if none was named.
 * @param endedId the document whose effect ends, if it is an own one: no document is its own basis
 */
export function basisIn(
  facts: Facts,
  tenant: string,
  byDocumentId: string | null,
  endedId: string | null,
): Result<string | null> {
  if (byDocumentId === null) return ok(null)
  const by = documentOf(facts.get(documentKey(tenant, byDocumentId)))
  if (!canBeBasis(by, endedId))
    return refuse(invalid('NOT_A_BASIS', ['byDocumentId'], { given: byDocumentId }))
  return ok(by.number.text)
}

/**
 * Commits it with the document, and an event in a chain of its own: the document's chain ends with the dispatch that all receipts refer
 * to. The relay tells those who have the document.
 */
function endDocument(
  context: Context,
  input: EndDocumentInput,
  action: 'revokeDocument' | 'abolishDocument',
  effectiveOn: DateOnly | null,
): Promise<Outcome<Document>> {
  const { caller, newId, table } = context
  const { tenant } = caller
  const { documentId, expectedVersion, byDocumentId } = input
  const key = documentKey(tenant, documentId)
  const linkOf = (document: Document) =>
    replacementKey(tenant, { firstId: firstOfLine(document), documentId })
  return takeStep<Document>(context, input, {
    permission: permissions[action],
    key,
    named: 'documentId',
    read: documentOf,
    kindOf: document => document.text.kind,
    alsoLoad: byDocumentId === null ? [] : [documentKey(tenant, byDocumentId)],
    thenLoad: async document => table.getMany([linkOf(document)]),
    decide(document, act, facts) {
      const start = startStep(document, redeliverySteps, action, expectedVersion)
      if (!start.ok) return start
      const link = facts.get(linkOf(document))
      const replaced = alreadyReplaced(documentId, link === null ? [] : lineIn([link]), ['documentId'])
      if (replaced.length > 0) return refuse(...replaced)
      const basis = basisIn(facts, tenant, byDocumentId, documentId)
      if (!basis.ok) return basis
      const kind = effectiveOn === null ? 'REVOKED' : 'ABOLISHED'
      const { id: agencyId, name } = document.issuer
      const asked = { kind, effectiveOn, reason: input.reason, basis: basis.value } as const
      const decision = endEffect(newId('end'), start.value, asked, { agencyId, name }, act)
      if (!decision.ok) return decision
      const { document: ended, event } = decision.value
      const put = eventItem(effectPartition(tenant, event.aggregate), event, act, { tenant })
      return ok({
        thing: ended,
        ref: key,
        writes: [
          { put: documentItem(tenant, ended), when: { version: document.version } },
          { put, when: 'absent' as const },
          // Decides against a correction at the same moment: what replaces it is ended instead.
          { check: linkOf(document), when: 'absent' as const },
        ],
      })
    },
  })
}
