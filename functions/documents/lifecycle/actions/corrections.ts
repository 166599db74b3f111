import { type Context, type Outcome, refused } from '../../../access/command.ts'
import { type StepInput, takeStep } from '../../../access/take-step.ts'
import { notFound } from '../../../kernel/problem.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { queryAll } from '../../../platform/paging.ts'
import { agencyIn, agencyKey } from '../../../tenancy/index.ts'
import { type CorrectionNumbering, type Document, issuerOf } from '../../model/index.ts'
import { permissions } from '../../permissions.ts'
import { documentKey, documentOf, stepEffect } from '../../store.ts'
import { correctedText, firstOfLine } from '../rules/correcting.ts'
import { lineIn, linePartition } from '../store.ts'
import { drafted } from './drafts.ts'

export interface CreateCorrectionInput extends StepInput {
  readonly documentId: string
  readonly numbering: CorrectionNumbering
  readonly reason: string
}

/**
 * 起草更正件. Begins a draft from a dispatched document; it goes the way of every document. What it replaces is replaced by its
 * dispatch. Answers with the draft.
 */
export function createCorrection(context: Context, input: CreateCorrectionInput): Promise<Outcome<Document>> {
  const { caller, newId, table } = context
  const { tenant, agency: own } = caller
  if (own === null) return Promise.resolve(refused(notFound(['documentId'])))
  const { documentId, expectedVersion } = input
  return takeStep<Document>(context, input, {
    permission: permissions.createCorrection,
    key: documentKey(tenant, documentId),
    named: 'documentId',
    read: documentOf,
    kindOf: document => document.text.kind,
    alsoLoad: [agencyKey(own.id)],
    charges: [{ quota: 'DRAFTS', by: 1 }],
    // The line of what is no correction lies beside itself.
    alsoQuery: () => queryAll(table, linePartition(tenant, documentId), 100),
    thenLoad: async document =>
      document.text.replaces === undefined
        ? []
        : queryAll(table, linePartition(tenant, firstOfLine(document)), 100),
    decide(document, act, facts) {
      const agency = agencyIn(facts, own.id)
      if (agency === null) return refuse(notFound([]))
      const line = lineIn(facts.within(linePartition(tenant, firstOfLine(document)).pk))
      const text = correctedText(document, expectedVersion, input, line)
      if (!text.ok) return text
      // Whoever declared the original's attachments to be unclassified did so then.
      const draft = drafted(newId('doc', act.at), issuerOf(agency), text.value, [], act, document.text)
      return ok(stepEffect(tenant, draft))
    },
  })
}
