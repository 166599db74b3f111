import { ask, mutate, type Payload } from './api.ts'
import type { SeenDelivery, SeenDocument } from './documents.ts'
import type { TestAgency } from './government.ts'

interface Question {
  readonly of?: readonly Pick<TestAgency, 'id'>[]
  readonly reason?: string
  readonly answerBy?: string
  readonly key?: string
  readonly version?: number
}

/** Asks those named, or all, how far a document has got (催办), at its present version unless told otherwise. */
export async function urge(
  agency: TestAgency,
  { id }: Pick<SeenDocument, 'id'>,
  { of, key, version, ...said }: Question = {},
) {
  return mutate<Payload<'document', SeenDocument>>(await agency.token('CLERK'), 'AskForProgress', {
    documentId: id,
    expectedVersion: version ?? (await supervisionOf(agency, { id })).version,
    ...said,
    ...(of === undefined ? {} : { recipientIds: of.map(one => one.id) }),
    ...(key === undefined ? {} : { idempotencyKey: key }),
  })
}

/** Reports on a delivery (报告进展). */
export async function report(
  agency: TestAgency,
  { id, version }: Pick<SeenDelivery, 'id' | 'version'>,
  note = '已完成方案起草',
) {
  return mutate<Payload<'delivery', SeenDelivery>>(await agency.token('CLERK'), 'ReportProgress', {
    deliveryId: id,
    expectedVersion: version,
    note,
  })
}

export interface SeenStanding {
  readonly reason: string | null
  readonly answerBy: string | null
  readonly outcome: string
  readonly decidedAt: string | null
  readonly late: boolean
}
export interface SeenSupervision {
  readonly version: number
  readonly progress: { readonly progressAwaited: number }
  readonly supervision: { readonly byTier: readonly Readonly<Record<string, number | string>>[] } | null
  readonly progressRequests: readonly {
    readonly reason: string | null
    readonly answerBy: string | null
    readonly recipients: readonly { readonly agencyId: string }[] | null
  }[]
  readonly ladder: {
    readonly nodes: readonly {
      readonly state: string
      readonly progressAsked: SeenStanding | null
      readonly progressReports: readonly { readonly note: string }[]
      readonly rungs: readonly { readonly kind: string; readonly dueAt: string | null }[]
    }[]
  }
}

/** What a sender sees of what it asked, and of what was reported. */
export async function supervisionOf(
  agency: TestAgency,
  { id }: { readonly id: string },
): Promise<SeenSupervision> {
  return ask<SeenSupervision>(await agency.token('CLERK'), 'DocumentSupervision', { id })
}
/** The outcome of the last request in each row; null where there was none. */
export async function outcomesOf(agency: TestAgency, document: { readonly id: string }) {
  const { ladder } = await supervisionOf(agency, document)
  return ladder.nodes.map(({ progressAsked }) => progressAsked?.outcome ?? null)
}

/** What a recipient sees of the same. */
export async function progressOf(agency: TestAgency, { id }: { readonly id: string }) {
  return ask<{
    readonly state: string
    readonly version: number
    readonly actions: readonly string[]
    readonly progressAsked: SeenStanding | null
    readonly progressReports: readonly { readonly note: string }[]
  }>(await agency.token('CLERK'), 'DeliveryProgress', { id })
}
