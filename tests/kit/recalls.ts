import { ask, mutate, type Payload, type SeenProblem } from './api.ts'
import { inboxOf, type SeenDelivery, type SeenDocument } from './documents.ts'
import type { TestAgency } from './government.ts'

export const REASON = '附件有误，另行印发。'

/** Recalls a document from all, or from some. */
export async function recall(
  agency: TestAgency,
  { id, version }: SeenDocument,
  more: { readonly from?: readonly TestAgency[]; readonly reason?: string; readonly key?: string } = {},
) {
  const { from, reason = REASON, key } = more
  return mutate<Payload<'document', SeenDocument>>(await agency.token('CLERK'), 'RecallDocument', {
    documentId: id,
    expectedVersion: version,
    reason,
    ...(from === undefined ? {} : { recipientIds: from.map(one => one.id) }),
    ...(key === undefined ? {} : { idempotencyKey: key }),
  })
}

export const codesOf = ({ problems }: { readonly problems: readonly SeenProblem[] }) =>
  problems.map(({ code }) => code)

export interface SeenStanding {
  readonly outcome: string
  readonly reason: string
  readonly refusal: string | null
}
export interface SeenRecalls {
  readonly recalls: readonly { readonly id: string; readonly reason: string; readonly recipients: unknown }[]
  readonly sourceRecalled: { readonly number: string; readonly reason: string } | null
  readonly progress: Readonly<Record<string, number>>
  readonly ladder: {
    readonly nodes: readonly { readonly state: string; readonly recall: SeenStanding | null }[]
  }
}

/** What the sender sees of the recalls of a document. */
export async function recallsOf(agency: TestAgency, { id }: { readonly id: string }): Promise<SeenRecalls> {
  return ask<SeenRecalls>(await agency.token('CLERK'), 'DocumentRecalls', { id })
}

/** State and outcome of each row. */
export async function rowsOf(agency: TestAgency, document: { readonly id: string }) {
  const { ladder } = await recallsOf(agency, document)
  return ladder.nodes.map(({ state, recall: standing }) => [state, standing?.outcome ?? null])
}

/** The kinds of the rungs of each row. */
export async function rungsOf(agency: TestAgency, { id }: { readonly id: string }) {
  const document = await ask<{ ladder: { nodes: { rungs: { kind: string }[] }[] } }>(
    await agency.token('CLERK'),
    'Document',
    { id },
  )
  return document.ladder.nodes.map(({ rungs }) => rungs.map(({ kind }) => kind))
}

/** The delivery of a document to an agency; throws if there is none. */
export async function deliveryAt(agency: TestAgency, { number }: SeenDocument): Promise<SeenDelivery> {
  const found = (await inboxOf(agency, { first: 100 })).find(one => one.number === number)
  if (found === undefined) throw new Error('nothing arrived')
  return found
}

/** A step on a delivery, as it is answered. */
export async function stepOn(agency: TestAgency, name: string, delivery: SeenDelivery, more: object = {}) {
  return mutate<Payload<'delivery', SeenDelivery>>(await agency.token('CLERK'), name, {
    deliveryId: delivery.id,
    expectedVersion: delivery.version,
    ...more,
  })
}
