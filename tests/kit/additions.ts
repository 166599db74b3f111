import { ask, mutate, type Payload } from './api.ts'
import type { SeenDocument } from './documents.ts'
import type { TestAgency } from './government.ts'

export const FORGOTTEN = '印发时漏列，现予补发。'

/** Sends a dispatched document to further recipients (补发), at its present version unless told otherwise. */
export async function addTo(
  agency: TestAgency,
  { id }: { readonly id: string },
  more: {
    readonly main?: readonly TestAgency[]
    readonly copies?: readonly TestAgency[]
    readonly reason?: string
    readonly key?: string
    readonly version?: number
  },
) {
  const { main = [], copies = [], reason = FORGOTTEN, key } = more
  const version = more.version ?? (await additionsOf(agency, { id })).version
  return mutate<Payload<'document', SeenDocument>>(await agency.token('CLERK'), 'AddRecipients', {
    documentId: id,
    expectedVersion: version,
    mainRecipientIds: main.map(one => one.id),
    copyRecipientIds: copies.map(one => one.id),
    reason,
    ...(key === undefined ? {} : { idempotencyKey: key }),
  })
}

export interface SeenAddition {
  readonly id: string
  readonly cause: string
  readonly reason: string
  readonly recipients: readonly { readonly agencyId: string; readonly name: string }[]
}
export interface SeenAdditions {
  readonly version: number
  readonly additions: readonly SeenAddition[]
  readonly progress: Readonly<Record<string, number>>
  readonly ladder: {
    readonly nodes: readonly {
      readonly id: string
      readonly recipient: { readonly agencyId: string }
      readonly role: string
      readonly state: string
      readonly added: SeenAddition | null
    }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  }
}

/** What the sender sees of the additions to a document. */
export async function additionsOf(
  agency: TestAgency,
  { id }: { readonly id: string },
  page: { readonly first?: number; readonly after?: string | null } = {},
): Promise<SeenAdditions> {
  return ask<SeenAdditions>(await agency.token('CLERK'), 'DocumentAdditions', { id, ...page })
}

/** State and cause of each row. */
export async function addedRowsOf(agency: TestAgency, document: { readonly id: string }) {
  const { ladder } = await additionsOf(agency, document)
  return ladder.nodes.map(({ state, added }) => [state, added?.cause ?? null])
}
