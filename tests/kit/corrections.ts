import { ask, mutate, type Payload } from './api.ts'
import { bring, inboxOf, type SeenDelivery, type SeenDocument } from './documents.ts'
import type { TestAgency } from './government.ts'

export const WHY = '附件有误，予以更正。'

/** A correction as it is answered. */
export async function correct(
  agency: TestAgency,
  { id, version }: Pick<SeenDocument, 'id' | 'version'>,
  more: {
    readonly numbering?: 'NEW_NUMBER' | 'SAME_NUMBER'
    readonly reason?: string
    readonly key?: string
  } = {},
) {
  const { numbering = 'NEW_NUMBER', reason = WHY, key } = more
  return mutate<Payload<'document', SeenDocument>>(await agency.token('DRAFTER'), 'CreateCorrection', {
    documentId: id,
    expectedVersion: version,
    numbering,
    reason,
    ...(key === undefined ? {} : { idempotencyKey: key }),
  })
}

/** A correction of a document in a state, with some of its fields changed. Throws if a step is refused. */
export async function aCorrectionIn(
  state: string,
  agency: TestAgency,
  document: Pick<SeenDocument, 'id' | 'version'>,
  {
    numbering = 'NEW_NUMBER',
    ...fields
  }: { readonly numbering?: 'NEW_NUMBER' | 'SAME_NUMBER'; readonly [field: string]: unknown } = {},
): Promise<SeenDocument> {
  const begun = await correct(agency, document, { numbering })
  if (begun.document === null) throw new Error(JSON.stringify(begun.problems))
  if (Object.keys(fields).length === 0) return bring(agency, begun.document, state)
  const edited = await mutate<Payload<'document', SeenDocument>>(await agency.token('DRAFTER'), 'EditDraft', {
    documentId: begun.document.id,
    expectedVersion: begun.document.version,
    draft: fields,
  })
  if (edited.document === null) throw new Error(JSON.stringify(edited.problems))
  return bring(agency, edited.document, state)
}

export interface SeenLink {
  readonly number: string
  readonly documentId: string
}
export interface SeenVersions {
  readonly replaces: (SeenLink & { readonly digest: string; readonly numbering: string }) | null
  readonly replacedBy: SeenLink | null
  readonly versions: readonly SeenLink[]
  readonly progress: Readonly<Record<string, number>>
}
/** How a document stands in its line, as its sender sees it. */
export async function versionsOf(agency: TestAgency, { id }: { readonly id: string }): Promise<SeenVersions> {
  return ask<SeenVersions>(await agency.token('CLERK'), 'DocumentVersions', { id })
}

export interface SeenInLine extends SeenDelivery {
  readonly replaces: { readonly number: string; readonly deliveryId: string | null } | null
  readonly replacedBy: { readonly number: string; readonly deliveryId: string | null } | null
  readonly history: readonly { readonly id: string; readonly number: string; readonly state: string }[]
  readonly content: { readonly body: string; readonly replaces: unknown } | null
}
/** Every delivery with this number to an agency, newest first, with its line. */
export async function inLineAt(agency: TestAgency, number: string | null): Promise<readonly SeenInLine[]> {
  const token = await agency.token('CLERK')
  const found = (await inboxOf(agency, { first: 100 })).filter(one => one.number === number)
  return Promise.all(found.map(({ id }) => ask<SeenInLine>(token, 'DeliveryVersions', { id })))
}
