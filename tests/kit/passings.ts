import { ask, mutate, type Payload } from './api.ts'
import type { SeenDelivery, SeenDocument } from './documents.ts'
import type { TestAgency } from './government.ts'

export const NOT_OURS = '属该机关职权，现予改送。'
export const OBJECTION = '应由贵机关办理。'

/** Passes a delivery on to another agency (改送). */
export async function passOn(
  agency: TestAgency,
  { id, version }: Pick<SeenDelivery, 'id' | 'version'>,
  to: Pick<TestAgency, 'id'>,
  more: { readonly reason?: string; readonly key?: string } = {},
) {
  return mutate<Payload<'delivery', SeenDelivery>>(await agency.token('CLERK'), 'PassOnDelivery', {
    deliveryId: id,
    expectedVersion: version,
    toAgencyId: to.id,
    reason: more.reason ?? NOT_OURS,
    ...(more.key === undefined ? {} : { idempotencyKey: more.key }),
  })
}

/** Objects to the route by which an agency got a document, at the document's present version unless told otherwise. */
export async function objectTo(
  agency: TestAgency,
  document: Pick<SeenDocument, 'id'>,
  recipient: Pick<TestAgency, 'id'>,
  more: { readonly reason?: string; readonly version?: number } = {},
) {
  const expectedVersion = more.version ?? (await routesOf(agency, document)).version
  return mutate<Payload<'document', SeenDocument>>(await agency.token('CLERK'), 'ObjectToRoute', {
    documentId: document.id,
    expectedVersion,
    recipientId: recipient.id,
    reason: more.reason ?? OBJECTION,
  })
}

interface Route {
  readonly cause: string
  readonly reason: string
  readonly recipients: readonly { readonly agencyId: string }[]
  readonly passedOnBy: { readonly agencyId: string } | null
  readonly alreadyRecipient: { readonly agencyId: string } | null
}
export interface SeenRoutes {
  readonly version: number
  readonly progress: Readonly<Record<string, number>>
  readonly ladder: {
    readonly nodes: readonly {
      readonly state: string
      readonly added: Route | null
      readonly passedOn: Route | null
      readonly recall: { readonly outcome: string } | null
      readonly rungs: readonly {
        readonly kind: string
        readonly reason: string | null
        readonly passedTo: { readonly agencyId: string } | null
      }[]
    }[]
  }
}

/** What the sender sees of the routes of a document. */
export async function routesOf(agency: TestAgency, { id }: { readonly id: string }): Promise<SeenRoutes> {
  return ask<SeenRoutes>(await agency.token('CLERK'), 'DocumentRoutes', { id })
}

/** The kinds of the rungs of each row. */
export async function kindsOf(agency: TestAgency, document: { readonly id: string }) {
  const { ladder } = await routesOf(agency, document)
  return ladder.nodes.map(({ rungs }) => rungs.map(({ kind }) => kind))
}

export interface SeenPassings {
  readonly state: string
  readonly version: number
  readonly added: Pick<Route, 'cause' | 'reason' | 'passedOnBy'> | null
  readonly passings: readonly {
    readonly to: { readonly agencyId: string; readonly name: string }
    readonly reason: string
    readonly outcome: { readonly kind: string; readonly reason: string } | null
  }[]
}

/** What a recipient sees of the route of its delivery. */
export async function passingsOf(agency: TestAgency, { id }: { readonly id: string }): Promise<SeenPassings> {
  return ask<SeenPassings>(await agency.token('CLERK'), 'DeliveryPassings', { id })
}
